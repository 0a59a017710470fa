import { createHash } from 'node:crypto';
import { closeSync, fstatSync, readSync, type Stats } from 'node:fs';
import type { Difference } from './difference.js';
import { headOf, type ImageFile, isWhiteout, type LayerFile, type LayerFiles } from './layer-file.js';
import { givesRights, isProgram, mayBeProgram } from './program.js';

/** A difference without where it lies. */
export type Found = Omit<Difference, 'path' | 'under' | 'newFolder'>;

const chunkBytes = 256 * 1024;

/** EDGE: what became of one file, beside what the image has of its name. `turn` gives others theirs, between two pieces of a large file. */
export class Look {
  constructor(
    readonly files: LayerFiles,
    /** Of one program, to be hashed, and of one file, to be compared. */
    readonly mostBytes: number,
    readonly turn: () => Promise<void>,
  ) {}

  /** undefined where nothing differs. Throws where it is gone, or another thing by now. */
  async at(path: string, file: LayerFile, image: ImageFile | undefined): Promise<Found | undefined> {
    const { stat } = file;
    if (isWhiteout(stat)) return image && { type: 'other', change: 'removed', program: false, words: '' };
    if (stat.isSymbolicLink()) return this.#link(path, file, image);
    if (!stat.isFile()) return written('other', stat, false);
    if (!image && !mayBeProgram(stat.mode, stat.size) && !givesRights(stat.mode)) return written('file', stat, false);
    const fd = this.files.openFile(file);
    try {
      const open: LayerFile = { ...file, stat: fstatSync(fd) };
      if (!open.stat.isFile()) return undefined;
      const program = isProgram(headOf(fd), open.stat.mode);
      const before = image?.stat.isFile() ? image : undefined;
      if (before && (await this.#isSame(fd, open, before))) return await this.#kept(fd, open, before, program);
      const counts = program || givesRights(open.stat.mode) || this.#wasProgram(open, before);
      const hash = counts ? await this.#hashOf(fd, open.stat) : undefined;
      return { ...written('file', open.stat, counts), ...(hash && { hash }) };
    } finally {
      closeSync(fd);
    }
  }

  /** What differs of two of the same kind and content: owner, mode, capabilities; undefined where nothing does. */
  metadata(file: LayerFile, image: ImageFile, program = false): Found | undefined {
    const [mine, theirs] = [file.stat, image.stat];
    const words = [
      mine.uid !== theirs.uid || mine.gid !== theirs.gid ? `owner ${theirs.uid}:${theirs.gid} → ${mine.uid}:${mine.gid}` : '',
      (mine.mode & 0o7777) !== (theirs.mode & 0o7777) ? `mode ${octal(theirs.mode)} → ${octal(mine.mode)}` : '',
      mine.isFile() && this.files.capabilities(file) !== this.files.capabilities(image) ? 'other capabilities' : '',
    ].filter(word => word !== '');
    const type = mine.isDirectory() ? 'folder' : mine.isFile() ? 'file' : 'link';
    return words.length === 0 ? undefined : { type, change: 'metadata', program, words: words.join(', ') };
  }

  /** A link is as good as a program where it takes the place of one, or lies where programs and libraries are looked for. */
  #link(path: string, file: LayerFile, image: ImageFile | undefined): Found | undefined {
    const target = this.files.target(file);
    if (image?.stat.isSymbolicLink() && this.files.target(image) === target) return this.metadata(file, image);
    const replaces = image?.stat.isFile() === true && isProgram(this.files.head(image), image.stat.mode);
    const program = replaces || /\/(s?bin|lib(32|64|x32|exec)?)\/[^/]+$|\.so(\.[\d.]+)?$/.test(path);
    return { type: 'link', change: 'written', program, words: `a link to ${target}` };
  }

  async #kept(fd: number, file: LayerFile, image: ImageFile, program: boolean): Promise<Found | undefined> {
    const gained =
      (givesRights(file.stat.mode) && !givesRights(image.stat.mode)) ||
      (program && (file.stat.mode & 0o111) !== 0 && (image.stat.mode & 0o111) === 0) ||
      this.files.capabilities(file) !== this.files.capabilities(image);
    const found = this.metadata(file, image, gained);
    const hash = found && gained ? await this.#hashOf(fd, file.stat) : undefined;
    return found && { ...found, ...(hash && { hash }) };
  }

  /** What was a program and may still be run is none that just anybody may change. */
  #wasProgram(file: LayerFile, image: ImageFile | undefined): boolean {
    return image !== undefined && (file.stat.mode & 0o111) !== 0 && isProgram(this.files.head(image), image.stat.mode);
  }

  /** One that is too large to compare is taken for another. */
  async #isSame(fd: number, file: LayerFile, image: ImageFile): Promise<boolean> {
    const { size } = file.stat;
    if (size !== image.stat.size) return false;
    if (this.files.hasNoContent(file)) return true;
    if (size > this.mostBytes) return false;
    const theirs = this.files.openFile(image);
    try {
      const [left, right] = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)];
      for (let from = 0; from < size; ) {
        const read = readSync(fd, left, 0, chunkBytes, from);
        if (read === 0 || readSync(theirs, right, 0, read, from) !== read) return false;
        if (Buffer.compare(left.subarray(0, read), right.subarray(0, read)) !== 0) return false;
        from += read;
        await this.turn();
      }
      return true;
    } finally {
      closeSync(theirs);
    }
  }

  async #hashOf(fd: number, { size }: Stats): Promise<string | undefined> {
    if (size > this.mostBytes) return undefined;
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(size, 1)));
    for (let from = 0; from < size; ) {
      const read = readSync(fd, chunk, 0, chunk.length, from);
      if (read === 0) return undefined; // it was cut short meanwhile
      hash.update(chunk.subarray(0, read));
      from += read;
      await this.turn();
    }
    return hash.digest('hex');
  }
}

/** Something new, or something else than before. */
export function written(type: Difference['type'], stat: Stats, program: boolean): Found {
  const what = type === 'file' ? `${stat.size} bytes` : type === 'folder' ? 'a folder' : kindOf(stat);
  return { type, change: 'written', program, words: `${what}, mode ${octal(stat.mode)}, owner ${stat.uid}:${stat.gid}` };
}

function kindOf(stat: Stats): string {
  if (stat.isFIFO()) return 'a pipe';
  if (stat.isSocket()) return 'a socket';
  const numbers = `${(stat.rdev >> 8) & 0xfff}:${(stat.rdev & 0xff) | ((stat.rdev >> 12) & 0xfff00)}`;
  return `the ${stat.isBlockDevice() ? 'block' : 'character'} device ${numbers}`;
}

function octal(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, '0');
}
