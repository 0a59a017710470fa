/** Hosts in any zone whose clocks were set to the time on the wall are less than this ahead. */
const mostAhead = 24 * 60;

/**
 * Whether a minute since the epoch is one that nobody can have watched yet. To take it for the newest would close all that other hosts count in, and would
 * make a span of years of a day.
 */
export function isToCome(minute: number, nowMs: number): boolean {
  return minute > nowMs / 60_000 + mostAhead;
}
