import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { docker, makeImage, withLibraries } from '../support/image.js';
import { underLoad } from '../support/load.js';
import { patient } from '../support/patience.js';
import { root } from '../support/root.js';
import { Stack, until } from '../support/stack.js';

const project = 'kgcompose';
const label = `knowngood.test=${project}`;
const image = `${project}:now`;
const port = 18_391;
const recycles = 5;
const folder = mkdtempSync(join(tmpdir(), `${project}-`));
const file = join(folder, 'compose.override.yaml');

const run = promisify(execFile);
const compose = async (...args: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await run('docker', ['compose', ...args], { cwd: folder });
  return `${stdout}${stderr}`;
};
const list = async (...args: readonly string[]) => (await docker(...args)).split('\n').filter(Boolean);
const containers = () => list('ps', '-a', '--format', '{{.Names}}', '--filter', `label=${label}`);
const idOf = (service: string) => compose('ps', '-q', service).then(id => id.trim());
const asked = async (path = '/') => (await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(1_000) })).text();
const untilAnswers = (what: string, path?: string) =>
  until(what, 20_000, async () => ((await asked(path).catch(() => '')).endsWith('.') ? true : undefined));

async function serverImage(version: string): Promise<void> {
  await makeImage(image, {
    files: { ...withLibraries(process.execPath), '/server.mjs': readFileSync(join(root, 'test/support/server.mjs'), 'utf8') },
    changes: [`LABEL version=${version}`],
  });
}

async function clear(): Promise<void> {
  const ids = await list('ps', '-aq', '--filter', `name=^/?${project}-`);
  if (ids.length > 0) await docker('rm', '-fv', ...ids);
  for (const network of await list('network', 'ls', '-q', '--filter', `name=^${project}_`)) await docker('network', 'rm', network);
}

writeFileSync(
  join(folder, 'compose.yaml'),
  `name: ${project}
x-all: &all { image: "${image}", labels: { knowngood.test: ${project} }, stop_signal: SIGKILL, networks: [inside, outside] }
services:
  web:
    image: ${image}
    command: ["${process.execPath}", "/server.mjs"]
    environment: { SAYS: hello }
    labels: { knowngood.test: ${project} }
    ports: ["127.0.0.1:${port}:8080"]
    networks: { inside: { aliases: [web.inside] }, outside: {} }
    depends_on: { db: { condition: service_started } }
    healthcheck: { test: ["CMD", "wget", "-q", "-O", "-", "http://127.0.0.1:8080/"], interval: 500ms }
  db: { <<: *all, command: ["sleep", "100000"] }
  client: { <<: *all, command: ["sleep", "100000"], depends_on: { web: { condition: service_healthy } } }
  lister: { <<: *all, command: ["sleep", "100000"], depends_on: [web] }
networks: { inside: { internal: true }, outside: {} }
`,
);

t.test('Compose owns the front', { timeout: patient(400_000) }, async t => {
  await clear();
  await serverImage('1');
  t.teardown(() => docker('rmi', image));
  t.teardown(() => clear());
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const stack = await Stack.start({ label });
  t.teardown(() => stack.stop());
  await compose('up', '-d');
  await untilAnswers('web to answer');
  const web = `${project}-web-1`;
  const adopt = () =>
    until('the agent to know what it listens on', 15_000, async () => {
      const ran = await stack.kg('adopt', web, '--compose');
      return ran.code === 4 && /listens on no TCP port/.test(ran.stdout) ? undefined : ran;
    });

  await t.test('adopt --compose writes the file, and changes nothing else', async t => {
    const before = await idOf('web');
    const adopted = await adopt();
    t.equal(adopted.code, 0, adopted.stdout + adopted.stderr);
    t.match(adopted.lines, [
      { container: before, workload: `${project}/web`, file, state: 'written', front: { service: 'web', name: web }, next: /up -d$/ },
    ]);
    t.equal(await idOf('web'), before);
    t.match(await stack.ok('adopt', web, '--compose'), [{ state: 'as it was' }], 'once more is the same');
    const said = readFileSync(file, 'utf8');
    writeFileSync(file, `${said}  # mine\n`);
    const refused = await stack.kg('adopt', web, '--compose');
    t.equal(refused.code, 4);
    t.match(JSON.parse(refused.stderr), {
      error: { code: 'changed', message: `${file} is not as knowngood wrote it, and is left as it is` },
    });
    t.equal(readFileSync(file, 'utf8'), `${said}  # mine\n`, 'what a person changed is left as it is');
    writeFileSync(file, said);
  });

  await t.test('up makes the front and the service behind it', async t => {
    await compose('up', '-d');
    await untilAnswers('the front to pass on');
    const services = (await compose('ps', '--format', '{{.Service}} {{.Name}}')).trim().split('\n').sort();
    t.same(services, [
      `client ${project}-client-1`,
      `db ${project}-db-1`,
      `lister ${project}-lister-1`,
      `web ${web}`,
      `web-behind ${project}-web-behind-1`,
    ]);
    t.equal(await docker('exec', `${project}-client-1`, 'wget', '-q', '-O', '-', 'http://web.inside:8080/'), 'here.', 'by its alias');
    const [shown] = await stack.ok('workloads', `${project}/web`);
    t.match(shown, { workload: `${project}/web`, containers: [{ name: `${project}-web-behind-1` }], recycle: { method: 'front' } });
  });

  await t.test('it is recycled there and no request fails, and Compose goes on with it', async t => {
    const reports: { downtimeMs: number }[] = [];
    const told = await underLoad([{ address: '127.0.0.1', port }], async () => {
      for (let round = 0; round < recycles; round++) {
        await docker('exec', await idOf('web-behind'), 'touch', '/intruder');
        const [report] = await stack.ok('recycle', web);
        t.match(report, { outcome: 'done', method: 'front', workload: `${project}/web`, name: web, downtimeMs: 0 });
        reports.push(report);
      }
    });
    t.equal(reports.length, recycles);
    for (const [kind, figures] of Object.entries(told)) {
      t.comment(`${kind}, ${recycles} recycles: ${JSON.stringify(figures)}`);
      t.same(figures.failures, {}, `${kind}: none failed`);
      t.equal(figures.answered, figures.sent);
    }
    const behind = await idOf('web-behind');
    await t.rejects(docker('exec', behind, 'ls', '/intruder'), 'what was written into the old ones is gone');
    await compose('up', '-d');
    t.equal(await idOf('web-behind'), behind, 'up -d leaves it as it is');
    t.equal((await compose('exec', '-T', 'web-behind', 'cat', '/proc/1/comm')).trim(), 'node');
    t.notMatch(await compose('logs', 'web-behind'), /error/i);
  });

  await t.test('of two behind it one serves, and the other takes over when it is removed', async t => {
    await compose('up', '-d', '--scale', 'web-behind=2');
    const both = (await idOf('web-behind')).split('\n');
    t.equal(both.length, 2);
    await untilAnswers('one of them to answer');
    await docker('rm', '-f', both[0]!);
    await untilAnswers('the other to take over');
    await compose('up', '-d', '--scale', 'web-behind=2');
    await untilAnswers('two again');
    for (const id of (await idOf('web-behind')).split('\n').filter(one => one !== both[1])) {
      await docker('rm', '-f', both[1]!);
      await untilAnswers(`${id} to take over`);
    }
    await compose('up', '-d', '--scale', 'web-behind=1');
    await untilAnswers('one alone');
  });

  await t.test('a new image is what up -d puts behind the same front', async t => {
    const front = await idOf('web');
    await serverImage('2');
    await compose('up', '-d');
    await untilAnswers('the new one to answer');
    t.equal(await idOf('web'), front, 'the front is the same');
    t.equal(await docker('inspect', '-f', '{{.Config.Labels.version}}', await idOf('web-behind')), '2');
    await stack.settled();
    const [report] = await stack.ok('recycle', web);
    t.match(report, { outcome: 'done', method: 'front', downtimeMs: 0 });
  });

  await t.test('release says how to go back, and that is how', async t => {
    const refused = await stack.kg('release', web);
    t.equal(refused.code, 4);
    t.match(refused.lines, [
      { refused: { message: `Compose owns the front of ${web}: take ${file} away, then "docker-compose up -d --remove-orphans"` } },
    ]);
    rmSync(file);
    await compose('up', '-d', '--remove-orphans');
    await untilAnswers('web to answer by itself');
    t.same((await containers()).sort(), [`${project}-client-1`, `${project}-db-1`, `${project}-lister-1`, web]);
    t.equal(await docker('inspect', '-f', '{{.Config.Image}}', web), image);
  });

  await t.test('down leaves nothing', async t => {
    await adopt();
    t.ok(existsSync(file));
    await compose('up', '-d');
    await untilAnswers('the front to pass on');
    await stack.settled();
    t.match(await stack.ok('recycle', web), [{ outcome: 'done', method: 'front' }]);
    await compose('down');
    t.same(await list('ps', '-a', '--format', '{{.Names}}', '--filter', `name=^/?${project}-`), []);
    t.same(await list('network', 'ls', '-q', '--filter', `name=^${project}_`), []);
    rmSync(file);
  });

  await t.test('down of a project whose front Compose does not know: the agent takes that away', async t => {
    await compose('up', '-d');
    await untilAnswers('web to answer');
    await until('the agent to know what it listens on', 15_000, async () => ((await stack.kg('adopt', web)).code === 0 ? true : undefined));
    t.ok((await list('ps', '-q', '--filter', `label=knowngood.front=${web}`)).length, 'it has a front');
    await compose('down').catch(() => undefined);
    await until('the front to be gone', 10_000, async () =>
      (await list('ps', '-aq', '--filter', `label=knowngood.front=${web}`)).length === 0 ? true : undefined,
    );
    await compose('down');
    t.same(await list('ps', '-a', '--format', '{{.Names}}', '--filter', `name=^/?${project}-`), []);
    t.same(await list('network', 'ls', '-q', '--filter', `name=^${project}_`), []);
  });
});
