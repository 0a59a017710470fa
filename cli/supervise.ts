import { rmSync } from 'node:fs';
import { get } from 'node:https';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { CliError, exit } from './exit.js';
import { listenerOn, ownMark } from './host.js';
import type { Environment } from './settings.js';
import { readRunning } from './settings.js';
import { endLeftovers, stopWithinMs } from './supervise/ending.js';
import type { Tell } from './supervise/event.js';
import { takeStateDir } from './supervise/lock.js';
import { boundLogs } from './supervise/log.js';
import { identityOf, natsConfiguration, recordFile, removeRunFile, writeWhole } from './supervise/state.js';
import { type ProcessSpec, Supervised } from './supervise/supervised.js';

export interface StackOptions {
  readonly stateDir: string;
  /** Folder of package.json. */
  readonly root: string;
  /** What the processes inherit; PATH must find nats-server. */
  readonly env: Environment;
  readonly httpPort: number;
  readonly natsPort: number;
  /** The broker of a fleet; none of our own is started then. */
  readonly natsUrl?: string;
  readonly host: string;
  readonly containers?: string;
  readonly sensor?: string;
  readonly agent: boolean;
  readonly controller: boolean;
}

export interface Ready {
  readonly url: string;
  /** With the broker's token in it: whoever reads this may read the state folder, too. */
  readonly natsUrl: string;
  readonly stateDir: string;
  readonly host: string;
}

/** A one-machine stack: broker, controller, agent, started in this order and stopped in reverse. */
export class Supervisor {
  readonly #running: Supervised[] = [];
  readonly #over = new AbortController();
  readonly #startedAt = new Date().toISOString();
  #stopped: Promise<void> | undefined;
  #owns = false;

  constructor(
    readonly options: StackOptions,
    readonly tell: Tell,
  ) {}

  /** Resolves when all of it works. Throws CliError: `already-up`, `port-taken`, or the words of the process that failed; what was started by then is stopped. */
  async start(): Promise<Ready> {
    const stateDir = resolve(this.options.stateDir);
    const left = takeStateDir(stateDir, this.#startedAt);
    this.#owns = true;
    try {
      for (const { name, pid } of await endLeftovers(stateDir, left)) {
        this.tell({ event: 'stopped', name, pid, message: `ended the ${name} of an earlier knowngood up that was killed` });
      }
      const { specs, ready } = await this.#plan(stateDir);
      boundLogs(
        specs.map(spec => spec.logFile),
        this.#over.signal,
      );
      for (const spec of specs) {
        if (this.#stopped !== undefined) break;
        const supervised = new Supervised(spec, this.tell, () => this.#record(stateDir));
        this.#running.push(supervised);
        await supervised.start();
      }
      return ready;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Stops everything in reverse order; the same promise however often it is called. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  /** Leaves everything running without a supervisor; `knowngood down` ends it. */
  leave() {
    for (const one of this.#running) one.leave();
    this.#over.abort();
  }

  async #stop() {
    for (const one of [...this.#running].reverse()) {
      const pid = one.child?.pid;
      await one.stop();
      if (pid !== undefined) removeRunFile(resolve(this.options.stateDir), one.spec.name, pid);
    }
    this.#over.abort();
    if (this.#owns) rmSync(recordFile(resolve(this.options.stateDir)), { force: true });
  }

  #record(stateDir: string) {
    const processes = this.#running.flatMap(one => (one.child === undefined ? [] : [one.child]));
    try {
      writeWhole(recordFile(stateDir), JSON.stringify({ pid: process.pid, startedAt: this.#startedAt, mark: ownMark(), processes }));
    } catch {
      // A full disk must not end what keeps the stack running. The record stays as it was, and "down" also reads the run files.
    }
  }

  async #plan(stateDir: string): Promise<{ readonly specs: readonly ProcessSpec[]; readonly ready: Ready }> {
    const { options } = this;
    const { stack, natsToken } = identityOf(stateDir);
    const natsUrl = options.natsUrl ?? `nats://${natsToken}@127.0.0.1:${options.natsPort}`;
    const url = `${options.env['KNOWNGOOD_TLS_CERT'] ? 'https' : 'http'}://127.0.0.1:${options.httpPort}`;
    const env: Environment = {
      ...options.env,
      KNOWNGOOD_STATE_DIR: stateDir,
      KNOWNGOOD_STACK: stack,
      KNOWNGOOD_HTTP_PORT: String(options.httpPort),
      KNOWNGOOD_HOST: options.host,
      NATS_URL: natsUrl,
      ...(options.containers === undefined ? {} : { KNOWNGOOD_CONTAINERS: options.containers }),
      ...(options.sensor === undefined ? {} : { KNOWNGOOD_SENSOR: options.sensor }),
    };
    const ours = (name: 'controller' | 'agent'): ProcessSpec => ({
      name,
      command: process.execPath,
      // A young generation that stays small: what an agent makes lives for a moment, and its memory is every host's.
      args: [...(name === 'agent' ? ['--max-semi-space-size=2'] : []), join(options.root, 'dist', name, 'main.js')],
      env,
      cwd: options.root,
      logFile: join(stateDir, 'log', `${name}.log`),
      ready: async pid => {
        const running = readRunning(stateDir, name);
        return running?.pid === pid && (name === 'agent' || (await answers(`${running.url ?? url}/healthz`)));
      },
      // A slow machine with an older kernel, which asks for each program by itself, takes its time; one that ends is told at once.
      readyWithinMs: 180_000,
      stopWithinMs: stopWithinMs[name],
    });
    const specs: ProcessSpec[] = [];
    if (options.natsUrl === undefined) {
      await free(options.natsPort, '--nats-port');
      writeWhole(join(stateDir, 'nats', 'nats.conf'), natsConfiguration({ stateDir, stack, port: options.natsPort, token: natsToken }));
      specs.push(natsSpec(stateDir, options, natsUrl));
    }
    if (options.controller) {
      await free(options.httpPort, '--http-port');
      specs.push(ours('controller'));
    }
    if (options.agent) specs.push(ours('agent'));
    return { specs, ready: { url, natsUrl, stateDir, host: options.host } };
  }
}

function natsSpec(stateDir: string, options: StackOptions, natsUrl: string): ProcessSpec {
  return {
    name: 'nats',
    command: 'nats-server',
    args: ['-c', join(stateDir, 'nats', 'nats.conf')],
    env: options.env,
    cwd: stateDir,
    logFile: join(stateDir, 'log', 'nats.out'),
    wordsFile: join(stateDir, 'log', 'nats.log'),
    ready: async pid => {
      if (!(await greets(options.natsPort))) return false;
      const startedAt = new Date().toISOString();
      if (readRunning(stateDir, 'nats')?.pid !== pid)
        writeWhole(join(stateDir, 'run', 'nats.json'), `${JSON.stringify({ pid, startedAt, url: natsUrl })}\n`);
      return true;
    },
    readyWithinMs: 30_000,
    stopWithinMs: stopWithinMs.nats,
  };
}

/** Throws `port-taken` (1), naming who has it, when nobody can listen there. */
export function free(port: number, flag: string): Promise<void> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const owner = listenerOn(port);
      const by = owner === undefined ? '' : ` by ${owner.name} (pid ${owner.pid})`;
      const message = error.code === 'EADDRINUSE' ? `port ${port} is taken${by}` : `port ${port} cannot be used (${error.code})`;
      failed(new CliError(exit.failed, 'port-taken', message, `choose another with ${flag}`));
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => done()));
  });
}

/** Whether something answers there. Nothing is told to it, and it is on this machine: whoever signed its certificate may be anybody. */
async function answers(url: string): Promise<boolean> {
  const signal = AbortSignal.timeout(2_000);
  try {
    if (!url.startsWith('https:')) return (await fetch(url, { signal })).ok;
    return await new Promise<boolean>((done, failed) => {
      const asking = get(url, { signal, rejectUnauthorized: false }, answer => done(answer.resume().statusCode === 200));
      asking.once('error', failed);
    });
  } catch {
    return false;
  }
}

/** Does a broker with JetStream greet on this port? It says so before anybody has to show a token. */
function greets(port: number): Promise<boolean> {
  return new Promise(done => {
    const socket = connect({ host: '127.0.0.1', port });
    let text = '';
    const end = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(2_000, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.on('data', chunk => {
      text += chunk.toString('utf8');
      if (text.includes('\r\n')) end(/^INFO .*"jetstream":true/.test(text));
    });
  });
}
