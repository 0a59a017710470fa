import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { cli, type Stack, until } from '../test/support/stack.js';
import { type Ground, type Load, onePrefix } from './ground.js';
import type { Latency, LatencyFigure } from './result.js';
import { quantile } from './statistics.js';

export interface LatencyPlan {
  /** Of each of the two figures. */
  readonly samples: number;
  readonly backgroundPerSecond: number;
}
/** Apart far enough that one alert is out before the next begins, and no multiple of any timer of ours. */
const stampsPerSecond = 27;
const perRun = 250;

/** Programs outside the profile that it needs in the image. */
export function onesFor({ samples }: LatencyPlan): number {
  return 2 * samples + 50;
}

/** The agent runs, and `known` does what it is allowed to. */
export async function measureLatency(ground: Ground, known: Load, plan: LatencyPlan): Promise<Latency> {
  const stamper = await ground.load('latency');
  // The load itself is learned, which without operands does nothing; none of the many is.
  await stamper.actor.tell('run', '/load');
  await ground.lock(stamper.workload);
  const reader = new Reader(ground.stack);
  try {
    let next = 0;
    const stamp = async (count: number) => {
      await stamper.run('stamp', stampsPerSecond, count, onePrefix, next);
      next += count;
    };
    // An alert that is read shows that reading has begun.
    await until('the first alert', 30_000, async () => {
      await stamp(1);
      await new Promise(done => setTimeout(done, 300));
      return reader.count > 0 ? true : undefined;
    });
    const measure = async (): Promise<LatencyFigure> => {
      reader.begin();
      for (let left = plan.samples; left > 0; left -= perRun) await stamp(Math.min(left, perRun));
      const latencies = await until('every alert', 10_000, () => (reader.count >= plan.samples ? reader.latencies : undefined));
      return figureOf(latencies);
    };
    const idle = await measure();
    let over = false;
    const background = (async () => {
      while (!over) await known.execs(plan.backgroundPerSecond, plan.backgroundPerSecond);
    })();
    try {
      const loaded = await measure();
      return { idle, loaded: { ...loaded, execsPerSecond: plan.backgroundPerSecond } };
    } finally {
      over = true;
      await background;
    }
  } finally {
    await reader.stop();
  }
}

function figureOf(latencies: readonly number[]): LatencyFigure {
  return {
    samples: latencies.length,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    maxMs: Math.max(...latencies),
  };
}

/** `knowngood alerts --follow --json`, as a script outside would read it. The time of a line is when its bytes arrived. */
class Reader {
  readonly #process;
  readonly #latencies = new Map<string, number>();
  #rest = '';
  #offsetMs = timeOfDayOffsetMs();

  constructor(stack: Stack) {
    this.#process = spawn(process.execPath, [cli, 'alerts', '--follow', '--json', '--state-dir', stack.stateDir], {
      env: stack.env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process.stdout.on('data', chunk => {
      const atMs = performance.now() + this.#offsetMs;
      const lines = `${this.#rest}${chunk}`.split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) this.#take(JSON.parse(line), atMs);
    });
  }

  begin(): void {
    this.#latencies.clear();
    this.#offsetMs = timeOfDayOffsetMs();
  }
  get count(): number {
    return this.#latencies.size;
  }
  get latencies(): readonly number[] {
    return [...this.#latencies.values()];
  }

  #take(alert: { readonly id: string; readonly evidence: { readonly argv: readonly string[] } }, atMs: number): void {
    const [program, stampNs] = alert.evidence.argv;
    if (!program?.startsWith(onePrefix) || this.#latencies.has(alert.id)) return;
    this.#latencies.set(alert.id, atMs - Number(BigInt(stampNs ?? 0) / 1000n) / 1000);
  }

  stop(): Promise<void> {
    return new Promise(done => {
      if (this.#process.exitCode !== null) return done();
      this.#process.once('exit', () => done());
      this.#process.kill('SIGTERM');
    });
  }
}

/** What added to `performance.now()` gives the time of day, to some microseconds: read where the millisecond turns. */
function timeOfDayOffsetMs(): number {
  for (let before = Date.now(); ; ) {
    const now = Date.now();
    if (now !== before) return now - performance.now();
    before = now;
  }
}
