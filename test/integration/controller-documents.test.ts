import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import t, { type Test } from 'tap';
import { anExec } from '../support/behaviours.js';
import { type Line, runCli } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst } from '../support/synthetic-agent.js';

const us = Date.now() * 1_000;

/** A controller that knows some workloads, the command line of it, and a folder for documents. */
async function setScene(t: Test, ...workloads: readonly string[]) {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const folder = mkdtempSync(join(tmpdir(), 'kg-documents-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const containers = workloads.map((workload, n) => aContainer({ n: n + 1, workload }));
  await agent.tell(
    containers,
    containers.map(container => aFirst(container, anExec({ exe: '/bin/a' }), us)),
  );
  await stage.settled();
  const write = (name: string, workload: string, ...programs: readonly string[]) => {
    const lines = programs.map(exe => `    - { exe: ${exe} }`);
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    const head = ['apiVersion: knowngood.dev/v1', 'kind: Profile', `metadata: { workload: ${workload} }`, 'spec:'];
    writeFileSync(file, [...head, '  processes:', ...lines, ''].join('\n'));
    return file;
  };
  return {
    ...stage,
    folder,
    write,
    kg: (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]),
  };
}
const failure = (stderr: string) => JSON.parse(stderr).error;

t.test('two profiles, or documents of them, are compared line by line', { timeout: 60_000 }, async t => {
  const { kg, write, folder } = await setScene(t, 'shop/web', 'shop/api');
  const [b, c] = ['/bin/b', '/bin/c'];
  const web = write('live/shop/web.yaml', 'shop/web', b!, c!);
  const diff = (...args: readonly string[]) => kg('profile', 'diff', ...args);
  const said = ({ lines }: { readonly lines: readonly Line[] }) => lines.map(one => [one.op, one.path, one.from ?? one.to]);
  const programs = 'spec.processes';

  t.same(said(await diff(web, write('one/web.yaml', 'shop/web', b!))), [['remove', programs, c]], 'two files, without a controller');
  const ran = await diff('shop/web', web);
  t.equal(ran.code, 0, 'a difference is no failure');
  t.match(said(ran).slice(0, 3), [
    ['remove', programs, /\/bin\/a, .*started by the runtime, as user 0/],
    ['add', programs, b],
    ['add', programs, c],
  ]);
  for (const line of ran.lines.slice(0, 3)) t.match(line, { workload: 'shop/web', entry: /^[0-9a-f]{12}$/ });
  t.equal((await diff('shop/web', web, '--check')).code, 2, 'but where it was asked for');
  const applied = await kg('profile', 'apply', web);
  t.match(applied.lines, [{ previous: 1, revision: 2 }]);
  t.equal((await diff('shop/web', web, '--check')).code, 0);
  t.same(said(await diff('shop/web@1', 'shop/web@2')), said(ran), 'a revision is as it was then');
  t.same(said(await diff('shop/web', 'shop/web@1')).length, said(ran).length, 'and back');

  write('live/shop/api.yaml', 'shop/api', b!);
  const both = join(folder, 'live');
  t.same(said(await diff(both, 'shop/web')), [], 'of a folder the document of the workload is meant');
  write('other/web.yaml', 'shop/web', b!);
  t.match((await diff(join(folder, 'other'), both)).lines, [
    { workload: 'shop/api', op: 'add', path: 'metadata.workload' },
    { workload: 'shop/api', op: 'add', path: programs },
    { workload: 'shop/web', op: 'add', to: c },
  ]);

  const rows = [
    { args: ['shop/nothing', web], code: 3, error: 'no-workload' },
    { args: ['shop/web@99', web], code: 3, error: 'no-revision' },
    { args: ['shop/other', both], code: 3, error: 'no-workload' },
    { args: [join(folder, 'none.yaml'), web], code: 64, error: 'no-such-path' },
    { args: [web, write('wrong.yaml', 'shop/web', 'relative')], code: 1, error: 'invalid' },
  ];
  for (const { args, code, error } of rows) {
    const { code: ended, stderr, stdout } = await diff(...args);
    t.equal(ended, code, args.join(' '));
    t.match(failure(stderr), { code: error, message: /./, fix: /./ });
    t.equal(stdout, '');
  }
  t.match(failure((await diff(web, join(folder, 'wrong.yaml'))).stderr).findings, [{ file: /wrong\.yaml/, line: 6 }]);
});

t.test('documents of one workload become one, written like the first', { timeout: 60_000 }, async t => {
  const folder = t.testdir({});
  const at = (name: string) => join(folder, name);
  const document = (workload: string, ...lines: readonly string[]) =>
    ['apiVersion: knowngood.dev/v1', 'kind: Profile', `metadata: { workload: ${workload} }`, 'spec:', ...lines, ''].join('\n');
  const write = (name: string, workload: string, ...lines: readonly string[]) => writeFileSync(at(name), document(workload, ...lines));
  const nginx = '    - { exe: /usr/sbin/nginx } # the server';
  write('a.yaml', 'shop/web', '  processes:', nginx, '    - { exe: /bin/b, expires: 2026-01-01T00:00:00Z }');
  write('b.yaml', 'shop/web', '  mode: alert', '  processes:', '    - { exe: /bin/c }', '    - { exe: /bin/b }');
  const merge = (...args: readonly string[]) => runCli(['profile', 'merge', '--json', ...args]);

  const ran = await merge(at('a.yaml'), at('b.yaml'), '-o', at('one.yaml'));
  t.same(ran.lines, [{ file: at('one.yaml'), entries: 3, from: [at('a.yaml'), at('b.yaml')] }]);
  const programs = ['  processes:', nginx, '    - { exe: /bin/b }', '    - { exe: /bin/c }'];
  t.equal(readFileSync(at('one.yaml'), 'utf8'), document('shop/web', ...programs, '  mode: alert'));
  const { stdout } = await merge(at('b.yaml'), at('a.yaml'), '-o', '-');
  writeFileSync(at('other.yaml'), stdout);
  t.equal((await runCli(['profile', 'diff', '--check', at('one.yaml'), at('other.yaml')])).code, 0, 'in either order it says the same');

  write('c.yaml', 'shop/web', '  mode: protect', '  protect: { respond: { high: [ recycle ] } }');
  write('d.yaml', 'shop/api', '  processes: []');
  const rows = [
    { paths: ['b.yaml', 'c.yaml'], code: 1, findings: [{ file: at('c.yaml'), line: 3, code: 'contradiction' }] },
    { paths: ['b.yaml', 'd.yaml'], code: 1, findings: [{ file: at('d.yaml'), line: 3, code: 'another-workload' }] },
    { paths: ['none.yaml'], code: 64 },
  ];
  for (const { paths, code, findings } of rows) {
    const refused = await merge(...paths.map(at), '-o', at('never.yaml'));
    t.equal(refused.code, code, paths.join(' '));
    t.match(failure(refused.stderr), { message: /./, fix: /./, ...(findings && { code: 'invalid', findings }) });
  }
  t.notOk(existsSync(at('never.yaml')), 'and nothing was written');
});

t.test('an export over a document that somebody has edited keeps what he wrote', { timeout: 60_000 }, async t => {
  const { kg, write, agent, settled } = await setScene(t, 'shop/web');
  const file = write('shop/web.yaml', 'shop/web', '/bin/b', '/bin/c');
  writeFileSync(file, readFileSync(file, 'utf8').replace('/bin/b }', '/bin/b } # ours'));
  t.equal((await kg('profile', 'apply', file)).code, 0);
  t.match((await kg('profile', 'show', 'shop/web')).lines[0], { mode: 'learn' });
  const web = aContainer({ n: 1, workload: 'shop/web' });
  await agent('host-b').tell([web], [aFirst(web, anExec({ exe: '/bin/d' }), us)]);
  await settled();
  t.match((await kg('profile', 'export', 'shop/web', '-o', file)).lines, [{ changed: true }]);
  t.match(
    readFileSync(file, 'utf8'),
    /exe: \/bin\/b, source: person } # ours\n.*\/bin\/c.*\n.*\/bin\/d, /,
    'what was learned comes behind it',
  );
  t.match((await kg('profile', 'export', 'shop/web', '-o', file)).lines, [{ changed: false }]);
});
