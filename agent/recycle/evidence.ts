import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { redactArgv } from '../behaviour/redact.js';
import type { Process, ProcFs } from '../proc.js';
import { type HeldSocket, processesOf, socketsOf } from './inside.js';
import { type Layer, type LayerBounds, walkLayer } from './layer.js';

/** What a container did and held while it still ran. */
export interface Live {
  readonly processes: readonly Process[];
  readonly sockets: readonly HeldSocket[];
}

export interface About {
  readonly id: string;
  readonly order: string;
  readonly alert?: string;
  readonly workload: string;
  readonly host: string;
  readonly container: { readonly id: string; readonly name: string; readonly image: string };
  /** RFC 3339. */
  readonly at: string;
  readonly expiresAt: string;
}

export interface Manifest extends About, Live {
  readonly changed: Layer['changed'];
  readonly skipped: Layer['skipped'];
  readonly truncated: boolean;
  readonly bytes: number;
  readonly files: number;
  /** The last behaviours the agent saw of it, newest last. */
  readonly observations: readonly unknown[];
}

export const evidenceBounds: LayerBounds = { files: 5_000, bytes: 64 << 20, bytesPerFile: 16 << 20, depth: 64, ms: 5_000 };
/** Processes written down. */
const processesKept = 512;

/** Of one order, the same however often it is made: a repeat after a kill writes over it. */
export const evidenceId = (order: string): string => `ev-${createHash('sha256').update(order, 'utf8').digest('hex').slice(0, 16)}`;

const isEvidenceId = (text: string): boolean => /^ev-[0-9a-f]{16}$/.test(text);

/** Processes of the container and their sockets, now. The environment is not kept: it holds secrets. */
export function liveOf(proc: ProcFs, container: string): Live {
  const processes = processesOf(proc, container)
    .slice(0, processesKept)
    .map(process => ({ ...process, argv: redactArgv(process.argv) }));
  return { processes, sockets: socketsOf(proc, processes) };
}

/**
 * EDGE: writes evidence under `<state>/evidence/<id>`, for root alone: `manifest.json`, `sha256` of its bytes, and under `files` the
 * content of changed files, each named by its own hash. Whole or not at all. `upperDir` absent = the storage driver has no such folder.
 */
export async function keepEvidence(
  stateDir: string,
  proc: ProcFs,
  about: About,
  live: Live,
  observations: readonly unknown[],
  upperDir: string | undefined,
  bounds: LayerBounds = evidenceBounds,
): Promise<Manifest> {
  const final = join(stateDir, 'evidence', about.id);
  const folder = `${final}.new`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 });
  const layer =
    upperDir === undefined
      ? { changed: [], skipped: [{ path: '/', why: 'the storage driver shows no writable layer' }], truncated: false, bytes: 0 }
      : await walkLayer(proc, upperDir, bounds, (sha256, chunks) => writeOnce(join(folder, 'files', sha256), chunks)).catch(
          (error: Error) => ({
            changed: [],
            skipped: [{ path: '/', why: error.message }],
            truncated: true,
            bytes: 0,
          }),
        );
  const manifest: Manifest = { ...about, ...live, ...layer, files: layer.changed.length, observations };
  const text = Buffer.from(JSON.stringify(manifest, null, 1));
  await writeOnce(join(folder, 'manifest.json'), [text], 'synced');
  await writeOnce(join(folder, 'sha256'), [Buffer.from(createHash('sha256').update(text).digest('hex'))]);
  await rm(final, { recursive: true, force: true });
  await rename(folder, final);
  return manifest;
}

/** Evidence on this host, oldest first; what is no evidence is passed over. */
export async function listEvidence(stateDir: string): Promise<readonly (Manifest & { readonly sha256: string })[]> {
  const names = await readdir(join(stateDir, 'evidence')).catch(() => []);
  const read = await Promise.all(
    names.filter(isEvidenceId).map(async name => {
      try {
        const folder = join(stateDir, 'evidence', name);
        const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
        return { ...manifest, sha256: await readFile(join(folder, 'sha256'), 'utf8') };
      } catch {
        return undefined;
      }
    }),
  );
  return read.filter(manifest => manifest !== undefined).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * At most `most` bytes from `offset` on, of the content with the hash `file` or of the manifest; with all its bytes' count and hash, as these were
 * written down. undefined where there is no such thing, or it is no regular name of one.
 */
export async function readEvidence(
  stateDir: string,
  { id, file, offset }: { readonly id: string; readonly file?: string; readonly offset: number },
  most: number,
): Promise<{ readonly data: Uint8Array; readonly total: number; readonly sha256: string } | undefined> {
  if (!isEvidenceId(id)) return undefined;
  const folder = join(stateDir, 'evidence', id);
  const sha256 = file ?? (await readFile(join(folder, 'sha256'), 'utf8').catch(() => ''));
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const path = file === undefined ? join(folder, 'manifest.json') : join(folder, 'files', file);
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    const data = Buffer.alloc(Math.max(0, Math.min(most, size - offset)));
    const { bytesRead } = await handle.read(data, 0, data.length, offset);
    return { data: data.subarray(0, bytesRead), total: size, sha256 };
  } finally {
    await handle.close();
  }
}

/** Removes what has expired; never more. */
export async function forgetEvidence(stateDir: string, now: string): Promise<readonly string[]> {
  const expired = (await listEvidence(stateDir)).filter(manifest => manifest.expiresAt < now).map(manifest => manifest.id);
  for (const id of expired) await rm(join(stateDir, 'evidence', id), { recursive: true, force: true });
  return expired;
}

async function writeOnce(path: string, chunks: readonly Uint8Array[], how: 'plain' | 'synced' = 'plain'): Promise<void> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);
  } catch (error) {
    // Named by its content: the same content is there already.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  try {
    for (const chunk of chunks) await handle.write(chunk);
    if (how === 'synced') await handle.sync();
  } finally {
    await handle.close();
  }
}
