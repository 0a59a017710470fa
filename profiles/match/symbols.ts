/** The empty text is an operand of most programs; it is not looked up. */
const empty = 1;

/** Texts of a profile as small numbers, so that several of them are looked up as one row of numbers. */
export class Symbols {
  #numbers = new Map<string, number>();

  /** The number of a text, given to it where it has none yet; 1 and up. */
  give(text: string): number {
    if (text === '') return empty;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const next = empty + 1 + this.#numbers.size;
    this.#numbers.set(text, next);
    return next;
  }

  /**
   * Makes those that were given first the quickest to find. Of texts that share a bucket a map finds the one put in last first; what was learned first
   * is met most, and would be found behind all that came after it.
   */
  settle(): void {
    this.#numbers = new Map([...this.#numbers].sort(([, a], [, b]) => b - a));
  }

  /** The number of a text; 0 for one that no entry holds, or that was not seen. */
  of(text: string | undefined): number {
    if (text === undefined) return 0;
    return text === '' ? empty : (this.#numbers.get(text) ?? 0);
  }
}
