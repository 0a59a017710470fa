import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import { behindLabel } from '../../agent/container/intent.js';
import { ProcFs } from '../../agent/proc.js';
import { Paces } from '../../agent/recycle/pace/pace.js';
import type { Report } from '../../proto/fleet.js';
import { AgentHost } from '../support/agent-host.js';
import { failureOf } from '../support/front-places.js';
import { closeHostRules } from '../support/host-rules.js';
import { docker, makeImage } from '../support/image.js';

const prefix = 'kgprobe';
const image = `${prefix}:1`;
const stateDir = mkdtempSync(join(tmpdir(), `${prefix}-`));
const engine = openEngine({});
const paces = new Paces({ engine, proc: new ProcFs(), windowMs: 500 });
const host = new AgentHost(stateDir, { engine, paces, probe: { holdMs: 100, deadlineMs: 6_000 } });
t.teardown(async () => {
  await host.orders.stop();
  const left = (await docker('ps', '-aq', '--filter', `name=^/${prefix}-`)).split('\n').filter(Boolean);
  if (left.length > 0) await docker('rm', '-fv', ...left);
  await closeHostRules(host.stack);
  await docker('network', 'rm', prefix).catch(() => undefined);
  await docker('rmi', image, `knowngood-front:${host.stack}`).catch(() => undefined);
  rmSync(stateDir, { recursive: true, force: true });
});

/** It listens at once. The one with the mark is well, whatever becomes of those that replace it: after 1.5 s, or never, as the folder says. */
const well = '[ -e /mark ] || [ -e /late -a ! -e /cfg/never ]';
const answer = (status: string) => `printf "HTTP/1.0 ${status}\\r\\nContent-Type: text/plain\\r\\n\\r\\n$(hostname) ${status}\\n"`;
await makeImage(image, {
  applets: ['sh', 'sleep', 'httpd', 'touch', 'test', 'hostname'],
  files: {
    '/www/cgi-bin/health': `#!/bin/sh\nif ${well}; then ${answer('200 OK')}; else ${answer('503 Not yet')}; fi\n`,
    '/www/cgi-bin/who': `#!/bin/sh\nif ${well}; then echo_as=well; else echo_as=unwell; fi\nprintf "Content-Type: text/plain\\r\\n\\r\\n$(hostname) $echo_as\\n"\n`,
    '/well': `#!/bin/sh\n${well}\n`,
    '/main.sh': '#!/bin/sh\n(sleep 1.5; : >/late) &\nhttpd -p 8080 -h /www\ntrap "exit 0" TERM\nwhile :; do sleep 0.1; done\n',
  },
});
const gateway = '10.99.41.1';
await docker('network', 'create', '--subnet', '10.99.41.0/24', '--gateway', gateway, prefix);
await host.orders.start();

const folderOf = (name: string) => join(stateDir, name);
async function serve(name: string, probe: string | undefined, ...how: string[]): Promise<void> {
  mkdirSync(folderOf(name));
  const label = ['--label', `knowngood.test=${prefix}`, ...(probe === undefined ? [] : ['--label', `knowngood.recycle.probe=${probe}`])];
  await docker(
    ...['run', '-d', '--name', name, ...label, '-v', `${folderOf(name)}:/cfg:ro`, '--network', prefix, '--expose', '8080'],
    ...[...how, image, '/bin/sh', '/main.sh'],
  );
  await docker('exec', name, 'touch', '/mark');
}
/** From now on no replacement of it is ever well. */
const neverWell = (name: string) => writeFileSync(join(folderOf(name), 'never'), '');
const readyOf = (report: Report) => report.steps.find(one => one.step === 'ready')!;
const idOf = (name: string) => docker('inspect', '-f', '{{.Id}} {{.State.Running}}', name);
const namesOf = async (name: string) =>
  (await docker('ps', '-a', '--format', '{{.Names}}')).split('\n').filter(one => one.startsWith(name));

/** Whether callers from that address count as the agent, while the replacement is not ready yet. */
async function watchingWhoAsks<T>(work: () => Promise<T>): Promise<{ readonly done: T; readonly known: ReadonlySet<boolean> }> {
  const known = new Set<boolean>();
  const from = host.reports.length;
  const timer = setInterval(() => {
    const last = host.reports.slice(from).at(-1);
    if (last?.steps.at(-1)?.step === 'start') known.add(paces.isAsking(last.newId!, '127.75.71.1'));
  }, 100);
  try {
    return { done: await work(), known };
  } finally {
    clearInterval(timer);
  }
}

const probes: readonly (readonly [kind: string, probe: string, last: string])[] = [
  ['http', 'http 8080 /cgi-bin/health', 'it answers 503'],
  ['exec', 'exec /well', 'its probe ends with 1'],
];
for (const [kind, probe, last] of probes)
  t.test(
    `in place: a replacement is ready when its probe passes, and undone where it never does (${kind})`,
    { timeout: 60_000 },
    async t => {
      const name = `${prefix}-${kind}`;
      await serve(name, probe);
      const { container } = await host.meet(name);
      const plan = await host.orders.plan(container.id);
      t.ok(plan.steps.includes(`wait until it answers: tcp/8080, probe "${probe}"`), plan.steps.join('; '));

      const { done, known } = await watchingWhoAsks(() => host.recycle(name, { capture: false }));
      t.match(done, { outcome: 'done', method: 'in-place' }, failureOf(done));
      const ready = readyOf(done);
      t.match(ready.detail, new RegExp(`^listens on tcp/8080; its probe "${probe}" passes, asked \\d+ times$`));
      t.ok(ready.ms >= 1_400, `not before it did: ${ready.ms} ms`);
      t.ok(done.downtimeMs >= 1_400, `that is no service: ${done.downtimeMs} ms`);
      if (kind === 'http') t.ok(known.has(true), 'what asks the replacement is known as the agent');
      const asked = Number(/asked (\d+)/.exec(ready.detail!)![1]);
      t.comment(`${kind}: ready after ${ready.ms} ms, asked ${asked} times`);
      t.ok(kind === 'http' ? asked >= 2 && asked <= 80 : asked >= 2 && asked <= 12, `asked ${asked} times in ${ready.ms} ms`);

      await docker('exec', name, 'touch', '/mark');
      neverWell(name);
      const before = await idOf(name);
      const undone = await host.recycle(name, { capture: false });
      t.match(undone, { outcome: 'undone' });
      t.match(readyOf(undone), { ok: false, detail: `its probe "${probe}" does not pass within 6000 ms: ${last}` });
      t.equal(await idOf(name), before, 'the old one serves again');
      t.same(await namesOf(name), [name], 'and nothing is left');
      // Neither does what an alert asks for put one there that does not pass.
      const alerted = await host.recycle(name, { cause: 'alert', alert: 'a1', capture: false });
      t.match(alerted, { outcome: 'undone' });
      t.match(readyOf(alerted), { ok: false, detail: /does not pass/ });
    },
  );

t.test('a label that says nothing is told, and holds nothing up', { timeout: 30_000 }, async t => {
  const name = `${prefix}-wrong`;
  await serve(name, 'http eighty');
  const report = await host.recycle(name, { capture: false });
  t.match(report, { outcome: 'done', before: { p95Unknown: /^label knowngood.recycle.probe must be / } });
  t.match(readyOf(report).detail, /^listens on tcp\/8080; its probe is not asked: label knowngood.recycle.probe must be /);
});

t.test('what is well at once is asked for little longer than what is not asked', { timeout: 90_000 }, async t => {
  const rounds = 7;
  const named: Readonly<Record<string, string | undefined>> = {
    none: undefined,
    tcp: 'tcp 8080',
    http: 'http 8080 /cgi-bin/who',
    command: 'exec busybox true',
  };
  const p50: Record<string, number> = {};
  for (const [kind, probe] of Object.entries(named)) {
    const name = `${prefix}-once-${kind}`;
    await serve(name, probe);
    const ms: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const report = await host.recycle(name, { capture: false, cause: 'alert', alert: `a${round}` });
      t.match(report, { outcome: 'done' }, failureOf(report));
      ms.push(readyOf(report).ms);
    }
    p50[kind] = ms.sort((a, b) => a - b)[(rounds - 1) / 2]!;
  }
  const more = Object.entries(p50).flatMap(([kind, ms]) => (kind === 'none' ? [] : [`${kind} ${Math.round(ms - p50['none']!)} ms`]));
  t.comment(
    `step ready p50 ${Math.round(p50['none']!)} ms without a probe (100 of it held); longer with: ${more.join(', ')} (n=${rounds})`,
  );
  t.ok(Object.values(p50).every(ms => ms - p50['none']! < 1_000));
});

/** One call after another at this place, each on a connection of its own, until `end`; gives what they were answered, in order. */
function calling(port: number): { end(): Promise<readonly string[]> } {
  const told: string[] = [];
  let isOver = false;
  const call = () =>
    new Promise<string>(done => {
      const asking = get({ host: gateway, port, path: '/cgi-bin/who', agent: false, timeout: 15_000 }, reply => {
        let text = '';
        reply.on('data', chunk => (text += String(chunk))).once('end', () => done(`${reply.statusCode} ${text.trim()}`));
        reply.once('error', error => done(`failed: ${error.message}`));
      });
      asking.once('timeout', () => asking.destroy(new Error('timeout'))).once('error', error => done(`failed: ${error.message}`));
    });
  const run = (async () => {
    while (!isOver) {
      told.push(await call());
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await run;
      return told;
    },
  };
}

for (const [at, method] of (['front', 'queue'] as const).entries())
  t.test(`${method}: nobody is passed on to a replacement before its probe passes`, { timeout: 90_000 }, async t => {
    const name = `${prefix}-${method}`;
    const port = 18_411 + at;
    await serve(name, 'http 8080 /cgi-bin/health', '-p', `${gateway}:${port}:8080`);
    const adopted = await host.recycle(name, { action: 'adopt', method, capture: false });
    t.match(adopted, { outcome: 'done', method }, failureOf(adopted));
    const shortOf = (id: string) => id.slice(0, 12);
    const underCalls = async (t: Test, id: string): Promise<{ readonly report: Report; readonly told: readonly string[] }> => {
      const calls = calling(port);
      const { done: report, known } = await watchingWhoAsks(() => host.recycle(id, { capture: false }));
      const told = await calls.end();
      t.ok(known.has(true), 'what asks the replacement is known as the agent');
      t.same(
        told.filter(one => !/^200 \w+ well$/.test(one)),
        [],
        'each was answered, and by one that is well',
      );
      return { report, told };
    };
    const old = adopted.newId!;
    const { report, told } = await underCalls(t, old);
    t.match(report, { outcome: 'done', method }, failureOf(report));
    t.match(readyOf(report), { ok: true, detail: /; its probe "http 8080 \/cgi-bin\/health" passes, asked \d+ times$/ });
    t.ok(readyOf(report).ms >= 1_400, `not before it did: ${readyOf(report).ms} ms`);
    t.ok(
      told.includes(`200 ${shortOf(old)} well`) && told.includes(`200 ${shortOf(report.newId!)} well`),
      'first the old one, then the new',
    );

    await docker('exec', report.newId!, 'touch', '/mark');
    neverWell(name);
    const never = await underCalls(t, report.newId!);
    t.match(never.report, { outcome: 'undone', method });
    t.match(readyOf(never.report), {
      ok: false,
      detail: 'its probe "http 8080 /cgi-bin/health" does not pass within 6000 ms: it answers 503',
    });
    const answered = new Set(never.told.map(one => one.split(' ')[1]));
    t.same([...answered], [shortOf(report.newId!)], 'the one that was there serves on');
    const left = (await engine.list()).filter(one => one.labels[behindLabel] === name);
    t.same(
      left.map(one => one.id),
      [report.newId],
    );
  });
