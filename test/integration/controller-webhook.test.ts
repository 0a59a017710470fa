import { createHmac } from 'node:crypto';
import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { hangUp, type Received, Receiver } from '../support/receiver.js';
import { freePort, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning, aTally } from '../support/synthetic-agent.js';

const secret = 'a secret of both';
const us = Date.now() * 1_000;
const minute = Math.floor(us / 60_000_000);

t.test('a webhook that is down for a while is told of everything, in order, under the same keys', { timeout: 90_000 }, async t => {
  const receiver = new Receiver(await freePort());
  t.teardown(() => receiver.stop());
  const stage = await setStage(t, { KNOWNGOOD_WEBHOOK: receiver.url, KNOWNGOOD_WEBHOOK_SECRET: secret, KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1 });
  await agent.beat([aRunning(web)]);
  const deviate = (exe: string) => agent.tell([web], [aFirst(web, anExec({ exe }), us), aTally(web, anExec({ exe }), minute, 9)]);
  const sink = async () => (await controller.ok('GET', '/status')).sinks[0];
  const exes = (received: readonly Received[]) => received.map(({ text }) => JSON.parse(text).behaviour.exe);
  const taken = () => receiver.received.filter(({ status }) => status === 200);

  for (const exe of ['/bin/a', '/bin/b', '/bin/c']) await deviate(exe);
  await stage.settled();
  const down = await until('the sink to say that it is down', 10_000, async () => ((await sink()).ok ? undefined : await sink()));
  t.match(down, { sink: 'webhook', type: 'http', ok: false, suppressed: 0, error: /ECONNREFUSED/ });
  t.ok(down.queued >= 3, `${down.queued} records wait`);
  t.match(controller.output, /sink webhook does not take alerts; they wait/);
  t.equal(controller.output.split('sink webhook does not take').length, 2, 'said once, not at each attempt');

  await controller.kill();
  await receiver.start();
  let refusals = 2;
  receiver.answers = () => (refusals-- > 0 ? 503 : 200);
  await controller.again();
  await until('all three to be taken', 20_000, () => (taken().length === 3 ? true : undefined));
  t.same(exes(taken()), ['/bin/a', '/bin/b', '/bin/c'], 'what waited outlived the controller, in order');
  const keys = receiver.received.map(({ headers }) => headers['idempotency-key']);
  t.equal(keys.length, 5);
  t.equal(new Set(keys.slice(0, 3)).size, 1, 'what was refused came again under the same key');
  t.equal(new Set(keys).size, 3);

  for (const { headers, text } of receiver.received) {
    const timestamp = String(headers['x-knowngood-timestamp']);
    t.equal(headers['x-knowngood-signature'], `sha256=${createHmac('sha256', secret).update(`${timestamp}.${text}`).digest('hex')}`);
    t.ok(Math.abs(Date.now() / 1_000 - Number(timestamp)) < 60, 'signed with its time');
    t.equal(headers['content-type'], 'application/json');
    const alert = JSON.parse(text);
    t.match(alert, { status: 'open', workload: 'shop/web', severity: 'high', sentence: /./, evidence: { argv: [] } });
    t.equal(headers['idempotency-key'], `${alert.id}:open`);
  }

  await t.test('a repeat is no news, an end is', async t => {
    const before = receiver.received.length;
    await agent.tell([web], [aTally(web, anExec({ exe: '/bin/a' }), minute + 1, 4)]);
    await stage.settled();
    const { id } = JSON.parse(receiver.received[0]!.text);
    await controller.ok('POST', '/alerts/dismiss', { ids: [id], by: 'a person', why: 'seen' });
    await until('the end to be told', 10_000, () => (receiver.received.length > before ? true : undefined));
    t.match(JSON.parse(receiver.received.at(-1)!.text), { id, status: 'dismissed', by: 'a person', count: 13 });
    t.equal(receiver.received.at(-1)!.headers['idempotency-key'], `${id}:dismissed`);
    t.equal(receiver.received.length, before + 1);
  });

  await t.test('what the receiver will never have is dropped, counted and said; what follows is told', async t => {
    receiver.answers = text => (text.includes('/bin/never') ? 422 : 200);
    await deviate('/bin/never');
    await deviate('/bin/later');
    await until('the next one to be taken', 10_000, () => (exes(taken()).includes('/bin/later') ? true : undefined));
    t.same(exes(receiver.received).filter(exe => exe === '/bin/never').length, 1);
    t.match(await until('an empty queue', 10_000, async () => ((await sink()).queued === 0 ? await sink() : undefined)), {
      ok: true,
      status: 200,
      queued: 0,
      suppressed: 1,
    });
    t.match(controller.output, /sink webhook will not have/);
  });

  await t.test('where the connection was cut before the answer, it comes again under the same key', async t => {
    let cuts = 1;
    receiver.answers = () => (cuts-- > 0 ? hangUp : 200);
    await deviate('/bin/cut');
    await until('it to be taken', 10_000, () => (exes(taken()).includes('/bin/cut') ? true : undefined));
    const calls = receiver.received.filter(({ text }) => text.includes('/bin/cut'));
    t.same(
      calls.map(({ status }) => status),
      [hangUp, 200],
    );
    t.equal(new Set(calls.map(({ headers }) => headers['idempotency-key'])).size, 1);
  });
});
