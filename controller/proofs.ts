import type { AlertRecord } from '../proto/alerts.js';

/** A canary that is late by half of its time, or by this if that is longer, has not arrived. */
const lateMs = 5_000;
/** Where the host does not say. */
const usualMs = 60_000;

/** What the canary does, and what must arrive of it. */
const proves = ['exec', 'connect'] as const;
type Proves = (typeof proves)[number];

export interface Proof {
  /** Each arrived as an alert the last time it should. */
  readonly proven: boolean;
  /** When the later of the two last did, ms since the epoch; absent where one never has. */
  readonly provenAtMs?: number;
  /** What has not arrived. */
  readonly missing: readonly Proves[];
}

/** When alerts of each host's canary last arrived: proof that everything from the kernel to the alert stream works there. */
export class Proofs {
  readonly #arrived = new Map<string, Map<Proves, number>>();
  readonly #waiting = new Set<() => void>();

  constructor(readonly now: () => number) {}

  /** A record of the canary's came back from the alert stream. */
  arrived({ facts, atUs }: AlertRecord): void {
    const kind = proves.find(one => one === facts?.behaviour.kind);
    if (!facts || !kind) return;
    const of = this.#arrived.get(facts.host) ?? new Map<Proves, number>();
    this.#arrived.set(facts.host, of.set(kind, Math.max(of.get(kind) ?? 0, atUs / 1_000)));
    for (const wake of this.#waiting) wake();
  }

  /** `sinceMs`: what arrived before does not count. */
  of(host: string, everyMs = usualMs, sinceMs = 0): Proof {
    const holdsMs = everyMs + Math.max(lateMs, everyMs / 2);
    const times = proves.map(kind => this.#arrived.get(host)?.get(kind));
    const missing = proves.filter((_, at) => times[at] === undefined || times[at] < sinceMs || this.now() - times[at] > holdsMs);
    const known = times.filter(time => time !== undefined);
    return { proven: missing.length === 0, missing, ...(known.length < proves.length ? {} : { provenAtMs: Math.min(...known) }) };
  }

  /** Resolves with what has not arrived since `sinceMs`: nothing as soon as all has, the rest when the time is up. */
  async since(host: string, sinceMs: number, timeoutMs: number): Promise<readonly Proves[]> {
    const missing = () => proves.filter(kind => (this.#arrived.get(host)?.get(kind) ?? 0) < sinceMs);
    if (missing().length === 0) return [];
    await new Promise<void>(done => {
      const finish = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        done();
      };
      const look = () => missing().length === 0 && finish();
      const timer = setTimeout(finish, timeoutMs);
      this.#waiting.add(look);
    });
    return missing();
  }
}
