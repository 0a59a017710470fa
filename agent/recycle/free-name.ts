import { EngineError } from '../container/container.js';
import type { Inspected } from '../container/inspected.js';
import { temporaryName } from '../container/intent.js';
import type { Work } from './work.js';

/** Of names for a replacement. */
const namesTried = 8;

/**
 * Makes the replacement. What somebody left under its name stays: the next one does as well, since it is for a while only. `made`: what was made for this
 * order before. Rejects with `EngineError`, or in words where no name is free.
 */
export async function createdUnderFreeName(
  { entry, tools }: Pick<Work, 'entry' | 'tools'>,
  made: () => Promise<Inspected | undefined>,
): Promise<{ readonly name: string; readonly id: string }> {
  const { place, candidate, body } = entry;
  for (let tries = 1, { name } = candidate; ; tries++, name = temporaryName(place, entry.old.generation + tries)) {
    try {
      return { name, id: await tools.engine.create(name, body) };
    } catch (error) {
      if (!(error instanceof EngineError && error.code === 'conflict')) throw error;
      // The answer to an earlier attempt may have been lost: it is ours if it says so.
      const there = await made();
      if (there !== undefined) return { name: there.Name.slice(1), id: there.Id };
      if (tries < namesTried) continue;
      const holder = (await tools.engine.list()).find(one => one.name === name);
      if (holder === undefined) throw error;
      throw new Error(
        `the names ${candidate.name} to ${name} are all taken, the last by container ${holder.id.slice(0, 12)}: remove those that nobody needs, with docker rm -f ${name}`,
      );
    }
  }
}
