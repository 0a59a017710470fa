import type { Profile } from '../profiles/profile.js';

/** A revision that was not learned: who made it, when, and why. */
export interface KeptRevision {
  readonly revision: number;
  /** Ms since the epoch. */
  readonly atMs: number;
  readonly by: string;
  readonly why: string;
}

/** As many of a workload as its bucket keeps. */
const most = 64;
/** A reason is told whole in the history; here it is the text beside a mark. */
const maxWhy = 200;

/** When a workload's profile was changed by anything but learning: short enough to be looked through for all workloads at once, which their histories are not. */
export class RevisionBook {
  #kept: readonly KeptRevision[];

  constructor(kept: readonly KeptRevision[] = []) {
    this.#kept = kept;
  }

  note({ revision, updatedAt, by, why }: Pick<Profile, 'revision' | 'updatedAt' | 'by' | 'why'>): void {
    const told = { revision, atMs: Date.parse(updatedAt), by, why: why.slice(0, maxWhy) };
    this.#kept = [...this.#kept.filter(one => one.revision !== revision), told].sort((a, b) => a.revision - b.revision).slice(-most);
  }

  /** Oldest first. */
  all(): readonly KeptRevision[] {
    return this.#kept;
  }

  toJSON(): readonly KeptRevision[] {
    return this.#kept;
  }
}
