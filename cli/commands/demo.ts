import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../client.js';
import type { Context, Register } from '../context.js';
import { Docker } from '../demo/docker.js';
import { type Stage, story } from '../demo/story.js';
import { CliError, exit } from '../exit.js';
import { holdEngine, machine, prepareMachine } from '../prepare.js';
import { tokenOf } from '../settings.js';
import { Supervisor } from '../supervise.js';
import { wrap } from '../table.js';
import { alertBlock } from '../words.js';
import { example } from './example.js';

interface Options {
  readonly keep?: boolean;
  readonly install: boolean;
}

export const registerDemo: Register = (program, run) => {
  program
    .command('demo')
    .option('--keep', 'leave everything running at the end')
    .option('--no-install', 'refuse to install what is missing')
    .description('the whole story in two minutes, on containers of its own')
    .addHelpText('after', example('demo', 'learns a web server, breaks into it, tells, recycles it, and cleans up'))
    .action(run(demo));
};

async function demo(context: Context, options: Options): Promise<number> {
  const path = await prepareMachine(context, context.stateDir, 'demo', options.install, event => context.out.note(event.message));
  const engine = await holdEngine(context, context.stateDir, path);
  try {
    return await inStack(context, options, path);
  } finally {
    await engine.release();
  }
}

async function inStack(context: Context, options: Options, path: string): Promise<number> {
  const { world } = context;
  const stateDir = mkdtempSync(join(tmpdir(), 'knowngood-demo-'));
  const id = stateDir.slice(-6).toLowerCase();
  const labels = { 'knowngood.demo.part': id };
  const watched = { 'knowngood.demo': id };
  const docker = new Docker();
  const [httpPort, natsPort] = [await freePort(), await freePort()];
  const supervisor = new Supervisor(
    {
      stateDir,
      root: world.root,
      env: {
        ...world.env,
        PATH: path,
        KNOWNGOOD_ENVIRONMENT: undefined,
        KNOWNGOOD_DEFAULT_MODE: 'learn',
        KNOWNGOOD_WEBHOOK: undefined,
        KNOWNGOOD_SINKS: undefined,
      },
      httpPort,
      natsPort,
      host: world.hostname,
      containers: `label=knowngood.demo=${id}`,
      agent: true,
      controller: true,
    },
    () => {},
  );
  let kept = false;
  try {
    const ready = await step(context, 'stack', async () => {
      const up = await supervisor.start();
      return [`broker, controller and agent are up, with state in ${stateDir}`, up];
    });
    const here = await machine(context);
    const client = new Client({ url: ready.url, token: tokenOf({}, stateDir), timeoutMs: 15_000, signal: world.signal, fetch });
    await client.get('/status', { wait: 'ready', timeoutMs: 15_000 }, 20_000);
    const stage: Stage = {
      docker,
      client,
      signal: world.signal,
      id,
      labels,
      watched,
      nginx: programOf(here.which('nginx'), 'nginx'),
      busybox: programOf(here.which('busybox'), 'busybox'),
      step: (name, work) => step(context, name, work),
      showAlert: alert => {
        if (!context.out.how.json) context.out.one(alert, () => `\n${alertBlock(alert, context.out, world.now())}\n`);
      },
    };
    // Kept also when it goes wrong, which is when one wants to look.
    const keeps = options.keep === true;
    const sum = await story(stage).finally(() => {
      kept = keeps && !world.signal.aborted;
    });
    if (!kept) await step(context, 'clean', async () => [await clean(docker, labels, id, supervisor, stateDir), undefined]);
    context.out.one(sum, () => `\n${sum.requests} requests, ${sum.failed} failed; ${sum.alerts} alerts; ${sum.recycles} recycle`);
    return exit.done;
  } finally {
    if (kept) {
      supervisor.leave();
      context.out.note(
        `left running: knowngood status --state-dir ${stateDir}\nto end it: knowngood down --state-dir ${stateDir} && docker rm -f $(docker ps -aqf label=knowngood.demo.part=${id})`,
      );
    }
    if (!kept) {
      const gone = await clean(docker, labels, id, supervisor, stateDir);
      if (world.signal.aborted) context.out.note(`interrupted: ${gone}`);
    }
  }
}

/** Takes away everything the demo made; safe to repeat. */
async function clean(
  docker: Docker,
  labels: Readonly<Record<string, string>>,
  id: string,
  supervisor: Supervisor,
  stateDir: string,
): Promise<string> {
  // The stack first: it would put back what disappears under it.
  await supervisor.stop();
  const [label, value] = Object.entries(labels)[0]!;
  const containers = await docker.containersWith(`${label}=${value}`);
  await Promise.all(containers.map(one => docker.removeContainer(one.Id)));
  await docker.removeNetwork(`knowngood-demo-${id}`);
  await docker.removeImage(`knowngood-demo-${id}:latest`);
  rmSync(stateDir, { recursive: true, force: true });
  return `${containers.length} containers, the network, the image and the state are gone`;
}

/** Performs one step and prints what came of it, also when nothing good did. */
async function step<T>(context: Context, name: string, work: () => Promise<readonly [string, T]>): Promise<T> {
  context.world.signal.throwIfAborted();
  const begun = Date.now();
  const tell = (ok: boolean, detail: string) => {
    const ms = Date.now() - begun;
    const { colour } = context.out;
    const seconds = `${(ms / 1_000).toFixed(1).padStart(5)} s`;
    const [first = '', ...rest] = wrap(detail, context.out.how.columns - 19);
    const head = `${colour.dim(seconds)}  ${(ok ? colour.green : colour.red)(name.padEnd(8))}  ${first}`;
    context.out.one({ step: name, ok, ms, detail }, () => [head, ...rest.map(line => `${' '.repeat(19)}${line}`)].join('\n'));
  };
  try {
    const [detail, value] = await work();
    tell(true, detail);
    return value;
  } catch (error) {
    if (!context.world.signal.aborted) tell(false, error instanceof Error ? error.message : String(error));
    throw error;
  }
}

function programOf(path: string | undefined, name: string): string {
  if (path === undefined)
    throw new CliError(
      exit.failed,
      'need-missing',
      `${name} is missing`,
      `apt-get install --no-install-recommends ${name === 'busybox' ? 'busybox-static' : name}`,
    );
  return path;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? done(address.port) : failed(new Error('no port'))));
    });
  });
}
