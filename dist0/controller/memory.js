/** Behaviours remembered per workload. Past it the oldest is forgotten: later counts of it are let go (and counted), it is still judged when new. */
export const maxRemembered = 20_000;
/** Behaviours in one stored value. */
const perShard = 500;
/**
 * What each key of a workload stands for. Counts name only keys, and a profile may change its mind about a behaviour long after it was first
 * seen. Grows as a union, stored in shards of which only the new ones are written again. Held as text: it is read seldom.
 */
export class Memory {
  #shards = [];
  #shardOf = new Map();
  #dirty = new Set();
  #forgotten = 0;
  constructor(stored = []) {
    for (const [at, entries] of stored) {
      const shard = new Map(Object.entries(entries));
      this.#shards[at] = shard;
      for (const key of shard.keys()) this.#shardOf.set(key, shard);
    }
    for (let at = 0; at < this.#shards.length; at++) this.#shards[at] ??= new Map();
  }
  get size() {
    return this.#shardOf.size;
  }
  has(key) {
    return this.#shardOf.has(key);
  }
  get(key) {
    const text = this.#shardOf.get(key)?.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }
  add(key, what) {
    if (this.#shardOf.has(key)) return;
    if (this.#shardOf.size >= maxRemembered) this.#forgetOldest();
    let last = this.#shards.at(-1);
    if (!last || last.size >= perShard) {
      last = new Map();
      this.#shards.push(last);
    }
    last.set(key, JSON.stringify(what));
    this.#shardOf.set(key, last);
    this.#dirty.add(this.#shards.length - 1);
  }
  /** The shards that changed since the last call, to be stored. */
  takeDirty() {
    const dirty = [...this.#dirty].map(at => [at, Object.fromEntries(this.#shards[at])]);
    this.#dirty.clear();
    return dirty;
  }
  /** They could not be stored: to be taken again. */
  putBack(shards) {
    for (const at of shards) this.#dirty.add(at);
  }
  get forgotten() {
    return this.#forgotten;
  }
  #forgetOldest() {
    const at = this.#shards.findIndex(shard => shard.size > 0);
    const shard = this.#shards[at];
    const key = shard.keys().next().value;
    shard.delete(key);
    this.#shardOf.delete(key);
    this.#dirty.add(at);
    this.#forgotten++;
  }
}
