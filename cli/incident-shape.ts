/** An incident as the API tells it: the fields that are printed. */
export interface Incident {
  readonly id: string;
  readonly status: string;
  readonly severity: string;
  readonly workload: string;
  readonly owner?: string;
  readonly sentence: string;
  readonly openedAt: string;
  readonly lastSeen: string;
  readonly closedAt?: string;
  readonly closedBy?: string;
  readonly why?: string;
  readonly containers: readonly { readonly id: string; readonly name: string; readonly host: string; readonly generation: number }[];
  readonly alerts: readonly string[];
  readonly assignee?: string;
  readonly acknowledged?: { readonly at: string; readonly by: string };
  readonly ticket?: string;
  readonly looksLike: Likeness;
  readonly notBecause: readonly Likeness[];
  readonly prevalence: { readonly replicas: number; readonly of: number; readonly hosts: number; readonly ofHosts: number };
  readonly timeline: readonly {
    readonly at: string;
    readonly kind: string;
    readonly sentence: string;
    readonly by?: string;
    readonly count?: number;
  }[];
  readonly reach: {
    readonly peers: readonly string[];
    readonly volumes: readonly { readonly path: string; readonly writable: boolean }[];
    readonly sockets: readonly string[];
    readonly secrets: readonly string[];
  };
  readonly elsewhere: readonly { readonly workload: string; readonly host: string; readonly what: string; readonly at: string }[];
  readonly blind: readonly {
    readonly host: string;
    readonly cause: string;
    readonly from: string;
    readonly to: string;
    readonly count?: number;
  }[];
  readonly contained?: { readonly at: string; readonly by: string; readonly how: string };
  readonly revision: number;
}

interface Likeness {
  readonly what: string;
  readonly because: readonly string[];
}
