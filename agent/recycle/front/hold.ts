/**
 * How new connections are held. The kernel keeps what it is to send to a neighbour until it knows the neighbour's hardware address. So the first
 * packet of each new connection is sent on to a neighbour that nobody is, by a device whose other end comes out in the same network namespace.
 * Told an address for that neighbour, it sends them all at once; they come in again as if they had just arrived, in the order in which they did.
 * Nothing runs meanwhile that could be killed, and nobody has to try twice.
 */
export const holdTable = 'knowngood_hold';
/** In here they wait; out of the other they come. */
export const waitingRoomDevice = 'kg-hold';
const comesOutOf = 'kg-back';
const hardwareAddress = '02:6b:67:00:00:02';
/** Of a range that no network has (RFC 5737); it is on no packet. */
const nobody = '192.0.2.1';
/** Past it the one that waited longest is dropped: its client sends it again after a second. */
const heldAtOnce = 4_096;
/** The kernel asks for the neighbour once a second, and drops who waits when it gives up. */
const longestHoldSeconds = 600;

/** Commands for `ip -batch`: the waiting room, made where it is not there, with its way out shut. */
export function waitingRoom(isThere: boolean): string {
  const made = `link add ${waitingRoomDevice} type veth peer name ${comesOutOf} address ${hardwareAddress}
ntable change name arp_cache dev ${waitingRoomDevice} queue ${heldAtOnce} mcast_probes ${longestHoldSeconds}
link set ${comesOutOf} arp off up
link set ${waitingRoomDevice} up
`;
  return `${isThere ? '' : made}neigh replace ${nobody} lladdr ${hardwareAddress} dev ${waitingRoomDevice} nud failed
`;
}

/** Commands for `ip -batch`: who waits goes out, and nobody after them. */
export const heldBack = `neigh replace ${nobody} lladdr ${hardwareAddress} dev ${waitingRoomDevice} nud permanent
neigh replace ${nobody} lladdr ${hardwareAddress} dev ${waitingRoomDevice} nud failed
`;

/** Commands for `nft -f`: what begins a connection and comes in by these devices waits. */
export function holding(devices: readonly string[], room = waitingRoomDevice): string {
  return `add table netdev ${holdTable}
add chain netdev ${holdTable} in { type filter hook ingress devices = { ${devices.join(', ')} } priority 0; }
flush chain netdev ${holdTable} in
add rule netdev ${holdTable} in tcp flags & (syn | ack) == syn fwd ip to ${nobody} device ${room}
`;
}

/** Commands for `nft -f`: nobody else has to wait. */
export const lettingGo = `add table netdev ${holdTable}
delete table netdev ${holdTable}
`;

/** From `nft list tables` or `nft list ruleset`. */
export const isHolding = (text: string): boolean => text.includes(`table netdev ${holdTable}`);
