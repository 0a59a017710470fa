import type { Tally } from '../proto/records.js';

const usPerMinute = 60_000_000;

interface Known {
  minute: number;
  count: number;
  lastAtUs: number;
  dirty: boolean;
}

/**
 * Tells first sightings from repeats, per container, and tallies both by minute.
 * Bounded: past `capacity` keys a container's oldest key is forgotten. That only costs a second First downstream; it never hides a new behaviour.
 */
export class Dedupe {
  readonly #containers = new Map<string, Map<string, Known>>();
  /** Tallies of minutes that ended before they were collected. */
  #closed: Tally[] = [];
  #repeats = 0;
  #forgotten = 0;

  constructor(readonly capacity = 20_000) {}

  get repeats() {
    return this.#repeats;
  }
  /** Those of which anything is known. */
  get containers(): Iterable<string> {
    return this.#containers.keys();
  }
  /** Keys that were let go to stay within capacity. */
  get forgotten() {
    return this.#forgotten;
  }

  see(container: string, key: string, atUs: number): 'first' | 'repeat' {
    const keys = this.#containers.get(container) ?? new Map<string, Known>();
    if (keys.size === 0) this.#containers.set(container, keys);
    const minute = Math.floor(atUs / usPerMinute);
    const known = keys.get(key);
    if (!known) {
      if (keys.size >= this.capacity) this.#forget(container, keys);
      keys.set(key, { minute, count: 1, lastAtUs: atUs, dirty: true });
      return 'first';
    }
    this.#repeats++;
    // Rings of several CPUs may hand over a straggler of the minute before: it counts in the newer one.
    if (minute > known.minute) {
      if (known.dirty) this.#closed.push(tally(container, key, known));
      known.minute = minute;
      known.count = 0;
    }
    known.count++;
    known.lastAtUs = Math.max(known.lastAtUs, atUs);
    known.dirty = true;
    return 'repeat';
  }

  /** Was seen so often in that minute by whoever counts repeats itself; of what was forgotten meanwhile only the count is told. */
  count({ container, key, minute, count, lastAtUs }: Omit<Tally, 'kind'>): void {
    this.#repeats += count;
    const keys = this.#containers.get(container) ?? new Map<string, Known>();
    if (keys.size === 0) this.#containers.set(container, keys);
    const known = keys.get(key);
    if (!known) {
      if (keys.size >= this.capacity) this.#forget(container, keys);
      keys.set(key, { minute, count, lastAtUs, dirty: true });
      return;
    }
    if (minute > known.minute) {
      if (known.dirty) this.#closed.push(tally(container, key, known));
      known.minute = minute;
      known.count = 0;
    }
    known.count += count;
    known.lastAtUs = Math.max(known.lastAtUs, lastAtUs);
    known.dirty = true;
  }

  /** Cumulative counts of everything that moved since the last call. */
  collect(): readonly Tally[] {
    const moved = this.#closed;
    this.#closed = [];
    for (const [container, keys] of this.#containers) {
      for (const [key, known] of keys) {
        if (!known.dirty) continue;
        known.dirty = false;
        moved.push(tally(container, key, known));
      }
    }
    return moved;
  }

  /** The container is gone; what it did since the last call is returned. */
  drop(container: string): readonly Tally[] {
    const keys = this.#containers.get(container);
    this.#containers.delete(container);
    return [...(keys ?? [])].filter(([, known]) => known.dirty).map(([key, known]) => tally(container, key, known));
  }

  #forget(container: string, keys: Map<string, Known>) {
    const [key, oldest] = keys.entries().next().value!;
    if (oldest.dirty) this.#closed.push(tally(container, key, oldest));
    keys.delete(key);
    this.#forgotten++;
  }
}

function tally(container: string, key: string, known: Known): Tally {
  return { kind: 'tally', container, key, minute: known.minute, count: known.count, lastAtUs: known.lastAtUs };
}
