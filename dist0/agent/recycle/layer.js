import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, opendir, readlink } from 'node:fs/promises';

const openFile = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | constants.O_NOCTTY;
const openFolder = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_DIRECTORY;
const chunkBytes = 256 * 1024;
/**
 * EDGE: what differs from the image, by walking the writable layer. Whoever is inside made this tree and may change it meanwhile, so
 * every step goes through an open folder, never follows a link, opens nothing but regular files, and is bounded. `keep` gets each file's bytes.
 */
export async function walkLayer(proc, upperDir, bounds, keep) {
  const changed = [];
  const skipped = [];
  const until = performance.now() + bounds.ms;
  let bytes = 0;
  let truncated = false;
  const full = () => changed.length + skipped.length >= bounds.files || performance.now() > until;
  const folder = async (handle, at, depth) => {
    for await (const { name } of await opendir(proc.below(handle.fd, '.'), { bufferSize: 64 })) {
      if (full()) {
        truncated = true;
        return;
      }
      const path = `${at}/${name}`;
      try {
        await one(proc.below(handle.fd, name), path, depth);
      } catch (error) {
        skipped.push({ path, why: error.code ?? String(error) });
      }
    }
  };
  const one = async (real, path, depth) => {
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
  const regular = async (real, path) => {
    const handle = await open(real, openFile);
    try {
      const seen = await handle.stat();
      if (!seen.isFile()) throw new Error('it was another thing when it was opened');
      const most = Math.max(0, Math.min(bounds.bytesPerFile, bounds.bytes - bytes, seen.size));
      const hash = createHash('sha256');
      const chunks = [];
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
function described(path, type, seen) {
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
