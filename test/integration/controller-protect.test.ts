import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { runCli } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst } from '../support/synthetic-agent.js';

t.test('no way leaves protect with nothing armed, or arms what this version cannot do', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const folder = mkdtempSync(join(tmpdir(), 'kg-protect-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1 });
  await agent.tell([web], [aFirst(web, anExec(), Date.now() * 1_000)]);
  await stage.settled();
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  const document = (name: string, spec: string) => {
    const file = join(folder, `${name}.yaml`);
    const head = 'apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: shop/web }\n';
    writeFileSync(file, `${head}spec:\n  processes: [{ exe: /usr/sbin/nginx }]\n${spec}`);
    return file;
  };
  t.equal((await kg('mode', 'shop/web', 'protect', '--recycle', 'high')).code, 0);
  const before = await controller.ok('GET', '/profiles/shop%2Fweb');
  t.match(before, { mode: 'protect' });

  const rows: readonly { readonly args: readonly string[]; readonly code: number; readonly error: string; readonly says?: RegExp }[] = [
    {
      args: ['profile', 'revert', 'shop/web', '--to', '1'],
      code: 4,
      error: 'nothing-armed',
      says: /^leave protect first: knowngood mode shop\/web alert/,
    },
    { args: ['profile', 'apply', document('bare', '')], code: 4, error: 'nothing-armed', says: /knowngood mode shop\/web alert/ },
    { args: ['profile', 'apply', '--dry-run', document('bare', '')], code: 4, error: 'nothing-armed' },
    {
      args: ['profile', 'apply', document('block', '  protect: { block: { exec: on }, respond: { high: [recycle] } }\n')],
      code: 4,
      error: 'unsupported',
    },
    { args: ['profile', 'apply', document('said', '  mode: protect\n')], code: 1, error: 'invalid' },
    { args: ['mode', 'shop/web', 'protect', '--block', 'exec=on'], code: 4, error: 'unsupported' },
  ];
  for (const { args, code, error, says = /./ } of rows) {
    const ran = await kg(...args);
    t.equal(ran.code, code, args.join(' '));
    t.match(JSON.parse(ran.stderr), { error: { code: error, message: /./, fix: says } }, args.join(' '));
  }
  t.same(await controller.ok('GET', '/profiles/shop%2Fweb'), before, 'nothing of it changed anything');

  t.equal((await kg('profile', 'apply', document('armed', '  protect: { respond: { high: [recycle] } }\n'))).code, 0);
  t.match(await controller.ok('GET', '/profiles/shop%2Fweb'), { mode: 'protect' }, 'what arms something is taken');
  t.equal((await kg('mode', 'shop/web', 'alert')).code, 0);
  t.equal((await kg('profile', 'revert', 'shop/web', '--to', '1')).code, 0, 'outside protect nothing has to be armed');
});
