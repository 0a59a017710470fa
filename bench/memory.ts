import { docker } from '../test/support/image.js';
import { until } from '../test/support/stack.js';
import type { Ground, Load } from './ground.js';
import { memoryOf } from './meter.js';
import type { MemoryAt, Rss } from './result.js';
import { pause } from './watchers.js';

export interface MemoryPlan {
  readonly execs: number;
  readonly containers: number;
}

const perSecond = 2_000;
/** Longer than the pause between two heartbeats. */
const settlesMs = 6_000;
const atOnce = 4;

/** The agent has just been started. */
export async function measureMemory(ground: Ground, known: Load, plan: MemoryPlan): Promise<Rss> {
  const at = async (): Promise<MemoryAt> => ({
    containers: await watched(ground),
    agent: memoryOf(ground.agent.pid),
    controller: memoryOf(ground.stack.pid('controller')),
  });
  const started = await at();
  for (let left = plan.execs; left > 0; left -= 10_000) await known.execs(perSecond, Math.min(left, 10_000));
  await ground.stack.settled();
  const afterLoad = { ...(await at()), execs: plan.execs };
  const names = Array.from({ length: plan.containers }, (_, i) => `${ground.tag}-idle-${i}`);
  const labels = ['--label', ground.label, '--label', 'knowngood.workload=bench/idle'];
  try {
    for (let from = 0; from < names.length; from += atOnce)
      await Promise.all(
        names
          .slice(from, from + atOnce)
          .map(name => docker('run', '-d', '--name', name, '--network', 'none', ...labels, ground.image, 'sleep', '100000')),
      );
    await until('the agent to know them all', 30_000, async () =>
      (await watched(ground)) === afterLoad.containers + names.length ? true : undefined,
    );
    await pause(settlesMs);
    return { started, afterLoad, withContainers: await at() };
  } finally {
    await docker('rm', '-f', ...names).catch(() => undefined);
  }
}

async function watched(ground: Ground): Promise<number> {
  const workloads = await ground.stack.ok('workloads');
  return workloads.reduce((sum, workload) => sum + workload.containers.length, 0);
}
