import { MinuteCells } from './minute-cells.js';
/** Containers named for one entry; past it the smallest ids are kept, so that every order keeps the same ones. */
export const maxContainers = 64;
/**
 * What was seen of every entry of one workload. A union by maximum: records and copies may come twice and in any order.
 * Its owner closes old minutes (`close`) to keep it small; see `MinuteCells` for what a late count then loses.
 */
export class Sightings {
  #lines = new Map();
  #observed = new MinuteCells();
  #observedBy = [];
  #first;
  #last;
  record(entry, seen) {
    const { host, container, origin, minute, runUs, key, count, atUs } = seen;
    const line = this.#line(entry, { containers: [container], firstUs: atUs, lastUs: atUs, by: { host, container, atUs, origin } });
    line.cells.add({ container, minute, id: `${runUs} ${key}`, count });
  }
  observe({ container, minute, observedMs }) {
    if (observedMs <= 0) return;
    this.#observed.add({ container, minute, id: '', count: observedMs });
    this.#observedBy = smallest([...this.#observedBy, container]);
    this.#first = Math.min(this.#first ?? minute, minute);
    this.#last = Math.max(this.#last ?? minute, minute);
  }
  /** Folds every minute up to this one into totals. Leave the last minutes open, in which agents still count. */
  close(throughMinute) {
    for (const { cells } of this.#lines.values()) cells.close(throughMinute);
    this.#observed.close(throughMinute);
  }
  absorb(other) {
    for (const [entry, theirs] of other.#lines) this.#line(entry, theirs).cells.absorb(theirs.cells);
    this.#observed.absorb(other.#observed);
    this.#observedBy = smallest([...this.#observedBy, ...other.#observedBy]);
    if (other.#first !== undefined) this.#first = Math.min(this.#first ?? other.#first, other.#first);
    if (other.#last !== undefined) this.#last = Math.max(this.#last ?? other.#last, other.#last);
  }
  /** Drops what was seen of an entry that is no longer in the profile. */
  forget(entry) {
    this.#lines.delete(entry);
  }
  of(entry) {
    const line = this.#lines.get(entry);
    if (!line) return undefined;
    const { minutes, count } = line.cells.totals();
    const { host, container, atUs, origin } = line.by;
    return {
      containers: line.containers,
      containerMinutes: minutes,
      count,
      firstSeen: time(line.firstUs),
      lastSeen: time(line.lastUs),
      by: { host, container, at: time(atUs), origin },
    };
  }
  observed() {
    const { minutes, count } = this.#observed.totals();
    const spanMs = this.#first === undefined || this.#last === undefined ? 0 : (this.#last - this.#first + 1) * 60_000;
    return { units: minutes, observedMs: count, spanMs, containers: this.#observedBy.length };
  }
  /** For each of these entries, in how many container-minutes it was seen. */
  incidences(entries) {
    return [...entries].map(entry => this.#lines.get(entry)?.cells.totals().minutes ?? 0);
  }
  /** Counts held apart: what `close` makes smaller. */
  get openCells() {
    let size = this.#observed.size;
    for (const { cells } of this.#lines.values()) size += cells.size;
    return size;
  }
  toJSON() {
    const lines = [...this.#lines].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      entries: Object.fromEntries(lines.map(([entry, line]) => [entry, { ...line, cells: line.cells.toJSON() }])),
      observed: {
        cells: this.#observed.toJSON(),
        containers: this.#observedBy,
        ...(this.#first !== undefined && { first: this.#first }),
        ...(this.#last !== undefined && { last: this.#last }),
      },
    };
  }
  static from(document) {
    const sightings = new Sightings();
    for (const [entry, line] of Object.entries(document.entries)) {
      sightings.#lines.set(entry, { ...line, cells: MinuteCells.from(line.cells) });
    }
    const { cells, containers, first, last } = document.observed;
    sightings.#observed.absorb(MinuteCells.from(cells));
    sightings.#observedBy = containers;
    sightings.#first = first;
    sightings.#last = last;
    return sightings;
  }
  #line(entry, { containers, firstUs, lastUs, by }) {
    const known = this.#lines.get(entry);
    if (!known) {
      const line = { containers: smallest(containers), firstUs, lastUs, by, cells: new MinuteCells() };
      this.#lines.set(entry, line);
      return line;
    }
    if (containers.some(container => !known.containers.includes(container)))
      known.containers = smallest([...known.containers, ...containers]);
    known.firstUs = Math.min(known.firstUs, firstUs);
    known.lastUs = Math.max(known.lastUs, lastUs);
    if (isBefore(by, known.by)) known.by = by;
    return known;
  }
}
/** By time, then host, container and origin: a total order. */
function isBefore(a, b) {
  if (a.atUs !== b.atUs) return a.atUs < b.atUs;
  return [a.host, a.container, a.origin].join('\0') < [b.host, b.container, b.origin].join('\0');
}
function smallest(containers) {
  return [...new Set(containers)].sort().slice(0, maxContainers);
}
function time(us) {
  return new Date(us / 1000).toISOString();
}
