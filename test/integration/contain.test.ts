import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { type Engine, EngineError } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import type { OrdersOptions } from '../../agent/orders.js';
import type { Order, Report } from '../../proto/fleet.js';
import { AgentHost } from '../support/agent-host.js';
import { forkAgent } from '../support/forked-agent.js';
import { docker, makeImage } from '../support/image.js';
import { Shapes } from '../support/shapes.js';
import { until } from '../support/stack.js';

const prefix = 'kgcontain';
const image = 'kgcontain:1';
const root = mkdtempSync(join(tmpdir(), `${prefix}-`));
const shapes = new Shapes(prefix, 236, 18_390);
const [one, two] = [`${prefix}-n1`, `${prefix}-n2`];
let made = 0;

await shapes.start();
await makeImage(image);
t.teardown(async () => {
  await shapes.stop();
  await docker('rmi', image).catch(() => undefined);
  rmSync(root, { recursive: true, force: true });
});

const stateDir = () => {
  const folder = join(root, `state-${made++}`);
  mkdirSync(folder);
  return folder;
};
/** On two networks: with an alias and an address of its own on the first, an alias on the second. */
async function start(): Promise<string> {
  const name = `${prefix}-${made++}`;
  const ip = `10.236.1.${100 + made}`;
  await docker(
    ...['run', '-d', '--name', name, '--label', shapes.label, '--network', one, '--ip', ip, '--network-alias', 'web'],
    ...[image, 'httpd', '-f', '-p', '8080', '-h', '/etc'],
  );
  await docker('network', 'connect', '--alias', 'shop', two, name);
  return name;
}
interface Endpoint {
  readonly IPAddress: string;
  readonly Aliases: readonly string[] | null;
  readonly MacAddress: string;
}
async function networksOf(name: string) {
  const said = JSON.parse(await docker('inspect', '-f', '{{json .NetworkSettings.Networks}}', name)) as Record<string, Endpoint>;
  return Object.fromEntries(
    Object.entries(said).map(([network, { IPAddress, Aliases, MacAddress }]) => [
      network,
      { IPAddress, MacAddress, Aliases: [...(Aliases ?? [])].sort() },
    ]),
  );
}
const isPaused = async (name: string) => (await docker('inspect', '-f', '{{.State.Paused}}', name)) === 'true';
const idOf = (name: string) => docker('inspect', '-f', '{{.Id}}', name);
const serves = async (name: string) => (await docker('exec', name, 'wget', '-q', '-O', '-', 'http://127.0.0.1:8080/group')).includes('app');

async function agent(folder: string, engine?: Engine, more: Partial<OrdersOptions> = {}): Promise<AgentHost> {
  const host = new AgentHost(folder, { probe: { holdMs: 50 }, ...(engine && { engine }), ...more });
  await host.orders.start();
  return host;
}

t.test('by its networks: it is cut off whole, evidence is kept, and it is put back as it was', { timeout: 90_000 }, async t => {
  const [folder, name] = [stateDir(), await start()];
  const host = await agent(folder);
  const [before, id] = [await networksOf(name), await idOf(name)];
  t.same(Object.keys(before).sort(), [one, two]);
  const contained = await host.recycle(name, { action: 'contain' });
  t.match(contained, { outcome: 'done', method: 'networks', evidence: /^ev-/, oldId: id }, JSON.stringify(contained.steps));
  t.same(await networksOf(name), {});
  t.ok(await serves(name), 'it runs on, alone');

  await t.test('who starts again knows it: it is not contained twice, and not recycled by anybody', async t => {
    await host.orders.stop();
    const next = await agent(folder);
    t.match(await next.recycle(name, { action: 'contain' }), { outcome: 'refused', refused: { code: 'contained' } });
    for (const cause of ['schedule', 'alert', 'person'] as const)
      t.match(
        await next.recycle(name, { cause }),
        { outcome: 'refused', refused: { code: 'contained', message: /release its incident first/ } },
        cause,
      );
    t.match(await next.recycle(name, { action: 'uncontain' }), { outcome: 'done', method: 'networks' });
    t.same(await networksOf(name), before, 'the same networks, aliases, addresses');
    t.equal(await idOf(name), id);
    t.match(await next.recycle(name, { action: 'uncontain' }), { outcome: 'refused', refused: { code: 'unsupported' } });
    t.match(await next.recycle(name, { action: 'contain' }), { outcome: 'done' }, 'and once more');
    t.match(await next.recycle(name, { action: 'uncontain' }), { outcome: 'done' });
    await next.orders.stop();
  });
});

t.test('by pause: it stands still, and goes on', { timeout: 60_000 }, async t => {
  const name = await start();
  const host = await agent(stateDir());
  const before = await networksOf(name);
  t.match(await host.recycle(name, { action: 'contain', method: 'pause' }), { outcome: 'done', method: 'pause', evidence: /^ev-/ });
  t.ok(await isPaused(name));
  t.same(await networksOf(name), before, 'its networks are as they were');
  t.match(await host.recycle(name, { action: 'uncontain' }), { outcome: 'done', method: 'pause' });
  t.notOk(await isPaused(name));
  t.ok(await serves(name));
  await docker('run', '-d', '--name', `${name}-host`, '--label', shapes.label, '--network', 'none', image, 'sleep', '1000');
  t.match(
    await host.orders.plan((await host.meet(`${name}-host`)).container.id, undefined, 'contain'),
    { method: 'pause' },
    'where there is no network to cut',
  );
  t.match(await host.recycle(`${name}-host`, { action: 'contain', method: 'networks' }), {
    outcome: 'refused',
    refused: { code: 'unsupported' },
  });
  await host.orders.stop();
});

/** A host at which each recycle goes on until it is let. */
async function slow(t: Test, options: Partial<OrdersOptions> = {}) {
  let go = () => {};
  const held = new Promise<void>(resolve => {
    go = resolve;
  });
  t.teardown(() => go());
  const real = openEngine({});
  let creating = 0;
  const create: Engine['create'] = async (...words) => {
    creating += 1;
    await held;
    return real.create(...words);
  };
  const engine = new Proxy(real, { get: (of, call: keyof Engine) => (call === 'create' ? create : (of[call] as () => unknown).bind(of)) });
  const host = await agent(stateDir(), engine, options);
  const recycles = [await start(), await start()].map(name => host.recycle(name, { cause: 'alert' }));
  await until('two recycles to go on', 10_000, async () => creating === 2 || undefined);
  return { host, recycles, go: () => go(), creating: () => creating };
}

t.test('it waits for no recycle of another container, however long they take', { timeout: 60_000 }, async t => {
  const { host, recycles, go, creating } = await slow(t);
  const name = await start();
  t.match(await host.recycle(name, { action: 'contain' }), { outcome: 'done', evidence: /^ev-/ });
  t.match(await host.recycle(name, { action: 'uncontain' }), { outcome: 'done' });
  const third = host.recycle(name, { cause: 'alert' });
  await new Promise(resolve => setTimeout(resolve, 300));
  t.equal(creating(), 2, 'a third recycle does wait');
  go();
  for (const report of await Promise.all([...recycles, third])) t.equal(report.outcome, 'done', JSON.stringify(report.steps));
  await host.orders.stop();
});

t.test('a recycle that waits for others of its host is none yet', { timeout: 90_000 }, async t => {
  const kept = new Set<string>();
  const { host, recycles, go } = await slow(t, { keptOpen: id => (kept.has(id) ? ['a person'] : []) });
  const [cut, late, entered, fresh] = [await start(), await start(), await start(), await start()];
  const soon = await host.order(fresh, { generation: 7 });
  t.match(await host.orders.take(soon), { outcome: 'refused', refused: { code: 'stale' } }, 'what it comes to already is told at once');
  const waiting = host.recycle(cut, { cause: 'alert' });
  const expiring = host.recycle(late, { deadlineMs: 200 });
  const stale = host.orders.take(await host.order(fresh), 119_500);
  const visited = host.recycle(entered);
  await new Promise(resolve => setTimeout(resolve, 1_000));
  for (const name of [cut, late, entered, fresh]) t.notOk(host.orders.isBusy(name), 'its front is kept meanwhile');
  t.match(
    await host.recycle(cut, { action: 'contain' }),
    { outcome: 'done' },
    'to contain it waits for no recycle of it that was not begun',
  );
  kept.add(await idOf(entered));
  const [before, networks] = [await idOf(late), await networksOf(cut)];
  go();
  for (const report of await Promise.all(recycles)) t.equal(report.outcome, 'done', JSON.stringify(report.steps));
  t.match(await waiting, { outcome: 'refused', refused: { code: 'contained' } });
  t.match(await expiring, { outcome: 'expired', refused: { code: 'expired', message: /^it waited \d+ s for others on this host/ } });
  t.match(await stale, { outcome: 'expired', refused: { code: 'expired', message: /^it was ordered 2 minutes ago/ } });
  t.match(await visited, { outcome: 'refused', refused: { code: 'session-open' } });
  t.equal(await idOf(late), before);
  t.same(networks, await networksOf(cut));
  await host.orders.stop();
});

/** An engine that fails at one call, once. */
function failing(method: 'disconnect' | 'connect', at: number): Engine {
  const engine = openEngine({});
  let calls = 0;
  return new Proxy(engine, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === method && ++calls === at) return Promise.reject(new EngineError('refused', 'the engine refuses this one'));
        return Reflect.apply(value, target, args);
      };
    },
  });
}

t.test('a failure in the middle leaves nothing half done', { timeout: 90_000 }, async t => {
  const name = await start();
  const before = await networksOf(name);
  const cutting = await agent(stateDir(), failing('disconnect', 2));
  t.match(await cutting.recycle(name, { action: 'contain' }), { outcome: 'undone' });
  t.same(await networksOf(name), before, 'cut from one and not from the other: put back');
  await cutting.orders.stop();
  const folder = stateDir();
  const letting = await agent(folder, failing('connect', 2));
  t.match(await letting.recycle(name, { action: 'contain' }), { outcome: 'done' });
  t.match(await letting.recycle(name, { action: 'uncontain' }), { outcome: 'undone' });
  t.same(await networksOf(name), {}, 'it stays contained');
  t.match(await letting.recycle(name, { action: 'uncontain' }), { outcome: 'done' });
  t.same(await networksOf(name), before);
  await letting.orders.stop();
});

/** An agent in a process of its own that is killed after so many steps. */
function killed(folder: string, order: Order, name: string, steps: number): Promise<void> {
  return new Promise(done => forkAgent(folder, order, name, steps).once('exit', () => done()));
}

t.test('an agent that is killed after any step finishes it, or undoes it', { timeout: 180_000 }, async t => {
  for (const action of ['contain', 'uncontain'] as const)
    for (const steps of action === 'contain' ? [1, 2, 3] : [1]) {
      const [folder, name] = [stateDir(), await start()];
      const before = await networksOf(name);
      const first = await agent(folder);
      if (action === 'uncontain') t.match(await first.recycle(name, { action: 'contain' }), { outcome: 'done' });
      const order = await first.order(name, { action });
      await first.orders.stop();
      await killed(folder, order, name, steps);
      const next = await agent(folder);
      await next.meet(name);
      const report: Report = await next.orders.take(order);
      t.match(report.outcome, /^(done|undone)$/, `${action}, killed after step ${steps}: ${report.outcome}`);
      const isContained = (action === 'contain') === (report.outcome === 'done');
      t.same(await networksOf(name), isContained ? {} : before);
      if (isContained) t.match(await next.recycle(name, { action: 'uncontain' }), { outcome: 'done' });
      t.same(await networksOf(name), before);
      await next.orders.stop();
    }
});

t.test('evidence alone: it goes on as it is', { timeout: 60_000 }, async t => {
  const name = await start();
  const host = await agent(stateDir());
  const before = await networksOf(name);
  t.match(await host.recycle(name, { action: 'capture' }), { outcome: 'done', evidence: /^ev-/ });
  t.same(await networksOf(name), before);
  t.ok(await serves(name));
  await host.orders.stop();
});
