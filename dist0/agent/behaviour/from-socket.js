/** Who may be behind an address from outside, on a port that the container publishes. */
const anyone = 'any';
/** A use of a socket reduced to what identifies it, and what supports an alert about it. */
export function fromSocket(observation, known) {
  return { behaviour: behaviourOf(observation, known), evidence: evidenceOf(observation, known.session) };
}
function behaviourOf(observation, { container, session, workloadOf }) {
  const { kind, protocol, address, port, exe, uid } = observation;
  const workload = workloadOf(address);
  const peer = workload === undefined ? address : `workload:${workload}`;
  const by = { ...(exe !== undefined && { exe }), ...(session !== undefined && { session }) };
  switch (kind) {
    case 'connect':
    case 'send':
      return { kind, protocol, peer, port, ...by, ...(uid !== undefined && { user: uid }) };
    case 'listen':
      return { kind, protocol, port, ...by };
    case 'inbound':
      return {
        kind,
        protocol,
        port,
        peer: workload === undefined && isPublished(container, observation) && !isLoopback(address) ? anyone : peer,
      };
    case 'socket':
      return { kind, protocol, ...by };
  }
}
function isPublished(container, { protocol, port }) {
  return container.published.some(published => published.port === port && published.protocol === (protocol === 'mptcp' ? 'tcp' : protocol));
}
function isLoopback(address) {
  return address === '::1' || address.startsWith('127.');
}
function evidenceOf({ address, pid, ppid, uid, gid, origin }, session) {
  return {
    argv: [],
    argvTruncated: false,
    address,
    origin,
    ...(pid !== undefined && { pid }),
    ...(ppid !== undefined && { ppid }),
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
    ...(session !== undefined && { session }),
  };
}
