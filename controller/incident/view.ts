import type { Alerts } from '../alert/read-model.js';
import type { Alert } from '../alert/state.js';
import type { Hosts } from '../hosts.js';
import type { Orders } from '../orders.js';
import type { ProfileStore } from '../store/store.js';
import { timeOf } from '../time.js';
import type { Workloads } from '../workloads.js';
import { type Incident, nameOf, statusOf } from './incident.js';
import type { Incidents } from './incidents.js';
import { timelineOf } from './timeline.js';

export interface IncidentViewOptions {
  readonly alerts: Alerts;
  readonly hosts: Hosts;
  readonly incidents: Incidents;
  readonly now: () => number;
  readonly orders: Orders;
  readonly store: ProfileStore;
  readonly workloads: Workloads;
}

/** Incidents as the API tells them: what is stored of them, and what the rest of the controller knows of it now. */
export class IncidentViews {
  constructor(readonly options: IncidentViewOptions) {}

  /** Alerts that the controller still knows. */
  alertsOf({ alerts }: Incident): readonly Alert[] {
    return alerts.flatMap(id => this.options.alerts.get(id) ?? []);
  }

  lastSeenUs(incident: Incident): number {
    return this.alertsOf(incident).reduce((us, { lastSeenUs }) => Math.max(us, lastSeenUs), incident.lastSeenUs);
  }

  view(incident: Incident) {
    const { severity, workload, sentence, openedAtUs, containers, alerts, notes, assignee, ticket, closed, contained } = incident;
    const placed = this.options.hosts.running(workload);
    const environment = placed.find(one => one.container.environment !== undefined)?.container.environment;
    const owner = placed.find(one => one.container.owner !== undefined)?.container.owner;
    const { mergedInto, revision } = incident;
    return {
      id: nameOf(incident),
      status: statusOf(incident),
      severity,
      workload,
      ...(owner === undefined ? {} : { owner }),
      ...(environment === undefined ? {} : { environment }),
      sentence,
      openedAt: timeOf(openedAtUs),
      lastSeen: timeOf(this.lastSeenUs(incident)),
      ...(closed && { closedAt: closed.at, closedBy: closed.by, ...(closed.why === '' ? {} : { why: closed.why }) }),
      containers: containers.map(one => ({ ...one })),
      alerts: [...alerts],
      ...(assignee === undefined ? {} : { assignee }),
      ...(ticket === undefined ? {} : { ticket }),
      notes: [...notes],
      prevalence: this.#prevalence(incident),
      timeline: timelineOf(incident, this.alertsOf(incident)),
      ...(contained && { contained: { at: contained.at, by: contained.by, how: contained.how } }),
      ...(mergedInto === undefined ? {} : { mergedInto: `INC-${mergedInto}` }),
      revision,
    };
  }

  /** In how many of the workload's replicas that run now, and on how many of the known hosts, it was seen. */
  #prevalence({ workload, containers }: Incident) {
    const { hosts } = this.options;
    const touched = new Set(containers.map(({ id }) => id));
    const running = hosts.running(workload);
    return {
      replicas: running.filter(({ container }) => touched.has(container.id)).length,
      of: running.length,
      hosts: new Set(containers.map(({ host }) => host)).size,
      ofHosts: hosts.all().length,
    };
  }
}
