import type { Method, Order } from '../../proto/fleet.js';
import type { Container } from '../container/container.js';
import type { Inspected } from '../container/inspected.js';
import { heldPlace } from '../container/intent.js';
import { endpointsOf } from './body.js';
import { captureLayer } from './capture-steps.js';
import { liveOf } from './evidence.js';
import type { Entry } from './journal.js';
import type { Facts, Plan, PlanDocument, Refusal } from './plan.js';
import { goneIsDone, look } from './steps.js';
import type { Procedure, Work, WorkStep } from './work.js';

/** Nothing of it is gone: it is cut from its networks or paused, let go again, or only looked at. */
export type ContainmentAction = 'contain' | 'uncontain' | 'capture';

export function isContainment(action: Order['action']): action is ContainmentAction {
  return action === 'contain' || action === 'uncontain' || action === 'capture';
}

type Asked = Pick<Order, 'action' | 'container' | 'generation' | 'method'>;

/** How a container would be contained, or let go; `held`: the order that contains it. What is to be put back is in the recipe. Decides only. */
export function planContainment(container: Container, said: Inspected, order: Asked, facts: Facts, held: Entry | undefined): Plan {
  const place = heldPlace(container);
  const connects = held?.connects ?? endpointsOf(said, facts.engine).map(([network, endpoint]) => ({ network, endpoint }));
  const method = order.action === 'uncontain' ? (held?.method ?? 'none') : methodOf(container, said, order);
  const document: PlanDocument = {
    container: container.id,
    name: place,
    workload: facts.workload,
    method,
    because: becauseOf[order.action as ContainmentAction],
    expectedDowntimeMs: 0,
    steps: stepsOf(
      order.action as ContainmentAction,
      method,
      connects.map(({ network }) => network),
    ),
    create: {},
    differences: [],
    persistencePossible: [],
  };
  const refused = refusalOf(container, place, order, facts, method, held);
  if (refused) return { kind: 'refused', refused, document: { ...document, method: 'none', because: refused.message, steps: [], refused } };
  const wanted = { ports: [], also: [], healthcheck: [] };
  return { kind: 'recycle', document, recipe: { place, candidate: '', create: { body: {}, connects }, wanted, stopSeconds: 0 } };
}

const becauseOf: Readonly<Record<ContainmentAction, string>> = {
  contain: 'nothing of it is lost: it is let go as it was',
  uncontain: 'what was taken from it is put back',
  capture: 'it goes on meanwhile',
};

/** One that shares the network of the host or of another container has none to be cut from. */
function methodOf(container: Container, said: Inspected, { action, method }: Asked): Method {
  if (action === 'capture') return 'none';
  return method ?? (canBeCut(container, said) ? 'networks' : 'pause');
}

function canBeCut({ addresses }: Container, said: Inspected): boolean {
  const mode = said.HostConfig.NetworkMode ?? '';
  return mode !== 'host' && mode !== 'none' && !mode.startsWith('container:') && addresses.length > 0;
}

function stepsOf(action: ContainmentAction, method: Method, networks: readonly string[]): readonly string[] {
  const where = networks.join(', ');
  if (action === 'capture') return ['keep evidence'];
  if (action === 'contain') return [method === 'pause' ? 'pause it' : `disconnect it from ${where}`, 'keep evidence'];
  return [method === 'pause' ? 'let it go on' : `connect it to ${where} as before`];
}

function refusalOf(
  container: Container,
  place: string,
  order: Asked,
  facts: Facts,
  method: Method,
  held: Entry | undefined,
): Refusal | undefined {
  const refuse = (code: string, message: string): Refusal => ({ code, message });
  if (order.container !== container.id || order.generation !== facts.generation)
    return refuse('stale', `${place} is in generation ${facts.generation} by now (${container.id.slice(0, 12)})`);
  switch (order.action) {
    case 'capture':
      return undefined;
    case 'uncontain':
      return held ? undefined : refuse('unsupported', `${place} is not contained`);
    default:
      if (facts.standing === 'down')
        return refuse('stood-down', 'this host stands down: nothing is contained until it is told to stand up');
      if (held) return refuse('contained', `${place} is contained already`);
      if (container.state !== 'running') return refuse('not-running', `${place} is ${container.state}`);
      if (method !== 'networks' && method !== 'pause')
        return refuse('unsupported', `${place} is contained by networks or by pause, not by ${method}`);
      return method === 'pause' || container.addresses.length > 0
        ? undefined
        : refuse('unsupported', `${place} is on no network of its own: contain it by pause`);
  }
}

const captureNow: WorkStep = {
  name: 'capture',
  async run(work) {
    if (!work.entry.order.capture) return 'not asked for';
    const live = liveOf(work.tools.proc, work.entry.old.id);
    work.live = live;
    return `${live.processes.length} processes, ${live.sockets.length} sockets`;
  },
};

const holdIn: WorkStep = {
  name: 'contain',
  async run(work) {
    const { entry, tools } = work;
    const said = await stillThere(work);
    if (entry.method === 'pause') {
      if (said.State.Paused !== true) await tools.engine.pause(entry.old.id);
      return 'paused';
    }
    const on = Object.keys(said.NetworkSettings?.Networks ?? {});
    for (const network of on) await tools.engine.disconnect(network, entry.old.id);
    return `cut from ${entry.connects.map(({ network }) => network).join(', ')}`;
  },
};

/** What is there already stays: an order that is taken up again goes on where it was. */
const letGo: WorkStep = {
  name: 'let go',
  async run(work) {
    const { entry, tools } = work;
    const said = await look(tools.engine, entry.old.id);
    if (said === undefined) return `${entry.place} is gone`;
    if (entry.method === 'pause') {
      if (said.State.Paused === true) await goneIsDone(tools.engine.unpause(entry.old.id));
      return 'it goes on';
    }
    const on = said.NetworkSettings?.Networks ?? {};
    for (const { network, endpoint } of entry.connects)
      if (on[network] === undefined) await tools.engine.connect(network, entry.old.id, endpoint);
    return `on ${entry.connects.map(({ network }) => network).join(', ')} as before`;
  },
};

async function stillThere(work: Work) {
  const said = await look(work.tools.engine, work.entry.old.id);
  if (said === undefined) throw new Error(`${work.entry.place} was removed by somebody`);
  return said;
}

/** Evidence is read when nothing gets out any more: what takes long must not leave an intruder the time. */
export const containing: Procedure = { prepare: [captureNow], switch: [holdIn], retire: [captureLayer], undo: [letGo] };
/** One that cannot be let go whole stays contained. */
export const lettingGo: Procedure = { prepare: [], switch: [letGo], retire: [], undo: [holdIn] };
export const capturing: Procedure = { prepare: [captureNow], switch: [captureLayer], retire: [], undo: [] };
