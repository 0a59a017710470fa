import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import { ProcFs } from '../../agent/proc.js';
import { Paces } from '../../agent/recycle/pace/pace.js';
import { paceText } from '../../cli/pace-text.js';
import { worseOf } from '../../controller/worse.js';
import { decodeReport, encodeReport } from '../../proto/codec.js';
import type { Report } from '../../proto/fleet.js';
import { AgentHost } from '../support/agent-host.js';
import { docker, makeImage } from '../support/image.js';
import { until } from '../support/stack.js';

const prefix = 'kgpace';
const image = `${prefix}:1`;
const stateDir = mkdtempSync(join(tmpdir(), `${prefix}-`));
const windowMs = 1_500;
const paces = new Paces({ engine: openEngine({}), proc: new ProcFs(), windowMs, patienceMs: 15_000 });
const host = new AgentHost(stateDir, { paces });
const names: string[] = [];
t.teardown(async () => {
  await host.orders.stop();
  for (const name of names) await docker('rm', '-f', name).catch(() => undefined);
  await docker('rmi', '-f', image).catch(() => undefined);
  rmSync(stateDir, { recursive: true, force: true });
});

/** Slow and busy until it is warm, as what compiles itself while it runs, or has a cache to fill. */
const cold = '#!/bin/sh\n[ -e /warm ] || sleep 0.1\nprintf "Content-Type: text/plain\\r\\n\\r\\nhere\\n"\n';
const main =
  'httpd -p ${AT:-8080} -h /www; (httpd -f -p 8081 -h /www & echo $! >/second; wait) & while :; do [ -e /warm ] && sleep 0.2; done';
await makeImage(image, { files: { '/www/cgi-bin/here': cold, '/main.sh': main, '/www/plain': 'here', '/www/spoilt': 'here' } });
await host.orders.start();

async function serve(name: string, probe: string | undefined, ...how: string[]): Promise<string> {
  names.push(name);
  const label = probe === undefined ? [] : ['--label', `knowngood.recycle.probe=${probe}`];
  await docker('run', '-d', '--name', name, ...label, ...how, '--stop-signal', 'SIGKILL', image, '/bin/sh', '/main.sh');
  await docker('exec', name, 'touch', '/warm');
  return (await host.meet(name)).container.id;
}
/** As an agent would, twice a window. */
async function watched(name: string): Promise<void> {
  for (let at = 0; at < 4; at++) {
    paces.use.sample([(await host.meet(name)).container]);
    await new Promise(resolve => setTimeout(resolve, windowMs / 2));
  }
}
const withAfter = (order: string): Promise<Report> =>
  until('the report that says how the new one does', 20_000, async () =>
    host.reports.find(report => report.order === order && report.after !== undefined),
  );

t.test('one that begins cold is slower and busier than the one before, and that is said', { timeout: 60_000 }, async t => {
  await serve(`${prefix}-cold`, 'http 8080 /cgi-bin/here', '--network', 'none');
  await watched(`${prefix}-cold`);
  const first = await host.recycle(`${prefix}-cold`);
  t.match(first, { outcome: 'done', before: { answers: Number, p95Ms: Number, cpuPercent: Number } });
  t.equal(first.after, undefined, 'nobody waits for how the new one does');
  const { before, after, ...rest } = await withAfter(first.order);
  t.match(rest, { outcome: 'done', newId: first.newId, endedAtUs: first.endedAtUs });
  t.ok(before!.answers >= 5 && before!.p95Ms! < 100, JSON.stringify(before));
  t.ok(after!.p95Ms! >= 100, JSON.stringify(after));
  t.ok(before!.cpuWindowMs! >= windowMs && after!.cpuWindowMs! >= windowMs, 'over windows of the same length');
  t.comment(paceText({ workload: 'cold', before: before!, after: after!, worse: worseOf(before, after) }));
  t.ok(worseOf(before, after).includes('p95'), JSON.stringify([before, after]));
  t.ok(after!.cpuPercent! >= before!.cpuPercent! * 2, 'it runs all the time, where the machine lets it');
  t.match(decodeReport(encodeReport({ before: before!, after: after!, ...rest })), { before: before!, after: after! }, 'as it is sent');
});

t.test('what is not known has a reason', { timeout: 120_000 }, async t => {
  // What its label asks for must pass in the new one: only the old one's answers are spoilt.
  const spoilt = ['sh', '-c', 'rm -f /www/spoilt; touch /spoilt; kill $(cat /second)'];
  const rows: readonly (readonly [name: string, probe: string | undefined, how: readonly string[], before: object])[] = [
    ['none', undefined, [], { answers: 0, p95Unknown: 'it has no label knowngood.recycle.probe' }],
    ['wrong', 'http eighty', [], { p95Unknown: /^label knowngood.recycle.probe must be / }],
    ['missing', 'http 8080 /spoilt', [], { p95Unknown: 'it answers 404' }],
    ['deaf', 'tcp 8081', [], { p95Unknown: /ECONNREFUSED/ }],
    ['fails', 'exec busybox test ! -e /spoilt', [], { p95Unknown: 'its probe ends with 1' }],
    ['loopback', 'http 8080 /plain', ['--env', 'AT=127.0.0.1:8080'], { answers: Number, p95Ms: Number }],
    ['tcp', 'tcp 8080', [], { answers: Number, p95Ms: Number }],
  ];
  for (const [name, probe, how, before] of rows) {
    await serve(`${prefix}-${name}`, probe, ...how);
    await docker('exec', `${prefix}-${name}`, ...spoilt);
    const report = await host.recycle(`${prefix}-${name}`, { capture: false });
    t.match(report, { outcome: 'done', before: { ...before, cpuUnknown: 'it was not watched for 1.5 s' } }, name);
    await docker('rm', '-f', `${prefix}-${name}`);
    t.match(
      (await withAfter(report.order)).after,
      { cpuUnknown: /^it was there for less than 1.5 s|^No such container/ },
      `${name}: it was gone at once`,
    );
  }
});

t.test('what an alert asks for waits for no answer', { timeout: 60_000 }, async t => {
  const never = '#!/bin/sh\n[ -e /warm ] && sleep 20\nprintf "Content-Type: text/plain\\r\\n\\r\\nhere\\n"\n';
  await makeImage(`${image}never`, { files: { '/www/cgi-bin/here': never, '/main.sh': main } });
  t.teardown(() => docker('rmi', '-f', `${image}never`));
  const name = `${prefix}-never`;
  names.push(name);
  const label = 'knowngood.recycle.probe=http 8080 /cgi-bin/here';
  await docker('run', '-d', '--name', name, '--label', label, '--stop-signal', 'SIGKILL', `${image}never`, '/bin/sh', '/main.sh');
  await docker('exec', name, 'touch', '/warm');
  const report = await host.recycle(name, { cause: 'alert', alert: 'a1', capture: false });
  t.match(report, { outcome: 'done', before: { answers: 0, p95Unknown: 'it was asked 0 times only' } });
  const [lastOfPrepare, first] = ['hold back', 'stop'].map(step => report.steps.find(one => one.step === step)!);
  const gapMs = first!.startedAtUs / 1_000 - lastOfPrepare!.startedAtUs / 1_000 - lastOfPrepare!.ms;
  t.ok(gapMs < 500, `${Math.round(gapMs)} ms between the steps`);
});

t.test('by a command of its own', { timeout: 60_000 }, async t => {
  await serve(`${prefix}-exec`, 'exec true');
  t.match(await paces.before((await host.meet(`${prefix}-exec`)).container).end('patient'), { p95Ms: Number });
  const { container } = await host.meet(`${prefix}-exec`);
  t.ok(paces.isAsking(container.id, '127.75.71.1'), 'while it is asked, callers with that address are the agent');
  t.notOk(paces.isAsking(container.id, '127.0.0.1'));
  t.notOk(paces.isAsking('f'.repeat(64), '127.75.71.1'), 'not where nobody asks');
});
