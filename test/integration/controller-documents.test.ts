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

t.test('a folder is applied whole or not at all, whoever else applies one at the same time', { timeout: 120_000 }, async t => {
  const { kg, write, folder, controller } = await setScene(t, 'shop/web');
  const workloads = ['shop/web', 'shop/api', 'shop/db', 'shop/mail'];
  const folders = ['one', 'two', 'three'].map(name => {
    for (const workload of workloads) write(`${name}/${workload}.yaml`, workload, `/bin/${name}`);
    return join(folder, name);
  });
  const apply = (...args: readonly string[]) => kg('profile', 'apply', ...args);
  const exes = () =>
    Promise.all(
      workloads.map(async workload => {
        const { status, body } = await controller.call('GET', `/profiles/${encodeURIComponent(workload)}`);
        return status === 200 ? body.entries.map((entry: Line) => entry.exe).join(' ') : undefined;
      }),
    );

  const dry = await apply(folders[0]!, '--dry-run');
  t.equal(dry.code, 0);
  t.match(
    new Map(dry.lines.map(line => [line.workload, line])),
    new Map([
      ['shop/web', { change: 'updated', added: 1, removed: 1, previous: 1, revision: 2 }],
      ['shop/api', { change: 'created', added: 1, removed: 0, previous: 0, revision: 1 }],
    ]),
  );
  t.equal((await apply(folders[0]!, '--check')).code, 2);
  t.same(await exes(), ['/bin/a', undefined, undefined, undefined], 'and nothing was changed');
  write('broken/ok.yaml', 'shop/api', '/bin/b');
  write('broken/wrong.yaml', 'shop/web', 'relative');
  const broken = await apply(join(folder, 'broken'));
  t.equal(broken.code, 1);
  t.match(failure(broken.stderr), { code: 'invalid', findings: [{ file: /broken\/wrong\.yaml$/, line: 6 }] });
  t.equal((await apply(join(folder, 'broken'), '--prune', '--dry-run')).code, 1);
  t.same(await exes(), ['/bin/a', undefined, undefined, undefined], 'of a folder with a mistake nothing is applied');

  const real = await apply(folders[0]!, '--why', 'first');
  t.match(
    real.lines,
    dry.lines.map(({ workload, previous, revision }) => ({ workload, previous, revision })),
    'as it was foretold',
  );
  t.equal((await apply(folders[0]!, '--check')).code, 0);
  t.match(
    (await apply(folders[0]!)).lines,
    workloads.map(() => ({ change: 'same', added: 0, removed: 0, changed: 0 })),
    'twice is once',
  );

  let conflicts = 0;
  for (let round = 0; round < 6; round++) {
    const files = folders.map(one =>
      workloads.map(workload => ({ file: `${one}/${workload}`, text: readFileSync(`${one}/${workload}.yaml`, 'utf8') })),
    );
    const answers = await Promise.all(files.map(one => controller.call('POST', '/profiles/apply', { files: one, by: 'somebody' })));
    for (const { status, body } of answers) {
      t.ok(status === 200 || status === 409, `${status}`);
      if (status !== 409) continue;
      conflicts++;
      t.match(body.error, { code: 'conflict', message: /was changed by somebody while this was decided; nothing was changed$/, fix: /./ });
    }
    const found = new Set(await exes());
    t.equal(found.size, 1, `all are of one folder: ${[...found]}`);
    t.ok(
      answers.some(({ status }) => status === 200),
      'one of them was first',
    );
  }
  t.ok(conflicts > 0, `${conflicts} were told that somebody else was faster`);

  const { revision } = await controller.ok('GET', '/profiles/shop%2Fweb');
  const web = write('mine.yaml', 'shop/web', '/bin/mine');
  const late = await apply(web, '--revision', `${revision - 1}`);
  t.equal(late.code, 5);
  t.match(failure(late.stderr), { code: 'conflict', fix: new RegExp(`--revision ${revision}$`) });
  t.equal((await apply(web, '--revision', `${revision}`)).code, 0);

  const pruned = await apply(web, '--prune', '--dry-run');
  t.same(
    pruned.lines.map(line => [line.workload, line.change]),
    [
      ['shop/web', 'same'],
      ['shop/api', 'removed'],
      ['shop/db', 'removed'],
      ['shop/mail', 'removed'],
    ],
  );
  t.equal((await apply(web, '--prune', '--check')).code, 2);
  t.equal((await controller.ok('GET', '/profiles')).items.length, 4);
  t.same((await apply(web, '--prune')).lines, pruned.lines);
  t.same(
    (await controller.ok('GET', '/profiles')).items.map((one: Line) => one.workload),
    ['shop/web'],
  );
  await controller.kill();
  await controller.again();
  t.same(await exes(), ['/bin/mine', undefined, undefined, undefined], 'also for who starts it again');
});

t.test('a controller that is killed in the middle of a folder takes back what it had written', { timeout: 120_000 }, async t => {
  const { controller, bus, names } = await setStage(t);
  const workloads = Array.from({ length: 30 }, (_, n) => `shop/w${n}`);
  const folder = (exe: string, some: readonly string[]) =>
    some.map(workload => {
      const head = `apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: ${workload} }`;
      return { file: `${workload}.yaml`, text: `${head}\nspec: { processes: [ { exe: ${exe} } ] }\n` };
    });
  const apply = (exe: string, some: readonly string[] = workloads, more: object = {}) =>
    controller.call('POST', '/profiles/apply', { files: folder(exe, some), ...more });
  const found = async () => {
    const { items } = await controller.ok('GET', '/profiles');
    const profiles = await Promise.all(items.map((one: Line) => controller.ok('GET', `/profiles/${encodeURIComponent(one.workload)}`)));
    return profiles.map(({ workload, entries }: Line) => `${workload} ${entries.map((entry: Line) => entry.exe)}`).sort();
  };
  const whole = (exe: string) => workloads.map(workload => `${workload} ${exe}`).sort();
  t.equal((await apply('/bin/old')).status, 200);

  const stop = new AbortController();
  t.teardown(() => stop.abort());
  const profiles = await bus.declareBucket({ name: names.profiles, history: 64 });
  let writes = Number.NEGATIVE_INFINITY;
  let wake = () => {};
  void (async () => {
    for await (const _ of profiles.watch(stop.signal)) if (++writes === 0) wake();
  })();
  // The first of these change what is there, the last makes one and removes the others.
  const rounds = [
    { after: 1, becomes: whole('/bin/new'), act: () => apply('/bin/new') },
    { after: 15, becomes: whole('/bin/new'), act: () => apply('/bin/new') },
    { after: 29, becomes: whole('/bin/new'), act: () => apply('/bin/new') },
    { after: 12, becomes: ['shop/another /bin/new'], act: () => apply('/bin/new', ['shop/another'], { prune: true }) },
  ];
  let takenBack = 0;
  for (const { after, becomes, act } of rounds) {
    const now = new Promise<void>(done => {
      wake = done;
    });
    writes = -after;
    const answer = act().then(
      ({ status }) => status,
      () => 'none',
    );
    await Promise.race([now, answer]);
    await controller.kill();
    const answered = (await answer) === 200;
    await controller.again();
    const left = await found();
    const isOld = left.join() === whole('/bin/old').join();
    if (isOld) takenBack++;
    // Killed after the last write and before the answer, it may be done as well.
    else t.same(left, becomes, `killed after ${after} writes: all or nothing`);
    t.notOk(answered && isOld, 'what was answered is done');
    if (!isOld) await apply('/bin/old', workloads, { prune: true });
  }
  t.ok(takenBack >= 2, `${takenBack} of ${rounds.length} were taken back`);
  t.equal((await apply('/bin/new')).status, 200);
  t.same(await found(), whole('/bin/new'), 'and it can be applied again');
  await controller.kill();
  await controller.again();
  t.same(await found(), whole('/bin/new'), 'what is done stays done');
});

t.test('what is exported names its schema to editors, and keeps how somebody has written it', { timeout: 60_000 }, async t => {
  const { kg, folder } = await setScene(t, 'shop/web');
  const out = join(folder, 'out');
  const file = join(out, 'shop/web.yaml');
  const line = /^# yaml-language-server: \$schema=(\S+)\n/;
  t.match((await kg('profile', 'export', '--all', '-o', out)).lines, [{ workload: 'shop/web', file, changed: true }]);
  const text = readFileSync(file, 'utf8');
  const schema = join(dirname(file), line.exec(text)![1]!);
  t.equal(schema, join(out, 'profile.schema.json'));
  t.same(
    JSON.parse(readFileSync(schema, 'utf8')),
    (await kg('profile', 'schema')).lines[0],
    'it is there, and the one that the command prints',
  );
  t.match((await kg('profile', 'export', 'shop/web', '-o', '-')).stdout, line, 'without a folder by its address');
  t.equal((await kg('profile', 'lint', out)).code, 0);

  const edited = text.replace(line, '# ours\n').replace('spec:', 'spec: # reviewed');
  writeFileSync(file, edited);
  t.match((await kg('profile', 'export', '--all', '-o', out)).lines, [{ changed: false }]);
  t.equal(readFileSync(file, 'utf8'), edited, 'a file that says the same is left alone');
  const applied = join(folder, 'more.yaml');
  writeFileSync(applied, text.replace('  processes:', '  processes:\n    - { exe: /bin/more }'));
  t.equal((await kg('profile', 'apply', applied)).code, 0);
  t.match((await kg('profile', 'export', '--all', '-o', out)).lines, [{ changed: true }]);
  const rewritten = readFileSync(file, 'utf8');
  for (const kept of ['# ours\n', '# reviewed', '/bin/more']) t.ok(rewritten.includes(kept), kept);
  t.match((await kg('profile', 'schema', '-o', join(folder, 'a/b.json'))).lines, [{ file: join(folder, 'a/b.json'), changed: true }]);
});

t.test('what a folder includes and lays over is what is stored', { timeout: 60_000 }, async t => {
  const { kg, folder, controller } = await setScene(t, 'shop/web');
  const write = (name: string, kind: string, ...lines: readonly string[]) => {
    const file = join(folder, 'p', name);
    mkdirSync(dirname(file), { recursive: true });
    const metadata = kind === 'Profile' ? ['metadata: { workload: shop/web }'] : [];
    writeFileSync(file, ['apiVersion: knowngood.dev/v1', `kind: ${kind}`, ...metadata, 'spec:', ...lines, ''].join('\n'));
    return file;
  };
  const program = (exe: string) => `  processes: [ { exe: "${exe}" } ]`;
  const overlays = ['  overlays:', '    production: { variables: { NAME: prod }, processes: [ { exe: /bin/extra } ] }'];
  const web = write(
    'shop/web.yaml',
    'Profile',
    '  include: [ ../shared/base.yaml ]',
    '  variables: { NAME: }',
    program('/bin/${NAME}'),
    ...overlays,
  );
  write('shared/base.yaml', 'Fragment', program('/bin/shared'));
  const whole = join(folder, 'p');
  const exes = async () => (await controller.ok('GET', '/profiles/shop%2Fweb')).entries.map((entry: Line) => entry.exe).sort();
  t.equal((await kg('profile', 'lint', whole)).code, 0);
  const unset = await kg('profile', 'apply', whole);
  t.equal(unset.code, 1);
  t.match(failure(unset.stderr), { code: 'invalid', findings: [{ file: web, line: 7, code: 'unset-variable' }] });
  t.equal((await kg('profile', 'apply', whole, '--environment', 'staging')).code, 1, 'which no document has');
  t.same(await exes(), ['/bin/a'], 'and nothing was applied');
  t.match((await kg('profile', 'apply', whole, '--environment', 'production')).lines, [{ workload: 'shop/web', change: 'updated' }]);
  t.same(await exes(), ['/bin/extra', '/bin/prod', '/bin/shared']);
  t.equal((await kg('profile', 'diff', whole, 'shop/web', '--environment', 'production', '--check')).code, 0);
  const tested = await kg('profile', 'test', web, '--environment', 'production');
  t.equal(tested.code, 1, 'by itself its fragment lies outside');
  t.match(failure(tested.stderr), { findings: [{ code: 'include-missing' }] });
  t.match((await kg('profile', 'export', 'shop/web', '-o', whole, '--environment', 'production')).lines, [{ file: web, changed: false }]);
  t.equal((await kg('profile', 'remove', 'shop/web', await idOf(controller, '/bin/shared'))).code, 0);
  const left = await kg('profile', 'export', 'shop/web', '-o', whole, '--environment', 'production');
  t.equal(left.code, 4);
  t.match(failure(left.stderr), { code: 'composed', message: new RegExp(web) });
  t.equal((await kg('profile', 'diff', whole, 'shop/web', '--environment', 'production')).lines.length, 1);
});

async function idOf(controller: Awaited<ReturnType<typeof setScene>>['controller'], exe: string): Promise<string> {
  return (await controller.ok('GET', '/profiles/shop%2Fweb')).entries.find((entry: Line) => entry.exe === exe).id;
}
