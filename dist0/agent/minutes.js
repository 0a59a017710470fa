const usPerMinute = 60_000_000;
/** How much of each minute a container was observed: what coverage is reckoned from. Blind stretches are gap records of their own. */
export class Minutes {
  #since = new Map();
  /** Observation of this container begins now, or began at this time. */
  begin(container, atUs) {
    if (!this.#since.has(container)) this.#since.set(container, atUs);
  }
  /** Observation ends; the part of its last minute is returned. */
  end(container, atUs) {
    const minutes = this.#since.has(container) ? this.#upTo(container, atUs) : [];
    this.#since.delete(container);
    return minutes;
  }
  /** Every minute that was observed, in part or whole, since the last call. Cumulative within the minute: the reader takes the larger. */
  collect(nowUs) {
    return [...this.#since.keys()].flatMap(container => this.#upTo(container, nowUs));
  }
  #upTo(container, nowUs) {
    const from = this.#since.get(container);
    const minutes = [];
    const last = Math.floor(nowUs / usPerMinute);
    for (let minute = Math.floor(from / usPerMinute); minute <= last; minute++) {
      const start = Math.max(from, minute * usPerMinute);
      const end = Math.min(nowUs, (minute + 1) * usPerMinute);
      if (end > start) minutes.push({ kind: 'minute', container, minute, observedMs: Math.round((end - start) / 1_000) });
    }
    // The running minute is told again with a larger figure: its start must stay.
    this.#since.set(container, Math.max(from, last * usPerMinute));
    return minutes;
  }
}
