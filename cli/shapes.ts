import type { Pace } from '../proto/fleet.js';

/** What the API tells, as far as this command line reads it; `--json` passes every field on, also those that are not named here. */

export interface Sees {
  readonly sees: 'yes' | 'partly' | 'no';
  readonly why?: string;
}
export interface Host {
  readonly host: string;
  readonly sensor: string;
  readonly visibility: Readonly<Record<string, Sees | string | boolean>>;
  readonly engine?: string;
  readonly kernel?: string;
  readonly lastSeen?: string;
  readonly silent?: boolean;
  readonly startedAt?: string;
  readonly proven?: boolean;
  readonly provenAt?: string;
  readonly notProven?: readonly string[];
  /** Absent where no canary is kept. */
  readonly canary?: { readonly ranAt?: string; readonly why?: string };
  readonly seen?: number;
  readonly lost?: number;
  /** What is kept there of retired containers, and its bound. */
  readonly evidence?: { readonly bytes: number; readonly mostBytes: number; readonly room: 'enough' | 'little' | 'none' };
}
export interface Gap {
  readonly id: string;
  readonly host: string;
  readonly cause: string;
  readonly from: string;
  readonly to: string;
  readonly count?: number;
  readonly containers?: readonly string[];
}
export interface Status {
  readonly version?: string;
  readonly stateDir?: string;
  readonly url?: string;
  readonly natsUrl?: string;
  readonly ready: boolean;
  readonly hosts: readonly Host[];
  readonly inbox: { readonly pending: number; readonly malformed: number };
  readonly gaps: readonly Gap[];
  readonly workloads: { readonly learn: number; readonly alert: number; readonly protect: number };
  readonly openAlerts: number;
  /** In each of the last four times seven days, the newest first. */
  readonly falseAlarms?: readonly number[];
  /** Hosts that only observe, or do not yet stand as they were asked to. */
  readonly standDown?: readonly { readonly host: string; readonly standing: string; readonly by?: string; readonly reached: boolean }[];
  readonly troubles?: readonly { readonly what: string; readonly why: string; readonly fix: string }[];
  /** Places that do much worse than before their last recycle, the newest first. */
  readonly slower?: readonly Pick<Recycle, 'workload' | 'name' | 'before' | 'after' | 'worse'>[];
}

/** Who is told of alerts. */
export interface Sink {
  readonly sink: string;
  readonly type: string;
  readonly ok: boolean;
  readonly queued: number;
  readonly delivered?: number;
  readonly suppressed: number;
  readonly error?: string;
}

interface ContainerLine {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly image?: string;
  readonly imageName?: string;
  readonly startedAt?: string;
  readonly generation?: number;
}
export interface Workload {
  readonly workload: string;
  readonly mode: string;
  readonly complete?: boolean;
  readonly revision: number;
  readonly coverage?: {
    readonly estimate?: number;
    readonly low?: number;
    readonly expectedMore?: number;
    readonly units?: number;
    /** What they are; of a job runs. */
    readonly unit?: 'minute' | 'run';
    readonly waitingFor?: readonly string[];
  };
  readonly entries: { readonly processes: number; readonly network: number; readonly storage?: number; readonly settings?: number };
  readonly openAlerts: number;
  /** In each of the last four times seven days, the newest first; only where one workload is asked for. */
  readonly falseAlarms?: readonly number[];
  readonly proposals?: number;
  readonly alwaysAsk?: number;
  readonly hardening?: readonly string[];
  readonly containers: readonly ContainerLine[];
  /** Of images that nobody approved, while it learns. */
  readonly heldAside?: readonly { readonly imageName: string; readonly containers: readonly string[]; readonly behaviours: number }[];
  readonly recycle?: {
    readonly method?: string;
    readonly maxAge?: string;
    readonly nextAt?: string;
    readonly persistence?: readonly string[];
  };
  readonly effective?: string;
  readonly rollout?: Rollout;
  readonly takenBack?: TakenBack;
}

export interface Alert {
  readonly id: string;
  readonly status: string;
  readonly workload: string;
  readonly host: string;
  readonly container: { readonly id: string; readonly name: string; readonly generation?: number };
  readonly kind: string;
  readonly severity: string;
  readonly reason: string;
  readonly sentence: string;
  readonly behaviour: Readonly<Record<string, unknown>>;
  readonly evidence: {
    readonly argv?: readonly string[];
    readonly pid?: number;
    readonly ppid?: number;
    readonly parent?: { readonly exe?: string };
    readonly user?: { readonly uid?: number; readonly gid?: number };
    readonly session?: string;
    readonly origin?: string;
    readonly metadata?: string;
  };
  readonly session?: Session;
  readonly nearest?: { readonly entry?: string; readonly differs?: readonly string[] };
  readonly count: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Stretches around it in which something of its containers was missed, and the nearest. */
  readonly gaps?: number;
  readonly nearestGap?: Gap;
  readonly responses?: readonly {
    readonly kind: string;
    readonly order?: string;
    readonly outcome?: string;
    readonly why?: string;
    readonly at?: string;
  }[];
}

/** What somebody did in a container by the engine. */
export interface Session {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly until?: string;
  readonly argv?: readonly string[];
  readonly commands: readonly string[];
  readonly commandsTotal?: number;
  readonly unsure?: readonly string[];
  readonly unsureTotal?: number;
  readonly files?: readonly string[];
  readonly filesTotal?: number;
}

/** What an agent kept of a retired container. */
export interface Evidence {
  readonly id: string;
  readonly at: string;
  readonly workload: string;
  readonly host: string;
  readonly container: { readonly id: string; readonly name: string; readonly image: string };
  readonly alert?: string;
  readonly order?: string;
  readonly bytes: number;
  readonly files: number;
  readonly truncated: boolean;
  readonly sha256: string;
  readonly expiresAt: string;
  /** Incidents that are not closed: until they are it is kept. */
  readonly heldBy?: readonly string[];
  /** Id of the key that what was inside is sealed for; absent from what was kept before evidence was sealed. */
  readonly sealedFor?: string;
}

export interface Recycle {
  readonly order: string;
  readonly workload: string;
  readonly host: string;
  readonly method: string;
  readonly outcome?: 'done' | 'undone' | 'refused' | 'failed' | 'expired';
  readonly refused?: { readonly code: string; readonly message: string };
  readonly old: { readonly id: string };
  readonly new?: { readonly id: string };
  readonly front?: { readonly id: string };
  readonly action?: 'adopt' | 'release' | 'front-image' | 'front';
  readonly name: string;
  readonly steps: readonly { readonly step: string; readonly ms: number; readonly ok: boolean; readonly detail?: string }[];
  readonly downtimeMs: number;
  readonly failedProbes?: number;
  readonly evidence?: string;
  /** Of the old one, and of the new one, which comes some seconds later. */
  readonly before?: Pace;
  readonly after?: Pace;
  /** What is at least twice as much as before. */
  readonly worse?: readonly ('p95' | 'cpu')[];
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly cause?: string;
  readonly by?: string;
}
export interface Plan {
  readonly container: string;
  readonly name?: string;
  readonly workload: string;
  readonly method: string;
  readonly because: string;
  readonly expectedDowntimeMs?: number;
  readonly steps: readonly string[];
  readonly differences: readonly { readonly path: string; readonly from?: unknown; readonly to?: unknown; readonly reason: string }[];
  /** Volumes and binds that a recycle leaves as they are. */
  readonly persistencePossible?: readonly string[];
  readonly create?: { readonly Labels?: Readonly<Record<string, string>> };
  readonly refused?: { readonly code: string; readonly message: string };
  /** What both would do while the new one is started beside the old one. */
  readonly warnings?: readonly string[];
  /** Where its profile has windows or freezes. */
  readonly when?: {
    readonly open: boolean;
    readonly windows?: string;
    readonly why?: string;
    readonly nextAt?: string;
    readonly onAlert: string;
  };
}

/** What is scheduled for one workload. */
export interface NextRecycle {
  readonly workload: string;
  readonly nextAt?: string;
  readonly every: string;
  readonly budgetLeft: number;
  readonly canKeep: boolean;
  /** Why it cannot be kept. */
  readonly why?: string;
  readonly waits?: { readonly dueAt: string; readonly why: string };
}

/** A change that takes lines away, on its way from container to container. */
export interface Rollout {
  readonly stage: string;
  readonly until?: string;
  readonly from?: number;
  readonly takesAway?: number;
  readonly reached?: number;
  readonly of?: number;
  readonly alerts?: number;
  readonly maxAlerts?: number;
}
export interface TakenBack {
  readonly revision: number;
  readonly at: string;
  readonly why: string;
}

/** Lines that somebody answers for, for a time. */
export interface Exception {
  readonly id: string;
  readonly owner: string;
  readonly expiresAt: string;
  readonly expired: boolean;
  readonly entries: readonly { readonly sentence: string }[];
}

interface Sightings {
  /** Ids, or how many. */
  readonly containers?: number | readonly string[];
  readonly containerMinutes?: number;
  readonly count?: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  readonly by?: { readonly host?: string; readonly container?: string; readonly at?: string; readonly origin?: string };
}
export interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly source?: string;
  readonly sightings?: Sightings;
  readonly expiresAt?: string;
  readonly [field: string]: unknown;
}
export interface Proposal {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  readonly adds?: readonly { readonly id: string; readonly line: string }[];
  readonly removes?: readonly string[];
  readonly seen?: { readonly hosts: readonly string[]; readonly containers: readonly string[]; readonly count: number };
}
export interface Profile {
  readonly workload: string;
  readonly revision: number;
  readonly mode: string;
  readonly complete?: boolean;
  readonly images?: readonly unknown[];
  readonly learned?: Readonly<Record<string, unknown>> & { readonly lifeEvents?: Readonly<Record<string, number>> };
  readonly entries: readonly Entry[];
  readonly proposals?: readonly Proposal[];
  readonly exceptions?: readonly Exception[];
  readonly alwaysAsk?: readonly Readonly<Record<string, unknown>>[];
  readonly recycle?: unknown;
  readonly rollout?: Rollout;
  readonly takenBack?: TakenBack;
}

/** An image on a host, and whether its layers there are what they were. */
export interface ImageVerified {
  readonly image: string;
  readonly id: string;
  readonly host: string;
  readonly signed: boolean;
  readonly by?: string;
  readonly layers: {
    readonly checked: number;
    readonly bad: readonly {
      readonly layer: string;
      readonly at: number;
      readonly path: string;
      readonly change: string;
      readonly differs: string;
    }[];
    readonly badCount?: number;
    readonly firstSeen?: number;
    readonly deep?: boolean;
    readonly set?: string;
  };
  readonly knownSince?: string;
  readonly ok: boolean;
  readonly why?: string;
}
