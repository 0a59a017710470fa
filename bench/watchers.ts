import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastWords, openLog } from '../cli/supervise/log.js';
import { identityOf } from '../cli/supervise/state.js';
import { root } from '../test/support/root.js';
import { type Stack, until } from '../test/support/stack.js';
import type { WatcherName } from './result.js';

/** Something that tells of execs, as a process that is started and ended between measurements. */
export interface Watcher {
  readonly name: WatcherName;
  /** Resolves when it watches; rejects with its own words where it cannot. */
  start(): Promise<void>;
  /** Ends it. Nothing of it stays in the kernel. */
  stop(): Promise<void>;
  readonly pid: number;
  /** Execs of the known programs that it told by name since it was made; to be asked once it stopped. */
  told(): Promise<number>;
}

/** Where the known programs lie in the load's image. */
export const knownPrefix = '/known/';
const knownProgram = new RegExp(`${knownPrefix}\\d`);
const startsWithinMs = 30_000;
/** After this a watcher does what it does from then on. */
const settlesMs = 700;

/** The agent of a stack that was started without one, run as the supervisor runs it. */
export class AgentProcess implements Watcher {
  readonly name = 'knowngood';
  #child: ChildProcess | undefined;

  constructor(
    readonly stack: Stack,
    readonly label: string,
    readonly workload: string,
  ) {}

  async start(): Promise<void> {
    const { stateDir, env, events } = this.stack;
    const { natsUrl, host } = events.find(event => event.event === 'ready' && event.name === 'stack');
    const log = join(stateDir, 'log', 'agent.log');
    const fd = openLog(log);
    const child = spawn(process.execPath, [join(root, 'dist/agent/main.js')], {
      cwd: root,
      stdio: ['ignore', fd, fd],
      env: {
        ...env,
        KNOWNGOOD_STACK: identityOf(stateDir).stack,
        KNOWNGOOD_HOST: host,
        NATS_URL: natsUrl,
        KNOWNGOOD_CONTAINERS: `label=${this.label}`,
      },
    });
    closeSync(fd);
    this.#child = child;
    await until('the agent to watch', startsWithinMs, () => {
      if (child.exitCode !== null) throw new Error(`the agent ended with ${child.exitCode}: ${lastWords(log)}`);
      return readyPid(stateDir) === child.pid ? true : undefined;
    });
    await pause(settlesMs);
  }

  stop(): Promise<void> {
    return ended(this.#child, 'SIGTERM');
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async told(): Promise<number> {
    const [profile] = await this.stack.ok('profile', 'show', this.workload);
    const known = profile.entries.filter((entry: { exe?: string }) => entry.exe?.startsWith(knownPrefix));
    return known.reduce((sum: number, entry: { sightings?: { count: number } }) => sum + (entry.sightings?.count ?? 0), 0);
  }
}

/** A peer, as its package brings it, writing what it sees to a file. */
export class Peer implements Watcher {
  readonly #folder = mkdtempSync(join(tmpdir(), 'knowngood-peer-'));
  #child: ChildProcess | undefined;
  #told = 0;

  constructor(
    readonly name: WatcherName,
    readonly command: readonly [string, ...string[]],
  ) {}

  async start(): Promise<void> {
    const [file, words] = [openSync(this.#file, 'w'), openSync(join(this.#folder, 'words'), 'w')];
    const child = spawn(this.command[0], this.command.slice(1), { stdio: ['ignore', file, words] });
    closeSync(file);
    closeSync(words);
    this.#child = child;
    const failed = new Promise<never>((_, fail) => {
      child.once('error', fail);
      child.once('exit', code => fail(new Error(`${this.name} ended with ${code}: ${this.#words()}`)));
    });
    failed.catch(() => {});
    await Promise.race([failed, pause(2 * settlesMs)]);
  }

  async stop(): Promise<void> {
    await ended(this.#child, 'SIGINT'); // lets it write what it still holds
    this.#told += readFileSync(this.#file, 'latin1')
      .split('\n')
      .filter(line => knownProgram.test(line)).length;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async told(): Promise<number> {
    return this.#told;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #file() {
    return join(this.#folder, 'told');
  }
  #words(): string {
    return lastWords(join(this.#folder, 'words')) ?? 'it said nothing';
  }
}

/** The trace file system is mounted for execsnoop alone, where the host has none. */
export function execsnoop(): Peer {
  return new Peer('execsnoop', [
    'unshare',
    '--mount',
    'sh',
    '-c',
    'mount -t tracefs tracefs /sys/kernel/tracing && exec /usr/sbin/execsnoop-libbpf',
  ]);
}
export function forkstat(): Peer {
  return new Peer('forkstat', ['forkstat', '-e', 'exec']);
}

export function pause(ms: number): Promise<void> {
  return new Promise(done => setTimeout(done, ms));
}

function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  return new Promise(done => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill(signal);
  });
}

function readyPid(stateDir: string): number | undefined {
  try {
    return JSON.parse(readFileSync(join(stateDir, 'run', 'agent.json'), 'utf8')).pid;
  } catch {
    return undefined;
  }
}
