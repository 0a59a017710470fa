import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const us = (Date.now() - 60_000) * 1_000;
const profileAt = (workload: string) => `/profiles/${encodeURIComponent(workload)}`;
const modeAt = (workload: string) => `/workloads/${encodeURIComponent(workload)}/mode`;

t.test('what one replica alone did is not locked in: it waits for a person, and alerts until one decides', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const began = { startedAtUs: us - 60_000_000 };
  const [first, second] = [aContainer({ n: 1, ...began }), aContainer({ n: 2, ...began })];
  const alone = aContainer({ n: 3, workload: 'shop/single', ...began });
  await agent.beat([aRunning(first), aRunning(second), aRunning(alone)]);
  const nginx = anExec();
  const odd = anExec({ exe: '/usr/bin/odd' });
  const tell = (atUs: number) =>
    agent.tell(
      [first, second, alone],
      [aFirst(first, nginx, atUs), aFirst(second, nginx, atUs), aFirst(first, odd, atUs + 1), aFirst(alone, odd, atUs + 1)],
    );
  await tell(us);
  await stage.settled();
  const exes = async (workload: string) =>
    (await controller.ok('GET', profileAt(workload))).entries.map(({ exe }: { readonly exe: string }) => exe).sort();
  t.same(await exes('shop/web'), ['/usr/bin/odd', '/usr/sbin/nginx']);

  t.match(await controller.ok('POST', modeAt('shop/web'), { mode: 'alert' }), { to: 'alert', complete: true, asks: 1 });
  t.match(await controller.ok('POST', modeAt('shop/single'), { mode: 'alert' }), { to: 'alert', complete: true, asks: 0 });
  t.same(await exes('shop/single'), ['/usr/bin/odd'], 'of a single container everything is locked in');
  t.same(await exes('shop/web'), ['/usr/sbin/nginx']);
  const { alwaysAsk } = await controller.ok('GET', profileAt('shop/web'));
  t.match(alwaysAsk, [{ cause: 'one-container', behaviour: /\/usr\/bin\/odd/, by: 'knowngood' }]);
  t.equal(alwaysAsk.length, 1);

  await tell(us + 5_000_000);
  await stage.settled();
  const alerts = async () => (await controller.ok('GET', '/alerts?status=open')).items;
  const [told, ...more] = await alerts();
  t.match(told, { workload: 'shop/web', reason: 'unlisted-program', behaviour: { exe: '/usr/bin/odd' } });
  t.same(more, []);

  await controller.ok('POST', '/profiles/allow', { alerts: [told.id] });
  t.same(await exes('shop/web'), ['/usr/bin/odd', '/usr/sbin/nginx']);
  t.same((await controller.ok('GET', profileAt('shop/web'))).alwaysAsk, [], 'who has decided is asked no more');
});

t.test('learning again learns what was only doubted', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const began = { startedAtUs: us - 60_000_000 };
  const [first, second] = [aContainer({ n: 1, ...began }), aContainer({ n: 2, ...began })];
  await agent.beat([aRunning(first), aRunning(second)]);
  await agent.tell([first, second], [aFirst(first, anExec(), us)]);
  await stage.settled();
  t.match(await controller.ok('POST', `${profileAt('shop/web')}/lock`, {}), { complete: true });
  t.match(await controller.ok('GET', profileAt('shop/web')), { entries: [], alwaysAsk: [{ cause: 'one-container' }] });
  await controller.ok('POST', modeAt('shop/web'), { mode: 'learn', relearn: true });
  await agent.tell([first, second], [aFirst(first, anExec(), us + 1), aFirst(second, anExec(), us + 1)]);
  await stage.settled();
  t.same((await controller.ok('GET', '/alerts?status=all')).items, []);
  t.match(await controller.ok('POST', modeAt('shop/web'), { mode: 'alert' }), { asks: 0 });
  t.match(await controller.ok('GET', profileAt('shop/web')), { entries: [{ exe: '/usr/sbin/nginx' }], alwaysAsk: [] });
});

t.test('what a locked profile learns in a stretch is not doubted, what one that was never locked does is', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const began = { startedAtUs: us - 60_000_000 };
  const [first, second] = [aContainer({ n: 1, ...began }), aContainer({ n: 2, ...began })];
  await agent.beat([aRunning(first), aRunning(second)]);
  const learns = async (exe: string) => {
    await agent.tell([first, second], [aFirst(first, anExec({ exe }), us)]);
    await stage.settled();
  };
  const stretch = async (exe: string) => {
    await controller.ok('POST', `${profileAt('shop/web')}/extend`, { forMs: 600_000 });
    await learns(exe);
    await controller.ok('POST', `${profileAt('shop/web')}/lock`, {});
    return (await controller.ok('GET', profileAt('shop/web'))).entries.map((entry: { readonly exe: string }) => entry.exe);
  };
  await learns('/usr/bin/early');
  t.same(await stretch('/usr/bin/one'), [], 'it had learned since its first minute');
  t.same(await stretch('/usr/bin/two'), ['/usr/bin/two'], 'it was locked, and a person asked for this');
});
