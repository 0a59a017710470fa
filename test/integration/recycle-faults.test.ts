import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import type { Order, Report } from '../../proto/fleet.js';
import { AgentHost } from '../support/agent-host.js';
import { forkAgent } from '../support/forked-agent.js';
import { docker, makeImage } from '../support/image.js';
import { Shapes } from '../support/shapes.js';

const prefix = 'kgfaults';
const image = 'kgfaults:1';
const root = mkdtempSync(join(tmpdir(), `${prefix}-`));
const shapes = new Shapes(prefix, 234, 18_370);
const network = `${prefix}-n1`;
let folders = 0;

await shapes.start();
await makeImage(image);
t.teardown(async () => {
  await shapes.stop();
  await docker('rmi', image).catch(() => undefined);
  rmSync(root, { recursive: true, force: true });
});

const stateDir = () => {
  const folder = join(root, `state-${folders++}`);
  mkdirSync(folder);
  return folder;
};
const idOf = (name: string) => docker('inspect', '-f', '{{.Id}}', name);
const runs = async (name: string) => (await docker('inspect', '-f', '{{.State.Running}}', name)) === 'true';
const answers = async (name: string) =>
  (await docker('exec', name, 'wget', '-q', '-O', '-', 'http://127.0.0.1:8080/etc/group')).includes('app');
const leftBehind = async () =>
  (await docker('ps', '-a', '--filter', `label=${shapes.label}`, '--format', '{{.Names}}'))
    .split('\n')
    .filter(name => name.includes('.kg-'));

/** A container whose first process is a script that the test may change. */
async function scripted(name: string, script: string, ...args: readonly string[]): Promise<(script: string) => void> {
  const folder = join(root, name);
  mkdirSync(folder);
  const write = (text: string) => writeFileSync(join(folder, 'run'), text);
  write(script);
  await docker(
    ...['run', '-d', '--name', name, '--label', shapes.label, '--stop-signal', 'SIGKILL', '--network', network],
    ...['-v', `${folder}:/cfg:ro`, ...args, image, 'sh', '/cfg/run'],
  );
  await new Promise(resolve => setTimeout(resolve, 300));
  return write;
}
const serve = 'exec httpd -f -p 8080 -h /\n';

t.test('a replacement that fails leaves the old one serving, and the report says why', { timeout: 110_000 }, async t => {
  const host = new AgentHost(stateDir(), { probe: { deadlineMs: 1_500, holdMs: 300 } });
  await host.orders.start();
  const cases: readonly (readonly [title: string, script: string, args: readonly string[], says: RegExp])[] = [
    ['dies at once', 'exit 7', ['--restart', 'on-failure:3'], /exit code 7/],
    ['never listens', 'exec sleep 1000', ['--restart', 'always', '--expose', '8080'], /does not listen on tcp\/8080 within 1500 ms/],
    ['answers, then dies', 'httpd -p 8080 -h /; sleep 0.1; exit 3', [], /exit code 3/],
    [
      'is never healthy',
      `rm -f /ok; ${serve.trim()}`,
      ['--health-cmd', 'test -e /ok', '--health-interval', '1s', '--expose', '8080'],
      /health check says 1/,
    ],
  ];
  for (const [at, [title, script, args, says]] of cases.entries()) {
    await t.test(title, async t => {
      const name = `${prefix}-bad-${at}`;
      const change = await scripted(name, `touch /ok; ${serve}`, ...args);
      for (let tries = 0; args.includes('--health-cmd') && tries < 60; tries++) {
        if ((await docker('inspect', '-f', '{{.State.Health.Status}}', name)) === 'healthy') break;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      const before = await idOf(name);
      const policy = await docker('inspect', '-f', '{{json .HostConfig.RestartPolicy}}', name);
      // Only a container that has the mark in its writable layer is a good one from now on: the old one has, no new one can.
      await docker('exec', name, 'touch', '/mark');
      change(`if [ ! -e /mark ]; then ${script}; fi\n${serve}`);
      const report = await host.recycle(name);
      const said = report.steps.find(step => step.step === 'ready');
      t.equal(report.outcome, 'undone');
      t.match(said, { ok: false, detail: says });
      t.equal(report.newId, undefined);
      t.equal(await idOf(name), before, 'the old one has its place again');
      t.equal(await docker('inspect', '-f', '{{json .HostConfig.RestartPolicy}}', name), policy, 'with its restart policy');
      t.same(await leftBehind(), [], 'and nothing is left');
      t.ok(await answers(name), 'it answers');
      await docker('exec', name, 'ls', '/mark');
      t.ok(report.downtimeMs > 0);
    });
  }
  await host.orders.stop();
});

t.test('one with --rm is gone once it is stopped: the place gets another all the same, or the report says that it is empty', async t => {
  const host = new AgentHost(stateDir(), { probe: { deadlineMs: 1_500, holdMs: 300 } });
  await host.orders.start();
  const name = `${prefix}-rm`;
  await docker('volume', 'create', '--label', shapes.label, `${name}-count`);
  const rewrite = await scripted(name, serve, '--rm', '--expose', '8080', '-v', `${name}-count:/count`);
  const before = await idOf(name);
  // The first to start after the old one was stopped fails, the second does not.
  rewrite(`if [ ! -e /count/failed ]; then touch /count/failed; exit 9; fi\n${serve}`);
  const report = await host.recycle(name);
  t.equal(report.outcome, 'undone');
  t.match(
    report.steps.find(step => step.step === 'ready'),
    { ok: false, detail: /exit code 9|No such container/ },
  );
  t.match(
    report.steps.find(step => step.step === 'put back'),
    { ok: true, detail: /was made once more as/ },
  );
  t.not(await idOf(name), before);
  t.ok(await answers(name));
  rewrite('exit 9\n');
  const lost = await host.recycle(name);
  t.match(lost, { outcome: 'failed' });
  t.match(lost.steps.at(-1), { step: 'put back', ok: false });
  t.same(await leftBehind(), []);
  await host.orders.stop();
});

t.test('what forbids a recycle is found before anything is touched', { timeout: 60_000 }, async t => {
  const host = new AgentHost(stateDir());
  await host.orders.start();
  const name = `${prefix}-gate`;
  await scripted(name, serve);
  const id = await idOf(name);
  const refused = async (code: string, more: Partial<Order> = {}, title = code) => {
    const report = await host.recycle(name, more);
    t.match(report, { outcome: 'refused', refused: { code } }, title);
    t.equal(await idOf(name), id);
    t.ok(await runs(name));
  };
  await refused('stale', { generation: 7 });
  await refused('stale', { container: 'f'.repeat(64) }, 'a container nobody knows');
  await refused('unsupported', { method: 'front' });
  const session = docker('exec', name, 'sh', '-c', 'sleep 2; true --password=hunter2');
  await new Promise(resolve => setTimeout(resolve, 300));
  await refused('session-open');
  const { refused: why } = await host.recycle(name);
  t.match(why, { code: 'session-open', message: /^somebody works in .*: sh -c sleep 2; true --password=/ });
  t.notMatch(why?.message, 'hunter2', 'a refusal is read by people, and kept');
  await session;
  await docker(
    'run',
    '-d',
    '--name',
    `${name}-sidecar`,
    '--label',
    shapes.label,
    '--stop-signal',
    'SIGKILL',
    '--network',
    `container:${name}`,
    image,
    'sleep',
    '1000',
  );
  await refused('unsupported', {}, 'another container lives in its network');
  await docker('rm', '-f', `${name}-sidecar`);
  await docker('pause', name);
  await refused('paused').catch(error => t.fail(error.message));
  await docker('unpause', name);
  t.match(await host.recycle(name, { deadlineMs: -1 }), { outcome: 'expired' });
  const document = await host.orders.plan(id);
  t.match(document, { method: 'in-place', name, container: id, steps: [/^create/] });
  t.equal(await idOf(name), id, 'a plan changes nothing');
  const order = await host.order(name);
  const [one, two] = await Promise.all([host.orders.take(order), host.orders.take(order)]);
  t.equal(one.outcome, 'done', JSON.stringify(one.refused ?? one.steps));
  t.same(one, two, 'the same order twice at once');
  t.same(await host.orders.take(order), one, 'and later');
  t.equal(await idOf(name), one.newId);
  await host.orders.stop();
});

function child(
  state: string,
  order: Order,
  name: string,
  killAfter: number,
): { readonly begun: Promise<void>; readonly ended: Promise<Report | 'killed'>; kill(): void } {
  const forked = forkAgent(state, order, name, killAfter);
  let report: Report | undefined;
  const begun = new Promise<void>(resolve => {
    forked.on('message', message => {
      if (message === 'begun') resolve();
      else report = message as Report;
    });
    forked.once('exit', () => resolve());
  });
  const ended = new Promise<Report | 'killed'>(resolve => forked.once('exit', () => resolve(report ?? 'killed')));
  return { begun, ended, kill: () => void forked.kill('SIGKILL') };
}

t.test('killed after every step and at seeded moments, the next agent finishes or undoes it, once', { timeout: 400_000 }, async t => {
  const name = `${prefix}-kill`;
  await scripted(name, serve, '--restart', 'always');
  const seeds = [37, 83, 151, 203, 262, 317, 389, 451];
  const kills = [...Array.from({ length: 12 }, (_, at) => ({ after: at + 1, ms: 0 })), ...seeds.map(ms => ({ after: -1, ms }))];
  const outcomes: Record<string, number> = {};
  for (const { after, ms } of kills) {
    const title = after > 0 ? `after step ${after}` : `after ${ms} ms`;
    const state = stateDir();
    const order = await new AgentHost(state).order(name, { capture: true });
    const before = await idOf(name);
    const killed = child(state, order, name, after);
    await killed.begun;
    if (after < 0) setTimeout(killed.kill, ms);
    const first = await killed.ended;

    const next = new AgentHost(state, { probe: { holdMs: 50 } });
    const done = await next.orders.start();
    t.same(done, [], `${title}: the journal knew of everything`);
    await next.meet(name);
    // A kill before the journal knew of the order leaves it to be delivered again: it finds the container it was decided on.
    const again = await next.orders.take(order);
    const now = await idOf(name);
    t.ok(await runs(name), `${title}: the place has its container`);
    t.equal(now, again.outcome === 'done' ? again.newId : before, `${title}: ${again.outcome}, and that is who holds it`);
    if (first !== 'killed') t.equal(first.outcome, again.outcome, `${title}: it had ended before`);
    t.same(await leftBehind(), [], `${title}: nothing is left`);
    t.equal(await docker('inspect', '-f', '{{.HostConfig.RestartPolicy.Name}}', name), 'always');
    t.ok(await answers(name), `${title}: it answers`);
    const counted = next.reports.filter(report => report.order === order.id && report.outcome !== undefined).map(report => report.newId);
    t.equal(new Set(counted).size, 1, `${title}: one outcome`);
    t.same((await next.orders.take(order)).newId, again.newId, `${title}: and it is not run twice`);
    t.equal(await idOf(name), now);
    const journal = JSON.parse(
      readFileSync(
        join(state, 'orders', (await import('node:fs')).readdirSync(join(state, 'orders')).find(file => file.endsWith('.json'))!),
        'utf8',
      ),
    );
    t.match(journal, { phase: 'ended', told: true });
    outcomes[again.outcome!] = (outcomes[again.outcome!] ?? 0) + 1;
    await next.orders.stop();
  }
  t.comment(`${kills.length} kills: ${JSON.stringify(outcomes)}`);
  t.ok((outcomes['done'] ?? 0) > 0 && (outcomes['undone'] ?? 0) > 0, 'some were finished and some undone');
});
