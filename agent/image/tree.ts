import { createHash } from 'node:crypto';
import { type BigIntStats, closeSync, constants, fstatSync, lstatSync, opendirSync, openSync, readlinkSync, readSync } from 'node:fs';
import { attributesOf } from '../files/attributes.js';
import { shown } from '../files/layer-file.js';
import { type EntryType, isNote, type LayerEntry } from './entry.js';

const { O_DIRECTORY, O_NOCTTY, O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
const openFolder = O_RDONLY | O_NOFOLLOW | O_DIRECTORY;
const openFile = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
const chunkBytes = 256 * 1024;
/** After so long others get their turn, ms. */
const turnMs = 2;

export interface TreeWalk {
  readonly folder: string;
  /** The path of a name in an open folder of this process. */
  readonly below: (folder: number, name: string) => string;
  /** Called after each turn, with how long it was, ms; what it waits for is waited for. */
  readonly rest: (spentMs: number) => Promise<void>;
  readonly signal: AbortSignal;
  /** Names looked at; past them it throws: a check of a part proves nothing. */
  readonly names: number;
}

/** The walk was ended because the agent stops. */
export class Interrupted extends Error {
  constructor() {
    super('the agent stops');
    this.name = 'Interrupted';
  }
}

interface Frame {
  readonly fd: number;
  readonly path: string;
  readonly names: readonly string[];
  at: number;
}

type Take = (path: string, stat: BigIntStats, real: string | Buffer) => void | Promise<void>;

/**
 * EDGE: the folder of a layer, name by name. No link is followed, nothing but folders and regular files is opened, and each is reached through the open
 * folder that it lies in. Names come sorted by their bytes, a folder before what is in it: the same tree always in the same order.
 * Throws where anything of it cannot be read: what was not looked at must not count as unchanged.
 */
class Tree {
  readonly #walk: TreeWalk;
  readonly #frames: Frame[] = [];
  /** What is read of a content lands here. */
  readonly chunk = Buffer.allocUnsafe(chunkBytes);
  #turnFrom = performance.now();
  #seen = 0;

  constructor(walk: TreeWalk) {
    this.#walk = walk;
  }

  async each(take: Take): Promise<number> {
    const root = openSync(this.#walk.folder, openFolder);
    try {
      await take('/', fstatSync(root, { bigint: true }), this.#walk.below(root, '.'));
      this.#enter(root, '');
    } catch (error) {
      if (this.#frames.length === 0) closeSync(root);
      throw error;
    }
    try {
      for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
        const name = frame.names[frame.at++];
        if (name === undefined) this.#leave();
        else {
          const waiting = this.#one(frame, name, take);
          if (waiting) await waiting;
        }
        if (performance.now() - this.#turnFrom > turnMs) await this.turn();
      }
    } finally {
      while (this.#frames.length > 0) this.#leave();
    }
    return this.#seen;
  }

  async turn(): Promise<void> {
    const spent = performance.now() - this.#turnFrom;
    if (spent < turnMs) return;
    await this.#walk.rest(spent);
    if (this.#walk.signal.aborted) throw new Interrupted();
    this.#turnFrom = performance.now();
  }

  #one(frame: Frame, name: string, take: Take): Promise<void> | undefined {
    if (++this.#seen > this.#walk.names) throw new Error(`a layer has more than ${this.#walk.names} names`);
    const real = bytesOf(this.#walk.below(frame.fd, name));
    const path = `${frame.path}/${shown(name)}`;
    const stat = lstatSync(real, { bigint: true });
    const taken = take(path, stat, real);
    if (!stat.isDirectory()) return taken ?? undefined;
    if (taken) return taken.then(() => this.#enter(openSync(real, openFolder), path));
    this.#enter(openSync(real, openFolder), path);
    return undefined;
  }

  #enter(fd: number, path: string): void {
    this.#frames.push({ fd, path, names: [], at: 0 });
    const names: string[] = [];
    const folder = opendirSync(this.#walk.below(fd, '.'), { encoding: 'latin1' as BufferEncoding, bufferSize: 256 });
    try {
      for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) names.push(entry.name);
    } finally {
      folder.closeSync();
    }
    // By code unit, which is by byte here: names hold a byte in each character.
    names.sort();
    this.#frames[this.#frames.length - 1] = { fd, path, names, at: 0 };
  }

  #leave(): void {
    closeSync(this.#frames.pop()!.fd);
  }
}

/**
 * The hash of what `lstat` says of every name of a layer. Whoever writes to a file, or changes its mode, owner, attributes or links, moves its ctime, which
 * nothing sets back. No content is read. Gives the count of names, too.
 */
export async function quickHash(walk: TreeWalk): Promise<{ readonly quick: string; readonly names: number }> {
  const hash = createHash('sha256');
  const names = await new Tree(walk).each((path, stat) => {
    const { ino, mode, uid, gid, size, rdev, nlink, mtimeNs, ctimeNs } = stat;
    hash.update(`${path}\0${ino} ${mode} ${uid} ${gid} ${size} ${rdev} ${nlink} ${mtimeNs} ${ctimeNs}\n`);
  });
  return { quick: hash.digest('hex'), names };
}

/** Every entry of a layer, whole: attributes and contents are read. What `take` throws ends it. Gives the bytes that were read. */
export async function eachEntry(walk: TreeWalk, take: (entry: LayerEntry) => void): Promise<number> {
  const tree = new Tree(walk);
  let bytes = 0;
  await tree.each((path, stat, real) => {
    const attributes = attributesOf(real).filter(([name]) => !isNote(name));
    const entry: LayerEntry = {
      path,
      type: typeOf(stat),
      mode: (Number(stat.mode) & 0o7777).toString(8).padStart(4, '0'),
      uid: Number(stat.uid),
      gid: Number(stat.gid),
      ...(stat.isFile() && { size: Number(stat.size) }),
      ...(stat.isSymbolicLink() && { target: shown(readlinkSync(real, 'latin1')) }),
      ...((stat.isCharacterDevice() || stat.isBlockDevice()) && { device: deviceOf(stat) }),
      ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes.map(([name, value]) => [name, value.toString('hex')])) }),
    };
    if (!stat.isFile()) return take(entry);
    return contentOf(real, tree).then(content => {
      bytes += content.bytes;
      take({ ...entry, sha256: content.sha256 });
    });
  });
  return bytes;
}

async function contentOf(real: string | Buffer, tree: Tree): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const fd = openSync(real, openFile);
  try {
    if (!fstatSync(fd).isFile()) throw new Error('it was another thing when it was opened');
    const hash = createHash('sha256');
    let bytes = 0;
    for (;;) {
      const read = readSync(fd, tree.chunk, 0, chunkBytes, null);
      if (read === 0) return { sha256: hash.digest('hex'), bytes };
      hash.update(tree.chunk.subarray(0, read));
      bytes += read;
      await tree.turn();
    }
  } finally {
    closeSync(fd);
  }
}

function typeOf(stat: BigIntStats): EntryType {
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'folder';
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isFIFO()) return 'pipe';
  return stat.isSocket() ? 'socket' : 'device';
}

function deviceOf(stat: BigIntStats): string {
  const rdev = stat.rdev;
  const major = ((rdev >> 8n) & 0xfffn) | ((rdev >> 32n) & ~0xfffn);
  const minor = (rdev & 0xffn) | ((rdev >> 12n) & ~0xffn);
  return `${stat.isBlockDevice() ? 'b' : 'c'} ${major}:${minor}`;
}

const ascii = /^[\0-\x7f]*$/;

function bytesOf(path: string): string | Buffer {
  return ascii.test(path) ? path : Buffer.from(path, 'latin1');
}
