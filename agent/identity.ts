import { closeSync, futimesSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** EDGE: the small files of an agent: the run file by which others know it, the mark of when it last lived, what it remembers. */
export class Identity {
  #mark: number | undefined;

  constructor(readonly stateDir: string) {}

  /** When an agent with this state folder was last alive, microseconds since the epoch; undefined for the first one. */
  lastAliveUs(): number | undefined {
    try {
      return Math.floor(statSync(this.#markFile).mtimeMs * 1_000);
    } catch {
      return undefined;
    }
  }

  /** Says that the agent lives at this time; called every second, so a gap is known to a second. */
  alive(atUs: number): void {
    if (this.#mark === undefined) {
      mkdirSync(dirname(this.#markFile), { recursive: true, mode: 0o700 });
      this.#mark = openSync(this.#markFile, 'a', 0o600);
    }
    futimesSync(this.#mark, atUs / 1e6, atUs / 1e6);
  }

  /** `<state>/run/agent.json`, written whole when the agent is ready. */
  ready(facts: { readonly pid: number; readonly startedAt: string }): void {
    mkdirSync(dirname(this.#runFile), { recursive: true, mode: 0o700 });
    writeFileSync(`${this.#runFile}.new`, `${JSON.stringify(facts)}\n`, { mode: 0o600 });
    renameSync(`${this.#runFile}.new`, this.#runFile);
  }

  /** `<state>/assign.yaml` as it stands; undefined where there is none. */
  assignFile(): string | undefined {
    try {
      return readFileSync(join(this.stateDir, 'assign.yaml'), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** What was remembered under this name; undefined when nothing readable was. */
  recall(name: string): unknown {
    try {
      return JSON.parse(readFileSync(join(this.stateDir, 'agent', `${name}.json`), 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** Kept over restarts; replaced whole. */
  remember(name: string, value: unknown): void {
    const file = join(this.stateDir, 'agent', `${name}.json`);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  stopped(): void {
    rmSync(this.#runFile, { force: true });
    if (this.#mark !== undefined) closeSync(this.#mark);
    this.#mark = undefined;
  }

  get #markFile() {
    return join(this.stateDir, 'agent', 'alive');
  }
  get #runFile() {
    return join(this.stateDir, 'run', 'agent.json');
  }
}

/** Name of a user of this host; undefined where it has none, or is known elsewhere. */
export function userName(uid: number): string | undefined {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find(one => one.split(':')[2] === String(uid));
    return line?.slice(0, line.indexOf(':'));
  } catch {
    return undefined;
  }
}
