import { Fields } from './comparison.js';
import { peerIs } from './destination.js';
/**
 * May this caller call this port? A caller told only as `any` (somebody outside, on a published port) is no workload;
 * whether it lies in an address range cannot be told.
 */
export function compareInbound(entry, inbound) {
  const fields = new Fields().equal('protocol', entry.protocol, inbound.protocol);
  const unsure = inbound.peer === undefined || (inbound.peer === 'any' && !entry.from.startsWith('workload:'));
  if (entry.from !== 'any' && unsure) fields.unseen.push('peer');
  else if (inbound.peer !== undefined && !peerIs(entry.from, inbound.peer)) fields.differs.push('peer');
  return fields.equal('port', entry.port, inbound.port);
}
