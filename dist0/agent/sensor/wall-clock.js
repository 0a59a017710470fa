/**
 * What must be added to monotonic time to get the time of day, both in microseconds, told from two clocks of which one is coarse.
 * Each reading bounds it from both sides; the bounds only tighten until they contradict one another: then the time of day was set.
 */
export class WallClock {
  #coarseUs;
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;
  /** `coarseUs`: the step of the time of day that `read` is given; 1000 for one of milliseconds. */
  constructor(coarseUs = 1000) {
    this.#coarseUs = coarseUs;
  }
  /** Takes a reading of both clocks, made one right after the other; true when the time of day had been set since the last. */
  read(dayUs, monotonicUs) {
    const least = dayUs - monotonicUs;
    const most = least + this.#coarseUs;
    if (least > this.#most || most < this.#least) {
      [this.#least, this.#most] = [least, most];
      return true;
    }
    this.#least = Math.max(this.#least, least);
    this.#most = Math.min(this.#most, most);
    return false;
  }
  offsetUs() {
    return (this.#least + this.#most) / 2;
  }
}
