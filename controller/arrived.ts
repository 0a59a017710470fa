import type { Delivery } from '../proto/bus.js';
import { isOfCountsAlone } from '../proto/read-batch.js';

/** So many batches with news one after the other; then in the order they came in until one of counts was, so that these come on whatever happens. */
const newsInARow = 16;

/**
 * Batches that came and are not judged yet. What may be new is judged before counts of what was told before: a rare deviation never waits for a
 * million repeats. Nothing is lost by it: counts may come in any order, as long as what they count was told before. So news goes before counts, and
 * no count ever before news that came earlier.
 */
export class Arrived {
  /** By their place in the stream, which is the order they came in; what is handed out again takes the place of what it was. */
  readonly #news = new Map<number, Delivery>();
  readonly #counts = new Map<number, Delivery>();
  #inARow = 0;
  #ended = false;
  #wake: (() => void) | undefined;

  add(delivery: Delivery): void {
    const lane = isOfCountsAlone(delivery.bytes) ? this.#counts : this.#news;
    lane.set(delivery.seq, delivery);
    this.#wake?.();
  }

  /** No more come, and what was not judged is left to whoever asks for it again. */
  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  /** The one to judge next, which stays here until it is `done`; undefined after the end. */
  async next(): Promise<Delivery | undefined> {
    while (!this.#ended) {
      const [news] = this.#news.values();
      const [count] = this.#counts.values();
      const isTurnOfNews = news && (!count || this.#inARow < newsInARow || news.seq < count.seq);
      const chosen = isTurnOfNews ? news : count;
      if (chosen) return chosen;
      await new Promise<void>(wake => {
        this.#wake = wake;
      });
    }
    return undefined;
  }

  done({ seq }: Delivery): void {
    this.#inARow = this.#news.delete(seq) ? this.#inARow + 1 : 0;
    this.#counts.delete(seq);
  }

  /** Place in the stream of the oldest that waits, or was left. */
  get oldest(): number | undefined {
    const [news] = this.#news.keys();
    const [count] = this.#counts.keys();
    return news === undefined || count === undefined ? (news ?? count) : Math.min(news, count);
  }
}
