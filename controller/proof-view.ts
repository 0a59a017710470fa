import type { Heartbeat } from '../proto/fleet.js';
import type { Proofs } from './proofs.js';

/** Whether it is proven that alerts arrive from a host, since when, and what has not arrived. */
export function proofView(proofs: Proofs, { host, canary, gaps }: Heartbeat) {
  // What was proven before a hook was taken away proves nothing of what came after.
  const sinceMs = Math.max(
    0,
    ...gaps.filter(({ cause, count }) => cause === 'links' && count === undefined).map(({ toUs }) => toUs / 1_000),
  );
  const { proven, provenAtMs, missing } = proofs.of(host, canary?.everyMs, sinceMs);
  return { proven, ...(provenAtMs === undefined ? {} : { provenAt: new Date(provenAtMs).toISOString() }), notProven: [...missing] };
}
