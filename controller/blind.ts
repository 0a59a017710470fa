import type { Alert } from './alert/state.js';
import type { HostGap } from './ledger.js';
import { gapView } from './views.js';

const hourUs = 3_600_000_000;

/** Does a stretch in which something was missed touch this time, or the hour on either side of it? Microseconds since the epoch. */
export function isAround({ fromUs, toUs }: HostGap, beganUs: number, lastUs: number): boolean {
  return toUs >= beganUs - hourUs && fromUs <= lastUs + hourUs;
}

/** What an alert does not tell: how many stretches there are around it in which something of its containers was missed, and the one nearest to its beginning. */
export function blindView(all: readonly HostGap[], { host, containers, firstSeenUs, lastSeenUs }: Alert) {
  const ids = new Set(containers);
  const isOfIt = (gap: HostGap) => (gap.containers.length === 0 ? gap.host === host : gap.containers.some(id => ids.has(id)));
  const gaps = all.filter(gap => isAround(gap, firstSeenUs, lastSeenUs) && isOfIt(gap));
  const awayUs = ({ fromUs, toUs }: HostGap) => Math.max(fromUs - firstSeenUs, firstSeenUs - toUs, 0);
  const [nearest] = [...gaps].sort((a, b) => awayUs(a) - awayUs(b));
  return nearest === undefined ? {} : { gaps: gaps.length, nearestGap: gapView(nearest) };
}
