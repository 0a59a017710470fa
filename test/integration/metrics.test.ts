import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { AgentMetrics } from '../../agent/metrics.js';
import { anExec } from '../support/behaviours.js';
import { Daemon } from '../support/daemon.js';
import { patient } from '../support/patience.js';
import { root } from '../support/root.js';
import { freePort, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aHeartbeat, aRunning } from '../support/synthetic-agent.js';

const deploy = join(root, 'deploy/prometheus');
const promtool = (...args: readonly string[]) => promisify(execFile)('promtool', [...args], { cwd: deploy });

/** What promtool says of the metrics' names and types; nothing where they are as they should be. */
async function lint(text: string): Promise<string> {
  const running = promisify(execFile)('promtool', ['check', 'metrics']);
  running.child.stdin!.end(text);
  const { stdout, stderr } = await running.catch((error: { stdout: string; stderr: string }) => error);
  return `${stdout}${stderr}`
    .split('\n')
    .filter(line => line !== '' && !/^(nodejs|process)_/.test(line))
    .join('\n');
}

t.test('the rules can be read, and each fires once when it should and never when all is well', { timeout: patient(60_000) }, async t => {
  t.match((await promtool('check', 'rules', 'knowngood.rules.yml')).stdout, /SUCCESS: 11 rules found/);
  t.match((await promtool('test', 'rules', 'knowngood.test.yml')).stdout, /SUCCESS/);
  t.match((await promtool('check', 'config', '--syntax-only', 'prometheus.yml')).stdout, /SUCCESS/);
});

t.test('a Prometheus server reads a controller', { timeout: patient(120_000) }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'knowngood-prometheus-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'sinks.yaml'), `sinks: [{ name: records, type: file, path: "${folder}/alerts.ndjson" }]\n`);
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert', KNOWNGOOD_SINKS: join(folder, 'sinks.yaml') });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1 });
  await agent.beat([aRunning(web)], { seen: 1_000, lost: 3 });
  await agent.tell([web], [aFirst(web, anExec({ exe: '/tmp/x', file: 'drift' }), Date.now() * 1_000)]);
  await stage.settled();
  const bearer = { authorization: `Bearer ${controller.token}` };
  t.equal((await fetch(`${controller.url}/metrics`)).status, 401, 'for whom has a token');

  const sample = async () => (await fetch(`${controller.url}/metrics`, { headers: bearer })).text();
  const text = await until('the alert to be counted as delivered', 20_000, async () => {
    const now = await sample();
    return now.includes('knowngood_sink_notices_total{sink="records",severity="critical",outcome="delivered"} 1') ? now : undefined;
  });
  t.equal(await lint(text), '', 'as Prometheus wants names and types to be');
  for (const line of [
    'knowngood_ready 1',
    'knowngood_alerts_open{severity="critical"} 1',
    'knowngood_alerts_open{severity="low"} 0',
    'knowngood_workload_alerts_open{workload="shop/web"} 1',
    'knowngood_alerts_raised_total{severity="critical",reason="drift"} 1',
    'knowngood_host_seen_total{host="host-a"} 1000',
    'knowngood_host_lost_total{host="host-a"} 3',
    'knowngood_host_silent{host="host-a"} 0',
    'knowngood_observations_received_total 1',
    'knowngood_observations_judged_total 1',
    'knowngood_profiles{mode="alert"} 1',
    'knowngood_sink_up{sink="records"} 1',
    'knowngood_recycles_total{method="front",outcome="undone"} 0',
  ])
    t.ok(text.split('\n').includes(line), line);
  t.notMatch(text, new RegExp(web.id), 'no container is a series');

  const port = await freePort();
  writeFileSync(join(folder, 'token'), controller.token);
  const target = new URL(controller.url).host;
  const config = readFileSync(join(deploy, 'prometheus.yml'), 'utf8')
    .replace('scrape_interval: 15s', 'scrape_interval: 1s')
    .replace('/etc/prometheus/knowngood.token', join(folder, 'token'))
    .replace('127.0.0.1:7470', target)
    .replace('knowngood.rules.yml', join(deploy, 'knowngood.rules.yml'));
  writeFileSync(join(folder, 'prometheus.yml'), config);
  const prometheus = new Daemon(
    'prometheus',
    [`--config.file=${folder}/prometheus.yml`, `--storage.tsdb.path=${folder}/tsdb`, `--web.listen-address=127.0.0.1:${port}`],
    async () => (await fetch(`http://127.0.0.1:${port}/-/ready`)).ok,
  );
  t.teardown(() => prometheus.stop());
  await prometheus.start();
  const query = async (expression: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/query?query=${encodeURIComponent(expression)}`);
    const { data } = (await answer.json()) as { data: { result: { value: [number, string] }[] } };
    return data.result.map(({ value }) => Number(value[1]));
  };
  t.same(
    await until('a scrape', 30_000, async () => ((await query('up{job="knowngood"}'))[0] === 1 ? query('knowngood_ready') : undefined)),
    [1],
  );
  t.same(await query('sum(knowngood_alerts_open)'), [1]);
  const dashboard = JSON.parse(readFileSync(join(root, 'deploy/grafana/knowngood.json'), 'utf8'));
  const expressions = dashboard.panels.flatMap((panel: { targets?: { expr: string }[] }) => (panel.targets ?? []).map(({ expr }) => expr));
  t.ok(expressions.length >= 12, `${expressions.length} expressions on the dashboard`);
  const exported = new Set([...text.matchAll(/^# TYPE (knowngood_\w+|process_\w+|nodejs_\w+)/gm)].map(([, name]) => name!));
  for (const expr of expressions) {
    const answer = await fetch(
      `http://127.0.0.1:${port}/api/v1/query?query=${encodeURIComponent(expr.replaceAll('$__rate_interval', '1m'))}`,
    );
    t.equal(answer.status, 200, expr);
    for (const [name] of expr.matchAll(/\b(?:knowngood|process|nodejs)_\w+/g))
      t.ok(exported.has(name.replace(/_(bucket|sum|count)$/, '')) || exported.has(name), `${name} is exported`);
  }
});

t.test('an agent tells its own, on its own host only', async t => {
  const beat = { ...aHeartbeat({ seen: 40, lost: 2, sealedSeq: 9, ackedSeq: 6, containers: [aRunning(aContainer({ n: 1 }))] }) };
  const metrics = new AgentMetrics(() => beat);
  await metrics.start(await freePort());
  t.teardown(() => metrics.stop());
  const text = await (await fetch(`http://127.0.0.1:${metrics.port}/metrics`)).text();
  t.equal(await lint(text), '');
  for (const line of [
    'knowngood_agent_seen_total 40',
    'knowngood_agent_lost_total 2',
    'knowngood_agent_outbox_batches 3',
    'knowngood_agent_containers 1',
  ])
    t.ok(text.split('\n').includes(line), line);
  Object.assign(beat, { seen: 41 });
  t.match(await (await fetch(`http://127.0.0.1:${metrics.port}/metrics`)).text(), /knowngood_agent_seen_total 41/);
  t.equal((await fetch(`http://127.0.0.1:${metrics.port}/`)).status, 404);
});
