import { fold } from './fold.js';

/** Closed alerts kept to look back on; the oldest beyond are only in the stream. */
const maxClosed = 100_000;
/** Every alert of the stack, as the stream tells it. What this process publishes is applied at once; hearing it again changes nothing. */
export class Alerts {
  #byId = new Map();
  /** Fingerprint → id of its latest episode. */
  #latest = new Map();
  /** Episode → the one before it. */
  #before = new Map();
  #open = new Map();
  #listeners = new Set();
  #lastSeenUs = new Map();
  #openCount = 0;
  apply(record) {
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
  get(id) {
    return this.#byId.get(id);
  }
  /** The latest episode of a fingerprint, open or not. */
  latest(fingerprint) {
    const id = this.#latest.get(fingerprint);
    return id === undefined ? undefined : this.#byId.get(id);
  }
  /** The episode of the same fingerprint before this one. */
  previous(id) {
    return this.#byId.get(this.#before.get(id) ?? '');
  }
  /** Oldest first. */
  all() {
    return this.#byId.values();
  }
  open(workload) {
    return [...(this.#open.get(workload) ?? [])].map(id => this.#byId.get(id));
  }
  openCount(workload) {
    return workload === undefined ? this.#openCount : (this.#open.get(workload)?.size ?? 0);
  }
  /** When a workload last did anything that was told, microseconds since the epoch. */
  lastSeenUs(workload) {
    return this.#lastSeenUs.get(workload);
  }
  /** Calls back on every change until the returned function is called. */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  #begin(alert) {
    const before = this.#latest.get(alert.facts.fingerprint);
    if (before !== undefined) this.#before.set(alert.id, before);
    this.#latest.set(alert.facts.fingerprint, alert.id);
    const open = this.#open.get(alert.workload) ?? new Set();
    this.#open.set(alert.workload, open.add(alert.id));
    this.#openCount++;
    if (this.#byId.size - this.#openCount > maxClosed) this.#forgetOldest();
  }
  #end(alert) {
    const open = this.#open.get(alert.workload);
    open?.delete(alert.id);
    if (open?.size === 0) this.#open.delete(alert.workload);
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
