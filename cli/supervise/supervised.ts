import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { CliError, exit } from '../exit.js';
import { markOf } from '../host.js';
import { backoff } from './backoff.js';
import type { Tell } from './event.js';
import { lastWords, openLog } from './log.js';
import type { Child } from './state.js';

/** A process to keep running. */
export interface ProcessSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly logFile: string;
  /** Where its own words about a failure stand, when not in `logFile`. */
  readonly wordsFile?: string;
  /** Does it work? Asked every 50 ms until it does. */
  ready(pid: number): Promise<boolean>;
  readonly readyWithinMs: number;
  readonly stopWithinMs: number;
}

const dullCodes: readonly number[] = [exit.failed, exit.unreachable, exit.usage, exit.denied];

/** One process kept running: started in a session of its own, started again with back-off when it ends, until `stop`. */
export class Supervised {
  #process: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();
  #child: Child | undefined;
  #stopping = false;
  #wake = () => {};
  #loop: Promise<void> = Promise.resolve();

  constructor(
    readonly spec: ProcessSpec,
    readonly tell: Tell,
    /** Called on each change of what runs. */
    readonly changed: () => void,
  ) {}

  get child(): Child | undefined {
    return this.#child;
  }

  /** Resolves when it works for the first time; throws its own words and exit code when it ends by itself before. */
  async start(): Promise<void> {
    this.tell({ event: 'starting', name: this.spec.name, message: `starting ${this.spec.name}` });
    for (let failures = 0; ; ) {
      const begun = Date.now();
      this.#spawn(0);
      if (await this.#becomesReady()) break;
      if (this.#stopping) throw new CliError(exit.failed, 'stopped', `${this.spec.name} was stopped while it started`, 'start it again');
      const code = this.#process?.exitCode;
      if (typeof code === 'number' || this.#process?.pid === undefined) {
        this.#child = undefined;
        this.changed();
        throw this.#failure(code ?? undefined);
      }
      if (this.#process.signalCode === null) {
        await this.stop();
        throw this.#failure(undefined);
      }
      // Killed from outside before it was ready: that is no verdict on it.
      const next = backoff(failures, Date.now() - begun);
      failures = next.failures;
      await this.#pause(next.waitMs);
    }
    this.tell({ event: 'ready', name: this.spec.name, pid: this.#child!.pid, message: `${this.spec.name} is ready` });
    this.#loop = this.#keep();
  }

  /** SIGTERM, SIGKILL past the deadline; resolves when it is gone. */
  async stop(): Promise<void> {
    const first = !this.#stopping;
    this.#stopping = true;
    this.#wake();
    const running = this.#process;
    if (running?.pid !== undefined && running.exitCode === null && running.signalCode === null) {
      running.kill('SIGTERM');
      if (!(await Promise.race([this.#ended.then(() => true), pauseFor(this.spec.stopWithinMs)]))) {
        killSession(running.pid);
        await this.#ended;
      }
    }
    await this.#loop;
    const pid = this.#child?.pid;
    this.#child = undefined;
    this.changed();
    if (first && pid !== undefined) this.tell({ event: 'stopped', name: this.spec.name, pid, message: `${this.spec.name} stopped` });
  }

  /** No longer kept: it runs on, and does not keep this process alive. */
  leave() {
    this.#stopping = true;
    this.#process?.unref();
  }

  async #keep(): Promise<void> {
    let failures = 0;
    let restarts = 0;
    let begun = Date.now();
    for (;;) {
      await this.#ended;
      if (this.#stopping) return;
      const next = backoff(failures, Date.now() - begun);
      failures = next.failures;
      this.tell({
        event: 'stopped',
        name: this.spec.name,
        pid: this.#child!.pid,
        message: `${this.spec.name} ended (${this.#how()}); again in ${next.waitMs} ms`,
      });
      await this.#pause(next.waitMs);
      if (this.#stopping) return;
      restarts += 1;
      begun = Date.now();
      try {
        this.#spawn(restarts);
      } catch {
        // No process, no memory, no room for its log: tried again, with back-off.
        continue;
      }
      if (await this.#becomesReady()) {
        this.tell({ event: 'restarted', name: this.spec.name, pid: this.#child!.pid, message: `${this.spec.name} runs again` });
      } else if (
        this.#process?.pid !== undefined &&
        this.#process.exitCode === null &&
        this.#process.signalCode === null &&
        !this.#stopping
      ) {
        // It lives and does not work: the next attempt may.
        killSession(this.#process.pid);
      }
    }
  }

  #spawn(restarts: number) {
    const log = openLog(this.spec.logFile);
    try {
      const child = spawn(this.spec.command, [...this.spec.args], {
        cwd: this.spec.cwd,
        env: this.spec.env,
        // A session of its own: Ctrl-C in the terminal is for the supervisor, which stops them in order.
        detached: true,
        stdio: ['ignore', log, log],
      });
      this.#process = child;
      this.#ended = new Promise(resolve => {
        child.once('exit', () => resolve());
        child.once('error', () => resolve());
      });
      const mark = child.pid === undefined ? undefined : markOf(child.pid);
      if (child.pid !== undefined && mark !== undefined) {
        this.#child = { name: this.spec.name, pid: child.pid, startedAt: new Date().toISOString(), restarts, mark };
        this.changed();
      }
    } finally {
      closeSync(log);
    }
  }

  /** True when it works; false when it ended, is being stopped, or does not work in time. */
  async #becomesReady(): Promise<boolean> {
    const { pid } = this.#process ?? {};
    if (pid === undefined) return false;
    let over = false;
    void this.#ended.then(() => {
      over = true;
    });
    const until = Date.now() + this.spec.readyWithinMs;
    while (!over && !this.#stopping && Date.now() < until) {
      if (await this.spec.ready(pid).catch(() => false)) return true;
      await Promise.race([this.#ended, pauseFor(50)]);
    }
    return false;
  }

  #how(): string {
    const { exitCode, signalCode } = this.#process ?? {};
    return signalCode ? signalCode : `code ${exitCode}`;
  }

  #failure(code: number | undefined): CliError {
    const { name, logFile, wordsFile, readyWithinMs } = this.spec;
    const words = lastWords(wordsFile ?? logFile) ?? lastWords(logFile);
    if (code === undefined) {
      return new CliError(
        exit.failed,
        'not-ready',
        `${name} was not ready after ${readyWithinMs / 1_000} s${words === undefined ? '' : `: ${words}`}`,
        `look into ${wordsFile ?? logFile}`,
      );
    }
    return new CliError(
      dullCodes.includes(code) ? code : exit.failed,
      `${name}-failed`,
      `${name}: ${words ?? `ended with code ${code}`}`,
      `look into ${wordsFile ?? logFile}`,
    );
  }

  #pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#stopping) this.#wake();
    });
  }
}

function pauseFor(ms: number): Promise<false> {
  return new Promise(resolve => setTimeout(() => resolve(false), ms).unref());
}

function killSession(pid: number) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // Gone by now.
    }
  }
}
