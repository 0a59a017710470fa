import { asInspected, type Inspected } from '../container/inspected.js';
import { run } from './front/programs.js';
import { untilReady } from './probe.js';
import { ready } from './steps.js';
import type { WorkStep } from './work.js';

/** As `ip -j neigh` prints it. */
interface NeighbourEntry {
  readonly dev: string;
  /** Absent where nobody has answered. */
  readonly lladdr?: string;
}

/**
 * Ready, and reached at once where it publishes ports. The engine opens a port before the container's interface answers: who calls then has made the
 * host ask for its address in vain, and the host asks again only a second later, for everybody who calls meanwhile. So it is told the address as soon as
 * somebody listens; sooner, those who wait would be refused.
 */
export const readyAndReached: WorkStep = {
  name: ready.name,
  async run(work) {
    const { entry, tools } = work;
    const id = entry.candidate.id!;
    const said = asInspected(await tools.engine.inspectRaw(id));
    if (Object.keys(said.HostConfig.PortBindings ?? {}).length > 0) {
      const listens = { ports: entry.wanted.ports, also: [], healthcheck: [] };
      const answer = await untilReady(tools, id, listens, { ...tools.probe, holdMs: 0 });
      work.note({ failedProbes: entry.failedProbes + answer.failedProbes });
      if (answer.kind !== 'ready') throw new Error(answer.detail);
      // Without the program `ip` who waits does so for a second.
      await tellAddresses(asInspected(await tools.engine.inspectRaw(id))).catch(() => undefined);
    }
    return ready.run(work);
  },
};

async function tellAddresses(said: Inspected): Promise<void> {
  for (const endpoint of Object.values(said.NetworkSettings?.Networks ?? {})) {
    const { IPAddress: address, MacAddress: hardware } = endpoint ?? {};
    if (!address || !hardware) continue;
    const entries = JSON.parse((await run('ip', ['-j', 'neigh', 'show', 'to', address])) || '[]') as readonly NeighbourEntry[];
    for (const { dev, lladdr } of entries)
      if (lladdr?.toLowerCase() !== hardware.toLowerCase())
        await run('ip', ['neigh', 'replace', address, 'lladdr', hardware, 'dev', dev, 'nud', 'reachable']);
  }
}
