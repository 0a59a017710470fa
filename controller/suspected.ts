import { type Severity, severities } from '../profiles/severity.js';
import type { Alert } from './alert/state.js';
import { type Incident, isClosed, nameOf } from './incident/incident.js';

export interface Suspected {
  /** What is open, in words: `INC-7 is not closed`. */
  readonly why: string;
  /** The gravest open alert of the container. */
  readonly alert?: string;
}

/** What is open about a container, so that nothing of it goes without evidence; undefined where nothing is. `alerts`: of its workload. */
export function suspectedOf(container: string, alerts: readonly Alert[], incidents: readonly Incident[]): Suspected | undefined {
  const open = alerts.filter(one => one.status === 'open' && (one.container.id === container || one.containers.includes(container)));
  const rank = ({ facts }: Alert) => severities.indexOf(facts.severity as Severity);
  const [first, ...others] = open;
  const gravest = first && others.reduce((most, one) => (rank(one) > rank(most) ? one : most), first);
  const incident = incidents.find(
    one => !isClosed(one) && (one.containers.some(({ id }) => id === container) || open.some(({ id }) => one.alerts.includes(id))),
  );
  if (incident) return { why: `${nameOf(incident)} is not closed`, ...(gravest && { alert: gravest.id }) };
  // An alert that was raised this very moment is of no incident yet.
  return gravest && { why: `alert ${gravest.id} is open`, alert: gravest.id };
}
