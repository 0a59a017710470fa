import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { Receiver } from '../support/receiver.js';
import { freePort, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const secret = 'wh-secret';
const signed = (body: string, by = secret) => ({
  'x-pagerduty-signature': `v1=00,v1=${createHmac('sha256', by).update(body).digest('hex')}`,
});

t.test('who has it in PagerDuty has it here, and the other way round', { timeout: 120_000 }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'kg-pagerduty-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const pager = new Receiver(await freePort());
  await pager.start();
  t.teardown(() => pager.stop());
  const hook = new Receiver(await freePort());
  await hook.start();
  t.teardown(() => hook.stop());
  writeFileSync(
    join(folder, 'sinks.yaml'),
    `sinks:
  - { name: pager, type: pagerduty, url: "${pager.url}", routingKey: "env:KEY", webhookSecret: "env:WEBHOOK", tell: { high: now } }
  - { name: hook, type: webhook, url: "${hook.url}", secret: "env:KEY" }
`,
  );
  const stage = await setStage(t, {
    KNOWNGOOD_SINKS: join(folder, 'sinks.yaml'),
    KEY: 'R0UT1NG',
    WEBHOOK: secret,
    KNOWNGOOD_DEFAULT_MODE: 'alert',
    KNOWNGOOD_CROWD: '100',
  });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const [web, api] = [aContainer({ n: 1 }), aContainer({ n: 2, workload: 'shop/api', name: 'api-1' })];
  await agent.beat([aRunning(web), aRunning(api)]);
  for (const one of [web, api]) await agent.tell([one], [aFirst(one, anExec({ exe: '/bin/x' }), Date.now() * 1_000)]);
  await stage.settled();
  const alertOf = async (workload: string) =>
    (await controller.ok('GET', `/alerts?workload=${encodeURIComponent(workload)}`)).items[0].id as string;
  const incidentOf = async (workload: string) =>
    (await controller.ok('GET', '/incidents?status=all')).items.find((one: { workload: string }) => one.workload === workload);
  const [ofWeb, ofApi] = [await alertOf('shop/web'), await alertOf('shop/api')];
  const events = () => pager.received.map(({ text }) => JSON.parse(text)).map(one => `${one.event_action} ${one.dedup_key}`);
  const told = (event: string) => until(event, 20_000, async () => (events().includes(event) ? true : undefined));
  await told(`trigger knowngood:${ofWeb}`);
  await told(`trigger knowngood:${ofApi}`);

  const call = async (body: string, headers: Readonly<Record<string, string>>, sink = 'pager') => {
    const answer = await fetch(`${controller.url}/api/v1/sinks/${sink}/pagerduty`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    return { status: answer.status, body: await answer.json() };
  };
  const event = (event_type: string, incident_key: string | null) =>
    JSON.stringify({
      event: {
        id: '01',
        event_type,
        resource_type: 'incident',
        agent: { type: 'user_reference', summary: 'ada' },
        data: { incident_key },
      },
    });

  await t.test('here: it is said there, and to nobody whom it does not call', async t => {
    const { id } = await incidentOf('shop/web');
    await controller.ok('POST', `/incidents/${id.replace('INC-', '')}/acknowledge`, { by: 'ana', why: '' });
    await told(`acknowledge knowngood:${ofWeb}`);
    t.equal(hook.received.length, 2, 'each was raised once');
  });

  await t.test('there: only by whoever has the secret', async t => {
    const body = event('incident.acknowledged', `knowngood:${ofApi}`);
    for (const headers of [{}, { 'x-pagerduty-signature': '' }, signed(`${body} `), signed(body, 'another')])
      t.match(await call(body, headers), { status: 401, body: { error: { code: 'not-permitted', fix: /webhookSecret/ } } });
    t.match(await call(body, signed(body), 'hook'), { status: 401 }, 'a sink without one');
    t.match(await call(body, signed(body), 'nobody'), { status: 401 });
    t.equal((await incidentOf('shop/api')).status, 'open');

    t.match(await call(body, signed(body)), { status: 200, body: { acknowledged: (await incidentOf('shop/api')).id } });
    t.match(await incidentOf('shop/api'), { status: 'acknowledged' });
    await told(`acknowledge knowngood:${ofApi}`);
    t.match((await controller.ok('GET', '/audit')).items.at(-1), {
      by: 'ada (PagerDuty)',
      token: 'sink pager',
      target: (await incidentOf('shop/api')).id,
    });
  });

  await t.test('what is no news changes nothing', async t => {
    for (const body of [
      event('incident.acknowledged', `knowngood:${ofApi}`),
      event('incident.resolved', `knowngood:${ofApi}`),
      event('incident.acknowledged', 'knowngood:none'),
      event('incident.acknowledged', 'another program'),
      event('incident.acknowledged', null),
      '{"event":',
      '',
    ])
      t.match(await call(body, signed(body)), { status: 200, body: { acknowledged: null } }, body);
    const { id } = await incidentOf('shop/api');
    const said = (await controller.ok('GET', `/incidents/${id.replace('INC-', '')}`)).timeline.filter((one: { by?: string }) => one.by);
    t.match(said, [{ by: 'ada (PagerDuty)', sentence: /has it/ }]);
    t.equal(said.length, 1);
  });

  await t.test('a controller that starts again says it once', async t => {
    const before = events();
    await controller.kill('SIGTERM');
    await controller.again();
    await stage.settled();
    await controller.ok('POST', '/alerts/dismiss', { ids: [ofApi], by: 'ana', why: 'a drill' });
    await told(`resolve knowngood:${ofApi}`);
    t.same(events(), [...before, `resolve knowngood:${ofApi}`]);
  });
});
