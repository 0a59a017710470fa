/** What samples of processes may cost, as a share of one CPU. */
const share = 0.05;

/** How long after a sample the next one begins, ms: as often as was asked for, unless samples would cost more than their share. */
export function pauseMs(everyMs: number, costMs: number): number {
  return Math.max(everyMs, costMs / share) - costMs;
}

/** `1 s`, `250 ms`, `2.5 s`. */
export function inWords(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`;
}
