import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { asUser, cli, type Line } from './stack.js';

/** `knowngood alerts --follow --json`, read as a script outside would: the newest object of each alert, in the order they first came. */
export class Following {
  readonly #alerts = new Map<string, Line>();
  readonly #process: ChildProcess;
  /** Every line, as it came. */
  readonly lines: Line[] = [];
  /** When each alert's first line was read, ms since the epoch. */
  readonly readAt = new Map<string, number>();

  constructor(stack: { readonly stateDir: string; readonly env: NodeJS.ProcessEnv }, ...filters: readonly string[]) {
    this.#process = spawn(
      'env',
      [...asUser, process.execPath, cli, 'alerts', '--follow', '--json', '--state-dir', stack.stateDir, ...filters],
      {
        env: stack.env,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    createInterface({ input: this.#process.stdout! }).on('line', line => {
      const alert = JSON.parse(line);
      this.lines.push(alert);
      if (!this.#alerts.has(alert.id)) this.readAt.set(alert.id, Date.now());
      this.#alerts.set(alert.id, alert);
    });
  }

  get ids(): readonly string[] {
    return [...this.#alerts.keys()];
  }
  get alerts(): readonly Line[] {
    return [...this.#alerts.values()];
  }
  /** Alerts that came after the first `count`. */
  since(count: number): readonly Line[] {
    return [...this.#alerts.values()].slice(count);
  }

  stop(): Promise<void> {
    return new Promise(done => {
      if (this.#process.exitCode !== null) return done();
      this.#process.once('exit', () => done());
      this.#process.kill('SIGTERM');
    });
  }
}
