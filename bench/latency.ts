import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
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
  return samples + firstTries;
}
const firstTries = 50;

/** The agent runs, and `known` does what it is allowed to. */
export async function measureLatency(ground: Ground, known: Load, plan: LatencyPlan): Promise<Latency> {
  const reader = new Reader(ground.stack);
  try {
    const sync = await measureSync(ground.stack.stateDir, plan.samples);
    const idle = await measure(ground, reader, 'latency-idle', plan.samples);
    let over = false;
    const background = (async () => {
      while (!over) await known.execs(plan.backgroundPerSecond, plan.backgroundPerSecond);
    })();
    try {
      const loaded = await measure(ground, reader, 'latency-loaded', plan.samples);
      return { idle, loaded: { ...loaded, execsPerSecond: plan.backgroundPerSecond }, sync };
    } finally {
      over = true;
      await background;
    }
  } finally {
    await reader.stop();
  }
}

/** In a container of its own: past a thousand open alerts of one workload, more of them are told as one. */
async function measure(ground: Ground, reader: Reader, name: string, samples: number): Promise<LatencyFigure> {
  const stamper = await ground.load(name);
  // The load itself is learned, which without operands does nothing; none of the many is.
  await stamper.actor.tell('run', '/load');
  await ground.lock(stamper.workload);
  let next = 0;
  const stamp = async (count: number) => {
    const { made } = await stamper.run('stamp', stampsPerSecond, count, onePrefix, next);
    if (made !== count) throw new Error(`only ${made} of ${count} programs from ${onePrefix}${next} on ran`);
    next += count;
  };
  const told = () => reader.latencies(stamper.workload);
  // An alert that is read shows that reading has begun.
  await until('the first alert', 30_000, async () => {
    if (next < firstTries) await stamp(1);
    await new Promise(done => setTimeout(done, 300));
    return told().length > 0 ? true : undefined;
  });
  const before = next;
  reader.begin();
  for (let left = samples; left > 0; left -= perRun) await stamp(Math.min(left, perRun));
  const latencies = await until('every alert', 10_000, () => {
    const read = told();
    return read.length >= samples ? read : undefined;
  }).catch(() => {
    throw new Error(`${next - before} programs ran and ${told().length} of their alerts were read`);
  });
  return figureOf(latencies);
}

async function measureSync(folder: string, samples: number): Promise<LatencyFigure> {
  const file = await open(join(folder, 'sync'), 'w');
  const ms: number[] = [];
  for (let i = 0; i < samples; i++) {
    await file.write(Buffer.alloc(500, i));
    const begun = performance.now();
    await file.datasync();
    ms.push(performance.now() - begun);
  }
  await file.close();
  return figureOf(ms);
}

function figureOf(latencies: readonly number[]): LatencyFigure {
  return {
    samples: latencies.length,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    maxMs: Math.max(...latencies),
  };
}

interface Told {
  readonly id: string;
  readonly workload: string;
  readonly evidence: { readonly argv: readonly string[] };
}

/** `knowngood alerts --follow --json`, as a script outside would read it. The time of a line is when its bytes arrived. */
class Reader {
  readonly #process;
  readonly #read = new Map<string, { readonly workload: string; readonly ms: number }>();
  #rest = '';
  #offsetMs = timeOfDayOffsetMs();
  #fromNs = 0n;

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

  /** From now on; what is told late of what came before does not count. */
  begin(): void {
    this.#read.clear();
    this.#fromNs = BigInt(Date.now()) * 1_000_000n;
    this.#offsetMs = timeOfDayOffsetMs();
  }
  latencies(workload: string): readonly number[] {
    return [...this.#read.values()].filter(one => one.workload === workload).map(one => one.ms);
  }

  #take(alert: Told, atMs: number): void {
    const [program, stamp] = alert.evidence.argv;
    if (!program?.startsWith(onePrefix) || this.#read.has(alert.id)) return;
    const stampNs = BigInt(stamp ?? 0);
    if (stampNs >= this.#fromNs) this.#read.set(alert.id, { workload: alert.workload, ms: atMs - Number(stampNs / 1000n) / 1000 });
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
