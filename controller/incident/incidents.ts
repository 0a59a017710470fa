import { Groups } from '../../profiles/incident/groups.js';
import { linksOf } from '../../profiles/incident/links.js';
import type { AlertRecord } from '../../proto/alerts.js';
import type { AlertLog } from '../alert/log.js';
import type { Alerts } from '../alert/read-model.js';
import type { Alert } from '../alert/state.js';
import { Locks } from '../locks.js';
import { isOutage } from '../outage.js';
import { type Refusal, refusal } from '../refusal.js';
import type { Asked } from '../store/store.js';
import { Attempts } from '../trouble.js';
import type { IncidentBook } from './book.js';
import { closedAs } from './closing.js';
import { absorbed, absorbing, type Incident, isClosed, joined, maxAlerts, nameOf, opened } from './incident.js';

/** Closed ones that are kept to look back on; the oldest beyond are forgotten. */
const maxClosed = 20_000;

export interface IncidentsOptions {
  readonly book: IncidentBook;
  readonly alerts: Alerts;
  readonly log: AlertLog;
  readonly now: () => number;
  readonly onTrouble: (what: string, error: unknown) => void;
}

interface Held {
  incident: Incident;
  /** 0 = never stored. */
  bucketRevision: number;
}

/**
 * Every incident of the stack. What the alerts say is joined at once, and stored; killed in between, the next controller finds the open alerts in the
 * stream and does the same again. One is told of from the moment it is stored, so its number never changes.
 */
export class Incidents {
  readonly #held = new Map<number, Held>();
  /** What is not stored yet as it is. */
  readonly #dirty = new Set<Held>();
  readonly #groups = new Groups();
  readonly #ofAlert = new Map<string, number>();
  readonly #listeners = new Set<(incident: Incident) => void>();
  readonly #locks = new Locks();
  readonly #attempts = new Attempts('incidents cannot be stored', 'look at the broker: "knowngood doctor"; it is tried until it works');
  #next = 1;

  constructor(readonly options: IncidentsOptions) {}

  /** Reads what is stored, finishes what was begun, and joins what came since. The alerts must have been read before. */
  async start(): Promise<void> {
    const { book, alerts } = this.options;
    for (const { incident, bucketRevision } of await book.all()) {
      this.#held.set(incident.number, { incident, bucketRevision });
      this.#next = Math.max(this.#next, incident.number + 1);
      // Of one that was to be absorbed and is not yet, the lower number has its alerts.
      for (const id of incident.alerts) if (!this.#ofAlert.has(id)) this.#ofAlert.set(id, incident.number);
    }
    for (const { incident } of [...this.#held.values()]) this.#resume(incident);
    for (const alert of alerts.all()) if (this.#ofAlert.has(alert.id) || alert.status === 'open') this.#take(alert);
    for (const { incident } of [...this.#held.values()]) this.#closeWithAlerts(incident.number);
    alerts.listen((alert, record) => this.#heard(alert, record));
    await this.tick();
  }

  get(number: number): Incident | undefined {
    const held = this.#held.get(number);
    return held && held.bucketRevision > 0 ? held.incident : undefined;
  }
  /** That one, or the one that took it over. */
  current(number: number): Incident | undefined {
    const incident = this.get(number);
    return incident?.mergedInto === undefined ? incident : this.current(incident.mergedInto);
  }
  /** Of the incident that an alert is of. */
  numberOf(alert: string): number | undefined {
    return this.#ofAlert.get(alert);
  }
  /** Oldest first, without those that were taken over. */
  all(): readonly Incident[] {
    const stored = [...this.#held.values()].filter(
      ({ bucketRevision, incident }) => bucketRevision > 0 && incident.mergedInto === undefined,
    );
    return stored.map(({ incident }) => incident);
  }
  /** Calls back on every change of what is stored, until the returned function is called. */
  listen(listener: (incident: Incident) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  get trouble() {
    return this.#attempts.trouble;
  }

  /**
   * What a person changes, stored when it resolves. A conflict where `asked.revision` is not the incident's. Rejects with BusError: then it may have
   * been stored, and it is tried again.
   */
  async change(number: number, asked: Asked, edit: (incident: Incident, at: string) => Incident | Refusal): Promise<Incident | Refusal> {
    const known = this.get(number);
    const into = known?.mergedInto === undefined ? undefined : this.current(number);
    if (into) {
      const message = `INC-${number} has become part of ${nameOf(into)}`;
      return refusal('conflict', message, `look at that one: knowngood incidents ${nameOf(into)}`);
    }
    const held = known && this.#held.get(known.number);
    if (!held) return refusal('no-incident', `there is no incident INC-${number}`, 'list them with "knowngood incidents --status all"');
    const { incident } = held;
    if (asked.revision !== undefined && asked.revision !== incident.revision) {
      return refusal(
        'conflict',
        `${nameOf(incident)} is at revision ${incident.revision}, not at ${asked.revision}: something came to it since`,
        `look at it again: knowngood incidents ${nameOf(incident)}`,
      );
    }
    const after = edit(incident, new Date(this.options.now()).toISOString());
    if ('refused' in after) return after;
    if (after === incident) return incident;
    this.#set(held, { ...after, revision: incident.revision + 1 });
    if (isClosed(after)) this.#groups.close(after.number);
    await this.#save(held);
    await this.#closeAlerts(held.incident);
    return held.incident;
  }

  /** Stores what is not stored yet. */
  async tick(): Promise<void> {
    await Promise.all(
      [...this.#dirty].map(held =>
        this.#save(held).catch(error => {
          if (!isOutage(error)) this.options.onTrouble(`${nameOf(held.incident)} could not be stored`, error);
        }),
      ),
    );
  }

  #heard(alert: Alert, { change }: AlertRecord): void {
    if (change === 'raised' || change === 'repeated') {
      this.#take(alert);
      return;
    }
    const number = this.#ofAlert.get(alert.id);
    if (number === undefined) return;
    if (alert.status !== 'open') this.#closeWithAlerts(number);
    const held = this.#held.get(number);
    if (held && !this.#dirty.has(held)) this.#tell(held);
  }

  /** Puts an alert where it belongs: there already, into an open incident, into a new one. */
  #take(alert: Alert): void {
    const known = this.#ofAlert.get(alert.id);
    const holding = known === undefined ? undefined : this.#held.get(known);
    // Of a closed one nothing changes but what is said of its alerts, and a full one takes no more.
    if (holding && (isClosed(holding.incident) || holding.incident.alerts.length >= maxAlerts)) return;
    const links = linksOf(linked(alert));
    const place = this.#groups.placeOf(links);
    const number = this.#enter(alert, holding, place.kind === 'joins' ? [place.incident, ...place.absorbs] : []);
    this.#ofAlert.set(alert.id, number);
    this.#groups.add(number, links);
    const held = this.#held.get(number)!;
    // No more than a value has room for: what comes next opens another.
    if (held.incident.alerts.length >= maxAlerts) this.#groups.close(number);
    if (!this.#dirty.has(held) && held.bucketRevision > 0) this.#tell(held);
    if (held.bucketRevision === 0) void this.#save(held).catch(() => undefined);
  }

  #enter(alert: Alert, holding: Held | undefined, touched: readonly number[]): number {
    const numbers = [...new Set([...(holding ? [holding.incident.number] : []), ...touched])].sort((a, b) => a - b);
    const [first, ...others] = numbers;
    if (first === undefined) {
      const number = this.#next++;
      const made = { incident: opened(number, alert), bucketRevision: 0 };
      this.#held.set(number, made);
      this.#dirty.add(made);
      return number;
    }
    const held = this.#held.get(first)!;
    for (const other of others) this.#absorb(held, this.#held.get(other)!);
    this.#set(held, joined(held.incident, alert));
    return first;
  }

  #absorb(held: Held, other: Held): void {
    this.#set(held, absorbing(held.incident, other.incident));
    this.#set(other, absorbed(other.incident, held.incident.number));
    for (const id of other.incident.alerts) this.#ofAlert.set(id, held.incident.number);
    this.#groups.absorb(held.incident.number, other.incident.number);
  }

  /** A controller was ended between two writes that belong together. */
  #resume(incident: Incident): void {
    if (incident.closed)
      void this.#closeAlerts(incident).catch(error => this.options.onTrouble('alerts of a closed incident stay open', error));
    if (isClosed(incident)) return;
    const owner = this.#ofAlert.get(incident.alerts[0] ?? '');
    if (owner !== undefined && owner !== incident.number) this.#absorb(this.#held.get(owner)!, this.#held.get(incident.number)!);
  }

  /** When nothing of it is open any more, nor is it. */
  #closeWithAlerts(number: number): void {
    const held = this.#held.get(number);
    if (!held || isClosed(held.incident)) return;
    const closed = closedAs(
      held.incident.alerts.flatMap(id => this.options.alerts.get(id) ?? []),
      this.options.now(),
    );
    if (!closed) return;
    this.#set(held, { ...held.incident, closed, revision: held.incident.revision + 1 });
    this.#groups.close(number);
  }

  /** What a person said of the incident is said of its alerts. */
  async #closeAlerts({ alerts: ids, closed }: Incident): Promise<void> {
    if (!closed) return;
    const { alerts, log, now } = this.options;
    const change = closed.as === 'resolved' ? 'resolved' : 'dismissed';
    const open = ids.flatMap(id => alerts.get(id) ?? []).filter(({ status }) => status === 'open');
    const { by, why } = closed;
    await Promise.all(open.map(({ id, workload }) => log.publish({ id, change, atUs: Math.round(now() * 1_000), workload, by, why })));
  }

  #set(held: Held, incident: Incident): void {
    if (incident === held.incident) return;
    held.incident = incident;
    this.#dirty.add(held);
  }

  async #save(held: Held): Promise<void> {
    await this.#locks.run(nameOf(held.incident), async () => {
      if (!this.#dirty.has(held)) return;
      const { incident } = held;
      try {
        held.bucketRevision = await this.options.book.write(incident, held.bucketRevision);
      } catch (error) {
        this.#attempts.failed(error);
        throw error;
      }
      this.#attempts.worked();
      if (held.incident === incident) this.#dirty.delete(held);
      this.#tell(held);
    });
    await this.#forget();
  }

  #tell({ incident, bucketRevision }: Held): void {
    if (bucketRevision > 0) for (const listener of this.#listeners) listener(incident);
  }

  async #forget(): Promise<void> {
    if (this.#held.size <= maxClosed) return;
    const closed = [...this.#held.values()].filter(held => !this.#dirty.has(held) && isClosed(held.incident));
    for (const { incident } of closed.slice(0, closed.length - maxClosed)) {
      this.#held.delete(incident.number);
      for (const id of incident.alerts) if (this.#ofAlert.get(id) === incident.number) this.#ofAlert.delete(id);
      await this.options.book.remove(incident);
    }
  }
}

function linked({ facts, containers, container, session }: Alert) {
  const { fingerprint, kind, behaviour, evidence } = facts;
  const within = session?.id ?? evidence.sessionId;
  return {
    fingerprint,
    kind,
    behaviour,
    containers: [...new Set([...containers, container.id])],
    ...(within === undefined ? {} : { session: within }),
  };
}
