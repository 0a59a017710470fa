import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProcFs } from '../../agent/proc.js';
import { EbpfSensor } from '../../agent/sensor/ebpf/ebpf-sensor.js';
import { compiled, makeActorImage } from './actor.js';
import { makeImage } from './image.js';
import { until } from './stack.js';

const root = join(import.meta.dirname, '../..');
export const kernelObject = join(root, 'agent/sensor/ebpf/kernel.bpf.o');
/** A started sensor on this host's kernel and what it has told. */
export class Watching {
  sensor;
  observations = [];
  gaps = new Map();
  constructor(sensor) {
    this.sensor = sensor;
    sensor.onObservations(observations => this.observations.push(...observations));
    sensor.onGap(gap => this.gaps.set(gap.id, gap));
  }
  static async start(ringBytes, steads = false) {
    const watching = new Watching(
      new EbpfSensor({
        object: kernelObject,
        proc: new ProcFs(),
        now: () => Date.now() * 1000,
        steads,
        ...(ringBytes !== undefined && { ringBytes }),
      }),
    );
    await watching.sensor.start();
    return watching;
  }
  /** The one exec of a container that fits; waits at most two seconds for it, or as long as is said. */
  exec(container, fits, what, ms = 2000) {
    return until(what, ms, () => this.execs(container).findLast(fits));
  }
  socket(container, fits, what) {
    return until(what, 2000, () => this.sockets(container).findLast(fits));
  }
  execs(container) {
    return this.observations.filter(observation => observation.kind === 'exec').filter(observation => observation.container === container);
  }
  sockets(container) {
    return this.observations.filter(observation => observation.kind !== 'exec').filter(observation => observation.container === container);
  }
}
/** The actor's image; idempotent. */
export async function actorImage(reference) {
  await makeActorImage(reference);
  return reference;
}
/** An image with `/generator` and `/nothing`, the shortest process there is. */
export async function generatorImage(reference) {
  const text = name => readFileSync(join(import.meta.dirname, name), 'utf8');
  await makeImage(reference, {
    files: {
      '/generator': { from: compiled('generator', text('generator.c')) },
      '/nothing': { from: compiled('nothing-at-all', text('nothing.c'), ['-static', '-nostdlib']) },
    },
  });
  return reference;
}
