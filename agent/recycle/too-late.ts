import type { Order } from '../../proto/fleet.js';

/** Past the deadline, for the way and for a host that is busy. By then everybody was told that the order expired. */
const graceMs = 60_000;

/** Was it ordered so long ago that nobody counts on it any more, or its window is over? Who is to be cut off is so whenever its host is back. */
export function isTooLate({ action, deadlineMs }: Pick<Order, 'action' | 'deadlineMs'>, ageMs: number): boolean {
  return action !== 'contain' && action !== 'uncontain' && ageMs > deadlineMs + graceMs;
}

export function tooLate(ageMs: number): string {
  return `it was ordered ${Math.round(ageMs / 60_000)} minutes ago, while this host took no orders: order it again, if it is still wanted`;
}
