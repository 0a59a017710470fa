import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { runCli } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const us = (Date.now() - 600_000) * 1_000;
const time = (atUs: number) => new Date(atUs / 1_000).toISOString();

t.test('a window in which an intruder was there is unlearned, and what he did alerts again', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1 });
  await agent.beat([aRunning(web)]);
  const nginx = anExec();
  const curl = anExec({ exe: '/usr/bin/curl' });
  const minutesUs = 60_000_000;
  await agent.tell([web], [aFirst(web, nginx, us)]);
  await agent.tell([web], [aFirst(web, curl, us + minutesUs), aFirst(web, nginx, us + minutesUs)]);
  await agent.tell([web], [aFirst(web, nginx, us + 2 * minutesUs)]);
  await stage.settled();
  const kg = (...args: readonly string[]) => runCli([...args, '--url', controller.url, '--state-dir', controller.stateDir]);
  const unlearn = ['profile', 'unlearn', 'shop/web', '--from', time(us + 30_000_000), '--to', time(us + 90_000_000)];
  const profile = () => controller.ok('GET', '/profiles/shop%2Fweb');

  const dry = await kg(...unlearn, '--dry-run');
  t.match(dry, {
    code: 0,
    stdout: /\/usr\/bin\/curl.*\nwould unlearn 1 line of shop\/web; 1 seen then and at other times stays \(revision \d+\)/,
  });
  t.equal((await profile()).entries.length, 2, 'nothing is changed by looking');
  const done = await kg(...unlearn, '--container', web.name, '--json');
  t.equal(done.code, 0, done.stderr);
  t.match(JSON.parse(done.stdout), { workload: 'shop/web', removed: [/^[0-9a-f]{12}$/], kept: 1, lines: [{ behaviour: /curl/ }] });
  const { entries, alwaysAsk, why } = await profile();
  t.match(entries, [{ exe: '/usr/sbin/nginx' }]);
  t.equal(entries.length, 1);
  t.match(alwaysAsk, [{ cause: 'removed', behaviour: /curl/ }]);
  t.match(why, /^unlearned 20.*Z to 20.*Z$/);

  await agent.tell([web], [aFirst(web, curl, us + 3 * minutesUs)]);
  await stage.settled();
  t.match((await controller.ok('GET', '/alerts?status=open')).items, [{ reason: 'unlisted-program', behaviour: { exe: '/usr/bin/curl' } }]);
  t.equal((await profile()).entries.length, 1, 'and is not learned again, though the profile still learns');

  for (const [args, code, error] of [
    [['--from', '1h', '--to', '2h'], 64, 'usage'],
    [['--from', 'yesterday', '--to', '2h'], 64, 'usage'],
    [['--from', '2h', '--to', '1h', '--container', 'nobody'], 3, 'no-container'],
  ] as const) {
    const ran = await kg('profile', 'unlearn', 'shop/web', ...args, '--json');
    t.match([ran.code, JSON.parse(ran.stderr)], [code, { error: { code: error, fix: /./ } }], args.join(' '));
  }
  t.equal((await kg('profile', 'unlearn', 'shop/none', '--from', '2h', '--to', '1h')).code, 3);
});
