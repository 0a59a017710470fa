import type { Cause, Method, Order } from '../../proto/fleet.js';
import type { Container } from '../container/container.js';
import type { Inspected, Json } from '../container/inspected.js';
import { heldPlace, intent, temporaryName, volumesAreSafe, volumesSafeLabel } from '../container/intent.js';
import { type CreateBody, createBody, type EngineFacts } from './body.js';
import { type Difference, differencesOf } from './differences.js';
import { expectedDifferences } from './expected-differences.js';
import { type FrontFacts, frontWay, type Way } from './front/plan.js';
import type { FrontEntry, ProxyEntry, SwarmEntry } from './journal.js';
import { dependentsOf, isGone, type Neighbour, orchestratorOf } from './neighbours.js';
import { proxyLabel } from './proxy/label.js';
import { proxyWay } from './proxy/plan.js';
import type { Pool } from './proxy/pool.js';
import { type SwarmFacts, swarmWay } from './swarm/swarm.js';
import { type Wanted, wantedText } from './wanted.js';

/** What the plan rests on beside the container itself: read just before. */
export interface Facts {
  readonly workload: string;
  readonly generation: number;
  readonly stack: string;
  readonly engine: EngineFacts;
  /** Id that the container's image reference leads to now; undefined where it leads nowhere. */
  readonly referenceId: string | undefined;
  /** Is the image still there by its id? */
  readonly imagePresent: boolean;
  /** What its image starts by itself. */
  readonly imageEntrypoint?: readonly string[];
  /** All other containers of the host. */
  readonly neighbours: readonly Neighbour[];
  /** Commands that people run in it right now (HEALTHCHECK's are not among them). */
  readonly sessions: readonly string[];
  readonly wanted: Wanted;
  /** Whom its proxy has beside it, where a label names one. */
  readonly pool?: Pool;
  /** What Docker Swarm says of its service, where it is a task of one. */
  readonly swarm?: SwarmFacts;
  /** The front of its place, where it has one. */
  readonly front?: FrontFacts;
  /** Why no front can be made on this host; absent where one can. */
  readonly cannotPoint?: string;
  /** The driver of each network that it is on, where the method is one by which the host itself must reach it there. */
  readonly drivers?: Readonly<Record<string, string>>;
  /** The agent was told to stand down: no recycling. */
  readonly standing: 'up' | 'down';
  /** It is contained, by this order. */
  readonly contained?: { readonly order: string };
  /** What the budget says. */
  readonly budget: { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly code: string; readonly message: string };
}

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}
export type RefusalCode =
  | 'unsupported'
  | 'stale'
  | 'not-running'
  | 'paused'
  | 'health-starting'
  | 'session-open'
  | 'image-gone'
  | 'persistence'
  | 'difference'
  | 'not-selected'
  | 'stood-down'
  | 'budget'
  | 'breaker'
  | (string & {});

/** What a recycle would do: the object of `recycle --plan`. */
export interface PlanDocument {
  readonly container: string;
  readonly name: string;
  readonly workload: string;
  readonly method: Method;
  readonly because: string;
  readonly expectedDowntimeMs: number;
  readonly steps: readonly string[];
  readonly create: Json;
  readonly differences: readonly Difference[];
  /** What would outlive it, and with it whatever an intruder left there. */
  readonly persistencePossible: readonly string[];
  readonly refused?: Refusal;
}

export interface Recipe {
  readonly place: string;
  readonly candidate: string;
  readonly create: CreateBody;
  readonly front?: FrontEntry;
  readonly proxy?: ProxyEntry;
  readonly swarm?: SwarmEntry;
  readonly wanted: Wanted;
  readonly stopSeconds: number;
}
export type Plan =
  | { readonly kind: 'recycle'; readonly document: PlanDocument; readonly recipe: Recipe }
  | { readonly kind: 'refused'; readonly document: PlanDocument; readonly refused: Refusal };

/** Milliseconds from stop to start as measured on one machine (Docker 26, two cores); an own process that ignores SIGTERM adds its stop timeout. */
const measuredDowntimeMs = { none: 130, host: 110, bridge: 250, published: 320 };
/** The longest an operator's stop timeout is honoured, and what an incident leaves of it. */
const longestStopSeconds = 120;
const incidentStopSeconds = 1;
const byItself: ReadonlySet<Cause> = new Set(['schedule', 'alert', 'tampered']);

export type Planned = Pick<Order, 'id' | 'action' | 'container' | 'generation' | 'method' | 'cause'>;

/** What is to be done to carry out the order, or why it will not be. Decides only. */
export function planRecycle(container: Container, said: Inspected, order: Planned, facts: Facts): Plan {
  const alone = recipeOf(container, said, order, facts);
  const bySwarm = order.action === 'recycle' ? swarmWay(container, facts, alone) : undefined;
  const way =
    bySwarm ??
    frontWay(container, said, order, facts, alone) ??
    proxyWay(container, order, facts, alone) ??
    inPlaceWay(container, said, alone);
  const { create, front, proxy, swarm } = way;
  const recipe = {
    ...alone,
    create,
    ...(front === undefined ? {} : { front }),
    ...(proxy === undefined ? {} : { proxy }),
    ...(swarm === undefined ? {} : { swarm }),
  };
  const document = documentOf(container, said, recipe, way, facts);
  const refused = refusalOf(container, said, order, facts, document, way);
  if (refused === undefined) return { kind: 'recycle', document, recipe };
  return {
    kind: 'refused',
    refused,
    document: { ...document, method: 'none', because: refused.message, expectedDowntimeMs: 0, steps: [], refused },
  };
}

/** Volumes and binds it may write to: what a recycle leaves as it is. */
export function persistenceOf(container: Pick<Container, 'mounts'>): readonly string[] {
  return container.mounts
    .filter(mount => mount.writable && mount.type !== 'tmpfs')
    .map(mount => `${mount.type} ${mount.name ?? mount.source} on ${mount.target}`)
    .sort();
}

function recipeOf(container: Container, said: Inspected, order: Pick<Order, 'id' | 'cause'>, facts: Facts): Recipe {
  const place = heldPlace(container);
  const reference = said.Config.Image ?? '';
  const isTag = facts.referenceId === said.Image;
  const keptName = container.imageName;
  const create = createBody(said, {
    image: isTag ? reference : said.Image,
    engine: facts.engine,
    imageEntrypoint: facts.imageEntrypoint ?? [],
    labels: {
      [intent.stack]: facts.stack,
      [intent.order]: order.id,
      [intent.place]: place,
      [intent.replaces]: said.Id,
      ...(isTag || keptName === said.Image ? {} : { [intent.imageName]: keptName }),
    },
  });
  const given = Number((said.Config as Json)['StopTimeout'] ?? 10);
  const asked = given < 0 ? longestStopSeconds : given; // the engine would wait for ever
  const incident = order.cause === 'alert' || order.cause === 'tampered';
  return {
    place,
    candidate: temporaryName(place, facts.generation + 1),
    create,
    wanted: facts.wanted,
    stopSeconds: incident ? Math.min(asked, incidentStopSeconds) : Math.min(asked, longestStopSeconds),
  };
}

function inPlaceWay(container: Container, said: Inspected, recipe: Recipe): Way {
  const published = Object.keys(said.HostConfig.PortBindings ?? {}).length > 0;
  const mode = said.HostConfig.NetworkMode ?? '';
  const kind = published ? 'published' : mode === 'host' ? 'host' : mode === 'none' || mode.startsWith('container:') ? 'none' : 'bridge';
  return {
    method: 'in-place',
    because: `${container.autoRemove ? 'it is stopped first, and the engine removes it then (--rm): if its replacement fails, another is made the same way' : 'it is stopped first, then its replacement is started; the old one is kept until the new one answered'}${published ? '; its published ports refuse connections meanwhile' : ''}`,
    expectedDowntimeMs: measuredDowntimeMs[kind],
    steps: [
      `create ${recipe.candidate} from ${said.Image}`,
      'compare both',
      'keep evidence',
      `stop ${recipe.place} (at most ${recipe.stopSeconds} s)`,
      `start the new one as ${recipe.place}`,
      `wait until it answers: ${wantedText(recipe.wanted)}`,
      'remove the old one, volumes kept',
    ],
    create: recipe.create,
    also: [],
  };
}

function documentOf(container: Container, said: Inspected, recipe: Recipe, way: Way, facts: Facts): PlanDocument {
  const { HostConfig, NetworkingConfig: _asked, ...config } = recipe.create.body as Json & { readonly HostConfig: Json };
  // Only what the engine was told can be compared before it made anything; what it made is compared again before the old one stops.
  const before = { Id: said.Id, Name: said.Name, Image: said.Image, Config: said.Config, HostConfig: said.HostConfig, Mounts: said.Mounts };
  const after = { ...before, Name: `/${recipe.candidate}`, Id: '', Config: { ...config }, HostConfig };
  const differences = differencesOf(before as unknown as Json, after as unknown as Json, facts.engine, [
    ...way.also,
    ...expectedDifferences,
  ]);
  return {
    container: container.id,
    name: recipe.place,
    workload: facts.workload,
    method: way.method,
    because: way.because,
    expectedDowntimeMs: way.expectedDowntimeMs,
    steps: way.steps,
    // What Swarm makes is Swarm's.
    create: way.method === 'swarm' ? {} : recipe.create.body,
    differences: way.method === 'swarm' ? [] : differences.filter(difference => difference.path !== 'Id'),
    persistencePossible: persistenceOf(container),
  };
}

function refusalOf(
  container: Container,
  said: Inspected,
  order: Planned,
  facts: Facts,
  document: PlanDocument,
  way: Way,
): Refusal | undefined {
  const name = heldPlace(container);
  const refuse = (code: RefusalCode, message: string): Refusal => ({ code, message });
  if (facts.standing === 'down') return refuse('stood-down', 'this agent stands down: nothing is recycled until it is told to stand up');
  if (order.container !== container.id) return refuse('stale', `${name} is another container by now (${container.id.slice(0, 12)})`);
  if (order.generation !== facts.generation)
    return refuse('stale', `${name} is in generation ${facts.generation}, the order was decided on generation ${order.generation}`);
  if (order.method !== undefined && order.method !== way.method)
    return refuse(
      'unsupported',
      way.method === 'proxy'
        ? `${name} is one of several behind a proxy (label ${proxyLabel}), and is recycled there: method proxy or in-place`
        : way.method === 'swarm'
          ? `${name} is a task of Docker Swarm, which replaces it itself: leave --method away`
          : way.method !== 'in-place'
            ? `${name} stands behind a front and is recycled there (${way.method}); "knowngood release ${name}" ends that`
            : order.method === 'proxy'
              ? `${name} has no label ${proxyLabel}, by which its proxy can be told that it leaves for a moment`
              : `${name} has no front yet: "knowngood adopt ${name} --method ${order.method}" gives it one`,
    );
  if (facts.contained !== undefined)
    return refuse('contained', `${name} is contained, and kept as it is: release its incident first, "knowngood incidents release"`);
  if (way.refused !== undefined) return way.refused;
  const owner = orchestratorOf(said);
  if (owner !== undefined && way.method !== 'swarm')
    return refuse('unsupported', `${name} is owned by ${owner}, which would replace it as well`);
  const dependents = dependentsOf(said, facts.neighbours);
  if (dependents.length > 0) return refuse('unsupported', `${dependents.join(', ')}: it would be cut off when ${name} is replaced`);
  const gone = isGone(said, facts.neighbours);
  if (gone !== undefined) return refuse('unsupported', `${name} needs ${gone}, which is not there any more`);
  if (container.state === 'paused') return refuse('paused', `${name} is paused: somebody holds it as it is`);
  if (container.state !== 'running' && way.method !== 'swarm') return refuse('not-running', `${name} is ${container.state}`);
  if (said.State.Health?.Status === 'starting') return refuse('health-starting', `${name} is still starting by its own health check`);
  if (facts.sessions.length > 0) return refuse('session-open', `somebody works in ${name}: ${facts.sessions.join(', ')}`);
  if (!facts.imagePresent)
    return refuse('image-gone', `image ${said.Image} of ${name} is not on this host any more, and nothing is pulled`);
  if (byItself.has(order.cause) && document.persistencePossible.length > 0 && !volumesAreSafe(container))
    return refuse(
      'persistence',
      `${name} writes to ${document.persistencePossible.join(', ')}: only a person recycles it, or label it ${volumesSafeLabel}=safe`,
    );
  const unknown = document.differences.find(difference => difference.reason === undefined);
  if (unknown !== undefined) return refuse('difference', `${unknown.path} would change from ${unknown.from} to ${unknown.to}`);
  return facts.budget.kind === 'refused' ? refuse(facts.budget.code, facts.budget.message) : undefined;
}
