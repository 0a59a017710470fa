import { createHash } from 'node:crypto';
import { closeSync, fstatSync, readSync } from 'node:fs';
import type { MayRead } from './reading.js';
import { Recent } from './recent.js';

/** Reading more would hold up everything else for too long. */
const hashedAtMost = 32 << 20;
const rememberedAtMost = 4096;
/** A file that was changed within the same tick of the clock shows the same time of change. */
export const tickNs = 20_000_000n;

/** EDGE of file contents: their hashes, each file read once for as long as it does not change. */
export class Contents {
  readonly #open: (root: string, path: string, mayRead: MayRead) => number | undefined;
  readonly #nowMs: () => number;
  readonly #known = new Recent<string>(rememberedAtMost);

  /** `open`: a regular file below a root, or undefined. */
  constructor(open: (root: string, path: string, mayRead: MayRead) => number | undefined, nowMs: () => number) {
    this.#open = open;
    this.#nowMs = nowMs;
  }

  /** sha256, hex; undefined where there is no such file, it is too large, must not be read, or is no longer as `expected`. */
  hashOf(
    root: string,
    path: string,
    expected: { readonly size?: number; readonly changedUs?: number } = {},
    mayRead: MayRead = () => true,
  ): string | undefined {
    const file = this.#open(root, path, mayRead);
    if (file === undefined) return undefined;
    try {
      const { dev, ino, size, ctimeNs } = fstatSync(file, { bigint: true });
      if (expected.changedUs !== undefined && BigInt(expected.changedUs) !== ctimeNs / 1000n) return undefined;
      if (size > hashedAtMost || (expected.size !== undefined && BigInt(expected.size) !== size)) return undefined;
      const key = `${dev}:${ino}:${size}:${ctimeNs}`;
      const known = this.#known.get(key);
      if (known === undefined && !mayRead(Number(size))) return undefined;
      const hash = known ?? read(file);
      const after = fstatSync(file, { bigint: true });
      if (hash === undefined || after.ctimeNs !== ctimeNs) return undefined;
      if (BigInt(this.#nowMs()) * 1_000_000n - ctimeNs > tickNs) this.#known.set(key, hash);
      return hash;
    } catch {
      return undefined;
    } finally {
      closeSync(file);
    }
  }

  /** When a file was last changed, content or inode, microseconds since the epoch; undefined where there is none. */
  changedUs(root: string, path: string, mayRead: MayRead = () => true): number | undefined {
    const file = this.#open(root, path, mayRead);
    if (file === undefined) return undefined;
    try {
      return Number(fstatSync(file, { bigint: true }).ctimeNs / 1000n);
    } catch {
      return undefined;
    } finally {
      closeSync(file);
    }
  }
}

function read(file: number): string | undefined {
  const hash = createHash('sha256');
  const bytes = Buffer.alloc(1 << 18);
  for (let at = 0; ; ) {
    const length = readSync(file, bytes, 0, bytes.length, at);
    if (length === 0) return hash.digest('hex');
    hash.update(bytes.subarray(0, length));
    at += length;
    if (at > hashedAtMost) return undefined;
  }
}
