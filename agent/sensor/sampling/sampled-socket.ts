import type { SocketObservation } from '../sensor.js';
import type { NetworkUse } from './networks.js';
import type { HoldersOf } from './owners.js';
import type { Member } from './processes.js';
import type { Sessions } from './session-of.js';

export interface SocketContext {
  /** The descriptors of every process may be looked at: what nobody in a container holds is not the container's. */
  readonly root: boolean;
  readonly holders: HoldersOf;
  /** The container that listens on a port of a network that several share; undefined where none, or several do. */
  readonly listener: (use: NetworkUse) => string | undefined;
  /** Path of the program that a process runs. */
  readonly program: (pid: number) => string | undefined;
  readonly sessions: (container: string) => Sessions;
  readonly atUs: number;
}

/**
 * A use of a socket as an observation; undefined where nobody can tell which container's it is. Several holders of one program (a server and its
 * workers) are that program; of several programs nobody knows which it was.
 */
export function socketOf(use: NetworkUse, context: SocketContext): SocketObservation | undefined {
  const { kind, line } = use;
  const holders = context.holders(line.inode);
  if (holders.length === 0 && line.inode !== 0 && kind !== 'inbound' && (context.root || isLikelyTheEngines(use))) return undefined;
  const container = use.container ?? soleContainer(holders) ?? (kind === 'inbound' ? context.listener(use) : undefined);
  if (container === undefined) return undefined;
  const observation: SocketObservation = {
    kind,
    container,
    atUs: context.atUs,
    origin: 'sampled',
    protocol: line.protocol,
    address: kind === 'listen' ? line.local.address : line.remote.address,
    port: kind === 'connect' ? line.remote.port : line.local.port,
  };
  if (kind === 'inbound') return observation;
  const programs = new Set(holders.map(({ pid }) => context.program(pid)));
  const [exe] = programs.size === 1 ? programs : [];
  const holder = holders[0];
  if (holder === undefined || exe === undefined) return observation;
  const session = context.sessions(container).of(holder.pid)?.tag;
  return { ...observation, pid: holder.pid, ppid: holder.ppid, exe, ...(session && { session }) };
}

/** The engine answers names inside a container's network, and asks others for them from there. */
function isLikelyTheEngines({ kind, line }: NetworkUse): boolean {
  return kind === 'listen' ? line.local.address === engineResolver : line.protocol === 'udp';
}
const engineResolver = '127.0.0.11';

function soleContainer(holders: readonly Member[]): string | undefined {
  const [first, ...others] = new Set(holders.map(({ container }) => container));
  return others.length === 0 ? first : undefined;
}
