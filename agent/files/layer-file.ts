import { closeSync, constants, lstatSync, openSync, readlinkSync, readSync, type Stats } from 'node:fs';
import { textOf } from '../sensor/kernel-text.js';
import { attributeOf } from './attributes.js';
import { headBytes } from './program.js';

const { O_DIRECTORY, O_NOCTTY, O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;

/** A name in an open folder of a layer. Names hold a byte in each character. */
export interface Place {
  readonly folder: number;
  readonly name: string;
}
export interface LayerFile extends Place {
  readonly stat: Stats;
}
/** A file of the image; `layer` is its place among the layers of its folder. */
export interface ImageFile extends LayerFile {
  readonly layer: number;
}

/**
 * EDGE: files of a layer, each reached through the open folder it lies in, no link followed, nothing opened but folders and regular files.
 * `below`: the path of a name in an open folder of this process.
 */
export class LayerFiles {
  constructor(readonly below: (folder: number, name: string) => string) {}

  stat({ folder, name }: Place): Stats | undefined {
    return lstatSync(this.#path(folder, name), { throwIfNoEntry: false });
  }

  /** Throws where it is no folder, or none any more. */
  openFolder({ folder, name }: Place): number {
    return openSync(this.#path(folder, name), O_RDONLY | O_NOFOLLOW | O_DIRECTORY);
  }

  /** Throws where nothing can be opened; what was opened may be no regular file after all. */
  openFile({ folder, name }: Place): number {
    return openSync(this.#path(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  }

  target({ folder, name }: Place): string {
    return shown(readlinkSync(this.#path(folder, name), 'latin1'));
  }

  /** The first bytes of a regular file. */
  head(place: Place): Buffer {
    const fd = this.openFile(place);
    try {
      return headOf(fd);
    } finally {
      closeSync(fd);
    }
  }

  /** The folder stands alone: nothing of the layers below shows through. */
  isOpaque({ folder, name }: Place): boolean {
    const path = this.#path(folder, name);
    return ['trusted.overlay.opaque', 'user.overlay.opaque'].some(attribute => attributeOf(path, attribute)?.toString('latin1') === 'y');
  }

  /** Only its owner and mode were copied up; the content is the image's. */
  hasNoContent({ folder, name }: Place): boolean {
    return attributeOf(this.#path(folder, name), 'trusted.overlay.metacopy') !== undefined;
  }

  /** What it may do beyond who runs it, as hex; `''` for nothing. */
  capabilities({ folder, name }: Place): string {
    return attributeOf(this.#path(folder, name), 'security.capability')?.toString('hex') ?? '';
  }

  /** What the image has of a name, of the topmost of these layers that has it. */
  inImage(layers: readonly number[], name: string): ImageFile | undefined {
    for (const [layer, folder] of layers.entries()) {
      const stat = this.stat({ folder, name });
      if (stat === undefined) continue;
      return isWhiteout(stat) ? undefined : { folder, name, layer, stat };
    }
    return undefined;
  }

  /** The layers of a folder of the image, open, as far down as one of them hides those below. */
  layersOf(layers: readonly number[], { name, layer }: ImageFile): readonly number[] {
    const found: number[] = [];
    for (const folder of layers.slice(layer)) {
      const stat = this.stat({ folder, name });
      if (stat === undefined) continue;
      if (!stat.isDirectory()) break;
      found.push(this.openFolder({ folder, name }));
      if (this.isOpaque({ folder, name })) break;
    }
    return found;
  }

  #path(folder: number, name: string): string | Buffer {
    const path = this.below(folder, name);
    return ascii.test(path) ? path : Buffer.from(path, 'latin1');
  }
}

/** The overlay's way to say that a file of the layers below is not there any more. */
export function isWhiteout(stat: Stats): boolean {
  return stat.isCharacterDevice() && stat.rdev === 0;
}

export function headOf(fd: number): Buffer {
  const head = Buffer.alloc(headBytes);
  return head.subarray(0, readSync(fd, head, 0, headBytes, 0));
}

/** A name as text that keeps every byte. */
export function shown(name: string): string {
  return plain.test(name) ? name : textOf(Buffer.from(name, 'latin1'), 0, name.length);
}

const ascii = /^[\0-\x7f]*$/;
const plain = /^[ -[\]-~]*$/;
