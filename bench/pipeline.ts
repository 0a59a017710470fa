import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Controller } from '../controller/controller.js';
import { connectBus } from '../proto/nats-bus.js';
import { Names } from '../proto/subjects.js';
import { anExec } from '../test/support/behaviours.js';
import { Broker } from '../test/support/broker.js';
import { aContainer, aFirst, aTally, SyntheticAgent } from '../test/support/synthetic-agent.js';
import type { PipelineFigures } from './result.js';

const perBatch = 500;
const workloads = 20;
const behavioursEach = 40;

/**
 * Behaviours per second from a full OBSERVATIONS stream to saved verdicts and sightings: a controller that comes back to a backlog. The stream is
 * filled first, so that the figure is the controller's and the broker's, not the generator's.
 */
export async function pipeline(batches = 2_000): Promise<PipelineFigures> {
  const broker = await Broker.start();
  const stateDir = mkdtempSync(join(tmpdir(), 'knowngood-pipeline-'));
  const stack = 'bench';
  const config = {
    stateDir,
    stack,
    natsUrl: broker.url,
    host: '127.0.0.1',
    port: 0,
    defaultMode: 'learn',
    crowd: 8,
    learn: {},
    reportEveryMs: 1,
    openMetrics: false,
    http: { names: [], rate: 1_000_000 },
  } as const;
  const connect = () => connectBus({ url: broker.url, name: 'bench' });
  const open = async () =>
    new Controller({
      sinks: { sinks: [] },
      hostname: 'bench',
      config,
      version: 'bench',
      bus: await connect(),
      intake: await connect(),
      now: Date.now,
      onTrouble: () => {},
    });
  try {
    // Declares the streams.
    const first = await open();
    await first.start(fail);
    await first.stop();
    const bus = await connectBus({ url: broker.url, name: 'generator' });
    const names = new Names(stack);
    await fill(new SyntheticAgent(bus, names, 'host-1'), batches);
    const second = await open();
    const cpu = process.cpuUsage();
    const begun = performance.now();
    await second.start(fail);
    for (;;) {
      const state = await (
        await fetch(`${second.url}/api/v1/status`, { headers: { authorization: `Bearer ${await tokenIn(stateDir)}` } })
      ).json();
      if ((state as { inbox?: { pending: number } }).inbox?.pending === 0) break;
      await new Promise(done => setTimeout(done, 50));
    }
    const ms = performance.now() - begun;
    const { user, system } = process.cpuUsage(cpu);
    const rssBytes = process.memoryUsage.rss();
    await second.stop();
    await bus.close();
    const behaviours = batches * perBatch;
    return { behaviours, batches, workloads, ms, perSecond: (behaviours / ms) * 1_000, cpuMs: (user + system) / 1_000, rssBytes };
  } finally {
    await broker.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
}

/** A third first sightings, the rest tallies, of twenty workloads: what agents that start send. */
async function fill(agent: SyntheticAgent, batches: number): Promise<void> {
  const containers = Array.from({ length: workloads }, (_, n) => aContainer({ n, workload: `bench/${n}` }));
  const programs = Array.from({ length: behavioursEach }, (_, n) => anExec({ exe: `/usr/bin/program-${n}` }));
  const atUs = 1_700_000_000_000_000;
  for (let at = 0; at < batches; ) {
    const together: Promise<void>[] = [];
    for (; together.length < 32 && at < batches; at++) {
      const records = Array.from({ length: perBatch }, (_, i) => {
        const container = containers[i % workloads]!;
        const program = programs[Math.floor(i / workloads + at * 7) % behavioursEach]!;
        const minute = Math.floor(atUs / 60_000_000) + Math.floor(at / 100);
        return i % 3 === 0 ? aFirst(container, program, minute * 60_000_000) : aTally(container, program, minute, 1 + (at % 100));
      });
      together.push(agent.tell(containers, records));
    }
    await Promise.all(together);
  }
}

async function tokenIn(stateDir: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return (await readFile(join(stateDir, 'token'), 'utf8')).trim();
}

function fail(error: unknown): never {
  throw error;
}

if (process.argv[1] === import.meta.filename) {
  const [batches] = process.argv.slice(2).map(Number);
  const figures = await pipeline(batches);
  // The client's ordered consumers go on waiting for some time after their connection closed.
  process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0));
}
