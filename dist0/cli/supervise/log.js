import { copyFileSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';

const largestBytes = 16 * 1024 * 1024;
const checkEveryMs = 5_000;
/** The file a process writes its log to, opened for appending: it stays valid when the log is cut, and when the supervisor is killed. */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return openSync(file, 'a', 0o600);
}
/**
 * Keeps log files bounded: past 16 MiB what is there moves to `<file>.1`. Lines written between copying and cutting are lost;
 * that costs words in a log, never an observation. Stops with the signal.
 */
export function boundLogs(files, signal) {
  const timer = setInterval(() => {
    for (const file of files) cutLog(file, largestBytes);
  }, checkEveryMs);
  timer.unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
export function cutLog(file, bytes) {
  try {
    if (statSync(file).size <= bytes) return;
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  } catch {
    // Not there yet, or the disk is full: the process goes on either way.
  }
}
/** Why a process ended, in its own words: its last error line, else what was thrown, else its last line. */
export function lastWords(file) {
  let lines;
  try {
    lines = readFileSync(file, 'utf8')
      .slice(-64 * 1024)
      .trim()
      .split('\n');
  } catch {
    return undefined;
  }
  const error = lines.findLast(line => (parsed(line)?.level ?? 0) >= 50);
  const last = error ?? lines.findLast(line => /^\w*Error( \[\w+\])?: /.test(line)) ?? lines.at(-1);
  return last === undefined || last === '' ? undefined : (parsed(last)?.msg ?? last);
}
function parsed(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
