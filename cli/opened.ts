import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endOf, type HereContainer, hostFiles, type Opened, parseOpened } from '../proto/opened.js';
import type { SessionTold } from '../proto/session.js';

/** EDGE: what was opened on this host, and what its agent tells of it, in files below the state folder. */
export class OpenedFiles {
  readonly #folder: string;

  constructor(readonly stateDir: string) {
    this.#folder = join(stateDir, hostFiles.opened);
  }

  /** Newest last; those that ended lately, too. None where this user may not look. */
  all(): readonly Opened[] {
    const found = names(this.#folder).flatMap(name => {
      const opened = parseOpened(textOf(join(this.#folder, name)) ?? '');
      return opened ? [opened] : [];
    });
    return found.sort((a, b) => a.fromMs - b.fromMs);
  }

  /** Written whole, for the agent may read it at any moment. Throws what the file system says. */
  write(opened: Opened): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o755 });
    const file = join(this.#folder, `${opened.id}.json`);
    writeFileSync(`${file}.new`, `${JSON.stringify(opened)}\n`, { mode: 0o644 });
    chmodSync(`${file}.new`, 0o644);
    renameSync(`${file}.new`, file);
  }

  /** The containers that the agent of this host watches; undefined where none has said so. */
  containers(): readonly HereContainer[] | undefined {
    return listIn<HereContainer>(join(this.stateDir, hostFiles.containers));
  }

  /** What was done in them lately, as the agent of this host tells it without a controller. */
  sessions(): readonly SessionTold[] {
    return listIn<SessionTold>(join(this.stateDir, hostFiles.sessions)) ?? [];
  }
}

export function newId(): string {
  return randomBytes(8).toString('hex');
}

export function isOpen(opened: Opened, nowMs: number): boolean {
  return nowMs < endOf(opened);
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function listIn<T>(file: string): readonly T[] | undefined {
  try {
    const value: unknown = JSON.parse(textOf(file) ?? '');
    return Array.isArray(value) ? (value as readonly T[]) : undefined;
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
