const hourMs = 3_600_000;

/** How much of one severity is told one by one within any hour. What comes past it is counted by who asks. */
export class Budget {
  /** Of the last hour, oldest first. */
  readonly #spent: number[] = [];

  constructor(
    readonly perHour: number,
    readonly now: () => number,
  ) {}

  /** Whether one more may be told; if so it is spent. */
  take(): boolean {
    const nowMs = this.now();
    while (this.#spent.length > 0 && this.#spent[0]! <= nowMs - hourMs) this.#spent.shift();
    if (this.#spent.length >= this.perHour) return false;
    this.#spent.push(nowMs);
    return true;
  }
}
