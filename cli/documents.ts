import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { diff } from '../profiles/diff.js';
import { parseDocuments, parseFile } from '../profiles/document/document.js';
import { inFormOf } from '../profiles/document/form.js';
import { includesOf, isComposed, type ProfileFile, Shelf } from '../profiles/document/shelf.js';
import { CliError, exit } from './exit.js';

/** A document, and the folder that what it includes must lie in. */
export interface FoundFile extends ProfileFile {
  readonly root: string;
}

/**
 * The documents at these paths, folders searched to any depth, in order of their names. What those of a folder include must lie in it; what a file by
 * itself includes, where the command runs, or beside it. Throws `no-such-path` (64).
 */
export function documentsAt(paths: readonly string[]): readonly FoundFile[] {
  return paths.flatMap(path => {
    if (!existsSync(path))
      throw new CliError(
        exit.usage,
        'no-such-path',
        `${path}: no such file or folder`,
        'look at the path; a folder is searched for .yaml files',
      );
    if (!statSync(path).isDirectory()) {
      const text = readFileSync(path, 'utf8');
      return [{ file: path, text, root: rootFor(path) }];
    }
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(file => ({ file, text: readFileSync(file, 'utf8'), root: path }));
  });
}

function rootFor(path: string): string {
  try {
    if (isWithin(process.cwd(), path)) return process.cwd();
  } catch {
    // A folder above the current one is closed to this user: then only what lies beside the file counts.
  }
  return dirname(path);
}

/** Files that documents may include beside those that were named. */
const maxIncluded = 1000;

/** The same with all that they include. What is not there, or lies outside, is left for whoever reads them to tell with its place. */
export function withIncluded(found: readonly FoundFile[]): readonly ProfileFile[] {
  const files = new Map(found.map(one => [join(one.file), one]));
  const waiting = [...found];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    for (const path of includesOf(one)) {
      const file = join(dirname(one.file), path);
      if (files.has(file) || !existsSync(file) || !isWithin(one.root, file) || !statSync(file).isFile()) continue;
      if (files.size - found.length >= maxIncluded)
        throw new CliError(
          exit.failed,
          'invalid',
          `${file} is one of more than ${maxIncluded} files that are included`,
          'apply them in parts',
        );
      const included = { file, text: readFileSync(file, 'utf8'), root: one.root };
      files.set(file, included);
      waiting.push(included);
    }
  }
  const named = new Set(found);
  const included = [...files.values()].filter(one => !named.has(one)).sort((a, b) => (a.file < b.file ? -1 : 1));
  return [...found, ...included].map(({ file, text }) => ({ file, text }));
}

/** Wherever links lead. */
function isWithin(folder: string, file: string): boolean {
  const path = relative(realpathSync(folder), realpathSync(file));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** Whether a word that may also be the name of a workload is a path: it is there, or looks like nothing else. */
export function isPath(word: string): boolean {
  return existsSync(word) || /\.ya?ml$|^\.{0,2}\//.test(word);
}

/** Where the document of a workload goes below a folder: `shop/web` → `shop/web.yaml`. No name leaves the folder. */
export function documentPath(folder: string, workload: string): string {
  const segments = workload.split('/').map(part => (/^\.*$/.test(part) ? `_${part}` : part.replace(/[^\w.@:+-]/g, '_')));
  return `${join(folder, ...segments)}.yaml`;
}

/** How a document that is there is read: with whose overlays, and below which folder what it includes must lie. */
interface Beside {
  readonly environment?: string | undefined;
  readonly root?: string | undefined;
}

/**
 * Writes a document where it differs from what is there, in the form of what is there. `composed`: what is there says something else, by other files,
 * overlays or variables, of which nobody knows what to change; it was left as it is.
 */
export function writeDocument(file: string, next: string, { environment, root }: Beside = {}): 'written' | 'same' | 'composed' {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (before !== undefined && isComposed({ file, text: before }))
    return saysSame(root === undefined ? documentsAt([file]) : [{ file, text: before, root }], next, environment) ? 'same' : 'composed';
  return writeText(file, before === undefined ? next : inFormOf(before, next)) ? 'written' : 'same';
}

function saysSame(found: readonly FoundFile[], next: string, environment: string | undefined): boolean {
  const files = withIncluded(found);
  const is = parseFile(files[0]!, { shelf: new Shelf(files), ...(environment !== undefined && { environment }) });
  const [one, ...others] = is.documents;
  const [meant] = parseDocuments(next, '').documents;
  if (!one || !meant || others.length > 0 || is.findings.some(({ severity }) => severity === 'error')) return false;
  return one.draft.workload === meant.draft.workload && diff(one.draft, meant.draft).length === 0;
}

/** Writes a text where it differs from what is there, with the folders above it; tells whether it did. */
export function writeText(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}
