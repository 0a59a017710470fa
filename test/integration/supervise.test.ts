import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import t, { type Test } from 'tap';
import { markOf } from '../../cli/host.js';
import { endLeftovers, within } from '../../cli/supervise/ending.js';
import type { StackEvent } from '../../cli/supervise/event.js';
import { readRecord } from '../../cli/supervise/state.js';
import { Supervised } from '../../cli/supervise/supervised.js';
import { free, type StackOptions, Supervisor } from '../../cli/supervise.js';
import { connectBus } from '../../proto/nats-bus.js';
import { cli, freePort, until } from '../support/stack.js';

/**
 * A long-lived process that behaves like ours towards its supervisor: it writes its run file when ready, answers health where it has
 * a port, and notes when it is told to end. `KIND` is its name; `DIES` makes it say why and end with that code at once.
 */
const stand = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const { KNOWNGOOD_STATE_DIR: state, KNOWNGOOD_HTTP_PORT: port, DIES: dies, IGNORES: ignores } = process.env;
const name = process.argv[1].endsWith('controller/main.js') ? 'controller' : 'agent';
if (dies === name) {
  console.log(JSON.stringify({ level: 60, msg: name + ' needs root' }));
  process.exit(77);
}
const ready = () => {
  mkdirSync(state + '/run', { recursive: true });
  writeFileSync(state + '/run/' + name + '.json', JSON.stringify({ pid: process.pid, startedAt: new Date().toISOString() }));
};
const log = what => appendFileSync(state + '/order', name + ' ' + what + '\\n');
process.on('SIGTERM', () => {
  log('stops');
  if (ignores !== name) process.exit(0);
});
if (name === 'controller') createServer((_, answer) => answer.end('{"ok":true}')).listen(Number(port), '127.0.0.1', ready);
else ready();
log('starts');
setInterval(() => {}, 1000);
`;

async function stackOf(
  t: Test,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly options: StackOptions; readonly events: StackEvent[] }> {
  const root = t.testdir({
    dist: { controller: { 'main.js': stand }, agent: { 'main.js': stand } },
    'package.json': '{"type":"module"}',
    state: {},
  });
  return {
    options: {
      stateDir: join(root, 'state'),
      root,
      env: { ...process.env, ...env },
      httpPort: await freePort(),
      natsPort: await freePort(),
      host: 'test',
      agent: true,
      controller: true,
    },
    events: [],
  };
}

t.test('a stack starts broker, controller, agent, and stops in reverse', async t => {
  const { options, events } = await stackOf(t);
  const supervisor = new Supervisor(options, event => events.push(event));
  t.teardown(() => supervisor.stop());
  const ready = await supervisor.start();
  t.same(
    events.map(one => `${one.event} ${one.name}`),
    ['starting nats', 'ready nats', 'starting controller', 'ready controller', 'starting agent', 'ready agent'],
  );

  const bus = await connectBus({ url: ready.natsUrl, name: 'test' });
  t.teardown(() => bus.close());
  await bus.declareStream({ name: 'T', subjects: ['t.*'], maxAgeMs: 3_600_000, maxBytes: 1 << 20, discard: 'new' });
  await bus.publish('t.a', Buffer.alloc(2 << 20)).then(
    () => t.fail('2 MiB went into a stream of 1 MiB'),
    error => t.equal(error.code, 'full', 'the broker takes messages of megabytes; only the stream refuses'),
  );
  await bus.close();
  await connectBus({ url: `nats://127.0.0.1:${options.natsPort}`, name: 'nobody', waitMs: 2_000 }).then(
    () => t.fail('the broker let somebody in without its token'),
    error => t.match(error.message, /AUTHORIZATION|Authorization/),
  );

  const pids = readRecord(options.stateDir)!.processes.map(one => one.pid);
  t.equal(pids.length, 3);
  for (const pid of pids) t.equal(sessionOf(pid), pid, 'each leads a session of its own, so a terminal cannot end it');
  await supervisor.stop();
  t.same(readFileSync(join(options.stateDir, 'order'), 'utf8').trim().split('\n'), [
    'controller starts',
    'agent starts',
    'agent stops',
    'controller stops',
  ]);
  t.same(
    events.slice(6).map(one => `${one.event} ${one.name}`),
    ['stopped agent', 'stopped controller', 'stopped nats'],
  );
  t.notOk(
    pids.some(pid => markOf(pid) !== undefined),
    'none is left',
  );
  t.notOk(existsSync(join(options.stateDir, 'run', 'up.json')), 'the folder is free again');
});

t.test('each process that is killed is started again, and its record tells how often', async t => {
  const { options, events } = await stackOf(t);
  const supervisor = new Supervisor(options, event => events.push(event));
  t.teardown(() => supervisor.stop());
  await supervisor.start();
  for (const name of ['nats', 'controller', 'agent']) {
    const pid = runPid(options.stateDir, name);
    process.kill(pid, 'SIGKILL');
    await until(`${name} to run again`, 10_000, () =>
      events.some(one => one.event === 'restarted' && one.name === name) ? true : undefined,
    );
    t.not(runPid(options.stateDir, name), pid, `${name} has a new number in its run file`);
    const stopped = events.find(one => one.event === 'stopped' && one.name === name);
    t.match(stopped, { pid, message: `${name} ended (SIGKILL); again in 100 ms` });
  }
  t.same(
    readRecord(options.stateDir)!.processes.map(one => [one.name, one.restarts]),
    [
      ['nats', 1],
      ['controller', 1],
      ['agent', 1],
    ],
  );
});

t.test('a process that cannot start ends the stack with its own words and code, and nothing is left', async t => {
  const { options, events } = await stackOf(t, { DIES: 'agent' });
  const supervisor = new Supervisor(options, event => events.push(event));
  await t.rejects(supervisor.start(), { exit: 77, code: 'agent-failed', message: 'agent: agent needs root' });
  t.same(
    events.filter(one => one.event === 'stopped').map(one => one.name),
    ['controller', 'nats'],
  );
  t.equal(readRecord(options.stateDir), undefined);
});

t.test('a second stack on the same folder is refused, naming the first', async t => {
  const { options } = await stackOf(t);
  const first = new Supervisor({ ...options, agent: false }, () => {});
  t.teardown(() => first.stop());
  await first.start();
  const second = new Supervisor(options, () => {});
  await t.rejects(second.start(), {
    exit: 1,
    code: 'already-up',
    message: `knowngood up already runs on ${options.stateDir} (pid ${process.pid})`,
  });
  await second.stop();
  t.ok(readRecord(options.stateDir), 'the refused one takes nothing away from the first');
});

t.test('a port that is taken is told with its owner and the flag', async t => {
  const server = createServer().listen(0, '127.0.0.1');
  t.teardown(() => server.close());
  await new Promise(done => server.once('listening', done));
  const { port } = server.address() as { port: number };
  await t.rejects(free(port, '--http-port'), {
    exit: 1,
    code: 'port-taken',
    message: new RegExp(`^port ${port} is taken by .+ \\(pid ${process.pid}\\)$`),
    fix: 'choose another with --http-port',
  });
});

t.test('what a killed supervisor left is ended, by exact record', async t => {
  const { options } = await stackOf(t);
  const first = new Supervisor(options, () => {});
  await first.start();
  first.leave();
  const record = readRecord(options.stateDir)!;
  const pids = record.processes.map(one => one.pid);
  // As if the supervisor's number belonged to nobody any more.
  writeFileSync(join(options.stateDir, 'run', 'up.json'), JSON.stringify({ ...record, pid: 2 ** 22 + 1 }));
  t.same(
    (await endLeftovers(options.stateDir, readRecord(options.stateDir))).map(one => one.name),
    ['agent', 'controller', 'nats'],
  );
  t.ok(await within(2_000, () => pids.every(pid => markOf(pid) === undefined)));

  const events: StackEvent[] = [];
  const next = new Supervisor(options, event => events.push(event));
  t.teardown(() => next.stop());
  await next.start();
  t.equal(events.filter(one => one.event === 'ready').length, 3, 'and the folder can be used again');
});

t.test('a process that fails again and again is started more and more slowly', async t => {
  const state = t.testdir({});
  const events: { readonly at: number; readonly event: StackEvent }[] = [];
  let fails = false;
  const supervised = new Supervised(
    {
      name: 'short',
      command: process.execPath,
      args: ['-e', `if (require('fs').existsSync('${state}/fail')) process.exit(3); setInterval(() => {}, 1000)`],
      env: process.env,
      cwd: state,
      logFile: join(state, 'short.log'),
      ready: async () => !fails,
      readyWithinMs: 5_000,
      stopWithinMs: 2_000,
    },
    event => events.push({ at: Date.now(), event }),
    () => {},
  );
  t.teardown(() => supervised.stop());
  await supervised.start();
  writeFileSync(join(state, 'fail'), '');
  fails = true;
  process.kill(supervised.child!.pid, 'SIGKILL');
  const waits = () => events.map(one => /again in (\d+) ms/.exec(one.event.message)?.[1]).filter(wait => wait !== undefined);
  await until('four failures', 10_000, () => (waits().length >= 4 ? true : undefined));
  t.same(waits().slice(0, 4), ['100', '200', '400', '800']);
  await supervised.stop();
  t.equal(waits().length, 4, 'a stop while it waits ends the waiting');
});

t.test('a process that ignores its end is killed at the deadline', async t => {
  const state = t.testdir({});
  const supervised = new Supervised(
    {
      name: 'stubborn',
      command: process.execPath,
      args: ['-e', `process.on('SIGTERM', () => {}); require('fs').writeFileSync('${state}/up', ''); setInterval(() => {}, 1000)`],
      env: process.env,
      cwd: state,
      logFile: join(state, 'stubborn.log'),
      ready: async () => existsSync(join(state, 'up')),
      readyWithinMs: 5_000,
      stopWithinMs: 300,
    },
    () => {},
    () => {},
  );
  await supervised.start();
  const { pid } = supervised.child!;
  const begun = Date.now();
  await supervised.stop();
  t.equal(markOf(pid), undefined);
  t.ok(Date.now() - begun >= 290 && Date.now() - begun < 3_000, `${Date.now() - begun} ms`);
});

t.test('an up that cannot start ends by itself, also where another program called it', async t => {
  const state = mkdtempSync(join(tmpdir(), 'kg-up-'));
  t.teardown(() => rmSync(state, { recursive: true, force: true }));
  const taken = createServer();
  await new Promise<void>(done => taken.listen(0, '127.0.0.1', done));
  t.teardown(() => new Promise(done => taken.close(done)));
  const { port } = taken.address() as AddressInfo;
  const flags = ['up', '--json', '--no-install', '--state-dir', state, '--http-port', port, '--nats-port', await freePort()];
  const code = `
    const { main } = await import(${JSON.stringify(join(dirname(cli), 'main.js'))});
    process.exitCode = await main(${JSON.stringify(flags.map(String))});
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', chunk => {
    said += chunk;
  });
  const ended = new Promise<number | null>(done => child.once('close', done));
  t.teardown(() => child.kill('SIGKILL'));
  const inTime = new Promise<'still there'>(done => setTimeout(() => done('still there'), 20_000).unref());
  t.equal(await Promise.race([ended, inTime]), 1);
  t.match(JSON.parse(said).error, { code: 'port-taken', message: new RegExp(`^port ${port} is taken by node`) });
});

t.test('who may not use the engine is told so, and not that there is none', async t => {
  // Where any user can read it, the checkout may lie where only root can.
  const folder = mkdtempSync(join(tmpdir(), 'kg-setup-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  cpSync(join(import.meta.dirname, '../../setup'), join(folder, 'setup'), { recursive: true });
  const code = `
    import { engine } from '${folder}/setup/engine.mjs';
    await engine({ stateDir: '/nowhere', path: process.env.PATH, say: () => {}, env: {} }).catch(error => console.log(error.code, error.message));
  `;
  // Without the runner's own preloads, which lie and write where this user may not.
  const node = ['-u', 'NODE_OPTIONS', 'setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups', process.execPath];
  const ran = spawnSync('env', [...node, '--input-type=module', '-e', code], { cwd: '/', encoding: 'utf8' });
  t.equal(ran.stdout, 'denied this user may not use the Docker Engine at /var/run/docker.sock\n', ran.stderr);
});

function runPid(stateDir: string, name: string): number {
  return JSON.parse(readFileSync(join(stateDir, 'run', `${name}.json`), 'utf8')).pid;
}
/** The session a process belongs to. */
function sessionOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[3]);
}
