import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { type Engine, EngineError } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import { behindLabel, intent } from '../../agent/container/intent.js';
import { AgentHost, stackOf } from '../support/agent-host.js';
import { docker, makeImage } from '../support/image.js';

/** What an agent does at its start about containers that an earlier recycle left. */
const prefix = 'kgleft';
const image = `${prefix}:1`;
const label = `knowngood.test=${prefix}`;
const root = mkdtempSync(join(tmpdir(), `${prefix}-`));
let folders = 0;

const all = async () => (await docker('ps', '-aq', '--filter', `label=${label}`)).split('\n').filter(Boolean);
async function clear(): Promise<void> {
  const found = await all();
  if (found.length > 0) await docker('rm', '-f', ...found);
}
await clear();
await makeImage(image, { applets: ['sh', 'sleep'] });
t.teardown(async () => {
  await clear();
  await docker('rmi', image).catch(() => undefined);
  rmSync(root, { recursive: true, force: true });
});

function newState(): string {
  const folder = join(root, `state-${folders++}`);
  mkdirSync(folder);
  return folder;
}
const run = (name: string, ...how: readonly string[]) =>
  docker('run', '-d', '--name', name, '--label', label, '--network', 'none', '--stop-signal', 'KILL', ...how, image, 'sleep', '1000');
const made = (name: string, ...how: readonly string[]) =>
  docker('create', '--name', name, '--label', label, '--network', 'none', ...byRecycle, ...how, image, 'sleep', '1000');
const byRecycle = ['--label', `${intent.stack}=${stackOf(root)}`, '--label', `${intent.order}=lost`, '--label', `${intent.replaces}=gone`];
const stateOf = (name: string) => docker('inspect', '-f', '{{.State.Status}}', name).catch(() => 'gone');

t.test('only what never ran is started; what somebody stopped is left, with what to type', { timeout: 60_000 }, async t => {
  const behind = (place: string) => ['--label', `${behindLabel}=${place}`];
  await made(`${prefix}-never.kg-2`);
  await run(`${prefix}-held`);
  await made(`${prefix}-held.kg-2`);
  // `docker stop x.kg-7; docker rm -f x`, where x was the front.
  await run(`${prefix}-front.kg-7`, ...byRecycle, ...behind(`${prefix}-front`));
  await docker('stop', `${prefix}-front.kg-7`);
  await made(`${prefix}-unborn.kg-3`, ...behind(`${prefix}-unborn`));
  await run(`${prefix}-stopped.kg-2`, ...byRecycle);
  await docker('stop', `${prefix}-stopped.kg-2`);
  await run(`${prefix}-runs.kg-2`, ...byRecycle);
  const state = newState();
  const half = join(state, 'evidence', 'ev-0123456789abcdef.new');
  mkdirSync(half, { recursive: true });
  const host = new AgentHost(state);
  const said = (await host.orders.start()).filter(words => words.includes(prefix)).sort();
  t.notOk(existsSync(half), 'nor does half a piece of evidence stay');
  const p = prefix;
  t.same(said, [
    `left ${p}-front.kg-7 as it is: it does not run, and ${p}-front has no front: docker start ${p}-front.kg-7 if it is to serve, docker rm ${p}-front.kg-7 if not`,
    `left ${p}-runs.kg-2 as it is: it runs under this name, and nobody is ${p}-runs: docker rename ${p}-runs.kg-2 ${p}-runs`,
    `left ${p}-stopped.kg-2 as it is: it was stopped, and nobody is ${p}-stopped: docker rename ${p}-stopped.kg-2 ${p}-stopped, docker start ${p}-stopped if it is to serve`,
    `left ${p}-unborn.kg-3 as it is: it does not run, and ${p}-unborn has no front: docker start ${p}-unborn.kg-3 if it is to serve, docker rm ${p}-unborn.kg-3 if not`,
    `put ${p}-never.kg-2 back as ${p}-never`,
    `removed ${p}-held.kg-2, which never ran`,
  ]);
  for (const [name, state] of [
    ['never', 'running'],
    ['held', 'running'],
    ['held.kg-2', 'gone'],
    ['front.kg-7', 'exited'],
    ['front', 'gone'],
    ['unborn.kg-3', 'created'],
    ['stopped.kg-2', 'exited'],
    ['runs.kg-2', 'running'],
  ] as const)
    t.equal(await stateOf(`${prefix}-${name}`), state, name);
  await host.orders.stop();
  await clear();
});

/** An engine that fails on some calls. */
function failing(isRefused: (call: keyof Engine, id: unknown, second: unknown) => boolean): Engine {
  return new Proxy(openEngine({}), {
    get: (of, name: keyof Engine) => {
      const method = (of[name] as (...words: unknown[]) => unknown).bind(of);
      return async (...words: unknown[]) => {
        if (isRefused(name, words[0], words[1])) throw new EngineError('refused', `it does not ${name}`);
        return method(...words);
      };
    },
  });
}

t.test(
  'what a recycle stopped and could not put back is put back by the next start, but not what somebody had since',
  { timeout: 90_000 },
  async t => {
    const names = [`${prefix}-lost`, `${prefix}-had`];
    for (const name of names) await run(name, ...byRecycle);
    const state = newState();
    // No new one starts, and no old one gets its name again.
    const engine = failing((call, _, second) => call === 'start' || (call === 'rename' && names.includes(second as string)));
    const host = new AgentHost(state, { engine, probe: { deadlineMs: 500, holdMs: 50 } });
    await host.orders.start();
    const reports = await Promise.all(names.map(name => host.recycle(name, { capture: false })));
    for (const report of reports) t.equal(report.outcome, 'failed', JSON.stringify(report.steps));
    await host.orders.stop();
    for (const name of names) t.equal(await stateOf(`${name}.kg-1`), 'exited');
    await docker('start', `${prefix}-had.kg-1`);
    await docker('stop', `${prefix}-had.kg-1`);

    const next = new AgentHost(state);
    const said = (await next.orders.start()).filter(words => words.includes(prefix)).sort();
    t.match(said, [/^left kgleft-had\.kg-1 as it is: it was stopped/, /^put kgleft-lost\.kg-1 back as kgleft-lost$/]);
    t.equal(await stateOf(`${prefix}-lost`), 'running');
    t.equal(await stateOf(`${prefix}-had.kg-1`), 'exited');
    await next.orders.stop();
    await clear();
  },
);

t.test('an old one that could not be ended makes a recycle failed, and the next start tries again', { timeout: 60_000 }, async t => {
  const name = `${prefix}-undead`;
  await run(name);
  const state = newState();
  const old = await docker('inspect', '-f', '{{.Id}}', name);
  const real = openEngine({});
  const undead = failing((call, id) => call === 'remove' && id === old);
  const engine = new Proxy(undead, {
    get: (of, call: keyof Engine) =>
      call === 'stop' ? async (id: string, seconds: number) => (id === old ? undefined : real.stop(id, seconds)) : of[call],
  });
  const host = new AgentHost(state, { engine, probe: { holdMs: 50 } });
  await host.orders.start();
  const report = await host.recycle(name);
  t.match(report, { outcome: 'failed', newId: /./, evidence: /^ev-/ });
  t.match(report.steps.at(-1), { ok: false, detail: `the new one serves, the old one still runs: docker rm -f ${old.slice(0, 12)}` });
  t.equal(await docker('inspect', '-f', '{{.Id}}', name), report.newId, 'the new one stays');
  t.match(await host.recycle(`${name}.kg-1`), {
    outcome: 'refused',
    refused: { code: 'stale', message: `docker rm -f ${old.slice(0, 12)}` },
  });
  await host.orders.stop();

  const still = new AgentHost(state, { engine });
  t.match(await still.orders.start(), [/still runs: it does not remove: docker rm -f/]);
  await still.orders.stop();
  await docker('stop', name);
  const alone = new AgentHost(state);
  t.match(await alone.orders.start(), [/nobody else serves there now/], 'it may be needed');
  await alone.orders.stop();
  await docker('start', name);
  const next = new AgentHost(state);
  t.match(await next.orders.start(), [/^removed .* which still ran$/]);
  t.equal(await stateOf(old), 'gone');
  t.equal(await docker('inspect', '-f', '{{.Id}}', name), report.newId);
  await next.orders.stop();
  const after = new AgentHost(state);
  t.same(await after.orders.start(), [], 'once');
  await after.orders.stop();
});
