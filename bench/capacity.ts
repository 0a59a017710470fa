import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallestSafeSeconds } from '../profiles/capacity.js';
import { AgentHost } from '../test/support/agent-host.js';
import { docker, makeImage } from '../test/support/image.js';
import type { CapacityFigure, CapacityFigures } from './result.js';
import { interleaved, quantile, spread } from './statistics.js';

/** Places that are recycled in turn; of them as many at once as the agent allows. */
const places = 4;
const methods = ['in-place', 'front'] as const;
type Method = (typeof methods)[number];
/** Of a host that is busier without recycles nothing can be said as a whole: they take from others. */
const quietShare = 0.3;
const msPerTick = 10;
const lookEveryMs = 100;

/** Recycles a second, and what each takes of the host, by the agent's own machine and times on the real engine. `idleMs` before and after each round. */
export async function measureCapacity(rounds: number, recyclesEach: number, idleMs: number): Promise<CapacityFigures> {
  const tag = `kgcapacity${process.pid}`;
  const label = `knowngood.bench=${tag}`;
  const image = `knowngood-bench:${tag}`;
  const stateDir = await mkdtemp(join(tmpdir(), 'kg-capacity-'));
  const host = new AgentHost(stateDir, {
    stack: tag,
    limits: { workload: {}, host: { capacity: 1e6, everyMs: 1 }, generationsPerAlert: 1e6 },
  });
  const nameOf = (method: Method, n: number) => `${tag}-${method}-${n}`;
  try {
    await makeImage(image);
    await docker('network', 'create', '--internal', '--label', label, tag);
    await host.orders.start();
    for (const method of methods)
      for (let n = 0; n < places; n++) {
        const name = nameOf(method, n);
        await docker(
          'run',
          '-d',
          '--name',
          name,
          '--label',
          label,
          '--network',
          tag,
          '--stop-signal',
          'SIGKILL',
          image,
          'httpd',
          '-f',
          '-p',
          '8080',
        );
        if (method === 'front') await mustBeDone(host.recycle(name, { action: 'adopt', capture: false }));
      }
    const runs = new Map<string, Run[]>();
    const kinds = methods.flatMap(method => [1, 2].map(atOnce => ({ method, atOnce, key: `${method} ${atOnce}` })));
    for (const round of interleaved(kinds, rounds))
      for (const { method, atOnce, key } of round) {
        const targets = await Promise.all(Array.from({ length: places }, async (_, n) => nameOf(method, n)));
        const run = await oneRun(idleMs, recyclesEach, atOnce, n => recycleAt(host, targets[n % places]!));
        runs.set(key, [...(runs.get(key) ?? []), run]);
      }
    const figures = kinds.map(({ method, atOnce, key }): CapacityFigure => {
      const all = runs.get(key)!;
      return {
        method,
        atOnce,
        perSecond: spread(all.map(one => one.perSecond)),
        secondsEach: spread(all.map(one => one.p50Seconds)),
        ...(all.every(one => one.idleShare < quietShare) && { hostCoreSeconds: spread(all.map(one => one.hostCoreSeconds)) }),
        engineCoreSeconds: spread(all.map(one => one.engineCoreSeconds)),
        agentCoreSeconds: spread(all.map(one => one.agentCoreSeconds)),
      };
    });
    const cores = cpus().length;
    const smallest = [1, 10, 100].map(services => ({ services, seconds: smallestSafeSeconds(services, cores) }));
    return { recycles: kinds.length * rounds * recyclesEach, figures, smallest };
  } finally {
    await host.orders.stop();
    const own = await docker('ps', '-aq', '--filter', `label=${label}`);
    const fronts = await docker('ps', '-aq', '--filter', `label=knowngood.stack=${tag}`);
    const ids = [...new Set(`${own}\n${fronts}`.split('\n').filter(Boolean))];
    if (ids.length > 0) await docker('rm', '-fv', ...ids);
    await docker('network', 'rm', tag).catch(() => undefined);
    await docker('rmi', image, `knowngood-front:${tag}`).catch(() => undefined);
    rmSync(stateDir, { recursive: true, force: true });
  }
}

interface Run {
  readonly perSecond: number;
  readonly p50Seconds: number;
  /** Of the whole host, less what it used in the same time without recycles: other work on it shows. */
  readonly hostCoreSeconds: number;
  /** How busy the host was without recycles, 0–1. */
  readonly idleShare: number;
  readonly engineCoreSeconds: number;
  readonly agentCoreSeconds: number;
}

async function oneRun(idleMs: number, recycles: number, atOnce: number, recycle: (n: number) => Promise<void>): Promise<Run> {
  const engine = new EngineMeter();
  const idle = async () => {
    const from = [engine.cpuMs(), hostCpuMs()] as const;
    const begun = performance.now();
    await new Promise(done => setTimeout(done, idleMs));
    const tookMs = performance.now() - begun;
    return { engine: (engine.cpuMs() - from[0]) / tookMs, host: (hostCpuMs() - from[1]) / tookMs };
  };
  try {
    const before = await idle();
    const from = { engine: engine.cpuMs(), host: hostCpuMs(), agent: process.cpuUsage() };
    const begun = performance.now();
    const took: number[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (next < recycles) {
          const at = performance.now();
          await recycle(next++);
          took.push(performance.now() - at);
        }
      }),
    );
    const tookMs = performance.now() - begun;
    const agent = process.cpuUsage(from.agent);
    const used = { engine: engine.cpuMs() - from.engine, host: hostCpuMs() - from.host };
    const after = await idle();
    const each = (of: 'engine' | 'host') => (used[of] - ((before[of] + after[of]) / 2) * tookMs) / 1_000 / recycles;
    return {
      perSecond: (1_000 * recycles) / tookMs,
      p50Seconds: quantile(took, 0.5) / 1_000,
      hostCoreSeconds: each('host'),
      idleShare: Math.max(before.host, after.host) / cpus().length,
      engineCoreSeconds: each('engine'),
      agentCoreSeconds: (agent.user + agent.system) / 1e6 / recycles,
    };
  } finally {
    engine.stop();
  }
}

/** A place behind a front is the container behind it, under whichever name. */
async function recycleAt(host: AgentHost, place: string): Promise<void> {
  const behind = (await docker('ps', '-q', '--no-trunc', '--filter', `label=knowngood.behind=${place}`)).split('\n').filter(Boolean);
  await mustBeDone(host.recycle(behind[0] ?? place, { capture: false }));
}

async function mustBeDone(reporting: ReturnType<AgentHost['recycle']>): Promise<void> {
  const report = await reporting;
  if (report.outcome !== 'done')
    throw new Error(`a recycle of ${report.name} was ${report.outcome}: ${report.refused?.message ?? JSON.stringify(report.steps.at(-1))}`);
}

/** CPU time of the host that was not idle, ms. */
function hostCpuMs(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)[0]!
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq) * msPerTick;
}

/** CPU time of the engine: its two daemons and whatever they ended, and the shims, whose last moments before they end are missed. */
class EngineMeter {
  readonly #last = new Map<string, number>();
  readonly #looking = setInterval(() => void this.cpuMs(), lookEveryMs);

  cpuMs(): number {
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      let stat: string;
      try {
        stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      } catch {
        continue;
      }
      const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      if (name !== 'dockerd' && name !== 'containerd' && !name.startsWith('containerd-shim')) continue;
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      // A pid comes again, with another start.
      this.#last.set(`${pid} ${fields[19]}`, (fields[11]! + fields[12]! + fields[13]! + fields[14]!) * msPerTick);
    }
    return [...this.#last.values()].reduce((sum, ms) => sum + ms, 0);
  }

  stop(): void {
    clearInterval(this.#looking);
  }
}

if (process.argv[1] === import.meta.filename) {
  const [rounds = 1, recycles = 4, idleMs = 500] = process.argv.slice(2).map(Number);
  const figures = await measureCapacity(rounds, recycles, idleMs);
  process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0));
}
