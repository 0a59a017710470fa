import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { anExec } from '../support/behaviours.js';
import { type Line, runCli, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning, aTally } from '../support/synthetic-agent.js';

const web = aContainer({ n: 1 });
const program = (name: string) => anExec({ exe: `/bin/${name}` });
const intruder = anExec({ exe: '/tmp/x', file: 'drift' });

async function setScene(t: Test, env: Readonly<Record<string, string>> = {}) {
  const stage = await setStage(t, env);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  await agent.beat([aRunning(web)]);
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  const see = (...programs: readonly ReturnType<typeof anExec>[]) =>
    agent.tell(
      [web],
      programs.map(one => aFirst(web, one, Date.now() * 1_000)),
    );
  const profile = (): Promise<Line> => controller.ok('GET', '/profiles/shop%2Fweb');
  return {
    ...stage,
    kg,
    host: agent,
    see,
    profile,
    exes: async () => (await profile()).entries.map((entry: Line) => entry.exe).sort(),
    told: async (status = 'open') => (await kg('alerts', '--status', status)).lines.map(alert => alert.behaviour.exe).sort(),
    /** The end of the stretch. */
    over: () => until('the stretch to end', 15_000, async () => ((await profile()).complete ? true : undefined)),
  };
}

t.test('learning is opened for a stretch that ends by itself', { timeout: 120_000 }, async t => {
  const { kg, see, host, settled, profile, exes, told, over, controller } = await setScene(t);
  await see(program('a'));
  await settled();
  t.match((await kg('profile', 'lock', 'shop/web')).lines, [{ workload: 'shop/web', mode: 'alert', complete: true, revision: 2 }]);
  t.match((await kg('profile', 'lock', 'shop/web')).lines, [{ revision: 2 }], 'twice is once');

  await see(program('before'));
  const began = Date.now();
  const extended = await kg('profile', 'extend', 'shop/web', '--for', '4s');
  t.equal(extended.code, 0);
  const [line] = extended.lines;
  t.match(line, { workload: 'shop/web', mode: 'learn', complete: false, revision: 3, until: /Z$/ });
  const left = Date.parse(line.until) - began;
  t.ok(left >= 4_000 && left < 8_000, `${left} ms`);
  t.same(await told(), ['/bin/before'], 'what was done before it is told');
  const [{ effective, learnsUntil }] = (await kg('workloads', 'shop/web')).lines;
  t.equal(learnsUntil, line.until);
  t.match(effective, /^learns until \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ; alerts on what is hostile/);

  await see(program('new'), intruder);
  await host.tell([web], [aTally(web, program('before'), Math.floor(began / 60_000), 3)]);
  await settled();
  t.same(await exes(), ['/bin/a', '/bin/before', '/bin/new'], 'what comes in it is learned');
  t.same(await told(), ['/bin/before', '/tmp/x'], 'but never what is hostile');

  await over();
  t.ok(Date.now() >= Date.parse(line.until), 'it did not end early');
  t.match(await profile(), { mode: 'alert', complete: true, by: 'knowngood', why: 'its stretch of learning is over' });
  t.notOk('learnsUntil' in (await profile()));
  await until('the alert of what was learned to be closed', 5_000, async () => ((await told()).length === 1 ? true : undefined));
  t.match(
    (await kg('alerts', '--status', 'all')).lines.find(alert => alert.behaviour.exe === '/bin/before'),
    {
      status: 'allowed',
      why: 'its stretch of learning is over',
    },
  );
  await see(program('after'));
  await settled();
  t.same(await told(), ['/bin/after', '/tmp/x'], 'and from then on all is told');
  await controller.kill();
  await controller.again();
  t.match(await profile(), { mode: 'alert', complete: true }, 'also for who starts it again');

  for (const [args, code, error] of [
    [['extend', 'shop/none'], 3, 'no-workload'],
    [['lock', 'shop/none'], 3, 'no-workload'],
    [['extend', 'shop/web', '--for', 'long'], 64, 'usage'],
    [['extend', 'shop/web', '--for', '9999d'], 64, 'usage'],
  ] as const) {
    const ran = await kg('profile', ...args);
    t.equal(ran.code, code, args.join(' '));
    t.equal(JSON.parse(ran.stderr).error.code, error);
  }
});

t.test('a stretch outlives what is changed in it, and ends in the mode it was opened from', { timeout: 120_000 }, async t => {
  const { kg, see, settled, profile, controller, exes, told } = await setScene(t);
  const folder = mkdtempSync(join(tmpdir(), 'kg-stretch-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const document = join(folder, 'web.yaml');
  const head = 'apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: shop/web }\n';
  writeFileSync(document, `${head}spec:\n  processes: [{ exe: /bin/b }]\n  protect: { respond: { high: [recycle] } }\n`);
  await see(program('a'));
  await settled();
  const protect = ['mode', 'shop/web', 'protect', '--recycle', 'high'];
  t.equal((await kg(...protect)).code, 0);
  const extend = async (...args: readonly string[]): Promise<Line> => (await kg('profile', 'extend', 'shop/web', ...args)).lines[0];
  const first = await extend();
  const [now, halfAnHour] = [Date.now(), 30 * 60_000];
  t.ok(Math.abs(Date.parse(first.until) - now - halfAnHour) < 15_000, 'half an hour, where nobody says how long');
  const longer = await extend('--for', '1h');
  t.ok(longer.until > first.until, 'it can be made longer');

  t.equal((await kg('profile', 'apply', document)).code, 0);
  t.match(await profile(), { mode: 'learn', complete: false, learnsUntil: longer.until }, 'a document without a mode leaves it');
  t.equal((await kg('profile', 'revert', 'shop/web', '--to', '1')).code, 0);
  t.match(await profile(), { mode: 'learn', complete: false, learnsUntil: longer.until }, 'a revert, too');
  t.equal((await kg('mode', 'shop/web', 'learn')).code, 0);
  t.match(await profile(), { learnsUntil: longer.until }, 'to learn it needs no word, and without one its end stays');
  t.equal((await kg('profile', 'apply', document)).code, 0);
  t.match((await kg('profile', 'lock', 'shop/web')).lines, [{ mode: 'protect', complete: true }], 'whoever ends it ends it as it was');

  await extend();
  t.equal((await kg('profile', 'revert', 'shop/web', '--to', '1')).code, 0);
  t.match((await kg('profile', 'lock', 'shop/web')).lines, [{ mode: 'alert', complete: true }], 'with nothing armed it only tells');

  await extend();
  t.equal((await kg('mode', 'shop/web', 'learn', '--relearn')).code, 0);
  t.notOk('learnsUntil' in (await profile()), 'a person may take the end away');
  t.match(await extend('--for', '3s'), { mode: 'learn', until: /Z/ }, 'and give one to what had none');
  await controller.kill();
  await new Promise(done => setTimeout(done, 3_500));
  await see(program('meanwhile'));
  await controller.again();
  await settled();
  t.match(await profile(), { mode: 'alert', complete: true }, 'its end is not missed by a controller that was not there');
  t.notOk((await exes()).includes('/bin/meanwhile'));
  t.same(await told(), ['/bin/meanwhile'], 'and what came after it is told');
});

t.test('a pipeline is told whether a profile may leave learning, and what speaks against it', { timeout: 60_000 }, async t => {
  const env = { KNOWNGOOD_LEARN_MIN: '3s', KNOWNGOOD_LEARN_QUIET: '1s', KNOWNGOOD_LEARN_COVERAGE: '0', KNOWNGOOD_LEARN_REPLICAS: '1' };
  const { kg, see, host, settled } = await setScene(t, env);
  const ready = () => kg('ready', 'shop/web');
  t.equal((await ready()).code, 3);
  await see(program('a'), intruder);
  await settled();
  const young = await ready();
  t.equal(young.code, 1);
  t.match(young.lines, [{ workload: 'shop/web', ready: false }]);
  const [{ reasons }] = young.lines;
  t.match(reasons.join('\n'), /^time: watched for .* of 3 s.*/);
  t.match(reasons.join('\n'), /^replicas: 0 of 1 observed$/m);
  t.match(reasons.join('\n'), /^alerts: 1 open, of what is never learned by itself$/m);
  const minute = Math.floor(Date.now() / 60_000);
  await host.tell([web], [{ kind: 'minute', container: web.id, minute, observedMs: 60_000 }]);
  await settled();
  const [alert] = (await kg('alerts')).lines;
  t.equal((await kg('alerts', 'dismiss', alert.id)).code, 0);
  const old = await until('it to be ready', 10_000, async () => {
    const ran = await ready();
    return ran.code === 0 ? ran : undefined;
  });
  const advice = ['start', 'stop', 'reload', 'crash-restart', 'deploy', 'scale-up', 'week-end', 'month-end'].map(
    event => `${event}: never lived through`,
  );
  t.same(old.lines, [{ workload: 'shop/web', ready: true, reasons: [], advice }], 'advice holds nobody back');
  await see(program('b'));
  await settled();
  t.equal((await ready()).code, 1, 'what is new makes it wait again');
  t.equal((await kg('profile', 'lock', 'shop/web')).code, 0);
  t.equal((await ready()).code, 0, 'one that has left learning need not ask');
});
