import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { contentName, manifestName, type Sealing } from '../../proto/sealed.js';
import { redactArgv } from '../behaviour/redact.js';
import type { Process, ProcFs } from '../proc.js';
import { type HeldSocket, processesOf, socketsOf } from './inside.js';
import { type Layer, type LayerBounds, type LayerFile, walkLayer } from './layer.js';

/** What a container did and held while it still ran. */
export interface Live {
  readonly processes: readonly Process[];
  readonly sockets: readonly HeldSocket[];
  /** Why neither is known: both are empty then. */
  readonly liveUnknown?: string;
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

/** What lies beside it unsealed: enough to find it by, and nothing that was inside. */
export interface Summary extends About {
  readonly truncated: boolean;
  /** Of contents that were read, and of paths that differ from the image. */
  readonly bytes: number;
  readonly files: number;
  /** Id of the key that the rest is sealed for; absent from evidence that is not sealed. */
  readonly sealedFor?: string;
  /** Bytes on this disk, all of it. */
  readonly stored: number;
}

export interface Manifest extends About, Live {
  /** `sealed`: hash of what lies on disk of its content, by which it is named there; absent = the content is not kept. */
  readonly changed: readonly (LayerFile & { readonly sealed?: string })[];
  readonly skipped: Layer['skipped'];
  readonly truncated: boolean;
  readonly bytes: number;
  readonly files: number;
  /** The last behaviours the agent saw of it, newest last. */
  readonly observations: readonly unknown[];
}

export const evidenceBounds: LayerBounds = { files: 5_000, bytes: 64 << 20, bytesPerFile: 16 << 20, depth: 64, ms: 5_000 };
const batchBytes = 1 << 20;
/** Processes written down. */
const processesKept = 512;

/** Of one order, the same however often it is made: what a repeat after a kill finds whole is kept. */
export const evidenceId = (order: string): string => `ev-${createHash('sha256').update(order, 'utf8').digest('hex').slice(0, 16)}`;

/** Processes of the container and their sockets, now. The environment is not kept: it holds secrets. */
export function liveOf(proc: ProcFs, container: string): Live {
  const processes = processesOf(proc, container)
    .slice(0, processesKept)
    .map(process => ({ ...process, argv: redactArgv(process.argv) }));
  return { processes, sockets: socketsOf(proc, processes) };
}

export interface Keeping {
  readonly stateDir: string;
  readonly proc: ProcFs;
  readonly sealing: Sealing;
  readonly about: About;
  readonly live: Live;
  readonly observations: readonly unknown[];
  /** Absent = the storage driver has no such folder. */
  readonly upperDir: string | undefined;
  readonly bounds: LayerBounds;
}

/** What `written` says, whole or not at all: where it fails nothing stays of it, for a disk that is full is not to stay so for that. */
export async function keepEvidence(keeping: Keeping): Promise<KeptNow> {
  const folder = join(keeping.stateDir, 'evidence', `${keeping.about.id}.new`);
  try {
    return await written(keeping, folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

export interface KeptNow {
  readonly manifest: Manifest;
  readonly summary: Summary;
  readonly sha256: string;
}

/**
 * EDGE: writes evidence under `<state>/evidence/<id>`, for root alone: `manifest.sealed`, `sha256` of its bytes, and under `files` the content of changed
 * files, sealed, each named by the hash of what lies there; what was inside is nowhere in the clear, not even as a name or a hash. `summary.json` is. Whole
 * or not at all.
 */
async function written(keeping: Keeping, folder: string): Promise<KeptNow> {
  const { stateDir, proc, sealing, about, live, observations, upperDir, bounds } = keeping;
  const final = join(stateDir, 'evidence', about.id);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 });
  const sealed = new Map<string, string>();
  let stored = 0;
  const keep = async (sha256: string, chunks: readonly Uint8Array[]) => {
    if (sealed.has(sha256)) return;
    const written = await writeNamed(join(folder, 'files'), sealing.seal(contentName(about.id), chunks));
    stored += written.bytes;
    sealed.set(sha256, written.sha256);
  };
  const layer: Layer =
    upperDir === undefined
      ? { changed: [], skipped: [{ path: '/', why: 'the storage driver shows no writable layer' }], truncated: false, bytes: 0 }
      : await walkLayer(proc, upperDir, bounds, keep).catch((error: Error) => ({
          changed: [],
          skipped: [{ path: '/', why: error.message }],
          truncated: true,
          bytes: 0,
        }));
  const changed = layer.changed.map(file => {
    const name = file.sha256 === undefined ? undefined : sealed.get(file.sha256);
    return name === undefined ? file : { ...file, sealed: name };
  });
  const counts = { truncated: layer.truncated, bytes: layer.bytes, files: changed.length };
  const manifest: Manifest = { ...about, ...live, changed, skipped: layer.skipped, ...counts, observations };
  const text = Buffer.from(JSON.stringify(manifest, null, 1));
  const { sha256, bytes } = await write(join(folder, 'manifest.sealed'), sealing.seal(manifestName(about.id), [text]), 'synced');
  const summary: Summary = { ...about, ...counts, sealedFor: sealing.keyId, stored: stored + bytes };
  await write(join(folder, 'summary.json'), [Buffer.from(JSON.stringify(summary, null, 1))], 'synced');
  await write(join(folder, 'sha256'), [Buffer.from(sha256)]);
  await rm(final, { recursive: true, force: true });
  await rename(folder, final);
  return { manifest, summary, sha256 };
}

interface Written {
  readonly sha256: string;
  readonly bytes: number;
}

/** In a folder of names that are hashes of what they name. */
async function writeNamed(folder: string, chunks: Iterable<Uint8Array>): Promise<Written> {
  const growing = join(folder, 'new');
  await rm(growing, { force: true });
  const written = await write(growing, chunks);
  await rename(growing, join(folder, written.sha256));
  return written;
}

async function write(path: string, chunks: Iterable<Uint8Array>, how: 'plain' | 'synced' = 'plain'): Promise<Written> {
  const hash = createHash('sha256');
  const handle = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);
  try {
    let bytes = 0;
    for (const batch of batches(chunks)) {
      hash.update(batch);
      bytes += batch.length;
      // One write may take only a part of it.
      for (let at = 0; at < batch.length; ) at += (await handle.write(batch, at)).bytesWritten;
    }
    if (how === 'synced') await handle.sync();
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    await handle.close();
  }
}

/** Fewer writes, and not so much between two of them that the rest of the agent waits. */
function* batches(chunks: Iterable<Uint8Array>): Generator<Buffer> {
  let batch: Uint8Array[] = [];
  let bytes = 0;
  for (const chunk of chunks) {
    batch.push(chunk);
    bytes += chunk.length;
    if (bytes < batchBytes) continue;
    yield Buffer.concat(batch);
    batch = [];
    bytes = 0;
  }
  yield Buffer.concat(batch);
}
