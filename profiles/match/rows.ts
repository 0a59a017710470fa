/** Six numbers, what they lead to, and what else they lead to: half a cache line. */
const width = 8;
const led = 6;
const more = 7;
const fewest = 8;

/**
 * What is listed under six whole numbers of 32 bits each. One table with the numbers side by side in it, because a verdict over a large profile
 * waits for memory: a tree of maps reads twenty places for what is one here.
 */
export class Rows<T> {
  #slots = new Int32Array(fewest * width);
  #mask = fewest - 1;
  #used = 0;
  /** By the number in `led`; 0 is a free slot. */
  readonly #first: T[] = [];
  /** By the number in `more`; 0 is none. */
  readonly #rest: T[][] = [[]];

  add(a: number, b: number, c: number, d: number, e: number, f: number, one: T): void {
    const known = this.find(a, b, c, d, e, f);
    if (known >= 0) {
      if (this.first(known) !== one) this.#addMore(known, one);
      return;
    }
    if (2 * (this.#used + 1) > this.#mask + 1) this.#widen();
    this.#used++;
    this.#slots.set([a, b, c, d, e, f, this.#first.push(one), 0], this.#free(a, b, c, d, e, f));
  }

  /** The place of a row, for `first` and `rest`; -1 where nothing is listed. It holds until something is added. */
  find(a: number, b: number, c: number, d: number, e: number, f: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = hashed(a, b, c, d, e, f) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * width;
      if (slots[at + led] === 0) return -1;
      if (
        slots[at] === a &&
        slots[at + 1] === b &&
        slots[at + 2] === c &&
        slots[at + 3] === d &&
        slots[at + 4] === e &&
        slots[at + 5] === f
      )
        return at;
    }
  }

  first(row: number): T {
    return this.#first[(this.#slots[row + led] as number) - 1] as T;
  }

  rest(row: number): readonly T[] {
    return this.#rest[this.#slots[row + more] as number] as T[];
  }

  #addMore(row: number, one: T): void {
    const list = this.rest(row) as T[];
    if (list.length > 0) {
      if (list.at(-1) !== one) list.push(one);
    } else this.#slots[row + more] = this.#rest.push([one]) - 1;
  }

  #free(a: number, b: number, c: number, d: number, e: number, f: number): number {
    let slot = hashed(a, b, c, d, e, f) & this.#mask;
    while (this.#slots[slot * width + led] !== 0) slot = (slot + 1) & this.#mask;
    return slot * width;
  }

  #widen(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 1) * width);
    for (let at = 0; at < old.length; at += width) {
      if (old[at + led] === 0) continue;
      const row = old.subarray(at, at + width) as unknown as [number, number, number, number, number, number];
      this.#slots.set(row, this.#free(...row));
    }
  }
}

/** Neighbouring numbers far apart: each is multiplied in, and the high bits come down. */
function hashed(a: number, b: number, c: number, d: number, e: number, f: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ d, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15) ^ e, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ f, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}
