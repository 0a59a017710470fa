import type { components } from '../client/gen/api.js';

type Schemas = components['schemas'];

export type Sighting = Schemas['Sighting'];

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

/** Its lines as the console reads them: fields of any kind. */
export type Proposal = Omit<Schemas['Proposal'], 'adds'> & { readonly adds: readonly (Entry & { readonly line: string })[] };

export type Profile = Omit<Schemas['Profile'], 'entries' | 'proposals'> & {
  readonly entries: readonly Entry[];
  readonly proposals: readonly Proposal[];
};

/** A revision, and how it differs from the one before. */
export type Revision = Schemas['Revision'];

export type Session = Schemas['Session'];

/** What another mode would have told, and recycled, of what was observed. */
export type WhatIf = Schemas['WhatIf'];

export type Plan = Schemas['RecyclePlan'];
