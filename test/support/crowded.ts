import { aConnect } from './behaviours.js';
import type { Stage } from './stage.js';
import { aContainer, aFirst, aRunning } from './synthetic-agent.js';

/** One host with so many workloads of twenty owners, each of which calls three others. */
export async function crowded(stage: Stage, count: number): Promise<void> {
  const agent = stage.agent('host-a');
  const us = Date.now() * 1_000;
  const containers = Array.from({ length: count }, (_, n) => aContainer({ n: n + 1, workload: `team-${n % 20}/service-${n}` }));
  await agent.beat(containers.map(one => aRunning(one, { owner: one.workload.split('/')[0]!, environment: 'production' })));
  for (let from = 0; from < count; from += 100) {
    const part = containers.slice(from, from + 100);
    const calls = part.flatMap((one, at) =>
      [1, 7, 31].map(step => aFirst(one, aConnect({ peer: `workload:${containers[(from + at + step) % count]!.workload}` }), us)),
    );
    await agent.tell(part, calls);
  }
  await stage.settled();
}
