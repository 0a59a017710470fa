import type { Ground, Load } from './ground.js';
import { loops, operandsOf } from './loops.js';
import type { LoopName, Slowdown, WatcherName } from './result.js';
import { interleaved, spread } from './statistics.js';
import { measureSwitched, type SwitchedPlan } from './switched.js';
import { execsnoop, knownPrefix, pause, type Watcher } from './watchers.js';

export interface SlowdownPlan {
  readonly rounds: number;
  /** Of each loop, each time. */
  readonly ms: number;
  readonly switched: SwitchedPlan;
}

/** Every loop once, briefly: what it does is learned by it. */
export async function runLoops(load: Load): Promise<void> {
  for (const loop of loops) await load.run(...operandsOf(loop, 50));
}

/** µs of one pass. */
interface Pass {
  readonly wall: number;
  readonly cpu: number;
}

const alone = { name: 'alone', start: async () => {}, stop: async () => {} } as const;
const warmUpMs = 500;

/** Loops in a watched container as fast as they go, with nothing watching and with each watcher. The agent is stopped before and after. */
export async function measureSlowdown(ground: Ground, load: Load, plan: SlowdownPlan, say: (line: string) => void): Promise<Slowdown> {
  if (plan.switched.rows) return { loops: [], switched: await measureSwitched(load, plan.switched, say), missing: [] };
  const peer = execsnoop();
  const missing: { watcher: WatcherName; why: string }[] = [];
  const passes = new Map<string, Pass>();
  const key = (loop: LoopName, name: string, round: number) => `${loop} ${name} ${round}`;
  try {
    for (const [round, order] of interleaved<Watcher | typeof alone>([alone, ground.agent, peer], plan.rounds).entries()) {
      for (const watcher of order) {
        if (missing.some(one => one.watcher === watcher.name)) continue;
        try {
          await watcher.start();
        } catch (error) {
          if (watcher !== peer) throw error;
          missing.push({ watcher: peer.name, why: (error as Error).message });
          continue;
        }
        say(`slowdown: ${watcher.name}, round ${round + 1} of ${plan.rounds}`);
        try {
          await load.run('loop', Math.min(warmUpMs, plan.ms), `${knownPrefix}0`);
          for (const loop of loops) {
            const done = await load.run(...operandsOf(loop, plan.ms));
            passes.set(key(loop, watcher.name, round), { wall: done.us / done.made, cpu: done.cpuUs / done.made });
          }
        } finally {
          await watcher.stop();
        }
        await pause(200);
      }
    }
  } finally {
    peer.remove();
  }
  const rounds = Array.from({ length: plan.rounds }, (_, round) => round);
  const figures = loops.map(loop => {
    const of = (name: string, time: keyof Pass) => rounds.map(round => passes.get(key(loop, name, round))?.[time] ?? Number.NaN);
    const ratio = (name: string, time: keyof Pass) => {
      const base = of('alone', time);
      return spread(of(name, time).map((with_, round) => with_ / base[round]!));
    };
    const ratios = (name: string) => ({ cpu: ratio(name, 'cpu'), wall: ratio(name, 'wall') });
    return {
      loop,
      aloneUs: spread(of('alone', 'wall')),
      ratios: {
        knowngood: ratios('knowngood'),
        ...(missing.length === 0 && { execsnoop: ratios('execsnoop') }),
      },
    };
  });
  return { loops: figures, switched: await measureSwitched(load, plan.switched, say), missing };
}
