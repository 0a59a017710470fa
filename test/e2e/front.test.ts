import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { docker, makeImage, withLibraries } from '../support/image.js';
import { root } from '../support/root.js';
import { runCli, Stack, until } from '../support/stack.js';

const tag = `kgfronts${process.pid}`;
const label = `knowngood.test=${tag}`;
const image = `knowngood-test-front:${tag}`;
const folder = mkdtempSync(join(tmpdir(), 'kg-fronts-'));
const compose = async (...args: string[]) =>
  (await promisify(execFile)('docker-compose', ['-p', tag, '-f', join(folder, 'compose.yaml'), ...args])).stdout.trim();

t.test(
  'a service of Compose behind a front: recycled without a gap, and whoever calls is judged as before',
  { timeout: 240_000 },
  async t => {
    await makeImage(image, {
      files: { ...withLibraries(process.execPath), '/server.mjs': readFileSync(join(root, 'test/support/server.mjs'), 'utf8') },
    });
    t.teardown(() => docker('image', 'rm', '-f', image));
    writeFileSync(
      join(folder, 'compose.yaml'),
      `networks: { default: { internal: true } }
services:
  web:
    image: ${image}
    command: [${process.execPath}, /server.mjs]
    labels: { knowngood.test: ${tag} }
  client:
    image: ${image}
    command: [sh, -c, "while true; do wget -q -T 2 -O /dev/null http://web:8080/ || echo failed; sleep 0.1; done"]
    labels: { knowngood.test: ${tag} }
`,
    );
    t.teardown(() => rmSync(folder, { recursive: true, force: true }));
    const removeAll = async () => {
      const fronts = (await docker('ps', '-aq', '--filter', `label=knowngood.front=${tag}-web-1`)).split('\n').filter(Boolean);
      if (fronts.length > 0) await docker('rm', '-f', ...fronts);
      await compose('down', '-t', '0');
    };
    t.teardown(removeAll);
    await compose('up', '-d');
    const stack = await Stack.start({ label, env: { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off' } });
    t.teardown(() => stack.stop());
    const [web, client] = [`${tag}/web`, `${tag}/client`];
    const [line] = await until('inbound to be learned', 30_000, async () => {
      await stack.settled();
      const [profile] = (await stack.kg('profile', 'show', web)).lines;
      const inbound = profile?.entries?.filter((entry: { kind: string }) => entry.kind === 'inbound') ?? [];
      return inbound.length > 0 ? inbound : undefined;
    });
    t.match(line, { port: 8080, from: `workload:${client}` });
    for (const workload of [web, client]) await stack.ok('mode', workload, 'alert');
    const alone = await docker('inspect', '-f', '{{.Id}}', `${tag}-web-1`);

    t.match((await stack.ok('adopt', `${tag}-web-1`, '--dry-run'))[0], {
      method: 'front',
      steps: [/^create/, 'compare both'],
      workload: web,
    });
    t.equal(await docker('inspect', '-f', '{{.Id}}', `${tag}-web-1`), alone, 'a dry run changes nothing');
    const [adopted] = await stack.ok('adopt', `${tag}-web-1`);
    t.match(adopted, {
      container: alone,
      workload: web,
      method: 'front',
      front: { name: `${tag}-web-1` },
      composeSees: /"up -d" changes nothing/,
    });
    t.comment(`nobody served for ${adopted.downtimeMs} ms`);
    t.equal(await compose('ps', '-q', 'web'), adopted.backend.id, 'Compose lists what stands behind it');
    await compose('up', '-d');
    t.equal(await compose('ps', '-q', 'web'), adopted.backend.id, 'and its up changes nothing');
    t.match((await stack.ok('workloads', web))[0], { recycle: { method: 'front' } });

    const failedBefore = (await docker('logs', `${tag}-client-1`)).split('\n').filter(Boolean).length;
    for (let round = 0; round < 3; round++) {
      const [report] = await stack.ok('recycle', `${tag}-web-1`);
      t.match(report, { outcome: 'done', method: 'front', downtimeMs: 0, workload: web });
      await stack.settled();
    }
    t.equal((await docker('logs', `${tag}-client-1`)).split('\n').filter(Boolean).length, failedBefore, 'the client noticed none of it');
    t.same(await stack.ok('alerts'), [], 'and the same client through the front is no news');

    const address = await docker('inspect', '-f', `{{(index .NetworkSettings.Networks "${tag}_default").IPAddress}}`, `${tag}-web-1`);
    await docker(
      ...['run', '--rm', '--network', `${tag}_default`, '--label', label, '--label', 'knowngood.workload=shop/stranger'],
      ...[image, 'wget', '-q', '-T', '2', '-O', '/dev/null', `http://${address}:8080/`],
    );
    const told = await until('the stranger', 20_000, async () => {
      await stack.settled();
      const found = await stack.ok('alerts', '--workload', web);
      return found.length > 0 ? found : undefined;
    });
    t.match(told, [{ reason: 'unlisted-inbound', behaviour: { peer: 'workload:shop/stranger', port: 8080 } }]);
    t.equal(told.length, 1);

    const call = ['wget', '-q', '-T', '2', '-O', '-', 'http://web:8080/'];
    const passesOn = (what: string) =>
      until(what, 10_000, async () =>
        (await docker('run', '--rm', '--network', `${tag}_default`, image, ...call).catch(() => '')) === 'here.' ? true : undefined,
      );
    await docker('restart', '-t', '0', `${tag}-web-1`);
    await passesOn('the front to pass on again');
    await docker('rm', '-f', `${tag}-web-1`);
    await passesOn('the front that somebody removed to be made anew');
    const anew = await until('it to be told', 20_000, async () =>
      (await stack.ok('recycles', '--workload', web)).find(one => one.action === 'front'),
    );
    const madeAnew = await docker('inspect', '-f', '{{.Id}}', `${tag}-web-1`);
    t.match(anew, { outcome: 'done', name: `${tag}-web-1`, old: { id: adopted.front.id }, front: { id: madeAnew }, method: 'front' });
    t.ok(anew.downtimeMs > 0, `nobody was reached for ${anew.downtimeMs} ms`);
    t.match(await runCli(['recycles', '--order', anew.order, '--state-dir', stack.stateDir], stack.env), {
      stdout: new RegExp(
        `done +${web} +${tag}-web-1 ${adopted.front.id.slice(0, 12)} → ${madeAnew.slice(0, 12)} .*its front was made anew`,
      ),
    });

    // Another container has its name: it is left alone, and who asks is told that nobody is reached.
    const place = `${tag}-web-1`;
    await docker('rename', place, `${place}-moved`);
    await docker('run', '-d', '--name', place, '--network', 'none', image, 'sleep', '600');
    await docker('rm', '-f', `${place}-moved`);
    const gone = await until('it to be told that its front is gone', 20_000, async () =>
      (await stack.ok('recycles', '--workload', web)).find(one => one.action === 'front' && one.outcome === 'failed'),
    );
    t.match(gone, { name: place, old: { id: madeAnew }, steps: [{ ok: false, detail: /^nobody is reached by .* has its name now$/ }] });
    t.match(await runCli(['recycles', '--order', gone.order, '--state-dir', stack.stateDir], stack.env), {
      stdout: new RegExp(`failed +${web} +${place} ${madeAnew.slice(0, 12)} +its front is gone`),
    });
    await docker('rm', '-f', place);
    await passesOn('the front to be made once it can have its name');

    const released = await until('the new front to be known at the controller, and released', 10_000, async () => {
      const { code, lines } = await stack.kg('release', `${tag}-web-1`);
      return code === 3 ? undefined : lines[0];
    });
    t.equal(await compose('ps', '-q', 'web'), released.backend.id);
    t.equal(await docker('inspect', '-f', '{{.Name}}', released.backend.id), `/${tag}-web-1`);
    t.equal(await docker('ps', '-aq', '--filter', `label=knowngood.front=${tag}-web-1`), '', 'the front is gone');
    t.equal((await stack.kg('release', `${tag}-web-1`)).code, 4, 'there is nothing left to release');
  },
);
