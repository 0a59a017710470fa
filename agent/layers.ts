import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync, type Stats } from 'node:fs';
import { posix } from 'node:path';
import { tickNs } from './contents.js';
import type { MayRead } from './reading.js';
import { Recent } from './recent.js';

const oPath = 0x200000; // O_PATH: names a file without opening it, so that a FIFO or a device cannot block or act
const { O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
/** How much of two files is compared before the answer is that nobody knows, bytes. */
const compareAtMost = 256 * 1024 * 1024;
/** What is smaller is compared anew each time: it costs hardly more than to see that it is unchanged. */
const rememberedFrom = 1 << 20;
const rememberedAtMost = 1024;
const linksAtMost = 40;

/** What is on disk of a program or a script. `metadata` says in words where owner or mode differ from the image's. */
export interface OnDisk {
  readonly content: 'same-content' | 'other-content' | 'no-lower';
  readonly metadata?: string;
}

/**
 * EDGE of the folders of an overlay: what the layers on disk have of a path in a container.
 *
 * Whoever is inside made the writable layer and may change it meanwhile. So every step goes through an open folder, never follows a link
 * on the host, and opens for reading only what is a regular file.
 */
export class Layers {
  readonly #fd: (descriptor: number) => string;
  readonly #nowMs: () => number;
  /** Whether two files have the same content, for as long as neither changes. */
  readonly #same = new Recent<boolean>(rememberedAtMost);

  /** `fd`: the path by which an open file of this process is reached. `nowMs`: the clock that files are dated by. */
  constructor(fd: (descriptor: number) => string, nowMs: () => number) {
    this.#fd = fd;
    this.#nowMs = nowMs;
  }

  /**
   * Compares a file of the writable layer with the topmost layer of the image that has it (`lowerDirs`, topmost first).
   * undefined: nothing is in the writable layer, or nobody can tell (too large, gone meanwhile, must not be read).
   */
  compareWithImage(upperDir: string, lowerDirs: readonly string[], path: string, mayRead: MayRead = () => true): OnDisk | undefined {
    const upper = this.#openBeneath(upperDir, path);
    if (upper === undefined) return undefined;
    try {
      const mine = fstatSync(upper);
      if (!mine.isFile()) return undefined;
      for (const layer of lowerDirs) {
        const found = this.#inLayer(layer, path);
        if (found === 'hidden') break;
        if (found === undefined) continue;
        try {
          return this.#compare(upper, mine, found, fstatSync(found), mayRead);
        } finally {
          closeSync(found);
        }
      }
      return { content: 'no-lower' };
    } finally {
      closeSync(upper);
    }
  }

  /** Which of a container's layers holds a path: the writable one, one of the image's, or none. */
  layerOf(upperDir: string, lowerDirs: readonly string[], path: string): 'upper' | 'image' | 'none' {
    for (const [index, layer] of [upperDir, ...lowerDirs].entries()) {
      const found = this.#inLayer(layer, path);
      if (found === 'hidden') return 'none';
      if (found === undefined) continue;
      closeSync(found);
      return index === 0 ? 'upper' : 'image';
    }
    return 'none';
  }

  /** A regular file below a root, open for reading, reached without following a link; undefined where it is none. The caller closes it. */
  openRegular(root: string, path: string): number | undefined {
    const found = this.#openBeneath(root, path);
    if (found === undefined) return undefined;
    try {
      return fstatSync(found).isFile() ? openSync(this.#fd(found), O_RDONLY | O_NONBLOCK) : undefined;
    } catch {
      return undefined;
    } finally {
      closeSync(found);
    }
  }

  /** The path that `path` means with `root` as the root folder, every link followed inside it; undefined where there is none. */
  resolveBeneath(root: string, path: string): string | undefined {
    let pending = path.split('/').filter(Boolean);
    let resolved: readonly string[] = [];
    for (let links = 0; pending.length > 0; ) {
      const [name, ...rest] = pending as [string, ...string[]];
      pending = rest;
      if (name === '.') continue;
      if (name === '..') {
        resolved = resolved.slice(0, -1);
        continue;
      }
      const target = this.#linkBeneath(root, [...resolved, name]);
      if (target === undefined) return undefined;
      if (target === '') resolved = [...resolved, name];
      else {
        if (++links > linksAtMost) return undefined;
        if (target.startsWith('/')) resolved = [];
        pending = [...target.split('/').filter(Boolean), ...pending];
      }
    }
    return posix.join('/', ...resolved);
  }

  /** Where a link points, `''` for what is no link, undefined for nothing. */
  #linkBeneath(root: string, names: readonly string[]): string | undefined {
    const found = this.#openBeneath(root, names.join('/'));
    if (found === undefined) return undefined;
    try {
      if (!fstatSync(found).isSymbolicLink()) return '';
      const folder = this.#openBeneath(root, names.slice(0, -1).join('/'));
      if (folder === undefined) return undefined;
      try {
        return readlinkSync(`${this.#fd(folder)}/${names.at(-1)}`);
      } finally {
        closeSync(folder);
      }
    } catch {
      return undefined;
    } finally {
      closeSync(found);
    }
  }

  /**
   * A descriptor that names `path` below `base`, every component without following a link: what a container wrote into its layer
   * may point anywhere on the host. undefined where there is none.
   */
  #openBeneath(base: string, path: string): number | undefined {
    const names = path.split('/').filter(name => name && name !== '.');
    if (names.includes('..')) return undefined;
    let at: number | undefined;
    try {
      at = openSync(base, oPath | O_DIRECTORY);
      for (const name of names) {
        const next = openSync(`${this.#fd(at)}/${name}`, oPath | O_NOFOLLOW);
        closeSync(at);
        at = next;
      }
      return at;
    } catch {
      if (at !== undefined) closeSync(at);
      return undefined;
    }
  }

  /** The file in one layer; `hidden` where this layer says that it, or a folder above it, is removed (a character device 0:0). */
  #inLayer(layer: string, path: string): number | 'hidden' | undefined {
    const names = path.split('/').filter(Boolean);
    for (let depth = 1; depth <= names.length; depth++) {
      const found = this.#openBeneath(layer, names.slice(0, depth).join('/'));
      if (found === undefined) return undefined;
      const stat = fstatSync(found);
      if (stat.isCharacterDevice() && stat.rdev === 0) {
        closeSync(found);
        return 'hidden';
      }
      if (depth === names.length) return found;
      closeSync(found);
      if (!stat.isDirectory()) return 'hidden';
    }
    return undefined;
  }

  #compare(upper: number, mine: Stats, lower: number, theirs: Stats, mayRead: MayRead): OnDisk | undefined {
    if (!theirs.isFile() || mine.size !== theirs.size) return { content: 'other-content' };
    if (mine.size > compareAtMost) return undefined;
    const same = this.#isSame(upper, lower, mine.size, mayRead);
    if (same === undefined) return undefined;
    if (!same) return { content: 'other-content' };
    const metadata = [
      ...(mine.uid !== theirs.uid || mine.gid !== theirs.gid ? [`owner ${theirs.uid}:${theirs.gid} → ${mine.uid}:${mine.gid}`] : []),
      ...((mine.mode & 0o7777) !== (theirs.mode & 0o7777)
        ? [`mode ${(theirs.mode & 0o7777).toString(8)} → ${(mine.mode & 0o7777).toString(8)}`]
        : []),
    ].join(', ');
    return { content: 'same-content', ...(metadata && { metadata }) };
  }

  #isSame(upper: number, lower: number, size: number, mayRead: MayRead): boolean | undefined {
    if (size < rememberedFrom) return mayRead(size) ? sameBytes(this.#fd(upper), this.#fd(lower), size) : undefined;
    const [key, changedNs] = versionsOf(upper, lower);
    const known = this.#same.get(key);
    if (known !== undefined) return known;
    if (!mayRead(size)) return undefined;
    const same = sameBytes(this.#fd(upper), this.#fd(lower), size);
    const settledNs = BigInt(this.#nowMs()) * 1_000_000n - tickNs;
    const isSettled = changedNs.every(ns => ns < settledNs) && versionsOf(upper, lower)[0] === key;
    if (same !== undefined && isSettled) this.#same.set(key, same);
    return same;
  }
}

/** Two files as they are now, and when each was changed last. */
function versionsOf(one: number, other: number): readonly [key: string, changedNs: readonly bigint[]] {
  const stats = [one, other].map(file => fstatSync(file, { bigint: true }));
  const key = stats.map(({ dev, ino, size, ctimeNs, mtimeNs }) => `${dev}:${ino}:${size}:${ctimeNs}:${mtimeNs}`).join(' ');
  return [key, stats.map(({ ctimeNs }) => ctimeNs)];
}

function sameBytes(one: string, other: string, size: number): boolean | undefined {
  let [a, b]: [number | undefined, number | undefined] = [undefined, undefined];
  try {
    a = openSync(one, O_RDONLY | O_NONBLOCK);
    b = openSync(other, O_RDONLY | O_NONBLOCK);
    const [left, right] = [Buffer.alloc(1 << 18), Buffer.alloc(1 << 18)];
    for (let at = 0; at < size; ) {
      const read = readSync(a, left, 0, left.length, at);
      if (read === 0 || readSync(b, right, 0, read, at) !== read) return undefined; // it was cut short meanwhile
      if (Buffer.compare(left.subarray(0, read), right.subarray(0, read)) !== 0) return false;
      at += read;
    }
    return true;
  } catch {
    return undefined;
  } finally {
    if (a !== undefined) closeSync(a);
    if (b !== undefined) closeSync(b);
  }
}
