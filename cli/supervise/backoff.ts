const firstMs = 100;
const lastMs = 10_000;
const healthyMs = 60_000;

/** How long to wait before a process is started again, and how many failures in a row that makes. */
export interface Backoff {
  readonly waitMs: number;
  readonly failures: number;
}

/**
 * After a process ended that had lived for `livedMs`: 100 ms, doubled with each failure in a row up to 10 s. A minute of life
 * ends the row. A process that fails at once is thus tried six times a minute for ever, never in a tight loop and never given up.
 */
export function backoff(failures: number, livedMs: number): Backoff {
  const before = livedMs >= healthyMs ? 0 : failures;
  return { waitMs: Math.min(lastMs, firstMs * 2 ** Math.min(before, 20)), failures: before + 1 };
}
