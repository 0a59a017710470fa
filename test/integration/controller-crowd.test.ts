import t from 'tap';
import type { Behaviour } from '../../proto/behaviour.js';
import { aConnect, anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning, aTally, type SyntheticAgent } from '../support/synthetic-agent.js';

const minute = Math.floor(Date.now() / 60_000);
const us = minute * 60_000_000;
const destination = (n: number) => aConnect({ peer: `10.9.${n >> 8}.${n & 255}`, exe: '/usr/bin/scan' });

t.test('what one doer does to many is told as one, and counted', { timeout: 60_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const { controller } = stage;
  const [first, second] = [aContainer({ n: 1 }), aContainer({ n: 2 })];
  const agent: SyntheticAgent = stage.agent('host-a');
  await agent.beat([aRunning(first), aRunning(second)]);
  const alerts = async (query = '') => (await controller.ok('GET', `/alerts?workload=shop/web&limit=1000${query}`)).items;
  const crowds = async () => (await alerts()).filter((alert: { sentence: string }) => alert.sentence.startsWith('Many'));
  const scan = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => aFirst(first, destination(from + n), us + n));

  await t.test('as many as a person reads are told one by one', async t => {
    await agent.tell([first], scan(0, 8));
    await stage.settled();
    t.equal((await alerts()).length, 8);
  });

  const batch = agent.batch([first], scan(8, 508));
  await t.test('what comes beyond is one alert, with a count, and evidence of one of them', async t => {
    await agent.publish(batch);
    await stage.settled();
    t.match(await crowds(), [
      {
        kind: 'connect',
        reason: 'unlisted-destination',
        severity: 'high',
        status: 'open',
        count: 500,
        behaviour: { exe: '/usr/bin/scan' },
        sentence:
          'Many more destinations were connected to in the same way by /usr/bin/scan (unlisted-destination): they are counted here, and the evidence is of one of them.',
      },
    ]);
    t.equal((await alerts()).length, 9);
  });

  await t.test('no count doubles, however often it is told', async t => {
    await agent.publish(batch, { id: 'again' });
    await agent.tell([first], [...scan(8, 108), aTally(first, destination(20), minute, 3), aTally(first, destination(20), minute, 3)]);
    await stage.settled();
    t.equal((await crowds())[0].count, 502);
  });

  await t.test('another container and minute is counted beside it; another doer, or another reason, is told by itself', async t => {
    await agent.tell([second], [aFirst(second, destination(700), us), aFirst(second, destination(701), us)]);
    await agent.tell([first], [aFirst(first, aConnect({ peer: '10.8.0.1', exe: '/usr/bin/other' }), us)]);
    await agent.tell([first], [aFirst(first, anExec({ exe: '/usr/bin/nc', parent: '/usr/bin/scan' }), us)]);
    await stage.settled();
    t.equal((await alerts()).length, 11);
    t.equal((await crowds())[0].count, 504);
  });

  await t.test('a doer that nobody knows is one of many', async t => {
    const chain = (n: number) => anExec({ exe: `/tmp/${n}`, parent: `/tmp/${n - 1}`, session: 'main' });
    await agent.tell(
      [first],
      Array.from({ length: 300 }, (_, n) => aFirst(first, chain(n + 1), us + n)),
    );
    await stage.settled();
    t.match(
      (await crowds()).filter(({ kind }: { kind: string }) => kind === 'exec'),
      [{ count: 300, sentence: /^Many more programs were started in the same way \(/ }],
    );
    t.equal((await alerts()).length, 12);
  });

  await t.test('it cannot be allowed, and can be dismissed', async t => {
    const { id } = (await crowds()).find(({ kind }: { kind: string }) => kind === 'connect')!;
    const asked = { by: 'a person', why: 'a scan of our own' };
    t.match(await controller.call('POST', '/profiles/allow', { ...asked, alerts: [id] }), {
      body: { error: { code: 'unsupported', message: /too little of it was seen/, fix: /dismiss it/ } },
    });
    await controller.ok('POST', '/alerts/dismiss', { ...asked, ids: [id] });
    t.equal((await alerts()).length, 11);
  });
});

t.test(
  'more than is remembered of a workload is counted as it comes, and what comes later of what was forgotten is let go',
  {
    timeout: 120_000,
  },
  async t => {
    const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
    const { controller } = stage;
    // What was judged is kept for each image, what it was for the workload.
    const [one, other] = [aContainer({ n: 1 }), aContainer({ n: 2, image: `sha256:${'e'.repeat(64)}` })];
    const agent: SyntheticAgent = stage.agent('host-a');
    await agent.beat([aRunning(one), aRunning(other)]);
    const [each, batches] = [1_000, 30];
    const alone = each * batches;
    await agent.tell([one], [aFirst(one, destination(alone), us)]);
    for (let batch = 0; batch < batches; batch++) {
      const container = batch < batches / 2 ? one : other;
      const records = Array.from({ length: each }, (_, n) => aFirst(container, destination(batch * each + n), us + n));
      await agent.tell([container], records);
    }
    // Of an alert of its own, and of the crowd.
    for (const n of [alone, 5_000]) await agent.tell([one], [aTally(one, destination(n), minute, 3)]);
    await agent.tell([other], [aTally(other, destination(alone - 1), minute, 3)]);
    await stage.settled();
    const { items } = await controller.ok('GET', '/alerts?workload=shop/web&limit=1000');
    const counts = items.map((alert: { count: number }) => alert.count).sort((a: number, b: number) => b - a);
    t.same(counts, [alone + 2, 1], 'each of them once, in its own alert or in that of the crowd');
    t.match((await controller.ok('GET', '/status')).inbox, { letGo: 6, pending: 0 });
  },
);

t.test(
  'past a thousand open alerts a crowd that is told of goes on, and what would begin one is counted once',
  { timeout: 60_000 },
  async t => {
    const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
    const container = aContainer({ n: 1 });
    const agent: SyntheticAgent = stage.agent('host-a');
    await agent.beat([aRunning(container)]);
    const tell = (of: readonly Behaviour[]) =>
      agent.tell(
        [container],
        of.map((behaviour, n) => aFirst(container, behaviour, us + n)),
      );
    const many = (n: number, of: (n: number) => Behaviour) => Array.from({ length: n }, (_, at) => of(at));
    await tell(many(20, destination));
    await stage.settled();
    await tell(many(1_000, n => ({ kind: 'socket', protocol: 'raw', exe: `/x/${n}` })));
    await stage.settled();
    await tell(many(300, n => destination(1_000 + n)));
    await tell(many(200, n => anExec({ exe: `/opt/${n}`, parent: '/usr/bin/make' })));
    await stage.settled();
    const counts = async (query: string) =>
      (await stage.controller.ok('GET', `/alerts?workload=shop/web&limit=1000${query}`)).items
        .map((alert: { count: number }) => alert.count)
        .filter((count: number) => count > 1);
    t.same(await counts('&kind=connect'), [320]);
    t.same(await counts('&kind=flood'), [200]);
  },
);

t.test('what comes past a thousand open alerts is one alert, and each of it counts', { timeout: 60_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert', KNOWNGOOD_CROWD: '5000' });
  const container = aContainer({ n: 1 });
  const agent: SyntheticAgent = stage.agent('host-a');
  await agent.beat([aRunning(container)]);
  const tell = (from: number, to: number) =>
    agent.tell(
      [container],
      Array.from({ length: to - from }, (_, n) => aFirst(container, destination(from + n), us + n)),
    );
  await tell(0, 1_000);
  await tell(1_000, 1_300);
  await tell(1_300, 1_600);
  await agent.tell([container], [aTally(container, destination(1_599), minute, 3)]);
  await stage.settled();
  t.match((await stage.controller.ok('GET', '/alerts?workload=shop/web&kind=flood')).items, [{ count: 602, severity: 'high' }]);
});

t.test('a container past its budget is one alert for each kind of thing that it did too much of', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const container = aContainer({ n: 1 });
  const agent: SyntheticAgent = stage.agent('host-a');
  await agent.beat([aRunning(container)]);
  await agent.tell([container], [aFirst(container, anExec(), us)]);
  const gap = (of: 'exec' | 'send', fromUs: number, count: number) =>
    ({ kind: 'gap', id: `${of}-${fromUs}`, cause: 'bucket', of, fromUs, toUs: fromUs + count, count, containers: [container.id] }) as const;
  await agent.tell([container], [gap('exec', us, 40), gap('send', us, 7), gap('exec', us, 90), gap('exec', us + 60_000_000, 10)]);
  await agent.tell([container], [gap('exec', us + 30_000_000, 15), gap('exec', us, 95)]);
  await agent.tell([container], [{ ...gap('exec', us + 120_000_000, 5), cause: 'ring' }]);
  await stage.settled();
  const { items } = await stage.controller.ok('GET', '/alerts');
  t.match(
    items.sort((a: { count: number }, b: { count: number }) => b.count - a.count),
    [
      {
        kind: 'flood',
        reason: 'flood',
        severity: 'high',
        count: 95 + 15 + 10,
        workload: 'shop/web',
        container: { id: container.id },
        sentence: `${container.name} starts programs faster than can be told one by one: what is counted here nobody has looked at.`,
      },
      { kind: 'flood', count: 7, sentence: /sends datagrams faster/ },
    ],
    'also while it learns; a ring that was full says nothing of one container',
  );
});

t.test('whoever writes a thousand programs first does nothing critical unnamed', { timeout: 60_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const container = aContainer({ n: 1 });
  const agent: SyntheticAgent = stage.agent('host-a');
  await agent.beat([aRunning(container)]);
  const written = (n: number) => aFirst(container, { kind: 'write', path: `/tmp/x${n}`, executable: true, change: 'written' }, us);
  for (const from of [0, 600, 1_200])
    await agent.tell(
      [container],
      Array.from({ length: 600 }, (_, n) => written(from + n)),
    );
  await agent.tell([container], [aFirst(container, anExec({ exe: '/bin/sh', parent: '/srv/app' }), us, { socketShell: true })]);
  await agent.tell([container], [aFirst(container, anExec({ exe: '/usr/bin/id', parent: '/bin/sh' }), us)]);
  await stage.settled();
  const found = (await stage.controller.ok('GET', '/alerts?limit=5000')).items;
  t.match(
    found.filter(({ severity }: { severity: string }) => severity === 'critical'),
    [{ reason: 'socket-shell', behaviour: { exe: '/bin/sh' } }],
  );
  t.equal(found.filter(({ kind }: { kind: string }) => kind === 'flood').length, 1, 'and what is less grave is one alert');
});
