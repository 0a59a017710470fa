/** So many records a second may each wake this process; what comes faster is read in batches. */
const perSecond = 250;
/** So many may come at once after a pause. */
const atOnce = 32;

/**
 * Whether the next record is to wake this process. Who is woken for each of many pays for each; who waits for a batch has whatever is rare wait with
 * it. So it is a matter of how many come, not of whether one came just before: a host on which others do something now and then is calm.
 */
export class Calm {
  #room = atOnce;
  #atUs = 0;

  /** `taken` records were read at this time of a clock that never jumps, µs. False: what follows is to be read in a batch. */
  took(taken: number, nowUs: number): boolean {
    const since = Math.max(0, nowUs - this.#atUs);
    this.#atUs = nowUs;
    this.#room = Math.max(0, Math.min(atOnce, this.#room + (since * perSecond) / 1_000_000) - taken);
    return this.#room >= 1;
  }
}
