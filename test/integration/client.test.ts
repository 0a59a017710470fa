import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { typesOf, typesOfClient, writeTypes } from '../support/client-types.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

const program = `import { createClient, granted, type Incident, Refused } from 'knowngood/client';

const [url = '', token = ''] = process.argv.slice(2);
const client = createClient({ url, token });

const { items } = await granted(client.GET('/api/v1/incidents', { params: { query: { workload: ['shop/web', 'shop/api'], status: 'open' } } }));
const [first] = items;
const one: Incident | undefined = first;
const taken = await granted(client.POST('/api/v1/incidents/{id}/acknowledge', { params: { path: { id: one?.id ?? '' } }, body: { why: 'mine' } }));
const whatIf = await granted(client.POST('/api/v1/workloads/{w}/what-if', { params: { path: { w: 'shop/web' } }, body: { mode: 'protect', recycle: ['critical'] } }));
const missing = await granted(client.GET('/api/v1/workloads/{w}', { params: { path: { w: 'shop/none' } } })).catch(error => error);
const refused = missing instanceof Refused ? [missing.status, missing.code, missing.fix] : ['', '', ''];
console.log(JSON.stringify({ first: first?.id, status: taken.status, told: whatIf.wouldRecycle, refused }));
`;

t.test('the types of the client are those of the document', { timeout: 300_000 }, async t => {
  const { controller } = await setStage(t);
  const made = await typesOf(await controller.ok('GET', '/openapi.json'));
  if (process.env['KNOWNGOOD_WRITE_CLIENT']) writeTypes(made);
  t.ok(typesOfClient() === made, 'client/gen/api.ts is as the API is: npm run build:client');
});

t.test('a program elsewhere uses it by its name, and what the API does not have does not compile', { timeout: 300_000 }, async t => {
  const { controller, settled, agent } = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const web = aContainer({ n: 1 });
  const host = agent('host-a');
  await host.beat([aRunning(web)]);
  await host.tell([web], [aFirst(web, anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' }), Date.now() * 1_000)]);
  await settled();

  const folder = mkdtempSync(join(tmpdir(), 'kg-client-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules', '@types'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules', 'knowngood'));
  symlinkSync(join(root, 'node_modules', '@types', 'node'), join(folder, 'node_modules', '@types', 'node'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, types: ['node'] };
  const compiled = async (text: string) => {
    writeFileSync(join(folder, 'program.ts'), text);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    return run(process.execPath, [tsc, '-p', folder], { cwd: folder }).then(
      () => '',
      (failed: { stdout: string }) => failed.stdout,
    );
  };
  const wrong = await compiled(program.replace("mode: 'protect'", "mode: 'forgive'").replace('/acknowledge', '/forgive'));
  t.match(wrong, /"forgive"' is not assignable to type '"alert" \| "protect"'/);
  t.match(wrong, /"\/api\/v1\/incidents\/\{id\}\/forgive"' is not assignable/);
  t.equal(await compiled(program), '');
  const { stdout } = await run(process.execPath, [join(folder, 'program.js'), controller.url, controller.token]);
  const told = JSON.parse(stdout);
  t.same([told.first, told.status, told.told], ['INC-1', 'acknowledged', 1]);
  t.match(told.refused, [404, 'no-workload', /knowngood workloads/]);
});
