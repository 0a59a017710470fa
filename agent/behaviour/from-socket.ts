import type { Behaviour, Session } from '../../proto/behaviour.js';
import type { Evidence } from '../../proto/records.js';
import type { Container } from '../container/container.js';
import type { SocketObservation } from '../sensor/sensor.js';

/** Who may be behind an address from outside, on a port that the container publishes. */
const anyone = 'any';

export interface SocketKnown {
  readonly container: Container;
  readonly session?: Session;
  /** The workload that holds an address as this container sees it; undefined where none does. */
  readonly workloadOf: (address: string) => string | undefined;
}

/** A use of a socket reduced to what identifies it, and what supports an alert about it. */
export function fromSocket(
  observation: SocketObservation,
  known: SocketKnown,
): { readonly behaviour: Behaviour; readonly evidence: Evidence } {
  return { behaviour: behaviourOf(observation, known), evidence: evidenceOf(observation, known.session) };
}

function behaviourOf(observation: SocketObservation, { container, session, workloadOf }: SocketKnown): Behaviour {
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

function isPublished(container: Container, { protocol, port }: SocketObservation): boolean {
  return container.published.some(published => published.port === port && published.protocol === (protocol === 'mptcp' ? 'tcp' : protocol));
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

function evidenceOf({ address, pid, ppid, uid, gid, origin }: SocketObservation, session: Session | undefined): Evidence {
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
