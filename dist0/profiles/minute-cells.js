/**
 * Counts by container and minute that merge by maximum, so that a repeat, or another order, changes nothing.
 * Bounded: old minutes are closed into totals. A count that comes for a closed minute after all is left out: that makes an entry look
 * rarer and coverage lower, so learning lasts longer. The harmful direction would be to count twice, and no path does: a closed minute
 * takes nothing more, and of two copies that closed apart the one that closed later is kept whole.
 */
export class MinuteCells {
  #through = -1;
  #minutes = 0;
  #count = 0;
  /** Minute → container → id → count. */
  #open = new Map();
  add({ container, minute, id, count }) {
    if (minute <= this.#through) return;
    const containers = under(this.#open, minute);
    const counts = under(containers, container);
    counts.set(id, Math.max(counts.get(id) ?? 0, count));
  }
  /** Closes every minute up to this one. */
  close(through) {
    if (through <= this.#through) return;
    for (const [minute, containers] of this.#open) {
      if (minute > through) continue;
      this.#minutes += containers.size;
      this.#count += sum(containers);
      this.#open.delete(minute);
    }
    this.#through = through;
  }
  absorb(other) {
    if (other.#closedAfter(this)) {
      this.#through = other.#through;
      this.#minutes = other.#minutes;
      this.#count = other.#count;
      for (const minute of this.#open.keys()) if (minute <= this.#through) this.#open.delete(minute);
    }
    for (const [container, minute, id, count] of other.#cells()) this.add({ container, minute, id, count });
  }
  totals() {
    let minutes = this.#minutes;
    let count = this.#count;
    for (const containers of this.#open.values()) {
      minutes += containers.size;
      count += sum(containers);
    }
    return { minutes, count };
  }
  /** How many counts are held apart. */
  get size() {
    let size = 0;
    for (const containers of this.#open.values()) for (const counts of containers.values()) size += counts.size;
    return size;
  }
  toJSON() {
    const open = [...this.#cells()].sort((a, b) => a[1] - b[1] || compare(a[0], b[0]) || compare(a[2], b[2]));
    return { through: this.#through, minutes: this.#minutes, count: this.#count, open };
  }
  static from({ through, minutes, count, open }) {
    const cells = new MinuteCells();
    cells.#through = through;
    cells.#minutes = minutes;
    cells.#count = count;
    for (const [container, minute, id, of] of open) cells.add({ container, minute, id, count: of });
    return cells;
  }
  /** Whether this one closed later, or as late and more: a total order, so that merging has one result. */
  #closedAfter(other) {
    if (this.#through !== other.#through) return this.#through > other.#through;
    if (this.#minutes !== other.#minutes) return this.#minutes > other.#minutes;
    return this.#count > other.#count;
  }
  *#cells() {
    for (const [minute, containers] of this.#open) {
      for (const [container, counts] of containers) for (const [id, count] of counts) yield [container, minute, id, count];
    }
  }
}
function sum(containers) {
  let total = 0;
  for (const counts of containers.values()) for (const count of counts.values()) total += count;
  return total;
}
function under(map, key) {
  const found = map.get(key);
  if (found) return found;
  const made = new Map();
  map.set(key, made);
  return made;
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
