import { isLoopback } from '../../profiles/match/address.js';
import type { Behaviour, Session } from '../../proto/behaviour.js';
import type { Evidence } from '../../proto/records.js';
import type { Container } from '../container/container.js';
import type { SocketObservation } from '../sensor/sensor.js';

/** Who may be behind an address from outside, on a port that the container publishes. */
const anyone = 'any';

export interface SocketKnown {
  /** Ports by which callers from outside may come. */
  readonly published: Container['published'];
  readonly session?: Session;
  /** The workload that holds an address as this container sees it; undefined where none does. */
  readonly workloadOf: (address: string) => string | undefined;
  /** Where a local socket really lies; absent where that could not be found out. */
  readonly localPath?: string;
}

/** A use of a socket reduced to what identifies it, and what supports an alert about it. */
export function fromSocket(
  observation: SocketObservation,
  known: SocketKnown,
): { readonly behaviour: Behaviour; readonly evidence: Evidence } {
  return { behaviour: behaviourOf(observation, known), evidence: evidenceOf(observation, known.session) };
}

function behaviourOf(observation: SocketObservation, { published, session, workloadOf, localPath }: SocketKnown): Behaviour {
  const { kind, protocol, address, port, name, exe, uid } = observation;
  const workload = workloadOf(address);
  const peer = workload === undefined ? address : `workload:${workload}`;
  const by = { ...(exe !== undefined && { exe }), ...(session !== undefined && { session }) };
  switch (kind) {
    case 'connect':
    case 'send': {
      const user = { ...(uid !== undefined && { user: uid }) };
      if (protocol === 'unix') return { kind, protocol, peer: localPath ?? address, name: '', ...by, ...user };
      // What has no ports is told as the socket that it is: a whitelist can only speak of the whole of it.
      if (port === 0 && protocol !== 'tcp' && protocol !== 'udp') return { kind: 'socket', protocol, ...by };
      return { kind, protocol, peer, port, ...(name !== undefined && { name }), ...by, ...user };
    }
    case 'listen':
      return { kind, protocol, port, ...by };
    case 'inbound':
      return {
        kind,
        protocol,
        port,
        peer: workload === undefined && isPublished(published, observation) && !isLoopback(address) ? anyone : peer,
      };
    case 'socket':
      return { kind, protocol, ...by };
  }
}

function isPublished(published: Container['published'], { protocol, port }: SocketObservation): boolean {
  return published.some(one => one.port === port && one.protocol === (protocol === 'mptcp' ? 'tcp' : protocol));
}

function evidenceOf({ address, name, pid, ppid, uid, gid, origin }: SocketObservation, session: Session | undefined): Evidence {
  return {
    argv: [],
    argvTruncated: false,
    ...(address !== '' && { address }),
    ...(name && { name }),
    origin,
    ...(pid !== undefined && { pid }),
    ...(ppid !== undefined && { ppid }),
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
    ...(session !== undefined && { session }),
  };
}
