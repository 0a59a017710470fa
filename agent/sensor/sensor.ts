import type { Visibility } from '../../proto/fleet.js';
import type { GapCause, LostKind, Origin, SensorKind } from '../../proto/records.js';

/**
 * One raw sighting. Absent = this sensor could not see it. Strings are kernel bytes as text (`\xNN` where not UTF-8).
 * `container` is the 64 hex digits that the kernel's cgroup name carried.
 */
export type Observation = ExecObservation | SocketObservation;

/** Begins a path that could not be followed up to the root: what stands behind it is its end. No path of a file is so. */
export const cutPath = '/\u2026';

/** Among loaders: there may be others, in a part of the environment that nobody looked at. */
export const unreadLoaders = '\u2026';

interface Observed {
  readonly container: string;
  /** Microseconds since the epoch (the kernel's monotonic time plus the host's offset). */
  readonly atUs: number;
  readonly origin: Origin;
  /** Thread-group id in the initial pid namespace. */
  readonly pid?: number;
  readonly ppid?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly session?: SessionTag;
  /**
   * It is not in the container's cgroup: it was `moved` out of it, or came from outside into the container's namespaces, or runs its files (`entered`).
   * That it is the container's was told by what it cannot change.
   */
  readonly outside?: 'moved' | 'entered';
  /** By what this sensor would know the same thing again, from whoever did it to what it is of; absent where it would not. Opaque. */
  readonly identity?: string;
}

/** Given at the first exec that came from outside the container, inherited by fork, never re-derived. */
export interface SessionTag {
  /** Unique on this host while it is up. */
  readonly id: string;
  /** True for the tree of the container's first process. */
  readonly main: boolean;
  /** argv of the exec that opened it, where known: how the agent tells a HEALTHCHECK and its own probes from a person. */
  readonly opening?: readonly string[];
  /** `opening` is of what the opener runs by now, which may be another program than it began with. */
  readonly reread?: true;
}

export interface ExecObservation extends Observed {
  readonly kind: 'exec';
  /** As `identity`, with the command line and the folder it was called in. */
  readonly commandIdentity?: string;
  /** Absolute path in the container of the file itself. */
  readonly exe?: string;
  /** Only the end of its path is known. */
  readonly exeCut?: true;
  /** What execve was called with, when it differs from `exe`'s file: a `#!` script (then `exe` is the interpreter), or a link. */
  readonly calledAs?: string;
  readonly isScript?: boolean;
  readonly file?: ProgramFile;
  readonly argv?: readonly string[];
  readonly argvTruncated?: boolean;
  /** Read when the program could have written over it, or where what it names cannot be looked up: it supports an alert, and identifies nothing. */
  readonly argvUnsure?: true;
  /** A script may have called it (`#!`): nobody saw what execve was given. */
  readonly maybeScript?: true;
  readonly cwd?: string;
  readonly tty?: boolean;
  /** Path of the program that forked it, or `start`. */
  readonly parentExe?: string;
  /** Names of code-loading variables that are set. */
  readonly loaders?: readonly string[];
  /** Standard input or output is a socket. */
  readonly stdioSocket?: boolean;
  /** In the host's mount namespace although in the container's cgroup: its path is one of the host. */
  readonly hostMounts?: true;
  /** Its root directory is not the container's: what it was called with is no path of the container. */
  readonly chrooted?: true;
}

/** Raw facts of a program's file; `agent/behaviour` makes a FileOrigin of them. */
export interface ProgramFile {
  /** The superblock is the container's root overlay and the mount its root mount. */
  readonly onRoot: boolean;
  readonly overlay: boolean;
  /** The overlay has an upper dentry: copied up or made in the writable layer. */
  readonly upper: boolean;
  /** The overlay has a lower dentry: there is a file of that name in the image. */
  readonly lower?: boolean;
  readonly memfd: boolean;
  /** No name is left (nlink 0). */
  readonly deleted: boolean;
  readonly device: number;
  readonly inode: number;
  readonly mode: number;
  readonly size?: number;
  /** When its content or its inode was last changed, whole microseconds since the epoch. */
  readonly changedUs?: number;
}

export interface SocketObservation extends Observed {
  readonly kind: 'connect' | 'send' | 'listen' | 'inbound' | 'socket';
  readonly protocol: 'tcp' | 'udp' | 'mptcp' | 'udplite' | 'sctp' | 'icmp' | 'raw' | 'packet' | 'unix';
  /**
   * The other side for connect, send, inbound; the bound address for listen. v4-mapped is given as v4. Textual, canonical. Of a local
   * socket its path as it was given, or `@` and its abstract name. Empty where a socket names no peer.
   */
  readonly address: string;
  /** The other side's port for connect and send; the container's own for listen and inbound. 0 where the protocol has none. */
  readonly port: number;
  /** Of connect and send: the name whose address it is as the container was last told, while that holds; `''`: it was told of none. */
  readonly name?: string;
  /** Path of the program at it, where the kernel could tell. */
  readonly exe?: string;
}

/** Something was lost or the sensor was blind. Monotone: a later one with the same id extends it. */
export interface SensorGap {
  readonly id: string;
  readonly cause: GapCause;
  /** Of which observations; absent where of any. */
  readonly of?: LostKind;
  readonly fromUs: number;
  readonly toUs: number;
  readonly count?: number;
  readonly containers: readonly string[];
}

export interface SensorCounters {
  /** Observations of containers that the kernel made records of, and that it had to let go. seen + lost = made. */
  readonly seen: number;
  readonly lost: number;
}

/** Under this a behaviour is counted, and told of when it was seen again. */
export interface Label {
  readonly container: string;
  /** Key of the behaviour, 32 hex digits. */
  readonly key: string;
  /** The address at the other side: what it stands for may change. */
  readonly address?: string;
  /** It is the container that calls that address. */
  readonly calls?: true;
}

/** How often something that was reported before was seen again, in one minute. */
export interface Repeated extends Label {
  /** Minutes since the epoch. */
  readonly minute: number;
  readonly count: number;
  /** Microseconds since the epoch. */
  readonly lastAtUs: number;
}

/** A source of observations on one host. Not started in the constructor; `stop` drains what the kernel already has. */
export interface Sensor {
  readonly kind: SensorKind;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Called in order, on the event loop, a drained slice at a time. Must not throw. */
  onObservations(take: (observations: readonly Observation[]) => void): void;
  onGap(take: (gap: SensorGap) => void): void;
  /** Called at least every few seconds, and by `drain`, with what was counted since. */
  onRepeated(take: (repeated: readonly Repeated[]) => void): void;
  /** This was reported: from now on it may be counted instead of told. */
  remember(identity: string, label: Label): void;
  /** What is remembered of a container is told again; what was counted of it is handed on before this returns. */
  forgetContainer(container: string): void;
  /** What these addresses stand for may be another from now on: peers at them are told again. */
  forgetPeers(addresses: readonly string[]): void;
  /** Reads what the kernel has by now; resolves when it was handed on. */
  drain(): Promise<void>;
  visibility(): Visibility;
  counters(): SensorCounters;
  /** Sum of the loaded programs' run time and runs (needs kernel.bpf_stats_enabled); undefined where it cannot be told. */
  cost(): Promise<{ readonly runTimeNs: number; readonly runs: number } | undefined>;
}
