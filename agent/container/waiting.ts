import { Steady } from './steady.js';

/** What had to be let go for one container: it becomes a gap with cause `waiting`. Microseconds since the epoch. */
export interface LetGo {
  readonly container: string;
  readonly count: number;
  readonly fromUs: number;
  readonly toUs: number;
}

interface Held<T> {
  readonly item: T;
  readonly atUs: number;
  /** When, by a clock that is never set back. */
  readonly sinceUs: number;
}

/**
 * Observations that came ahead of their container's metadata. Bounded by count and by age: past either the oldest are let go
 * and returned as counts, so that the loss is told and never taken for silence.
 */
export class Waiting<T> {
  readonly #held = new Map<string, Held<T>[]>();
  readonly #steady = new Steady();
  #size = 0;

  constructor(readonly bounds: { readonly capacity: number; readonly maxAgeUs: number }) {}

  /** Observations that wait now. */
  get size(): number {
    return this.#size;
  }

  hold(container: string, item: T, nowUs: number): readonly LetGo[] {
    const line = this.#held.get(container);
    const held = { item, atUs: nowUs, sinceUs: this.#steady.at(nowUs) };
    if (line === undefined) this.#held.set(container, [held]);
    else line.push(held);
    this.#size += 1;
    return this.#size > this.bounds.capacity ? [this.#letOneGo()] : [];
  }

  /** Everything that waited for this container, in the order it came. */
  release(container: string): readonly T[] {
    const line = this.#held.get(container) ?? [];
    this.#held.delete(container);
    this.#size -= line.length;
    return line.map(held => held.item);
  }

  /** Lets go what waited too long: its container never showed itself. */
  expire(nowUs: number): readonly LetGo[] {
    const letGo: LetGo[] = [];
    const steadyUs = this.#steady.at(nowUs);
    for (const [container, line] of this.#held) {
      const keep = line.findIndex(held => steadyUs - held.sinceUs <= this.bounds.maxAgeUs);
      const old = line.splice(0, keep === -1 ? line.length : keep);
      if (line.length === 0) this.#held.delete(container);
      this.#size -= old.length;
      if (old.length > 0) letGo.push({ container, count: old.length, ...spanOf(old.map(held => held.atUs)) });
    }
    return letGo;
  }

  /** From the longest line, so that one container's flood does not cost another's observations. */
  #letOneGo(): LetGo {
    let longest = '';
    for (const [container, line] of this.#held) if (line.length > (this.#held.get(longest)?.length ?? 0)) longest = container;
    const line = this.#held.get(longest)!;
    const oldest = line.shift()!;
    if (line.length === 0) this.#held.delete(longest);
    this.#size -= 1;
    return { container: longest, count: 1, fromUs: oldest.atUs, toUs: oldest.atUs };
  }
}

/** Not from the first to the last: the time of day may have been set back between them. */
function spanOf(times: readonly number[]): Pick<LetGo, 'fromUs' | 'toUs'> {
  return times.reduce(({ fromUs, toUs }, at) => ({ fromUs: Math.min(fromUs, at), toUs: Math.max(toUs, at) }), {
    fromUs: times[0]!,
    toUs: times[0]!,
  });
}
