import type { RecyclePolicy } from './profile.js';
import { openings } from './recycle-times.js';

/**
 * What one recycle costs a host, core-seconds, and how long it takes, seconds: a little above what `npm run bench -- --only capacity` measured on two
 * busy cores (docs/keep-young.md). A container that is slow to end or to be ready takes longer.
 */
export const coreSecondsPerRecycle = 0.7;
export const secondsPerRecycle = 2.5;
/** Recycles that an agent has at work at once: more gains nothing, and costs the others their CPU. */
export const atOnce = 2;
/** The share of a host's cores that schedules may spend. */
export const cpuShare = 0.25;

const weekSeconds = 7 * 86_400;

/** The smallest `maxAge`, seconds, that so many containers may have on a host with so many cores: services × core-seconds ÷ (cores × share). */
export function smallestSafeSeconds(services: number, cores: number): number {
  return (services * coreSecondsPerRecycle) / (cores * cpuShare);
}

/** Recycles a second that one container causes while its windows are open; 0 without a schedule. */
export function paceOf(policy: RecyclePolicy): number {
  if (policy.maxAgeMs === undefined) return 0;
  const pace = 1_000 / policy.maxAgeMs;
  const { share, times } = openings(policy);
  // What was due while they were shut comes on top; but none comes twice in a window for having waited.
  return Math.min(pace / share, pace + times / (share * weekSeconds));
}

/** Cores that these containers' recycles take while they go on. */
export function coresFor(paces: readonly number[]): number {
  return paces.reduce((sum, pace) => sum + pace * coreSecondsPerRecycle, 0);
}

/** Whether the containers of one workload can keep its schedule, of which one is recycled at a time. */
export function canFollow(policy: RecyclePolicy, containers: number): boolean {
  return containers * paceOf(policy) * secondsPerRecycle <= 1;
}
