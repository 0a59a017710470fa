import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { type Line, runCli } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aTally } from '../support/synthetic-agent.js';

const us = Date.now() * 1_000;
const minute = Math.floor(us / 60_000_000);
const web = aContainer({ n: 1 });
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(name => anExec({ exe: `/bin/${name}` })) as [Program, Program, Program, Program];
type Program = ReturnType<typeof anExec>;

t.test('what a profile was is kept, shown and brought back; what a person refused stays refused', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  const tell = async (...programs: readonly Program[]) => {
    await agent.tell([web], [...programs.map(program => aFirst(web, program, us))]);
    await stage.settled();
  };
  const profile = async (...flags: readonly string[]): Promise<Line> => (await kg('profile', 'show', 'shop/web', ...flags)).lines[0];
  const exes = ({ entries }: Line) => entries.map((entry: Line) => entry.exe).sort();
  const refused = ({ alwaysAsk }: Line) => alwaysAsk.map((ask: Line) => ask.entry?.exe).sort();
  const told = async () => (await kg('alerts', '--status', 'all')).lines.map(alert => alert.behaviour.exe).sort();
  const failure = (stderr: string) => JSON.parse(stderr).error;

  await tell(a, b);
  const idOf = async (exe: string) => (await profile()).entries.find((entry: Line) => entry.exe === exe).id;
  t.equal((await kg('profile', 'remove', 'shop/web', await idOf('/bin/b'), '--why', 'not ours')).code, 0);
  await tell(c);
  const { lines: history } = await kg('profile', 'history', 'shop/web');
  t.match(history, [
    { revision: 3, by: 'knowngood', why: 'learned', added: 1, removed: 0, changed: 0 },
    { revision: 2, by: /./, why: 'not ours', added: 0, removed: 1, changed: 0 },
    { revision: 1, by: 'knowngood', why: 'first seen', added: 2, removed: 0, changed: 0 },
  ]);
  for (const { at } of history) t.match(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

  t.same(exes(await profile('--revision', '1')), ['/bin/a', '/bin/b'], 'an earlier revision is shown as it was');
  const yaml = (await kg('profile', 'show', 'shop/web', '--revision', '1', '--yaml')).lines[0];
  t.match(yaml, { revision: 1, yaml: /\/bin\/b/ }, 'also as its document');
  for (const args of [
    ['show', 'shop/web', '--revision', '99'],
    ['revert', 'shop/web', '--to', '99'],
  ]) {
    const ran = await kg('profile', ...args);
    t.equal(ran.code, 3, args.join(' '));
    t.match(failure(ran.stderr), { code: 'no-revision', message: 'revision 99 of shop/web is not kept', fix: /history shop\/web/ });
  }

  const before = await profile();
  const moved = await kg('profile', 'revert', 'shop/web', '--to', '1', '--revision', '2');
  t.equal(moved.code, 5);
  t.match(failure(moved.stderr), { code: 'conflict', message: 'the profile of shop/web is at revision 3, not 2' });
  t.same(await profile(), before, 'and nothing has changed');

  t.match((await kg('profile', 'revert', 'shop/web', '--to', '1', '--revision', '3')).lines, [
    { workload: 'shop/web', revision: 4, restored: 1 },
  ]);
  t.same(exes(await profile()), ['/bin/a', '/bin/b'], 'what had been removed is listed again');
  t.same(refused(await profile()), ['/bin/c'], 'what it took out is refused');
  t.match((await kg('profile', 'history', 'shop/web')).lines[0], { revision: 4, why: 'back to revision 1', added: 1, removed: 1 });
  await agent.tell([web], [aTally(web, b, minute, 5), aTally(web, c, minute, 5)]);
  await tell(d);
  t.same(exes(await profile()), ['/bin/a', '/bin/b', '/bin/d'], 'it learns on, but not what was taken out');
  t.same(await told(), ['/bin/c'], 'which is told');

  t.equal((await kg('profile', 'revert', 'shop/web', '--to', '2')).code, 0);
  t.same(exes(await profile()), ['/bin/a']);
  t.same(refused(await profile()), ['/bin/b', '/bin/c', '/bin/d'], 'what was refused in between stays refused');
  t.match(await profile(), { mode: 'learn', complete: false, revision: 6 }, 'and it learns as before');
  await agent.tell([web], [aTally(web, b, minute, 9), aTally(web, d, minute, 9)]);
  await stage.settled();
  t.same(exes(await profile()), ['/bin/a']);
  t.same(await told(), ['/bin/b', '/bin/c', '/bin/d']);
  t.match((await kg('profile', 'revert', 'shop/web', '--to', '6')).lines, [{ revision: 6 }], 'where it is already nothing is made');

  for (let n = 1; n <= 64; n++) await controller.ok('PUT', '/workloads/shop%2Fweb/recycle', { maxAge: `${n}h` });
  const kept = (await kg('profile', 'history', 'shop/web')).lines;
  t.equal(kept.length, 64, 'so many revisions are kept');
  t.match(kept.at(-1), { revision: 7, added: 0, removed: 0 }, 'the oldest has nothing to be compared with');
  t.equal((await kg('profile', 'revert', 'shop/web', '--to', '6')).code, 3);
});
