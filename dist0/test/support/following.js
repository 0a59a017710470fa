import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { cli } from './stack.js';
/** `knowngood alerts --follow --json`, read as a script outside would: the newest object of each alert, in the order they first came. */
export class Following {
  #alerts = new Map();
  #process;
  /** When each alert's first line was read, ms since the epoch. */
  readAt = new Map();
  constructor(stack, ...filters) {
    this.#process = spawn(process.execPath, [cli, 'alerts', '--follow', '--json', '--state-dir', stack.stateDir, ...filters], {
      env: stack.env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: this.#process.stdout }).on('line', line => {
      const alert = JSON.parse(line);
      if (!this.#alerts.has(alert.id)) this.readAt.set(alert.id, Date.now());
      this.#alerts.set(alert.id, alert);
    });
  }
  get ids() {
    return [...this.#alerts.keys()];
  }
  get alerts() {
    return [...this.#alerts.values()];
  }
  /** Alerts that came after the first `count`. */
  since(count) {
    return [...this.#alerts.values()].slice(count);
  }
  stop() {
    return new Promise(done => {
      if (this.#process.exitCode !== null) return done();
      this.#process.once('exit', () => done());
      this.#process.kill('SIGTERM');
    });
  }
}
