import type { CostPlan } from './cost.js';
import type { LatencyPlan } from './latency.js';
import type { MemoryPlan } from './memory.js';
import type { SlowdownPlan } from './slowdown.js';

/** How much of everything is measured. */
export interface Plan {
  readonly latency: LatencyPlan;
  readonly cost: CostPlan;
  readonly rss: MemoryPlan;
  readonly slowdown: SlowdownPlan;
  /** Rounds, and ms of one. */
  readonly verdicts: readonly [rounds: number, roundMs: number];
  readonly pipeline: readonly [batches: number];
  readonly profiles: readonly [count: number];
  readonly coverage: readonly [simulations: number];
  readonly estate: readonly [services: number];
  readonly capacity: readonly [rounds: number, recyclesEach: number, idleMs: number];
}

export const full: Plan = {
  latency: { samples: 500, backgroundPerSecond: 1_000 },
  cost: {
    rounds: 4,
    loads: [
      { load: 'exec', perSecond: 1_000, seconds: 6 },
      { load: 'exec', perSecond: 5_000, seconds: 3 },
      { load: 'connect', perSecond: 2_000, seconds: 3 },
    ],
    warmUpExecs: 4_000,
    settleMs: 12_000,
    idleMs: 10_000,
  },
  rss: { execs: 20_000, containers: 99 },
  slowdown: { rounds: 6, ms: 500, switched: { runs: 2, ms: 15_000, turnMs: 60 } },
  // So short that on a busy machine some of them are undisturbed: the best of each counts.
  verdicts: [200, 3],
  pipeline: [2_000],
  profiles: [10_000],
  coverage: [200],
  estate: [40],
  capacity: [4, 12, 3_000],
};

/** Shows that everything can be measured, in under a minute. */
export const quick: Plan = {
  latency: { samples: 20, backgroundPerSecond: 500 },
  cost: { rounds: 1, loads: full.cost.loads.map(load => ({ ...load, seconds: 1 })), warmUpExecs: 500, settleMs: 0, idleMs: 500 },
  rss: { execs: 500, containers: 3 },
  slowdown: { rounds: 1, ms: 200, switched: { runs: 1, ms: 1_500, turnMs: 60 } },
  verdicts: [1, 20],
  pipeline: [100],
  profiles: [200],
  coverage: [5],
  estate: [13],
  capacity: [1, 2, 200],
};
