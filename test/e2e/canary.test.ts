import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { Actor, makeActorImage } from '../support/actor.js';
import { docker } from '../support/image.js';
import { type Line, Stack, until } from '../support/stack.js';

const tag = `kgcanary${process.pid}`;

t.test('what a harmless program of ours does in a container of ours arrives as an alert, or the host says so', async t => {
  const stack = await Stack.start({ label: `knowngood.test=${tag}`, env: { KNOWNGOOD_CANARY: '2s', KNOWNGOOD_DEFAULT_MODE: 'alert' } });
  t.teardown(() => stack.stop());
  const host = async () => (await stack.kg('status')).lines[0]!.hosts[0]!;

  const first = await until('the first proof', 20_000, async () => {
    const seen = await host();
    return seen.proven && seen.canary.ranAt ? seen : undefined;
  });
  t.match(first, { notProven: [], canary: { ranAt: String } });
  const later = await until('another proof', 10_000, async () => {
    const { proven, provenAt } = await host();
    return proven && provenAt > first.provenAt ? provenAt : undefined;
  });
  t.ok(later > first.provenAt, 'again and again');
  t.equal((await stack.kg('status')).code, 0, 'a proven host is healthy');

  t.same(await stack.ok('alerts', '--status', 'all'), [], 'no person is told of it');
  t.same(await stack.ok('workloads'), [], 'and it is no workload');
  const [check] = (await stack.ok('doctor', '--canary')).filter(one => one.check === 'canary');
  t.match(check, { ok: true, needed: true });
  t.ok(check.ms < 5_000, `proven on demand in ${check.ms} ms`);

  const ours = readFileSync(join(stack.stateDir, 'stack'), 'utf8').trim();
  const container = await docker('ps', '-q', '--no-trunc', '--filter', `label=knowngood.canary=${ours}`);
  t.ok(container, 'it lives in a container of its own');
  const { HostConfig } = JSON.parse(await docker('inspect', container!))[0];
  t.match(HostConfig, { NetworkMode: 'none', ReadonlyRootfs: true, CapDrop: ['ALL'] }, 'which may do nothing');

  // The hook that sees connections is taken away behind the agent's back.
  const link = connectLink(stack.pid('agent'));
  t.ok(link, 'our hook on connections is found');
  const image = `knowngood-test-actor:${tag}`;
  await makeActorImage(image);
  t.teardown(() => docker('image', 'rm', '-f', image));
  const run = ['--network', 'none', '--label', `knowngood.test=${tag}`, '--label', 'knowngood.workload=shop/subject'];
  const subject = await Actor.start(`${tag}-subject`, { image, ports: [9000], run });
  t.teardown(() => subject.remove());
  await until('the workload', 20_000, async () => ((await stack.ok('workloads')).length === 1 ? true : undefined));
  await stack.settled();
  const takenAt = Date.now();
  const takeAway = (id: string | undefined) => spawnSync('bpftool', ['link', 'detach', 'id', String(id)]).status;
  t.equal(takeAway(link), 0);
  // What is opened now nobody sees; it stays open until somebody looks again.
  await subject.tell('hold', 20_000);
  const opened = subject.tell('connect', '127.0.0.1', 9000);
  const blind = await until('the host to be not proven', 30_000, async () => {
    const seen = await host();
    if (!seen.proven) return seen;
    takeAway(connectLink(stack.pid('agent'))); // it was put back sooner than the canary ran
    return undefined;
  });
  t.ok(blind.notProven.includes('connect'), blind.notProven.join(', '));
  t.match(blind, { provenAt: String });
  // It is found out, and put back.
  const gap = await until('the gap', 15_000, async () =>
    (await stack.kg('status')).lines[0]!.gaps.find((one: Line) => one.cause === 'links'),
  );
  t.ok(Date.parse(gap.from) <= takenAt && takenAt - Date.parse(gap.from) < 8_000, `from ${gap.from}, taken away at ${takenAt}`);
  t.ok(Date.parse(gap.to) >= takenAt && Date.parse(gap.to) <= Date.now(), `to ${gap.to}`);
  t.same(gap.containers, [], 'of every container');
  await until('the host to be proven again', 30_000, async () => ((await host()).proven ? true : undefined));
  t.not(connectLink(stack.pid('agent')), link, 'by another hook');
  const found = await until('what was opened meanwhile', 20_000, async () =>
    (await stack.ok('alerts', '--workload', 'shop/subject')).find((one: Line) => one.kind === 'connect' && one.behaviour.port === 9000),
  );
  t.match(found, { behaviour: { exe: String, address: '127.0.0.1' }, evidence: { origin: 'scan' } }, 'it was still there to be found');
  t.equal(await opened, 0);
  t.match(
    (await stack.ok('doctor', '--canary')).find(one => one.check === 'canary'),
    { ok: true },
  );

  const { stateDir } = stack;
  t.equal(await stack.stop(), 0);
  t.equal(await docker('ps', '-aq', '--filter', `id=${container}`), '', `nothing of it is left (${stateDir})`);
});

t.test('a sensor that only looks now and then is proven as well', { timeout: 60_000 }, async t => {
  const env = { KNOWNGOOD_CANARY: '5s', KNOWNGOOD_SAMPLE: '500ms' };
  const stack = await Stack.start({ label: `knowngood.test=${tag}`, env, args: ['--sensor', 'sampling'] });
  t.teardown(() => stack.stop());
  const [check] = (await stack.ok('doctor', '--canary', '--timeout', '30s')).filter(one => one.check === 'canary');
  t.match(check, { ok: true, needed: true }, 'by a program and a connection that stay for a while');
  t.match((await stack.ok('status'))[0]!.hosts, [{ sensor: 'sampling', proven: true }]);
});

const attachTypeOfConnect4 = 10;

/** Id of the agent's link on IPv4 connections, as the kernel tells of its open files. */
function connectLink(pid: number): string | undefined {
  for (const fd of readdirSync(`/proc/${pid}/fdinfo`)) {
    const text = readFileSync(`/proc/${pid}/fdinfo/${fd}`, 'utf8');
    if (new RegExp(`^attach_type:\\s${attachTypeOfConnect4}$`, 'm').test(text)) return /^link_id:\s(\d+)$/m.exec(text)?.[1];
  }
  return undefined;
}
