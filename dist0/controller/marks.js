/**
 * Which batches were taken, per outbox. More than a high-water mark: after a broken connection JetStream may hand out a later batch before an
 * earlier one, and the earlier one must not be skipped then.
 */
export class Marks {
  #outboxes = new Map();
  constructor(from = {}) {
    for (const [outbox, ranges] of Object.entries(from))
      this.#outboxes.set(
        outbox,
        ranges.map(([a, b]) => [a, b]),
      );
  }
  has(outbox, seq) {
    const ranges = this.#outboxes.get(outbox);
    if (!ranges) return false;
    for (let at = ranges.length - 1; at >= 0; at--) {
      const [from, to] = ranges[at];
      if (seq > to) return false;
      if (seq >= from) return true;
    }
    return false;
  }
  add(outbox, from, to = from) {
    const ranges = this.#outboxes.get(outbox);
    const last = ranges?.at(-1);
    if (last && from >= last[0] && to <= last[1]) return;
    if (!ranges) this.#outboxes.set(outbox, [[from, to]]);
    else if (last && from === last[1] + 1) last[1] = to;
    else if (!last || from > last[1]) ranges.push([from, to]);
    else this.#outboxes.set(outbox, merged([...ranges, [from, to]]));
  }
  /** Of the outboxes known here, takes over everything the other has: batches that had nothing for us leave no holes. */
  catchUp(other) {
    for (const outbox of this.#outboxes.keys()) {
      for (const [from, to] of other.#outboxes.get(outbox) ?? []) this.add(outbox, from, to);
    }
  }
  /** Batches that are missing below the newest one of each outbox. */
  holes() {
    const holes = [];
    for (const [outbox, ranges] of this.#outboxes) {
      let next = 1;
      for (const [from, to] of ranges) {
        if (from > next) holes.push({ outbox, from: next, to: from - 1 });
        next = to + 1;
      }
    }
    return holes;
  }
  toJSON() {
    return Object.fromEntries(this.#outboxes);
  }
}
function merged(ranges) {
  const result = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
