import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Actor, compiled } from '../test/support/actor.js';
import { docker, makeImage } from '../test/support/image.js';
import { root } from '../test/support/root.js';
import { Stack } from '../test/support/stack.js';
import { applicationFiles } from './applications.js';
import { AgentProcess, knownPrefix } from './watchers.js';

export const knownPrograms = 20;
/** Programs that no profile lists, each to be run once: every one an alert of its own. */
export const onePrefix = '/one/';
/** Programs that nobody is told of before they are measured. */
export const newPrefix = '/new/';
export const newPrograms = 500;
/** In the load's container alone: its ports are nobody else's. `news` is the first of so many that nobody is told of. */
export const port = { connect: 4001, request: 4002, datagram: 4003, http: 4004, orders: 4006, metrics: 4007, names: 53, news: 6000 };
export const newPorts = 512;

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path /tmp/${name};`).join(' ');
const nginxConfiguration = `user root; daemon off; master_process off; error_log /dev/null; pid /tmp/pid; events { worker_connections 64; }
http { access_log off; ${temporary} server { listen 127.0.0.1:${port.http}; root /www; } }
`;

export interface Made {
  readonly made: number;
  readonly us: number;
  /** Of the load and everything it started: the kernel's work for them is in it, and so are eBPF programs on their way. */
  readonly cpuUs: number;
}

/** What a load made between two times (CLOCK_MONOTONIC, ns). */
export interface Slot {
  readonly from: number;
  readonly to: number;
  readonly made: number;
  /** As `Made.cpuUs`. */
  readonly cpuNs: number;
}

/** What a benchmark stands on: a stack whose agent can be taken away, and watched containers that do as they are told. */
export class Ground {
  readonly #undo: (() => Promise<unknown>)[] = [];
  stack!: Stack;
  agent!: AgentProcess;
  readonly label: string;
  readonly image: string;

  private constructor(readonly tag: string) {
    this.label = `knowngood.bench=${tag}`;
    this.image = `knowngood-bench:${tag}`;
  }

  /** `ones`: how many programs outside every profile the image holds. The agent is not started. */
  static async open(tag: string, ones: number): Promise<Ground> {
    const ground = new Ground(tag);
    try {
      await ground.#open(ones);
      return ground;
    } catch (error) {
      await ground.close();
      throw error;
    }
  }

  async #open(ones: number): Promise<void> {
    const source = (file: string) => readFileSync(join(root, file), 'utf8');
    const nothing = compiled('nothing-at-all', source('test/support/nothing.c'), ['-static', '-nostdlib']);
    const many = (prefix: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, { from: nothing }]));
    await makeImage(this.image, {
      applets: ['sleep', 'true'],
      files: {
        '/actor': { from: compiled('actor', source('test/support/actor.c')) },
        '/load': { from: compiled('load', source('bench/load.c'), ['-static', '-I', join(root, 'bench')]) },
        '/nginx.conf': nginxConfiguration,
        '/www/page': 'x'.repeat(2_000),
        ...applicationFiles(),
        ...many(knownPrefix, knownPrograms),
        ...many(onePrefix, ones),
        ...many(newPrefix, newPrograms),
      },
    });
    this.undo(() => docker('image', 'rm', '-f', this.image));
    // Each sample of the latency is an alert of its own, however many there are.
    this.stack = await Stack.start({ label: this.label, args: ['--no-agent'], env: { KNOWNGOOD_CROWD: '100000' } });
    this.undo(() => this.stack.stop());
    this.agent = new AgentProcess(this.stack, this.label, 'bench/load');
    this.undo(() => this.agent.stop());
  }

  /** To be done when this closes, last first. */
  undo(act: () => Promise<unknown>): void {
    this.#undo.push(act);
  }

  /** A watched container of a workload of its own. The agent must run. */
  async load(name: string): Promise<Load> {
    return new Load(await this.container(name), `bench/${name}`);
  }

  async container(name: string): Promise<Actor> {
    const labels = ['--label', this.label, '--label', `knowngood.workload=bench/${name}`];
    const actor = await Actor.start(`${this.tag}-${name}`, { image: this.image, run: ['--network', 'none', ...labels] });
    this.undo(() => actor.remove());
    return actor;
  }

  /** What was done until now is the profile of this workload; everything else is an alert from here on. */
  async lock(workload: string): Promise<void> {
    await this.stack.settled();
    await this.stack.ok('mode', workload, 'alert');
  }

  async close(): Promise<void> {
    for (let act = this.#undo.pop(); act; act = this.#undo.pop()) await act().catch(error => process.stderr.write(`${error.message}\n`));
  }
}

/** A container's first process that starts `/load`, so that all it makes is the workload's own doing. */
export class Load {
  constructor(
    readonly actor: Actor,
    readonly workload: string,
  ) {}

  /** Runs `/load` with these operands; rejects where it did nothing. At most 20 s. */
  async run(...operands: readonly (string | number)[]): Promise<Made> {
    const status = await this.actor.tell('run', '/load', ...operands);
    const line = (await docker('logs', '--tail', '1', this.actor.id)).trim();
    const said = /^made (\d+) in (\d+) us, (\d+) us of CPU$/.exec(line);
    if (status !== 0 || !said) throw new Error(`load ${operands.join(' ')} ended with ${status}: ${line}`);
    return { made: Number(said[1]), us: Number(said[2]), cpuUs: Number(said[3]) };
  }

  /** The same, with what it made in each slot of so many ms. At most 20 s. */
  async slots(slotMs: number, ...operands: readonly (string | number)[]): Promise<readonly Slot[]> {
    const begunNs = Number(process.hrtime.bigint());
    await this.run('slots', slotMs, ...operands);
    const lines = (await docker('logs', '--tail', String(Math.ceil(20_000 / slotMs)), this.actor.id)).split('\n');
    return lines.flatMap(line => {
      const [from, to, made, cpuNs] = (/^slot (\d+) (\d+) (\d+) (\d+)$/.exec(line) ?? []).slice(1).map(Number);
      return from !== undefined && from >= begunNs ? [{ from, to: to!, made: made!, cpuNs: cpuNs! }] : [];
    });
  }

  execs(perSecond: number, count: number): Promise<Made> {
    return this.run('exec', perSecond, count, knownPrefix, knownPrograms);
  }

  connects(perSecond: number, count: number): Promise<Made> {
    return this.run('connect', perSecond, count, port.connect);
  }
}
