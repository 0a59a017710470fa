import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { Actor, makeActorImage } from '../support/actor.js';
import { docker, makeImage } from '../support/image.js';
import { type Line, Stack, until } from '../support/stack.js';

const tag = `kgrec${process.pid}`;
const image = `knowngood-test-actor:${tag}`;
const label = `knowngood.test=${tag}`;

t.test('recycling, as a person, a deviation and a clock ask for it', { timeout: 300_000 }, async t => {
  await makeActorImage(image);
  t.teardown(() => docker('image', 'rm', '-f', image));
  // When nothing runs any more that would put one there again: a clock may have begun a recycle when its container was removed.
  t.teardown(async () => {
    const left = (await docker('ps', '-aq', '--filter', `label=${label}`)).split('\n').filter(Boolean);
    if (left.length > 0) await docker('rm', '-f', ...left);
  });
  const stack = await Stack.start({ label });
  t.teardown(() => stack.stop());
  const start = async (name: string) => {
    const actor = await Actor.start(`${tag}-${name}`, {
      image,
      ports: [8080],
      run: ['--network', 'none', '--label', label, '--label', `knowngood.workload=shop/${name}`],
    });
    t.teardown(() => actor.remove());
    await actor.tell('run', '/bin/allowed');
    return actor;
  };
  /** The intruder's file, in the upper layer of whatever container has this name now. */
  const intruded = async (name: string) =>
    existsSync(join(await docker('inspect', '-f', '{{.GraphDriver.Data.UpperDir}}', `${tag}-${name}`), 'srv/dropped'));
  const idOf = (name: string) => docker('inspect', '-f', '{{.Id}}', `${tag}-${name}`);

  await t.test('by hand: the file is gone, the place is the same, and the report says what was done', async t => {
    const actor = await start('hand');
    await actor.tell('copy', '/bin/other1', '/srv/dropped');
    t.ok(await intruded('hand'), 'the intruder did write');
    const before = await idOf('hand');
    await stack.settled();
    const [plan] = await stack.ok('recycle', 'shop/hand', '--plan');
    t.match(plan, {
      container: before,
      workload: 'shop/hand',
      method: 'in-place',
      because: /./,
      expectedDowntimeMs: Number,
      steps: Array,
      create: Object,
    });
    t.equal(await idOf('hand'), before, 'a plan changes nothing');
    const [report] = await stack.ok('recycle', 'shop/hand', '--why', 'an intruder wrote');
    t.match(report, {
      workload: 'shop/hand',
      host: 'test-host',
      method: 'in-place',
      outcome: 'done',
      old: { id: before },
      name: `${tag}-hand`,
      evidence: /^ev-/,
    });
    t.equal(await idOf('hand'), report.new.id);
    t.not(report.new.id, before);
    t.notOk(await intruded('hand'), 'the file is gone');
    t.ok(report.downtimeMs > 0 && report.downtimeMs < 10_000, `down for ${report.downtimeMs} ms`);
    t.equal(await actor.tell('run', '/bin/allowed'), 0, 'the fresh one does its work');
    const kept = join(stack.stateDir, 'evidence', report.evidence);
    t.ok(existsSync(kept), 'evidence was kept');
    await stack.settled();
    const [shown] = await stack.ok('workloads', 'shop/hand');
    t.match(shown.containers, [{ id: report.new.id, generation: 2 }]);
    const listed = await stack.ok('recycles', '--workload', 'shop/hand');
    t.match(listed, [{ order: report.order, outcome: 'done', cause: 'person' }]);
  });

  await t.test('on a deviation: protect with recycle armed puts the container back by itself', async t => {
    const actor = await start('armed');
    await stack.settled();
    const refused = await stack.kg('mode', 'shop/armed', 'protect');
    t.equal(refused.code, 4, 'protect with nothing armed is refused');
    t.match(JSON.parse(refused.stderr), { error: { code: 'nothing-armed', fix: /./ } });
    await stack.ok('mode', 'shop/armed', 'protect', '--recycle', 'high');
    const before = await idOf('armed');
    await actor.tell('copy', '/bin/other1', '/srv/dropped');
    await actor.tell('run', '/srv/dropped');
    const report = await until('the recycle', 30_000, async () =>
      (await stack.ok('recycles', '--workload', 'shop/armed')).find((one: Line) => one.outcome !== undefined),
    );
    t.match(report, { outcome: 'done', cause: 'alert', old: { id: before } });
    t.notOk(await intruded('armed'), 'the file is gone');
    const [alert] = await stack.ok('alerts', report.alert);
    t.match(alert, { reason: 'drift', severity: 'critical', responses: [{ kind: 'recycle', order: report.order }] });
  });

  await t.test('a person at work holds it, and it is done when he has left; volumes that the operator calls safe do not', async t => {
    const name = `${tag}-busy`;
    const run = ['-v', '/srv/data', '--label', 'knowngood.recycle.volumes=safe', '--label', 'knowngood.workload=shop/busy'];
    const actor = await Actor.start(name, { image, run: ['--network', 'none', '--label', label, ...run] });
    t.teardown(() => actor.remove());
    await actor.tell('run', '/bin/allowed');
    await stack.settled();
    await stack.ok('mode', 'shop/busy', 'protect', '--recycle', 'high');
    const before = await idOf('busy');
    const person = docker('exec', name, '/bin/sleep', '1000').catch(() => undefined);
    await until('the person', 10_000, async () => ((await docker('top', name)).includes('sleep 1000') ? true : undefined));
    await actor.tell('run', '/bin/other1');
    const drift = async () =>
      (await stack.ok('alerts', '--workload', 'shop/busy', '--kind', 'exec')).find((one: Line) => one.behaviour.exe === '/bin/other1');
    const held = await until('the hold', 20_000, async () => {
      const alert = await drift();
      return alert?.responses.some((one: Line) => one.kind === 'hold') ? alert : undefined;
    });
    t.match(held.responses, [
      { kind: 'recycle', outcome: 'refused', why: /somebody works in .*: \/bin\/sleep 1000/ },
      { kind: 'hold', why: 'somebody works in the container: it is tried again when that is over' },
    ]);
    t.equal(await idOf('busy'), before);
    const pid = (await docker('top', name, '-eo', 'pid,args')).split('\n').find(line => line.includes('sleep 1000'));
    process.kill(Number.parseInt(pid!, 10));
    await person;
    const done = await until('the recycle', 30_000, async () =>
      (await drift())?.responses.find((one: Line) => one.kind === 'recycle' && one.outcome === 'done'),
    );
    t.not(done.order, held.responses[0].order);
    t.not(await idOf('busy'), before);
  });

  await t.test('by the clock: with maxAge 5s each container is replaced about every five seconds', async t => {
    const actor = await start('young');
    await stack.settled();
    await stack.ok('mode', 'shop/young', 'alert');
    const folder = mkdtempSync(join(tmpdir(), 'kg-profile-'));
    t.teardown(() => rmSync(folder, { recursive: true, force: true }));
    await stack.ok('profile', 'export', 'shop/young', '-o', folder);
    const file = join(folder, 'shop/young.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text.replace(/^ {2}recycle:.*(\n {4}.*)*\n/m, '').trimEnd()}\n  recycle: { maxAge: 5s }\n`);
    await stack.ok('profile', 'apply', file);
    await actor.tell('copy', '/bin/other1', '/srv/dropped');
    const reports = await until('three scheduled recycles', 45_000, async () => {
      const done = (await stack.ok('recycles', '--workload', 'shop/young')).filter((one: Line) => one.outcome === 'done');
      return done.length >= 3 ? done : undefined;
    });
    t.ok(reports.every((one: Line) => one.cause === 'schedule'));
    t.notOk(await intruded('young'), 'the file is gone');
    const starts = reports.map((one: Line) => Date.parse(one.startedAt)).sort((a: number, b: number) => a - b);
    for (const [i, at] of starts.slice(1).entries()) {
      const apart = (at - starts[i]!) / 1_000;
      t.ok(apart > 3.5 && apart < 12, `${apart.toFixed(1)} s apart: 5 s, give or take 20 %, and the recycle itself`);
    }
  });

  await t.test('what its first process only started is waited for, and its secrets are kept nowhere', async t => {
    const behind = `knowngood-test-behind:${tag}`;
    await makeImage(behind, { files: { '/serve.sh': '#!/bin/sh\nsleep 3\nhttpd -f -p 8080 -h / &\nwait\n' } });
    t.teardown(() => docker('image', 'rm', '-f', behind));
    const name = `${tag}-behind`;
    const labels = ['--label', label, '--label', 'knowngood.workload=shop/behind'];
    const command = ['/serve.sh', '--password', 'hunter2'];
    await docker('run', '-d', '--init', '--name', name, '--network', 'none', ...labels, behind, ...command);
    t.teardown(() => docker('rm', '-f', name).catch(() => undefined));
    await until('its listener to be seen', 20_000, async () => {
      const [profile] = (await stack.kg('profile', 'show', 'shop/behind')).lines;
      return profile?.entries.some((entry: Line) => entry.kind === 'listen' && entry.port === 8080) || undefined;
    });
    const [report] = await stack.ok('recycle', 'shop/behind');
    const ready = report.steps.find((step: Line) => step.step === 'ready');
    t.match(ready, { ok: true, detail: 'listens on tcp/8080' });
    t.ok(ready.ms >= 3_000, `and not before it did: ${ready.ms} ms`);
    const [shown] = await stack.ok('evidence', 'show', report.evidence);
    t.match(
      shown.processes.map((process: Line) => process.argv.join(' ')),
      [/./, '/bin/sh /serve.sh --password ***', /httpd/],
    );
    t.notMatch(JSON.stringify(shown), /hunter2/);
  });

  await t.test('what the agent asks a container is nobody calling it; the same from anybody else is an alert', async t => {
    const picture = `knowngood-test-asked:${tag}`;
    await makeImage(picture, { files: { '/www/here': 'here', '/serve.sh': '#!/bin/sh\nexec httpd -f -p 8080 -h /www\n' } });
    t.teardown(() => docker('image', 'rm', '-f', picture));
    const probes = { http: 'http 8080 /here', tcp: 'tcp 8080', exec: 'exec true', never: undefined };
    const kinds = Object.keys(probes) as (keyof typeof probes)[];
    const nameOf = (kind: string) => `${tag}-asked-${kind}`;
    await Promise.all(
      kinds.map(async kind => {
        const probe = probes[kind] === undefined ? [] : ['--label', `knowngood.recycle.probe=${probes[kind]}`];
        const labels = ['--label', label, '--label', `knowngood.workload=shop/asked-${kind}`, ...probe];
        await docker(
          ...['run', '-d', '--name', nameOf(kind), '--network', 'none', '--stop-signal', 'SIGKILL', ...labels],
          ...[picture, '/serve.sh'],
        );
      }),
    );
    t.teardown(() => docker('rm', '-f', ...kinds.map(nameOf)).catch(() => undefined));
    for (const kind of kinds) {
      await until(`${kind} to listen`, 20_000, async () => {
        const [profile] = (await stack.kg('profile', 'show', `shop/asked-${kind}`)).lines;
        return profile?.entries.some((entry: Line) => entry.kind === 'listen') || undefined;
      });
      await stack.ok('mode', `shop/asked-${kind}`, 'alert');
    }
    const asked = kinds.filter(kind => probes[kind] !== undefined);
    const orders = await Promise.all(asked.map(async kind => (await stack.ok('recycle', nameOf(kind), '--no-capture'))[0].order));
    for (const order of orders) {
      const { before, after } = await until('how the new one does', 30_000, async () => {
        const [found] = await stack.ok('recycles', '--order', order);
        return found.after === undefined ? undefined : found;
      });
      t.ok(before.answers > 0 && after.answers > 0, `both were asked: ${JSON.stringify([before, after])}`);
    }
    await stack.settled();
    const alerts = async () => (await stack.ok('alerts')).filter(one => one.workload.startsWith('shop/asked-'));
    t.same(await alerts(), [], 'and nobody was told of it');

    /** Somebody in the network of the container, from an address of its loopback. */
    const call = async (kind: string, from: string) => {
      const pid = await docker('inspect', '-f', '{{.State.Pid}}', nameOf(kind));
      const asks = `require('node:http').get({ host: '127.0.0.1', port: 8080, path: '/here', localAddress: '${from}', agent: false }, a => a.resume())`;
      await promisify(execFile)('nsenter', ['--target', pid, '--net', process.execPath, '-e', asks], { env: {} });
    };
    await Promise.all([
      call('http', '127.75.71.2'),
      call('tcp', '127.0.0.1'),
      call('never', '127.75.71.1'),
      docker('exec', nameOf('exec'), 'sh', '-c', 'true'),
    ]);
    const told = await until('each of them to be told', 20_000, async () => {
      await stack.settled();
      const all = await alerts();
      return new Set(all.map(one => one.workload)).size === kinds.length ? all : undefined;
    });
    const of = (kind: string) =>
      told.filter(one => one.workload === `shop/asked-${kind}`).map(one => one.behaviour.peer ?? one.behaviour.kind);
    t.same(of('http'), ['127.75.71.2'], 'from beside the address of the agent');
    t.same(of('tcp'), ['127.0.0.1']);
    t.same(of('never'), ['127.75.71.1'], 'from the very address, where the agent asks nothing');
    t.match(of('exec'), ['exec'], 'by another command than that of the label');
  });

  await t.test('a replacement that dies: the old one serves again, and the report says why', async t => {
    const folder = mkdtempSync(join(tmpdir(), 'kg-die-'));
    t.teardown(() => rmSync(folder, { recursive: true, force: true }));
    const dying = `knowngood-test-dying:${tag}`;
    await makeImage(dying, {
      files: { '/serve.sh': '#!/bin/sh\n[ -e /ctl/die ] && [ ! -e /served ] && exit 3\n: > /served\nexec httpd -f -p 8080 -h /\n' },
    });
    t.teardown(() => docker('image', 'rm', '-f', dying));
    const name = `${tag}-dying`;
    await docker(
      'run',
      '-d',
      '--init',
      '--name',
      name,
      '--network',
      'none',
      '--label',
      label,
      '--label',
      'knowngood.workload=shop/dying',
      '-v',
      `${folder}:/ctl:ro`,
      dying,
      '/serve.sh',
    );
    t.teardown(() => docker('rm', '-f', name).catch(() => undefined));
    await until('the workload', 10_000, async () => ((await stack.kg('workloads', 'shop/dying')).code === 0 ? true : undefined));
    const before = await idOf('dying');
    writeFileSync(join(folder, 'die'), '');
    const ran = await stack.kg('recycle', 'shop/dying', '--timeout', '90s');
    t.equal(ran.code, 1);
    t.match(ran.lines, [{ outcome: 'undone', old: { id: before } }]);
    t.ok(
      ran.lines[0].steps.some((step: Line) => !step.ok && /exit code 3/.test(step.detail)),
      'the report says that it ended with code 3',
    );
    t.equal(await idOf('dying'), before, 'the old one has its name');
    t.equal(await docker('inspect', '-f', '{{.State.Running}}', name), 'true', 'and runs');
  });

  const doubled = await stack.ok('recycles');
  t.equal(new Set(doubled.map((one: Line) => one.order)).size, doubled.length, 'no order is listed twice');
});
