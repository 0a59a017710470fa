import type { Engine } from '../container/container.js';
import { asInspected } from '../container/inspected.js';
import { behindLabel, intent, placeName } from '../container/intent.js';

/**
 * Cleans up after orders that no journal speaks of any more: a replacement that never ran is removed where its place is held, and
 * put there where it is not. Whatever has run is never removed. Gives what was done, in words.
 */
export async function clearLeftovers(engine: Engine, stack: string, isOpen: (order: string) => boolean): Promise<readonly string[]> {
  const listed = await engine.list();
  const done: string[] = [];
  for (const one of listed) {
    const order = one.labels[intent.order];
    if (one.labels[intent.stack] !== stack || order === undefined || isOpen(order) || placeName(one.name) === one.name) continue;
    const place = placeName(one.name);
    // The name is its front's, which is made anew where somebody removed it.
    if (one.running && one.labels[behindLabel] === place) continue;
    const isHeld = listed.some(other => other.name === place);
    const state = asInspected(await engine.inspectRaw(one.id)).State.Status;
    if (isHeld && state === 'created') {
      await engine.remove(one.id);
      done.push(`removed ${one.name}, which never ran`);
    } else if (!isHeld) {
      await engine.rename(one.id, place);
      const failed = await engine.start(one.id).then(
        () => undefined,
        (error: Error) => error.message,
      );
      // Whatever stands in its way, this agent has others to look after.
      done.push(
        `put ${one.name} back as ${place}${failed === undefined ? '' : `, but it does not start: ${failed}: mend that, then docker start ${place}`}`,
      );
    } else if (!one.running) {
      done.push(`left ${one.name} as it is: it ran, and ${place} is held by another`);
    }
  }
  return done;
}
