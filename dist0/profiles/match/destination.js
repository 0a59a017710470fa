import { contains, parseAddress, parseCidr } from './address.js';
import { Fields } from './comparison.js';
/** Is this the destination that the entry lists, for this program? A socket that names no peer needs an entry `to: any`. */
export function compareDestination(entry, call) {
  const fields = new Fields().equal('protocol', entry.protocol, call.protocol);
  if (call.kind === 'socket') {
    if (entry.to !== 'any' || entry.port !== undefined) fields.differs.push('peer');
    return fields.equal('exe', entry.exe, call.exe);
  }
  if (entry.to.startsWith('dns:')) fields.equal('name', entry.to.slice(4), call.name);
  else if (call.peer === undefined && entry.to !== 'any') fields.unseen.push('peer');
  else if (call.peer !== undefined && !peerIs(entry.to, call.peer)) fields.differs.push('peer');
  return fields.equal('port', entry.port, call.port).equal('exe', entry.exe, call.exe);
}
/** Does a peer as written in a profile (`any`, `workload:…`, an address, a CIDR) mean this one? */
export function peerIs(written, peer) {
  if (written === 'any' || written === peer) return true;
  const cidr = written.includes('/') ? parseCidr(written) : undefined;
  const address = cidr && parseAddress(peer);
  return cidr !== undefined && address !== undefined && contains(cidr, address);
}
