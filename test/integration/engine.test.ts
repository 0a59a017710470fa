import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import type { Container, EngineEvent } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import { Follow } from '../../agent/container/follow.js';
import { CutSocket } from '../support/cut-socket.js';
import { docker, makeImage } from '../support/image.js';

const label = 'knowngood.test=kgengine';
const image = 'kgengine:1';
const folder = mkdtempSync(join(tmpdir(), 'kgengine-'));
const clear = async () => {
  const ids = (await docker('ps', '-aq', '--filter', `label=${label}`)).split('\n').filter(Boolean);
  if (ids.length > 0) await docker('rm', '-fv', ...ids);
};
const run = (name: string, ...more: readonly string[]) =>
  docker('run', '-d', '--name', name, '--label', label, '--stop-signal', 'SIGKILL', ...more);
const until = async (what: string, is: () => boolean, ms = 8_000) => {
  for (const end = Date.now() + ms; !is(); ) {
    if (Date.now() > end) throw new Error(`${what}: not within ${ms} ms`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
};

await clear();
const imageId = await makeImage(image, { changes: ['LABEL baked=yes', 'LABEL knowngood.workload=evil'] });
t.teardown(async () => {
  await clear();
  await docker('rmi', image).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

t.test('the engine in our words', { timeout: 60_000 }, async t => {
  const engine = openEngine({});
  const version = await engine.version();
  t.match(version, { version: /^\d+\./, api: /^1\.\d+$/, storageDriver: /./, kernel: /^\d/ });
  const name = 'kgengine-one';
  const id = await engine.create(name, {
    Image: image,
    Cmd: ['sleep', '1000'],
    StopSignal: 'SIGKILL',
    Labels: { 'knowngood.test': 'kgengine', baked: 'no' },
  });
  t.match(await engine.inspect(id), {
    id,
    name,
    image: imageId,
    imageName: image,
    state: 'created',
    pid: 0,
    labels: { baked: 'no' },
    imageLabels: { baked: 'yes', 'knowngood.workload': 'evil' },
    imageDigests: [],
  });
  await engine.start(id);
  await engine.start(id);
  t.match(await engine.inspect(name), { state: 'running', command: ['sleep', '1000'] });
  t.match(
    (await engine.list()).find(one => one.id === id),
    { name, running: true, labels: { 'knowngood.test': 'kgengine' } },
  );
  t.equal(await engine.imageId(image), imageId);
  t.equal(await engine.imageId('kgengine-none:1'), undefined);
  t.match(
    (await engine.top(id)).map(one => one.argv),
    ['sleep 1000'],
  );
  t.equal(await engine.exec(id, ['true'], 5_000), 0);
  t.equal(await engine.exec(id, ['sh', '-c', 'exit 3'], 5_000), 3);
  await t.rejects(engine.exec(id, ['sleep', '5'], 200), { code: 'refused', message: '"sleep 5" was not done within 200 ms' });
  t.match(await engine.execs(id), [{ running: true, argv: ['sleep', '5'] }]);
  await engine.pause(id);
  t.equal((await engine.inspect(id)).state, 'paused');
  await engine.unpause(id);
  await engine.rename(id, `${name}-b`);
  await engine.setRestartPolicy(id, { Name: 'always' });
  t.match(await engine.inspectRaw(id), { Name: `/${name}-b`, HostConfig: { RestartPolicy: { Name: 'always' } } });
  await engine.disconnect('bridge', id);
  t.same((await engine.inspect(id)).addresses, []);
  await engine.connect('bridge', id, {});
  t.match((await engine.inspect(id)).addresses, [{ network: 'bridge', address: /^\d/ }]);
  await t.rejects(engine.remove(id), { name: 'EngineError', code: 'conflict' }, 'a running container is not removed by chance');
  await engine.setRestartPolicy(id, { Name: 'no' });
  await engine.kill(id, 'SIGKILL');
  await engine.stop(id, 1);
  await engine.stop(id, 1);
  await engine.remove(id);
  await engine.remove(id);
  await t.rejects(engine.inspect(id), { name: 'EngineError', code: 'not-found', message: /No such container/ });
  await t.rejects(engine.create('kgengine-x', { Image: 'kgengine-none:1' }), { code: 'not-found' });
  await t.rejects(openEngine({ socketPath: join(folder, 'none.sock') }).list(), {
    code: 'unreachable',
    message: /the engine does not answer/,
  });
});

t.test(
  'the set of containers is kept: from the first event on, through a broken stream, and the break is told',
  { timeout: 60_000 },
  async t => {
    // Three bytes at a time: every event is cut somewhere.
    const socket = new CutSocket(join(folder, 'cut.sock'), '/var/run/docker.sock', 3);
    await socket.join();
    const told: string[] = [];
    const events: EngineEvent[] = [];
    const gaps: { id: string; cause: string; fromUs: number; toUs: number }[] = [];
    const latest = new Map<string, Container>();
    const follow = new Follow(
      {
        engine: openEngine({ socketPath: socket.path }),
        selected: container => container.labels['knowngood.test'] === 'kgengine' && container.labels['hidden'] === undefined,
        nowUs: () => Date.now() * 1000,
        firstRetryMs: 50,
        lastRetryMs: 200,
      },
      {
        onContainer: container => {
          told.push(`${container.name} ${container.state}`);
          latest.set(container.id, container);
        },
        onGone: id => told.push(`gone ${latest.get(id)?.name}`),
        onPassed: container => told.push(`passed ${container.name}`),
        onAttached: ({ container, network, addresses }) =>
          told.push(`${latest.get(container)?.name ?? 'somebody'} has ${addresses.length} on ${network}`),
        onDetached: (container, network) => told.push(`${latest.get(container)?.name ?? 'somebody'} left ${network}`),
        onEvent: event => events.push(event),
        onGap: gap => gaps.push(gap),
      },
    );
    const before = await run('kgengine-before', image, 'sleep', '1000');
    await follow.start();
    t.ok(told.includes('kgengine-before running'), 'what already ran is told before start returns');

    const created = await docker('create', '--name', 'kgengine-live', '--label', label, image, 'sleep', '1000');
    await until('a created container is known', () => told.includes('kgengine-live created'));
    await docker('start', created);
    await until('it is told to run', () => told.includes('kgengine-live running'));
    const given = told.indexOf('kgengine-live has 1 on bridge');
    t.ok(given >= 0 && given < told.indexOf('kgengine-live running'), 'its address is told before it runs');
    await docker('exec', 'kgengine-live', 'sh', '-c', 'echo "a: b"');
    await until('its exec is told', () => events.some(event => event.kind === 'exec-start'));
    t.match(
      events.filter(event => event.container === created).map(event => event.kind),
      ['create', /connect|start/, /connect|start/, 'exec-create', 'exec-start'],
    );
    t.match(
      events.find(event => event.kind === 'exec-create'),
      { command: 'sh -c echo "a: b"', container: created },
    );
    await run('kgengine-hidden', '--label', 'hidden=1', image, 'sleep', '1000');
    await docker('rename', 'kgengine-live', 'kgengine-renamed');
    await until('a new name is told', () => told.includes('kgengine-renamed running'));
    t.same(
      [...new Set(told.filter(line => line.includes('hidden')))],
      ['passed kgengine-hidden'],
      'of what is not selected only that it is not',
    );
    t.same(gaps, []);

    await socket.cut();
    const cutUs = Date.now() * 1000;
    await run('kgengine-during', image, 'sleep', '1000');
    await docker('rm', '-f', before);
    await run('kgengine-came-and-went', image, 'true');
    await docker('rm', '-f', 'kgengine-came-and-went');
    await until('the break is told while it lasts', () => gaps.length > 0);
    await socket.join();
    await until('who came meanwhile is told', () => told.includes('kgengine-during running'));
    await until('who went meanwhile is told', () => told.includes('gone kgengine-before'));
    const last = gaps.at(-1)!;
    t.equal(new Set(gaps.map(gap => gap.id)).size, 1, 'one break is one gap, made longer');
    t.equal(last.cause, 'engine');
    t.ok(last.fromUs <= cutUs + 50_000 && last.toUs > last.fromUs);

    // The last word on the break comes when everything was compared.
    await new Promise(resolve => setTimeout(resolve, 500));
    const count = gaps.length;
    await run('kgengine-after', image, 'sleep', '1000');
    await until('and it goes on', () => told.includes('kgengine-after running'));
    t.equal(gaps.length, count);
    t.same([...follow.containers.values()].map(one => one.name).sort(), ['kgengine-after', 'kgengine-during', 'kgengine-renamed']);
    await follow.stop();
    const quiet = told.length;
    await docker('rm', '-f', 'kgengine-after');
    await new Promise(resolve => setTimeout(resolve, 300));
    t.equal(told.length, quiet, 'a stopped one tells nothing');
    await socket.cut();
  },
);
