import { looksLike } from '../../profiles/incident/looks-like.js';
import type { Alerts } from '../alert/read-model.js';
import type { Alert } from '../alert/state.js';
import { wordsOf } from '../alert/words.js';
import type { Hosts } from '../hosts.js';
import type { Orders } from '../orders.js';
import { proofView } from '../proof-view.js';
import type { Proofs } from '../proofs.js';
import type { ProfileStore } from '../store/store.js';
import { timeOf } from '../time.js';
import type { Workloads } from '../workloads.js';
import { Traces } from './elsewhere.js';
import { beganMs, gather, sessionsOf } from './gather.js';
import { type Incident, nameOf, statusOf } from './incident.js';
import type { Incidents } from './incidents.js';
import { around, blindAround, reachOf } from './surroundings.js';
import { timelineOf } from './timeline.js';

export interface IncidentViewOptions {
  readonly alerts: Alerts;
  readonly hosts: Hosts;
  readonly incidents: Incidents;
  readonly now: () => number;
  readonly orders: Orders;
  readonly proofs: Proofs;
  readonly store: ProfileStore;
  readonly workloads: Workloads;
}

/** Sightings elsewhere that are told one by one; how many there are is told beside them. */
const maxElsewhere = 50;

/** Incidents as the API tells them: what is stored of them, and what the rest of the controller knows of it now. */
export class IncidentViews {
  readonly #traces: Traces;

  constructor(readonly options: IncidentViewOptions) {
    this.#traces = new Traces(options.alerts);
  }

  /** Alerts that the controller still knows. */
  alertsOf({ alerts }: Incident): readonly Alert[] {
    return alerts.flatMap(id => this.options.alerts.get(id) ?? []);
  }

  lastSeenUs(incident: Incident): number {
    return this.alertsOf(incident).reduce((us, { lastSeenUs }) => Math.max(us, lastSeenUs), incident.lastSeenUs);
  }

  view(incident: Incident) {
    const { severity, workload, sentence, openedAtUs, containers, alerts, notes, assignee, ticket, closed, contained, acknowledged } =
      incident;
    const { hosts, store, workloads, now } = this.options;
    const placed = hosts.running(workload);
    const known = this.alertsOf(incident);
    const [profile, state] = [store.get(workload), workloads.get(workload)];
    const prevalence = this.#prevalence(incident);
    const elsewhere = this.#traces.elsewhere(known);
    const lastSeenUs = this.lastSeenUs(incident);
    const fromMs = beganMs(incident, known);
    const on = new Set(containers.map(({ host }) => host));
    const blind = blindAround(workloads.ledger.gaps(), on, fromMs * 1_000, lastSeenUs);
    const touched = new Set(containers.map(({ id }) => id));
    const within = hosts.containers().filter(({ container }) => touched.has(container.id));
    const started = new Map(
      [...known, ...within].map(({ container }) => [container.id, container.startedAtUs] as const).filter(([, us]) => us > 0),
    );
    const startedAt = (id: string) => {
      const us = started.get(id);
      return us === undefined ? {} : { startedAt: timeOf(us) };
    };
    const environment = placed.find(one => one.container.environment !== undefined)?.container.environment;
    const owner = placed.find(one => one.container.owner !== undefined)?.container.owner;
    const { mergedInto, revision } = incident;
    const its = known.find(one => one.facts.sentence === sentence);
    const words = its && wordsOf(its);
    return {
      id: nameOf(incident),
      status: statusOf(incident),
      severity,
      workload,
      ...(owner === undefined ? {} : { owner }),
      ...(environment === undefined ? {} : { environment }),
      sentence,
      ...(words && { words }),
      openedAt: timeOf(openedAtUs),
      lastSeen: timeOf(lastSeenUs),
      ...(acknowledged && { acknowledged: { at: acknowledged.at, by: acknowledged.by } }),
      ...(closed && { closedAt: closed.at, closedBy: closed.by, ...(closed.why === '' ? {} : { why: closed.why }) }),
      containers: containers.map(one => ({ ...one, ...startedAt(one.id) })),
      alerts: [...alerts],
      ...(assignee === undefined ? {} : { assignee }),
      ...(ticket === undefined ? {} : { ticket }),
      notes: [...notes],
      ...looksLike(gather({ incident, alerts: known, prevalence, elsewhere, profile, state, nowMs: now() })),
      prevalence,
      timeline: timelineOf(
        incident,
        known,
        profile,
        around(fromMs, lastSeenUs / 1_000, { sessions: sessionsOf(incident, state), profile, blind }),
      ),
      // Of one that is gone, what its successors have.
      reach: reachOf(profile, known, within.length > 0 ? within : placed),
      elsewhere: elsewhere.slice(-maxElsewhere),
      ...(elsewhere.length > maxElsewhere ? { elsewhereTotal: elsewhere.length } : {}),
      blind: blind.map(({ host, cause, fromUs, toUs, count }) => ({
        host,
        cause,
        from: timeOf(fromUs),
        to: timeOf(toUs),
        ...(count === undefined ? {} : { count }),
      })),
      hosts: hosts
        .all()
        .filter(({ beat }) => on.has(beat.host))
        .map(({ beat, silent }) => ({ host: beat.host, silent, ...proofView(this.options.proofs, beat) })),
      ...(contained && { contained: { at: contained.at, by: contained.by, how: contained.how } }),
      ...(mergedInto === undefined ? {} : { mergedInto: `INC-${mergedInto}` }),
      revision,
    };
  }

  /**
   * In how many of the workload's replicas, and on how many of the known hosts, it was seen. A replica is a name on a host: one that was replaced
   * since, or runs no longer, counts as the one it was.
   */
  #prevalence({ workload, containers }: Incident) {
    const { hosts } = this.options;
    const touched = new Set(containers.map(({ host, name }) => `${host}/${name}`));
    const running = hosts.running(workload).map(({ host, container }) => `${host}/${container.name}`);
    return {
      replicas: touched.size,
      of: new Set([...touched, ...running]).size,
      hosts: new Set(containers.map(({ host }) => host)).size,
      ofHosts: hosts.all().length,
    };
  }
}
