import t from 'tap';
import { encodeReport } from '../../proto/codec.js';
import type { Order, Report } from '../../proto/fleet.js';
import { aConnect, anExec } from '../support/behaviours.js';
import { type Stage, setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning, aTally } from '../support/synthetic-agent.js';
import { aReport, SyntheticExecutor } from '../support/synthetic-executor.js';

const us = Date.now() * 1_000;
const [first, second, other] = [aContainer({ n: 1 }), aContainer({ n: 2 }), aContainer({ n: 3 })];
const dropped = anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' });
const called = aConnect({ exe: '/tmp/x', peer: '203.0.113.9', port: 443 });
const unrelated = anExec({ exe: '/usr/bin/other', parent: '/usr/bin/main' });
const asked = { by: 'a person' };

async function stageOf(t: Parameters<typeof setStage>[0]): Promise<Stage & { readonly agent1: ReturnType<Stage['agent']> }> {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const agent1 = stage.agent('host-a');
  await agent1.beat([aRunning(first), aRunning(second), aRunning(other)]);
  return Object.assign(stage, { agent1 });
}

t.test('alerts that belong together are one incident, also after the controller is killed', { timeout: 90_000 }, async t => {
  const { agent1, controller, settled } = await stageOf(t);
  const incidents = async (query = '') => (await controller.ok('GET', `/incidents?${query}`)).items;

  await agent1.tell([first], [aFirst(first, dropped, us)]);
  await settled();
  const [one] = await incidents();
  t.match(one, { id: 'INC-1', status: 'open', severity: 'critical', workload: 'shop/web', revision: 1 });
  t.match(one.containers, [{ id: first.id, host: 'host-a', name: 'web-1', generation: 1 }]);
  t.same(one.prevalence, { replicas: 1, of: 3, hosts: 1, ofHosts: 1 });
  t.equal(one.containers[0].startedAt, new Date(first.startedAtUs / 1_000).toISOString());
  t.match(one.hosts, [{ host: 'host-a', silent: false, proven: false, notProven: ['exec', 'connect'] }]);

  await t.test('an alert leads to it, and it to its alerts', async t => {
    const [id] = one.alerts;
    t.match(await controller.ok('GET', `/incidents/${id}`), { id: 'INC-1' });
    t.match(await controller.ok('GET', `/alerts/${id}`), { incident: 'INC-1' });
    t.match((await controller.ok('GET', '/alerts?incident=INC-1')).items, [{ id, incident: 'INC-1' }]);
    t.match(await controller.call('GET', '/incidents/0123456789abcdef'), { status: 404, body: { error: { code: 'no-incident' } } });
    t.match(await controller.call('GET', '/alerts?incident=INC-9'), { status: 404, body: { error: { code: 'no-incident' } } });
    t.match(await controller.call('GET', '/incidents/nothing'), { status: 400, body: { error: { code: 'usage' } } });
  });

  await t.test('what comes again is folded into the moment that it began', async t => {
    await agent1.tell([first], [aTally(first, dropped, Math.floor(us / 60_000_000), 37)]);
    await settled();
    const [{ timeline }] = await incidents();
    t.match(timeline, [{ kind: 'exec', severity: 'critical', count: 37 }]);
    t.equal(timeline.length, 1);
  });

  await t.test('what it does, and the same elsewhere, joins; anything else does not', async t => {
    await agent1.tell([first], [aFirst(first, called, us + 1_000)]);
    await agent1.tell([second], [aFirst(second, dropped, us + 2_000)]);
    await agent1.tell([other], [aFirst(other, unrelated, us + 3_000)]);
    await settled();
    const [web, main] = await incidents();
    t.same([web.id, web.alerts.length, web.containers.length], ['INC-1', 2, 2]);
    t.same(web.prevalence, { replicas: 2, of: 3, hosts: 1, ofHosts: 1 });
    t.same([main.id, main.alerts.length], ['INC-2', 1]);
    t.same(
      web.timeline.map(({ kind }: { kind: string }) => kind),
      ['exec', 'connect'],
    );
  });

  await t.test('what links two makes them one, under the lower number', async t => {
    const link = anExec({ exe: '/usr/bin/main', parent: '/usr/sbin/nginx' });
    await agent1.tell([other], [aFirst(other, dropped, us + 4_000), aFirst(other, link, us + 5_000)]);
    await settled();
    const [web, ...rest] = await incidents();
    t.same([web.id, web.alerts.length, rest], ['INC-1', 4, []]);
    t.match(await controller.ok('GET', '/incidents/INC-2'), { id: 'INC-1' });
    t.match(await controller.call('POST', '/incidents/INC-2/resolve', asked), {
      status: 409,
      body: { error: { message: 'INC-2 has become part of INC-1' } },
    });
  });

  await t.test('killed, the next controller has the same ones, and a replay makes none', async t => {
    const before = await incidents();
    await controller.kill();
    await controller.again();
    t.same(await incidents(), before);
    await agent1.tell([first], [aFirst(first, dropped, us), aFirst(first, called, us + 1_000)]);
    await settled();
    t.same(
      (await incidents()).map(({ id, alerts }: { id: string; alerts: [] }) => [id, alerts.length]),
      [['INC-1', 4]],
    );
  });
});

t.test('what people do is kept with who and when', { timeout: 90_000 }, async t => {
  const { agent1, controller, settled } = await stageOf(t);
  await agent1.tell([first], [aFirst(first, dropped, us)]);
  await settled();
  const act = (word: string, body: object = {}) => controller.call('POST', `/incidents/INC-1/${word}`, { ...asked, ...body });

  await t.test('acknowledged, handed over, noted, tied to a ticket', async t => {
    t.match((await act('acknowledge', { revision: 1 })).body, { status: 'acknowledged', acknowledged: { by: 'a person' }, revision: 2 });
    t.match((await act('assign', { assignee: 'storefront' })).body, { assignee: 'storefront' });
    t.match((await act('note', { text: 'nginx was patched yesterday' })).body, {
      notes: [{ by: 'a person', text: 'nginx was patched yesterday' }],
    });
    const { body } = await act('ticket', { ticket: 'SEC-881' });
    t.match(body, { ticket: 'SEC-881', revision: 5 });
    t.match(
      body.timeline.filter(({ by }: { by?: string }) => by === 'a person').map(({ kind }: { kind: string }) => kind),
      ['acknowledge', 'assign', 'note', 'ticket'],
    );
  });

  await t.test('what moved since it was looked at is a conflict; what lacks is said', async t => {
    t.match(await act('resolve', { revision: 1 }), { status: 409, body: { error: { code: 'conflict', fix: /incidents INC-1/ } } });
    t.match(await act('false-alarm'), { status: 400, body: { error: { message: 'false-alarm needs "why"' } } });
    t.match(await controller.call('POST', '/incidents/INC-9/acknowledge', asked), {
      status: 404,
      body: { error: { code: 'no-incident' } },
    });
  });

  await t.test('resolved, so are its alerts; what comes again opens another', async t => {
    t.match((await act('resolve', { why: 'recycled and patched' })).body, { status: 'resolved', why: 'recycled and patched' });
    t.same((await controller.ok('GET', '/alerts')).items, []);
    t.match((await controller.ok('GET', '/alerts?status=all')).items, [
      { status: 'resolved', by: 'a person', why: 'recycled and patched' },
    ]);
    t.match(await act('acknowledge'), { status: 422, body: { error: { code: 'stale' } } });
    await agent1.tell([second], [aFirst(second, dropped, us + 60_000_000)]);
    await settled();
    t.match((await controller.ok('GET', '/incidents')).items, [{ id: 'INC-2', status: 'open' }]);
  });

  await t.test('it ends with the last of its alerts', async t => {
    const [{ alerts }] = (await controller.ok('GET', '/incidents')).items;
    await controller.ok('POST', '/profiles/allow', { ...asked, alerts, why: 'a tool of ours' });
    t.same((await controller.ok('GET', '/incidents')).items, []);
    t.match(await controller.ok('GET', '/incidents/INC-2'), {
      status: 'false-alarm',
      closedBy: 'a person',
      why: /is allowed: a tool of ours/,
    });
    t.same((await controller.ok('GET', '/workloads/shop%2Fweb')).falseAlarms, [1, 0, 0, 0]);
    t.same((await controller.ok('GET', '/status')).falseAlarms, [1, 0, 0, 0], 'and that is said');
  });
});

t.test('what its alerts tell is allowed from it: some of them, or all that may be, for a time', { timeout: 90_000 }, async t => {
  const { agent1, controller, settled } = await stageOf(t);
  await agent1.tell([first], [aFirst(first, dropped, us), aFirst(first, called, us + 1_000)]);
  await agent1.tell([second], [aFirst(second, dropped, us + 2_000)]);
  await settled();
  const allow = (body: object) => controller.call('POST', '/incidents/INC-1/allow', { ...asked, ...body });
  const { alerts, revision } = await controller.ok('GET', '/incidents/INC-1');
  const told = await Promise.all(alerts.map((id: string) => controller.ok('GET', `/alerts/${id}`)));
  const connect = told.find(({ kind }) => kind === 'connect').id;

  await t.test('why is needed; what is none of it, what moved, and what has passed is said', async t => {
    t.match(await allow({}), { status: 400, body: { error: { message: 'allow needs "why"' } } });
    t.match(await allow({ why: 'ours', alerts: ['0123456789'] }), {
      status: 404,
      body: { error: { code: 'no-alert', message: '"0123456789" is no open alert of INC-1' } },
    });
    t.match(await allow({ why: 'ours', revision: revision - 1 }), { status: 409, body: { error: { code: 'conflict' } } });
    t.match(await allow({ why: 'ours', expires: '2001-01-01T00:00:00Z' }), { status: 400, body: { error: { code: 'usage' } } });
    t.same((await controller.ok('GET', '/alerts')).items.length, 2, 'nothing is allowed by that');
  });

  await t.test('one of them: the other stays, and so does the incident', async t => {
    const { body } = await allow({ why: 'our mirror', alerts: [connect.slice(0, 8)], expires: '7d', revision });
    const profile = await controller.ok('GET', '/profiles/shop%2Fweb');
    t.match(body, {
      id: 'INC-1',
      status: 'open',
      left: [],
      allowed: [{ alert: connect, workload: 'shop/web', revision: profile.revision }],
    });
    const line = profile.entries.find(({ id }: { id: string }) => id === body.allowed[0].entry);
    t.equal(line.expiresAt, body.allowed[0].expiresAt);
    t.ok(Math.abs(Date.parse(line.expiresAt) - Date.now() - 7 * 86_400_000) < 60_000, line.expiresAt);
    t.match(body.timeline.at(-1), {
      kind: 'allow',
      by: 'a person',
      sentence: `1 alert allowed until ${line.expiresAt}: shop/web is at revision ${profile.revision}: our mirror`,
    });
    t.match(await controller.ok('GET', `/alerts/${connect}`), { status: 'allowed' });
  });

  await t.test('what no profile can allow so stays open, and is named', async t => {
    // Where it connected to was not seen.
    const { peer: _, ...blurred } = aConnect({ exe: '/tmp/x', port: 9_999 });
    await agent1.tell([first], [aFirst(first, blurred, us + 3_000)]);
    await settled();
    const { status, body } = await allow({ why: 'a tool of ours', expires: '1d' });
    t.equal(status, 200);
    t.equal(body.allowed.length, 1);
    t.match(body.left, [{ sentence: /9999/, why: /cannot become an entry/, fix: /^dismiss it/ }]);
    t.equal(body.status, 'open');
    t.match(body.timeline.at(-1).sentence, /^1 alert allowed until .*, 1 cannot be: shop\/web is at revision \d+: a tool of ours$/);
    t.match(await allow({ why: 'ours' }), { status: 422, body: { error: { code: 'unsupported', message: /cannot become an entry/ } } });
  });

  await t.test('allowed with the last of them, it is a false alarm, and its timeline has the revision', async t => {
    const before = await controller.ok('GET', '/incidents');
    await agent1.tell([other], [aFirst(other, unrelated, us + 4_000)]);
    await settled();
    const found = (await controller.ok('GET', '/incidents')).items.find((one: { id: string }) => one.id !== before.items[0].id);
    const { body } = await controller.call('POST', `/incidents/${found.id}/allow`, { ...asked, why: 'a job of ours' });
    t.match(body, { status: 'false-alarm', closedBy: 'a person', why: /a job of ours/, left: [] });
    t.match(body.timeline.at(-1), { kind: 'allow', sentence: /allowed for good: shop\/web is at revision \d+/ });
    t.match(await controller.call('POST', `/incidents/${found.id}/allow`, { ...asked, why: 'again' }), {
      status: 422,
      body: { error: { code: 'stale' } },
    });
  });

  await t.test('it is written down, and who only looks may not', async t => {
    const { items } = await controller.ok('GET', '/audit');
    const written = items.find(({ what, target }: Record<string, string>) => what === 'POST /incidents/{id}/allow' && target === 'INC-1');
    t.match(written, { by: 'a person', target: 'INC-1', workloads: ['shop/web'] });
    const { token } = await controller.ok('POST', '/tokens', { name: 'looker', role: 'viewer' });
    const answer = await fetch(`${controller.url}/api/v1/incidents/INC-1/allow`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ why: 'ours' }),
    });
    t.equal(answer.status, 403);
  });
});

t.test('followed, an incident is told once as it opens, and again as it changes', { timeout: 60_000 }, async t => {
  const { agent1, controller, settled } = await stageOf(t);
  const stop = new AbortController();
  t.teardown(() => stop.abort());
  const answer = await fetch(`${controller.url}/api/v1/incidents/follow`, {
    headers: { authorization: `Bearer ${controller.token}` },
    signal: stop.signal,
  });
  await agent1.tell([first], [aFirst(first, dropped, us)]);
  await settled();
  await controller.ok('POST', '/incidents/INC-1/acknowledge', asked);
  let text = '';
  for await (const chunk of answer.body!) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.includes('"acknowledged"')) break;
  }
  const told = [...text.matchAll(/^data: (.*)$/gm)].map(([, line]) => JSON.parse(line!));
  t.same([...new Set(told.map(({ id }) => id))], ['INC-1']);
  t.match(told.at(-1), { status: 'acknowledged' });
});

t.test(
  'it says what it looks like, what it is not and why, what could be reached, and where else it was seen',
  { timeout: 90_000 },
  async t => {
    const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'learn' });
    const { controller } = stage;
    const agent = stage.agent('host-a');
    const db = aContainer({ n: 9, workload: 'shop/db', name: 'db-1' });
    const reach = {
      volumes: [{ path: '/uploads', writable: true }],
      sockets: ['/run/app.sock'],
      secrets: ['DB_PASSWORD', '/run/secrets/tls.key'],
    };
    await agent.beat([aRunning(first, { ...reach, owner: 'storefront' }), aRunning(second), aRunning(other), aRunning(db)]);
    const listening = { kind: 'listen', protocol: 'tcp', port: 80, exe: '/usr/sbin/nginx', session: 'main' } as const;
    for (const one of [first, second, other])
      await agent.tell([one], [aFirst(one, listening, us - 5_000_000), aFirst(one, aConnect(), us - 4_000_000)]);
    await stage.settled();
    await controller.ok('POST', '/workloads/shop%2Fweb/mode', { ...asked, mode: 'alert' });
    const hash = 'a'.repeat(64);
    await agent.tell(
      [first],
      [aFirst(first, { kind: 'write', path: '/tmp/x', executable: true, change: 'written', hash }, us - 3_000_000)],
    );
    await stage.settled();
    await agent.tell(
      [first, db],
      [
        aFirst(first, { ...dropped, hash }, us),
        aFirst(first, called, us + 1_000),
        aFirst(db, { ...dropped, hash }, us + 2_000_000),
        { kind: 'gap', id: 'g1', cause: 'ring', fromUs: us - 60_000_000, toUs: us - 55_000_000, count: 7, containers: [] },
      ],
    );
    await stage.settled();
    const [web] = (await controller.ok('GET', '/incidents?workload=shop/web')).items;
    t.same(web.owner, 'storefront');
    t.equal(web.looksLike.what, 'intrusion', JSON.stringify(web.looksLike));
    t.match(
      web.looksLike.because.join('; '),
      /not in the image.*nginx is a network server.*called 203\.0\.113\.9:443.*3 s old.*1 of 3 replicas/,
    );
    t.match(web.notBecause, [{ what: 'release' }, { what: 'person' }, { what: 'scheduled-job' }]);
    t.same(web.reach, {
      peers: ['workload:shop/redis:6379', '203.0.113.9:443'],
      ...reach,
      secrets: ['/run/secrets/tls.key', 'DB_PASSWORD'],
    });
    t.match(web.elsewhere, [{ workload: 'shop/db', host: 'host-a', what: `sha256 ${hash}` }]);
    t.match(web.blind, [{ host: 'host-a', cause: 'ring', count: 7 }]);
    t.match(
      web.timeline.map(({ kind }: { kind: string }) => kind),
      ['gap', 'write', 'exec', 'connect'],
    );
  },
);

t.test('how old a file was that ran is told by its time of change, whoever saw it written', { timeout: 90_000 }, async t => {
  const { agent1, controller, settled } = await stageOf(t);
  await agent1.tell([first], [aFirst(first, dropped, us, { fileChangedUs: us - 2_000_000 })]);
  await settled();
  const [young] = (await controller.ok('GET', '/incidents')).items;
  t.match(young.looksLike, { what: 'intrusion', because: [/not in the image/, 'the file was 2 s old when it ran', /1 of 3 replicas/] });
  t.equal((await controller.ok('GET', `/alerts/${young.alerts[0]}`)).evidence.fileChangedAt, new Date(us / 1_000 - 2_000).toISOString());
  const old = anExec({ exe: '/srv/tool', file: 'mount', parent: '/usr/bin/main' });
  await agent1.tell([other], [aFirst(other, old, us + 1_000_000, { fileChangedUs: us - 3 * 86_400_000_000 })]);
  await agent1.tell(
    [second],
    [aFirst(second, { ...dropped, exe: '/opt/y', parent: '/usr/bin/y' }, us, { fileChangedUs: us - 3 * 86_400_000_000 })],
  );
  await settled();
  const aged = (await controller.ok('GET', '/incidents')).items.find(({ sentence }: { sentence: string }) => sentence.includes('/opt/y'));
  t.notMatch(aged.looksLike.because.join(), /old when it ran/);
  await agent1.tell(
    [first],
    [aFirst(first, { ...dropped, exe: '/opt/z', parent: '/usr/bin/z' }, us + 2_000, { fileChangedUs: us + 60_000_000 })],
  );
  await settled();
  const later = (await controller.ok('GET', '/incidents')).items.find(({ sentence }: { sentence: string }) => sentence.includes('/opt/z'));
  t.notMatch(later.looksLike.because.join(), /old when it ran/, 'one that was changed afterwards says nothing');
});

t.test('its containers are contained and released by order, and what agents report is in its timeline', { timeout: 90_000 }, async t => {
  const { agent1, bus, controller, names, settled } = await stageOf(t);
  const executor = new SyntheticExecutor(bus, names, agent1, [aRunning(first), aRunning(second), aRunning(other)]);
  executor.obeys = false;
  t.teardown(() => executor.stop());
  await agent1.tell([first], [aFirst(first, dropped, us)]);
  await settled();
  const act = (deed: string, body: object = {}) => controller.call('POST', `/incidents/INC-1/${deed}`, { ...asked, ...body });
  /** The next order, reported on as the agent would. */
  const report = async (count: number, differs: Partial<Report>): Promise<Order> => {
    while (executor.orders.length < count) await new Promise(done => setTimeout(done, 20));
    const order = executor.orders[count - 1]!;
    await bus.publish(names.reportsOf(order.host), encodeReport(aReport(order, differs)));
    return order;
  };

  const [contained, order] = await Promise.all([
    act('contain', { why: 'cut it off' }),
    report(1, { method: 'networks', name: 'web-1', evidence: 'ev-1' }),
  ]);
  t.match(order, { action: 'contain', container: first.id, cause: 'person', capture: true, by: 'a person' });
  t.match(contained, { status: 200, body: { status: 'contained', contained: { by: 'a person', how: 'networks' } } });
  t.match(contained.body.timeline.at(-1), { kind: 'contain', sentence: 'contain web-1: done, ev-1, cut it off', by: 'a person' });
  t.match(await act('contain'), { status: 404, body: { error: { message: 'INC-1 is contained already' } } });

  await t.test('killed, the next controller knows it, and tells it once', async t => {
    await controller.kill();
    await controller.again();
    await executor.beat();
    const again = await controller.ok('GET', '/incidents/INC-1');
    t.same(again.contained, contained.body.contained);
    t.same(again.timeline, contained.body.timeline);
  });

  const refused = { code: 'contained', message: 'web-1 is contained' };
  const [kept] = await Promise.all([act('recycle'), report(2, { outcome: 'refused', refused })]);
  t.match(kept, {
    status: 422,
    body: { error: { message: 'recycle of INC-1 was not done: web-1 is contained', fix: /incidents release INC-1/ } },
  });
  const [released] = await Promise.all([act('release'), report(3, { method: 'networks', name: 'web-1' })]);
  t.match(released, { status: 200, body: { status: 'open', contained: undefined } });
  t.match(await act('release'), { status: 422, body: { error: { message: 'INC-1 is not contained' } } });
  const [captured] = await Promise.all([act('capture'), report(4, { method: 'none', name: 'web-1', evidence: 'ev-2' })]);
  t.match(captured.body.timeline.at(-1), { kind: 'capture', sentence: 'capture web-1: done, ev-2' });
  t.match(
    executor.orders.map(({ action }) => action),
    ['contain', 'recycle', 'uncontain', 'capture'],
  );
});
