import { type Container, type Engine, EngineError } from '../../container/container.js';
import type { SwarmService } from '../../container/swarm.js';
import { captureLayer, captureLive } from '../capture-steps.js';
import type { Way } from '../front/plan.js';
import type { Facts, Recipe } from '../plan.js';
import { look, verify } from '../steps.js';
import type { Procedure, WorkStep } from '../work.js';

const serviceLabel = 'com.docker.swarm.service.id';
const convergeWithinMs = 600_000;
const lookEveryMs = 200;

/** The service of Docker Swarm that a container is a task of. */
export function serviceOf({ labels, imageLabels }: Pick<Container, 'labels' | 'imageLabels'>): string | undefined {
  return imageLabels[serviceLabel] === undefined ? labels[serviceLabel] : undefined;
}

export type SwarmFacts = { readonly kind: 'service'; readonly service: SwarmService } | { readonly kind: 'unknown'; readonly why: string };

/** What Swarm says of the container's service; undefined where it has none. Never rejects. */
export async function swarmFacts(engine: Engine, container: Container): Promise<SwarmFacts | undefined> {
  const id = serviceOf(container);
  if (id === undefined) return undefined;
  try {
    return { kind: 'service', service: await engine.swarmService(id) };
  } catch (error) {
    const why = error instanceof EngineError ? error.message : String(error);
    return { kind: 'unknown', why };
  }
}

/** Swarm replaces the tasks of a service itself, when it is told to; undefined for a container that is none. */
export function swarmWay(container: Container, { swarm }: Pick<Facts, 'swarm'>, { create, place }: Recipe): Way | undefined {
  if (swarm === undefined) return undefined;
  const base = { method: 'swarm' as const, create, also: [] };
  if (swarm.kind === 'unknown') {
    const message = `${place} is a task of Docker Swarm, which only a manager can be told to replace: ${swarm.why}`;
    return { ...base, because: message, expectedDowntimeMs: 0, steps: [], refused: { code: 'unsupported', message } };
  }
  const { id, name, forced, replicas, startsFirst } = swarm.service;
  const goesOn = startsFirst || (replicas ?? 0) > 1;
  const isReplaced = container.state !== 'running';
  return {
    ...base,
    because: isReplaced
      ? `${place} is a task of service ${name}, and Swarm has replaced it already`
      : `${place} is a task of service ${name}: Swarm replaces it and all others of that service, by its update_config (${startsFirst ? 'the new one first' : 'the old one first'})`,
    expectedDowntimeMs: goesOn ? 0 : measuredDowntimeMs,
    steps: ['keep evidence', `update service ${name} by force`, 'wait until all of its tasks run and Swarm says that it has converged'],
    swarm: { service: id, name, forced: isReplaced ? forced : forced + 1 },
  };
}

/** Of a service with one task, the old one first, as measured on one machine (Docker 26, two cores). */
const measuredDowntimeMs = 1_100;

const update: WorkStep = {
  name: 'update service',
  async run({ entry, tools }) {
    const { service, name, forced } = entry.swarm!;
    await tools.engine.forceSwarm(service, forced);
    return name;
  },
};

/** Swarm's own word, and each task that is to run does. Rejects where it paused the update or went back. */
const converge: WorkStep = {
  name: 'converge',
  async run(work) {
    const { entry, tools } = work;
    const { service: id, name } = entry.swarm!;
    for (const until = performance.now() + convergeWithinMs; ; ) {
      // The old one first: where it is gone and nobody runs afterwards, nobody did in between.
      const old = await look(tools.engine, entry.old.id);
      const [service, tasks] = await Promise.all([tools.engine.swarmService(id), tools.engine.swarmTasks(id)]);
      const { state = 'completed', message = '' } = service.update ?? {};
      if (state !== 'updating' && state !== 'completed') throw new Error(`Swarm did not update ${name} (${state}): ${message}`);
      const up = tasks.filter(one => one.state === 'running' && one.container !== entry.old.id);
      const isDown = old?.State.Running !== true && up.length === 0;
      if (service.replicas === 1 && isDown && work.entry.downFromUs === undefined) work.note({ downFromUs: tools.nowUs() });
      if (up.length > 0 && work.entry.downFromUs !== undefined && work.entry.upAtUs === undefined) work.note({ upAtUs: tools.nowUs() });
      if (old?.State.Running !== true && state === 'completed' && tasks.length > 0 && up.length === tasks.length) {
        const here = await inPlaceOf(tools.engine, entry.place, up);
        if (here !== undefined) work.note({ candidate: { ...entry.candidate, id: here } });
        return `${up.length} tasks run`;
      }
      if (performance.now() > until)
        throw new Error(`${name} has not converged within ${convergeWithinMs / 60_000} min: ${state} ${message}`);
      await new Promise(resolve => setTimeout(resolve, lookEveryMs));
    }
  },
};

/** Which of them has the old one's place, where it is on this host: Swarm names containers `<service>.<place>.<task>`. */
async function inPlaceOf(
  engine: Engine,
  place: string,
  tasks: readonly { readonly id: string; readonly container?: string }[],
): Promise<string | undefined> {
  const ofTask = (name: string) => name.slice(0, name.lastIndexOf('.'));
  const here = await engine.list();
  return here.find(one => ofTask(one.name) === ofTask(place) && tasks.some(task => task.container === one.id))?.id;
}

const leftToSwarm: WorkStep = {
  name: 'undo',
  run: async () => 'Swarm goes on, pauses or goes back by the update_config of the service',
};

/** What belongs to Swarm is replaced by Swarm. */
export const bySwarm: Procedure = {
  prepare: [verify, captureLive, captureLayer],
  switch: [update, converge],
  retire: [],
  undo: [leftToSwarm],
};
