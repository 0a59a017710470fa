import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { anExec } from '../support/behaviours.js';
import { patient } from '../support/patience.js';
import { type Line, runCli } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst } from '../support/synthetic-agent.js';

const us = Date.now() * 1_000;
const minuteUs = 60_000_000;
const web = aContainer({ n: 1, workload: 'shop/web' });
const failure = (stderr: string) => JSON.parse(stderr).error;

/** A locked profile of a workload, and how it does something. */
async function setScene(t: Test) {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const folder = t.testdir({});
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  let n = 0;
  // Each in a minute of its own: once more in the same one is the same count.
  const act = async (exe: string) => {
    await agent.tell([web], [aFirst(web, anExec({ exe }), us + ++n * minuteUs)]);
    await stage.settled();
  };
  const open = async () => (await kg('alerts')).lines as readonly Line[];
  await act('/bin/a');
  t.equal((await kg('mode', 'shop/web', 'alert', '--no-wait')).code, 0);
  return { ...stage, kg, act, open, folder };
}

t.test('an exception stands over a profile until it ends, whatever is applied', { timeout: 120_000 }, async t => {
  const { kg, act, open, folder, controller } = await setScene(t);
  const file = join(folder, 'shop/web.yaml');
  t.equal((await kg('profile', 'export', '--all', '-o', folder)).code, 0);
  await act('/bin/b');
  const [alert] = await open();
  const allow = (...args: readonly string[]) => kg('profile', 'allow', alert!.id, ...args);
  t.equal((await allow('--exception')).code, 64, 'one without an end is none');
  t.equal((await allow('--owner', 'ana', '--expires', '1d')).code, 64);
  const made = await allow('--exception', '--owner', 'ana', '--ticket', 'OPS-1', '--expires', '1d', '--why', 'migration');
  t.equal(made.code, 0);
  t.match(made.lines, [{ alert: alert!.id, workload: 'shop/web', exception: /^[0-9a-f]{12}$/, expiresAt: /Z$/ }]);
  const id = made.lines[0]!.exception as string;
  t.same(await open(), [], 'the alert is closed');
  const listed = await kg('exceptions', 'list', 'shop/web');
  const said = { id, workload: 'shop/web', owner: 'ana', ticket: 'OPS-1', reason: 'migration', expired: false };
  t.match(listed.lines, [{ ...said, entries: [{ exe: '/bin/b', sentence: /^\/bin\/b/ }] }]);
  const shown = (await kg('profile', 'show', 'shop/web')).lines[0]!;
  t.match(shown.exceptions, [said]);
  t.notOk(
    shown.entries.some((entry: Line) => entry.exe === '/bin/b'),
    'it is not in the profile',
  );

  t.match((await kg('profile', 'apply', file)).lines, [{ change: 'same', exceptions: [id] }]);
  writeFileSync(file, readFileSync(file, 'utf8').replace('processes:', 'processes:\n    - { exe: /bin/c }'));
  t.match((await kg('profile', 'apply', file)).lines, [{ change: 'updated', added: 1, exceptions: [id] }], 'and it says which stand');
  await act('/bin/b');
  t.same(await open(), []);
  await controller.kill();
  await controller.again();
  t.match((await kg('exceptions', 'list')).lines, [said], 'also for who starts it again');
  const other = join(folder, 'other.yaml');
  writeFileSync(other, readFileSync(file, 'utf8').replace('shop/web', 'shop/other'));
  const pruned = await kg('profile', 'apply', other, '--prune');
  t.equal(pruned.code, 4);
  t.match(failure(pruned.stderr), { code: 'excepted', message: new RegExp(id) });

  const patch = (await kg('exceptions', 'patch', id, '--file', file)).lines[0]!.patch as string;
  t.match(patch, /^\+ {4}- \{ exe: \/bin\/b, .*source: alert/m);
  const git = execFileSync('git', ['apply', '--unsafe-paths', '--numstat', '-'], { input: patch, cwd: folder, encoding: 'utf8' });
  t.match(git, /^1\t0\t/, 'git takes it');
  const removed = await kg('exceptions', 'remove', id.slice(0, 6));
  t.match(removed.lines, [{ exception: id, workload: 'shop/web' }]);
  t.equal((await kg('exceptions', 'remove', id)).code, 3);
  await act('/bin/b');
  t.match(await open(), [{ behaviour: { exe: '/bin/b' } }], 'without it, it is an alert again');
});

t.test('an exception that has ended alerts again, and is a document of its own', { timeout: 120_000 }, async t => {
  const { kg, act, open, folder } = await setScene(t);
  await act('/bin/b');
  const [alert] = await open();
  const seconds = Math.ceil(patient(15_000) / 1_000);
  const made = await kg('profile', 'allow', alert!.id, '--exception', '--expires', `${seconds}s`);
  t.equal(made.code, 0);
  const { exception: id, expiresAt } = made.lines[0]!;
  const exported = (await kg('profile', 'export', 'shop/web', '-o', folder, '--exceptions')).lines;
  t.match(exported, [{ file: join(folder, 'shop/web.yaml') }, { exception: id, file: join(folder, `shop/web.exception-${id}.yaml`) }]);
  const file = exported[1]!.file as string;
  t.match((await kg('profile', 'apply', folder)).lines, [{ change: 'same' }, { exception: id, change: 'same' }]);
  await new Promise(done => setTimeout(done, Math.max(0, Date.parse(expiresAt) - Date.now()) + 50));
  await act('/bin/b');
  t.match(await open(), [{ behaviour: { exe: '/bin/b' } }]);
  t.match((await kg('exceptions', 'list')).lines, [{ id, expired: true }], 'it is listed until somebody takes it away');
  writeFileSync(file, readFileSync(file, 'utf8').replace(expiresAt, '2999-01-01T00:00:00Z'));
  t.match((await kg('profile', 'apply', file)).lines, [{ exception: id, change: 'updated', changed: 1 }], 'and renewed by its document');
  t.same(await open(), []);
  const unknown = join(folder, 'unknown.yaml');
  writeFileSync(unknown, readFileSync(file, 'utf8').replace('shop/web', 'shop/none'));
  t.equal((await kg('profile', 'apply', unknown)).code, 3, 'over a profile that is not there there is none');
});
