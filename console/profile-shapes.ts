import type { components } from '../client/gen/api.js';
import type { Exception, Gap, Mode } from './shapes.js';

export interface Sighting {
  readonly containers: readonly string[];
  readonly containerMinutes: number;
  readonly count: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly by: { readonly host: string; readonly container: string; readonly at: string; readonly origin: string };
}

export interface Entry {
  readonly id: string;
  readonly kind: 'process' | 'listen' | 'inbound' | 'outbound' | 'write' | 'setting';
  /** The line in words. */
  readonly sentence: string;
  readonly source: string;
  readonly expiresAt?: string;
  readonly image?: string;
  readonly exe?: string;
  readonly applet?: readonly string[];
  readonly parent?: readonly string[];
  readonly user?: readonly number[];
  readonly phase?: string;
  /** Of inbound and outbound lines: an address, `workload:` and its name, or any. */
  readonly from?: string;
  readonly to?: string;
  readonly protocol?: string;
  readonly port?: number | string;
  readonly sightings?: Sighting;
}

export interface Proposal {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  readonly adds: readonly (Entry & { readonly line: string })[];
  readonly removes: readonly string[];
  readonly seen: {
    readonly hosts: readonly string[];
    readonly containers: readonly string[];
    readonly count: number;
    readonly lastSeen?: string;
  };
  readonly at: string;
}

export interface Profile {
  readonly workload: string;
  readonly revision: number;
  readonly mode: Mode;
  readonly complete: boolean;
  readonly entries: readonly Entry[];
  readonly learned: {
    readonly sensor?: string;
    readonly since?: string;
    readonly containers: number;
    readonly containerMinutes: number;
    readonly lifeEvents: Readonly<Record<string, number>>;
    readonly gaps: readonly Gap[];
  };
  readonly proposals: readonly Proposal[];
  readonly exceptions: readonly Exception[];
  readonly updatedAt: string;
  readonly by: string;
  readonly why: string;
}

/** A revision, and how it differs from the one before. */
export interface Revision {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface Session {
  readonly id: string;
  readonly workload: string;
  readonly host: string;
  readonly container?: { readonly id: string; readonly name?: string };
  readonly kind: string;
  readonly by?: string;
  readonly reason?: string;
  readonly from: string;
  readonly until?: string;
  readonly argv: readonly string[];
  readonly commands: readonly string[];
  readonly commandsTotal: number;
  readonly alert?: string;
  readonly allowed?: boolean;
}

/** What another mode would have told, and recycled, of what was observed. */
export type WhatIf = components['schemas']['WhatIf'];

export interface Plan {
  readonly container: string;
  readonly name?: string;
  readonly method: string;
  readonly because?: string;
  readonly expectedDowntimeMs?: number;
  readonly steps?: readonly string[];
  readonly warnings?: readonly string[];
  readonly refused?: { readonly code: string; readonly message: string };
}
