/** Seqs of one outbox as ranges `[from, to]`, ascending, apart from each other: usually one. */
export type Ranges = readonly (readonly [number, number])[];

/**
 * Which batches were taken, per outbox. More than a high-water mark: after a broken connection JetStream may hand out a later batch before an
 * earlier one, and the earlier one must not be skipped then.
 */
export class Marks {
  readonly #outboxes = new Map<string, [number, number][]>();

  constructor(from: Readonly<Record<string, Ranges>> = {}) {
    for (const [outbox, ranges] of Object.entries(from))
      this.#outboxes.set(
        outbox,
        ranges.map(([a, b]) => [a, b]),
      );
  }

  has(outbox: string, seq: number): boolean {
    const ranges = this.#outboxes.get(outbox);
    if (!ranges) return false;
    for (let at = ranges.length - 1; at >= 0; at--) {
      const [from, to] = ranges[at]!;
      if (seq > to) return false;
      if (seq >= from) return true;
    }
    return false;
  }

  /** The newest that was taken. */
  newest(outbox: string): number | undefined {
    return this.#outboxes.get(outbox)?.at(-1)?.[1];
  }

  add(outbox: string, from: number, to = from): void {
    const ranges = this.#outboxes.get(outbox);
    const last = ranges?.at(-1);
    if (last && from >= last[0] && to <= last[1]) return;
    if (!ranges) this.#outboxes.set(outbox, [[from, to]]);
    else if (last && from === last[1] + 1) last[1] = to;
    else if (!last || from > last[1]) ranges.push([from, to]);
    else this.#outboxes.set(outbox, merged([...ranges, [from, to]]));
  }

  /** Of the outboxes known here, takes over everything the other has: batches that had nothing for us leave no holes. */
  catchUp(other: Marks): void {
    for (const [outbox, ranges] of this.#outboxes) {
      const theirs = other.#outboxes.get(outbox);
      if (theirs) this.#outboxes.set(outbox, merged([...ranges, ...theirs.map(([from, to]): [number, number] => [from, to])]));
    }
  }

  /** Batches that are missing below the newest one of each outbox. */
  holes(): readonly { readonly outbox: string; readonly from: number; readonly to: number }[] {
    const holes: { outbox: string; from: number; to: number }[] = [];
    for (const [outbox, ranges] of this.#outboxes) {
      let next = 1;
      for (const [from, to] of ranges) {
        if (from > next) holes.push({ outbox, from: next, to: from - 1 });
        next = to + 1;
      }
    }
    return holes;
  }

  toJSON(): Readonly<Record<string, Ranges>> {
    return Object.fromEntries(this.#outboxes);
  }
}

function merged(ranges: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
