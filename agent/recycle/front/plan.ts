import type { Order } from '../../../proto/fleet.js';
import type { Container } from '../../container/container.js';
import type { Inspected } from '../../container/inspected.js';
import {
  behind,
  composeProjectLabel,
  type FrontMethod,
  frontMethods,
  frontOf,
  methodBehind,
  temporaryName,
} from '../../container/intent.js';
import type { CreateBody } from '../body.js';
import type { Expected } from '../expected-differences.js';
import type { FrontEntry, ProxyEntry, SwarmEntry } from '../journal.js';
import type { Facts, Recipe, Refusal } from '../plan.js';
import { wantedText } from '../wanted.js';
import { aloneBody, behindBody, frontBody } from './bodies.js';
import { givenToFront } from './given.js';
import { cannotAdopt, noFront, ofCompose, twoWriters } from './refusals.js';

/** What the front of a place is now. */
export interface FrontFacts {
  readonly id: string;
  readonly running: boolean;
  readonly said: Inspected;
  /** What it would be made from again. */
  readonly create: CreateBody;
}

/** How an order would be carried out. */
export interface Way {
  readonly method: FrontMethod | 'in-place' | 'proxy' | 'swarm';
  readonly because: string;
  readonly expectedDowntimeMs: number;
  readonly steps: readonly string[];
  readonly create: CreateBody;
  readonly front?: FrontEntry;
  readonly proxy?: ProxyEntry;
  readonly swarm?: SwarmEntry;
  /** Differences that belong to this way. */
  readonly also: readonly Expected[];
  readonly refused?: Refusal;
}

/** Milliseconds nobody serves while a front takes over, and while it gives back, as measured on one machine (Docker 26, two cores, a Node.js server). */
const measuredMs = { adopt: 780, release: 910, adoptToQueue: 1_000, queue: 1_400 };
/** What is gained by it. */
const since: Readonly<Record<FrontMethod, string>> = {
  front: 'from then on it is recycled without a gap',
  'host-dnat': 'from then on it is recycled without a gap, and sees the addresses of those who call from outside',
  queue: 'from then on new connections wait while it is recycled, and none is refused',
};
/** How long open connections may go on after the switch before the old one is told to stop; an incident leaves them nothing. */
const drainMs = 1_000;

const answers = (recipe: Recipe): string => wantedText(recipe.wanted);

/** What an order for a container with a front, or about one, comes to; undefined where no front plays a part. `alone`: as it would be made alone. */
export function frontWay(
  container: Container,
  said: Inspected,
  order: Pick<Order, 'action' | 'cause' | 'method'>,
  facts: Facts,
  recipe: Recipe,
): Way | undefined {
  switch (order.action) {
    case 'adopt':
      return adoptWay(container, said, adoptMethod(order), facts, recipe);
    case 'front-image':
      return composeWay(container, said, adoptMethod(order), facts, recipe);
    case 'release':
      return releaseWay(container, facts, recipe);
    case 'recycle':
      if (frontOf(container) !== undefined) return notAFront(recipe);
      if (behind(container) === undefined) return undefined;
      return methodBehind(container) === 'queue' ? queueWay(container, order, facts, recipe) : behindWay(container, order, facts, recipe);
    case 'contain':
    case 'uncontain':
    case 'capture':
      return undefined;
  }
}

/** How a container is to be recycled behind the front that the order gives it. */
export function adoptMethod({ method }: Pick<Order, 'method'>): FrontMethod {
  return frontMethods.find(one => one === method) ?? 'front';
}

function queueWay(container: Container, order: Pick<Order, 'cause'>, facts: Facts, recipe: Recipe): Way {
  const refused = noFront(recipe.place, facts);
  return {
    method: 'queue',
    because: 'there is never more than one of it: its front lets new connections wait while the old one ends and the new one starts',
    expectedDowntimeMs: measuredMs.queue,
    steps: [
      `create ${recipe.candidate}`,
      'compare both',
      'hold: new connections wait at the front',
      `stop ${container.name}: it answers what it has begun (at most ${recipe.stopSeconds} s)`,
      `start ${recipe.candidate}`,
      `wait until it answers: ${answers(recipe)}`,
      'new connections go to it, those that waited first',
      'keep evidence',
      'remove the old one, volumes kept',
    ],
    create: recipe.create,
    also: [],
    ...(refused === undefined ? { front: there(facts, recipe, order, 'queue') } : { refused }),
  };
}

/** The front as it is; an alert leaves open connections no time. */
function there(facts: Facts, { place }: Recipe, { cause }: Pick<Order, 'cause'>, method: FrontMethod): FrontEntry {
  const isIncident = cause === 'alert' || cause === 'tampered';
  return { id: facts.front!.id, name: temporaryName(place, 0), method, drainMs: isIncident ? 0 : drainMs };
}

function behindWay(container: Container, order: Pick<Order, 'cause'>, facts: Facts, recipe: Recipe): Way {
  const incident = order.cause === 'alert' || order.cause === 'tampered';
  const refused = noFront(recipe.place, facts) ?? twoWriters(container, recipe.place);
  const method = methodBehind(container);
  return {
    method,
    because:
      'its front holds name, addresses and ports: the new one is started beside it, and new connections go there from one to the next',
    expectedDowntimeMs: 0,
    steps: [
      `create ${recipe.candidate} and start it beside ${container.name}`,
      'compare both',
      `wait until it answers: ${answers(recipe)}`,
      method === 'host-dnat'
        ? 'switch: new connections go to the new one, from outside straight past the front'
        : 'switch: new connections go to the new one',
      incident ? 'open connections of the old one are cut' : `open connections of the old one may end, for at most ${drainMs / 1_000} s`,
      `stop the old one (at most ${recipe.stopSeconds} s)`,
      'keep evidence',
      'remove the old one, volumes kept',
    ],
    create: recipe.create,
    also: [],
    ...(refused === undefined ? { front: there(facts, recipe, order, method) } : { refused }),
  };
}

function adoptWay(container: Container, said: Inspected, method: FrontMethod, facts: Facts, recipe: Recipe): Way {
  const { place, create } = recipe;
  const refused = cannotAdopt(container, said, method, facts, recipe);
  const started = method === 'queue' ? '' : `, and start it beside ${place}`;
  const first = [`create ${recipe.candidate}, without ports and names${started}`, 'compare both'];
  const wait = `wait until it answers: ${answers(recipe)}`;
  const handOver = ['create its front', `stop ${place} (at most ${recipe.stopSeconds} s)`, `start the front as ${place}`];
  return {
    method,
    because: `a front takes over its name, addresses and published ports; ${since[method]}`,
    expectedDowntimeMs: method === 'queue' ? measuredMs.adoptToQueue : measuredMs.adopt,
    steps: [
      ...first,
      ...(method === 'queue' ? [...handOver, `start ${recipe.candidate}`, wait] : [wait, ...handOver]),
      'the front passes new connections on',
      'keep evidence',
      'remove the old one, volumes kept',
    ],
    create: behindBody(create, place, method),
    also: givenToFront,
    front: {
      name: temporaryName(place, 0),
      create: frontBody(create, { image: '', stack: facts.stack, place, workload: facts.workload, method }),
      method,
      drainMs: 0,
    },
    ...(refused === undefined ? {} : { refused }),
  };
}

/** Compose makes the front, by the file that the command writes: all that this host needs for it is what a front is made from. */
function composeWay(container: Container, said: Inspected, method: FrontMethod, facts: Facts, recipe: Recipe): Way {
  const { place, create } = recipe;
  const isOfCompose = container.labels[composeProjectLabel] !== undefined;
  const refused = isOfCompose
    ? cannotAdopt(container, said, method, facts, recipe)
    : ({ code: 'unsupported', message: `no Compose file made ${place}: "knowngood adopt ${place}" gives it a front` } as const);
  return {
    method,
    because: `Compose itself gives it a front, which holds its name, addresses and published ports; ${since[method]}`,
    expectedDowntimeMs: 0,
    steps: ['make the image of a front, where it is not on this host'],
    create: behindBody(create, place, method),
    also: givenToFront,
    ...(refused === undefined ? {} : { refused }),
  };
}

function releaseWay(container: Container, facts: Facts, recipe: Recipe): Way {
  const { place } = recipe;
  const method = methodBehind(container);
  const refused =
    behind(container) === undefined
      ? ({ code: 'unsupported', message: `${container.name} stands behind no front: there is nothing to release` } as const)
      : (noFront(place, facts) ?? ofCompose(place, facts));
  return {
    method,
    because: 'it takes name, addresses and published ports back from its front, and stands alone again',
    expectedDowntimeMs: measuredMs.release,
    steps: [
      `create ${recipe.candidate} with the front's names and ports`,
      'compare both',
      `stop the front and ${container.name} (at most ${recipe.stopSeconds} s)`,
      `start the new one as ${place}`,
      `wait until it answers: ${answers(recipe)}`,
      'keep evidence',
      'remove the old one and the front, volumes kept',
    ],
    create: facts.front === undefined ? recipe.create : aloneBody(recipe.create, facts.front.create, facts.front.said),
    also: givenToFront,
    ...(refused === undefined ? { front: { id: facts.front!.id, name: temporaryName(place, 0), method, drainMs: 0 } } : { refused }),
  };
}

function notAFront({ place, create }: Recipe): Way {
  return {
    method: 'front',
    because: `${place} is a front`,
    expectedDowntimeMs: 0,
    steps: [],
    create,
    also: [],
    refused: {
      code: 'unsupported',
      message: `${place} is the front: recycle what stands behind it, or give it up with "knowngood release ${place}"`,
    },
  };
}
