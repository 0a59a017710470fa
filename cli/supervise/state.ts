import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markOf, type ProcessMark } from '../host.js';

/** One process of a stack in the supervisor's own record. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly restarts: number;
  readonly mark: ProcessMark;
}

/** `<state>/run/up.json`: the lock of a state folder, and what its supervisor runs. It outlives a supervisor that is killed. */
export interface UpRecord {
  readonly pid: number;
  readonly startedAt: string;
  readonly mark: ProcessMark;
  readonly processes: readonly Child[];
}

export const recordFile = (stateDir: string) => join(stateDir, 'run', 'up.json');

export function readRecord(stateDir: string): UpRecord | undefined {
  return parseRecord(readIfThere(recordFile(stateDir)));
}

/** Undefined where the text is no record: torn, empty, or somebody else's. */
export function parseRecord(text: string | undefined): UpRecord | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<UpRecord>;
    return Number.isInteger(value.pid) && value.mark !== undefined && Array.isArray(value.processes) ? (value as UpRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** Is the process of this mark still the one that has the number? */
export function lives({ pid, mark }: { readonly pid: number; readonly mark: ProcessMark }): boolean {
  const now = markOf(pid);
  return now !== undefined && now.boot === mark.boot && now.ticks === mark.ticks;
}

/** The live processes of a stack, as `status` shows them. */
export function processesOf(stateDir: string): readonly Omit<Child, 'mark'>[] {
  const record = readRecord(stateDir);
  return (record?.processes ?? []).filter(lives).map(({ name, pid, startedAt, restarts }) => ({ name, pid, startedAt, restarts }));
}

/** Whole or not at all, and readable by the owner only. */
export function writeWhole(file: string, text: string) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** What makes a folder a stack: its id, the token of its API and that of its broker. Made on first use, kept from then on. */
export interface StackIdentity {
  readonly stack: string;
  readonly token: string;
  readonly natsToken: string;
}

export function identityOf(stateDir: string): StackIdentity {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  chmodSync(stateDir, 0o700);
  return {
    stack: kept(join(stateDir, 'stack'), () => randomBytes(5).toString('hex')),
    token: kept(join(stateDir, 'token'), () => randomBytes(32).toString('base64url')),
    natsToken: kept(join(stateDir, 'nats', 'token'), () => randomBytes(32).toString('base64url')),
  };
}

function kept(file: string, make: () => string): string {
  const there = readIfThere(file)?.trim();
  if (there) return there;
  const made = make();
  writeWhole(file, `${made}\n`);
  return made;
}

/** The broker's configuration: loopback only, a token, and what is acknowledged is on the disk. */
export function natsConfiguration(options: {
  readonly stateDir: string;
  readonly stack: string;
  readonly port: number;
  readonly token: string;
}): string {
  const text = (value: string) => JSON.stringify(value);
  return [
    `server_name: ${text(`knowngood-${options.stack}`)}`,
    `listen: ${text(`127.0.0.1:${options.port}`)}`,
    `authorization { token: ${text(options.token)} }`,
    'max_payload: 8MB',
    `log_file: ${text(join(options.stateDir, 'log', 'nats.log'))}`,
    'logfile_size_limit: 10MB',
    'logfile_max_num: 2',
    'jetstream {',
    `  store_dir: ${text(join(options.stateDir, 'nats', 'store'))}`,
    '  sync_interval: always',
    '}',
    '',
  ].join('\n');
}

export function removeRunFile(stateDir: string, name: string, pid: number) {
  const file = join(stateDir, 'run', `${name}.json`);
  const text = readIfThere(file);
  if (text?.includes(`"pid":${pid}`)) rmSync(file, { force: true });
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
