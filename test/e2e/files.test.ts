import { readFileSync } from 'node:fs';
import t from 'tap';
import { Actor, makeActorImage } from '../support/actor.js';
import { Following } from '../support/following.js';
import { docker, makeImage } from '../support/image.js';
import { type Line, Stack, until } from '../support/stack.js';

const tag = `kgwrite${process.pid}`;
const label = `knowngood.test=${tag}`;
const image = `knowngood-test-actor:${tag}`;
const workload = (name: string) => ['--network', 'none', '--label', label, '--label', `knowngood.workload=shop/${name}`];

t.before(() => makeActorImage(image));
t.teardown(() => docker('image', 'rm', '-f', image));

async function actor(name: string, ...run: readonly string[]): Promise<Actor> {
  const started = await Actor.start(`${tag}-${name}`, { image, run: [...workload(name), ...run] });
  t.teardown(() => started.remove());
  return started;
}

t.test('a program that is written', { timeout: 120_000 }, async t => {
  const walkMs = 2_000;
  const stack = await Stack.start({ label, env: { KNOWNGOOD_WALK: `${walkMs / 1_000}s` } });
  t.teardown(() => stack.stop());
  const subject = await actor('subject');
  const sleeper = await actor('other');
  await subject.tell('run', '/bin/allowed');
  await stack.settled();
  await stack.ok('mode', '--all', 'alert');
  const alerts = new Following(stack);
  t.teardown(() => alerts.stop());

  await t.test('and never run is one alert within the time of a walk', async t => {
    await subject.tell('copy', '/bin/other1', '/srv/idle');
    const done = Date.now();
    const alert = await until('the alert', 10_000, () => alerts.since(0)[0]);
    t.ok(Date.now() - done < walkMs * 1.2 + 1_500, `told ${Date.now() - done} ms after it was written`);
    t.match(alert, {
      kind: 'write',
      reason: 'executable-written',
      severity: 'high',
      workload: 'shop/subject',
      container: { id: subject.id },
      sentence: '/srv/idle was written, an executable file that the profile does not list.',
      behaviour: { path: '/srv/idle', executable: true, change: 'written', under: '/srv', hash: /^[0-9a-f]{64}$/ },
      evidence: { origin: 'live', metadata: /bytes, mode 0755, owner 0:0/, file: { upper: true } },
    });
    await stack.settled();
    t.equal(alerts.ids.length, 1);
  });

  await t.test('and stays is not told again, nor by an agent that begins anew', async t => {
    const pid = stack.pid('agent');
    process.kill(pid, 'SIGKILL');
    await until('another agent', 20_000, () => (stack.pid('agent') === pid ? undefined : true));
    await stack.settled();
    await until('its first walk', 10_000, async () => ((await stack.ok('alerts'))[0]!.count > 1 ? true : undefined));
    t.match(await stack.ok('alerts'), [{ behaviour: { path: '/srv/idle' } }]);
  });

  await t.test('and allowed is allowed with this content', async t => {
    const [alert] = await stack.ok('alerts');
    t.match(await stack.ok('profile', 'allow', alert!.id), [{ workload: 'shop/subject' }]);
    const [profile] = await stack.ok('profile', 'show', 'shop/subject');
    const entry = profile!.entries.find((one: Line) => one.kind === 'write');
    t.match(entry, { path: '/srv/idle', executable: true, hash: [alert!.behaviour.hash], source: 'alert' });
    const before = alerts.ids.length;
    await subject.tell('copy', '/bin/busybox', '/srv/idle');
    await stack.settled();
    t.match(alerts.since(before), [{ reason: 'executable-written', behaviour: { path: '/srv/idle' } }], 'with other content it is not');
  });

  await t.test('what is seen of files is said', async t => {
    const [status] = (await stack.kg('status')).lines;
    t.match(status!.hosts[0].visibility.write, { sees: 'partly', why: 'looked at about every 2 s, volumes and mounts not at all' });
    t.ok((await sleeper.tell('run', '/bin/allowed')) === 0);
  });
});

t.test('a program that is run is looked for at once, with what was written beside it', { timeout: 120_000 }, async t => {
  const stack = await Stack.start({ label, env: { KNOWNGOOD_WALK: '60m' } });
  t.teardown(() => stack.stop());
  const subject = await actor('eager');
  await stack.settled();
  await stack.ok('mode', '--all', 'alert');
  const alerts = new Following(stack);
  t.teardown(() => alerts.stop());
  await subject.tell('copy', '/bin/other1', '/srv/beside');
  await subject.tell('copy', '/bin/other1', '/srv/dropped');
  await new Promise(done => setTimeout(done, 1_500));
  t.same(alerts.ids, [], 'nobody looks for an hour');
  await subject.tell('run', '/srv/dropped');
  const done = Date.now();
  await until('both alerts', 5_000, () => (alerts.ids.length >= 2 ? true : undefined));
  t.ok(Date.now() - done < 2_000, `told ${Date.now() - done} ms after it ran`);
  await stack.settled();
  t.match(
    alerts.alerts.map(one => [one.reason, one.behaviour.exe ?? one.behaviour.path]),
    [
      ['drift', '/srv/dropped'],
      ['executable-written', '/srv/beside'],
    ],
    'that what ran was written goes without saying',
  );
});

t.test('a workload that writes as it always does is silent after it was learned', { timeout: 180_000 }, async t => {
  const busy = `knowngood-test-busy:${tag}`;
  const work = `#!/bin/sh
echo $$ > /run/work.pid
echo started >> /var/log/work.log
mkdir -p /data/cache
i=0
while true; do
  i=$((i+1))
  echo "job $i" > "/tmp/job.$$.$i"
  echo "job $i" >> /var/log/work.log
  mkdir -p "/data/cache/$((i % 7))/$i"; echo x > "/data/cache/$((i % 7))/$i/page"
  echo "n = $i" > /app/state.conf
  [ $i -gt 50 ] && rm -f "/tmp/job.$$.$((i-50))"
  sleep 0.05
done
`;
  await makeImage(busy, {
    applets: ['sh', 'echo', 'mkdir', 'rm', 'sleep', 'cp'],
    files: { '/work.sh': work, '/run/.keep': '', '/var/log/.keep': '', '/data/.keep': '', '/app/state.conf': 'n = 0\n' },
  });
  t.teardown(() => docker('image', 'rm', '-f', busy));
  const stack = await Stack.start({ label, env: { KNOWNGOOD_WALK: '1s' } });
  t.teardown(() => stack.stop());
  const id = await docker('run', '-d', '--name', `${tag}-busy`, ...workload('busy'), busy, '/work.sh');
  t.teardown(() => docker('rm', '-f', `${tag}-busy`));
  await new Promise(done => setTimeout(done, 6_000));
  await stack.settled();
  await stack.ok('mode', 'shop/busy', 'alert');
  const [profile] = await stack.ok('profile', 'show', 'shop/busy');
  const writes = profile!.entries.filter((one: Line) => one.kind === 'write').map((one: Line) => [one.path, one.new ?? false]);
  t.same(
    writes.sort(),
    [
      ['/app/state.conf', false],
      ['/data/**', true],
      ['/run/**', true],
      ['/tmp/**', true],
      ['/var/log/**', true],
    ],
    'what is new by folder, what the image has by name',
  );
  await new Promise(done => setTimeout(done, 6_000));
  await docker('restart', '-t', '0', `${tag}-busy`);
  await new Promise(done => setTimeout(done, 4_000));
  await stack.ok('recycle', 'shop/busy');
  await new Promise(done => setTimeout(done, 4_000));
  await stack.settled();
  t.same(
    (await stack.ok('alerts')).map(one => one.sentence),
    [],
    'load, a restart and a recycle are as it was learned',
  );
  await docker('exec', `${tag}-busy`, 'sh', '-c', 'echo evil > /etc/cron; cp /bin/busybox /tmp/tool');
  await stack.settled();
  const told = (await stack.ok('alerts', '--kind', 'write')).map(one => [one.reason, one.severity, one.behaviour.path]);
  t.same(told.sort(), [
    ['executable-written', 'high', '/tmp/tool'],
    ['unlisted-write', 'medium', '/etc/cron'],
  ]);
  t.not(await docker('inspect', '-f', '{{.Id}}', `${tag}-busy`), id);
});

t.test('how a container was started', { timeout: 120_000 }, async t => {
  const stack = await Stack.start({ label });
  t.teardown(() => stack.stop());
  const start = async (...run: readonly string[]) => {
    await docker('rm', '-f', `${tag}-set`).catch(() => undefined);
    await docker('run', '-d', '--name', `${tag}-set`, ...workload('set'), ...run, image, '/bin/sleep', '100000');
  };
  t.teardown(() => docker('rm', '-f', `${tag}-set`));
  const settled = async () => {
    await stack.settled();
    return (await stack.ok('alerts', '--kind', 'settings')).map(one => [
      one.reason,
      one.severity,
      one.behaviour.setting,
      one.behaviour.value,
    ]);
  };
  await start('--memory', '64m', '--pid', 'host');
  await until('the workload', 10_000, async () => ((await stack.kg('workloads', 'shop/set')).code === 0 ? true : undefined));
  t.same(await settled(), [], 'learning raises nothing');
  const [learned] = await stack.ok('profile', 'show', 'shop/set');
  const valuesOf = (setting: string) => learned!.entries.filter((one: Line) => one.setting === setting).map((one: Line) => one.value);
  t.same(
    ['memory', 'privileged', 'capabilities', 'devices', 'pidMode'].map(valuesOf),
    [['67108864'], ['false'], ['default'], [''], []],
    'each setting is learned, but not what opens the host',
  );
  t.match(
    learned!.alwaysAsk.map((one: Line) => one.behaviour),
    ['The container was started with pidMode host, which opens the host to it.'],
    'that is for a person to decide',
  );
  const [line] = await stack.ok('workloads', 'shop/set');
  t.same(line!.hardening, [
    'runs as root',
    'its programs may gain privileges (security_opt: no-new-privileges)',
    'its file system is writable (read_only)',
    'the number of its processes has no limit',
    "it keeps all of the engine's default capabilities (cap_drop: ALL)",
  ]);
  await stack.ok('mode', 'shop/set', 'alert');

  await start('--memory', '64m', '--privileged');
  t.same(
    await settled(),
    [
      ['dangerous-setting', 'high', 'privileged', 'true'],
      ['settings-differ', 'medium', 'pidMode', 'private'],
    ].slice(0, 1),
  );
  await start('--memory', '64m');
  await docker('update', '--memory', '128m', '--memory-swap', '128m', `${tag}-set`);
  await until('the update', 5_000, async () => ((await settled()).length === 2 ? true : undefined));
  t.same(
    (await settled()).find(one => one[2] === 'memory'),
    ['settings-differ', 'medium', 'memory', '134217728'],
  );

  const document = readFileSync((await stack.ok('profile', 'export', 'shop/set', '-o', `${stack.stateDir}/set.yaml`))[0]!.file, 'utf8');
  t.match(document, /^ {2}settings:\n(?: {4}.*\n)* {4}memory: 64Mi\n/m, 'a document shows them');
  t.match(await stack.ok('profile', 'lint', `${stack.stateDir}/set.yaml`), []);
});
