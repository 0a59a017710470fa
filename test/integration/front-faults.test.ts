import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import type { FrontMethod } from '../../agent/container/intent.js';
import type { Order, Report } from '../../proto/fleet.js';
import { AgentHost, stackOf } from '../support/agent-host.js';
import { docker, makeImage, withLibraries } from '../support/image.js';
import { root } from '../support/root.js';

const prefix = 'kgfrontkill';
const label = `knowngood.test=${prefix}`;
const image = `${prefix}:1`;
const name = `${prefix}-web`;
const folder = mkdtempSync(join(tmpdir(), `${prefix}-`));

const ours = async (...more: readonly string[]) =>
  (await docker('ps', '-a', '--no-trunc', '--filter', `name=${prefix}`, '--format', '{{.Names}}', ...more))
    .split('\n')
    .filter(Boolean)
    .sort();
const clear = async () => {
  for (const one of await ours()) await docker('rm', '-fv', one);
  await docker('network', 'rm', prefix).catch(() => undefined);
};
await clear();
await makeImage(image, {
  files: { ...withLibraries(process.execPath), '/server.mjs': readFileSync(join(root, 'test/support/server.mjs'), 'utf8') },
});
await docker('network', 'create', '--internal', prefix);
await docker(
  'run',
  '-d',
  '--name',
  name,
  '--label',
  label,
  '--network',
  prefix,
  '--restart',
  'always',
  image,
  process.execPath,
  '/server.mjs',
);
t.teardown(async () => {
  await clear();
  await docker('rmi', image, `knowngood-front:${stackOf(folder)}`).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

async function answers(): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    const said = await docker('run', '--rm', '--network', prefix, image, 'wget', '-q', '-T', '2', '-O', '-', `http://${name}:8080/`).catch(
      () => '',
    );
    if (said === 'here.') return true;
  }
  return false;
}

/** What an order is for: the container that serves, whatever it is called now. */
async function served(): Promise<string> {
  const [behind] = await ours('--filter', `label=knowngood.behind=${name}`);
  return behind ?? name;
}

/** Killed after so many steps; `ended` where it came to its end before. */
async function killed(state: string, order: Order, target: string, after: number): Promise<'killed' | 'ended'> {
  const child = fork(join(import.meta.dirname, '../support/recycle-child.ts'), [state, JSON.stringify(order), target, String(after)], {
    execArgv: process.execArgv,
  });
  return new Promise(done => child.once('exit', code => done(code === 0 ? 'ended' : 'killed')));
}

/** One order, its agent killed after a step, and the next agent's start. */
async function afterKill(
  action: Order['action'],
  after: number,
  method?: FrontMethod,
): Promise<{ readonly report: Report; readonly how: string }> {
  const state = mkdtempSync(join(folder, 'state-'));
  const target = await served();
  const order = await new AgentHost(state).order(target, { action, capture: false, ...(method === undefined ? {} : { method }) });
  const how = await killed(state, order, target, after);
  const next = new AgentHost(state, { probe: { holdMs: 50 } });
  await next.orders.start();
  await next.meet(await served());
  return { report: await next.orders.take(order), how };
}

/** Alone: one container under its name. Behind a front: the front under its name, and one beside it. */
async function stands(how: 'alone' | 'behind'): Promise<readonly string[]> {
  const wrong: string[] = [];
  if (!(await answers())) wrong.push('it does not answer');
  const names = await ours();
  const behind = await ours('--filter', `label=knowngood.behind=${name}`, '--filter', 'status=running');
  if (how === 'alone' && (names.length !== 1 || behind.length > 0)) wrong.push(names.join(' '));
  if (how === 'behind' && (names.length !== 2 || behind.length !== 1)) wrong.push(names.join(' '));
  return wrong;
}

/** After which steps the agent is killed: at least once in each phase, and twice where something serves no longer. */
const kills = {
  front: { adopt: [3, 6, 8, 9, 10, 11, 12], recycle: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], release: [3, 5, 6, 7, 8] },
  queue: { adopt: [3, 4, 7, 8, 9, 10, 11, 12], recycle: [2, 5, 6, 7, 8, 9, 10, 11, 12], release: [5, 7] },
} as const;
for (const method of ['front', 'queue'] as const)
  t.test(
    `${method}: an agent that is killed after any step of adopting, recycling or releasing leaves nothing that the next does not put right`,
    { timeout: 600_000 },
    async t => {
      const seen: Record<string, number> = {};
      const ordered = async (action: Order['action'], after: number) => {
        const done = await afterKill(action, after, action === 'adopt' ? method : undefined);
        const key = `${action} ${done.how} ${done.report.outcome}`;
        seen[key] = (seen[key] ?? 0) + 1;
        const told = `${action}, killed after step ${after}: ${done.report.outcome} (${done.report.steps.map(step => step.step).join(', ')})`;
        return { ...done, told };
      };
      for (const after of kills[method].adopt) {
        const { report, told } = await ordered('adopt', after);
        const how = report.outcome === 'done' ? 'behind' : 'alone';
        t.same(await stands(how), [], told);
        if (how === 'behind' && after !== 12) await ordered('release', 99);
        t.same(await stands(after === 12 && how === 'behind' ? 'behind' : 'alone'), []);
      }
      if ((await served()) === name) await ordered('adopt', 99);
      for (const after of kills[method].recycle) {
        const { report, told } = await ordered('recycle', after);
        t.equal(report.method, method);
        t.same(await stands('behind'), [], told);
      }
      for (const after of kills[method].release) {
        const { report, told } = await ordered('release', after);
        const how = report.outcome === 'done' ? 'alone' : 'behind';
        t.same(await stands(how), [], told);
        if (how === 'alone') await ordered('adopt', 99);
        t.same(await stands('behind'), []);
      }
      t.comment(JSON.stringify(seen));
      t.ok(
        Object.keys(seen).some(key => key.includes('killed done')) && Object.keys(seen).some(key => key.includes('killed undone')),
        'some were finished, some undone',
      );
      t.equal(await docker('inspect', '-f', '{{.HostConfig.RestartPolicy.Name}}', await served()), 'always');
      await ordered('release', 99);
      t.same(await stands('alone'), []);
    },
  );
