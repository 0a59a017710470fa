import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, Summary } from './evidence.js';

/** As it is listed; `sha256` of its manifest as it lies on disk. */
export interface Kept extends Summary {
  readonly sha256: string;
}

/** `stored`: bytes on disk. */
interface Unreadable {
  readonly id: string;
  readonly stored: number;
}

const isEvidenceId = (text: string): boolean => /^ev-[0-9a-f]{16}$/.test(text);
const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/**
 * EDGE: evidence on this host, oldest first; `unreadable`: what is there and cannot be read, because a disk fails or somebody was at it. What is `known` is
 * not read again: evidence is written whole and never changed.
 */
export async function listEvidence(
  stateDir: string,
  known: ReadonlyMap<string, Kept> = new Map(),
): Promise<{ readonly kept: readonly Kept[]; readonly unreadable: readonly Unreadable[] }> {
  const ids = (await readdir(join(stateDir, 'evidence')).catch(() => [])).filter(isEvidenceId);
  const kept: Kept[] = [];
  const unreadable: Unreadable[] = [];
  for (const id of ids) {
    const before = known.get(id);
    if (before) {
      kept.push(before);
      continue;
    }
    try {
      kept.push(await readKept(stateDir, id));
    } catch {
      unreadable.push({ id, stored: await sizeOf(join(stateDir, 'evidence', id)) });
    }
  }
  return { kept: kept.sort((a, b) => (a.at < b.at ? -1 : 1)), unreadable };
}

/** The piece of this id, where it is there and is what was written down; undefined where anything is amiss. */
export async function wholePiece(stateDir: string, id: string): Promise<Kept | undefined> {
  try {
    const piece = await findPiece(stateDir, id, undefined);
    if (piece === undefined) return undefined;
    const hash = createHash('sha256').update(await readPiece(piece, 0, piece.bytes));
    return hash.digest('hex') === piece.sha256 ? await readKept(stateDir, id) : undefined;
  } catch {
    return undefined;
  }
}

async function readKept(stateDir: string, id: string): Promise<Kept> {
  const folder = join(stateDir, 'evidence', id);
  const summary = (await readSummary(folder)) ?? (await summaryOfOld(folder));
  return { ...summary, id, sha256: await readFile(join(folder, 'sha256'), 'utf8') };
}

async function readSummary(folder: string): Promise<Summary | undefined> {
  const text = await readFile(join(folder, 'summary.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as Summary);
}

/** Of what was kept before evidence was sealed. */
async function summaryOfOld(folder: string): Promise<Summary> {
  const { size } = await stat(join(folder, 'manifest.json'));
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const { processes: _p, sockets: _s, changed: _c, skipped: _k, observations: _o, ...summary } = manifest;
  return { ...summary, stored: manifest.bytes + size };
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  let bytes = 0;
  for (const file of files) if (file.isFile()) bytes += (await stat(join(file.parentPath, file.name)).catch(() => ({ size: 0 }))).size;
  return bytes;
}

/** A piece as it lies on disk. */
export interface Piece {
  readonly path: string;
  /** As it was written down when it was kept. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The content that lies under the hash `file`, or the manifest; undefined where there is no such thing. */
export async function findPiece(stateDir: string, id: string, file: string | undefined): Promise<Piece | undefined> {
  if (!isEvidenceId(id)) return undefined;
  const folder = join(stateDir, 'evidence', id);
  const sha256 = file ?? (await readFile(join(folder, 'sha256'), 'utf8').catch(() => ''));
  if (!isHash(sha256)) return undefined;
  const paths = file === undefined ? [join(folder, 'manifest.sealed'), join(folder, 'manifest.json')] : [join(folder, 'files', file)];
  for (const path of paths) {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => undefined);
    if (handle === undefined) continue;
    try {
      return { path, sha256, bytes: (await handle.stat()).size };
    } finally {
      await handle.close();
    }
  }
  return undefined;
}

/** At most `most` bytes of it from `offset` on. */
export async function readPiece({ path, bytes }: Piece, offset: number, most: number): Promise<Buffer> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const data = Buffer.alloc(Math.max(0, Math.min(most, bytes - offset)));
    let read = 0;
    while (read < data.length) {
      const { bytesRead } = await handle.read(data, read, data.length - read, offset + read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return data.subarray(0, read);
  } finally {
    await handle.close();
  }
}

export async function removeEvidence(stateDir: string, id: string): Promise<void> {
  if (isEvidenceId(id)) await rm(join(stateDir, 'evidence', id), { recursive: true, force: true });
}

/** Of pieces that were not written to their end: whoever is resumed begins anew. Never rejects; what cannot be removed is tried at the next start. */
export async function removeHalves(stateDir: string): Promise<void> {
  const folder = join(stateDir, 'evidence');
  const names = await readdir(folder).catch(() => []);
  const halves = names.filter(name => name.endsWith('.new') && isEvidenceId(name.slice(0, -'.new'.length)));
  for (const name of halves) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}
