import { createHash } from 'node:crypto';

/** How far a container's life may differ from `maxAge` where nothing is said, so that replicas started together are not recycled together. */
const usualJitter = 0.2;
/** Milliseconds this container may live: `maxAge` ± its jitter, the same whenever it is asked. */
function lifetimeMs(container: string, maxAgeMs: number, jitter: number): number {
  const drawn = createHash('sha256').update(container, 'utf8').digest().readUInt32BE(0) / 0xffff_ffff;
  return Math.round(maxAgeMs * (1 - jitter + 2 * jitter * drawn));
}

/** When a container is due, ms since the epoch, by the age of its writable layer, which outlives each restart; never before the schedule was set (an old container is not due at once everywhere). */
export function dueAtMs(
  container: { readonly id: string; readonly createdAtUs?: number; readonly startedAtUs: number },
  { maxAgeMs, jitter = usualJitter }: { readonly maxAgeMs: number; readonly jitter?: number },
  setAtMs: number,
): number {
  const bornMs = (container.createdAtUs || container.startedAtUs) / 1_000;
  const life = lifetimeMs(container.id, maxAgeMs, jitter);
  // Older than its whole life when the schedule came: somewhere within the jitter from then on.
  return bornMs + life >= setAtMs ? bornMs + life : setAtMs + Math.round(life - maxAgeMs * (1 - jitter));
}
