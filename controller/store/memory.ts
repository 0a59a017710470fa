import type { Behaviour } from '../../proto/behaviour.js';
import type { Evidence } from '../../proto/records.js';

/** Behaviours remembered per workload. Past it the oldest is forgotten: later counts of it are let go (and counted), it is still judged when new. */
export const maxRemembered = 20_000;
/** What one stored value holds: so many behaviours, or so many characters of them, which is less than a store takes even where nothing compresses. */
const perShard = 500;
const maxShardText = 1 << 20;

/** A behaviour as it was first seen: what a count that comes later is judged by. */
export interface Remembered {
  readonly behaviour: Behaviour;
  readonly evidence: Evidence;
  /** Microseconds since the epoch. */
  readonly observedAtUs: number;
}

/**
 * What each key of a workload stands for. Counts name only keys, and a profile may change its mind about a behaviour long after it was first
 * seen. Grows as a union, stored in shards of which only the new ones are written again. Held as text: it is read seldom.
 */
export class Memory {
  readonly #shards: Map<string, string>[] = [];
  /** Characters in the last shard. */
  #lastText = 0;
  readonly #shardOf = new Map<string, Map<string, string>>();
  readonly #dirty = new Set<number>();
  #forgotten = 0;

  constructor(stored: readonly (readonly [number, Readonly<Record<string, string>>])[] = []) {
    for (const [at, entries] of stored) {
      const shard = new Map(Object.entries(entries));
      this.#shards[at] = shard;
      for (const key of shard.keys()) this.#shardOf.set(key, shard);
    }
    for (let at = 0; at < this.#shards.length; at++) this.#shards[at] ??= new Map();
    for (const text of this.#shards.at(-1)?.values() ?? []) this.#lastText += text.length;
  }

  get size() {
    return this.#shardOf.size;
  }
  has(key: string): boolean {
    return this.#shardOf.has(key);
  }
  get(key: string): Remembered | undefined {
    const text = this.#shardOf.get(key)?.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Remembered);
  }

  /** Oldest first. */
  *entries(): Iterable<readonly [string, Remembered]> {
    for (const shard of this.#shards) for (const [key, text] of shard) yield [key, JSON.parse(text) as Remembered];
  }

  add(key: string, what: Remembered): void {
    if (this.#shardOf.has(key)) return;
    if (this.#shardOf.size >= maxRemembered) this.#forgetOldest();
    const text = JSON.stringify(what);
    let last = this.#shards.at(-1);
    if (!last || last.size >= perShard || this.#lastText + text.length > maxShardText) {
      last = new Map();
      this.#lastText = 0;
      this.#shards.push(last);
    }
    this.#lastText += text.length;
    last.set(key, text);
    this.#shardOf.set(key, last);
    this.#dirty.add(this.#shards.length - 1);
  }

  /** The shards that changed since the last call, to be stored. */
  takeDirty(): readonly (readonly [number, Readonly<Record<string, string>>])[] {
    const dirty = [...this.#dirty].map(at => [at, Object.fromEntries(this.#shards[at]!)] as const);
    this.#dirty.clear();
    return dirty;
  }
  /** They could not be stored: to be taken again. */
  putBack(shards: readonly number[]): void {
    for (const at of shards) this.#dirty.add(at);
  }
  get forgotten() {
    return this.#forgotten;
  }

  #forgetOldest() {
    const at = this.#shards.findIndex(shard => shard.size > 0);
    const shard = this.#shards[at]!;
    const key = shard.keys().next().value!;
    shard.delete(key);
    this.#shardOf.delete(key);
    this.#dirty.add(at);
    this.#forgotten++;
  }
}
