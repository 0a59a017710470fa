import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { CliError, exit } from '../exit.js';
import { markOf } from '../host.js';
import { backoff } from './backoff.js';
import { lastWords, openLog } from './log.js';

const dullCodes = [exit.failed, exit.unreachable, exit.usage, exit.denied];
/** One process kept running: started in a session of its own, started again with back-off when it ends, until `stop`. */
export class Supervised {
  spec;
  tell;
  changed;
  #process;
  #ended = Promise.resolve();
  #child;
  #stopping = false;
  #wake = () => {};
  #loop = Promise.resolve();
  constructor(
    spec,
    tell,
    /** Called on each change of what runs. */
    changed,
  ) {
    this.spec = spec;
    this.tell = tell;
    this.changed = changed;
  }
  get child() {
    return this.#child;
  }
  /** Resolves when it works for the first time; throws its own words and exit code when it ends by itself before. */
  async start() {
    this.tell({ event: 'starting', name: this.spec.name, message: `starting ${this.spec.name}` });
    for (let failures = 0; ; ) {
      const begun = Date.now();
      this.#spawn(0);
      if (await this.#becomesReady()) break;
      if (this.#stopping) throw new CliError(exit.failed, 'stopped', `${this.spec.name} was stopped while it started`);
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
    this.tell({ event: 'ready', name: this.spec.name, pid: this.#child.pid, message: `${this.spec.name} is ready` });
    this.#loop = this.#keep();
  }
  /** SIGTERM, SIGKILL past the deadline; resolves when it is gone. */
  async stop() {
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
  async #keep() {
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
        pid: this.#child.pid,
        message: `${this.spec.name} ended (${this.#how()}); again in ${next.waitMs} ms`,
      });
      await this.#pause(next.waitMs);
      if (this.#stopping) return;
      restarts += 1;
      begun = Date.now();
      this.#spawn(restarts);
      if (await this.#becomesReady()) {
        this.tell({ event: 'restarted', name: this.spec.name, pid: this.#child.pid, message: `${this.spec.name} runs again` });
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
  #spawn(restarts) {
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
  async #becomesReady() {
    const { pid } = this.#process ?? {};
    if (pid === undefined) return false;
    let over = false;
    void this.#ended.then(() => {
      over = true;
    });
    const until = Date.now() + this.spec.readyWithinMs;
    while (!over && !this.#stopping && Date.now() < until) {
      if (await this.spec.ready(pid)) return true;
      await Promise.race([this.#ended, pauseFor(50)]);
    }
    return false;
  }
  #how() {
    const { exitCode, signalCode } = this.#process ?? {};
    return signalCode ? signalCode : `code ${exitCode}`;
  }
  #failure(code) {
    const { name, logFile, wordsFile, readyWithinMs } = this.spec;
    const words = lastWords(wordsFile ?? logFile) ?? lastWords(logFile);
    if (code === undefined) {
      return new CliError(
        exit.failed,
        'not-ready',
        `${name} was not ready after ${readyWithinMs / 1_000} s${words === undefined ? '' : `: ${words}`}`,
        `its log is ${wordsFile ?? logFile}`,
      );
    }
    return new CliError(
      dullCodes.includes(code) ? code : exit.failed,
      `${name}-failed`,
      `${name}: ${words ?? `ended with code ${code}`}`,
      `its log is ${wordsFile ?? logFile}`,
    );
  }
  #pause(ms) {
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
function pauseFor(ms) {
  return new Promise(resolve => setTimeout(() => resolve(false), ms).unref());
}
function killSession(pid) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // Gone by now.
    }
  }
}
