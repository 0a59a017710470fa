import { entryFrom } from '../entry.js';
import { isVital } from '../learned-write.js';
import { escapeGlob, literalOf } from '../match/path.js';
import type { Entry, WriteEntry } from '../profile.js';
import { type Candidate, together } from './candidate.js';

/** Fewer files are sooner listed one by one; that all files of a folder are meant takes more. */
const minVarying = 3;
const minOfFolder = 5;
/** What programs number their files by: a UUID, eight and more hex digits, a number. */
const varying = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[a-f]*\d)[0-9a-f]{8,}|\d+/gi;
/** Values named in words. */
const maxNamed = 5;

interface Written {
  readonly entry: WriteEntry;
  readonly path: string;
}

/** Files that differ in one number, and then those of one folder. Not where each name counts (`/etc`, `/usr/bin` …), and no programs. */
export function foldPaths(entries: readonly Entry[]): readonly Candidate[] {
  const files = entries.flatMap((entry): readonly Written[] => {
    if (entry.kind !== 'write' || entry.executable || entry.hash) return [];
    const path = literalOf(entry.path);
    return path === undefined || isVital({ path }) ? [] : [{ entry, path }];
  });
  const shapeOf = ({ path, entry }: Written) => `${path.replace(varying, '\0')}\n${entry.new ?? ''}`;
  const numbered = together(files, shapeOf).flatMap(([, same]) => (same.length < minVarying ? [] : (byNumber(same) ?? [])));
  const taken = new Set(numbered.flatMap(one => one.replaces));
  const left = files.filter(({ entry }) => !taken.has(entry));
  const ofFolders = together(left, ({ path, entry }) => `${folderOf(path)}\n${entry.new ?? ''}`).flatMap(([, same]) => byFolder(same));
  return [...numbered, ...ofFolders];
}

/** Undefined where more than one place varies: the line would admit every combination. */
function byNumber(files: readonly Written[]): Candidate | undefined {
  const values = files.map(({ path }) => path.match(varying) ?? []);
  const places = (values[0] ?? []).flatMap((_, at) => (new Set(values.map(one => one[at])).size > 1 ? [at] : []));
  const [place] = places;
  if (place === undefined || places.length > 1) return undefined;
  const [first] = files as readonly [Written];
  let at = -1;
  const parts = first.path.split(new RegExp(`(${varying.source})`, 'gi'));
  const pattern = parts.map((part, n) => (n % 2 === 1 && ++at === place ? '*' : escapeGlob(part))).join('');
  const seen = [...new Set(values.map(one => one[place]!))];
  const named = seen.length > maxNamed ? `${seen.slice(0, maxNamed).join(', ')} … (${seen.length} seen)` : seen.join(', ');
  return wider(files, pattern, `${pattern}: any text without a slash in the place of ${named}`);
}

function byFolder(files: readonly Written[]): readonly Candidate[] {
  const folder = folderOf(files[0]!.path);
  // All of a top folder is no kind of file.
  if (files.length < minOfFolder || folder.lastIndexOf('/') <= 0) return [];
  const pattern = `${escapeGlob(folder)}/*`;
  return [wider(files, pattern, `${pattern}: any file of that folder that is no program, of which ${files.length} were seen`)];
}

function wider(files: readonly Written[], path: string, says: string): Candidate {
  const { id: _id, ...line } = files[0]!.entry;
  const isImages = line.new ? '' : ', also those that the image has';
  return { adds: entryFrom({ ...line, path, source: 'person' }), replaces: files.map(one => one.entry), says: `${says}${isImages}` };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
