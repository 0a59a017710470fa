import type { Answer } from './answer.js';
import type { Budget } from './budget.js';
import type { Word } from './notice.js';
import { Pause } from './pause.js';
import type { Outcome } from './told-log.js';

const firstWaitMs = 500;
const lookEveryMs = 30_000;

interface Waiting {
  readonly about: string;
  readonly status: Word;
}

export interface LaneOptions {
  /** Past it what is new is suppressed. */
  readonly room: number;
  /** Undefined: everything is told. */
  readonly budget: Budget | undefined;
  readonly maxWaitMs: number;
  /** Whether it has to wait by now, as in quiet hours. */
  readonly isHeld: () => boolean;
  readonly send: (about: string, status: Word) => Promise<Answer>;
  readonly ended: (about: string, status: Word, outcome: Outcome) => void;
  readonly signal: AbortSignal;
}

/** What waits for one receiver of one severity, told one after the other: what is less grave never stands before what is graver. */
export class Lane {
  readonly #waiting: Waiting[] = [];
  readonly #pause = new Pause();
  #failures = 0;

  constructor(readonly options: LaneOptions) {}

  get queued() {
    return this.#waiting.length;
  }

  /** What was told before this began counts, too. */
  spent(raisedMs: number): void {
    this.options.budget?.take(raisedMs);
  }

  add(about: string, status: Word, raisedMs: number): void {
    const { room, budget } = this.options;
    // An end of what was told always has its place: else its receiver would show it for ever. There are no more of them than were told.
    if (status === 'open' && (this.#waiting.length >= room || budget?.take(raisedMs) === false)) {
      this.options.ended(about, status, 'suppressed');
      return;
    }
    this.#waiting.push({ about, status });
    if (this.#failures === 0) this.#pause.end();
  }

  /** Runs until the signal aborts. */
  async run(): Promise<void> {
    const { signal, isHeld, send, ended, maxWaitMs } = this.options;
    while (!signal.aborted) {
      const [next] = this.#waiting;
      if (!next || isHeld()) {
        await this.#pause.wait(lookEveryMs, signal);
        continue;
      }
      const { about, status } = next;
      const { kind } = await send(about, status);
      if (signal.aborted && kind === 'later') return;
      if (kind === 'later') {
        await this.#pause.wait(Math.min(maxWaitMs, firstWaitMs * 2 ** Math.min(this.#failures++, 10)), signal);
        continue;
      }
      this.#failures = 0;
      this.#waiting.shift();
      ended(about, status, kind === 'taken' ? 'delivered' : 'refused');
    }
  }
}
