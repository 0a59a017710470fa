/** How much time went by, read from a time of day that may be set back: it stands still then, and goes on. Microseconds. */
export class Steady {
  #lastUs = Number.NEGATIVE_INFINITY;
  #setBackUs = 0;

  /** Never less than what was given before. */
  at(nowUs: number): number {
    if (nowUs < this.#lastUs) this.#setBackUs += this.#lastUs - nowUs;
    this.#lastUs = nowUs;
    return nowUs + this.#setBackUs;
  }
}
