import type { Write } from '../../proto/behaviour.js';
import type { Difference } from './difference.js';

/** New names told one by one in a folder of the image; past them the folder is told. */
export const newNames = 8;
/** Of files that the image has, and in the root folder, where a fold would say nothing. */
export const imageNames = 32;
/** Programs told one by one. */
export const programNames = 64;
/** Paths of a container told in all; past them only folders below the root are. */
const allNames = 512;
/** A longer path is told by the folder it lies in. */
const longestPath = 1_024;

export interface Folded {
  readonly behaviour: Write;
  readonly words: string;
}

/**
 * What differs in one container as behaviours, so that ten thousand files do not become ten thousand lines.
 *
 * - What the image has is told by its name: `/etc/passwd`.
 * - What is new is told by its outermost new name, as `git status` does: a file `/tmp/x`, or a folder with all that is in it, `/tmp/kit/`.
 * - Past so many new names in a folder of the image the folder stands for the rest: `/tmp/` (and so for files of the image in one folder).
 * - Programs are told one by one wherever they lie, until there are too many of them: then by the folder they lie in.
 *
 * A path that ends in `/` says that it stands for what is below. It remembers what it told by name: the same name is always told alike.
 */
export class Fold {
  readonly #names = new Map<string, Set<string>>();
  readonly #programs = new Set<string>();
  #all = 0;

  of({ path, type, change, program, under, newFolder, hash, words }: Difference): Folded {
    if (program) {
      const name = this.#isNamed(this.#programs, path, programNames) ? path : slashed(newFolder ?? (under === '' ? folderOf(path) : under));
      const content = name === path && hash !== undefined ? { hash } : {};
      return { behaviour: { kind: 'write', path: name, executable: true, change, ...content, under }, words: said(name, path, words) };
    }
    const whole = type === 'folder' && change === 'removed' ? path : newFolder;
    const own = whole === undefined ? path : slashed(whole);
    const folder = under === '' ? folderOf(path) : under;
    const most = under === '' || under === '/' ? imageNames : newNames;
    const named = this.#isNamed(this.#namesIn(under === '' ? `image ${folder}` : folder), own, most);
    const name = named ? own : slashed(this.#all < allNames ? folder : outermost(folder));
    const place = named || under === '' ? under : name === '/' ? name : name.slice(0, -1);
    return { behaviour: { kind: 'write', path: name, executable: false, change, under: place }, words: said(name, path, words) };
  }

  #namesIn(folder: string): Set<string> {
    const known = this.#names.get(folder) ?? new Set<string>();
    if (known.size === 0 && this.#names.size < allNames) this.#names.set(folder, known);
    return known;
  }

  #isNamed(names: Set<string>, name: string, most: number): boolean {
    if (names.has(name)) return true;
    if (names.size >= most || this.#all >= allNames || name.length > longestPath) return false;
    names.add(name);
    this.#all++;
    return true;
  }
}

function said(name: string, path: string, words: string): string {
  return name === path ? words : `such as ${path.slice(0, longestPath)}: ${words}`;
}

function slashed(folder: string): string {
  return folder === '/' ? folder : `${folder}/`;
}
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
function outermost(folder: string): string {
  const end = folder.indexOf('/', 1);
  return end < 0 ? folder : folder.slice(0, end);
}
