import type { Pace } from '../proto/fleet.js';

/** What got much worse by a recycle, so that it is marked: twice as much as before, and by more than the machine's moods. */
export type Worse = 'p95' | 'cpu';
const times = 2;
const least = { p95Ms: 20, cpuPercent: 10 };

export function worseOf(before: Pace | undefined, after: Pace | undefined): readonly Worse[] {
  const isWorse = (was: number | undefined, is: number | undefined, by: number) =>
    was !== undefined && is !== undefined && is >= was * times && is - was >= by;
  return [
    ...(isWorse(before?.p95Ms, after?.p95Ms, least.p95Ms) ? (['p95'] as const) : []),
    ...(isWorse(before?.cpuPercent, after?.cpuPercent, least.cpuPercent) ? (['cpu'] as const) : []),
  ];
}
