import { asInspected, type Inspected } from '../../container/inspected.js';
import { frontLabel } from '../../container/intent.js';
import { listensOn } from '../inside.js';
import { goneIsDone, look, named, notRunningIsDone } from '../steps.js';
import type { Work, WorkStep } from '../work.js';
import { openConnections } from './connections.js';
import { bindingsOf } from './outside.js';
import type { Inside } from './programs.js';

const lookEveryMs = 20;

export const createFront: WorkStep = {
  name: 'create front',
  async run(work) {
    const { entry, tools } = work;
    const there = await frontIn(work);
    if (there !== undefined) return there.Id.slice(0, 12);
    const { body, connects } = entry.front!.create!;
    const id = await tools.engine.create(entry.front!.name, { ...body, Image: await tools.frontImage() });
    work.note({ front: { ...entry.front!, id } });
    for (const { network, endpoint } of connects) await tools.engine.connect(network, id, endpoint);
    return id.slice(0, 12);
  },
};

/** What a front is made from. */
export const makeFrontImage: WorkStep = { name: 'front image', run: ({ tools }) => tools.frontImage() };

/** The front takes the place's name, addresses and ports, which the old one has given up. */
export const startFront: WorkStep = {
  name: 'start front',
  async run(work) {
    const { entry, tools } = work;
    await goneIsDone(named(tools.engine, entry.old.id, retiredName(work)));
    const front = entry.front!.id!;
    await named(tools.engine, front, entry.place);
    await tools.engine.start(front);
    return undefined;
  },
};

/** All at once: from one connection to the next they go to the new one. */
export const switchOver: WorkStep = {
  name: 'switch',
  async run(work) {
    const address = await pointAt(work, work.entry.candidate.id!);
    if (work.entry.downFromUs !== undefined) work.note({ upAtUs: work.tools.nowUs() });
    return `new connections go to ${address}`;
  },
};

/** Once more as long as it had to run before: the old one still runs, so that it can be switched back to. */
export const watchNew: WorkStep = {
  name: 'watch',
  async run({ entry, tools }) {
    const id = entry.candidate.id!;
    const first = pidOf(asInspected(await tools.engine.inspectRaw(id)));
    for (const until = performance.now() + tools.probe.holdMs; performance.now() < until; ) {
      await pause(lookEveryMs);
      const now = pidOf(asInspected(await tools.engine.inspectRaw(id)));
      if (now !== first || now === 0) throw new Error('it ended after it had answered');
      const deaf = entry.wanted.ports.find(port => !listensOn(tools.proc, id, now, port.port));
      if (deaf !== undefined) throw new Error(`it no longer listens on ${deaf.protocol}/${deaf.port}`);
    }
    return undefined;
  },
};

/** Open connections of the old one may end by themselves, but not for longer than is allowed: who holds one open would keep himself alive. */
export const drain: WorkStep = {
  name: 'drain',
  run: work => untilUnused(work, work.entry.front!.drainMs),
};

/** Until no connection of the old one is open, and has been none for `quietMs`; at most `deadlineMs`. */
export async function untilUnused({ entry, tools }: Work, deadlineMs: number, quietMs = 0): Promise<string> {
  const from = performance.now();
  for (let usedAt = from; ; await pause(lookEveryMs)) {
    const open = openConnections(tools.proc, entry.old.id);
    const now = performance.now();
    if (open > 0) usedAt = now;
    else if (quietMs === 0 || now - usedAt >= quietMs) return 'no connection is open';
    if (now - from >= deadlineMs) return `${open} connections were still open after ${deadlineMs} ms`;
  }
}

/** By the signal that its image says; what does not heed it is killed. Nothing waits for this one any more. */
export const stopOld: WorkStep = {
  name: 'stop',
  async run({ entry, tools }) {
    await goneIsDone(tools.engine.stop(entry.old.id, entry.stopSeconds));
    return undefined;
  },
};

/** The place gives up its front: from here on until the new one answers nobody serves. */
export const stopFront: WorkStep = {
  name: 'stop front',
  async run(work) {
    const { entry, tools } = work;
    // From outside, too, they are the front's again, and then nobody's.
    if (entry.front!.method === 'host-dnat') await tools.outside.close(entry.place);
    if (entry.downFromUs === undefined) work.note({ downFromUs: tools.nowUs() });
    await goneIsDone(tools.engine.kill(entry.front!.id!, 'SIGKILL').catch(notRunningIsDone));
    await goneIsDone(tools.engine.stop(entry.front!.id!, 1));
    return undefined;
  },
};

export const renameAlone: WorkStep = {
  name: 'rename',
  async run({ entry, tools }) {
    await goneIsDone(named(tools.engine, entry.front!.id!, entry.front!.name));
    await named(tools.engine, entry.candidate.id!, entry.place);
    return undefined;
  },
};

export const removeFront: WorkStep = {
  name: 'remove front',
  async run({ entry, tools }) {
    await tools.engine.remove(entry.front!.id!, { force: true });
    return undefined;
  },
};

/** Where a front finds a container: its address on a network of both. */
export function addressBehind(front: Inspected, backend: Inspected): string | undefined {
  const networks = front.NetworkSettings?.Networks ?? {};
  for (const [network, endpoint] of Object.entries(backend.NetworkSettings?.Networks ?? {}))
    if (networks[network] !== undefined && endpoint?.IPAddress) return endpoint.IPAddress;
  return undefined;
}

/** Nobody passes anything on at the place: somebody stopped or removed its front. */
export class NoFront extends Error {}

/** Rejects with `NoFront`. */
export async function runningFront({ entry, tools }: Pick<Work, 'entry' | 'tools'>): Promise<Inspected> {
  const front = await look(tools.engine, entry.front!.id!);
  if (front === undefined) throw new NoFront(`the front of ${entry.place} is not there any more`);
  if (pidOf(front) === 0) throw new NoFront(`the front of ${entry.place} does not run: start it with "docker start ${entry.place}"`);
  return front;
}

/** Gives the address. Rejects with `NoFront`, `NetError` or `EngineError`. */
export async function pointAt(work: Work, id: string): Promise<string> {
  const { entry, tools } = work;
  const [front, backend] = await Promise.all([runningFront(work), tools.engine.inspectRaw(id).then(asInspected)]);
  const address = addressBehind(front, backend);
  if (address === undefined) throw new Error(`${entry.place} and its front are on no network together`);
  await tools.point(insideOf(front), address, entry.front!.method);
  // Either leads to one that serves; in between, callers from outside may still reach the one before.
  if (entry.front!.method === 'host-dnat') await tools.outside.open(entry.place, bindingsOf(front), address);
  return address;
}

/** Where a front that runs is told to whom it passes. */
export const insideOf = (said: Inspected): Inside => ({ id: said.Id, pid: pidOf(said) });

export const pidOf = (said: Inspected): number =>
  said.State.Running === true && said.State.Restarting !== true ? (said.State.Pid ?? 0) : 0;
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
const retiredName = ({ entry }: Work): string => `${entry.place}.kg-${entry.old.generation}`;

/** What was made for this order: found by id, else by what it says it is, under a name that only such a one has. */
export async function frontIn({ entry, tools }: Work): Promise<Inspected | undefined> {
  const { id, name } = entry.front!;
  if (id !== undefined) return look(tools.engine, id);
  const listed = await tools.engine.list();
  const ours = listed.find(one => one.labels[frontLabel] === entry.place && one.name === name);
  return ours === undefined ? undefined : look(tools.engine, ours.id);
}
