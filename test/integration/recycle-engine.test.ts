import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import type { Report } from '../../proto/fleet.js';
import { AgentHost } from '../support/agent-host.js';
import { forkAgent } from '../support/forked-agent.js';
import { hostRulesOf } from '../support/host-rules.js';
import { OwnEngine } from '../support/own-engine.js';
import { patient } from '../support/patience.js';
import { until } from '../support/stack.js';

/** The engine ends, or is killed, and starts again in the middle of a recycle. It takes every container with it, so what is shown is who serves after. */
const prefix = 'kgengine';
const image = `${prefix}:1`;
const name = `${prefix}-web`;
const engine = new OwnEngine(prefix);
t.teardown(() => engine.remove());
t.setTimeout(patient(600_000));
await engine.start();
await engine.image(image);
let folders = 0;

/** What is done in this order, and how the engine ends after it. One that is killed needs ten seconds to start again. */
const steps = ['verify', 'create', 'compare', 'capture', 'hold back', 'stop', 'rename', 'start', 'ready', 'keep evidence', 'keep logs'];
const killedAfter = ['compare', 'hold back', 'rename', 'start', 'ready', 'keep logs'];

const idOf = (of: string) => engine.docker('inspect', '-f', '{{.Id}}', of);
const names = async () => (await engine.docker('ps', '-a', '--format', '{{.Names}}')).split('\n').filter(Boolean);
const running = async () => (await engine.docker('ps', '--format', '{{.Names}}')).split('\n').filter(Boolean);
const volumes = async () => (await engine.docker('volume', 'ls', '-q')).split('\n').filter(Boolean);
const networks = async () => (await engine.docker('network', 'ls', '--format', '{{.Name}}')).split('\n').sort();
const answers = async () => (await engine.docker('exec', name, 'wget', '-q', '-O', '-', 'http://127.0.0.1:8080/etc/group')).includes('app');
const failure = (report: Report) => JSON.stringify(report.refused ?? report.steps.filter(one => !one.ok));

async function serve(policy: string): Promise<void> {
  const how = ['--network', 'none', '--restart', policy, '-v', '/kept', '--expose', '8080'];
  await engine.docker('run', '-d', '--name', name, ...how, image, 'httpd', '-f', '-p', '8080', '-h', '/');
  await until('it to answer', patient(10_000), async () => ((await answers().catch(() => false)) ? true : undefined));
}

/** An agent of this engine, which does something after a step, once. */
function agentAfter(stateDir: string, step?: string, then?: () => void): AgentHost {
  let isDone = false;
  const report = (said: Report) => {
    if (isDone || said.steps.at(-1)?.step !== step || said.outcome !== undefined) return;
    isDone = true;
    then?.();
  };
  return new AgentHost(stateDir, { engine: openEngine({ socketPath: engine.socketPath }), report, probe: { holdMs: 100 } });
}

function newState(): string {
  const folder = join(engine.folder, `state-${folders++}`);
  mkdirSync(folder);
  return folder;
}

/** One container under the name, it serves as it did, and nothing else is there. */
async function oneServes(t: Test, host: AgentHost, policy: string, before: { readonly volumes: readonly string[] }): Promise<void> {
  await until('it to answer', patient(20_000), async () => ((await answers().catch(() => false)) ? true : undefined)).catch(error =>
    t.fail(error.message),
  );
  t.same(await names(), [name], 'exactly one container is there');
  t.same(await running(), [name], 'and it runs');
  t.equal(await engine.docker('inspect', '-f', '{{.HostConfig.RestartPolicy.Name}}', name), policy, 'with its restart policy');
  t.same(await volumes(), before.volumes, 'no volume is left, and none is lost');
  t.same(await networks(), ['host', 'none'], 'no network is left');
  t.same(await hostRulesOf(host.stack), [], 'no rule is left');
}

t.test('the engine is started again after a step, and the agent goes on', async t => {
  const outcomes: Record<string, number> = {};
  await serve('always');
  for (const step of steps) {
    const signal = killedAfter.includes(step) ? 'SIGKILL' : 'SIGTERM';
    await t.test(`${signal} after "${step}"`, async t => {
      const before = { id: await idOf(name), volumes: await volumes() };
      let again: Promise<void> | undefined;
      const host = agentAfter(newState(), step, () => {
        again = engine.stop(signal).then(() => engine.start());
      });
      await host.orders.start();
      const report = await host.recycle(name);
      t.ok(again, 'it was ended in between');
      await again;
      t.ok(['done', 'undone'].includes(report.outcome!), failure(report));
      if (report.outcome === 'undone')
        t.ok(
          report.steps.some(one => !one.ok && (one.detail ?? '') !== ''),
          'and the report says why',
        );
      await oneServes(t, host, 'always', before);
      t.equal(await idOf(name), report.outcome === 'done' ? report.newId : before.id, `${report.outcome}, and that is who serves`);
      t.comment(`${signal} after ${step}: ${report.outcome}, down for ${report.downtimeMs} ms`);
      outcomes[report.outcome!] = (outcomes[report.outcome!] ?? 0) + 1;
      await host.orders.stop();
    });
  }
  t.comment(JSON.stringify(outcomes));
  await engine.docker('rm', '-fv', name);
});

t.test('the host is started again after a step: the agent is killed, the engine too, and the next agent finishes or undoes it', async t => {
  const outcomes: Record<string, number> = {};
  await serve('always');
  for (const [at, step] of steps.entries()) {
    if (at % 2 === 1 && step !== 'stop') continue;
    const state = newState();
    const before = { id: await idOf(name), volumes: await volumes() };
    const order = await agentAfter(state).order(name);
    const killed = forkAgent(state, order, name, at + 1, engine.socketPath);
    await new Promise(resolve => killed.once('exit', resolve));
    t.equal(killed.signalCode, 'SIGKILL', `killed after "${step}"`);
    await engine.stop('SIGTERM');
    await engine.start();
    const next = agentAfter(state);
    t.same(await next.orders.start(), [], `${step}: the journal knew of everything`);
    const report = await next.orders.take(order);
    t.ok(report.outcome === 'done' || report.outcome === 'undone', `${step}: ${failure(report)}`);
    await oneServes(t, next, 'always', before);
    t.equal(await idOf(name), report.outcome === 'done' ? report.newId : before.id, `${step}: ${report.outcome}, and that is who serves`);
    t.comment(`after ${step}: ${report.outcome}, down for ${report.downtimeMs} ms`);
    outcomes[report.outcome!] = (outcomes[report.outcome!] ?? 0) + 1;
    await next.orders.stop();
  }
  t.comment(JSON.stringify(outcomes));
  t.ok(outcomes['done'] && outcomes['undone'], 'some were finished and some undone');
  await engine.docker('rm', '-fv', name);
});
