import { Steady } from './steady.js';

interface Held<T> {
  readonly item: T;
  readonly sinceUs: number;
}

/**
 * Observations whose other side has an address that nobody is known to hold yet: who does is told a moment after its first packets. Bounded by
 * age and, per container, by count: what is past either goes on as it is, with the bare address. Nothing is lost here, and nothing else waits.
 */
export class Unnamed<T extends { readonly container: string }> {
  readonly #held = new Map<string, Held<T>[]>();
  readonly #steady = new Steady();
  #size = 0;

  constructor(readonly bounds: { readonly perContainer: number; readonly maxAgeUs: number }) {}

  get size(): number {
    return this.#size;
  }

  /** Holds it; gives what has to go on instead. */
  hold(item: T, nowUs: number): readonly T[] {
    const line = this.#held.get(item.container) ?? [];
    this.#held.set(item.container, line);
    line.push({ item, sinceUs: this.#steady.at(nowUs) });
    this.#size += 1;
    if (line.length <= this.bounds.perContainer) return [];
    this.#size -= 1;
    return [line.shift()!.item];
  }

  /** What need not wait any longer, in the order it came. */
  release(waits: (item: T) => boolean): readonly T[] {
    return this.#take(({ item }) => !waits(item));
  }

  /** What waited too long. */
  expire(nowUs: number): readonly T[] {
    const steadyUs = this.#steady.at(nowUs);
    return this.#take(({ sinceUs }) => steadyUs - sinceUs >= this.bounds.maxAgeUs);
  }

  #take(goes: (held: Held<T>) => boolean): readonly T[] {
    const gone: T[] = [];
    for (const [container, line] of this.#held) {
      const kept: Held<T>[] = [];
      for (const held of line)
        if (goes(held)) gone.push(held.item);
        else kept.push(held);
      if (kept.length === 0) this.#held.delete(container);
      else this.#held.set(container, kept);
    }
    this.#size -= gone.length;
    return gone;
  }
}
