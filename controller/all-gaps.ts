import type { Hosts } from './hosts.js';
import type { HostGap, Ledger } from './ledger.js';

/** The ledger's, and of what agents tell in their heartbeats what has not come to it yet. */
export function allGaps(hosts: Pick<Hosts, 'all'>, ledger: Pick<Ledger, 'gaps' | 'has'>): readonly HostGap[] {
  const told = hosts.all().flatMap(({ beat: { host, gaps } }) => gaps.map(gap => ({ host, ...gap })));
  return [...told.filter(gap => !ledger.has(gap)), ...ledger.gaps()];
}
