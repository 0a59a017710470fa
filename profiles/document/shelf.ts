import { fieldOf, isMap } from './value.js';
import { readYaml, type YamlFile } from './yaml.js';

export interface ProfileFile {
  readonly file: string;
  readonly text: string;
}

/** Files that were given together, each read once and only when asked for. */
export class Shelf {
  readonly #byPlace: ReadonlyMap<string, ProfileFile>;
  readonly #read = new Map<ProfileFile, YamlFile>();

  constructor(files: readonly ProfileFile[]) {
    this.#byPlace = new Map(files.map(one => [normalPlace(one.file), one]));
  }

  at(file: string): ProfileFile | undefined {
    return this.#byPlace.get(normalPlace(file));
  }
  read(file: ProfileFile): YamlFile {
    const known = this.#read.get(file) ?? readYaml(file.text, file.file);
    this.#read.set(file, known);
    return known;
  }
}

/** Whether a file says more than its own lines: it cannot be written anew from a profile alone. */
export function isComposed({ file, text }: ProfileFile): boolean {
  if (!/include|variables|overlays/.test(text)) return false;
  const specs = readYaml(text, file).documents.map(({ value }) => fieldOf(value, 'spec'));
  return specs.some(spec => ['include', 'variables', 'overlays'].some(key => fieldOf(spec, key) !== undefined));
}

/** What the documents of a file include, as they write it, in whichever environment. */
export function includesOf({ file, text }: ProfileFile): readonly string[] {
  // A file is read to the end only where it may matter.
  if (!text.includes('include')) return [];
  return readYaml(text, file).documents.flatMap(({ value }) => {
    const spec = fieldOf(value, 'spec');
    const overlays = fieldOf(spec, 'overlays');
    return [spec, ...(isMap(overlays) ? Object.values(overlays) : [])].flatMap(one => {
      const paths = fieldOf(one, 'include');
      return Array.isArray(paths) ? paths.filter(path => typeof path === 'string') : [];
    });
  });
}

/** The file that another one means by a relative path. */
export function includedFile(from: string, path: string): string {
  return normalPlace(`${from.slice(0, from.lastIndexOf('/') + 1)}${path}`);
}

/** Without detours; one that leads above where it begins keeps its `..`. */
function normalPlace(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '..' || !path.startsWith('/')) steps.push(step);
  }
  return `${path.startsWith('/') ? '/' : ''}${steps.join('/')}`;
}
