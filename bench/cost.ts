import { measureRunTime } from '../agent/sensor/ebpf/libbpf.js';
import type { Ground, Load, Made } from './ground.js';
import { bpfMsBetween, cpuMsBetween, read } from './meter.js';
import type { Cost, CostLoad, LoadCost, Spread, WatcherCost, WatcherName } from './result.js';
import { interleaved, spread } from './statistics.js';
import { execsnoop, forkstat, type Peer, pause, type Watcher } from './watchers.js';

export interface CostPlan {
  readonly rounds: number;
  readonly loads: readonly { readonly load: CostLoad; readonly perSecond: number; readonly seconds: number }[];
  readonly warmUpExecs: number;
  /** After an agent has begun: what it does once, and what it does every few seconds, is done by then. */
  readonly settleMs: number;
  readonly idleMs: number;
}

/** One watcher under one load once. All per 1,000. */
interface Sample {
  readonly watcher: WatcherName;
  readonly round: number;
  readonly at: number;
  readonly cpuMs: number;
  readonly bpfMs: number;
  readonly restMs: number;
  readonly reachedPerSecond: number;
}

const warmUpPerSecond = 2_000;

/** The same loads under each watcher in turn, the others stopped. The agent is stopped before and after. */
export async function measureCost(ground: Ground, known: Load, plan: CostPlan, say: (line: string) => void): Promise<Cost> {
  const peers = [execsnoop(), forkstat()];
  const watchers: Watcher[] = [ground.agent, ...peers];
  const missing: { watcher: WatcherName; why: string }[] = [];
  const made = new Map<WatcherName, number>();
  const samples: Sample[] = [];
  const idle: number[] = [];
  const rest = [ground.stack.pid('nats'), ground.stack.pid('controller')];
  const toldBefore = await ground.agent.told();
  const measuring = measureRunTime();
  const session = async (watcher: Watcher, round: number) => {
    const count = (load: Made) => made.set(watcher.name, (made.get(watcher.name) ?? 0) + load.made);
    // Code that a watcher runs often is compiled by then, and its buffers have their size.
    count(await known.execs(warmUpPerSecond, plan.warmUpExecs));
    if (watcher === ground.agent) {
      await pause(plan.settleMs);
      count(await known.execs(warmUpPerSecond, plan.warmUpExecs));
      idle.push(await idleMsPerSecond(watcher.pid, plan.idleMs));
    }
    for (const [at, { load, perSecond, seconds }] of plan.loads.entries()) {
      // No peer of ours tells of connections on every kernel that this must run on.
      if (load === 'connect' && watcher !== ground.agent) continue;
      const before = { own: read(watcher.pid), rest: rest.map(read) };
      const done =
        load === 'exec' ? await known.execs(perSecond, perSecond * seconds) : await known.connects(perSecond, perSecond * seconds);
      await pause(100); // what is under way arrives
      const after = { own: read(watcher.pid), rest: rest.map(read) };
      if (load === 'exec') count(done);
      const each = 1000 / done.made;
      samples.push({
        watcher: watcher.name,
        round,
        at,
        cpuMs: cpuMsBetween(before.own, after.own) * each,
        bpfMs: bpfMsBetween(before.own, after.own) * each,
        restMs: before.rest.reduce((sum, one, index) => sum + cpuMsBetween(one, after.rest[index]!) * each, 0),
        reachedPerSecond: (done.made / done.us) * 1e6,
      });
    }
    if (watcher === ground.agent) await ground.stack.settled();
  };
  try {
    for (const [round, order] of interleaved(watchers, plan.rounds).entries()) {
      for (const watcher of order.filter(one => missing.every(({ watcher }) => watcher !== one.name))) {
        try {
          await watcher.start();
        } catch (error) {
          if (watcher === ground.agent) throw error;
          missing.push({ watcher: watcher.name, why: (error as Error).message });
          continue;
        }
        say(`cost: ${watcher.name}, round ${round + 1} of ${plan.rounds}`);
        try {
          await session(watcher, round);
        } finally {
          await watcher.stop();
        }
      }
    }
    const told: Cost['told'] = Object.fromEntries(
      await Promise.all(
        watchers
          .filter(({ name }) => made.has(name))
          .map(async one => {
            const before = one === ground.agent ? toldBefore : 0;
            return [one.name, { made: made.get(one.name), told: (await one.told()) - before }];
          }),
      ),
    );
    const loads = plan.loads.map(({ load, perSecond }, at) =>
      costOf(
        load,
        perSecond,
        samples.filter(sample => sample.at === at),
      ),
    );
    return { loads, told, idleMsPerSecond: spread(idle).median, missing };
  } finally {
    measuring.stop();
    for (const peer of peers as Peer[]) peer.remove();
  }
}

async function idleMsPerSecond(pid: number, ms: number): Promise<number> {
  const before = read(pid);
  await pause(ms);
  return (cpuMsBetween(before, read(pid)) / ms) * 1000;
}

function costOf(load: CostLoad, perSecond: number, samples: readonly Sample[]): LoadCost {
  const of = (watcher: WatcherName) => samples.filter(sample => sample.watcher === watcher);
  const names = [...new Set(samples.map(sample => sample.watcher))];
  const ours = of('knowngood');
  return {
    load,
    perSecond,
    reachedPerSecond: spread(samples.map(sample => sample.reachedPerSecond)),
    watchers: Object.fromEntries(names.map(name => [name, watcherCost(of(name))])),
    restOfStackMs: spread(ours.map(sample => sample.restMs)),
    ratios: Object.fromEntries(
      names
        .filter(name => name !== 'knowngood')
        .map(name => [name, { cpu: ratio(ours, of(name), one => one.cpuMs), total: ratio(ours, of(name), one => one.cpuMs + one.bpfMs) }]),
    ),
  };
}

function watcherCost(samples: readonly Sample[]): WatcherCost {
  return {
    cpuMs: spread(samples.map(sample => sample.cpuMs)),
    bpfMs: spread(samples.map(sample => sample.bpfMs)),
    totalMs: spread(samples.map(sample => sample.cpuMs + sample.bpfMs)),
  };
}

function ratio(ours: readonly Sample[], theirs: readonly Sample[], of: (sample: Sample) => number): Spread {
  return spread(
    ours.flatMap(own => {
      const their = theirs.find(sample => sample.round === own.round);
      return their ? [of(own) / of(their)] : [];
    }),
  );
}
