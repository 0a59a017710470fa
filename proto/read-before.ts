import type { Behaviour } from './behaviour.js';

/** Texts, and behaviours, kept at once. Past it all are forgotten: what comes then is read anew. */
const maxKept = 20_000;

interface KeptBehaviour {
  readonly bytes: Uint8Array;
  readonly behaviour: Behaviour;
}

/**
 * What was read of earlier records. A thousand of them are of few containers and behaviours, and most were told before: the same bytes are the same
 * value, which is checked and made once. Whoever reads one batch alone needs none.
 */
export class ReadBefore {
  readonly #texts = new Map<string, string>();
  readonly #behaviours = new Map<string, KeptBehaviour>();

  /** The text itself where it was read before, else what `check` makes of it. */
  text(text: string, check: (text: string) => string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const checked = check(text);
    if (this.#texts.size >= maxKept) this.#texts.clear();
    this.#texts.set(checked, checked);
    return checked;
  }

  /** By its key, where that was read of exactly these bytes; else as `read` does. */
  behaviour(key: string, bytes: Buffer, read: () => Behaviour): Behaviour {
    const known = this.#behaviours.get(key);
    if (known && bytes.equals(known.bytes)) return known.behaviour;
    const behaviour = read();
    if (this.#behaviours.size >= maxKept) this.#behaviours.clear();
    // A copy: else the whole message it came in would be kept with it.
    this.#behaviours.set(key, { bytes: Uint8Array.from(bytes), behaviour });
    return behaviour;
  }
}
