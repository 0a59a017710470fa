import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { aConnect, anExec } from '../support/behaviours.js';
import { runCli } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning, aTally } from '../support/synthetic-agent.js';

const minute = Math.floor(Date.now() / 60_000);
const us = minute * 60_000_000;
const hour = 3_600_000_000;

t.test('a document is tested by what was observed before it is applied', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  // The second begins too late to speak against what the first did alone.
  const [first, second] = [aContainer({ n: 1 }), aContainer({ n: 2, startedAtUs: us })];
  const agent = stage.agent('host-a');
  await agent.beat([aRunning(first), aRunning(second)]);
  const [nginx, redis, old] = [anExec(), aConnect(), anExec({ exe: '/usr/bin/nightly' })];
  await agent.tell(
    [first, second],
    [
      aFirst(first, nginx, us),
      aFirst(second, nginx, us),
      aTally(second, nginx, minute, 5),
      aFirst(first, redis, us),
      aFirst(second, redis, us),
      aTally(first, redis, minute - 1, 7),
      aFirst(first, old, us - 30 * hour),
      aFirst(second, old, us - 30 * hour),
    ],
  );
  await stage.settled();
  const revision = async () => (await controller.ok('GET', '/profiles/shop%2Fweb')).revision;
  const before = await revision();
  const folder = mkdtempSync(join(tmpdir(), 'kg-replay-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const { yaml } = await controller.ok('GET', '/profiles/shop%2Fweb/document');
  const whole = file('whole.yaml', yaml);
  const narrow = file(
    'narrow.yaml',
    'apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: shop/web }\nspec: { mode: alert }\n',
  );

  await t.test('what it was made from never alerts', async t => {
    const ran = await kg('profile', 'test', whole, '--since', '7d', '--check');
    t.equal(ran.code, 0);
    t.match(ran.lines, [{ workload: 'shop/web', replayed: 3, complete: true, wouldAlert: 0, groups: [] }]);
  });

  await t.test('what it leaves out would have alerted, with how often and where', async t => {
    const ran = await kg('profile', 'test', narrow, '--check');
    t.equal(ran.code, 2);
    const [said] = ran.lines;
    t.match(said, { replayed: 2, wouldAlert: 2 });
    t.match(said!.groups, [
      {
        reason: 'unlisted-destination',
        severity: 'high',
        count: 9,
        containers: [first.id, second.id],
        behaviour: { kind: 'connect', port: 6379 },
      },
      { reason: 'unlisted-program', severity: 'high', count: 6, containers: [first.id, second.id], behaviour: { exe: '/usr/sbin/nginx' } },
    ]);
    t.equal((await kg('profile', 'test', narrow)).code, 0, 'a difference only with --check');
    t.equal((await kg('profile', 'test', narrow, '--since', '7d')).lines[0]!.wouldAlert, 3, 'and what is longer ago');
  });

  await t.test('what a person refused goes on being refused, and nothing was changed', async t => {
    t.equal(await revision(), before, 'testing changes nothing');
    t.same((await controller.ok('GET', '/alerts')).items, [], 'and tells nobody');
    await controller.ok('POST', '/workloads/shop%2Fweb/mode', { mode: 'alert', by: 'a person' });
    const curl = anExec({ exe: '/usr/bin/curl' });
    await agent.tell([second], [aFirst(second, curl, us)]);
    await stage.settled();
    const { yaml: locked } = await controller.ok('GET', '/profiles/shop%2Fweb/document');
    const [said] = (await kg('profile', 'test', file('locked.yaml', locked))).lines;
    t.match(said!.groups, [{ reason: 'unlisted-program', count: 1, containers: [second.id], behaviour: { exe: '/usr/bin/curl' } }]);
  });

  await t.test('what cannot be tested is said', async t => {
    const rows = [
      {
        args: [
          file('wrong.yaml', 'apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: shop/web }\nspec: { mood: alert }\n'),
        ],
        code: 1,
        error: 'invalid',
      },
      { args: [narrow, '--workload', 'shop/none'], code: 3, error: 'no-workload' },
      { args: [join(folder, 'nothing.yaml')], code: 64, error: 'no-such-path' },
      { args: [folder], code: 64, error: 'usage' },
      { args: [narrow, '--since', 'tomorrow'], code: 64, error: 'usage' },
    ];
    for (const { args, code, error } of rows) {
      const ran = await kg('profile', 'test', ...args);
      t.equal(ran.code, code, args.join(' '));
      t.match(JSON.parse(ran.stderr.trim().split('\n').at(-1)!), { error: { code: error, fix: /./ } }, args.join(' '));
    }
  });
});

t.test('before a mode is tightened it is asked what it would have told, recycled and left to a person', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const [first, second] = [aContainer({ n: 1, name: 'web-1' }), aContainer({ n: 2, name: 'web-2' })];
  const agent = stage.agent('host-a');
  await agent.beat([aRunning(first, { persistencePossible: ['/data'] }), aRunning(second)]);
  const [nginx, alone] = [anExec(), anExec({ exe: '/usr/bin/curl', parent: '/usr/sbin/nginx' })];
  await agent.tell([first, second], [aFirst(first, nginx, us), aFirst(second, nginx, us), aFirst(second, alone, us)]);
  await stage.settled();
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  const state = async () => {
    const { mode, revision } = await controller.ok('GET', '/workloads/shop%2Fweb');
    return { mode, revision };
  };
  const before = await state();

  await t.test('learn to alert: what one container alone did would wait, and be told', async t => {
    const [said] = (await kg('mode', 'shop/web', 'alert', '--what-if')).lines;
    t.match(said, { workload: 'shop/web', replayed: 2, complete: true, asks: 1, wouldAlert: 1, wouldRecycle: 0, held: [] });
    t.match(said!.groups, [{ sentence: /curl/, containers: [second.id], recycles: false }]);
    t.same(await state(), before, 'nothing is changed');
    const changed = await controller.ok('POST', '/workloads/shop%2Fweb/mode', { mode: 'alert', by: 'a person' });
    t.equal(changed.asks, said!.asks, 'and so it is when it is changed');
  });

  await t.test('alert to protect: after what would it have recycled, and whom not', async t => {
    await agent.tell([second], [aFirst(second, anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' }), us + 1_000)]);
    await stage.settled();
    const whatIf = async (recycle: string) => (await kg('mode', 'shop/web', 'protect', '--recycle', recycle, '--what-if')).lines[0]!;
    const high = await whatIf('high');
    t.match(high, { asks: 0, wouldAlert: 2, held: [{ container: 'web-1', host: 'host-a', keeps: ['/data'] }] });
    t.match(high.groups[0], { severity: 'critical', sentence: /\/tmp\/x/, recycles: true });
    const armed = (severities: readonly string[]) =>
      high.groups.filter((one: { severity: string }) => severities.includes(one.severity)).length;
    t.equal(high.wouldRecycle, armed(['high', 'critical']));
    t.equal((await whatIf('critical')).wouldRecycle, armed(['critical']));
    t.equal((await whatIf('low')).wouldRecycle, 2);
    t.match(await state(), { mode: 'alert' });
  });

  await t.test('what cannot be is said as it would be said of the change', async t => {
    const rows: readonly (readonly [readonly string[], number, string])[] = [
      [['shop/web', 'protect'], 4, 'nothing-armed'],
      [['shop/none', 'alert'], 3, 'no-workload'],
      [['shop/web', 'learn'], 64, 'usage'],
    ];
    for (const [args, code, error] of rows) {
      const ran = await kg('mode', ...args, '--what-if');
      t.equal(ran.code, code, args.join(' '));
      t.match(JSON.parse(ran.stderr.trim().split('\n').at(-1)!), { error: { code: error } });
    }
  });
});
