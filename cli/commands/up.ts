import { resolve } from 'node:path';
import type { Context, Register } from '../context.js';
import { CliError, exit } from '../exit.js';
import { firstSight } from '../first-sight.js';
import { wordFlag } from '../flags.js';
import { type HeldEngine, holdEngine, prepareMachine } from '../prepare.js';
import type { StackEvent } from '../supervise/event.js';
import { Supervisor } from '../supervise.js';
import { example } from './example.js';

interface Options {
  readonly install: boolean;
  readonly sensor?: string;
  readonly containers?: readonly string[];
  readonly httpPort?: string;
  readonly natsPort?: string;
  readonly host?: string;
  readonly agent: boolean;
  readonly controller: boolean;
}

export const registerUp: Register = (program, run) => {
  program
    .command('up')
    .option('--no-install', 'refuse to install what is missing')
    .option('--sensor <sensor>', 'ebpf, sampling, or auto: ebpf where this host can, else sampling, which is said (auto)')
    .option('--containers <selector>', 'all, or label=key=value; may be repeated', collect)
    .option('--http-port <port>', 'of the API on 127.0.0.1 (7470)')
    .option('--nats-port <port>', 'of the broker on 127.0.0.1 (7422)')
    .option('--host <name>', 'name of this host in what is told')
    .option('--no-agent', 'observe nothing here')
    .option('--no-controller', 'only observe; NATS_URL names the broker')
    .description('bring up broker, controller and agent on this machine, until Ctrl-C')
    .addHelpText('after', example('up --containers label=watch=yes', 'watches only the containers with that label'))
    .action(run(up));
};

async function up(context: Context, options: Options): Promise<number> {
  const { world } = context;
  const tell = (event: StackEvent) => print(context, event);
  const stateDir = resolve(context.stateDir);
  const httpPort = port('--http-port', options.httpPort ?? world.env['KNOWNGOOD_HTTP_PORT'], 7470);
  const natsPort = port('--nats-port', options.natsPort ?? world.env['KNOWNGOOD_NATS_PORT'], 7422);
  for (const selector of options.containers ?? []) checkSelector(selector);
  wordFlag('--sensor', options.sensor, ['ebpf', 'sampling', 'auto']);
  if (httpPort === natsPort) {
    throw new CliError(
      exit.usage,
      'usage',
      `port ${httpPort} is meant for both API and broker`,
      'give --http-port and --nats-port different ones',
    );
  }
  const sensor = options.sensor ?? world.env['KNOWNGOOD_SENSOR'];
  if (options.agent && world.uid !== 0 && sensor === 'ebpf') {
    throw new CliError(
      exit.denied,
      'denied',
      'the eBPF sensor needs root: it loads programs into the kernel',
      'run it as root (sudo), use --sensor sampling, or leave the agent to others with --no-agent',
    );
  }
  const samples = sensor === 'sampling' || (sensor !== 'ebpf' && world.uid !== 0);
  const path = await prepareMachine(context, stateDir, 'up', options.install, tell, samples ? ['libbpf'] : []);
  let engine: HeldEngine | undefined;
  let supervisor: Supervisor | undefined;
  // What waits for Ctrl-C keeps the process: it must not when nothing came up, or who called us never hears of it.
  const over = new AbortController();
  try {
    if (options.agent) engine = await holdEngine(context, stateDir, path);
    const natsUrl = world.env['NATS_URL'];
    supervisor = new Supervisor(
      {
        stateDir,
        root: world.root,
        env: { ...world.env, PATH: path },
        httpPort,
        natsPort,
        ...(natsUrl ? { natsUrl } : {}),
        host: options.host ?? (world.env['KNOWNGOOD_HOST'] || world.hostname),
        ...(options.containers === undefined ? {} : { containers: options.containers.join(',') }),
        ...(options.sensor === undefined ? {} : { sensor: options.sensor }),
        agent: options.agent,
        controller: options.controller,
      },
      tell,
    );
    const ended = untilAborted(AbortSignal.any([world.signal, over.signal])).then(() => supervisor?.stop());
    const ready = await supervisor.start();
    if (!world.signal.aborted) {
      if (context.out.how.json)
        context.out.one({ event: 'ready', name: 'stack', message: 'everything is up', ...ready, at: at(context) }, () => '');
      else await firstSight(context, ready, options);
    }
    await ended;
    return exit.done;
  } catch (error) {
    // Ctrl-C while it was starting is an end like any other.
    if (world.signal.aborted) return exit.done;
    throw error;
  } finally {
    over.abort();
    await supervisor?.stop();
    await engine?.release();
  }
}

function print(context: Context, event: StackEvent) {
  const { json } = context.out.how;
  if (json) context.out.one({ ...event, at: at(context) }, () => '');
  else if (event.event !== 'starting' || event.name === 'dockerd') context.out.note(event.message);
}

function at(context: Context): string {
  return new Date(context.world.now()).toISOString();
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise(done => {
    // A promise alone keeps no process alive.
    const alive = setInterval(() => {}, 1 << 30);
    signal.addEventListener(
      'abort',
      () => {
        clearInterval(alive);
        done();
      },
      { once: true },
    );
  });
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** `all` or `label=key[=value]`. Throws a usage error: a typing error must not widen what is watched. */
export function checkSelector(selector: string) {
  if (selector === 'all' || /^label=[^=,]+(=[^,]*)?$/.test(selector)) return;
  throw new CliError(
    exit.usage,
    'usage',
    `--containers: "${selector}" is neither all nor label=key=value`,
    'write it like --containers label=watch=yes',
  );
}

/** A port of a flag or variable. Throws a usage error. */
export function port(flag: string, text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 65_535)
    throw new CliError(exit.usage, 'usage', `${flag}: "${text}" is no port`, 'a number from 1 to 65535');
  return value;
}
