import { type Bus, BusError } from '../../proto/bus.js';
import type { Names } from '../../proto/subjects.js';
import type { Word } from './notice.js';

/** Entries of one message. */
const maxEntries = 1_000;
const gatherMs = 50;
const againMs = 1_000;

/** What became of one word about one thing. */
export type Outcome = 'delivered' | 'suppressed' | 'refused';
export type ToldEntry = readonly [about: string, status: Word, outcome: Outcome];

interface Message {
  readonly sink: string;
  readonly told?: readonly ToldEntry[];
  /** Up to when digests were told, ms since the epoch. */
  readonly digestMs?: number;
}

export interface ToldLogOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/**
 * What each sink was told, kept in a stream of its own, so that a controller that starts goes on from there. What waits is no part of it: that is
 * what the alerts stream holds and this does not. EDGE of its stream. What is lost of it is told again under the same key.
 */
export class ToldLog {
  readonly #waiting = new Map<string, ToldEntry[]>();
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(readonly options: ToldLogOptions) {}

  /** Everything that is kept, oldest first. */
  async read(take: (message: Message) => void): Promise<void> {
    const { bus, names, onTrouble } = this.options;
    if ((await bus.streamState(names.toldSinks)).messages === 0) return;
    const done = new AbortController();
    for await (const { bytes, seq, caughtUp } of bus.follow(names.toldSinks, { signal: done.signal })) {
      try {
        take(JSON.parse(Buffer.from(bytes).toString('utf8')) as Message);
      } catch (error) {
        onTrouble(`message ${seq} of what sinks were told cannot be read; it may be told again`, error);
      }
      if (caughtUp) done.abort();
    }
  }

  /** Kept soon; several together. */
  add(sink: string, entry: ToldEntry): void {
    const waiting = this.#waiting.get(sink) ?? [];
    this.#waiting.set(sink, waiting);
    waiting.push(entry);
    this.#timer ??= setTimeout(() => this.#flush(), gatherMs);
  }

  /** Kept when it resolves. Rejects where the broker does not take it. */
  async digestTold(sink: string, digestMs: number): Promise<void> {
    await this.#publish({ sink, digestMs });
  }

  /** What waits is written. */
  async close(): Promise<void> {
    this.#flush();
    await this.#writing;
    clearTimeout(this.#timer);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const messages = [...this.#waiting].flatMap(([sink, entries]) => {
      const parts: Message[] = [];
      for (let at = 0; at < entries.length; at += maxEntries) parts.push({ sink, told: entries.slice(at, at + maxEntries) });
      return parts;
    });
    this.#waiting.clear();
    this.#writing = this.#writing.then(async () => {
      for (const [at, message] of messages.entries()) {
        try {
          await this.#publish(message);
        } catch (error) {
          this.options.onTrouble('what sinks were told cannot be kept; it is tried until it works', error);
          if (error instanceof BusError && error.code === 'too-large') continue;
          for (const { sink, told = [] } of messages.slice(at)) this.#waiting.set(sink, [...told, ...(this.#waiting.get(sink) ?? [])]);
          this.#timer ??= setTimeout(() => this.#flush(), againMs);
          return;
        }
      }
    });
  }

  async #publish(message: Message): Promise<void> {
    const { bus, names } = this.options;
    await bus.publish(names.toldSinksOf(message.sink), Buffer.from(JSON.stringify(message), 'utf8'));
  }
}
