import { closeSync, constants, type Dir, opendirSync, openSync } from 'node:fs';
import type { Difference } from './difference.js';
import type { Made } from './engine-made.js';
import { type ImageFile, type LayerFile, LayerFiles, shown } from './layer-file.js';
import { type Found, Look, written } from './look.js';

export interface WalkBounds {
  /** Names looked at. */
  readonly names: number;
  readonly depth: number;
  /** Of a processor's time. */
  readonly ms: number;
  /** Of one program, to be hashed, and of one file, to be compared. */
  readonly fileBytes: number;
}

/**
 * What a walk remembers of a folder: what is as it was is not looked at again. By name and not by path: who makes thousands of folders below a long path has
 * its path remembered once.
 */
export interface Marks {
  readonly names: ReadonlyMap<string, string>;
  /** Those with anything to remember. */
  readonly folders: ReadonlyMap<string, Marks>;
}
export const noMarks: Marks = { names: new Map(), folders: new Map() };

export interface Walk {
  readonly upperDir: string;
  /** Topmost first. */
  readonly lowerDirs: readonly string[];
  readonly marks: Marks;
  readonly bounds: WalkBounds;
  readonly made: (path: string) => Made;
  /** `changedMs`: when its inode was changed last, ms since the epoch. */
  readonly take: (difference: Difference, changedMs: number) => void;
  /** The path of a name in an open folder of this process. */
  readonly below: (folder: number, name: string) => string;
  /** The time of day, which files have their times by. */
  readonly nowMs: () => number;
  /** Of a processor's time that this process has had so far, ms. */
  readonly spentMs: () => number;
  readonly signal: AbortSignal;
}

export interface Walked {
  readonly marks: Marks;
  readonly looked: number;
  /** Of a processor's time. */
  readonly ms: number;
  /** Why there may be more, in words. */
  readonly cut?: string;
}

/** After so long others get their turn. */
const turnMs = 2;
/**
 * A file changed so shortly before may change again without its times telling: it is looked at again. A time further ahead is of a clock that was
 * set back since, and whatever changes such a file now gives it another.
 */
const unsettledMs = 50;

interface Frame {
  readonly fd: number;
  readonly entries: Dir;
  readonly path: string;
  /** The nearest folder that the image has: this one, or one above. */
  readonly under: string;
  /** The image's layers of this folder, open, topmost first; none where it has no such folder. */
  readonly layers: readonly number[];
  readonly newFolder?: string;
  /** Its name in the folder above. */
  readonly name: string;
  readonly before: Marks | undefined;
  readonly now: Map<string, string>;
  readonly folders: Map<string, Marks>;
}

/**
 * EDGE: what differs from the image, by walking the writable layer and nothing else. Whoever is inside made this tree and may change it meanwhile,
 * so every step goes through an open folder, never follows a link, and opens nothing but folders and regular files.
 * What is gone when it is looked at is passed over: the next walk sees what is there then. Rejects where the layer itself cannot be opened.
 */
export function walkUpper(walk: Walk): Promise<Walked> {
  return new Walker(walk).run();
}

class Walker {
  readonly #walk: Walk;
  readonly #files: LayerFiles;
  readonly #look: Look;
  #marks = noMarks;
  readonly #frames: Frame[] = [];
  #looked = 0;
  /** In turns that are over. */
  #spentMs = 0;
  #turnFrom = performance.now();
  #turnSpentMs: number;
  #cut: string | undefined;

  constructor(walk: Walk) {
    this.#walk = walk;
    this.#turnSpentMs = walk.spentMs();
    this.#files = new LayerFiles(walk.below);
    this.#look = new Look(this.#files, walk.bounds.fileBytes, () => this.#turn());
  }

  async run(): Promise<Walked> {
    const { upperDir, lowerDirs, signal } = this.#walk;
    const openRoot = (folder: string) => openSync(folder, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_DIRECTORY);
    const layers: number[] = [];
    let entered = false;
    try {
      for (const folder of lowerDirs) layers.push(openRoot(folder));
      this.#enter(openRoot(upperDir), '', '', { under: '/', layers });
      entered = true;
      for (let frame = this.#frames.at(-1); frame && !signal.aborted; frame = this.#frames.at(-1)) {
        const entry = next(frame.entries);
        if (entry === null) this.#leave();
        else if (this.#isOver()) break;
        else {
          const waiting = this.#one(frame, entry.name);
          if (waiting) await waiting;
        }
        if (performance.now() - this.#turnFrom > turnMs) await this.#turn();
      }
    } finally {
      if (!entered) for (const fd of layers) closeSync(fd);
      while (this.#frames.length > 0) this.#leave();
    }
    const ms = this.#spentMs + this.#walk.spentMs() - this.#turnSpentMs;
    return { marks: this.#marks, looked: this.#looked, ms, ...(this.#cut !== undefined && { cut: this.#cut }) };
  }

  #isOver(): boolean {
    const { names, ms } = this.#walk.bounds;
    if (this.#looked >= names) this.#cut = `more than ${names} names differ from the image`;
    else if (this.#spentMs > ms) this.#cut = `to look at all that differs from the image takes a processor more than ${ms} ms`;
    else return false;
    return true;
  }

  async #turn(): Promise<void> {
    if (performance.now() - this.#turnFrom < turnMs) return;
    this.#spentMs += this.#walk.spentMs() - this.#turnSpentMs;
    await new Promise(done => setImmediate(done));
    this.#turnFrom = performance.now();
    this.#turnSpentMs = this.#walk.spentMs();
  }

  #enter(fd: number, path: string, name: string, place: Pick<Frame, 'under' | 'layers' | 'newFolder'>): void {
    const entries = opendirSync(this.#walk.below(fd, '.'), { encoding: 'latin1', bufferSize: 64 });
    const above = this.#frames.at(-1);
    const before = above ? above.before?.folders.get(name) : this.#walk.marks;
    this.#frames.push({ fd, entries, path, name, before, now: new Map(), folders: new Map(), ...place });
  }

  #leave(): void {
    const frame = this.#frames.pop()!;
    frame.entries.closeSync();
    for (const fd of [frame.fd, ...frame.layers]) closeSync(fd);
    const marks: Marks = { names: frame.now, folders: frame.folders.size > 0 ? frame.folders : noMarks.folders };
    const above = this.#frames.at(-1);
    if (!above) this.#marks = marks;
    else if (frame.now.size + frame.folders.size > 0) above.folders.set(frame.name, marks);
  }

  #one(frame: Frame, name: string): Promise<void> | undefined {
    this.#looked++;
    const path = `${frame.path}/${shown(name)}`;
    const made = this.#walk.made(path);
    const stat = this.#files.stat({ folder: frame.fd, name });
    // What the engine mounts on is empty. Anything else of such a name is somebody's, and so is what lies in a folder of it.
    if (stat === undefined || (made === 'made' && stat.isFile() && stat.size === 0)) return undefined;
    const file: LayerFile = { folder: frame.fd, name, stat };
    const mark = `${stat.ino} ${stat.ctimeMs} ${stat.size}`;
    const isSame = frame.before?.names.get(name) === mark;
    if (Math.abs(this.#walk.nowMs() - stat.ctimeMs) > unsettledMs) frame.now.set(name, mark);
    if (!stat.isDirectory()) return isSame ? undefined : this.#file(frame, path, file);
    try {
      this.#folder(frame, path, file, isSame || made !== 'own');
    } catch (error) {
      this.#gone(frame, name, error);
    }
    return undefined;
  }

  #folder(frame: Frame, path: string, file: LayerFile, isQuiet: boolean): void {
    if (this.#frames.length > this.#walk.bounds.depth) {
      this.#cut = `a folder lies below ${this.#walk.bounds.depth} others`;
      return;
    }
    const fd = this.#files.openFolder(file);
    let layers: readonly number[] = [];
    try {
      const image = this.#imageOf(frame, file.name);
      if (image?.stat.isDirectory()) {
        const isOpaque = this.#files.isOpaque(file);
        if (!isQuiet) {
          if (isOpaque)
            this.#tell(frame, file, path, '', { type: 'folder', change: 'removed', program: false, words: 'with all that was in it' });
          this.#tell(frame, file, path, '', this.#look.metadata(file, image));
        }
        layers = isOpaque ? [] : this.#files.layersOf(frame.layers, image);
        this.#enter(fd, path, file.name, { under: path, layers });
      } else {
        const newFolder = frame.newFolder ?? path;
        if (!isQuiet) this.#tell(frame, file, path, image ? '' : frame.under, written('folder', file.stat, false), newFolder);
        this.#enter(fd, path, file.name, { under: frame.under, layers, newFolder });
      }
    } catch (error) {
      for (const open of [fd, ...layers]) closeSync(open);
      throw error;
    }
  }

  async #file(frame: Frame, path: string, file: LayerFile): Promise<void> {
    try {
      const image = this.#imageOf(frame, file.name);
      this.#tell(frame, file, path, image ? '' : frame.under, await this.#look.at(path, file, image));
    } catch (error) {
      this.#gone(frame, file.name, error);
    }
  }

  /** Gone, or another thing by now: to be looked at by the next walk. What has no error code is a fault of ours. */
  #gone(frame: Frame, name: string, error: unknown): void {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    frame.now.delete(name);
  }

  #imageOf(frame: Frame, name: string): ImageFile | undefined {
    return frame.layers.length === 0 ? undefined : this.#files.inImage(frame.layers, name);
  }

  #tell(frame: Frame, { stat }: LayerFile, path: string, under: string, found: Found | undefined, newFolder = frame.newFolder): void {
    if (found) this.#walk.take({ ...found, path, under, ...(newFolder !== undefined && { newFolder }) }, stat.ctimeMs);
  }
}

/** A folder that was removed while it is read has no more names. */
function next(entries: Dir) {
  try {
    return entries.readSync();
  } catch {
    return null;
  }
}
