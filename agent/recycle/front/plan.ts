import type { Order } from '../../../proto/fleet.js';
import type { Container } from '../../container/container.js';
import type { Inspected } from '../../container/inspected.js';
import { behind, frontOf, temporaryName, volumesAreSafe, volumesSafeLabel } from '../../container/intent.js';
import type { CreateBody } from '../body.js';
import type { Expected } from '../expected-differences.js';
import type { FrontEntry } from '../journal.js';
import type { Facts, Recipe, Refusal } from '../plan.js';
import { aloneBody, behindBody, frontBody } from './bodies.js';
import { givenToFront } from './given.js';

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
  readonly method: 'front' | 'in-place';
  readonly because: string;
  readonly expectedDowntimeMs: number;
  readonly steps: readonly string[];
  readonly create: CreateBody;
  readonly front?: FrontEntry;
  /** Differences that belong to this way. */
  readonly also: readonly Expected[];
  readonly refused?: Refusal;
}

/** Milliseconds nobody serves while a front takes over, and while it gives back, as measured on one machine (Docker 26, two cores, a Node.js server). */
const measuredMs = { adopt: 780, release: 910 };
/** How long open connections may go on after the switch before the old one is told to stop; an incident leaves them nothing. */
const drainMs = 1_000;

const answers = (recipe: Recipe): string => recipe.wanted.ports.map(port => `${port.protocol}/${port.port}`).join(', ') || 'it runs';

/** What an order for a container with a front, or about one, comes to; undefined where no front plays a part. `alone`: as it would be made alone. */
export function frontWay(
  container: Container,
  said: Inspected,
  order: Pick<Order, 'action' | 'cause'>,
  facts: Facts,
  recipe: Recipe,
): Way | undefined {
  switch (order.action) {
    case 'adopt':
      return adoptWay(container, said, facts, recipe);
    case 'release':
      return releaseWay(container, facts, recipe);
    case 'recycle':
      if (frontOf(container) !== undefined) return notAFront(recipe);
      return behind(container) === undefined ? undefined : behindWay(container, order, facts, recipe);
  }
}

function behindWay(container: Container, order: Pick<Order, 'cause'>, facts: Facts, recipe: Recipe): Way {
  const incident = order.cause === 'alert' || order.cause === 'tampered';
  const refused = noFront(recipe.place, facts) ?? twoWriters(container, recipe.place);
  return {
    method: 'front',
    because:
      'its front holds name, addresses and ports: the new one is started beside it, and new connections go there from one to the next',
    expectedDowntimeMs: 0,
    steps: [
      `create ${recipe.candidate} and start it beside ${container.name}`,
      'compare both',
      `wait until it answers: ${answers(recipe)}`,
      'switch: new connections go to the new one',
      incident ? 'open connections of the old one are cut' : `open connections of the old one may end, for at most ${drainMs / 1_000} s`,
      `stop the old one (at most ${recipe.stopSeconds} s)`,
      'keep evidence',
      'remove the old one, volumes kept',
    ],
    create: recipe.create,
    also: [],
    ...(refused === undefined
      ? { front: { id: facts.front!.id, name: temporaryName(recipe.place, 0), drainMs: incident ? 0 : drainMs } }
      : { refused }),
  };
}

function adoptWay(container: Container, said: Inspected, facts: Facts, recipe: Recipe): Way {
  const { place, create } = recipe;
  const refused = cannotAdopt(container, said, facts, recipe);
  return {
    method: 'front',
    because: 'a front takes over its name, addresses and published ports; from then on it is recycled without a gap',
    expectedDowntimeMs: measuredMs.adopt,
    steps: [
      `create ${recipe.candidate}, without ports and names, and start it beside ${place}`,
      'compare both',
      `wait until it answers: ${answers(recipe)}`,
      'create its front',
      `stop ${place} (at most ${recipe.stopSeconds} s)`,
      `start the front as ${place}`,
      'the front passes new connections on',
      'keep evidence',
      'remove the old one, volumes kept',
    ],
    create: behindBody(create, place),
    also: givenToFront,
    front: {
      name: temporaryName(place, 0),
      create: frontBody(create, { image: '', stack: facts.stack, place, workload: facts.workload }),
      drainMs: 0,
    },
    ...(refused === undefined ? {} : { refused }),
  };
}

function releaseWay(container: Container, facts: Facts, recipe: Recipe): Way {
  const { place } = recipe;
  const refused =
    behind(container) === undefined
      ? ({ code: 'unsupported', message: `${container.name} stands behind no front: there is nothing to release` } as const)
      : noFront(place, facts);
  return {
    method: 'front',
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
    ...(refused === undefined ? { front: { id: facts.front!.id, name: temporaryName(place, 0), drainMs: 0 } } : { refused }),
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

function noFront(place: string, { front }: Facts): Refusal | undefined {
  if (front === undefined)
    return {
      code: 'unsupported',
      message: `the front of ${place} is not there any more: make the container anew, as it was before "adopt"`,
    };
  return front.running
    ? undefined
    : { code: 'unsupported', message: `the front of ${place} does not run: start it with "docker start ${place}"` };
}

/** For a moment there are two of it. */
function twoWriters(container: Container, place: string): Refusal | undefined {
  const shared = container.mounts.filter(mount => mount.writable && mount.type !== 'tmpfs').map(mount => mount.target);
  if (shared.length === 0 || volumesAreSafe(container)) return undefined;
  return {
    code: 'persistence',
    message: `two of ${place} would write to ${shared.join(', ')} for a moment: if it bears that, label it ${volumesSafeLabel}=safe`,
  };
}

function cannotAdopt(container: Container, said: Inspected, facts: Facts, { place, wanted }: Recipe): Refusal | undefined {
  const unsupported = (message: string): Refusal => ({ code: 'unsupported', message });
  if (behind(container) !== undefined) return unsupported(`${place} stands behind a front already`);
  if (frontOf(container) !== undefined) return unsupported(`${place} is a front itself`);
  const mode = said.HostConfig.NetworkMode ?? '';
  if (mode === 'host' || mode === 'none' || mode.startsWith('container:'))
    return unsupported(`${place} has no network of its own (${mode}): a front has nothing to hold for it`);
  if (container.autoRemove) return unsupported(`${place} was started with --rm: the engine would remove it in the middle`);
  if ((said.HostConfig.Links ?? []).length > 0) return unsupported(`${place} has legacy links, which a front cannot hold`);
  if (
    container.published.some(({ protocol }) => protocol === 'udp') ||
    Object.keys(said.Config.ExposedPorts ?? {}).some(port => port.endsWith('/udp'))
  )
    return unsupported(`${place} serves UDP: a front passes on TCP alone`);
  if (Object.values(said.NetworkSettings?.Networks ?? {}).some(endpoint => (endpoint?.GlobalIPv6Address ?? '') !== ''))
    return unsupported(`${place} has an IPv6 address: a front passes on IPv4 alone`);
  if (wanted.ports.length === 0) return unsupported(`${place} listens on no TCP port that is its own: there is nothing to pass on`);
  if (facts.cannotPoint !== undefined) return unsupported(facts.cannotPoint);
  return twoWriters(container, place);
}
