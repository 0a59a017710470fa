import type { Severity } from './shapes.js';

/** Alerts that belong together, and what is known of them. */
export interface Incident {
  readonly id: string;
  readonly status: 'open' | 'acknowledged' | 'contained' | 'resolved' | 'false-alarm';
  readonly severity: Severity;
  readonly workload: string;
  readonly owner?: string;
  readonly environment?: string;
  readonly sentence: string;
  readonly openedAt: string;
  readonly lastSeen: string;
  readonly closedAt?: string;
  readonly containers: readonly { readonly id: string; readonly name: string; readonly host: string }[];
  readonly alerts: readonly string[];
  readonly assignee?: string;
  readonly ticket?: string;
  readonly notes: readonly { readonly at: string; readonly by: string; readonly text: string }[];
  readonly looksLike?: Because;
  readonly notBecause?: readonly Because[];
  readonly prevalence: { readonly replicas: number; readonly of: number; readonly hosts: number; readonly ofHosts: number };
  readonly timeline: readonly {
    readonly at: string;
    readonly kind: string;
    readonly sentence: string;
    readonly alert?: string;
    readonly by?: string;
  }[];
  readonly reach?: {
    readonly peers: readonly string[];
    readonly volumes: readonly { readonly path: string; readonly writable: boolean }[];
    readonly sockets: readonly string[];
    readonly secrets: readonly string[];
  };
  readonly elsewhere?: readonly { readonly workload: string; readonly host: string; readonly what: string; readonly at: string }[];
  readonly blind?: readonly {
    readonly host: string;
    readonly cause: string;
    readonly from: string;
    readonly to: string;
    readonly count?: number;
  }[];
  readonly contained?: { readonly at: string; readonly by: string; readonly how: 'networks' | 'pause' };
  readonly revision: number;
}

export interface Because {
  readonly what: string;
  readonly because: readonly string[];
}

/** One of whose alerts some, or all, were allowed. */
export interface AllowedIncident extends Incident {
  readonly allowed: readonly { readonly alert: string; readonly revision: number; readonly expiresAt?: string }[];
  readonly left: readonly { readonly alert: string; readonly sentence: string; readonly why: string; readonly fix: string }[];
}
