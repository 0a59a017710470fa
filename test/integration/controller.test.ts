import { createHash } from 'node:crypto';
import t from 'tap';
import { encodeAlertRecord } from '../../proto/codec.js';
import { aConnect, anExec } from '../support/behaviours.js';
import { until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aMinute, aRunning, aTally } from '../support/synthetic-agent.js';

const minute = Math.floor(Date.now() / 60_000);
const us = minute * 60_000_000;
const time = (atUs: number) => new Date(atUs / 1_000).toISOString();
const at = (workload: string) => `/workloads/${encodeURIComponent(workload)}`;
const profileAt = (workload: string) => `/profiles/${encodeURIComponent(workload)}`;

t.test('what is learned, told, allowed, closed and told again', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const [first, second] = [aContainer({ n: 1 }), aContainer({ n: 2 })];
  const agent = stage.agent('host-a');
  await agent.beat([aRunning(first), aRunning(second)]);
  const nginx = anExec();
  const redis = aConnect();
  const workload = async () => controller.ok('GET', at('shop/web'));
  const alerts = async (query = '') => (await controller.ok('GET', `/alerts?workload=shop/web${query}`)).items;

  await t.test('learning makes entries, with what was seen of each', async t => {
    const batch = agent.batch(
      [first, second],
      [
        aFirst(first, nginx, us),
        aFirst(second, nginx, us + 1_000),
        aTally(first, nginx, minute, 3),
        aTally(first, nginx, minute - 1, 4),
        aFirst(first, redis, us),
        aMinute(first, minute),
        aMinute(second, minute),
        { kind: 'life', container: first.id, event: 'start', atUs: us },
      ],
    );
    await agent.publish(batch);
    await agent.publish(batch, { id: 'once more' });
    // An agent that lost the engine for a moment tells again what it told before.
    await agent.tell([first], [{ kind: 'life', container: first.id, event: 'start', atUs: us }]);
    await stage.settled();
    const { entries, ...profile } = await controller.ok('GET', profileAt('shop/web'));
    t.match(profile, {
      workload: 'shop/web',
      mode: 'learn',
      complete: false,
      revision: 1,
      learned: { sensor: 'ebpf', containers: 2, containerMinutes: 2, lifeEvents: { start: 1, stop: 0 } },
    });
    t.equal(entries.length, 2);
    t.match(
      entries.find((entry: { kind: string }) => entry.kind === 'process'),
      {
        exe: '/usr/sbin/nginx',
        parent: ['start'],
        source: 'learned',
        sightings: {
          containers: [first.id, second.id],
          containerMinutes: 3,
          count: 8,
          firstSeen: time((minute - 1) * 60_000_000 + 4),
          lastSeen: time(us + 1_000),
        },
      },
      'a batch that comes twice counts once',
    );
    t.match(
      entries.find((entry: { kind: string }) => entry.kind === 'outbound'),
      {
        protocol: 'tcp',
        port: 6379,
        to: 'workload:shop/redis',
        sightings: { count: 1, by: { host: 'host-a', container: first.id, origin: 'live' } },
      },
    );
    t.same(await alerts('&status=all'), [], 'learning tells nothing');
  });

  await t.test('a change of mode names who and why, and refuses a revision that has moved', async t => {
    const { revision } = await workload();
    const asked = { mode: 'alert', by: 'a person', why: 'seen enough' };
    const refused = await controller.call('POST', `${at('shop/web')}/mode`, { ...asked, revision: revision + 1 });
    t.equal(refused.status, 409);
    t.match(refused.body, {
      error: {
        code: 'conflict',
        message: `the profile of shop/web is at revision ${revision}, not ${revision + 1}`,
        fix: /knowngood profile show shop\/web.*--revision 1/,
      },
    });
    t.equal((await workload()).mode, 'learn', 'and nothing has changed');
    t.match(await controller.ok('POST', `${at('shop/web')}/mode`, { ...asked, revision }), {
      from: 'learn',
      to: 'alert',
      complete: true,
      hosts: ['host-a'],
    });
    const { items } = await controller.ok('GET', `${profileAt('shop/web')}/history`);
    t.match(items[0], { revision: revision + 1, by: 'a person', why: 'seen enough' });
  });

  const intruder = anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx', user: 33 });
  let told: { id: string; fingerprint: string };

  await t.test('a deviation is one alert, however often and wherever it is seen', async t => {
    const elsewhere = stage.agent('host-b');
    await elsewhere.beat([aRunning(second)]);
    await agent.tell(
      [first],
      [aFirst(first, intruder, us + 5_000, { argv: ['/tmp/x', '-p'], pid: 77 }), aTally(first, intruder, minute, 3)],
    );
    await agent.tell([first], [aTally(first, intruder, minute, 5)]);
    await elsewhere.tell([second], [aFirst(second, intruder, us + 9_000_000)]);
    await agent.tell([first], [aFirst(first, nginx, us + 10_000)]);
    await stage.settled();
    const found = await alerts();
    t.equal(found.length, 1);
    told = found[0];
    t.match(found[0], {
      status: 'open',
      workload: 'shop/web',
      kind: 'exec',
      reason: 'drift',
      severity: 'critical',
      sentence: /\/tmp\/x/,
      behaviour: { kind: 'exec', exe: '/tmp/x', parent: '/usr/sbin/nginx', user: 33 },
      evidence: { argv: ['/tmp/x', '-p'], pid: 77, origin: 'live' },
      count: 6,
      host: 'host-b',
      container: { id: second.id, name: 'web-2' },
      containers: [first.id, second.id],
      lastSeen: time(us + 9_000_000),
      sensor: 'ebpf',
      revision: 2,
      responses: [],
    });
    t.equal(
      told.id,
      createHash('sha256').update(`${told.fingerprint}\n0`).digest('hex').slice(0, 16),
      'the id follows from the fingerprint alone',
    );
    t.same(await controller.ok('GET', `/alerts/${told.id.slice(0, 8)}`), found[0], 'its first digits name it, too');
    t.match(await workload(), { openAlerts: 1, mode: 'alert' });
  });

  await t.test('allowing makes an entry, closes the alert, and is refused on a revision that has moved', async t => {
    const { revision } = await workload();
    const asked = { alerts: [told.id], by: 'a person', why: 'the new probe' };
    t.match(await controller.call('POST', '/profiles/allow', { ...asked, revision: revision - 1 }), {
      status: 409,
      body: { error: { code: 'conflict' } },
    });
    t.match(await alerts(), [{ id: told.id, status: 'open' }]);
    const { items } = await controller.ok('POST', '/profiles/allow', { ...asked, revision });
    t.match(items, [{ alert: told.id, workload: 'shop/web', revision: revision + 1 }]);
    t.same(await alerts(), []);
    t.match(await controller.ok('GET', `/alerts/${told.id}`), { status: 'allowed', by: 'a person', why: 'the new probe' });
    await agent.tell([first], [aTally(first, intruder, minute + 1, 7)]);
    await stage.settled();
    t.same(await alerts(), [], 'what is allowed is not told');
    const { entries } = await controller.ok('GET', profileAt('shop/web'));
    t.match(
      entries.find((entry: { id: string }) => entry.id === items[0].entry),
      { exe: '/tmp/x', source: 'alert', sightings: { count: 7, containers: [first.id] } },
      'and counts as seen of its entry',
    );
    await controller.ok('POST', `${profileAt('shop/web')}/remove`, { entries: [items[0].entry], by: 'a person', why: 'no more' });
    await agent.tell([first], [aTally(first, intruder, minute + 2, 1)]);
    await stage.settled();
    const [again] = await alerts();
    t.match(again, { fingerprint: told.fingerprint, status: 'open', count: 1 }, 'taken out, it is told again');
    t.not(again.id, told.id, 'as a new episode');
    told = again;
  });

  for (const change of ['dismissed', 'resolved'] as const) {
    await t.test(`once ${change}, the next sighting is a new episode of the same fingerprint`, async t => {
      const when = Date.now() * 1_000;
      if (change === 'dismissed') await controller.ok('POST', '/alerts/dismiss', { ids: [told.id], by: 'a person', why: 'a test' });
      else
        await stage.bus.publish(
          stage.names.alertsOf('shop/web'),
          encodeAlertRecord({ id: told.id, change, atUs: when, workload: 'shop/web', why: 'gone' }),
        );
      await until('the alert to be closed', 5_000, async () => ((await alerts()).length === 0 ? true : undefined));
      t.match(await controller.ok('GET', `/alerts/${told.id}`), { status: change });
      await agent.tell([first], [aTally(first, intruder, minute + (change === 'dismissed' ? 3 : 4), 2)]);
      await stage.settled();
      const [next] = await alerts();
      t.match(next, { fingerprint: told.fingerprint, count: 2, status: 'open' });
      t.not(next.id, told.id);
      t.match(await controller.ok('GET', `/alerts/${told.id}`), { status: change }, 'the closed one stays closed');
      told = next;
    });
  }

  await t.test('closed alerts, and only they, are left out of the list of open ones', async t => {
    const all = await alerts('&status=all');
    t.same(all.map((alert: { status: string }) => alert.status).sort(), ['allowed', 'dismissed', 'open', 'resolved']);
    t.equal(new Set(all.map((alert: { fingerprint: string }) => alert.fingerprint)).size, 1);
    t.match(await controller.ok('GET', '/status'), { openAlerts: 1, inbox: { pending: 0, malformed: 0 } });
  });
});

t.test('a workload that was never seen begins in the mode its rule says, else in the default one', { timeout: 60_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'learn' });
  const agent = stage.agent('host-a');
  const rows = [
    { mode: undefined, begins: 'learn', complete: false, open: 0 },
    { mode: 'learn', begins: 'learn', complete: false, open: 0 },
    { mode: 'alert', begins: 'alert', complete: true, open: 1 },
    // Nothing is armed yet, and protect with nothing armed is refused.
    { mode: 'protect', begins: 'alert', complete: true, open: 1 },
  ] as const;
  for (const [n, { mode, begins, complete, open }] of rows.entries()) {
    const workload = `shop/${mode ?? 'none'}`;
    const container = aContainer({ n: n + 1, workload, ...(mode === undefined ? {} : { mode }) });
    await agent.tell([container], [aFirst(container, anExec(), us)]);
    await stage.settled();
    t.match(await stage.controller.ok('GET', at(workload)), { mode: begins, complete, openAlerts: open }, `${mode}`);
  }
  t.match((await stage.controller.ok('GET', `${profileAt('shop/protect')}/history`)).items, [
    { why: /rule says protect, and nothing is armed/ },
  ]);
  const later = aContainer({ n: 9, workload: 'shop/learn', mode: 'alert' });
  await agent.tell([later], [aFirst(later, anExec({ exe: '/bin/later' }), us)]);
  await stage.settled();
  t.match(await stage.controller.ok('GET', at('shop/learn')), { mode: 'learn', openAlerts: 0 }, 'a rule says nothing of one that is known');
});
