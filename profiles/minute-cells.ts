/** What was counted in one minute of one container: `id` tells the counts of one minute apart. */
export interface Cell {
  readonly container: string;
  /** Minutes since the epoch. */
  readonly minute: number;
  readonly id: string;
  /** Cumulative: a larger one replaces a smaller. */
  readonly count: number;
}

/** Container-minutes in which anything was counted, and the sum of the counts. */
interface Sums {
  readonly minutes: number;
  readonly count: number;
}
/** The same by the clock on the wall: what several containers do in one minute is in one. */
export interface Times {
  readonly minutes: number;
  readonly hours: number;
}

/** As plain JSON: `open` holds `[container, minute, id, count]`. */
export interface MinuteCellsDocument extends Sums {
  readonly through: number;
  /** Absent in what was stored before it was counted. */
  readonly times?: Times & { readonly lastHour: number };
  readonly open: readonly (readonly [string, number, string, number])[];
}

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
  #times = { minutes: 0, hours: 0, lastHour: -1 };
  /** Minute → container → id → count. */
  #open = new Map<number, Map<string, Map<string, number>>>();

  add({ container, minute, id, count }: Cell): void {
    if (minute <= this.#through) return;
    const containers = under(this.#open, minute);
    const counts = under(containers, container);
    const known = counts.get(id);
    if (known === undefined || count > known) counts.set(id, count);
  }

  /** Closes every minute up to this one. */
  close(through: number): void {
    if (through <= this.#through) return;
    this.#times = this.#timesThrough(through);
    for (const [minute, containers] of this.#open) {
      if (minute > through) continue;
      this.#minutes += containers.size;
      this.#count += sum(containers);
      this.#open.delete(minute);
    }
    this.#through = through;
  }

  absorb(other: MinuteCells): void {
    if (other.#closedAfter(this)) {
      this.#through = other.#through;
      this.#minutes = other.#minutes;
      this.#count = other.#count;
      this.#times = other.#times;
      for (const minute of this.#open.keys()) if (minute <= this.#through) this.#open.delete(minute);
    }
    for (const [container, minute, id, count] of other.#cells()) this.add({ container, minute, id, count });
  }

  totals(): Sums {
    let minutes = this.#minutes;
    let count = this.#count;
    for (const containers of this.#open.values()) {
      minutes += containers.size;
      count += sum(containers);
    }
    return { minutes, count };
  }

  times(): Times {
    const { minutes, hours } = this.#timesThrough(Number.POSITIVE_INFINITY);
    return { minutes, hours };
  }

  /** How many counts are held apart. */
  get size(): number {
    let size = 0;
    for (const containers of this.#open.values()) for (const counts of containers.values()) size += counts.size;
    return size;
  }

  toJSON(): MinuteCellsDocument {
    const open = [...this.#cells()].sort((a, b) => a[1] - b[1] || compare(a[0], b[0]) || compare(a[2], b[2]));
    return { through: this.#through, minutes: this.#minutes, count: this.#count, times: this.#times, open };
  }

  static from({ through, minutes, count, times, open }: MinuteCellsDocument): MinuteCells {
    const cells = new MinuteCells();
    cells.#through = through;
    cells.#minutes = minutes;
    cells.#count = count;
    // Too few hours make coverage lower, and learning longer.
    cells.#times = times ?? { minutes, hours: Math.ceil(minutes / 60), lastHour: hourOf(through) };
    for (const [container, minute, id, of] of open) cells.add({ container, minute, id, count: of });
    return cells;
  }

  /** Whether this one closed later, or as late and more: a total order, so that merging has one result. */
  #closedAfter(other: MinuteCells): boolean {
    if (this.#through !== other.#through) return this.#through > other.#through;
    if (this.#minutes !== other.#minutes) return this.#minutes > other.#minutes;
    if (this.#count !== other.#count) return this.#count > other.#count;
    const [a, b] = [this.#times, other.#times];
    if (a.minutes !== b.minutes) return a.minutes > b.minutes;
    if (a.hours !== b.hours) return a.hours > b.hours;
    return a.lastHour > b.lastHour;
  }

  /** An hour of which the first part is closed is not counted again with the rest of it. */
  #timesThrough(through: number) {
    const { minutes, hours, lastHour } = this.#times;
    const open = [...this.#open.keys()].filter(minute => minute <= through);
    const fresh = new Set(open.map(hourOf).filter(hour => hour !== lastHour));
    return { minutes: minutes + open.length, hours: hours + fresh.size, lastHour: Math.max(lastHour, ...fresh) };
  }

  *#cells(): Generator<readonly [string, number, string, number]> {
    for (const [minute, containers] of this.#open) {
      for (const [container, counts] of containers) for (const [id, count] of counts) yield [container, minute, id, count];
    }
  }
}

function hourOf(minute: number): number {
  return Math.floor(minute / 60);
}

function sum(containers: ReadonlyMap<string, ReadonlyMap<string, number>>): number {
  let total = 0;
  for (const counts of containers.values()) for (const count of counts.values()) total += count;
  return total;
}

function under<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const found = map.get(key);
  if (found) return found;
  const made = new Map<L, V>();
  map.set(key, made);
  return made;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
