import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import type { LogSource } from '../../agent/recycle/kept-logs.js';
import { logsAnswer } from '../../agent/recycle/log-answers.js';
import { decodeAsk, encodeAnswer, isMalformed } from '../../proto/codec.js';
import { AgentHost } from '../support/agent-host.js';
import { anExec } from '../support/behaviours.js';
import { docker, makeImage } from '../support/image.js';
import { patient } from '../support/patience.js';
import { cli, runCli, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

interface Line {
  readonly container: { readonly id: string; readonly generation: number };
  readonly stream: string;
  readonly text: string;
}

const label = 'knowngood.test=kglogs';
const image = 'kglogs:1';
const workload = 'kglogs-web';
const stateDir = mkdtempSync(join(tmpdir(), 'kglogs-'));
const clear = async () => {
  const ids = (await docker('ps', '-aq', '--filter', `label=${label}`)).split('\n').filter(Boolean);
  if (ids.length > 0) await docker('rm', '-fv', ...ids);
};
await clear();
await makeImage(image);
t.teardown(async () => {
  await clear();
  await docker('rmi', image).catch(() => undefined);
  rmSync(stateDir, { recursive: true, force: true });
});
/** Says who it is, on both ways out. */
const says = 'echo "I am $HOSTNAME"; sleep 0.05; echo "and cross" >&2; touch /said; exec sleep 100000';
const start = (name: string, ...more: readonly string[]) =>
  docker('run', '-d', '--name', name, '--label', label, '--network', 'none', '--stop-signal', 'SIGKILL', ...more, image, 'sh', '-c', says);

t.test('what generations wrote is read one after the other, and followed through a recycle', { timeout: patient(300_000) }, async t => {
  const stage = await setStage(t);
  const host = new AgentHost(stateDir, { probe: { holdMs: 100 } });
  await host.orders.start();
  // A host with the real engine, but of its agent only what answers this question.
  const agent = stage.agent('host-a');
  const known = aRunning(aContainer({ n: 1, name: workload, workload }));
  await agent.beat([known]);
  await agent.tell([known], [aFirst(known, anExec(), Date.now() * 1_000)]);
  await stage.settled();
  const running = async (): Promise<readonly LogSource[]> => {
    const { container, generation } = await host.meet(workload);
    return [{ workload, host: 'test-host', container: { id: container.id, name: container.name, generation } }];
  };
  agent.silence();
  const { stop } = stage.bus.answer(stage.names.askOf('host-a'), async bytes => {
    const ask = decodeAsk(bytes);
    if (isMalformed(ask) || ask.kind !== 'logs') return encodeAnswer({ kind: 'refused', code: 'unsupported', message: 'only logs' });
    return encodeAnswer(
      await logsAnswer({ stateDir, engine: host.engine, running: ask.workload === workload ? await running() : [] }, ask),
    );
  });
  t.teardown(stop);
  const beating = setInterval(() => void agent.beat([known]).catch(() => {}), 1_000);
  t.teardown(() => clearInterval(beating));

  const { url, stateDir: controllerDir } = stage.controller;
  const kg = (...args: readonly string[]) => runCli(['logs', ...args, '--json', '--url', url, '--state-dir', controllerDir]);
  const said = (name: string) =>
    until(`${name} to have said it`, patient(20_000), () => docker('exec', name, 'ls', '/said').catch(() => undefined));
  await start(workload);
  const ids: string[] = [];
  for (let round = 0; round < 3; round++) {
    await said(workload);
    ids.push((await host.meet(workload)).container.id);
    if (round === 2) break;
    const report = await host.recycle(workload, { capture: false });
    t.equal(report.outcome, 'done', JSON.stringify(report.refused ?? report.steps));
    t.match(
      report.steps.find(({ step }) => step === 'keep logs'),
      { ok: true, detail: '2 lines' },
    );
  }
  const whole = await kg(workload);
  t.equal(whole.code, 0, whole.stderr);
  t.same(
    (whole.lines as readonly Line[]).map(({ container, stream, text }) => [container.id, container.generation, stream, text]),
    ids.flatMap((id, n) => [
      [id, n + 1, 'stdout', `I am ${id.slice(0, 12)}`],
      [id, n + 1, 'stderr', 'and cross'],
    ]),
  );
  t.match(whole.lines[0], { workload, host: 'test-host', at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, container: { name: workload } });
  t.same((await kg(workload, '--tail', '3')).lines, whole.lines.slice(-3));
  t.same((await kg(workload, '--since', '2099-01-01T00:00:00Z')).lines, []);
  t.match(await kg('nobody'), { code: 3 });

  await t.test('followed from one to the next', async t => {
    const following = new AbortController();
    const lines: string[] = [];
    const child = spawn(
      process.execPath,
      [cli, 'logs', workload, '--follow', '--tail', '1', '--json', '--url', url, '--state-dir', controllerDir],
      {
        signal: following.signal,
      },
    );
    child.on('error', () => {});
    child.stdout.on('data', chunk => lines.push(...String(chunk).split('\n').filter(Boolean)));
    await until('the first line', patient(20_000), () => lines[0]);
    await docker('exec', workload, 'sh', '-c', 'echo "last words" > /proc/1/fd/1');
    await until(
      'its last words to be written',
      patient(20_000),
      async () => (await docker('logs', workload)).includes('last words') || undefined,
    );
    t.equal((await host.recycle(workload, { capture: false })).outcome, 'done');
    const id = (await host.meet(workload)).container.id;
    await until('the words of the next', patient(30_000), () => lines.find(line => line.includes(id.slice(0, 12))));
    await until('all of them', patient(10_000), () => (lines.length >= 4 ? true : undefined));
    child.kill('SIGINT');
    t.same(
      lines.map(line => JSON.parse(line).text).sort(),
      ['and cross', 'last words', `I am ${id.slice(0, 12)}`, 'and cross'].sort(),
      'each once; the last words of the old one may come after the first of the new',
    );
  });

  await t.test('what was kept and changed is not told as theirs', async t => {
    const folder = join(stateDir, 'logs', readdirSync(join(stateDir, 'logs'))[0]!);
    const first = readdirSync(folder).sort()[0]!;
    writeFileSync(join(folder, first), '{}\n[]\n');
    const ran = await runCli(['logs', workload, '--url', url, '--state-dir', controllerDir]);
    t.equal(ran.code, 1);
    t.match(ran.stderr, /what was kept of it is not what was written down: its hash is another/);
    t.notMatch(ran.stdout, ids[0]!.slice(0, 12));
    t.match(ran.stdout, ids[1]!.slice(0, 12));
  });
  await host.orders.stop();
});

t.test('other ways to write', { timeout: patient(120_000) }, async t => {
  const own = mkdtempSync(join(tmpdir(), 'kglogs-'));
  t.teardown(() => rmSync(own, { recursive: true, force: true }));
  const host = new AgentHost(own, { probe: { holdMs: 100 } });
  await host.orders.start();
  const ask = (name: string) => ({ kind: 'logs' as const, workload: name, marks: [] });
  const told = async (name: string) => {
    const answer = await logsAnswer({ stateDir: own, engine: host.engine, running: [] }, ask(name));
    return answer.kind === 'logs' ? JSON.parse(answer.json) : answer;
  };
  for (const [kind, args, detail] of [
    ['a terminal', ['-t'], '2 lines'],
    ['the local driver', ['--log-driver', 'local'], '2 lines'],
    ['--rm', ['--rm'], 'kept while it ran'],
    ['no log', ['--log-driver', 'none'], /^not kept: /],
  ] as const) {
    const name = `kglogs-${args.at(-1)!.replace(/^-+/, '')}`;
    await start(name, ...args);
    await until(`${name} to have said it`, patient(20_000), () => docker('exec', name, 'ls', '/said').catch(() => undefined));
    const report = await host.recycle(name, { capture: false });
    t.equal(report.outcome, 'done', `${kind}: ${JSON.stringify(report.steps)}`);
    t.match(
      report.steps.find(({ step }) => step === 'keep logs'),
      { ok: true, detail },
      kind,
    );
    const { lines } = await told(name);
    t.match(
      lines.map(({ text }: { text: string }) => text),
      kind === 'no log' ? [] : [/^I am /, 'and cross'],
      kind,
    );
  }
  await host.orders.stop();
});
