import type { Profile } from '../profiles/profile.js';
import { isOver } from '../profiles/stretch.js';
import { type Doubted, locked } from './changes.js';
import type { Refusal } from './refusal.js';
import type { ProfileStore } from './store/store.js';

/** How long the end of a stretch waits for what came before it to be judged. */
const settleMs = 10_000;
const by = 'knowngood';
const why = 'its stretch of learning is over';

export interface StretchOptions {
  readonly store: ProfileStore;
  readonly settle: (timeoutMs: number) => Promise<'settled' | Refusal>;
  readonly now: () => number;
  /** What a person should look at before it is locked. */
  readonly doubtsOf: (profile: Profile) => Doubted;
}

/** Ends stretches of learning whose time is up. */
export class Stretches {
  #ending = false;

  constructor(readonly options: StretchOptions) {}

  /** What was done before the end is still learned: the end waits for it, but not for an agent that does not answer. */
  async tick(): Promise<void> {
    if (this.#ending || this.#over().length === 0) return;
    this.#ending = true;
    try {
      await this.options.settle(settleMs);
      await this.endOverdue();
    } finally {
      this.#ending = false;
    }
  }

  /** At once. Where the end came while nobody was there to see it, what waits to be judged is of after it. */
  async endOverdue(): Promise<void> {
    const { store, now, doubtsOf } = this.options;
    for (const { workload } of this.#over()) {
      await store.change(workload, { by, why }, profile => {
        return isOver(profile, now()) ? locked(profile, { by, why }, new Date(now()).toISOString(), doubtsOf) : profile;
      });
    }
  }

  #over() {
    return this.options.store.all().filter(profile => isOver(profile, this.options.now()));
  }
}
