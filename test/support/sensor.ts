import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownBy, labelOf } from '../../agent/behaviour/known-by.js';
import type { Container } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import { Describe } from '../../agent/describe.js';
import type { Known } from '../../agent/fleet.js';
import { ProcFs } from '../../agent/proc.js';
import type { Budget } from '../../agent/sensor/ebpf/budget.js';
import { EbpfSensor } from '../../agent/sensor/ebpf/ebpf-sensor.js';
import type { Validity } from '../../agent/sensor/names.js';
import type { ExecObservation, Observation, SensorGap, SocketObservation } from '../../agent/sensor/sensor.js';
import type { Exec } from '../../proto/behaviour.js';
import type { Evidence } from '../../proto/records.js';
import { compiled, makeActorImage } from './actor.js';
import { type ImageOptions, makeImage } from './image.js';
import { until } from './stack.js';

const root = join(import.meta.dirname, '../..');
export const kernelObject = join(root, 'agent/sensor/ebpf/kernel.bpf.o');

export interface WatchingOptions {
  readonly ringBytes?: number;
  readonly budget?: Budget;
  readonly steads?: boolean;
  readonly processes?: number;
  readonly remembers?: boolean;
  readonly validity?: Validity;
  readonly proc?: ProcFs;
  /** Of which observations more than their count is kept. */
  readonly keeps?: (observation: Observation) => boolean;
}

/** A started sensor on this host's kernel and what it has told. */
export class Watching {
  readonly observations: Observation[] = [];
  readonly gaps = new Map<string, SensorGap>();

  /** Key (as the agent would make one) → how often the kernel itself counted it. */
  readonly repeated = new Map<string, number>();
  readonly #repeats = new Map<string, number>();
  readonly #met = new Set<string>();

  private constructor(
    readonly sensor: EbpfSensor,
    remembers: boolean,
    keeps: (observation: Observation) => boolean,
  ) {
    sensor.onObservations(observations => {
      for (const observation of observations) {
        if (keeps(observation)) this.observations.push(observation);
        if (remembers) this.#remember(observation);
      }
    });
    sensor.onGap(gap => this.gaps.set(gap.id, gap));
    sensor.onRepeated(repeated => {
      for (const { container, key, count } of repeated) {
        this.repeated.set(key, (this.repeated.get(key) ?? 0) + count);
        this.#repeats.set(container, this.repeatsOf(container) + count);
      }
    });
  }

  /** As the agent does: what came twice is known. */
  #remember(observation: Observation): void {
    const identity = knownBy(observation);
    if (identity === undefined) return;
    const key = Buffer.from(identity, 'latin1').toString('hex');
    if (this.#met.has(key)) this.sensor.remember(identity, labelOf(observation, key));
    else this.#met.add(key);
  }

  /** `remembers`: it has the kernel count what it was told of twice, as the agent does. */
  static async start({
    ringBytes,
    budget,
    steads = false,
    processes,
    remembers = false,
    validity,
    proc = new ProcFs(),
    keeps = () => true,
  }: WatchingOptions = {}): Promise<Watching> {
    const watching = new Watching(
      new EbpfSensor({
        object: kernelObject,
        proc,
        now: () => Date.now() * 1000,
        steads,
        ...(processes !== undefined && { processes }),
        ...(ringBytes !== undefined && { ringBytes }),
        ...(budget && { budget }),
        ...(validity && { validity }),
      }),
      remembers,
      keeps,
    );
    await watching.sensor.start();
    return watching;
  }

  /** The one exec of a container that fits; waits at most two seconds for it, or as long as is said. */
  exec(container: string, fits: (exec: ExecObservation) => boolean, what: string, ms = 2000): Promise<ExecObservation> {
    return until(what, ms, () => this.execs(container).findLast(fits));
  }

  socket(container: string, fits: (socket: SocketObservation) => boolean, what: string): Promise<SocketObservation> {
    return until(what, 2000, () => this.sockets(container).findLast(fits));
  }

  /** What the kernel itself counted of a container. */
  repeatsOf(container: string): number {
    return this.#repeats.get(container) ?? 0;
  }

  execs(container: string): readonly ExecObservation[] {
    return this.observations.filter(observation => observation.kind === 'exec').filter(observation => observation.container === container);
  }

  sockets(container: string): readonly SocketObservation[] {
    return this.observations.filter(observation => observation.kind !== 'exec').filter(observation => observation.container === container);
  }
}

/** The actor's image; idempotent. */
export async function actorImage(reference: string): Promise<string> {
  await makeActorImage(reference);
  return reference;
}

/** The actor's image with `/sender`, which speaks to others in every way there is, and `/mounter`, which puts programs where they do not belong. */
export async function senderImage(reference: string, more: ImageOptions['files'] = {}): Promise<string> {
  const text = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
  const nothing = { from: compiled('nothing', 'int main(void) { return 0; }') };
  await makeActorImage(reference, {
    '/sender': { from: compiled('sender', text('sender.c')) },
    '/sender-too': { from: compiled('sender', text('sender.c')) },
    '/mounter': { from: compiled('mounter', text('mounter.c')) },
    '/opt/tools/bin/allowed': nothing,
    '/mnt/keep': '',
    '/ram/keep': '',
    '/app/chain.sh': '#!/app/wrapper.sh\n',
    '/app/wrapper.sh': '#!/bin/sh\nexit 0\n',
    ...more,
  });
  return reference;
}

/** How many programs a chain of `chainsCommand` runs after its first. */
export const chainLength = 30_000;

/** Where they lie: in memory, where a name is changed soonest. For `docker run`: `chainsOn`. */
export const chainsAt = '/chains';
export const chainsOn = ['--tmpfs', `${chainsAt}:exec`, '--cpu-shares', '8192'] as const;

/** Runs so many chains at a time, and ends with 0 when each of them has run its last program. */
export function chainsCommand(chains: number): readonly string[] {
  const each = Array.from({ length: chains }, (_, chain) => `${chainsAt}/${chain}`);
  return [
    '/bin/sh',
    '-c',
    [
      ...each.map(folder => `mkdir ${folder} && cp /chain ${folder}/${digits}`),
      ...each.map((folder, chain) => `${folder}/${digits} ${digits} & p${chain}=$!`),
      ...each.map((_, chain) => `wait $p${chain} || exit 1`),
    ].join('\n'),
  ];
}

const digits = String(chainLength).padStart(7, '0');

/** An image with `/generator`, `/nothing`, which is the shortest process there is, and chains of programs. */
export async function generatorImage(reference: string): Promise<string> {
  const text = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
  const chain = compiled('chain', text('chain.c'), ['-static', '-nostdlib', '-Wl,-N,--no-warn-rwx-segments']);
  await makeImage(reference, {
    files: {
      '/generator': { from: compiled('generator', text('generator.c')) },
      '/sender': { from: compiled('sender', text('sender.c')) },
      '/nothing': { from: compiled('nothing-at-all', text('nothing.c'), ['-static', '-nostdlib']) },
      '/chain': { from: chain },
    },
  });
  return reference;
}

/** A container as the agent learns of it from the engine. */
export async function containerOf(id: string): Promise<Container> {
  return openEngine({}).inspect(id);
}

/** With what is on disk, as the agent makes a behaviour of it. */
export function described(container: Container, exec: ExecObservation): { readonly behaviour: Exec; readonly evidence: Evidence } {
  const known = { container, networks: [] } as unknown as Known;
  const nobody = { peerAt: () => ({ kind: 'nobody' as const }), calledAt: () => undefined, isFrontAt: () => false, publishedOf: () => [] };
  return new Describe(new ProcFs(), nobody).of(exec, known) as { behaviour: Exec; evidence: Evidence };
}
