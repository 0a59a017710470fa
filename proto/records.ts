import type { Behaviour, Session } from './behaviour.js';
import type { SessionTold } from './session.js';

/** How an observation was made: as it happened, in a scan of what already ran, or by the sampling sensor. */
export type Origin = 'live' | 'scan' | 'sampled';
export type SensorKind = 'ebpf' | 'sampling';

export const workloadClasses = ['service', 'job', 'ci', 'sandbox', 'platform', 'ignore'] as const;
export type WorkloadClass = (typeof workloadClasses)[number];

/** The container an observation is of, as its agent knew it when the batch was sealed. */
export interface ContainerRef {
  /** 64 hex digits. */
  readonly id: string;
  readonly name: string;
  /** `sha256:…` of the image. */
  readonly image: string;
  /** The reference the container was started by, e.g. `nginx:1.26`. */
  readonly imageName: string;
  readonly workload: string;
  /** How many containers held this place on this host before it, plus one. */
  readonly generation: number;
  /** Microseconds since the epoch. */
  readonly startedAtUs: number;
  /** What an assignment rule says its workload begins with, when it was never seen before. */
  readonly mode?: 'learn' | 'alert' | 'protect';
  /** What the label `org.opencontainers.image.revision` of its image says. */
  readonly revision?: string;
  /** By the assignment rules. Absent where its agent does not tell. */
  readonly class?: WorkloadClass;
}

/** What supports an alert: raw, as observed, secrets in argv already redacted on the host. */
export interface Evidence {
  readonly argv: readonly string[];
  readonly argvTruncated: boolean;
  readonly pid?: number;
  readonly ppid?: number;
  readonly parentExe?: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly tty?: boolean;
  readonly session?: Session;
  readonly file?: { readonly upper: boolean; readonly memfd: boolean; readonly deleted: boolean; readonly mount: boolean };
  /**
   * When the program, or the script, was last changed where the image does not vouch for it: its ctime, which nobody can set who writes to it.
   * Microseconds since the epoch.
   */
  readonly fileChangedUs?: number;
  /** The address that was really used, beside the behaviour's `peer`. */
  readonly address?: string;
  readonly name?: string;
  readonly origin: Origin;
  /** A shell or interpreter whose standard input or output is a socket. */
  readonly socketShell?: boolean;
  /** Where the file's owner, mode or set-uid bit differs from the image's: in words. */
  readonly metadata?: string;
  /** Of the session that it is a part of, which is told as a whole. */
  readonly sessionId?: string;
  /** Of an image: its layers are not what they were. */
  readonly tampered?: Tampered;
}

/** What of an image's layers on a host is not what was written down when they were first seen there: the first that differs, and how many do. */
export interface Tampered {
  /** `sha256:…` of the layer, and its place in the image, from 1 at the bottom. */
  readonly layer: string;
  readonly at: number;
  readonly path: string;
  readonly differs: string;
  readonly count: number;
}

/** The first sighting of a behaviour in a container: everything that is known about it. */
export interface First {
  readonly kind: 'first';
  readonly container: string;
  /** keyHash of the behaviour; tallies refer to it. */
  readonly key: string;
  readonly behaviour: Behaviour;
  readonly evidence: Evidence;
  /** Microseconds since the epoch, the host's clock. */
  readonly observedAtUs: number;
}

/** How often a behaviour was seen in one minute of one container, cumulative within (container, minute, run): merge by maximum. */
export interface Tally {
  readonly kind: 'tally';
  readonly container: string;
  readonly key: string;
  /** Minutes since the epoch. */
  readonly minute: number;
  readonly count: number;
  /** Microseconds since the epoch of the last one counted. */
  readonly lastAtUs: number;
}

/** A container was observed through this minute: what coverage is reckoned from. Cumulative: merge by maximum. */
export interface Minute {
  readonly kind: 'minute';
  readonly container: string;
  readonly minute: number;
  readonly observedMs: number;
}

/** Why a sensor was blind or lost something. */
export type GapCause =
  | 'ring'
  | 'bucket'
  | 'map'
  | 'agent-down'
  | 'engine'
  | 'broker'
  | 'clock'
  | 'links'
  | 'outbox'
  | 'waiting'
  | 'decode'
  | 'walk';

/** Of what something was lost: a kind of behaviour, or what name servers answered. */
export type LostKind = 'exec' | 'connect' | 'send' | 'listen' | 'inbound' | 'socket' | 'answer' | 'write';

export interface Gap {
  readonly kind: 'gap';
  /** Host-unique, so that a repeat (a longer `to`, a larger `count`) replaces it. */
  readonly id: string;
  readonly cause: GapCause;
  readonly fromUs: number;
  readonly toUs: number;
  /** Observations known to be lost; absent where nobody can count (the agent was down). */
  readonly count?: number;
  /** Of which observations; absent where of any. */
  readonly of?: LostKind;
  /** Ids concerned; empty = all on the host. */
  readonly containers: readonly string[];
}

/** What a workload lives through. Those from `deploy` on that no engine tells of are reckoned by whoever reads, and never told: see `lives.ts`. */
export const lifeEvents = [
  'start',
  'stop',
  'reload',
  'crash-restart',
  'health-failure',
  'deploy',
  'scale-up',
  'session',
  'healthy',
  'backup',
  'log-rotation',
  'week-end',
  'month-end',
] as const;
export type LifeEvent = (typeof lifeEvents)[number];

/** A container lived through something. Told twice it has the same time. */
export interface Life {
  readonly kind: 'life';
  readonly container: string;
  readonly event: LifeEvent;
  /** Microseconds since the epoch, the engine's word. */
  readonly atUs: number;
}

/** A job that files of an image have a scheduler run, if one runs. */
export interface AnnouncedJob {
  /** Absolute path in the container of what announces it. */
  readonly file: string;
  /** As it stands there: `30 2 * * *`, `@daily`; for a script in a folder the folder's word, `daily`. */
  readonly when: string;
  /** A command of a shell, secrets redacted. */
  readonly command: string;
}
/** What the image of a container announces, whole. */
export interface Announced {
  readonly kind: 'announced';
  readonly container: string;
  readonly jobs: readonly AnnouncedJob[];
  /** How many jobs are not listed. */
  readonly more: number;
}

export type ObservationRecord = First | Tally | Minute | Gap | Life | SessionTold | Announced;

/** One message on the observations stream. Immutable once it has a seq. */
export interface Batch {
  readonly schema: number;
  readonly host: string;
  /** Made with the outbox folder; a new folder is a new outbox. */
  readonly outbox: string;
  /** From 1, without holes, per outbox. */
  readonly seq: number;
  /** Microseconds since the epoch at which this agent process began: tells two cumulative counts of one minute apart. */
  readonly runUs: number;
  readonly sensor: SensorKind;
  readonly containers: readonly ContainerRef[];
  readonly records: readonly ObservationRecord[];
}

export const schemaVersion = 1;
/** A part of a message that could not be read: counted and named, never thrown. */
export interface Malformed {
  readonly where: string;
  readonly why: string;
}
