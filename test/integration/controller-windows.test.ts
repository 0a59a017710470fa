import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { patient } from '../support/patience.js';
import { runCli, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';
import { SyntheticExecutor } from '../support/synthetic-executor.js';

const iso = (ms: number) => new Date(ms).toISOString();

t.test('a freeze: schedules and people wait for its end, an alert only where that is said', { timeout: patient(180_000) }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  const names = ['web', 'now', 'later'];
  const containers = names.map((name, n) =>
    aRunning(aContainer({ n: n + 1, name, workload: `shop/${name}` }), { startedAtUs: (Date.now() - 3_600_000) * 1_000 }),
  );
  const executor = new SyntheticExecutor(stage.bus, stage.names, stage.agent('host-a'), containers);
  t.teardown(() => executor.stop());
  await executor.beat();
  await executor.agent.tell(
    containers,
    containers.map(one => aFirst(one, anExec(), Date.now() * 1_000)),
  );
  await stage.settled();

  const thawsMs = Date.now() + patient(40_000);
  const document = (name: string, recycle: string) => `apiVersion: knowngood.dev/v1
kind: Profile
metadata: { workload: shop/${name} }
spec:
  mode: protect
  protect: { respond: { high: [ recycle ] } }
  recycle: { ${recycle}, freeze: [ { from: 2026-01-01, to: ${iso(thawsMs)}, reason: the shop is busy } ] }
  processes: [ { exe: /usr/sbin/nginx, parent: start } ]
`;
  const file = join(controller.stateDir, 'frozen.yaml');
  const texts = [document('web', 'maxAge: 1m'), document('now', 'jitter: 0%'), document('later', 'onAlert: windows')];
  writeFileSync(file, texts.join('---\n'));
  t.match(await kg('profile', 'apply', file), { code: 0 });
  const why = `frozen from 2026-01-01 to ${iso(thawsMs)} UTC: the shop is busy`;

  await t.test('what is scheduled says what it waits for', async t => {
    const { lines } = await kg('recycles', '--next');
    t.match(lines, [{ workload: 'shop/web', nextAt: iso(thawsMs), every: '1m', canKeep: true, waits: { dueAt: /Z$/, why } }]);
    const { stdout } = await runCli(['recycles', '--next', '--url', controller.url, '--state-dir', controller.stateDir]);
    t.match(stdout.replace(/\s+/g, ' '), `and waits: ${why}`);
  });

  await t.test('a person is refused, unless any time will do', async t => {
    const refused = await kg('recycle', 'shop/web', 'shop/now');
    t.equal(refused.code, 4);
    t.match(JSON.parse(refused.stderr), {
      error: { code: 'window', message: `shop/web is not recycled now: ${why}`, fix: `wait until ${iso(thawsMs)}, or add --any-time` },
    });
    t.equal(executor.orders.length, 0, 'none of both');
    t.match(await kg('recycle', 'shop/now', '--any-time'), { code: 0, lines: [{ outcome: 'done', cause: 'person' }] });
  });

  await t.test('what an alert asks for is done at once, or held where that is said', async t => {
    for (const name of ['now', 'later']) {
      const container = executor.containers.find(one => one.name === name)!;
      await executor.agent.tell([container], [aFirst(container, anExec({ exe: `/bin/intruder-${name}` }), Date.now() * 1_000)]);
    }
    const ordered = await until('the order for the alert', 10_000, () => executor.orders.find(one => one.cause === 'alert'));
    t.match(ordered, { workload: 'shop/now' });
    t.ok(ordered.issuedAtUs / 1_000 < thawsMs);
    const held = await until('the other to be held', 10_000, async () =>
      (await controller.ok('GET', '/alerts?workload=shop%2Flater')).items.find((one: { responses: [] }) => one.responses.length > 0),
    );
    t.match(held.responses, [{ kind: 'hold', why: `${why}, until ${iso(thawsMs)}: it is tried again when that is over` }]);
  });

  await t.test('when it is over, both follow', async t => {
    for (const name of ['web', 'later']) {
      const order = await until(`shop/${name} to be recycled`, 60_000, () => executor.orders.find(one => one.workload === `shop/${name}`));
      t.ok(order.issuedAtUs / 1_000 >= thawsMs, `shop/${name} not before`);
    }
  });
});

t.test(
  'a schedule that cannot be kept is said when it is applied, when it is asked for, and by doctor',
  { timeout: patient(120_000) },
  async t => {
    const stage = await setStage(t);
    const { controller } = stage;
    const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
    // Just started: none of them is due while this goes on.
    const containers = ['busy', 'calm'].flatMap((name, kind) =>
      Array.from({ length: 4 }, (_, n) =>
        aRunning(aContainer({ n: kind * 10 + n + 1, name: `${name}-${n}`, workload: `shop/${name}` }), { startedAtUs: Date.now() * 1_000 }),
      ),
    );
    const executor = new SyntheticExecutor(stage.bus, stage.names, stage.agent('host-a'), containers, 1);
    t.teardown(() => executor.stop());
    await executor.beat();
    await executor.agent.tell(
      containers,
      containers.map(one => aFirst(one, anExec(), Date.now() * 1_000)),
    );
    await stage.settled();
    const file = join(controller.stateDir, 'schedules.yaml');
    const apply = (busy: string, calm: string, ...flags: readonly string[]) => {
      const documents = Object.entries({ busy, calm }).map(
        ([name, maxAge]) => `apiVersion: knowngood.dev/v1
kind: Profile
metadata: { workload: shop/${name} }
spec:
  mode: alert
  recycle: { maxAge: ${maxAge} }
  processes: [ { exe: /usr/sbin/nginx, parent: start } ]
`,
      );
      writeFileSync(file, documents.join('---\n'));
      return kg('profile', 'apply', file, ...flags);
    };

    // 4 × 0.7 core-seconds each 300 s, and each 1 h: 1 % of one core.
    const kept = await apply('5m', '1h');
    t.equal(kept.code, 0);
    t.notOk(kept.lines.some(line => 'cannotKeep' in line));
    const why =
      /^host host-a has 1 cores: its schedules together need 46\.7 % of them, and may have 25 %: give some of them a longer maxAge$/;
    const dry = await apply('12s', '12s', '--dry-run');
    t.match(
      dry.lines,
      [
        { workload: 'shop/busy', cannotKeep: why },
        { workload: 'shop/calm', cannotKeep: why },
      ],
      'also where it is only asked',
    );
    const checks = (lines: readonly object[]) => lines.filter(line => /^schedule\./.test((line as { check: string }).check));
    t.match(checks((await kg('doctor')).lines), [
      { check: 'schedule.shop/busy', needed: false, ok: true, found: /^every 5m, next / },
      { check: 'schedule.shop/calm', needed: false, ok: true, found: /^every 1h, next / },
    ]);

    const slow = await apply('9s', '1h');
    t.match(slow.lines, [
      { workload: 'shop/busy', cannotKeep: /^one at a time its 4 containers take 10 s, longer than 9s leaves: give it more$/ },
      { workload: 'shop/calm' },
    ]);
    t.equal((await apply('12s', '12s')).code, 0, 'a warning, no error');
    t.match(checks((await kg('doctor')).lines), [
      { ok: false, found: why },
      { ok: false, found: why },
    ]);
    t.match((await kg('recycles', '--next')).lines, [
      { workload: 'shop/busy', canKeep: false, why },
      { workload: 'shop/calm', canKeep: false, why },
    ]);
  },
);
