import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { Actor, makeActorImage } from '../support/actor.js';
import { CutSocket } from '../support/cut-socket.js';
import { docker } from '../support/image.js';
import { type Line, Stack, until } from '../support/stack.js';

const tag = `kggaps${process.pid}`;
const image = `knowngood-test-actor:${tag}`;
/** The agent marks every second that it lives. */
const markMs = 1_500;

t.test('every way of being blind is told: from when, to when, how much, and of which container', async t => {
  await makeActorImage(image);
  t.teardown(() => docker('image', 'rm', '-f', image));
  const folder = mkdtempSync(join(tmpdir(), 'kg-gaps-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const engine = new CutSocket(join(folder, 'engine.sock'), '/var/run/docker.sock');
  await engine.join();
  t.teardown(() => engine.cut());
  const stack = await Stack.start({
    label: `knowngood.test=${tag}`,
    under: ['env', `NODE_OPTIONS=--import=${join(import.meta.dirname, '../support/set-clock.mjs')}`],
    env: {
      DOCKER_HOST: `unix://${engine.path}`,
      KNOWNGOOD_RING_BYTES: '65536',
      KNOWNGOOD_OUTBOX_BYTES: '1048576',
      KNOWNGOOD_CANARY: 'off',
    },
  });
  t.teardown(() => stack.stop());
  const run = ['--network', 'none', '--label', `knowngood.test=${tag}`, '--label', 'knowngood.workload=shop/subject'];
  const subject = await Actor.start(`${tag}-subject`, { image, run });
  t.teardown(() => subject.remove());
  await until('the workload', 20_000, async () => ((await stack.ok('workloads')).length === 1 ? true : undefined));
  await stack.settled();

  const gaps = async (): Promise<readonly Line[]> => (await stack.kg('status')).lines[0]?.gaps ?? [];
  const gapOf = (cause: string, afterMs: number) =>
    until(`a gap of cause ${cause}`, 40_000, async () => (await gaps()).find(gap => gap.cause === cause && Date.parse(gap.to) >= afterMs));

  await t.test('a flood past a container’s budget, or past the ring: counted, of that container alone', async t => {
    const from = Date.now();
    const before = (await stack.kg('status')).lines[0]!.hosts[0]!;
    await subject.tell('sweep', '127.0.0.1', 1, 30_000);
    await stack.settled();
    const told = (await gaps()).filter(gap => ['ring', 'bucket'].includes(gap.cause) && Date.parse(gap.to) >= from);
    t.ok(told.length > 0, told.map(gap => `${gap.cause} ${gap.count}`).join(', '));
    const to = Date.now();
    for (const gap of told) {
      t.same(gap.containers, [subject.id]);
      t.ok(Date.parse(gap.from) >= from - 100 && Date.parse(gap.to) <= to + 100, `${gap.from} to ${gap.to}`);
    }
    const lost = told.reduce((sum, gap) => sum + gap.count, 0);
    // The host's own count comes with its heartbeats, the gaps as they happen.
    const onHost = await until(`${lost} lost on the whole host, as in gaps of this container`, 15_000, async () => {
      const host = (await stack.kg('status')).lines[0]!.hosts[0]!;
      return host.lost - before.lost >= lost ? host.lost - before.lost : undefined;
    });
    t.ok(lost > 0, `${lost} in gaps of this container, ${onHost} lost on the whole host`);
  });

  await t.test('no agent: from its last sign of life until another looks', async t => {
    const pid = stack.pid('agent');
    process.kill(pid, 'SIGKILL');
    const died = Date.now();
    await until('another agent', 20_000, () => (agentPid(stack) !== pid ? true : undefined));
    const back = Date.now();
    const gap = await gapOf('agent-down', died);
    t.ok(Math.abs(Date.parse(gap.from) - died) < markMs, `${gap.from}, killed at ${new Date(died).toISOString()}`);
    t.ok(Date.parse(gap.to) > died && Date.parse(gap.to) <= back + 1_000, gap.to);
    t.same([gap.containers, gap.count], [[], undefined], 'of all containers, and nobody can count it');
  });

  await t.test('an agent that ends in good order looks no more, however long it takes to send what it has', async t => {
    const [pid, broker] = [stack.pid('agent'), stack.pid('nats')];
    process.kill(broker, 'SIGSTOP');
    const ended = Date.now();
    process.kill(pid, 'SIGTERM');
    try {
      await until('the agent to end', 20_000, () => (isAlive(pid) ? undefined : true));
    } finally {
      process.kill(broker, 'SIGCONT');
    }
    const took = Date.now() - ended;
    await until('another agent', 20_000, () => (agentPid(stack) !== pid ? true : undefined));
    const gap = await gapOf('agent-down', ended + took);
    t.ok(took > 2 * markMs, `it took ${took} ms to end`);
    t.ok(Date.parse(gap.from) - ended < markMs, `${gap.from}, told to end at ${new Date(ended).toISOString()}`);
  });

  await t.test(
    'no engine: nothing is seen less, but who is who is not known; who came and went meanwhile is lost, and counted',
    async t => {
      await until('the agent to follow the engine again', 20_000, async () =>
        (await stack.kg('status')).lines[0]!.hosts[0]!.silent ? undefined : true,
      );
      await engine.cut();
      const cutAt = Date.now();
      await docker('run', '--rm', ...run, '--name', `${tag}-brief`, image, '/bin/allowed');
      await new Promise(done => setTimeout(done, 1_000));
      await engine.join();
      const joinedAt = Date.now();
      // It grows while it lasts.
      const gap = await gapOf('engine', joinedAt - 100);
      t.ok(Math.abs(Date.parse(gap.from) - cutAt) < markMs, `${gap.from}, cut at ${new Date(cutAt).toISOString()}`);
      const waiting = await gapOf('waiting', cutAt);
      t.ok(waiting.count >= 1, `${waiting.count} observations of a container that was gone before the engine told whose it was`);
    },
  );

  await t.test('a clock that is set: what lies between', async t => {
    const hour = 3_600_000;
    for (const [title, from, to] of [
      ['forward', 0, hour],
      ['back', 0, hour],
    ] as const) {
      const at = Date.now();
      process.kill(stack.pid('agent'), 'SIGUSR2');
      const gap = await until(`a gap of the clock set ${title}`, 20_000, async () =>
        (await gaps()).find(one => one.cause === 'clock' && Date.parse(one.from) >= at - markMs),
      );
      for (const [said, meant] of [
        [gap.from, at + from],
        [gap.to, at + to],
      ] as const)
        t.ok(Math.abs(Date.parse(said) - meant) < 2 * markMs, `${title}: ${said}`);
      t.same(gap.containers, [], 'of every container');
    }
  });

  await t.test('no broker for longer than the outbox has room: what it let go is counted', async t => {
    const nats = stack.pid('nats');
    process.kill(nats, 'SIGSTOP');
    const from = Date.now();
    t.teardown(() => process.kill(nats, 'SIGCONT'));
    // Slowly enough that each passes the budget, and each another behaviour.
    for (let port = 1; port < 65_000 && Date.now() - from < 40_000; port += 100) {
      await subject.tell('sweep', '127.0.0.2', port, port + 99);
      await new Promise(done => setTimeout(done, 40));
    }
    process.kill(nats, 'SIGCONT');
    const gap = await gapOf('outbox', from);
    t.ok(gap.count > 0, `${gap.count} records let go`);
    t.ok(Date.parse(gap.from) >= from - 1_000 && Date.parse(gap.to) <= Date.now() + 100, `${gap.from} to ${gap.to}`);
  });

  // A controller that could not reach its broker for so long is started anew.
  const [workload] = await until('the controller to answer', 40_000, async () => {
    const { code, lines } = await stack.kg('workloads');
    return code === 0 ? lines : undefined;
  });
  t.ok(workload!.gaps >= 4, `${workload!.gaps} gaps stand at the workload, too`);
  t.match(workload!.coverage.waitingFor.join('; '), /not counting \d+ s in gaps/, 'and learning does not count that time');
});

function agentPid(stack: Stack): number | undefined {
  try {
    return stack.pid('agent');
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
