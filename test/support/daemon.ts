import { type ChildProcess, spawn } from 'node:child_process';
import { patient } from './patience.js';
import { until } from './stack.js';

/** Somebody else's server, in the foreground and on a port of its own. */
export class Daemon {
  #child: ChildProcess | undefined;
  #output = '';

  constructor(
    readonly program: string,
    readonly args: readonly string[],
    /** Whether it serves by now. */
    readonly serves: () => Promise<boolean>,
  ) {}

  get output() {
    return this.#output;
  }

  async start(): Promise<void> {
    const child = spawn(this.program, [...this.args], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        this.#output = (this.#output + chunk).slice(-20_000);
      });
    child.on('error', error => {
      this.#output += error.message;
    });
    await until(`${this.program} to serve`, patient(30_000), async () => {
      if (child.exitCode !== null) throw new Error(`${this.program} ended with ${child.exitCode}:\n${this.#output}`);
      return (await this.serves().catch(() => false)) ? true : undefined;
    });
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise(done => child.once('exit', done));
    child.kill(signal);
    await ended;
  }
}
