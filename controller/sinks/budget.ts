const hourMs = 3_600_000;

/** How much of one severity is told one by one within any hour, by when it was raised: so it is the same however late it is asked. */
export class Budget {
  /** Of the last hour, oldest first. */
  readonly #spent: number[] = [];

  constructor(readonly perHour: number) {}

  /** Whether one more that was raised then may be told; if so it is spent. */
  take(raisedMs: number): boolean {
    while (this.#spent.length > 0 && this.#spent[0]! <= raisedMs - hourMs) this.#spent.shift();
    if (this.#spent.length >= this.perHour) return false;
    this.#spent.push(raisedMs);
    return true;
  }
}
