import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markOf } from '../host.js';
export const recordFile = stateDir => join(stateDir, 'run', 'up.json');
export function readRecord(stateDir) {
  return parseRecord(readIfThere(recordFile(stateDir)));
}
/** Undefined where the text is no record: torn, empty, or somebody else's. */
export function parseRecord(text) {
  try {
    const value = JSON.parse(text ?? '');
    return Number.isInteger(value.pid) && value.mark !== undefined && Array.isArray(value.processes) ? value : undefined;
  } catch {
    return undefined;
  }
}
/** Is the process of this mark still the one that has the number? */
export function lives({ pid, mark }) {
  const now = markOf(pid);
  return now !== undefined && now.boot === mark.boot && now.ticks === mark.ticks;
}
/** The live processes of a stack, as `status` shows them. */
export function processesOf(stateDir) {
  const record = readRecord(stateDir);
  return (record?.processes ?? []).filter(lives).map(({ name, pid, startedAt, restarts }) => ({ name, pid, startedAt, restarts }));
}
/** Whole or not at all, and readable by the owner only. */
export function writeWhole(file, text) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
export function identityOf(stateDir) {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  chmodSync(stateDir, 0o700);
  return {
    stack: kept(join(stateDir, 'stack'), () => randomBytes(5).toString('hex')),
    token: kept(join(stateDir, 'token'), () => randomBytes(32).toString('base64url')),
    natsToken: kept(join(stateDir, 'nats', 'token'), () => randomBytes(32).toString('base64url')),
  };
}
function kept(file, make) {
  const there = readIfThere(file)?.trim();
  if (there) return there;
  const made = make();
  writeWhole(file, `${made}\n`);
  return made;
}
/** The broker's configuration: loopback only, a token, and what is acknowledged is on the disk. */
export function natsConfiguration(options) {
  const text = value => JSON.stringify(value);
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
export function removeRunFile(stateDir, name, pid) {
  const file = join(stateDir, 'run', `${name}.json`);
  const text = readIfThere(file);
  if (text?.includes(`"pid":${pid}`)) rmSync(file, { force: true });
}
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
