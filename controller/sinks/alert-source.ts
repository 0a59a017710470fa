import { roughly } from '../../profiles/duration.js';
import type { Severity } from '../../profiles/severity.js';
import type { Alerts } from '../alert/read-model.js';
import type { Alert } from '../alert/state.js';
import { alertView } from '../alert/view.js';
import type { Hosts } from '../hosts.js';
import { nameOf } from '../incident/incident.js';
import type { Incidents } from '../incident/incidents.js';
import type { ProfileStore } from '../store/store.js';
import { timeOf } from '../time.js';
import { type Besides, likelyCause } from './likely-cause.js';
import type { Notice, Source, Tellable, Word } from './notice.js';

export interface AlertSourceOptions {
  readonly alerts: Alerts;
  readonly incidents: Incidents;
  readonly hosts: Hosts;
  readonly store: ProfileStore;
  /** Address of the console, without a `/` at its end. */
  readonly console?: string;
  readonly now: () => number;
}

/** Alerts as what is told: one notice when one is raised, and one when it ends. */
export class AlertSource implements Source {
  constructor(readonly options: AlertSourceOptions) {}

  get(id: string): Tellable | undefined {
    const alert = this.options.alerts.get(id);
    return alert && this.#tellable(alert);
  }

  *all(): Iterable<Tellable> {
    for (const alert of this.options.alerts.all()) yield this.#tellable(alert);
  }

  listen(take: (one: Tellable) => void): () => void {
    const { alerts, incidents } = this.options;
    const stopAlerts = alerts.listen((alert, { change }) => {
      if (change !== 'repeated' && change !== 'responded') take(this.#tellable(alert));
    });
    /** How many of its alerts were told to be somebody's, by incident. */
    const told = new Map<number, number>();
    const stopIncidents = incidents.listen(({ number, acknowledged, alerts: ids }) => {
      if (!acknowledged || told.get(number) === ids.length) return;
      told.set(number, ids.length);
      for (const one of ids.flatMap(id => this.get(id) ?? [])) take(one);
    });
    return () => {
      stopAlerts();
      stopIncidents();
    };
  }

  notice(id: string, status: Word): Notice {
    const { alerts, hosts, store, console, now } = this.options;
    const alert = alerts.get(id)!;
    const { workload, facts, host, container } = alert;
    const placed = hosts.containers().find(one => one.container.id === container.id) ?? hosts.running(workload)[0];
    const { owner, environment } = placed?.container ?? {};
    const release = store.get(workload)?.releases?.at(-1);
    const besides: Besides = release ? { release: { revision: release.revision, fromMs: Date.parse(release.from) } } : {};
    const cause = likelyCause(alert, besides);
    const incident = this.#incidentOf(id);
    const at = incident ?? id;
    const known = {
      ...(owner && { owner }),
      ...(environment && { environment }),
      ...(incident && { incident }),
      ...(console && { link: `${console}/#/incidents/${at}` }),
    };
    return {
      key: `${id}:${status}`,
      kind: 'alert',
      about: id,
      status,
      severity: facts.severity as Severity,
      workload,
      host,
      reason: facts.reason,
      ...known,
      cause,
      title: titleOf(alert, status),
      text: textOf(alert, status, { ...known, cause, at }),
      beganMs: alert.raisedAtUs / 1_000,
      atMs: now(),
      body: { ...alertView(alert), ...(status !== 'acknowledged' && { status }), ...known, likelyCause: cause },
    };
  }

  /** The incident that it is of; undefined where that is not stored yet, and so may get another number: the alert leads there, too. */
  #incidentOf(alert: string): string | undefined {
    const { incidents } = this.options;
    const number = incidents.numberOf(alert);
    const incident = number === undefined ? undefined : incidents.current(number);
    return incident && nameOf(incident);
  }

  #tellable({ id, status, facts, raisedAtUs, closedAtUs }: Alert): Tellable {
    const { incidents } = this.options;
    const number = incidents.numberOf(id);
    return {
      id,
      status,
      severity: facts.severity as Severity,
      raisedMs: raisedAtUs / 1_000,
      changedMs: (closedAtUs ?? raisedAtUs) / 1_000,
      mayWait: facts.probation === true,
      isAcknowledged: number !== undefined && incidents.get(number)?.acknowledged !== undefined,
    };
  }
}

function titleOf({ workload, host, facts }: Alert, status: Word): string {
  const word = status === 'open' ? facts.severity.toUpperCase() : `${status} (was ${facts.severity})`;
  return `${word} ${workload} on ${host}: ${facts.sentence}`;
}

function textOf(
  alert: Alert,
  status: Word,
  { owner, cause, link, at }: { readonly owner?: string; readonly cause: string; readonly link?: string; readonly at: string },
): string {
  const { id, workload, host, container, containers, facts, counts, firstSeenUs, lastSeenUs } = alert;
  const { argv, parentExe } = facts.evidence;
  const times = counts.total > 1 ? `, ${counts.total} times in ${roughly((lastSeenUs - firstSeenUs) / 1_000)}` : '';
  const ended = status === 'open' ? [] : [`${status}${alert.by ? ` by ${alert.by}` : ''}${alert.why ? `: ${alert.why}` : ''}`];
  return [
    titleOf(alert, status),
    ...ended,
    `likely: ${cause}`,
    `owner: ${owner ?? 'nobody is named'}`,
    `where: ${container.name} (${container.id.slice(0, 12)}) of ${container.imageName} on ${host}${containers.length > 1 ? `, and ${containers.length - 1} more containers` : ''}`,
    ...(argv.length > 0 ? [`ran: ${argv.join(' ').slice(0, 300)}${parentExe ? `, started by ${parentExe}` : ''}`] : []),
    `since: ${timeOf(firstSeenUs)}${times}`,
    status === 'open' ? `look: ${link ?? `knowngood incidents ${at}`}` : `about: ${workload}, ${id}`,
  ].join('\n');
}
