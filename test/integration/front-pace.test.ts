import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import { behindLabel, frontMethods } from '../../agent/container/intent.js';
import { ProcFs } from '../../agent/proc.js';
import { Paces } from '../../agent/recycle/pace/pace.js';
import { paceText } from '../../cli/pace-text.js';
import { worseOf } from '../../controller/worse.js';
import { AgentHost } from '../support/agent-host.js';
import { failureOf } from '../support/front-places.js';
import { closeHostRules } from '../support/host-rules.js';
import { docker, makeImage } from '../support/image.js';
import { until } from '../support/stack.js';

const prefix = 'kgfrontpace';
const image = `${prefix}:1`;
const stateDir = mkdtempSync(join(tmpdir(), `${prefix}-`));
const windowMs = 1_500;
const engine = openEngine({});
const paces = new Paces({ engine, proc: new ProcFs(), windowMs, patienceMs: 15_000 });
const host = new AgentHost(stateDir, { paces, probe: { holdMs: 100 } });
t.teardown(async () => {
  await host.orders.stop();
  const left = (await docker('ps', '-aq', '--filter', `name=^/${prefix}-`)).split('\n').filter(Boolean);
  if (left.length > 0) await docker('rm', '-fv', ...left);
  await closeHostRules(host.stack);
  await docker('network', 'rm', prefix).catch(() => undefined);
  await docker('rmi', image, `knowngood-front:${host.stack}`).catch(() => undefined);
  rmSync(stateDir, { recursive: true, force: true });
});

/** Slow until it has run for 5 s, or is told that it is warm. One that is told to be deaf takes its whole stop timeout to end. */
const here = '#!/bin/sh\n[ -e /warm ] || sleep 0.2\nprintf "Content-Type: text/plain\\r\\n\\r\\nhere\\n"\n';
const main = '#!/bin/sh\nhttpd -p 8080 -h /www\n(sleep 5; : >/warm) &\ntrap "[ -e /deaf ] || exit 0" TERM\nwhile :; do sleep 0.2; done\n';
await makeImage(image, { files: { '/www/cgi-bin/here': here, '/main.sh': main } });
// An address of this host that is not its loopback: ports on that are for nobody else.
const gateway = '10.99.39.1';
await docker('network', 'create', '--subnet', '10.99.39.0/24', '--gateway', gateway, prefix);
await host.orders.start();

/** As an agent would, twice a window. */
async function watched(id: string): Promise<void> {
  for (let at = 0; at < 4; at++) {
    paces.use.sample([(await host.meet(id)).container]);
    await new Promise(resolve => setTimeout(resolve, windowMs / 2));
  }
}

for (const [at, method] of frontMethods.entries())
  t.test(`${method}: what stands behind the front is asked, the new one as soon as it serves`, { timeout: 120_000 }, async t => {
    const name = `${prefix}-${method}`;
    const words = ['--label', `knowngood.test=${prefix}`, '--label', 'knowngood.recycle.probe=http 8080 /cgi-bin/here'];
    const on = ['--network', prefix, '-p', `${gateway}:${18_391 + at}:8080`, '--stop-timeout', '6'];
    await docker('run', '-d', '--name', name, ...words, ...on, image, '/bin/sh', '/main.sh');
    const adopted = await host.recycle(name, { action: 'adopt', method, capture: false });
    t.match(adopted, { outcome: 'done', method }, failureOf(adopted));
    t.equal(adopted.before, undefined, 'what gets a front is not measured');
    const old = adopted.newId!;
    // Who calls a queue waits until the old one has ended.
    await docker('exec', old, 'touch', '/warm', ...(method === 'queue' ? [] : ['/deaf']));
    await watched(old);

    const report = await host.recycle(old, { capture: false });
    t.match(report, { outcome: 'done', method, oldId: old, before: { p95Ms: Number, cpuPercent: Number } }, failureOf(report));
    const { before, after } = await until('the report that says how the new one does', 20_000, () =>
      host.reports.find(one => one.order === report.order && one.after !== undefined),
    );
    t.comment(`${method}: ${paceText({ workload: name, before: before!, after: after!, worse: worseOf(before, after) })}`);
    t.ok(before!.p95Ms! < 200, `the old one was warm: ${JSON.stringify(before)}`);
    t.match(after, { answers: Number, p95Ms: Number, cpuPercent: Number });
    t.ok(after!.p95Ms! >= 200, `the new one is asked while it is cold: ${JSON.stringify(after)}`);
    t.same(worseOf(before, after), ['p95'], 'and that is said');

    const [behind] = (await engine.list()).filter(one => one.labels[behindLabel] === name && one.running);
    t.equal(behind!.id, report.newId);
    t.ok(paces.isAsking(behind!.id, '127.75.71.1'), 'its callers from there are the agent');
    t.notOk(paces.isAsking(report.frontId!, '127.75.71.1'), 'at its front nobody asked');
  });
