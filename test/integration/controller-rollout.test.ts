import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { anExec } from '../support/behaviours.js';
import { patient } from '../support/patience.js';
import { type Line, runCli, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning, aTally } from '../support/synthetic-agent.js';

const program = (name: string) => anExec({ exe: `/bin/${name}` });
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const minute = () => Math.floor(Date.now() / 60_000);

/** Three containers on two hosts, a locked profile of six programs, and its document. The oldest is on host-a, alone. */
async function setScene(t: Test) {
  const stage = await setStage(t);
  const { controller } = stage;
  const [first, second, third] = [1, 2, 3].map(n => aContainer({ n, startedAtUs: 1_700_000_000_000_000 + n }));
  const a = { agent: stage.agent('host-a'), containers: [first!] };
  const b = { agent: stage.agent('host-b'), containers: [second!, third!] };
  for (const { agent, containers } of [a, b]) await agent.beat(containers.map(one => aRunning(one)));
  /** Everywhere, told as an agent would: once as seen, from then on as counts. */
  const run = async (name: string) => {
    for (const { agent, containers } of [a, b])
      await agent.tell(
        containers,
        containers.flatMap(one => [aFirst(one, program(name), Date.now() * 1_000), aTally(one, program(name), minute(), ++told)]),
      );
    await stage.settled();
  };
  let told = 1;
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  const folder = mkdtempSync(join(tmpdir(), 'kg-rollout-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'web.yaml');
  const write = (...programs: readonly string[]) => {
    const head = [
      'apiVersion: knowngood.dev/v1',
      'kind: Profile',
      'metadata: { workload: shop/web }',
      'spec:',
      '  mode: alert',
      '  processes:',
    ];
    writeFileSync(file, [...head, ...programs.map(name => `    - { exe: /bin/${name}, parent: start, user: 0 }`), ''].join('\n'));
    return file;
  };
  for (const name of names) await run(name);
  await kg('profile', 'apply', write(...names), '--at-once');
  const profile = (): Promise<Line> => controller.ok('GET', '/profiles/shop%2Fweb');
  return {
    ...stage,
    kg,
    run,
    write,
    profile,
    /** Open alerts: the program, and in which containers. */
    alerts: async () => (await kg('alerts')).lines.map(one => [one.behaviour.exe, one.containers.map((id: string) => Number(`0x${id}`))]),
    history: async () => (await kg('profile', 'history', 'shop/web')).lines,
    untilStage: (stage: string | undefined) =>
      until(`the stage ${stage ?? 'to be over'}`, patient(30_000), async () => {
        const now = await profile();
        return now.rollout?.stage === stage ? now : undefined;
      }),
  };
}

t.test('what a change takes away is told where it has come, and there alone', { timeout: patient(120_000) }, async t => {
  const { kg, run, write, profile, alerts, controller } = await setScene(t);
  t.equal((await profile()).rollout, undefined, 'at once is at once');
  const dry = await kg('profile', 'apply', write(...names.slice(1)), '--dry-run');
  t.match(dry.lines, [{ change: 'updated', rollout: { stage: 'one-replica', of: 3, step: '10m' } }]);
  t.equal((await profile()).rollout, undefined);

  const applied = await kg('profile', 'apply', write(...names.slice(1)), '--step', '1h');
  t.match(applied.lines, [{ change: 'updated', removed: 1, rollout: { stage: 'one-replica', of: 3, step: '1h' } }]);
  await run('a');
  t.same(await alerts(), [['/bin/a', [1]]]);
  t.match((await profile()).rollout, { stage: 'one-replica', reached: 1, of: 3, takesAway: 1, alerts: 1, maxAlerts: 3 });
  t.match((await kg('workloads', 'shop/web')).lines, [{ rollout: { stage: 'one-replica' }, effective: /outside of one replica/ }]);

  await controller.kill();
  await controller.again();
  t.match((await profile()).rollout, { stage: 'one-replica' }, 'the next controller goes on from there');
  await run('a');
  t.same(await alerts(), [['/bin/a', [1]]]);
  t.match((await kg('profile', 'apply', write(...names.slice(1)), '--at-once')).lines, [{ change: 'updated', removed: 0 }]);
  await run('a');
  t.same(await alerts(), [['/bin/a', [1, 2, 3]]], 'one alert, now of all');
});

t.test('it goes from stage to stage by itself, each a revision', { timeout: patient(120_000) }, async t => {
  const { kg, write, profile, alerts, untilStage, history } = await setScene(t);
  await kg('profile', 'apply', write(...names.slice(1)), '--step', '1s');
  await untilStage(undefined);
  t.equal((await profile()).takenBack, undefined);
  const told = (await history()).map(({ by, why }) => [by, why]);
  t.match(told.slice(0, 2), [
    ['knowngood', 'rolled out: it holds everywhere'],
    ['knowngood', 'rolled out to all'],
  ]);
  t.equal((await kg('profile', 'apply', write(...names.slice(1)))).lines[0]!.change, 'same', 'the document is what holds');

  await t.test('what only adds needs no stages', async t => {
    t.match((await kg('profile', 'apply', write(...names))).lines, [{ change: 'updated', added: 1, rollout: undefined }]);
    t.same(await alerts(), []);
  });
});

t.test('a change that takes away what is done is taken back, and that is said', { timeout: patient(120_000) }, async t => {
  const { kg, run, write, profile, alerts, untilStage, history, controller } = await setScene(t);
  const doc = write('a', 'b');
  const [{ revision }] = (await kg('profile', 'apply', doc, '--step', '1h')).lines as [Line];
  for (const name of ['c', 'd', 'e']) await run(name);
  t.equal((await alerts()).length, 3);
  t.match((await profile()).rollout, { stage: 'one-replica', alerts: 3 }, 'as many as may be');
  await run('f');
  const after = await untilStage(undefined);
  t.same(
    after.entries.map((entry: Line) => entry.exe).sort(),
    names.map(name => `/bin/${name}`),
    'all that it was',
  );
  t.match(after.takenBack, { revision, why: /^taken back: 4 alerts of what revision \d+ admitted/ });
  await until('its alerts to be closed', patient(10_000), async () => ((await alerts()).length === 0 ? true : undefined));
  t.match((await history())[0], { by: 'knowngood', why: /^taken back/, added: 4 });
  const status = await controller.ok('GET', '/status');
  t.match(status.troubles, [{ what: `revision ${revision} of shop/web was taken back`, fix: /--at-once/ }]);
  t.match((await kg('profile', 'apply', doc, '--check')).code, 2, 'production has something else than Git');

  await kg('profile', 'apply', doc, '--at-once');
  t.equal((await profile()).entries.length, 2);
  t.same((await controller.ok('GET', '/status')).troubles, [], 'somebody has looked after it');
});

t.test('a change under way ends with another, with learning, and with a revert', { timeout: patient(120_000) }, async t => {
  const { kg, run, write, profile, alerts } = await setScene(t);
  const start = async () => {
    await kg('profile', 'apply', write(...names), '--at-once');
    await kg('profile', 'apply', write('a'), '--step', '1h');
    return (await profile()).rollout;
  };
  t.match(await start(), { takesAway: 5 });
  t.match((await kg('profile', 'apply', write('a'))).lines, [{ change: 'same' }], 'the same again changes nothing');
  t.match((await profile()).rollout, { stage: 'one-replica' });
  t.match((await kg('profile', 'apply', write('a'), '--at-once')).lines, [{ change: 'updated', removed: 0 }]);
  t.equal((await profile()).rollout, undefined);
  await run('b');
  t.same(await alerts(), [['/bin/b', [1, 2, 3]]]);

  const before = (await profile()).revision;
  t.ok(await start());
  await kg('mode', 'shop/web', 'learn', '--relearn', '--no-wait');
  t.equal((await profile()).rollout, undefined, 'what learns is judged by nothing');
  await kg('mode', 'shop/web', 'alert', '--no-wait');
  t.ok(await start());
  await kg('profile', 'revert', 'shop/web', '--to', String(before));
  t.equal((await profile()).rollout, undefined);
  t.same(
    (await profile()).entries.map((entry: Line) => entry.exe),
    ['/bin/a'],
    'a person is asked no patience',
  );
});
