import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inFormOf } from '../profiles/document/form.js';
import type { ProfileFile } from '../profiles/document/set.js';
import { CliError, exit } from './exit.js';

/** The documents at these paths, folders searched to any depth, in order of their names. Throws `no-such-path` (64). */
export function documentsAt(paths: readonly string[]): readonly ProfileFile[] {
  return paths.flatMap(path => {
    if (!existsSync(path))
      throw new CliError(
        exit.usage,
        'no-such-path',
        `${path}: no such file or folder`,
        'look at the path; a folder is searched for .yaml files',
      );
    if (!statSync(path).isDirectory()) return [{ file: path, text: readFileSync(path, 'utf8') }];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(file => ({ file, text: readFileSync(file, 'utf8') }));
  });
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

/** Writes a document where it differs from what is there, in the form of what is there; tells whether it did. */
export function writeDocument(file: string, next: string): boolean {
  return writeText(file, existsSync(file) ? inFormOf(readFileSync(file, 'utf8'), next) : next);
}

/** Writes a text where it differs from what is there, with the folders above it; tells whether it did. */
export function writeText(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}
