import t from 'tap';
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

  await t.test('it cannot be allowed, and can be dismissed', async t => {
    const [{ id }] = await crowds();
    const asked = { by: 'a person', why: 'a scan of our own' };
    t.match(await controller.call('POST', '/profiles/allow', { ...asked, alerts: [id] }), {
      body: { error: { code: 'unsupported', message: /too little of it was seen/, fix: /dismiss it/ } },
    });
    await controller.ok('POST', '/alerts/dismiss', { ...asked, ids: [id] });
    t.equal((await alerts()).length, 10);
  });
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
        count: 100,
        workload: 'shop/web',
        container: { id: container.id },
        sentence: `${container.name} starts programs faster than can be told one by one: what is counted here nobody has looked at.`,
      },
      { kind: 'flood', count: 7, sentence: /sends datagrams faster/ },
    ],
    'also while it learns; a ring that was full says nothing of one container',
  );
});
