import type { Standing as Stands } from '../proto/fleet.js';

interface StandingOptions {
  readonly recall: () => unknown;
  /** Kept when it returns. */
  readonly remember: (standing: Stands) => void;
}

/** Whether this host reacts to anything, or only observes: what it was told last, over restarts and without a controller. */
export class Standing {
  #told: Stands | undefined;

  constructor(readonly options: StandingOptions) {
    const known = options.recall();
    if (typeof known === 'object' && known !== null && 'down' in known) this.#told = known as Stands;
  }

  /** Undefined where it was never told anything: then it stands up. */
  get told(): Stands | undefined {
    return this.#told;
  }
  get word(): 'up' | 'down' {
    return this.#told?.down ? 'down' : 'up';
  }

  /**
   * As it stands from now on: what was said last, so that an older word that comes late changes nothing. Standing down holds even where it cannot be
   * written; it throws then, so that whoever asks knows that a restart would forget it.
   */
  tell(said: Stands): Stands {
    if (this.#told !== undefined && said.atUs < this.#told.atUs) return this.#told;
    // Standing up is harmful where it would be forgotten, and so is written first.
    if (!said.down) this.options.remember(said);
    this.#told = said;
    if (said.down) this.options.remember(said);
    return said;
  }
}
