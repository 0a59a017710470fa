/** A stretch in which something may have been missed, microseconds since the epoch. */
export interface Stretch {
  readonly fromUs: number;
  readonly toUs: number;
}

/** How much of the time from `sinceMs` to `nowMs` lies in any of these stretches, ms; where they overlap it counts once. */
export function blindMs(stretches: readonly Stretch[], sinceMs: number, nowMs: number): number {
  let blindUs = 0;
  let reachedUs = sinceMs * 1_000;
  for (const { fromUs, toUs } of [...stretches].sort((a, b) => a.fromUs - b.fromUs)) {
    const from = Math.max(fromUs, reachedUs);
    const to = Math.min(toUs, nowMs * 1_000);
    if (to > from) blindUs += to - from;
    reachedUs = Math.max(reachedUs, to);
  }
  return blindUs / 1_000;
}
