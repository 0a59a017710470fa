import type { Engine } from '../container/container.js';
import { behindLabel, frontLabel } from '../container/intent.js';
import type { Entry } from './journal.js';
import type { PlanDocument } from './plan.js';
import { look } from './steps.js';
import type { Work } from './work.js';

const wayOf = (id: string): string => `docker rm -f ${id.slice(0, 12)}`;

/** The new one serves; what is wrong where the old one was not ended all the same, in words. Never rejects. */
export async function stillRuns({ entry, tools }: Work): Promise<string | undefined> {
  const { id } = entry.old;
  try {
    const old = await look(tools.engine, id);
    return old?.State.Running === true ? `the new one serves, the old one still runs: ${wayOf(id)}` : undefined;
  } catch (error) {
    return `the new one serves, whether the old one still runs is unknown: ${(error as Error).message}: ${wayOf(id)}`;
  }
}

/** Why nothing else replaces it once more. */
export const replacedAlready = ({ container, name }: Pick<PlanDocument, 'container' | 'name'>): string =>
  `${name} has a new container already, and this one only still runs: ${wayOf(container)}`;

export interface Tried {
  /** Nothing is left to be done. */
  readonly isOver: boolean;
  readonly said: string;
}

/** Removes the old one of a recycle that could not end it, unless it is needed by now: whoever took its place may have gone. Never rejects. */
export async function removeLeft(engine: Engine, { old: { id }, place }: Pick<Entry, 'old' | 'place'>): Promise<Tried> {
  const short = id.slice(0, 12);
  try {
    const old = await look(engine, id);
    if (old === undefined) return { isOver: true, said: `${short}, which ${place} was before, is gone` };
    if (!(await isHeldByAnother(engine, id, place)))
      return {
        isOver: false,
        said: `left ${short} as it is, which ${place} was before: nobody else serves there now: ${wayOf(id)} if it is not wanted`,
      };
    await engine.remove(id, { force: true, volumes: false });
    return { isOver: true, said: `removed ${short}, which ${place} was before, and which still ran` };
  } catch (error) {
    return { isOver: false, said: `${short}, which ${place} was before, still runs: ${(error as Error).message}: ${wayOf(id)}` };
  }
}

/** By its name, or behind the front that has it. */
async function isHeldByAnother(engine: Engine, old: string, place: string): Promise<boolean> {
  for (const { id, name, labels } of await engine.list()) {
    const isThere = labels[behindLabel] === place || (name === place && labels[frontLabel] === undefined);
    // The list may not know yet that one has just ended.
    if (id !== old && isThere && (await look(engine, id))?.State.Running === true) return true;
  }
  return false;
}
