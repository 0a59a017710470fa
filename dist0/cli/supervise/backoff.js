const firstMs = 100;
const lastMs = 5_000;
const healthyMs = 3_000;
/**
 * After a process ended that had lived for `livedMs`: 100 ms, doubled with each failure in a row up to 5 s. Three seconds of life
 * end the row: a process that was at work comes back at once, since each second without it is a blind one. One that fails at once is
 * tried twelve times a minute for ever, never in a tight loop and never given up.
 */
export function backoff(failures, livedMs) {
  const before = livedMs >= healthyMs ? 0 : failures;
  return { waitMs: Math.min(lastMs, firstMs * 2 ** Math.min(before, 20)), failures: before + 1 };
}
