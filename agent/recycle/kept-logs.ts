import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogLine } from '../container/log-lines.js';

/** Whose lines they are. */
export interface LogSource {
  readonly workload: string;
  readonly host: string;
  readonly container: { readonly id: string; readonly name: string; readonly generation: number };
}

/** What a retired generation wrote, as it lies on disk. */
export interface KeptLog extends LogSource {
  /** RFC 3339. */
  readonly at: string;
  readonly lines: readonly LogLine[];
  /** It wrote more before them. */
  readonly cut: boolean;
  /** Its lines are those that were written down. */
  readonly isWhole: boolean;
}

/** Of one generation, the newest; and generations of one workload. Each let go is counted. */
export const logBounds = { bytes: 1 << 20, generations: 50, days: 30 };

const folderOf = (stateDir: string, workload: string) =>
  join(stateDir, 'logs', createHash('sha256').update(workload, 'utf8').digest('hex').slice(0, 32));
const isKept = (name: string) => /^\d{16}-[0-9a-f]{12}\.json$/.test(name);

/**
 * EDGE: writes down what a generation wrote, under `<state>/logs/<workload's hash>/`, for root alone: a line of who and when, with the hash of the rest,
 * and the lines. Whole or not at all; the same container again is written over. Past so many generations the oldest goes.
 */
export async function keepLog(
  stateDir: string,
  source: LogSource,
  page: { readonly lines: readonly LogLine[]; readonly cut: boolean },
  atMs: number,
): Promise<void> {
  const folder = folderOf(stateDir, source.workload);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const body = JSON.stringify(page.lines);
  const sha256 = createHash('sha256').update(body, 'utf8').digest('hex');
  const head = JSON.stringify({ ...source, at: new Date(atMs).toISOString(), cut: page.cut, sha256 });
  const short = source.container.id.slice(0, 12);
  const names = await namesIn(folder);
  // A step that is done again after a kill.
  for (const again of names.filter(name => name.endsWith(`-${short}.json`))) await rm(join(folder, again), { force: true });
  const final = join(folder, `${String(Math.round(atMs)).padStart(16, '0')}-${short}.json`);
  try {
    const handle = await open(`${final}.new`, 'w', 0o600);
    try {
      await handle.writeFile(`${head}\n${body}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(`${final}.new`, { force: true });
    throw error;
  }
  await rename(`${final}.new`, final);
  await letGo(folder, (await namesIn(folder)).slice(0, -logBounds.generations));
}

/** What is kept of a workload's generations, oldest first, and how many were let go before them. */
export async function keptLogs(stateDir: string, workload: string): Promise<{ readonly logs: readonly KeptLog[]; readonly letGo: number }> {
  const folder = folderOf(stateDir, workload);
  const logs: KeptLog[] = [];
  for (const name of await namesIn(folder)) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    logs.push(read(text) ?? broken(workload, name));
  }
  return { logs, letGo: await letGoOf(folder) };
}

function read(text: string): KeptLog | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1, -1);
  try {
    const { sha256, ...head } = JSON.parse(text.slice(0, end)) as Omit<KeptLog, 'lines' | 'isWhole'> & { readonly sha256: string };
    if (createHash('sha256').update(body, 'utf8').digest('hex') !== sha256) return undefined;
    return { ...head, lines: JSON.parse(body) as LogLine[], isWhole: true };
  } catch {
    return undefined;
  }
}

/** Somebody wrote over it, or the disk fails: only its name says whose it was. */
function broken(workload: string, name: string): KeptLog {
  return {
    workload,
    host: '',
    container: { id: name.slice(17, 29), name: '', generation: 0 },
    at: '',
    lines: [],
    cut: false,
    isWhole: false,
  };
}

/** Removes what is older than it may become; `nowMs` since the epoch. */
export async function forgetLogs(stateDir: string, nowMs: number): Promise<void> {
  const oldest = String(Math.round(nowMs - logBounds.days * 86_400_000)).padStart(16, '0');
  for (const workload of await readdir(join(stateDir, 'logs')).catch(() => [])) {
    const folder = join(stateDir, 'logs', workload);
    await letGo(
      folder,
      (await namesIn(folder)).filter(name => name < oldest),
    );
  }
}

async function letGo(folder: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const before = await letGoOf(folder);
  for (const name of names) await rm(join(folder, name), { force: true });
  await writeFile(join(folder, 'let-go'), String(before + names.length), { mode: 0o600 });
}

async function letGoOf(folder: string): Promise<number> {
  return Number(await readFile(join(folder, 'let-go'), 'utf8').catch(() => '0'));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).filter(isKept).sort();
}
