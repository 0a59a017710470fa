import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBus } from '../../proto/nats-bus.js';
import { freePort } from './stack.js';

/** As its configuration says it. */
export interface BrokerLimits {
  readonly maxPayload?: string;
  /** Of all that JetStream stores. */
  readonly maxStore?: string;
}

/** A real nats-server with JetStream on a port and in a folder of its own. */
export class Broker {
  #process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    readonly folder: string,
  ) {}

  static async start({ maxPayload = '12MB', maxStore = '' }: BrokerLimits = {}): Promise<Broker> {
    const broker = new Broker(await freePort(), mkdtempSync(join(tmpdir(), 'knowngood-broker-')));
    const settings = [
      'host: 127.0.0.1',
      `port: ${broker.port}`,
      `jetstream { store_dir: "${broker.folder}", sync_interval: always${maxStore && `, max_file_store: ${maxStore}`} }`,
      `max_payload: ${maxPayload}`,
    ];
    writeFileSync(join(broker.folder, 'nats.conf'), settings.join('\n'));
    await broker.again();
    return broker;
  }

  get url() {
    return `nats://127.0.0.1:${this.port}`;
  }

  /** Starts it, or starts it again on what it had stored. */
  async again(): Promise<void> {
    this.#process = spawn('nats-server', ['-c', join(this.folder, 'nats.conf')], { stdio: 'ignore' });
    for (let tries = 100; ; tries--) {
      const bus = await connectBus({ url: this.url, name: 'ready?', waitMs: 500 }).catch(() => undefined);
      if (bus) return bus.close();
      if (tries === 0) throw new Error('nats-server does not answer');
      await new Promise(done => setTimeout(done, 50));
    }
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise(done => {
      child.once('exit', done);
      child.kill(signal);
    });
  }

  /** It takes nothing and answers nothing, until it is resumed; what is sent to it meanwhile waits in its socket. */
  pause(): void {
    this.#process!.kill('SIGSTOP');
  }
  resume(): void {
    this.#process!.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
