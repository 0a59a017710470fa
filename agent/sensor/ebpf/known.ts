import type { Label, Repeated } from '../sensor.js';
import { addToMap, deleteFromMap } from './libbpf.js';
import { knownAtMost, type Totals } from './totals.js';

/** One container's share of what can be known: past it its own oldest is forgotten, never another's. */
const share = knownAtMost / 8;
/** So many are forgotten at once where there is no room. */
const forgottenAtOnce = knownAtMost / 64;
/** No program that found a place in the map is still at it after so long. */
const inUseUs = 100_000;
const usPerMinute = 60_000_000;

interface Place {
  readonly label: Label;
  readonly identity: string;
  /** What was read of its counts so far, in even and in odd minutes. */
  readonly read: [number, number];
}

/**
 * What the kernel counts instead of telling it. A place that is forgotten is read a while later once more before another takes it: a program that
 * found it in the map may still be counting in it. Forgetting costs a record; it never hides anything.
 */
export class Known {
  readonly #map: number;
  readonly #totals: Totals;
  readonly #places: (Place | undefined)[] = [];
  readonly #free = Array.from({ length: knownAtMost }, (_, at) => knownAtMost - 1 - at);
  readonly #byIdentity = new Map<string, number>();
  readonly #byContainer = new Map<string, Set<number>>();
  #left: { readonly at: number; readonly atUs: number }[] = [];
  #knownBefore = 0;

  constructor(map: number, totals: Totals) {
    this.#map = map;
    this.#totals = totals;
    totals.nextEpoch(); // none is 0, as what was never set
  }

  get size(): number {
    return this.#byIdentity.size;
  }

  /** From now on the kernel counts it. `identity` are the 16 bytes that the kernel gave it, as latin1. */
  remember(identity: string, label: Label, nowUs: number): void {
    if (this.#byIdentity.has(identity)) return;
    const own = this.#byContainer.get(label.container) ?? new Set<number>();
    if (own.size >= share) this.#forgetOldest([...own], share / 8, nowUs);
    if (this.#free.length === 0) this.#forgetOldest([...this.#byIdentity.values()], forgottenAtOnce, nowUs);
    const at = this.#free.pop();
    if (at === undefined) return; // those forgotten just now are free at the next look
    const value = Buffer.alloc(4);
    value.writeUInt32LE(at);
    const read: [number, number] = [this.#totals.times(at, false), this.#totals.times(at, true)];
    if (!addToMap(this.#map, Buffer.from(identity, 'latin1'), value)) {
      this.#free.push(at);
      return;
    }
    this.#places[at] = { label, identity, read };
    this.#byIdentity.set(identity, at);
    this.#byContainer.set(label.container, own.add(at));
  }

  /** The kernel tells of these again. */
  forget(nowUs: number, which: (label: Label) => boolean, container?: string): void {
    const among = container === undefined ? [...this.#byIdentity.values()] : [...(this.#byContainer.get(container) ?? [])];
    for (const at of among) if (which(this.#places[at]!.label)) this.#leave(at, nowUs);
  }

  /** What was counted since the last call; `nowUs`: the time of day, `offsetUs`: what makes it of monotonic time. At least once a minute. */
  collect(nowUs: number, offsetUs: number): readonly Repeated[] {
    const known = this.#totals.known();
    if (known === this.#knownBefore && this.#left.length === 0) return [];
    this.#knownBefore = known;
    const minute = Math.floor(nowUs / usPerMinute);
    const repeated: Repeated[] = [];
    for (const at of [...this.#byIdentity.values(), ...this.#left.map(({ at }) => at)]) this.#read(at, minute, offsetUs, repeated);
    const [free, left] = [
      this.#left.filter(({ atUs }) => nowUs - atUs > inUseUs),
      this.#left.filter(({ atUs }) => nowUs - atUs <= inUseUs),
    ];
    this.#left = left;
    for (const { at } of free) {
      this.#places[at] = undefined;
      this.#free.push(at);
    }
    return repeated;
  }

  #read(at: number, minute: number, offsetUs: number, repeated: Repeated[]): void {
    const { label, read } = this.#places[at]!;
    for (const odd of [0, 1] as const) {
      const times = this.#totals.times(at, odd === 1);
      const count = times - read[odd];
      if (count === 0) continue;
      read[odd] = times;
      const of = (minute & 1) === odd ? minute : minute - 1;
      const lastAtUs = Math.round(this.#totals.lastNs(at) / 1000 + offsetUs);
      repeated.push({ ...label, minute: of, count, lastAtUs: Math.min(lastAtUs, (of + 1) * usPerMinute - 1) });
    }
  }

  #forgetOldest(among: number[], count: number, nowUs: number): void {
    const byAge = among.sort((a, b) => this.#totals.lastNs(a) - this.#totals.lastNs(b));
    for (const at of byAge.slice(0, count)) this.#leave(at, nowUs);
  }

  #leave(at: number, atUs: number): void {
    const { identity, label } = this.#places[at]!;
    deleteFromMap(this.#map, Buffer.from(identity, 'latin1'));
    this.#totals.nextEpoch();
    this.#byIdentity.delete(identity);
    const own = this.#byContainer.get(label.container);
    own?.delete(at);
    if (own?.size === 0) this.#byContainer.delete(label.container);
    this.#left.push({ at, atUs });
  }
}
