import { mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import type { Engine } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import type { Report } from '../../proto/fleet.js';
import { AgentHost } from '../support/agent-host.js';
import { hostRulesOf } from '../support/host-rules.js';
import { keptManifest } from '../support/kept-manifest.js';
import { fill, mountMemory, OwnEngine } from '../support/own-engine.js';
import { patient } from '../support/patience.js';
import { until } from '../support/stack.js';

/** The engine's disk, or the agent's, is full before a recycle or becomes so in the middle of it. */
const prefix = 'kgdisk';
const image = `${prefix}:1`;
const engine = new OwnEngine(prefix, 64 << 20);
t.teardown(() => engine.remove());
t.setTimeout(patient(240_000));
await engine.start();
await engine.image(image);
let folders = 0;

const idOf = (of: string) => engine.docker('inspect', '-f', '{{.Id}}', of);
const list = async (...words: readonly string[]) => (await engine.docker(...words)).split('\n').filter(Boolean).sort();
const names = () => list('ps', '-a', '--format', '{{.Names}}');
const volumes = () => list('volume', 'ls', '-q');
const networks = () => list('network', 'ls', '--format', '{{.Name}}');
const policyOf = (name: string) => engine.docker('inspect', '-f', '{{.HostConfig.RestartPolicy.Name}}', name);
const failed = (report: Report, step: string) => report.steps.find(one => one.step === step && !one.ok)?.detail ?? '';
const noRoom = /no space left on device|ENOSPC/;

const answers = async (name: string) =>
  (await engine.docker('exec', name, 'wget', '-q', '-O', '-', 'http://127.0.0.1:8080/etc/group')).includes('app');

interface Place {
  readonly name: string;
  readonly id: string;
  readonly volumes: readonly string[];
}

async function serving(name: string): Promise<Place> {
  const how = ['--network', 'none', '--restart', 'always', '-v', '/kept', '--expose', '8080'];
  await engine.docker('run', '-d', '--name', name, ...how, image, 'httpd', '-f', '-p', '8080', '-h', '/');
  await until('it to answer', patient(10_000), async () => ((await answers(name).catch(() => false)) ? true : undefined));
  await engine.docker('exec', name, 'cp', '/bin/busybox', '/intruder');
  return { name, id: await idOf(name), volumes: await volumes() };
}

function newState(bytes?: number): string {
  const folder = join(engine.folder, `state-${folders++}`);
  mkdirSync(folder);
  if (bytes !== undefined) mountMemory(folder, bytes);
  return folder;
}

/** An agent of this engine; `before` is done before its first call of this name. */
function agent(stateDir: string, call?: 'create' | 'stop' | 'start' | 'remove', before?: () => void): AgentHost {
  let left = before;
  const real = openEngine({ socketPath: engine.socketPath });
  const faulty = new Proxy(real, {
    get: (of, name: keyof Engine) => {
      const method = (of[name] as (...words: never[]) => unknown).bind(of);
      if (name !== call) return method;
      return (...words: never[]) => {
        left?.();
        left = undefined;
        return method(...words);
      };
    },
  });
  return new AgentHost(stateDir, { engine: faulty, probe: { holdMs: 100, deadlineMs: 3_000 } });
}

/** It answers, as it did before, and nothing else is there. */
async function onlyServes(t: Test, host: AgentHost, { name, volumes: before }: Place, id: string): Promise<void> {
  t.equal(await idOf(name), id, 'who is to serve has the place');
  await until('it to answer', patient(10_000), async () => ((await answers(name).catch(() => false)) ? true : undefined)).catch(error =>
    t.fail(error.message),
  );
  t.equal(await policyOf(name), 'always', 'with its restart policy');
  t.same(await names(), [name], 'no container is left');
  t.same(await volumes(), before, 'no volume is left, and none is lost');
  t.same(await networks(), ['host', 'none'], 'no network is left');
  t.same(await hostRulesOf(host.stack), [], 'no rule is left');
}

t.test("the engine's disk is full before a recycle: nothing that serves is touched", async t => {
  const place = await serving(`${prefix}-before`);
  const host = agent(newState());
  await host.orders.start();
  const free = fill(engine.data);
  t.teardown(free);
  const report = await host.recycle(place.name);
  t.equal(report.outcome, 'undone', JSON.stringify(report.steps));
  t.match(failed(report, 'create'), noRoom, 'it says why');
  t.equal(report.downtimeMs, 0);
  await onlyServes(t, host, place, place.id);
  free();
  const again = await host.recycle(place.name);
  t.equal(again.outcome, 'done', JSON.stringify(again.steps));
  await onlyServes(t, host, place, again.newId!);
  await host.orders.stop();
  await engine.docker('rm', '-fv', place.name);
});

for (const call of ['stop', 'start'] as const)
  for (const freeAfterMs of [1_500, undefined])
    t.test(`it becomes full before the ${call}, ${freeAfterMs === undefined ? 'and stays so' : `for ${freeAfterMs} ms`}`, async t => {
      const place = await serving(`${prefix}-${call}-${freeAfterMs ?? 'long'}`);
      let free = () => {};
      const host = agent(newState(), call, () => {
        free = fill(engine.data);
        if (freeAfterMs !== undefined) setTimeout(free, freeAfterMs);
      });
      t.teardown(() => free());
      await host.orders.start();
      const report = await host.recycle(place.name);
      t.comment(`${report.outcome}, down for ${report.downtimeMs} ms: ${report.steps.filter(step => !step.ok).at(-1)?.detail}`);
      if (report.outcome === 'failed') {
        t.equal(freeAfterMs, undefined, 'only where no room came');
        const said = report.steps.at(-1)?.detail ?? '';
        t.match(said, noRoom, 'it says why');
        const way = [...said.matchAll(/docker (rename \S+ \S+|start \S+|update --restart always \S+)(?=,|$)/g)].map(match => match[1]!);
        t.ok(way.length > 0, `and how to mend it: ${said}`);
        free();
        for (const words of way) await engine.docker(...words.split(' '));
      } else if (report.outcome === 'undone') t.match(report.steps.find(step => !step.ok)?.detail ?? '', noRoom, 'it says why');
      else t.equal(report.outcome, 'done', JSON.stringify(report.steps));
      free();
      await onlyServes(t, host, place, report.outcome === 'done' ? report.newId! : place.id);
      await host.orders.stop();
      await engine.docker('rm', '-fv', place.name);
    });

t.test("the agent's disk is full before a recycle: it is not begun, and no order is taken for one that was", async t => {
  const place = await serving(`${prefix}-state`);
  const state = newState(1 << 20);
  const host = agent(state);
  await host.orders.start();
  const free = fill(state);
  // Of the last page the first half of an order would have room.
  for (const roomy of [false, true]) {
    if (roomy) truncateSync(join(state, 'filler'), statSync(join(state, 'filler')).size - 4_096);
    const order = await host.order(place.name);
    await t.rejects(host.orders.take({ ...order, why: 'x'.repeat(roomy ? 6_000 : 0) }), noRoom, 'it says why');
    t.same(readdirSync(join(state, 'orders')), [], 'nothing is left of it');
    await onlyServes(t, host, place, place.id);
  }
  free();
  const again = await host.recycle(place.name);
  t.equal(again.outcome, 'done', JSON.stringify(again.steps));
  await onlyServes(t, host, place, again.newId!);
  await host.orders.stop();
  await engine.docker('rm', '-fv', place.name);
});

for (const call of ['create', 'stop', 'start'] as const)
  t.test(`the agent's disk becomes full before the ${call}`, async t => {
    const place = await serving(`${prefix}-state-${call}`);
    const state = newState(1 << 20);
    let free = () => {};
    const host = agent(state, call, () => {
      free = fill(state);
    });
    await host.orders.start();
    const order = await host.order(place.name);
    const said = await host.orders.take(order).catch((error: Error) => error);
    const report = host.reports.filter(one => one.outcome !== undefined).at(-1)!;
    t.comment(
      `${report.outcome}; taken: ${said instanceof Error ? said.message : 'yes'}; ${JSON.stringify(report.steps.filter(step => !step.ok))}`,
    );
    t.equal(report.outcome, call === 'create' ? 'undone' : 'done', JSON.stringify(report.steps));
    if (call === 'create') t.match(failed(report, 'journal'), noRoom, 'it says why');
    else t.match(failed(report, 'keep evidence'), noRoom, 'what could not be kept is told');
    await onlyServes(t, host, place, report.outcome === 'done' ? report.newId! : place.id);
    const files = readdirSync(state, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.new'));
    t.same(files, [], 'no half of anything is left');
    await host.orders.stop();
    free();
    const next = agent(state);
    await next.orders.start();
    const again = await next.orders.take(order);
    t.equal(again.outcome, report.outcome, 'the next agent tells the same');
    await onlyServes(t, next, place, report.outcome === 'done' ? report.newId! : place.id);
    await next.orders.stop();
    await engine.docker('rm', '-fv', place.name);
  });

t.test(
  "the agent's disk becomes full when the old one is removed: the order is taken up again, and its evidence is what it was",
  async t => {
    const place = await serving(`${prefix}-state-remove`);
    const state = newState(2 << 20);
    let free = () => {};
    const host = agent(state, 'remove', () => {
      free = fill(state);
    });
    await host.orders.start();
    const order = await host.order(place.name);
    await t.rejects(host.orders.take(order), noRoom, 'that it has ended cannot be written down');
    await host.orders.stop();
    free();
    const [id] = readdirSync(join(state, 'evidence'));
    const before = await keptManifest(state, id!);
    t.match(
      JSON.parse(before).changed.map((one: { path: string }) => one.path),
      ['/intruder'],
    );
    const next = agent(state);
    await next.orders.start();
    const again = await next.orders.take(order);
    t.match(again, { outcome: 'done', evidence: id }, JSON.stringify(again.steps));
    t.equal(await keptManifest(state, id!), before);
    await onlyServes(t, next, place, again.newId!);
    await next.orders.stop();
    await engine.docker('rm', '-fv', place.name);
  },
);
