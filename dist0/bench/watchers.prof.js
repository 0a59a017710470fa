import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from '../cli/supervise/state.js';
import { root } from '../test/support/root.js';
import { until } from '../test/support/stack.js';
/** Where the known programs lie in the load's image. */
export const knownPrefix = '/known/';
const knownProgram = new RegExp(`${knownPrefix}\\d`);
const startsWithinMs = 30_000;
/** After this a watcher does what it does from then on. */
const settlesMs = 700;
/** The agent of a stack that was started without one, run as the supervisor runs it. */
export class AgentProcess {
  stack;
  label;
  workload;
  name = 'knowngood';
  #child;
  constructor(stack, label, workload) {
    this.stack = stack;
    this.label = label;
    this.workload = workload;
  }
  async start() {
    const { stateDir, env, events } = this.stack;
    const { natsUrl, host } = events.find(event => event.event === 'ready' && event.name === 'stack');
    const log = openSync(join(stateDir, 'log', 'agent.log'), 'a');
    const child = spawn(process.execPath, [...(process.env.PROF ?? '').split(' ').filter(Boolean), join(root, 'dist/agent/main.js')], {
      cwd: root,
      stdio: ['ignore', log, log],
      env: {
        ...env,
        KNOWNGOOD_STACK: identityOf(stateDir).stack,
        KNOWNGOOD_HOST: host,
        NATS_URL: natsUrl,
        KNOWNGOOD_CONTAINERS: `label=${this.label}`,
      },
    });
    closeSync(log);
    this.#child = child;
    await until('the agent to watch', startsWithinMs, () => {
      if (child.exitCode !== null)
        throw new Error(`the agent ended with ${child.exitCode}: ${lastLineOf(join(stateDir, 'log', 'agent.log'))}`);
      return readyPid(stateDir) === child.pid ? true : undefined;
    });
    await pause(settlesMs);
  }
  stop() {
    return ended(this.#child, 'SIGTERM');
  }
  get pid() {
    return this.#child?.pid ?? 0;
  }
  async told() {
    const [profile] = await this.stack.ok('profile', 'show', this.workload);
    const known = profile.entries.filter(entry => entry.exe?.startsWith(knownPrefix));
    return known.reduce((sum, entry) => sum + (entry.sightings?.count ?? 0), 0);
  }
}
/** A peer, as its package brings it, writing what it sees to a file. */
export class Peer {
  name;
  command;
  #folder = mkdtempSync(join(tmpdir(), 'knowngood-peer-'));
  #child;
  #told = 0;
  constructor(name, command) {
    this.name = name;
    this.command = command;
  }
  async start() {
    const [file, words] = [openSync(this.#file, 'w'), openSync(join(this.#folder, 'words'), 'w')];
    const child = spawn(this.command[0], this.command.slice(1), { stdio: ['ignore', file, words] });
    closeSync(file);
    closeSync(words);
    this.#child = child;
    const failed = new Promise((_, fail) => {
      child.once('error', fail);
      child.once('exit', code => fail(new Error(`${this.name} ended with ${code}: ${this.#words()}`)));
    });
    failed.catch(() => {});
    await Promise.race([failed, pause(2 * settlesMs)]);
  }
  async stop() {
    await ended(this.#child, 'SIGINT'); // lets it write what it still holds
    this.#told += readFileSync(this.#file, 'latin1')
      .split('\n')
      .filter(line => knownProgram.test(line)).length;
  }
  get pid() {
    return this.#child?.pid ?? 0;
  }
  async told() {
    return this.#told;
  }
  remove() {
    rmSync(this.#folder, { recursive: true, force: true });
  }
  get #file() {
    return join(this.#folder, 'told');
  }
  #words() {
    return lastLineOf(join(this.#folder, 'words'));
  }
}
/** The trace file system is mounted for execsnoop alone, where the host has none. */
export function execsnoop() {
  return new Peer('execsnoop', [
    'unshare',
    '--mount',
    'sh',
    '-c',
    'mount -t tracefs tracefs /sys/kernel/tracing && exec /usr/sbin/execsnoop-libbpf',
  ]);
}
export function forkstat() {
  return new Peer('forkstat', ['forkstat', '-e', 'exec']);
}
export function pause(ms) {
  return new Promise(done => setTimeout(done, ms));
}
function ended(child, signal) {
  return new Promise(done => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill(signal);
  });
}
function lastLineOf(file) {
  return readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
}
function readyPid(stateDir) {
  try {
    return JSON.parse(readFileSync(join(stateDir, 'run', 'agent.json'), 'utf8')).pid;
  } catch {
    return undefined;
  }
}
