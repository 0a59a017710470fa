import { type Severity, severities } from '../../profiles/severity.js';
import type { Words } from '../../profiles/words/words.js';
import type { Alert } from '../alert/state.js';

/** Who did or said something, and when: RFC 3339. */
export interface Said {
  readonly at: string;
  readonly by: string;
}

/** One generation that an incident is about. */
export interface Touched {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly image: string;
  readonly generation: number;
}

export interface Happened extends Said {
  readonly kind: string;
  readonly sentence: string;
  /** The same in no language, where it is of the controller's own making. */
  readonly words?: Words;
  /** The order that it was done by. */
  readonly order?: string;
}

export interface Closed extends Said {
  readonly as: 'resolved' | 'false-alarm';
  readonly why: string;
}

export interface Contained extends Said {
  readonly how: 'networks' | 'pause';
  /** Ids of the containers that it holds for. */
  readonly containers: readonly string[];
}

/** Alerts that belong together, and what people did about them. Stored whole at each change. */
export interface Incident {
  readonly number: number;
  readonly workload: string;
  /** Ids, as they came. */
  readonly alerts: readonly string[];
  /** Of the gravest alert; the first of those. */
  readonly severity: Severity;
  readonly sentence: string;
  readonly containers: readonly Touched[];
  /** When its first alert was raised, and what it tells of was last seen, microseconds since the epoch. */
  readonly openedAtUs: number;
  readonly lastSeenUs: number;
  readonly acknowledged?: Said;
  readonly contained?: Contained;
  readonly closed?: Closed;
  readonly assignee?: string;
  readonly ticket?: string;
  readonly notes: readonly (Said & { readonly text: string })[];
  /** What people did, oldest first. */
  readonly happened: readonly Happened[];
  /** Number of the one that took it over. */
  readonly mergedInto?: number;
  /** Rises with whatever changes it but a later `lastSeen`. */
  readonly revision: number;
}

export type IncidentStatus = 'open' | 'acknowledged' | 'contained' | 'resolved' | 'false-alarm';

/** Past it the next alert opens another one: what is stored must stay a value that a store takes. */
export const maxAlerts = 5_000;
/** Past it the oldest generation is no longer named. */
const maxTouched = 1_000;

export function nameOf({ number }: Pick<Incident, 'number'>): string {
  return `INC-${number}`;
}

/** Closed ones stay so; containment says more than that somebody has seen it. */
export function statusOf({ closed, contained, acknowledged, mergedInto }: Incident): IncidentStatus {
  if (closed) return closed.as;
  if (mergedInto !== undefined) return 'resolved';
  if (contained) return 'contained';
  return acknowledged ? 'acknowledged' : 'open';
}

export function isClosed({ closed, mergedInto }: Incident): boolean {
  return closed !== undefined || mergedInto !== undefined;
}

/** A new one, of this alert. */
export function opened(number: number, alert: Alert): Incident {
  const { workload, facts, raisedAtUs, lastSeenUs } = alert;
  return {
    number,
    workload,
    alerts: [alert.id],
    severity: facts.severity as Severity,
    sentence: facts.sentence,
    containers: [touchedBy(alert)],
    openedAtUs: raisedAtUs,
    lastSeenUs,
    notes: [],
    happened: [],
    revision: 1,
  };
}

/** With this alert as it is now; the same where it says nothing new. */
export function joined(incident: Incident, alert: Alert): Incident {
  const isKnown = incident.alerts.includes(alert.id);
  const place = touchedBy(alert);
  const isPlaceKnown = incident.containers.some(({ id }) => id === place.id);
  if (isKnown && isPlaceKnown) return incident;
  const isGraver = severities.indexOf(alert.facts.severity as Severity) > severities.indexOf(incident.severity);
  return {
    ...incident,
    ...(isKnown ? {} : { alerts: [...incident.alerts, alert.id] }),
    ...(isGraver ? { severity: alert.facts.severity as Severity, sentence: alert.facts.sentence } : {}),
    containers: isPlaceKnown ? incident.containers : [...incident.containers, place].slice(-maxTouched),
    lastSeenUs: Math.max(incident.lastSeenUs, alert.lastSeenUs),
    revision: incident.revision + 1,
  };
}

/** With all of another one, which is then part of it. */
export function absorbing(incident: Incident, other: Incident): Incident {
  const isGraver = severities.indexOf(other.severity) > severities.indexOf(incident.severity);
  const acknowledged = incident.acknowledged ?? other.acknowledged;
  const contained = bothContained(incident.contained, other.contained);
  const assignee = incident.assignee ?? other.assignee;
  const ticket = incident.ticket ?? other.ticket;
  return {
    ...incident,
    alerts: [...new Set([...incident.alerts, ...other.alerts])],
    ...(isGraver ? { severity: other.severity, sentence: other.sentence } : {}),
    containers: [...new Map([...incident.containers, ...other.containers].map(one => [one.id, one])).values()].slice(-maxTouched),
    openedAtUs: Math.min(incident.openedAtUs, other.openedAtUs),
    lastSeenUs: Math.max(incident.lastSeenUs, other.lastSeenUs),
    ...(acknowledged && { acknowledged }),
    ...(contained && { contained }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(ticket === undefined ? {} : { ticket }),
    notes: byTime([...incident.notes, ...other.notes]),
    happened: byTime([...incident.happened, ...other.happened]),
    revision: incident.revision + 1,
  };
}

/** Of the one that was taken over. */
export function absorbed(incident: Incident, into: number): Incident {
  return { ...incident, mergedInto: into, revision: incident.revision + 1 };
}

function bothContained(one: Contained | undefined, other: Contained | undefined): Contained | undefined {
  if (!one || !other) return one ?? other;
  return { ...one, containers: [...new Set([...one.containers, ...other.containers])] };
}

function byTime<T extends Said>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function touchedBy({ host, container: { id, name, image, generation } }: Alert): Touched {
  return { id, name, host, image, generation };
}
