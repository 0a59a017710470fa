import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { decodeBatch, decodeReport, isMalformed } from '../../proto/codec.js';
import { connectBus } from '../../proto/nats-bus.js';
import { Names } from '../../proto/subjects.js';
import { Actor, makeActorImage } from '../support/actor.js';
import { docker } from '../support/image.js';
import { seeded } from '../support/seeded.js';
import { Stack, until } from '../support/stack.js';

const tag = `kgkill${process.pid}`;
const image = `knowngood-test-actor:${tag}`;
const seed = Number(process.env['KILL_SEED'] ?? 7);
const killsEach = Number(process.env['KILL_EACH'] ?? 20);
/** So few that each may be an alert of its own. */
const maxDestinations = 900;
const names = ['agent', 'controller', 'nats'] as const;

t.test(
  'sixty kills while learning, alerting and recycling lose nothing that was acknowledged and double nothing',
  { timeout: 400_000 },
  async t => {
    const random = seeded(seed);
    await makeActorImage(image);
    t.teardown(() => docker('image', 'rm', '-f', image));
    // After the stack, which may be replacing or putting it back: also what is only made by then.
    t.teardown(async () => {
      const ids = (await docker('ps', '-aq', '--filter', `label=knowngood.test=${tag}`)).split('\n').filter(Boolean);
      if (ids.length > 0) await docker('rm', '-f', ...ids);
    });
    // Whether each thing that was done is told is what is asked here: one by one, however many there are.
    const stack = await Stack.start({ label: `knowngood.test=${tag}`, env: { KNOWNGOOD_CROWD: '100000' } });
    t.teardown(() => stack.stop());
    const labels = ['--network', 'none', '--label', `knowngood.test=${tag}`, '--label'];
    const subject = await Actor.start(`${tag}-subject`, { image, run: [...labels, 'knowngood.workload=shop/subject'] });
    t.teardown(() => subject.remove());
    // What is recycled stands beside what is counted, so that the generator's own list stays one container's.
    await docker('run', '-d', '--name', `${tag}-recycled`, ...labels, 'knowngood.workload=shop/recycled', image, '/bin/sleep', '100000');
    await until('both workloads', 20_000, async () => ((await stack.ok('workloads')).length === 2 ? true : undefined));

    const killed: Record<string, number> = {};
    const kill = async (name: (typeof names)[number], pids: Set<number>) => {
      const pid = await until(`${name} to be back`, 30_000, () => {
        const now = pidOf(stack, name);
        return now !== undefined && !pids.has(now) && alive(now) ? now : undefined;
      });
      pids.add(pid);
      process.kill(pid, 'SIGKILL');
      killed[name] = (killed[name] ?? 0) + 1;
    };
    const dead = new Set<number>();
    const killAll = async (each: number) => {
      const order = names.flatMap(name => Array.from({ length: each }, () => name)).sort(() => random() - 0.5);
      for (const name of order) {
        await new Promise(done => setTimeout(done, 100 + random() * 700));
        await kill(name, dead);
      }
    };
    let recycles = 0;
    const recycleUntil = async (end: () => boolean) => {
      while (!end()) {
        const ran = await stack.kg('recycle', 'shop/recycled', '--no-wait', '--why', 'killed meanwhile', '--timeout', '5s');
        if (ran.code === 0) recycles++;
        await new Promise(done => setTimeout(done, 400 + random() * 800));
      }
    };
    /** Connects to ports of its own, each one to three times, while things die; gives what it did. */
    let port = 20_000;
    const load = async (end: () => boolean) => {
      const done = new Map<number, number>();
      while (!end()) {
        if (done.size === maxDestinations) {
          await new Promise(next => setTimeout(next, 200));
          continue;
        }
        const times = 1 + Math.floor(random() * 3);
        port++;
        for (let i = 0; i < times; i++) await subject.tell('connect', '127.0.0.1', port);
        done.set(port, times);
        await new Promise(next => setTimeout(next, 40));
      }
      return done;
    };
    const begun = Date.now();
    const phase = async (each: number) => {
      let over = false;
      const [, , made] = await Promise.all([killAll(each).finally(() => (over = true)), recycleUntil(() => over), load(() => over)]);
      t.comment(`phase killed at ${Date.now() - begun} ms`);
      // A wait that a dying process cut short is asked again; one that lasts is a hang.
      await until('everything to be judged', 90_000, async () => {
        const ran = await stack.kg('status', '--wait', 'settled', '--timeout', '20s');
        if (ran.code > 1) t.comment(`not settled: ${ran.stderr.trim()}`);
        // A host that was silent just then had nothing to hand over.
        return ran.code <= 1 && ran.lines[0]?.hosts[0]?.silent === false ? true : undefined;
      });
      return made;
    };

    const learned = await phase(killsEach / 2);
    const before = await stack.ok('alerts', '--workload', 'shop/subject');
    t.same(before, [], 'learning raised nothing');
    await stack.ok('mode', 'shop/subject', 'alert');
    const refused = await phase(killsEach / 2);

    t.same(killed, { agent: killsEach, controller: killsEach, nats: killsEach });
    const truth = await acknowledged(stack, subject.id);
    const made = new Map([...learned, ...refused]);
    for (const [at, count] of truth) t.ok(count <= (made.get(at) ?? 0), `port ${at}: ${count} acknowledged of ${made.get(at)} made`);
    t.ok(truth.size > 100, `${truth.size} of ${made.size} destinations were acknowledged; the rest fell into the agent's own dead times`);

    const [profile] = await stack.ok('profile', 'show', 'shop/subject');
    const entries = summed(
      profile.entries
        .filter((entry: { kind: string }) => entry.kind === 'outbound')
        .map((entry: { port: number; sightings: { count: number } }) => [entry.port, entry.sightings.count] as const),
    );
    const inProfile = new Map([...truth].filter(([at]) => learned.has(at)));
    t.same(
      sorted(entries),
      sorted(inProfile),
      'every acknowledged destination of the learning phase is in the profile, with its exact count',
    );
    const alerts = await stack.ok('alerts', '--workload', 'shop/subject', '--limit', '5000');
    const inAlerts = new Map([...truth].filter(([at]) => refused.has(at)));
    t.same(
      sorted(summed(alerts.map(alert => [alert.behaviour.port, alert.count]))),
      sorted(inAlerts),
      'every one of the alert phase is an alert, with its exact count',
    );
    t.equal(new Set(alerts.map(alert => alert.fingerprint)).size, alerts.length, 'none is shown twice');

    t.ok(recycles >= killsEach / 4, `${recycles} recycles were ordered`);
    const outcomes = await reports(stack);
    for (const [order, ends] of outcomes) t.equal(new Set(ends).size, 1, `order ${order} ended once: ${ends.join(', ')}`);
    const done = [...outcomes.values()].filter(ends => ends[0] === 'done').length;
    t.ok(done > 0, `${done} of ${outcomes.size} recycles went through, seed ${seed}`);
    const place = await until('the recycled place to have its container', 15_000, async () => {
      const running = (await docker('ps', '--filter', `label=knowngood.workload=shop/recycled`, '--format', '{{.Names}}'))
        .split('\n')
        .filter(name => name.startsWith(tag));
      return running.length === 1 && running[0] === `${tag}-recycled` ? running : undefined;
    });
    t.same(place, [`${tag}-recycled`], 'one container, under its own name');
  },
);

function pidOf(stack: Stack, name: 'agent' | 'controller' | 'nats'): number | undefined {
  try {
    return stack.pid(name);
  } catch {
    return undefined;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Some of what a port was connected to may be told under another key: where the agent, begun anew, could see less of it. */
function summed(counts: readonly (readonly [number, number])[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [at, count] of counts) sums.set(at, (sums.get(at) ?? 0) + count);
  return sums;
}

const sorted = (counts: ReadonlyMap<number, number>) => [...counts].sort(([a], [b]) => a - b);

async function openBus(stack: Stack) {
  const bus = await connectBus({ url: stack.events.find(event => event.event === 'ready' && event.natsUrl).natsUrl, name: 'test' });
  return { bus, names: new Names(readFileSync(join(stack.stateDir, 'stack'), 'utf8').trim()) };
}

/** What JetStream has of the subject's connections: port → how often, by the rule of the wire (maximum per container, minute and run). */
async function acknowledged(stack: Stack, container: string): Promise<Map<number, number>> {
  const { bus, names } = await openBus(stack);
  const ports = new Map<string, number>();
  const counts = new Map<string, Map<string, number>>();
  const stop = new AbortController();
  for await (const { bytes, caughtUp } of bus.follow(names.observations, { signal: stop.signal })) {
    const decoded = decodeBatch(bytes);
    if (isMalformed(decoded)) throw new Error(decoded.why);
    for (const record of decoded.batch.records) {
      if ((record.kind !== 'first' && record.kind !== 'tally') || record.container !== container) continue;
      if (record.kind === 'first' && record.behaviour.kind === 'connect') ports.set(record.key, record.behaviour.port!);
      const minute = record.kind === 'first' ? Math.floor(record.observedAtUs / 60e6) : record.minute;
      const of = counts.get(record.key) ?? new Map<string, number>();
      counts.set(record.key, of);
      const slot = `${minute} ${decoded.batch.runUs}`;
      of.set(slot, Math.max(of.get(slot) ?? 0, record.kind === 'first' ? 1 : record.count));
    }
    if (caughtUp) break;
  }
  stop.abort();
  await bus.close();
  return summed([...ports].map(([key, port]) => [port, [...counts.get(key)!.values()].reduce((a, b) => a + b, 0)]));
}

/** Order → its outcomes as reported. */
async function reports(stack: Stack): Promise<Map<string, string[]>> {
  const { bus, names } = await openBus(stack);
  const ends = new Map<string, string[]>();
  const stop = new AbortController();
  for await (const { bytes, caughtUp } of bus.follow(names.reports, { signal: stop.signal })) {
    const report = decodeReport(bytes);
    if (isMalformed(report)) throw new Error(report.why);
    if (report.outcome !== undefined) ends.set(report.order, [...(ends.get(report.order) ?? []), report.outcome]);
    if (caughtUp) break;
  }
  stop.abort();
  await bus.close();
  return ends;
}
