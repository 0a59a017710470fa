import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import { AgentHost } from '../support/agent-host.js';
import { Daemon } from '../support/daemon.js';
import { docker, makeImage } from '../support/image.js';
import { patient } from '../support/patience.js';
import { until } from '../support/stack.js';

const prefix = 'kgswarm';
const image = `${prefix}:1`;
// As short as can be: the path of a socket has 108 bytes at most.
const folder = mkdtempSync(join(tmpdir(), `${prefix}-`));
const socketPath = join(folder, 'docker.sock');
const swarm = (...args: readonly string[]) => docker('-H', `unix://${socketPath}`, ...args);

// An engine of its own in a network of its own: to be a manager is a thing of the whole engine, and this machine's is others', too.
const words = [
  ...[
    '--host',
    `unix://${socketPath}`,
    '--data-root',
    join(folder, 'data'),
    '--exec-root',
    join(folder, 'run'),
    '--pidfile',
    join(folder, 'pid'),
  ],
  ...['--containerd-namespace', prefix, '--containerd-plugins-namespace', `${prefix}-plugins`, '--iptables=false', '--ip-masq=false'],
];
const engine = new Daemon(
  'unshare',
  ['--net', 'sh', '-c', 'ip link set lo up && exec dockerd "$@"', 'dockerd', ...words],
  async () => (await swarm('info', '-f', '{{.ServerVersion}}')) !== '',
);
await engine.start();
t.teardown(async () => {
  const ids = (await swarm('ps', '-aq').catch(() => '')).split('\n').filter(Boolean);
  await swarm('swarm', 'leave', '--force').catch(() => undefined);
  if (ids.length > 0) await swarm('rm', '-fv', ...ids).catch(() => undefined);
  await engine.stop();
  await docker('rmi', image).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});
await makeImage(image, { changes: ['STOPSIGNAL SIGKILL'] });
await docker('save', '-o', join(folder, 'image.tar'), image);
await swarm('load', '-i', join(folder, 'image.tar'));
await swarm('swarm', 'init', '--advertise-addr', '127.0.0.1');

const host = new AgentHost(join(folder, 'state'), { engine: openEngine({ socketPath }) });
await host.orders.start();
const running = async (service: string) =>
  (await swarm('ps', '--format', '{{.Names}}', '--filter', `label=com.docker.swarm.service.name=${service}`))
    .split('\n')
    .filter(Boolean)
    .sort();
const idOf = (name: string) => swarm('inspect', '-f', '{{.Id}}', name);

async function service(name: string, replicas: number, ...more: readonly string[]): Promise<readonly string[]> {
  const how = ['--detach', '--name', name, '--replicas', String(replicas), '--update-monitor', '1s', '--restart-delay', '100ms'];
  await swarm('service', 'create', ...how, ...more, image, 'sleep', '100000');
  return until(`${replicas} tasks of ${name}`, 30_000, async () => {
    const names = await running(name);
    return names.length === replicas ? names : undefined;
  });
}

t.test(
  'a task of a service: Swarm replaces it and the others, and is followed until it has converged',
  { timeout: patient(180_000) },
  async t => {
    const tasks = await service(`${prefix}-two`, 2);
    const ids = await Promise.all(tasks.map(idOf));
    await swarm('exec', tasks[0]!, 'touch', '/intruder');
    for (const task of tasks) await host.meet(task);
    const plan = await host.orders.plan(ids[0]!);
    t.match(plan, {
      method: 'swarm',
      expectedDowntimeMs: 0,
      because: new RegExp(`${tasks[0]} is a task of service ${prefix}-two: Swarm replaces it and all others`),
    });
    const [first, second] = await Promise.all(tasks.map(task => host.recycle(task)));
    t.match(first, { outcome: 'done', method: 'swarm', downtimeMs: 0 }, JSON.stringify(first!.refused ?? first!.steps));
    t.match(second, { outcome: 'done', method: 'swarm' }, JSON.stringify(second!.refused ?? second!.steps));
    const now = await Promise.all((await running(`${prefix}-two`)).map(idOf));
    t.equal(now.length, 2);
    t.notOk(
      now.some(id => ids.includes(id)),
      'none of the old ones runs',
    );
    t.equal(first!.newId, now[0], 'who has its place now is told');
    t.equal(second!.newId, now[1]);
    const forced = await swarm('service', 'inspect', '-f', '{{.Spec.TaskTemplate.ForceUpdate}}', `${prefix}-two`);
    t.equal(forced, '1', 'and both orders were one update');
  },
);

t.test(
  'a service with one task is down while Swarm replaces it, unless it starts the new one first',
  { timeout: patient(180_000) },
  async t => {
    const [alone] = await service(`${prefix}-one`, 1);
    const down = await host.recycle(alone!);
    t.match(down, { outcome: 'done', method: 'swarm' }, JSON.stringify(down.refused ?? down.steps));
    t.ok(down.downtimeMs > 0, `down for ${down.downtimeMs} ms`);
    t.comment(`one task, the old one first: nobody ran for ${down.downtimeMs} ms`);
    const [beside] = await service(`${prefix}-first`, 1, '--update-order', 'start-first');
    t.match(await host.orders.plan((await host.meet(beside!)).container.id), { expectedDowntimeMs: 0, because: /the new one first/ });
    t.match(await host.recycle(beside!), { outcome: 'done', method: 'swarm', downtimeMs: 0 });
  },
);

t.test('an update that Swarm gives up is told', { timeout: patient(180_000) }, async t => {
  const flag = join(folder, 'state', 'bad');
  const name = `${prefix}-bad`;
  const run = ['sh', '-c', '[ -e /flag/bad ] && exit 1; exec sleep 100000'];
  const how = [
    '--detach',
    '--name',
    name,
    '--update-monitor',
    '2s',
    '--mount',
    `type=bind,src=${join(folder, 'state')},dst=/flag,readonly`,
  ];
  await swarm('service', 'create', ...how, image, ...run);
  const [task] = await until('the task', 30_000, async () => ((await running(name)).length === 1 ? running(name) : undefined));
  await host.meet(task!);
  writeFileSync(flag, '');
  const report = await host.recycle(task!);
  t.match(report, { outcome: 'undone', method: 'swarm' }, JSON.stringify(report.refused ?? report.steps));
  t.match(
    report.steps.find(step => step.step === 'converge'),
    { ok: false, detail: new RegExp(`Swarm did not update ${name} \\(paused\\)`) },
  );
});

t.test('on a host that is no manager it is refused, with the reason', async t => {
  await swarm('swarm', 'leave', '--force');
  await swarm(
    'run',
    '-d',
    '--name',
    'alone',
    '--label',
    'com.docker.swarm.service.id=none',
    '--label',
    'com.docker.swarm.task.id=x',
    image,
    'sleep',
    '9',
  );
  t.match(await host.recycle('alone'), {
    outcome: 'refused',
    refused: { code: 'unsupported', message: /only a manager can be told to replace: .*not a swarm manager/ },
  });
});
