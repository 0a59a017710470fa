import { coverageIn } from './learning.js';
import type { ViewOptions } from './views.js';
import type { WorkloadState } from './workload.js';

/** So many workloads at a time: a thousand are looked at within a minute, and none of those looks holds up who judges. */
const perTick = 10;

/** Notes how complete each profile is, as time goes by. Where nothing more was observed nothing is noted, and nothing written. */
export class CoverageKeeper {
  #next: WorkloadState[] = [];
  /** The newest minute that was observed when it was noted. */
  readonly #notedAt = new WeakMap<WorkloadState, number>();

  constructor(readonly options: Pick<ViewOptions, 'alerts' | 'hosts' | 'learn' | 'now' | 'store' | 'workloads'>) {}

  tick(): void {
    if (this.#next.length === 0) this.#next = [...this.options.workloads.all()];
    for (const state of this.#next.splice(0, perTick)) this.#look(state);
  }

  #look(state: WorkloadState): void {
    const { now, store } = this.options;
    const minute = Math.floor(now() / 60_000);
    if (state.newestMinute <= (this.#notedAt.get(state) ?? 0) || !state.coverage.isDue(minute)) return;
    const profile = store.get(state.workload);
    if (!profile) return;
    this.#notedAt.set(state, state.newestMinute);
    const coverage = coverageIn(this.options, profile);
    // Of the first minute nothing can be said.
    if (coverage.units < 2) return;
    state.coverage.note(minute, coverage, profile.entries.length);
    state.dirty = true;
  }
}
