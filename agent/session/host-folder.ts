import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endOf, type HereContainer, hostFiles, type Opened, parseOpened } from '../../proto/opened.js';
import type { SessionTold } from '../../proto/session.js';

/** What has ended stays readable for so long. */
const keptMs = 7 * 86_400_000;
const longestFile = 16_384;

/** EDGE: what the agent and the commands on its host tell each other by files, without controller and broker. */
export class HostFolder {
  /** `owner`: the user whose files are believed, beside root. */
  constructor(
    readonly stateDir: string,
    readonly owner: number,
  ) {}

  /** Everything that was opened and not forgotten yet. A file that somebody else could have written says nothing. */
  opened(nowMs: number): readonly Opened[] {
    const folder = join(this.stateDir, hostFiles.opened);
    return names(folder).flatMap(name => {
      const file = join(folder, name);
      try {
        const { uid, mode, size } = statSync(file);
        if ((uid !== 0 && uid !== this.owner) || (mode & 0o022) !== 0 || size > longestFile) return [];
        const opened = parseOpened(readFileSync(file, 'utf8'));
        if (!opened || name !== `${opened.id}.json`) return [];
        if (nowMs - endOf(opened) < keptMs) return [opened];
        unlinkSync(file);
      } catch {
        // Closed or forgotten meanwhile, or no file of ours.
      }
      return [];
    });
  }

  tellContainers(containers: readonly HereContainer[]): void {
    this.#write(hostFiles.containers, containers);
  }
  tellSessions(sessions: readonly SessionTold[]): void {
    this.#write(hostFiles.sessions, sessions);
  }

  #write(name: string, value: unknown): void {
    const file = join(this.stateDir, name);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.json'));
  } catch {
    return [];
  }
}
