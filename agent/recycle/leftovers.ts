import type { Engine } from '../container/container.js';
import type { Inspected } from '../container/inspected.js';
import { behindLabel, frontLabel, intent, placeName } from '../container/intent.js';
import type { Entry } from './journal.js';
import { look } from './steps.js';

type Listed = Awaited<ReturnType<Engine['list']>>[number];

export interface Known {
  /** Is the order still carried out? */
  readonly isOpen: (order: string) => boolean;
  /** The order that ended without having put this container back. */
  readonly notPutBack: (container: string) => Entry | undefined;
}

/**
 * Cleans up after orders that no journal speaks of any more: a replacement that never ran is removed where its place is held, and put there where it is not.
 * So is the old one where a recycle stopped it and could not put it back. What somebody else may have stopped is left as it is, and so is what
 * stands behind a front, for its name is its own. Whatever has run is never removed. Gives what was done and what is left to do, in words.
 */
export async function clearLeftovers(engine: Engine, stack: string, known: Known): Promise<readonly string[]> {
  const listed = await engine.list();
  const held = new Set(listed.map(({ name }) => name));
  const said: string[] = [];
  for (const one of listed) {
    const order = one.labels[intent.order];
    if (one.labels[intent.stack] !== stack || order === undefined || known.isOpen(order) || placeName(one.name) === one.name) continue;
    // The list may not know yet that one has just ended.
    const found = await look(engine, one.id);
    if (found === undefined || (found.State.Running === true && isOfFront(one))) continue;
    const words = await clear(engine, one, found, held, known);
    if (words !== undefined) said.push(words);
  }
  return said;
}

/** Its name is no matter of a recycle: behind a front it keeps what it was made with. */
const isOfFront = ({ labels }: Listed): boolean => labels[behindLabel] !== undefined || labels[frontLabel] !== undefined;

async function clear(engine: Engine, one: Listed, found: Inspected, held: Set<string>, known: Known): Promise<string | undefined> {
  const { id, name } = one;
  const running = found.State.Running === true;
  const place = placeName(name);
  const neverRan = found.State.Status === 'created';
  if (held.has(place)) {
    if (!neverRan) return running ? undefined : `left ${name} as it is: it ran, and ${place} is held by another`;
    await engine.remove(id);
    return `removed ${name}, which never ran`;
  }
  if (isOfFront(one))
    return `left ${name} as it is: it does not run, and ${place} has no front: docker start ${name} if it is to serve, docker rm ${name} if not`;
  if (running) return `left ${name} as it is: it runs under this name, and nobody is ${place}: docker rename ${name} ${place}`;
  if (!neverRan && !isAsLeft(found, known.notPutBack(id)))
    return `left ${name} as it is: it was stopped, and nobody is ${place}: docker rename ${name} ${place}, docker start ${place} if it is to serve`;
  held.add(place);
  return putThere(engine, id, name, place);
}

/** It has not run since, so nobody else has stopped it. */
function isAsLeft({ State }: Inspected, order: Entry | undefined): boolean {
  return order !== undefined && Date.parse(State.FinishedAt ?? '') * 1_000 <= (order.report?.endedAtUs ?? 0);
}

/** Whatever stands in its way, this agent has others to look after. */
async function putThere(engine: Engine, id: string, name: string, place: string): Promise<string> {
  let way = `docker rename ${name} ${place}, docker start ${place}`;
  try {
    await engine.rename(id, place);
    way = `docker start ${place}`;
    await engine.start(id);
    return `put ${name} back as ${place}`;
  } catch (error) {
    return `put ${name} back as ${place}, but it does not start: ${(error as Error).message}: mend that, then ${way}`;
  }
}
