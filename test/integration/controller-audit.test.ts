import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { Caller } from '../support/caller.js';
import { runCli, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

t.test('every change has one record, over kills and at once; a record that was tampered with is named', { timeout: 120_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const [web, db] = [aContainer({ n: 1 }), aContainer({ n: 2, workload: 'shop/db' })];
  await agent.beat([aRunning(web, { owner: 'web' }), aRunning(db, { owner: 'db' })]);
  await agent.tell([web, db], [aFirst(web, anExec(), Date.now() * 1_000), aFirst(db, anExec(), Date.now() * 1_000)]);
  await stage.settled();
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  const { token } = await controller.ok('POST', '/tokens', { name: 'otto', role: 'operator' });
  const otto = new Caller(controller.url, { token });
  const mode = (w: string, body: object) => otto.call('POST', `/workloads/shop%2F${w}/mode`, { wait: false, ...body });
  t.equal((await mode('web', { mode: 'alert', why: 'seen enough' })).status, 200);
  t.equal((await mode('none', { mode: 'alert' })).status, 404);
  t.equal((await mode('web', { mode: 'watch' })).status, 400);
  const text = `apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: shop/db }\nspec: { mode: alert }\n# ${'x'.repeat(9_000)}\n`;
  t.equal((await otto.call('POST', '/profiles/apply', { files: [{ file: 'db.yaml', text }], dryRun: true })).status, 200);
  t.equal((await otto.call('POST', '/profiles/apply', { files: [{ file: 'db.yaml', text }] })).status, 200);
  const listed = await kg('audit', 'list', '--since', '1h');
  t.match(listed.lines, [
    { seq: 1, by: 'operator', token: 'root', what: 'POST /tokens', target: 'otto', after: { role: 'operator' } },
    {
      seq: 2,
      by: 'otto',
      token: /^tok-/,
      what: 'POST /workloads/{w}/mode',
      target: 'shop/web',
      why: 'seen enough',
      before: { mode: 'learn' },
      after: { mode: 'alert' },
    },
    {
      seq: 3,
      by: 'otto',
      what: 'POST /profiles/apply',
      target: 'shop/db',
      after: { files: [{ text: { bytes: text.length, sha256: /^[0-9a-f]{64}$/ } }] },
    },
  ]);
  t.equal(listed.lines.length, 3, 'what was refused or only tried out is none');
  t.notOk(listed.stdout.includes(token), 'no token is in it');

  await t.test('forty at once and a kill in their midst lose none and double none', async t => {
    const answered: number[] = [];
    const asking = Array.from({ length: 40 }, (_, n) =>
      controller
        .call('POST', '/workloads/shop%2Fweb/mode', { mode: n % 2 ? 'alert' : 'learn', relearn: true, wait: false, why: `number ${n}` })
        .then(({ status }) => (status === 200 ? answered.push(n) : 0))
        .catch(() => {}),
    );
    await until('some to be answered', 20_000, () => (answered.length > 5 ? true : undefined));
    await controller.kill();
    await Promise.all(asking);
    await controller.again();
    const { items } = await controller.ok('GET', '/audit?limit=1000');
    const numbers = items.flatMap(({ why = '' }) => /^number (\d+)$/.exec(why)?.[1] ?? []).map(Number);
    t.equal(new Set(numbers).size, numbers.length, 'none twice');
    t.same(
      answered.filter(n => !numbers.includes(n)),
      [],
      `${answered.length} were answered, ${numbers.length} are written down`,
    );
    t.same(
      items.map(({ seq }: { seq: number }) => seq),
      items.map((_: unknown, at: number) => at + 1),
    );
    t.match(await controller.ok('GET', '/audit/verify'), { ok: true, records: items.length });
  });

  await t.test('who has a scope sees what is of it', async t => {
    const made = await controller.ok('POST', '/tokens', { name: 'dora', role: 'viewer', owners: ['db'] });
    const dora = new Caller(controller.url, { token: made.token });
    await until('its changes', 5_000, async () => ((await dora.call('GET', '/audit')).body.items.length > 0 ? true : undefined));
    t.match((await dora.call('GET', '/audit')).body.items, [{ target: 'shop/db' }]);
    t.equal((await dora.call('GET', '/audit/verify')).status, 403);
  });

  const bucket = await stage.bus.declareBucket({ name: stage.names.audit, history: 1 });
  const second = (await bucket.get('record.2'))!;
  const forged = { ...JSON.parse(Buffer.from(second.value).toString('utf8')), by: 'nobody' };
  await bucket.put('record.2', Buffer.from(JSON.stringify(forged)));
  const broken = await kg('audit', 'verify');
  t.match([broken.code, broken.lines[0]], [1, { ok: false, firstBad: { seq: 2, why: 'it was changed after it was written' } }]);
  await bucket.put('record.2', second.value);
  const { records } = await controller.ok('GET', '/audit/verify');
  await bucket.remove(`record.${records}`);
  t.match(await controller.ok('GET', '/audit/verify'), { ok: false, firstBad: { seq: records, why: /missing/ } });
  await controller.kill();
  await controller.again();
  await controller.ok('POST', '/workloads/shop%2Fweb/mode', { mode: 'alert', wait: false });
  t.match(
    await controller.ok('GET', '/audit/verify'),
    { ok: false, firstBad: { seq: records, why: 'it is missing' } },
    'its place is not given again',
  );
});
