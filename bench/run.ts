import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { measureCost } from './cost.js';
import { Ground, type Load } from './ground.js';
import { measureLatency, onesFor } from './latency.js';
import { describeMachine } from './machine.js';
import { measureMemory } from './memory.js';
import { full, type Plan, quick } from './plan.js';
import {
  type BenchResult,
  type CapacityFigures,
  type CoverageFigures,
  type EstateFigures,
  type Part,
  type PipelineFigures,
  type ProfileFigures,
  parts,
  type VerdictFigures,
} from './result.js';
import { measureSlowdown, runLoops } from './slowdown.js';
import { type Row, rows } from './switched.js';
import { tableOf } from './table.js';

const help = `npm run bench [-- options]

Measures what knowngood costs and how soon it tells, on this machine, with its peers beside it in the same run. As root.

  --only <part>  ${parts.join(', ')}; may be repeated
  --quick        a smoke run of under a minute: shows that everything can be measured, not how fast it is
  --row <name>   of slowdown only this row of its second table, without the peer; may be repeated
  --runs <n>     of slowdown so many runs of each row instead of ${full.slowdown.switched.runs}
  --json         one JSON document as the last line of stdout, instead of tables
  --help

Example: npm run bench -- --only latency --json    exec → alert, 500 samples
`;
const exit = { done: 0, failed: 1, usage: 64, notPermitted: 77 };
const say = (line: string) => void process.stderr.write(`bench: ${line}\n`);

/** Parts that need neither a stack nor containers. */
const alonePart: ReadonlySet<Part> = new Set(['verdicts', 'pipeline', 'profiles', 'coverage', 'estate', 'capacity']);

interface Options {
  readonly json: boolean;
  readonly quick: boolean;
  readonly plan: Plan;
  readonly wanted: readonly Part[];
}

async function main(): Promise<number> {
  const options = parse(process.argv.slice(2));
  if (options === undefined) return exit.done;
  if (typeof options === 'string') {
    process.stderr.write(`knowngood: ${options}\n`);
    return exit.usage;
  }
  if (process.getuid?.() !== 0) {
    process.stderr.write('knowngood: the kernel lets only root measure this: run it as root (sudo)\n');
    return exit.notPermitted;
  }
  const result = await measure(options);
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : `${tableOf(result)}\n`);
  for (const { part, why } of result.failed) process.stderr.write(`knowngood: ${part} could not be measured: ${why}\n`);
  return result.failed.length === 0 ? exit.done : exit.failed;
}

/** A text says what is wrong with the arguments; undefined: help was given. */
function parse(args: readonly string[]): Options | string | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true },
        row: { type: 'string', multiple: true },
        runs: { type: 'string' },
        quick: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
        // Read by setup/, which hands everything on.
        'no-install': { type: 'boolean' },
        'state-dir': { type: 'string' },
      },
    });
    if (values.help) {
      process.stdout.write(help);
      return undefined;
    }
    const only = values.only ?? [];
    const unknown = only.find(name => !parts.includes(name as Part));
    if (unknown !== undefined) return `--only: "${unknown}" is none of ${parts.join(', ')}`;
    const wanted = only.length === 0 ? parts : parts.filter(part => only.includes(part));
    const strange = values.row?.find(name => !(rows as readonly string[]).includes(name));
    if (strange !== undefined) return `--row: "${strange}" is none of ${rows.join(', ')}`;
    if (values.runs !== undefined && !/^[1-9]\d{0,3}$/.test(values.runs)) return `--runs: "${values.runs}" is no number of runs, 1 to 9999`;
    const plan = values.quick ? quick : full;
    const switched = {
      ...plan.slowdown.switched,
      ...(values.row && { rows: values.row as readonly Row[] }),
      ...(values.runs !== undefined && { runs: Number(values.runs) }),
    };
    return {
      json: values.json ?? false,
      quick: values.quick ?? false,
      plan: { ...plan, slowdown: { ...plan.slowdown, switched } },
      wanted,
    };
  } catch (error) {
    return (error as Error).message;
  }
}

async function measure({ plan, wanted, quick: isQuick }: Options): Promise<BenchResult> {
  const begun = performance.now();
  const machine = await describeMachine(new Date());
  const failed: { part: Part; why: string }[] = [];
  /** A part that fails leaves the others. */
  const part = async <P extends Part>(
    name: P,
    work: () => Promise<NonNullable<BenchResult[P]>>,
  ): Promise<Pick<BenchResult, P> | object> => {
    if (!wanted.includes(name)) return {};
    say(name);
    try {
      return { [name]: await work() };
    } catch (error) {
      say(`${name}: ${(error as Error).message}`);
      failed.push({ part: name, why: (error as Error).message });
      return {};
    }
  };
  // First, while nothing else of ours runs.
  const verdicts = await part('verdicts', () => alone<VerdictFigures>('verdicts', plan.verdicts));
  const pipeline = await part('pipeline', () => alone<PipelineFigures>('pipeline', plan.pipeline));
  const profiles = await part('profiles', () => alone<ProfileFigures>('profiles', plan.profiles));
  const estate = await part('estate', () => alone<EstateFigures>('estate', plan.estate));
  const coverage = await part('coverage', () => alone<CoverageFigures>('coverage', plan.coverage));
  const capacity = await part('capacity', () => alone<CapacityFigures>('capacity', plan.capacity));
  const live = wanted.some(name => !alonePart.has(name)) ? await measureLive(plan, part) : {};
  return {
    machine,
    quick: isQuick,
    ...live,
    ...verdicts,
    ...pipeline,
    ...profiles,
    ...coverage,
    ...estate,
    ...capacity,
    failed,
    seconds: (performance.now() - begun) / 1000,
  };
}

type Measure = <P extends Part>(name: P, work: () => Promise<NonNullable<BenchResult[P]>>) => Promise<object>;

/** Everything that needs a stack, a kernel and containers. */
async function measureLive(plan: Plan, part: Measure): Promise<object> {
  say('a stack and the containers it watches');
  const ground = await Ground.open(`kgbench${process.pid}`, onesFor(plan.latency));
  const interrupted = new AbortController();
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      interrupted.abort();
      say('interrupted: what was made is removed');
      ground.close().finally(() => process.exit(code));
    });
  }
  try {
    await ground.agent.start();
    const known = await learned(ground);
    const rss = await part('rss', () => measureMemory(ground, known, plan.rss));
    const latency = await part('latency', () => measureLatency(ground, known, plan.latency));
    // From here on the agent runs only while it is measured.
    await ground.agent.stop();
    const cost = await part('cost', () => measureCost(ground, known, plan.cost, say));
    const slowdown = await part('slowdown', () => measureSlowdown(ground, known, plan.slowdown, say));
    return { ...latency, ...cost, ...rss, ...slowdown };
  } finally {
    // An interrupted run has no result: the process ends once everything is removed.
    if (interrupted.signal.aborted) await new Promise(() => {});
    await ground.close();
  }
}

/** The load's container, with everything that it will do in its profile. */
async function learned(ground: Ground): Promise<Load> {
  const known = await ground.load('load');
  await known.execs(100, 20);
  await known.connects(100, 5);
  await runLoops(known);
  await ground.lock(known.workload);
  return known;
}

/** A part in a process of its own, which prints its figures. */
async function alone<T>(part: Part, operands: readonly number[]): Promise<T> {
  const file = join(import.meta.dirname, `${part}.js`);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...operands.map(String)], { maxBuffer: 1 << 20 });
  return JSON.parse(stdout) as T;
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`knowngood: ${error.message}\n`);
    process.exitCode = exit.failed;
  },
);
