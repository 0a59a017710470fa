import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { Actor, makeActorImage } from '../support/actor.js';
import { docker } from '../support/image.js';
import { freePort, runCli, Stack, until } from '../support/stack.js';

const tag = `kgbad${process.pid}`;
const image = `knowngood-test-actor:${tag}`;

t.test('a stack lives on beside a second one, and on a disk that fills up', { timeout: 180_000 }, async t => {
  await makeActorImage(image);
  t.teardown(() => docker('image', 'rm', '-f', image));
  const stateDir = mkdtempSync(join(tmpdir(), 'knowngood-small-'));
  t.teardown(() => rmSync(stateDir, { recursive: true, force: true }));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', tag, stateDir]);
  t.teardown(() => execFileSync('umount', ['-l', stateDir]));
  writeFileSync(join(stateDir, 'assign.yaml'), 'rules:\n  - match: { labels: { role: told } }\n    mode: alert\n');

  const stack = await Stack.start({ label: `knowngood.test=${tag}`, stateDir });
  t.teardown(() => stack.stop());
  const start = async (name: string, ...labels: readonly string[]) => {
    const all = [`knowngood.test=${tag}`, `knowngood.workload=shop/${name}`, ...labels].flatMap(label => ['--label', label]);
    const actor = await Actor.start(`${tag}-${name}`, { image, run: ['--network', 'none', ...all] });
    t.teardown(() => actor.remove());
    return actor;
  };
  const [told, plain] = [await start('told', 'role=told'), await start('plain')];
  for (const actor of [told, plain]) await actor.tell('run', '/bin/allowed');
  await stack.settled();
  const workload = async (name: string) => (await stack.ok('workloads', name))[0];

  await t.test('a workload that was never seen begins in the mode of its rule in assign.yaml', async t => {
    t.match(await workload('shop/told'), { mode: 'alert', complete: true, entries: { processes: 0 } });
    t.ok((await stack.ok('alerts', '--workload', 'shop/told')).some(alert => alert.behaviour.exe === '/bin/allowed'));
    t.match(await workload('shop/plain'), { mode: 'learn', complete: false, openAlerts: 0 });
  });

  await t.test('a second stack is refused, by its folder and by its ports', async t => {
    const up = async (...args: readonly string[]) => {
      const ran = await runCli(['up', '--json', '--no-install', '--containers', `label=knowngood.none=${tag}`, ...args]);
      return { exit: ran.code, ...JSON.parse(ran.stderr.trim().split('\n').at(-1)!).error };
    };
    const other = mkdtempSync(join(tmpdir(), 'knowngood-other-'));
    t.teardown(() => rmSync(other, { recursive: true, force: true }));
    const natsPort = new URL(stack.events.find(event => event.natsUrl).natsUrl).port;
    const free = [String(await freePort()), String(await freePort())] as const;
    t.match(await up('--state-dir', stateDir, '--http-port', free[0], '--nats-port', free[1]), {
      exit: 1,
      code: 'already-up',
      message: `knowngood up already runs on ${stateDir} (pid ${stack.process.pid})`,
      fix: /knowngood down --state-dir .* ends it; another stack needs another --state-dir and ports/,
    });
    t.match(await up('--state-dir', other, '--http-port', free[0], '--nats-port', natsPort), {
      exit: 1,
      code: 'port-taken',
      message: `port ${natsPort} is taken by nats-server (pid ${stack.pid('nats')})`,
      fix: 'choose another with --nats-port',
    });
    t.match(await up('--state-dir', other, '--http-port', new URL(stack.url).port, '--nats-port', free[1]), {
      exit: 1,
      code: 'port-taken',
      message: new RegExp(`is taken by .*\\(pid ${stack.pid('controller')}\\)`),
      fix: 'choose another with --http-port',
    });
    t.equal((await stack.kg('status')).code, 0, 'the first one is as it was');
  });

  const fill = join(stateDir, 'fill');
  const fillUp = () => execFileSync('sh', ['-c', `cat /dev/zero > ${fill} 2>/dev/null || true`]);
  const learned = (exe: string) =>
    until(`${exe} to be learned`, 30_000, async () => {
      const [profile] = await stack.ok('profile', 'show', 'shop/plain');
      const exes: readonly string[] = profile.entries.flatMap((entry: { exe?: string }) => entry.exe ?? []);
      return exes.includes(exe) ? exes : undefined;
    });

  await t.test('what happens while the disk is full waits, and nothing of it is lost', async t => {
    const pids = () => (['nats', 'controller', 'agent'] as const).map(name => stack.pid(name));
    const before = pids();
    fillUp();
    for (let n = 1; n <= 6; n++) await plain.tell('run', `/bin/other${n}`);
    await new Promise(done => setTimeout(done, 2_000));
    const full = await stack.kg('status');
    t.match(
      full.lines,
      [{ ready: true, troubles: [{ what: 'nothing can be kept', why: /the disk of .* has 0 MiB left/, fix: /make room/ }] }],
      'it goes on answering',
    );
    t.equal(full.code, 1, 'and says what is wrong');
    rmSync(fill);
    await plain.tell('run', '/bin/other7');
    const exes = await learned('/bin/other7');
    t.same(
      exes.filter(exe => exe.startsWith('/bin/other')).sort(),
      Array.from({ length: 7 }, (_, n) => `/bin/other${n + 1}`),
    );
    t.same(pids(), before, 'and nobody died of it');
    t.match((await stack.kg('status')).lines, [{ troubles: [] }], 'and that it is over');
  });

  await t.test('an agent that dies on a full disk is back when there is room again', async t => {
    fillUp();
    const ends = () => stack.events.filter(event => event.event === 'stopped' && event.name === 'agent').length;
    process.kill(stack.pid('agent'), 'SIGKILL');
    await until('it to have been tried again', 20_000, () => (ends() >= 2 ? true : undefined));
    rmSync(fill);
    await until('the agent to be back', 30_000, () => stack.events.find(event => event.event === 'restarted' && event.name === 'agent'));
    await plain.tell('run', '/bin/other8');
    await learned('/bin/other8');
    const [status] = await stack.settled();
    const gaps: readonly { readonly cause: string }[] = status!.gaps;
    t.ok(
      gaps.some(gap => gap.cause === 'agent-down'),
      'the time without it is a gap',
    );
  });
});
