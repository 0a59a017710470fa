import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { measureCost } from './cost.js';
import { Ground } from './ground.js';
import { measureLatency, onesFor } from './latency.js';
import { describeMachine } from './machine.js';
import { measureMemory } from './memory.js';
import { full, quick } from './plan.js';
import { parts } from './result.js';
import { measureSlowdown, runLoops } from './slowdown.js';
import { tableOf } from './table.js';

const help = `npm run bench [-- options]

Measures what knowngood costs and how soon it tells, on this machine, with its peers beside it in the same run. As root.

  --only <part>  ${parts.join(', ')}; may be repeated
  --quick        a smoke run of under a minute: shows that everything can be measured, not how fast it is
  --json         one JSON document as the last line of stdout, instead of tables
  --help

Example: npm run bench -- --only latency --json    exec → alert, 500 samples
`;
const exit = { done: 0, failed: 1, usage: 64, notPermitted: 77 };
const say = line => void process.stderr.write(`bench: ${line}\n`);
async function main() {
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
  return exit.done;
}
/** A text says what is wrong with the arguments; undefined: help was given. */
function parse(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true },
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
    const unknown = only.find(name => !parts.includes(name));
    if (unknown !== undefined) return `--only: "${unknown}" is none of ${parts.join(', ')}`;
    const wanted = only.length === 0 ? parts : parts.filter(part => only.includes(part));
    return { json: values.json ?? false, plan: values.quick ? quick : full, wanted };
  } catch (error) {
    return error.message;
  }
}
async function measure({ plan, wanted }) {
  const begun = performance.now();
  const machine = await describeMachine(new Date());
  const wants = part => wanted.includes(part);
  // First, while nothing else of ours runs.
  const verdicts = wants('verdicts') ? await alone('verdicts', plan.verdicts) : undefined;
  const pipeline = wants('pipeline') ? await alone('pipeline', plan.pipeline) : undefined;
  const live = wanted.some(part => part !== 'verdicts' && part !== 'pipeline') ? await measureLive(plan, wants) : {};
  return {
    machine,
    quick: plan === quick,
    seconds: (performance.now() - begun) / 1000,
    ...live,
    ...(verdicts && { verdicts }),
    ...(pipeline && { pipeline }),
  };
}
/** Everything that needs a stack, a kernel and containers. */
async function measureLive(plan, wants) {
  say('a stack and the containers it watches');
  const ground = await Ground.open(`kgbench${process.pid}`, wants('latency') ? onesFor(plan.latency) : 0);
  const interrupted = new AbortController();
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.once(signal, () => {
      interrupted.abort();
      say('interrupted: what was made is removed');
      ground.close().finally(() => process.exit(code));
    });
  }
  try {
    await ground.agent.start();
    const known = await learned(ground);
    const rss = wants('rss') ? await step('rss', () => measureMemory(ground, known, plan.rss)) : undefined;
    const latency = wants('latency') ? await step('latency', () => measureLatency(ground, known, plan.latency)) : undefined;
    const cost = wants('cost') ? await withoutAgent(ground, () => measureCost(ground, known, plan.cost, say)) : undefined;
    const slowdown = wants('slowdown') ? await withoutAgent(ground, () => measureSlowdown(ground, known, plan.slowdown, say)) : undefined;
    return { ...(latency && { latency }), ...(cost && { cost }), ...(rss && { rss }), ...(slowdown && { slowdown }) };
  } finally {
    if (!interrupted.signal.aborted) await ground.close();
  }
}
/** The load's container, with everything that it will do in its profile. */
async function learned(ground) {
  const known = await ground.load('load');
  await known.execs(100, 20);
  await known.connects(100, 5);
  await runLoops(known);
  await ground.lock(known.workload);
  return known;
}
async function withoutAgent(ground, work) {
  await ground.agent.stop();
  return work();
}
function step(part, work) {
  say(part);
  return work();
}
/** A part in a process of its own, which prints its figures. */
async function alone(part, operands) {
  say(part);
  const file = join(import.meta.dirname, `${part}.js`);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...operands.map(String)], { maxBuffer: 1 << 20 });
  return JSON.parse(stdout);
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
