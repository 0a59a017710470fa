import { createHash } from 'node:crypto';

/** How far a container's life may differ from `maxAge` where nothing is said, so that replicas started together are not recycled together. */
const usualJitter = 0.2;
/** What one recycle costs a host, core-seconds (measured: 0.4-0.7). */
export const coreSecondsPerRecycle = 0.6;
/** The share of a host's cores that schedules may spend. */
export const cpuShare = 0.25;

/** Milliseconds this container may live: `maxAge` ± its jitter, the same whenever it is asked. */
function lifetimeMs(container: string, maxAgeMs: number, jitter: number): number {
  const drawn = createHash('sha256').update(container, 'utf8').digest().readUInt32BE(0) / 0xffff_ffff;
  return Math.round(maxAgeMs * (1 - jitter + 2 * jitter * drawn));
}

/** When a container is due, ms since the epoch; never before the schedule was set (an old container is not due at once everywhere). */
export function dueAtMs(
  container: { readonly id: string; readonly startedAtUs: number },
  { maxAgeMs, jitter = usualJitter }: { readonly maxAgeMs: number; readonly jitter?: number },
  setAtMs: number,
): number {
  const bornMs = container.startedAtUs / 1_000;
  const life = lifetimeMs(container.id, maxAgeMs, jitter);
  // Older than its whole life when the schedule came: somewhere within the jitter from then on.
  return bornMs + life >= setAtMs ? bornMs + life : setAtMs + Math.round(life - maxAgeMs * (1 - jitter));
}

/** Whether a host can keep what its schedules promise: recycles per second × cost, against the share of its cores. */
export function canKeep(maxAgesMs: readonly number[], cpus: number): boolean {
  const coresNeeded = maxAgesMs.reduce((sum, maxAge) => sum + (coreSecondsPerRecycle * 1_000) / maxAge, 0);
  return coresNeeded <= cpus * cpuShare;
}
