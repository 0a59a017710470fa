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
/** Folders in a path that cost nothing. The kernel's own limit is in the thousands, and each is one more to open, some 5 µs. */
const usualDepth = 32;
/** Past those each counts as so many bytes that are read … */
const bytesOfOpening = 16 << 10;
/** … and a path that leads through so many is followed no further. */
const openedAtMost = 1024;
/** Where a path leads that was not followed to its end. */
export const unfollowed = '';

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
    const upper = mayFollow(path, mayRead) ? this.#openBeneath(upperDir, path) : undefined;
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

  /** Which of a container's layers holds a path: the writable one, one of the image's, or none; undefined where it must not be looked for. */
  layerOf(
    upperDir: string,
    lowerDirs: readonly string[],
    path: string,
    mayRead: MayRead = () => true,
  ): 'upper' | 'image' | 'none' | undefined {
    if (!mayFollow(path, mayRead)) return undefined;
    for (const [index, layer] of [upperDir, ...lowerDirs].entries()) {
      const found = this.#inLayer(layer, path);
      if (found === 'hidden') return 'none';
      if (found === undefined) continue;
      closeSync(found);
      return index === 0 ? 'upper' : 'image';
    }
    return 'none';
  }

  /**
   * A regular file below a root, open for reading, reached without following a link; undefined where it is none, or must not be looked for. The caller
   * closes it.
   */
  openRegular(root: string, path: string, mayRead: MayRead = () => true): number | undefined {
    const found = mayFollow(path, mayRead) ? this.#openBeneath(root, path) : undefined;
    if (found === undefined) return undefined;
    try {
      return fstatSync(found).isFile() ? openSync(this.#fd(found), O_RDONLY | O_NONBLOCK) : undefined;
    } catch {
      return undefined;
    } finally {
      closeSync(found);
    }
  }

  /**
   * The path that `path` means with `root` as the root folder, every link followed inside it; undefined where there is none, `unfollowed` where it leads
   * through more folders than anybody means, or more than may be opened.
   */
  resolveBeneath(root: string, path: string, mayRead: MayRead = () => true): string | undefined {
    const pending = namesOf(path).reverse();
    const resolved: string[] = [];
    let [opened, links] = [0, 0];
    const mayOpen = (folders: number) => {
      opened += folders;
      return opened <= usualDepth || (opened <= openedAtMost && mayRead(folders * bytesOfOpening));
    };
    let folder = this.#openBeneath(root, '');
    try {
      for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
        if (name === '..') resolved.pop();
        else {
          if (!mayOpen(1)) return unfollowed;
          const next = folder === undefined ? undefined : this.#openIn(folder, name);
          if (next === undefined) return undefined;
          const target = fstatSync(next).isSymbolicLink() ? readLink(`${this.#fd(folder!)}/${name}`) : '';
          closeSync(target === '' ? folder! : next);
          if (target === undefined || (target !== '' && ++links > linksAtMost)) return undefined;
          if (target === '') {
            folder = next;
            resolved.push(name);
            continue;
          }
          pending.push(...namesOf(target).reverse());
          if (!target.startsWith('/')) continue;
          resolved.length = 0;
        }
        // Whatever is above that folder by now: it may have been moved.
        if (!mayOpen(resolved.length)) return unfollowed;
        if (folder !== undefined) closeSync(folder);
        folder = this.#openBeneath(root, resolved.join('/'));
      }
      return posix.join('/', ...resolved);
    } finally {
      if (folder !== undefined) closeSync(folder);
    }
  }

  /** What an open folder has of that name, links not followed; undefined where it has none. */
  #openIn(folder: number, name: string): number | undefined {
    try {
      return openSync(`${this.#fd(folder)}/${name}`, oPath | O_NOFOLLOW);
    } catch {
      return undefined;
    }
  }

  /**
   * A descriptor that names `path` below `base`, every component without following a link: what a container wrote into its layer
   * may point anywhere on the host. undefined where there is none.
   */
  #openBeneath(base: string, path: string): number | undefined {
    const names = namesOf(path);
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
    const names = namesOf(path);
    if (names.includes('..') || names.length === 0) return undefined;
    let at = this.#openBeneath(layer, '');
    for (const [index, name] of names.entries()) {
      if (at === undefined) return undefined;
      const found = this.#openIn(at, name);
      closeSync(at);
      at = found;
      if (at === undefined) return undefined;
      const stat = fstatSync(at);
      const isRemoved = stat.isCharacterDevice() && stat.rdev === 0;
      if (!isRemoved && (index === names.length - 1 || stat.isDirectory())) continue;
      closeSync(at);
      return 'hidden';
    }
    return at;
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

function namesOf(path: string): string[] {
  return path.split('/').filter(name => name !== '' && name !== '.');
}

function mayFollow(path: string, mayRead: MayRead): boolean {
  const depth = namesOf(path).length;
  return depth <= usualDepth || mayRead(depth * bytesOfOpening);
}

/** Where a link points; undefined where it is none any more. */
function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
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
