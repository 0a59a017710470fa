import type { components } from '../client/gen/api.js';

/** What the API tells, as its document has it. Times RFC 3339, `…Ms` milliseconds. */
type Schemas = components['schemas'];

export interface Items<T> {
  readonly items: readonly T[];
}

export type Host = Schemas['Host'];
export type Gap = Schemas['Gap'];
export type Status = Schemas['Status'];

export type Workload = Schemas['Workload'];
export type Mode = Workload['mode'];

export type Alert = Schemas['Alert'];
export type Severity = Alert['severity'];
export interface AlertPage extends Items<Alert> {
  /** Of all that match, not of this page. */
  readonly total: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What was kept of a container. */
export type Evidence = Schemas['Evidence'];
export interface EvidencePage extends Items<Evidence> {
  /** Hosts that could not be asked. */
  readonly silent: readonly string[];
}

export type AskGroup = Schemas['AskGroup'];
export type Exception = Schemas['Exception'];
export type Recycle = Schemas['Recycle'];
export type NextRecycle = Schemas['NextRecycle'];

export type * from './profile-shapes.js';
