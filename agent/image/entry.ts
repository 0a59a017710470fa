import { createHash } from 'node:crypto';
import type { LayerDifference } from '../../proto/image-check.js';

export type EntryType = 'file' | 'folder' | 'link' | 'device' | 'pipe' | 'socket';

/**
 * One name in a layer, with all that makes it what it is and nothing that may differ between two copies of the same layer: no times, no inode. An overlay
 * writes that a name of the layers below is gone as a device 0:0, and that a folder hides them as an attribute: both are among these.
 */
export interface LayerEntry {
  /** Absolute in the layer; `/` is its root. Bytes that are not UTF-8 as `\xNN`. */
  readonly path: string;
  readonly type: EntryType;
  /** Permission bits, set-uid, set-gid and sticky among them, octal. */
  readonly mode: string;
  readonly uid: number;
  readonly gid: number;
  /** Of a file, bytes. */
  readonly size?: number;
  /** Of a link. */
  readonly target?: string;
  /** Of a device: `c 1:3`. */
  readonly device?: string;
  /** Extended attributes, by name; values hex. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Of a file, hex. */
  readonly sha256?: string;
}

/** What an overlay notes for itself while it writes a layer: it names inodes of this host, and no content hangs on it. */
const notes: ReadonlySet<string> = new Set([
  'trusted.overlay.origin',
  'trusted.overlay.impure',
  'trusted.overlay.nlink',
  'trusted.overlay.upper',
]);

export function isNote(attribute: string): boolean {
  return notes.has(attribute);
}

/** One entry as a line of a manifest: the same entry is always the same line. */
export function lineOf({ path, type, mode, uid, gid, size, target, device, attributes, sha256 }: LayerEntry): string {
  return JSON.stringify({ path, type, mode, uid, gid, size, target, device, attributes, sha256 });
}

/** The hash of a whole set of entries, from its lines in the order in which they are walked. */
export class SetHash {
  readonly #hash = createHash('sha256');

  add(line: string): void {
    this.#hash.update(line).update('\n');
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** The hash that stands for all layers of an image: of the sets of its layers, bottom first. The same image has the same on every host. */
export function imageSet(layers: readonly { readonly diffId: string; readonly set: string }[]): string {
  const hash = createHash('sha256');
  for (const { diffId, set } of layers) hash.update(`${diffId} ${set}\n`);
  return hash.digest('hex');
}

/** In what an entry differs from what was written down of it; undefined where in nothing. */
export function differenceOf(before: LayerEntry | undefined, now: LayerEntry | undefined): LayerDifference | undefined {
  if (before === undefined) return now && { path: now.path, change: 'added', differs: `${wordOf(now)} that was not there` };
  if (now === undefined) return { path: before.path, change: 'removed', differs: `${wordOf(before)} that is gone` };
  if (lineOf(before) === lineOf(now)) return undefined;
  if (before.type !== now.type) return { path: now.path, change: 'changed', differs: `${wordOf(now)}, was ${wordOf(before)}` };
  const words = [
    ...(before.mode === now.mode ? [] : [`mode ${now.mode}, was ${before.mode}`]),
    ...(before.uid === now.uid && before.gid === now.gid ? [] : [`owner ${now.uid}:${now.gid}, was ${before.uid}:${before.gid}`]),
    ...(before.size === now.size ? [] : [`size ${now.size}, was ${before.size}`]),
    ...(before.sha256 === now.sha256 ? [] : ['content']),
    ...(before.target === now.target ? [] : [`leads to ${now.target}, led to ${before.target}`]),
    ...(before.device === now.device ? [] : [`device ${now.device}, was ${before.device}`]),
    ...attributeWords(before.attributes ?? {}, now.attributes ?? {}),
  ];
  return { path: now.path, change: 'changed', differs: words.join('; ') };
}

function attributeWords(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].sort().flatMap(name => {
    if (before[name] === now[name]) return [];
    return [`attribute ${name} ${before[name] === undefined ? 'was not there' : now[name] === undefined ? 'is gone' : 'is another'}`];
  });
}

function wordOf({ type, device }: LayerEntry): string {
  if (type === 'device' && device === 'c 0:0') return 'a mark that the name is gone';
  return `a ${type}`;
}
