import type { AlertRecord } from '../../proto/alerts.js';
import { OpenCrowds } from './crowd.js';
import { fold } from './fold.js';
import type { Alert } from './state.js';

/** Closed alerts kept to look back on; the oldest beyond are only in the stream. */
const maxClosed = 100_000;

export type AlertListener = (alert: Alert, record: AlertRecord) => void;

/** Every alert of the stack, as the stream tells it. What this process publishes is applied at once; hearing it again changes nothing. */
export class Alerts {
  readonly #byId = new Map<string, Alert>();
  /** Fingerprint → id of its latest episode. */
  readonly #latest = new Map<string, string>();
  /** Episode → the one before it. */
  readonly #before = new Map<string, string>();
  readonly #open = new Map<string, Set<string>>();
  readonly #crowds = new Map<string, OpenCrowds>();
  readonly #listeners = new Set<AlertListener>();
  readonly #lastSeenUs = new Map<string, number>();
  #openCount = 0;

  apply(record: AlertRecord): Alert | undefined {
    const before = this.#byId.get(record.id);
    const after = fold(before, record);
    if (!after || after === before) return after;
    this.#byId.set(record.id, after);
    if (!before) this.#begin(after);
    if (after.lastSeenUs > (this.#lastSeenUs.get(after.workload) ?? 0)) this.#lastSeenUs.set(after.workload, after.lastSeenUs);
    if (after.status !== 'open' && before?.status === 'open') this.#end(after);
    for (const listener of this.#listeners) listener(after, record);
    return after;
  }

  get(id: string): Alert | undefined {
    return this.#byId.get(id);
  }
  /** The latest episode of a fingerprint, open or not. */
  latest(fingerprint: string): Alert | undefined {
    const id = this.#latest.get(fingerprint);
    return id === undefined ? undefined : this.#byId.get(id);
  }
  /** The episode of the same fingerprint before this one. */
  previous(id: string): Alert | undefined {
    return this.#byId.get(this.#before.get(id) ?? '');
  }
  /** Oldest first. */
  all(): Iterable<Alert> {
    return this.#byId.values();
  }
  open(workload: string): readonly Alert[] {
    return [...(this.#open.get(workload) ?? [])].map(id => this.#byId.get(id)!);
  }
  openCount(workload?: string): number {
    return workload === undefined ? this.#openCount : (this.#open.get(workload)?.size ?? 0);
  }
  crowds(workload: string): OpenCrowds {
    return this.#crowds.get(workload) ?? new OpenCrowds(workload);
  }
  /** When a workload last did anything that was told, microseconds since the epoch. */
  lastSeenUs(workload: string): number | undefined {
    return this.#lastSeenUs.get(workload);
  }
  /** Calls back on every change until the returned function is called. */
  listen(listener: AlertListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #begin(alert: Alert) {
    const before = this.#latest.get(alert.facts.fingerprint);
    if (before !== undefined) this.#before.set(alert.id, before);
    this.#latest.set(alert.facts.fingerprint, alert.id);
    const open = this.#open.get(alert.workload) ?? new Set();
    this.#open.set(alert.workload, open.add(alert.id));
    const crowds = this.crowds(alert.workload);
    this.#crowds.set(alert.workload, crowds);
    crowds.begin(alert);
    this.#openCount++;
    if (this.#byId.size - this.#openCount > maxClosed) this.#forgetOldest();
  }

  #end(alert: Alert) {
    const open = this.#open.get(alert.workload);
    open?.delete(alert.id);
    this.#crowds.get(alert.workload)?.end(alert);
    if (open?.size === 0) {
      this.#open.delete(alert.workload);
      this.#crowds.delete(alert.workload);
    }
    this.#openCount--;
  }

  #forgetOldest() {
    for (const alert of this.#byId.values()) {
      if (alert.status === 'open' || this.#latest.get(alert.facts.fingerprint) === alert.id) continue;
      this.#byId.delete(alert.id);
      this.#before.delete(alert.id);
      return;
    }
  }
}
