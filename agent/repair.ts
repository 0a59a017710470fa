import type { GapCause } from '../proto/records.js';
import type { SensorGap } from './sensor/sensor.js';

/** What of it may still be there to be seen when nothing is missed any more. */
const repaired: ReadonlySet<GapCause> = new Set(['ring', 'bucket', 'map', 'links', 'decode']);
const calmUs = 3_000_000;
const atMostEveryUs = 60_000_000;

/**
 * After the sensor has missed something, what runs and is open by then is looked at once: when nothing was missed for a few seconds, and at most
 * once a minute, also while it goes on. `look` is given the containers concerned, undefined for all. `monotonicUs`: microseconds that never jump.
 */
export class Repair {
  readonly #look: (containers: ReadonlySet<string> | undefined) => void;
  readonly #monotonicUs: () => number;
  #missed: { readonly fromUs: number; readonly lastUs: number; readonly containers: ReadonlySet<string> | undefined } | undefined;
  #lookedUs = Number.NEGATIVE_INFINITY;

  constructor(look: (containers: ReadonlySet<string> | undefined) => void, monotonicUs: () => number) {
    this.#look = look;
    this.#monotonicUs = monotonicUs;
  }

  missed({ cause, of, containers }: SensorGap): void {
    if (!repaired.has(cause) || of === 'answer') return; // what a name server said is said no more
    const now = this.#monotonicUs();
    const before = this.#missed;
    const all = containers.length === 0 || (before !== undefined && before.containers === undefined);
    this.#missed = {
      fromUs: before?.fromUs ?? now,
      lastUs: now,
      containers: all ? undefined : new Set([...(before?.containers ?? []), ...containers]),
    };
  }

  /** Called every few seconds. */
  tick(): void {
    const [now, missed] = [this.#monotonicUs(), this.#missed];
    if (!missed || now - this.#lookedUs < atMostEveryUs) return;
    if (now - missed.lastUs < calmUs && now - missed.fromUs < atMostEveryUs) return;
    this.#missed = undefined;
    this.#lookedUs = now;
    this.#look(missed.containers);
  }
}
