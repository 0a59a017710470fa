import { workloadOf } from '../orders.js';
import { budget, left, take } from './budget.js';
/** Recycles that alerts may cause: so many at once, and one more each so many milliseconds. An attacker pulls this lever too. */
export const limits = {
  workload: { capacity: 20, refillEveryMs: 3 * 60_000 },
  host: { capacity: 60, refillEveryMs: 60_000 },
  fleet: { capacity: 200, refillEveryMs: 20_000 },
};
/** What alerts may still spend, reckoned from the orders that were sent: the same before and after a restart. */
export class Allowance {
  nowMs;
  #spentAt;
  constructor(recycles, nowMs) {
    this.nowMs = nowMs;
    const spent = [];
    for (const recycle of recycles) {
      const told = recycle.order ?? recycle.report;
      if (told?.cause !== 'alert') continue;
      const atUs = recycle.order?.issuedAtUs ?? recycle.report.startedAtUs;
      spent.push({ atMs: atUs / 1_000, workload: workloadOf(recycle), host: told.host });
    }
    this.#spentAt = spent.sort((a, b) => a.atMs - b.atMs);
  }
  left(workload) {
    return left(this.#of('workload', workload), this.nowMs);
  }
  /** The first budget that has nothing left, in words. */
  spent(workload, host) {
    if (left(this.#of('workload', workload), this.nowMs) < 1) return `the recycle budget of ${workload} (${limits.workload.capacity})`;
    if (left(this.#of('host', host), this.nowMs) < 1) return `the recycle budget of host ${host} (${limits.host.capacity})`;
    if (left(this.#of('fleet', ''), this.nowMs) < 1) return `the recycle budget of the fleet (${limits.fleet.capacity})`;
    return undefined;
  }
  #of(scope, name) {
    const { capacity, refillEveryMs } = limits[scope];
    // Anything spent longer ago than a whole refill no longer shows.
    const from = this.nowMs - capacity * refillEveryMs;
    let now = budget(capacity, refillEveryMs, from);
    for (const one of this.#spentAt) {
      if (one.atMs < from || (scope !== 'fleet' && one[scope] !== name)) continue;
      const next = take(now, one.atMs);
      if (next !== 'spent') now = next;
    }
    return now;
  }
}
