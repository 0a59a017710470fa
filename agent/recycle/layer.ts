import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, opendir, readlink } from 'node:fs/promises';
import type { ProcFs } from '../proc.js';

export interface LayerBounds {
  /** Names looked at. */
  readonly files: number;
  /** Bytes read of all files together, and of one. */
  readonly bytes: number;
  readonly bytesPerFile: number;
  readonly depth: number;
  readonly ms: number;
}

export interface LayerFile {
  /** Absolute path in the container. */
  readonly path: string;
  readonly type: 'file' | 'folder' | 'link' | 'removed' | 'other';
  readonly bytes: number;
  /** Permission bits, octal. */
  readonly mode: string;
  readonly uid: number;
  readonly gid: number;
  /** RFC 3339. */
  readonly changedAt: string;
  /** Of what was read: of the first `stored` bytes where that is less than `bytes`. */
  readonly sha256?: string;
  readonly stored?: number;
  readonly target?: string;
}

export interface Layer {
  readonly changed: readonly LayerFile[];
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  /** A bound was reached: there may be more. */
  readonly truncated: boolean;
  readonly bytes: number;
}

const openFile = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | constants.O_NOCTTY;
const openFolder = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_DIRECTORY;
const chunkBytes = 256 * 1024;

/**
 * EDGE: what differs from the image, by walking the writable layer. Whoever is inside made this tree and may change it meanwhile, so
 * every step goes through an open folder, never follows a link, opens nothing but regular files, and is bounded. `keep` gets each file's bytes.
 */
export async function walkLayer(
  proc: ProcFs,
  upperDir: string,
  bounds: LayerBounds,
  keep: (sha256: string, chunks: readonly Uint8Array[]) => Promise<void>,
): Promise<Layer> {
  const changed: LayerFile[] = [];
  const skipped: { path: string; why: string }[] = [];
  const until = performance.now() + bounds.ms;
  let bytes = 0;
  let truncated = false;
  const full = () => changed.length + skipped.length >= bounds.files || performance.now() > until;

  const folder = async (handle: FileHandle, at: string, depth: number): Promise<void> => {
    for await (const { name } of await opendir(proc.below(handle.fd, '.'), { bufferSize: 64 })) {
      if (full()) {
        truncated = true;
        return;
      }
      const path = `${at}/${name}`;
      try {
        await one(proc.below(handle.fd, name), path, depth);
      } catch (error) {
        skipped.push({ path, why: (error as NodeJS.ErrnoException).code ?? String(error) });
      }
    }
  };

  const one = async (real: string, path: string, depth: number): Promise<void> => {
    const seen = await lstat(real);
    if (seen.isDirectory()) {
      changed.push(described(path, 'folder', seen));
      if (depth >= bounds.depth) {
        truncated = true;
        skipped.push({ path, why: `deeper than ${bounds.depth} folders` });
        return;
      }
      const handle = await open(real, openFolder);
      try {
        await folder(handle, path, depth + 1);
      } finally {
        await handle.close();
      }
    } else if (seen.isSymbolicLink()) {
      changed.push({ ...described(path, 'link', seen), target: await readlink(real) });
    } else if (seen.isCharacterDevice() && seen.rdev === 0) {
      // The overlay's way to say that a file of the image is not there any more.
      changed.push(described(path, 'removed', seen));
    } else if (seen.isFile()) {
      await regular(real, path);
    } else {
      changed.push(described(path, 'other', seen));
      skipped.push({ path, why: 'neither a file nor a folder' });
    }
  };

  const regular = async (real: string, path: string): Promise<void> => {
    const handle = await open(real, openFile);
    try {
      const seen = await handle.stat();
      if (!seen.isFile()) throw new Error('it was another thing when it was opened');
      const most = Math.max(0, Math.min(bounds.bytesPerFile, bounds.bytes - bytes, seen.size));
      const hash = createHash('sha256');
      const chunks: Uint8Array[] = [];
      let stored = 0;
      while (stored < most && performance.now() <= until) {
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(Math.min(chunkBytes, most - stored)), 0, undefined, stored);
        if (bytesRead === 0) break;
        hash.update(buffer.subarray(0, bytesRead));
        chunks.push(buffer.subarray(0, bytesRead));
        stored += bytesRead;
      }
      bytes += stored;
      if (stored < seen.size) {
        truncated = true;
        skipped.push({ path, why: `only the first ${stored} of ${seen.size} bytes were kept` });
      }
      const sha256 = hash.digest('hex');
      changed.push({ ...described(path, 'file', seen), sha256, stored });
      await keep(sha256, chunks);
    } finally {
      await handle.close();
    }
  };

  const root = await open(upperDir, openFolder);
  try {
    await folder(root, '', 0);
  } finally {
    await root.close();
  }
  return { changed, skipped, truncated, bytes };
}

function described(path: string, type: LayerFile['type'], seen: Stats): LayerFile {
  return {
    path,
    type,
    bytes: type === 'file' ? seen.size : 0,
    mode: (seen.mode & 0o7777).toString(8).padStart(4, '0'),
    uid: seen.uid,
    gid: seen.gid,
    changedAt: seen.ctime.toISOString(),
  };
}
