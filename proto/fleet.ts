import type { GapCause, LostKind, SensorKind, WorkloadClass } from './records.js';

/** What a sensor can see on its host; `no` and `partly` carry the reason. */
export type Sight = { readonly sees: 'yes' } | { readonly sees: 'partly' | 'no'; readonly why: string };
export interface Visibility {
  readonly exec: Sight;
  readonly connect: Sight;
  readonly send: Sight;
  readonly listen: Sight;
  readonly inbound: Sight;
  readonly unix: Sight;
  readonly write: Sight;
  /** Sockets that name no peer: raw, ping, of the link layer. */
  readonly packets: Sight;
}

/** What an agent tells of itself every few seconds (KV, one key per host). Counters are since the agent began, numbers. */
export interface Heartbeat {
  readonly host: string;
  readonly atUs: number;
  readonly runUs: number;
  readonly pid: number;
  readonly version: string;
  readonly sensor: SensorKind;
  readonly visibility: Visibility;
  readonly kernel: string;
  readonly engine: string;
  readonly os: string;
  readonly cpus: number;
  /** 1-minute load average. */
  readonly load: number;
  readonly memoryTotalBytes: number;
  readonly memoryFreeBytes: number;
  /** Resident set of the agent, bytes. */
  readonly rssBytes: number;
  readonly outbox: string;
  /** Last batch sealed, and last one JetStream acknowledged. */
  readonly sealedSeq: number;
  readonly ackedSeq: number;
  /** Observations that reached the agent, that were lost on the way, that were repeats. */
  readonly seen: number;
  readonly lost: number;
  readonly repeats: number;
  /** Observations waiting for their container's metadata. */
  readonly pending: number;
  /** Records a bounded place had to let go (each is in a gap too). */
  readonly letGo: number;
  readonly containers: readonly RunningContainer[];
  readonly gaps: readonly OpenGap[];
  /** Effective block and recycle state: stood down, last revision applied per workload. */
  readonly applied: Readonly<Record<string, number>>;
  /** Absent where none is kept. */
  readonly canary?: CanaryState;
  /** The last looks at the layers of images in use; absent from an agent that looks at none. */
  readonly images?: readonly ImageLook[];
  /** Absent from one that was never told to stand down. */
  readonly standing?: Standing;
  /** What is kept of retired containers, bytes on disk, and its bound; absent while nobody looked yet, and from an agent that does not tell. */
  readonly evidence?: { readonly bytes: number; readonly mostBytes: number };
}

/** Whether a host reacts to anything, or only observes, and who said so. */
export interface Standing {
  readonly down: boolean;
  /** Microseconds since the epoch, the controller's clock. */
  readonly atUs: number;
  readonly by: string;
  readonly why: string;
}

/** How the layers of an image on a host were found the last time. */
export interface ImageLook {
  /** `sha256:…` */
  readonly image: string;
  readonly found: 'same' | 'changed' | 'unchecked';
  /** Hash of what was written down of its layers, hex; absent where not all could be looked at. */
  readonly set?: string;
  /** Microseconds since the epoch, the host's clock. */
  readonly atUs: number;
}

/** The workload of the container in which an agent proves that what is done there arrives as an alert. No other container can have it. */
export const canaryWorkload = 'knowngood/canary';
/** The workload of all fronts. */
export const frontWorkload = 'knowngood/front';

export interface CanaryState {
  /** How often it runs, ms. */
  readonly everyMs: number;
  /** When it ran last, microseconds since the epoch. */
  readonly ranAtUs?: number;
  /** Why it could not be run the last time. */
  readonly why?: string;
}

export interface OpenGap {
  readonly id: string;
  readonly cause: GapCause;
  readonly fromUs: number;
  readonly toUs: number;
  readonly count?: number;
  readonly of?: LostKind;
  readonly containers: readonly string[];
}

export interface RunningContainer {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly imageName: string;
  readonly workload: string;
  readonly environment?: string;
  readonly owner?: string;
  readonly class: WorkloadClass;
  /** The assignment rule that named it, in words. */
  readonly rule: string;
  readonly labelsIgnored: readonly string[];
  readonly generation: number;
  /** Its writable layer is as old as this, however often it was started since; absent from an agent that does not tell. */
  readonly createdAtUs?: number;
  readonly startedAtUs: number;
  readonly running: boolean;
  /** Writable volumes or binds: what a recycle would leave behind. */
  readonly persistencePossible: readonly string[];
  /** Volumes and folders of the host in it; with `sockets` and `secrets` absent from an agent that does not tell. */
  readonly volumes?: readonly { readonly path: string; readonly writable: boolean }[];
  /** Sockets of the host in it: their paths there. */
  readonly sockets?: readonly string[];
  /** Names of variables and files that look like secrets; never what they hold. */
  readonly secrets?: readonly string[];
  /** The operator's word that it may be recycled by itself all the same, and be two for a moment. */
  readonly volumesSafe: boolean;
  /** Name of the place whose front it stands behind. */
  readonly behind?: string;
  /** How it is recycled there; absent from an agent that knows one way only. */
  readonly behindBy?: Method;
  /** What keeps this container from being watched or recycled, in words; empty where nothing does. */
  readonly concerns: readonly string[];
}

/** Recycle methods; `none` carries its reason in the plan; those of containment recycle nothing. */
export type Method = 'front' | 'host-dnat' | 'proxy' | 'queue' | 'in-place' | 'swarm' | 'none' | Containment;
/** Cut from its networks, or paused. */
export type Containment = 'networks' | 'pause';
export type Cause = 'person' | 'schedule' | 'alert' | 'tampered';

/**
 * `adopt`: the container gets a front; `release`: it stands alone again. `contain`: it reaches nobody any more, and nothing of it is lost; `uncontain`: it is
 * as it was before; `capture`: evidence of it is kept. `front-image`: Compose is to make its front, and what that is made from is put on the host.
 */
export type Action = 'recycle' | 'adopt' | 'release' | 'contain' | 'uncontain' | 'capture' | 'front-image';
export const actions: readonly Action[] = ['recycle', 'adopt', 'release', 'contain', 'uncontain', 'capture', 'front-image'];

/** An instruction to one host. Idempotent by id. */
export interface Order {
  readonly id: string;
  readonly host: string;
  readonly action: Action;
  /** Full id of the container it was decided on: a stale order finds another one in its place and is refused. */
  readonly container: string;
  readonly workload: string;
  readonly generation: number;
  readonly method?: Method;
  readonly cause: Cause;
  readonly alert?: string;
  readonly by: string;
  readonly why: string;
  readonly capture: boolean;
  readonly issuedAtUs: number;
  /** Milliseconds after receipt (agent's monotonic clock) past which it is not begun. */
  readonly deadlineMs: number;
}

export type Outcome = 'done' | 'undone' | 'refused' | 'failed' | 'expired';

export interface Step {
  readonly step: string;
  readonly startedAtUs: number;
  readonly ms: number;
  readonly ok: boolean;
  readonly detail?: string;
}

/** How fast a container answered the agent and how busy it was; for what is not known a reason. */
export interface Pace {
  /** 19 of 20 answers came within. */
  readonly p95Ms?: number;
  readonly answers: number;
  readonly p95Unknown?: string;
  /** Percent of one core. */
  readonly cpuPercent?: number;
  readonly cpuWindowMs?: number;
  readonly cpuUnknown?: string;
}

/** How an order ended; also sent with `outcome` absent while it runs, each time a step ends. */
export interface Report {
  readonly order: string;
  readonly workload: string;
  readonly host: string;
  readonly method: Method;
  readonly outcome?: Outcome;
  readonly refused?: { readonly code: string; readonly message: string };
  readonly oldId: string;
  readonly newId?: string;
  /** Of the place's front, where it has one. */
  readonly frontId?: string;
  readonly name: string;
  readonly image: string;
  readonly generation: number;
  readonly steps: readonly Step[];
  readonly downtimeMs: number;
  readonly failedProbes: number;
  readonly evidence?: string;
  /** Of the old one until it was touched; absent where no recycle was begun, or by an agent that does not measure. */
  readonly before?: Pace;
  /** Of the new one: measured when the order is over, and told with the same report once more. */
  readonly after?: Pace;
  /** No order asked for it: somebody removed the place's front, and its agent made it anew. `oldId`: of that front. Absent where there is an order. */
  readonly action?: 'front';
  readonly startedAtUs: number;
  readonly endedAtUs?: number;
  readonly cause: Cause;
  readonly alert?: string;
  readonly by: string;
  readonly why: string;
}
