/**
 * Observations that came ahead of their container's metadata. Bounded by count and by age: past either the oldest are let go
 * and returned as counts, so that the loss is told and never taken for silence.
 */
export class Waiting {
  bounds;
  #held = new Map();
  #size = 0;
  constructor(bounds) {
    this.bounds = bounds;
  }
  /** Observations that wait now. */
  get size() {
    return this.#size;
  }
  hold(container, item, nowUs) {
    const line = this.#held.get(container);
    if (line === undefined) this.#held.set(container, [{ item, atUs: nowUs }]);
    else line.push({ item, atUs: nowUs });
    this.#size += 1;
    return this.#size > this.bounds.capacity ? [this.#letOneGo()] : [];
  }
  /** Everything that waited for this container, in the order it came. */
  release(container) {
    const line = this.#held.get(container) ?? [];
    this.#held.delete(container);
    this.#size -= line.length;
    return line.map(held => held.item);
  }
  /** Lets go what waited too long: its container never showed itself. */
  expire(nowUs) {
    const letGo = [];
    for (const [container, line] of this.#held) {
      const keep = line.findIndex(held => nowUs - held.atUs <= this.bounds.maxAgeUs);
      const old = line.splice(0, keep === -1 ? line.length : keep);
      if (line.length === 0) this.#held.delete(container);
      this.#size -= old.length;
      if (old.length > 0) letGo.push({ container, count: old.length, fromUs: old[0].atUs, toUs: old.at(-1).atUs });
    }
    return letGo;
  }
  /** From the longest line, so that one container's flood does not cost another's observations. */
  #letOneGo() {
    let longest = '';
    for (const [container, line] of this.#held) if (line.length > (this.#held.get(longest)?.length ?? 0)) longest = container;
    const line = this.#held.get(longest);
    const oldest = line.shift();
    if (line.length === 0) this.#held.delete(longest);
    this.#size -= 1;
    return { container: longest, count: 1, fromUs: oldest.atUs, toUs: oldest.atUs };
  }
}
