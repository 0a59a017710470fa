/** Past what adding up fractions of a millisecond can come to. */
const roundingMs = 1e-3;

/**
 * How often each of many may ask: so many a second in the long run, so many at once (the generic cell rate algorithm). Bounded: past `capacity` who was
 * not heard of for longest is forgotten, and begins anew. That only lets somebody ask more often; it never keeps anybody away.
 */
export class Rate {
  /** When each has everything again, in ms since the epoch. */
  readonly #fullAtMs = new Map<string, number>();
  readonly #eachMs: number;

  constructor(
    readonly perSecond: number,
    readonly atOnce: number,
    readonly capacity: number,
  ) {
    this.#eachMs = 1_000 / perSecond;
  }

  /** 0 where it may ask now, and has; else in how many ms it may. */
  take(who: string, nowMs: number): number {
    const most = nowMs + this.atOnce * this.#eachMs;
    // A clock that was set back must not keep anybody away for as long.
    const fullAtMs = Math.min(most, Math.max(nowMs, this.#fullAtMs.get(who) ?? nowMs));
    const overMs = fullAtMs + this.#eachMs - most;
    const may = overMs <= roundingMs;
    this.#fullAtMs.delete(who);
    this.#fullAtMs.set(who, may ? fullAtMs + this.#eachMs : fullAtMs);
    if (this.#fullAtMs.size > this.capacity) this.#fullAtMs.delete(this.#fullAtMs.keys().next().value!);
    return may ? 0 : Math.ceil(overMs - roundingMs);
  }

  /** How many it knows of. */
  get size() {
    return this.#fullAtMs.size;
  }
}
