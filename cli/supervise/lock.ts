import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CliError, exit } from '../exit.js';
import { ownMark } from '../host.js';
import { lives, parseRecord, recordFile, type UpRecord } from './state.js';

/**
 * Takes a state folder for this process, or throws `already-up` (1) with the pid of who has it. What a killed supervisor left
 * is returned, so that its processes can be ended.
 */
export function takeStateDir(stateDir: string, startedAt: string): UpRecord | undefined {
  const file = recordFile(stateDir);
  const mine: UpRecord = { pid: process.pid, startedAt, mark: ownMark(), processes: [] };
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(mine), { mode: 0o600 });
  let left: UpRecord | undefined;
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (linked(own, file)) return left;
      const holder = holderOf(file);
      if (holder !== undefined && lives(holder)) throw refusal(stateDir, holder.pid);
      // Move the stale record aside; whoever moves it owns it, and only then may the place be taken.
      const aside = `${file}.stale.${process.pid}`;
      try {
        renameSync(file, aside);
      } catch {
        continue;
      }
      const moved = parseRecord(readFileSync(aside, 'utf8'));
      if (moved !== undefined && lives(moved)) {
        // Somebody took the place between the look and the move: it is theirs.
        linked(aside, file);
        rmSync(aside, { force: true });
        throw refusal(stateDir, moved.pid);
      }
      rmSync(aside, { force: true });
      left = moved ?? left;
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new CliError(exit.failed, 'already-up', `several knowngood up fight for ${stateDir}`, 'start one of them alone');
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file: string): UpRecord | undefined {
  try {
    return parseRecord(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function refusal(stateDir: string, pid: number): CliError {
  return new CliError(
    exit.failed,
    'already-up',
    `knowngood up already runs on ${stateDir} (pid ${pid})`,
    `knowngood down --state-dir ${stateDir} ends it; another stack needs another --state-dir and ports`,
  );
}
