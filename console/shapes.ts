import type { components } from '../client/gen/api.js';

/** What the API tells, as far as the console reads it. Times RFC 3339, `…Ms` milliseconds. */

export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type Mode = 'learn' | 'alert' | 'protect';

export interface Items<T> {
  readonly items: readonly T[];
}

export interface Sight {
  readonly sees: 'yes' | 'partly' | 'no';
  readonly why?: string;
}

export interface Host {
  readonly host: string;
  readonly sensor: string;
  readonly visibility: Readonly<Record<string, Sight>>;
  readonly engine: string;
  readonly kernel: string;
  readonly os: string;
  readonly version: string;
  readonly startedAt: string;
  readonly lastSeen: string;
  readonly silent: boolean;
  readonly proven: boolean;
  readonly provenAt?: string;
  readonly notProven: readonly string[];
  readonly canary?: { readonly ranAt?: string; readonly why?: string };
  readonly seen: number;
  readonly lost: number;
  readonly repeats: number;
  readonly pending: number;
  readonly letGo: number;
  readonly rssBytes: number;
  readonly containers: number;
}

export interface Gap {
  readonly id: string;
  readonly host: string;
  readonly cause: string;
  readonly from: string;
  readonly to: string;
  readonly count?: number;
  readonly containers: readonly string[];
}

export interface Status {
  readonly version: string;
  readonly ready: boolean;
  readonly hosts: readonly Host[];
  readonly inbox: { readonly pending: number; readonly malformed: number };
  readonly gaps: readonly Gap[];
  readonly workloads: Readonly<Record<Mode, number>>;
  readonly openAlerts: number;
  /** In each of the last four times seven days, the newest first. */
  readonly falseAlarms: readonly number[];
  readonly troubles: readonly { readonly what: string; readonly why: string; readonly fix: string }[];
}

export interface Container {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly image: string;
  readonly imageName: string;
  readonly startedAt: string;
  readonly generation: number;
  readonly concerns: readonly string[];
}

export interface Workload {
  readonly workload: string;
  readonly environment?: string;
  readonly owner?: string;
  readonly class?: string;
  readonly mode: Mode;
  readonly complete: boolean;
  readonly revision: number;
  readonly coverage: {
    readonly estimate: number;
    readonly low: number;
    readonly high: number;
    readonly expectedMore: number;
    readonly units: number;
    readonly unit: 'minute' | 'run';
    readonly ready: boolean;
    readonly waitingFor: readonly string[];
  };
  readonly entries: { readonly processes: number; readonly network: number; readonly storage: number; readonly settings: number };
  readonly proposals: number;
  readonly alwaysAsk: number;
  readonly hardening: readonly string[];
  readonly openAlerts: number;
  readonly lastAlertAt?: string;
  readonly heldAside: readonly { readonly imageName: string; readonly containers: readonly string[]; readonly behaviours: number }[];
  readonly containers: readonly Container[];
  readonly recycle: {
    readonly method: string;
    readonly maxAge?: string;
    readonly nextAt?: string;
    readonly persistencePossible: boolean;
    readonly persistence: readonly string[];
  };
  readonly effective: string;
  readonly gaps: number;
}

export interface Alert {
  readonly id: string;
  readonly status: 'open' | 'allowed' | 'dismissed' | 'resolved';
  readonly incident?: string;
  readonly workload: string;
  readonly host: string;
  readonly container: {
    readonly id: string;
    readonly name: string;
    readonly image: string;
    readonly imageName: string;
    readonly generation: number;
  };
  readonly containers: readonly string[];
  readonly kind: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly sentence: string;
  readonly behaviour: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly evidence: {
    readonly argv: readonly string[];
    readonly argvTruncated: boolean;
    readonly pid?: number;
    readonly ppid?: number;
    readonly parent?: { readonly exe: string };
    readonly user?: { readonly uid?: number; readonly gid?: number };
    readonly session?: string;
    readonly address?: string;
    readonly name?: string;
    readonly origin: string;
  };
  readonly nearest?: { readonly entry: string; readonly differs: readonly string[] };
  readonly count: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly raisedAt: string;
  readonly closedAt?: string;
  readonly by?: string;
  readonly why?: string;
  readonly sensor: string;
  readonly revision: number;
  readonly responses: readonly {
    readonly kind: string;
    readonly outcome?: string;
    readonly order?: string;
    readonly why?: string;
    readonly at: string;
  }[];
}

export interface AlertPage extends Items<Alert> {
  /** Of all that match, not of this page. */
  readonly total: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What was kept of a container. */
export type Evidence = components['schemas']['Evidence'];
export interface EvidencePage extends Items<Evidence> {
  /** Hosts that could not be asked. */
  readonly silent: readonly string[];
}

export interface AskGroup {
  readonly cause: string;
  readonly workloads: readonly string[];
  readonly count: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly examples: readonly { readonly workload: string; readonly ask: string; readonly behaviour: string; readonly at: string }[];
}

export interface Exception {
  readonly id: string;
  readonly workload: string;
  readonly owner: string;
  readonly reason: string;
  readonly ticket?: string;
  readonly expiresAt: string;
  readonly expired: boolean;
  readonly entries: readonly { readonly id: string; readonly sentence: string }[];
}

/** How fast a container answered the agent and how busy it was; for what is not known a reason. */
export interface Pace {
  /** 19 of 20 answers came within, ms. */
  readonly p95Ms?: number;
  readonly answers: number;
  readonly p95Unknown?: string;
  /** Percent of one core, over `cpuWindowMs`. */
  readonly cpuPercent?: number;
  readonly cpuWindowMs?: number;
  readonly cpuUnknown?: string;
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
  readonly name: string;
  readonly steps: readonly {
    readonly step: string;
    readonly startedAt: string;
    readonly ms: number;
    readonly ok: boolean;
    readonly detail?: string;
  }[];
  readonly downtimeMs: number;
  readonly failedProbes: number;
  readonly evidence?: string;
  readonly before?: Pace;
  readonly after?: Pace;
  readonly worse?: readonly ('p95' | 'cpu')[];
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly cause: string;
  readonly alert?: string;
  readonly by: string;
  readonly why: string;
  readonly generation: number;
}

export interface NextRecycle {
  readonly workload: string;
  readonly nextAt?: string;
  readonly every: string;
  readonly budgetLeft: number;
  readonly canKeep: boolean;
  readonly why?: string;
  readonly windows?: string;
}

export type * from './profile-shapes.js';
