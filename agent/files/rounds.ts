/** Between two walks asked for at once of one container, ms; and so many times what the last one took. */
const apartMs = 500;
const apartTimes = 10;
/** A container's first walk comes this soon: what it wrote while it started is learned early. */
const firstMs = 3_000;

export interface RoundsOptions {
  readonly everyMs: number;
  /** The part of one processor that walks may take in the long run; 0–1. */
  readonly share: number;
  /** From 0 to 1. */
  readonly random: () => number;
}

interface Turn {
  dueMs: number;
  /** Asked for at once: does not wait for what walks may cost. */
  urgent: boolean;
  readonly notBeforeMs: number;
}

/** Which container is walked when: each about every so often, spread over time, and within what walking may cost. `nowMs` never jumps. */
export class Rounds {
  readonly #turns = new Map<string, Turn>();
  #restUntilMs = 0;

  constructor(readonly options: RoundsOptions) {}

  get size(): number {
    return this.#turns.size;
  }

  begin(container: string, nowMs: number): void {
    if (this.#turns.has(container)) return;
    const dueMs = nowMs + Math.round(Math.min(firstMs, this.options.everyMs) * (0.3 + 0.7 * this.options.random()));
    this.#turns.set(container, { dueMs, urgent: false, notBeforeMs: 0 });
  }

  end(container: string): void {
    this.#turns.delete(container);
  }

  /** Something happened that may have changed files. */
  soon(container: string, nowMs: number): void {
    const turn = this.#turns.get(container);
    if (!turn) return;
    turn.dueMs = Math.min(turn.dueMs, Math.max(nowMs, turn.notBeforeMs));
    turn.urgent = true;
  }

  /** The one whose turn it is now, or in how many ms there may be one; undefined where there is none. */
  next(nowMs: number): { readonly container: string } | { readonly waitMs: number } | undefined {
    let best: { container: string; atMs: number } | undefined;
    for (const [container, { dueMs, urgent }] of this.#turns) {
      const atMs = urgent ? dueMs : Math.max(dueMs, this.#restUntilMs);
      // Of those that may begin at once the one that waits longest.
      if (!best || atMs < best.atMs || (atMs === best.atMs && dueMs < this.#turns.get(best.container)!.dueMs)) best = { container, atMs };
    }
    if (!best) return undefined;
    return best.atMs <= nowMs ? { container: best.container } : { waitMs: best.atMs - nowMs };
  }

  walked(container: string, tookMs: number, nowMs: number): void {
    this.#restUntilMs = Math.max(this.#restUntilMs, nowMs) + tookMs * (1 / this.options.share - 1);
    if (!this.#turns.has(container)) return;
    const dueMs = nowMs + Math.round(this.options.everyMs * (0.8 + 0.4 * this.options.random()));
    this.#turns.set(container, { dueMs, urgent: false, notBeforeMs: nowMs + Math.max(apartMs, apartTimes * tookMs) });
  }

  /** How long the longest has waited past its time, ms. */
  behindMs(nowMs: number): number {
    let most = 0;
    for (const { dueMs } of this.#turns.values()) most = Math.max(most, nowMs - dueMs);
    return most;
  }
}
