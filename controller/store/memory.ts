import type { Behaviour } from '../../proto/behaviour.js';
import type { Evidence } from '../../proto/records.js';

/** Behaviours remembered per workload. Past it the oldest is forgotten: later counts of it are let go (and counted), it is still judged when new. */
export const maxRemembered = 20_000;
/** What one stored value holds: so many behaviours, or so many bytes of them, which is less than a store takes even where hardly anything compresses. */
const perShard = 500;
const maxShardBytes = 1 << 20;

/** A behaviour as it was first seen: what a count that comes later is judged by. */
export interface Remembered {
  readonly behaviour: Behaviour;
  readonly evidence: Evidence;
  /** Microseconds since the epoch. */
  readonly observedAtUs: number;
}

/** A stored part of a memory, in a place that is used again. */
export interface Shard {
  readonly slot: number;
  /** The older, the smaller; a place whose part was forgotten is empty. */
  readonly at: number;
  readonly keys: Readonly<Record<string, string>>;
}

interface HeldShard {
  readonly slot: number;
  readonly at: number;
  readonly keys: Map<string, string>;
  /** In it, as UTF-8: a name may be of letters that take three or four each. */
  bytes: number;
}

/**
 * What each key of a workload stands for. Counts name only keys, and a profile may change its mind about a behaviour long after it was first
 * seen. Stored in shards of which only those that changed are written again; a shard of which all was forgotten leaves its place to a new one, so that
 * what is stored is bounded, too. Held as text: it is read seldom.
 */
export class Memory {
  /** Oldest first. */
  readonly #shards: HeldShard[] = [];
  readonly #shardOf = new Map<string, HeldShard>();
  readonly #inSlot = new Map<number, HeldShard>();
  readonly #free: number[] = [];
  #slots = 0;
  readonly #dirty = new Set<number>();
  #forgotten = 0;

  constructor(stored: readonly Shard[] = []) {
    for (const { slot, at, keys } of [...stored].sort((one, other) => one.at - other.at)) {
      const entries = Object.entries(keys);
      this.#slots = Math.max(this.#slots, slot + 1);
      if (entries.length === 0) this.#free.push(slot);
      else this.#hold({ slot, at, keys: new Map(entries), bytes: entries.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) });
    }
  }

  get size() {
    return this.#shardOf.size;
  }
  has(key: string): boolean {
    return this.#shardOf.has(key);
  }
  get(key: string): Remembered | undefined {
    const text = this.#shardOf.get(key)?.keys.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Remembered);
  }

  /** Oldest first. */
  *entries(): Iterable<readonly [string, Remembered]> {
    for (const { keys } of this.#shards) for (const [key, text] of keys) yield [key, JSON.parse(text) as Remembered];
  }

  add(key: string, what: Remembered): void {
    if (this.#shardOf.has(key)) return;
    if (this.#shardOf.size >= maxRemembered) this.#forgetOldest();
    const text = JSON.stringify(what);
    const bytes = Buffer.byteLength(text);
    const last = this.#shards.at(-1);
    const shard = last && last.keys.size < perShard && last.bytes + bytes <= maxShardBytes ? last : this.#begin();
    shard.bytes += bytes;
    shard.keys.set(key, text);
    this.#shardOf.set(key, shard);
    this.#dirty.add(shard.slot);
  }

  /** The shards that changed since the last call, to be stored. */
  takeDirty(): readonly Shard[] {
    const dirty = [...this.#dirty].map(slot => {
      const shard = this.#inSlot.get(slot);
      return { slot, at: shard?.at ?? 0, keys: Object.fromEntries(shard?.keys ?? []) };
    });
    this.#dirty.clear();
    return dirty;
  }
  /** They could not be stored: to be taken again. */
  putBack(shards: readonly Shard[]): void {
    for (const { slot } of shards) this.#dirty.add(slot);
  }
  get forgotten() {
    return this.#forgotten;
  }

  #hold(shard: HeldShard) {
    this.#shards.push(shard);
    this.#inSlot.set(shard.slot, shard);
    for (const key of shard.keys.keys()) this.#shardOf.set(key, shard);
  }

  #begin(): HeldShard {
    const slot = this.#free.pop() ?? this.#slots++;
    const shard: HeldShard = { slot, at: (this.#shards.at(-1)?.at ?? -1) + 1, keys: new Map(), bytes: 0 };
    this.#hold(shard);
    return shard;
  }

  #forgetOldest() {
    const oldest = this.#shards[0]!;
    const [key, text] = oldest.keys.entries().next().value!;
    oldest.keys.delete(key);
    oldest.bytes -= Buffer.byteLength(text);
    this.#shardOf.delete(key);
    this.#dirty.add(oldest.slot);
    this.#forgotten++;
    if (oldest.keys.size > 0) return;
    this.#shards.shift();
    this.#inSlot.delete(oldest.slot);
    this.#free.push(oldest.slot);
  }
}
