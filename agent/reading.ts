/** Asked before so many bytes of files are read; false: they must not be. */
export type MayRead = (bytes: number) => boolean;

/** What the files of one container may cost for as long as it likes: 64 MiB hashed are some 55 ms of the only thread, as many compared 20 ms. */
const bytesPerSecond = 64 << 20;
/** At once: far more than the programs and scripts that a container's start changes; and twice the largest file that is compared. */
const bytesAtOnce = 512 << 20;

interface Bucket {
  left: number;
  atMs: number;
}

/**
 * How much of one container's files may be read where all others wait for it. A container that has read more is the only one to notice.
 * Bounded: who has read nothing for as long as a budget takes to fill is not remembered.
 */
export class ReadingBudget {
  readonly #nowMs: () => number;
  /** The one that read longest ago first. */
  readonly #buckets = new Map<string, Bucket>();

  /** `nowMs`: a clock that never jumps. */
  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Containers that are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  take(container: string, bytes: number): boolean {
    const nowMs = this.#nowMs();
    this.#forget(nowMs);
    const bucket = this.#buckets.get(container);
    const left = bucket ? this.#leftOf(bucket, nowMs) : bytesAtOnce;
    if (bytes > left) return false;
    this.#buckets.delete(container);
    this.#buckets.set(container, { left: left - bytes, atMs: nowMs });
    return true;
  }

  #leftOf({ left, atMs }: Bucket, nowMs: number): number {
    return Math.min(bytesAtOnce, left + ((nowMs - atMs) / 1_000) * bytesPerSecond);
  }

  #forget(nowMs: number): void {
    for (const [container, { atMs }] of this.#buckets) {
      if (((nowMs - atMs) / 1_000) * bytesPerSecond < bytesAtOnce) return;
      this.#buckets.delete(container);
    }
  }
}
