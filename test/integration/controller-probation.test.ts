import { createHmac } from 'node:crypto';
import t, { type Test } from 'tap';
import { anExec } from '../support/behaviours.js';
import { patient } from '../support/patience.js';
import { Receiver } from '../support/receiver.js';
import { freePort, type Line, runCli, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const secret = 'a secret of both';
const program = (exe: string) => anExec({ exe });

async function setScene(t: Test, every: string) {
  const receiver = new Receiver(await freePort());
  await receiver.start();
  t.teardown(() => receiver.stop());
  const stage = await setStage(t, {
    KNOWNGOOD_WEBHOOK: receiver.url,
    KNOWNGOOD_WEBHOOK_SECRET: secret,
    KNOWNGOOD_DEFAULT_MODE: 'alert',
    KNOWNGOOD_REPORT_EVERY: every,
  });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const containers = ['shop/web', 'shop/api'].map((workload, n) => aContainer({ n: n + 1, workload }));
  await agent.beat(containers.map(one => aRunning(one)));
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  const told = () => receiver.received.map(({ text }) => JSON.parse(text) as Line);
  return {
    ...stage,
    receiver,
    kg,
    /** In both workloads. */
    do: async (...behaviours: readonly ReturnType<typeof anExec>[]) => {
      await agent.tell(
        containers,
        containers.flatMap(one => behaviours.map(behaviour => aFirst(one, behaviour, Date.now() * 1_000))),
      );
      await stage.settled();
    },
    alone: () => told().filter(one => one.kind !== 'report'),
    reports: () => told().filter(one => one.kind === 'report'),
  };
}

t.test('on probation what may wait is one report, and what may not is told at once', { timeout: patient(90_000) }, async t => {
  const scene = await setScene(t, '8s');
  const { kg, receiver, controller, alone, reports } = scene;
  await scene.do(program('/usr/sbin/nginx'));
  await until('the first to be told', patient(10_000), () => (alone().length === 2 ? true : undefined));
  for (const workload of ['shop/web', 'shop/api']) t.equal((await kg('mode', workload, 'alert', '--probation', '7d')).code, 0);
  t.match((await kg('workloads', 'shop/web')).lines, [
    { probation: { for: '7d', until: /Z$/, over: false }, effective: /what may wait is in a daily report/ },
  ]);

  await scene.do(program('/usr/bin/jq'), program('/usr/bin/gs'));
  await scene.do(program('/bin/sh'), anExec({ exe: '/tmp/x', file: 'drift' }));
  await until('what may not wait', patient(10_000), () => (alone().length === 6 ? true : undefined));
  t.same(
    alone()
      .slice(2)
      .map(one => one.behaviour.exe)
      .sort(),
    ['/bin/sh', '/bin/sh', '/tmp/x', '/tmp/x'],
  );
  const open = (await kg('alerts', '--workload', 'shop/web')).lines.map(one => [one.behaviour.exe, one.probation]);
  t.strictSame(
    open.sort(),
    [
      ['/bin/sh', undefined],
      ['/tmp/x', undefined],
      ['/usr/bin/gs', true],
      ['/usr/bin/jq', true],
      ['/usr/sbin/nginx', undefined],
    ],
    'who asks is told all of it',
  );

  await until('the report', patient(30_000), () => (reports().length > 0 ? true : undefined));
  const all = reports();
  t.equal(
    all.reduce((sum, one) => sum + one.alerts, 0),
    4,
  );
  for (const { causes } of all) t.match(causes, [{ cause: 'unlisted-program', workloads: ['shop/api', 'shop/web'] }]);
  const posted = receiver.received.filter(({ text }) => JSON.parse(text).kind === 'report');
  for (const { headers, text } of posted) {
    const timestamp = String(headers['x-knowngood-timestamp']);
    t.equal(headers['x-knowngood-signature'], `sha256=${createHmac('sha256', secret).update(`${timestamp}.${text}`).digest('hex')}`);
    t.match(headers['idempotency-key'], /^report:/);
  }
  await kg('alerts', 'dismiss', ...(await kg('alerts', '--workload', 'shop/web')).lines.map(one => one.id));
  await until('the ends of those that were told', patient(10_000), () => (alone().length === 9 ? true : undefined));
  t.match((await controller.ok('GET', '/status')).sinks, [{ sink: 'webhook' }, { sink: 'report', ok: true, queued: 0 }]);

  await t.test('ended, it is all told at once again', async t => {
    await kg('mode', 'shop/web', 'alert', '--probation', 'off');
    await scene.do(program('/usr/bin/new'));
    await until('it to be told', patient(10_000), () =>
      alone().some(one => one.behaviour.exe === '/usr/bin/new' && one.workload === 'shop/web') ? true : undefined,
    );
    t.notOk(alone().some(one => one.behaviour.exe === '/usr/bin/new' && one.workload === 'shop/api'));
    t.match((await kg('mode', 'shop/web', 'learn', '--relearn', '--probation', '1d')).code, 64);
  });
});

t.test(
  'it ends by itself; a report that nobody took comes again after a kill, under the same key',
  { timeout: patient(90_000) },
  async t => {
    const scene = await setScene(t, '3s');
    const { kg, receiver, controller, alone, reports } = scene;
    await scene.do(program('/usr/sbin/nginx'));
    await kg('mode', 'shop/web', 'alert', '--probation', '1h');
    await kg('mode', 'shop/api', 'alert', '--probation', '1s');
    receiver.answers = text => (text.includes('"kind":"report"') ? 503 : 200);
    await until('its end', patient(10_000), async () => ((await kg('workloads', 'shop/api')).lines[0]!.probation.over ? true : undefined));
    await scene.do(program('/usr/bin/jq'));
    await until('it to be told', patient(10_000), () => (alone().some(one => one.behaviour.exe === '/usr/bin/jq') ? true : undefined));
    t.same(
      alone()
        .filter(one => one.behaviour.exe === '/usr/bin/jq')
        .map(one => one.workload),
      ['shop/api'],
    );
    await until('a report that is not taken', patient(15_000), () => (reports().length > 0 ? true : undefined));
    t.match((await controller.ok('GET', '/status')).sinks[1], { sink: 'report', ok: false, status: 503 });
    await controller.kill();
    receiver.answers = () => 200;
    await controller.again();
    const taken = () => receiver.received.find(({ text, status }) => status === 200 && text.includes('"kind":"report"'));
    const report = await until('the report', patient(15_000), taken);
    t.match(JSON.parse(report.text), { alerts: 1, causes: [{ workloads: ['shop/web'] }] });
  },
);
