import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import t from 'tap';
import type { Behaviour } from '../../proto/behaviour.js';
import { keyHash } from '../../proto/behaviour-key.js';
import type { Bucket } from '../../proto/bus.js';
import type { Batch, ContainerRef, ObservationRecord } from '../../proto/records.js';
import { token } from '../../proto/subjects.js';
import { anExec } from '../support/behaviours.js';
import { Following } from '../support/following.js';
import { seeded } from '../support/seeded.js';
import { freePort, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aTally, type SyntheticAgent } from '../support/synthetic-agent.js';

const seed = Number(process.env['KILL_SEED'] ?? 5);
const kills = 24;
/** What is seen just before the kill: an alert was stored, a profile, what was seen of it, the ledger; or nothing but time. */
const moments = ['alert', 'profile', 'sightings', 'ledger', 'time'] as const;
type Moment = (typeof moments)[number];
const startMinute = Math.floor(Date.now() / 60_000);

/** Makes batches and keeps the list of what is in them: the oracle. */
class Generator {
  /** Workload → key → (container, minute, run) → count. */
  readonly made = new Map<string, Map<string, Map<string, number>>>();
  readonly exes = new Map<string, string>();
  readonly #known: { readonly agent: SyntheticAgent; readonly container: ContainerRef; readonly behaviour: Behaviour }[] = [];
  #next = 0;

  constructor(readonly random: () => number) {}

  /** One to three behaviours never seen, and counts of some that were. */
  batch(agent: SyntheticAgent, containers: readonly ContainerRef[]): Batch {
    const records: ObservationRecord[] = [];
    for (let fresh = 1 + this.#upTo(3); fresh > 0; fresh--) {
      const container = containers[this.#upTo(containers.length)]!;
      const behaviour = anExec({ exe: `/bin/p${this.#next++}` });
      this.exes.set(keyHash(behaviour), behaviour.exe!);
      this.#known.push({ agent, container, behaviour });
      const record = aFirst(container, behaviour, (startMinute + this.#upTo(3)) * 60_000_000 + this.#upTo(1_000_000));
      this.#count(agent, container, record.key, Math.floor(record.observedAtUs / 60_000_000), 1);
      records.push(record);
    }
    const own = this.#known.filter(one => one.agent === agent);
    for (let again = this.#upTo(4); again > 0; again--) {
      const { container, behaviour } = own[this.#upTo(own.length)]!;
      const minute = startMinute + this.#upTo(3);
      const record = aTally(container, behaviour, minute, 1 + this.#upTo(50));
      this.#count(agent, container, record.key, minute, record.count);
      records.push(record);
    }
    return agent.batch(containers, records);
  }

  /** exe → how often, of one workload. */
  counts(workload: string): ReadonlyMap<string, number> {
    return new Map(
      [...this.made.get(workload)!].map(([key, slots]) => [this.exes.get(key)!, [...slots.values()].reduce((a, b) => a + b, 0)]),
    );
  }

  #count(agent: SyntheticAgent, container: ContainerRef, key: string, minute: number, count: number) {
    const keys = this.made.get(container.workload) ?? new Map<string, Map<string, number>>();
    this.made.set(container.workload, keys);
    const slots = keys.get(key) ?? new Map<string, number>();
    keys.set(key, slots);
    const slot = `${container.id} ${minute} ${agent.runUs}`;
    slots.set(slot, Math.max(slots.get(slot) ?? 0, count));
  }
  #upTo(n: number): number {
    return Math.floor(this.random() * n);
  }
}

t.test(
  `${kills} kills of the controller between storing and acknowledging lose nothing and double nothing`,
  { timeout: 240_000 },
  async t => {
    const random = seeded(seed);
    const stage = await setStage(t, { KNOWNGOOD_HTTP_PORT: String(await freePort()), KNOWNGOOD_CROWD: '100000' });
    const { bus, names, controller } = stage;
    const generator = new Generator(random);
    // One learns, one is told of, and every batch is of both: its two parts are saved apart.
    const containers = [0, 2].map(n => [
      aContainer({ n: n + 1, workload: 'shop/learned', mode: 'learn' }),
      aContainer({ n: n + 2, workload: 'shop/told', mode: 'alert' }),
    ]);
    const agents = ['host-a', 'host-b'].map(host => stage.agent(host));
    const following = new Following(controller);
    t.teardown(() => following.stop());

    const stop = new AbortController();
    t.teardown(() => stop.abort());
    const waiting = new Map<Moment, () => void>();
    let stored = false;
    const saw = (moment: Moment) => {
      stored = true;
      waiting.get(moment)?.();
    };
    const sightings = await bus.declareBucket({ name: names.sightings, history: 1 });
    const profiles = await bus.declareBucket({ name: names.profiles, history: 64 });
    void (async () => {
      for await (const _ of bus.follow(names.alerts, { signal: stop.signal })) saw('alert');
    })();
    void (async () => {
      for await (const _ of profiles.watch(stop.signal)) saw('profile');
    })();
    void (async () => {
      for await (const { key } of sightings.watch(stop.signal)) saw(key === 'ledger' ? 'ledger' : 'sightings');
    })();
    const seen = (moment: Moment) =>
      new Promise<void>(done => {
        const timer = setTimeout(done, moment === 'time' ? random() * 400 : 1_000);
        waiting.set(moment, () => {
          clearTimeout(timer);
          done();
        });
      });

    await agents[0]!.publish(generator.batch(agents[0]!, containers[0]!.slice(1)));
    await until('the first alert to be printed', 20_000, () => following.ids[0]);

    let marks: Marks = {};
    let between = 0;
    for (let round = 0; round < kills; round++) {
      const moment = moments[round % moments.length]!;
      const now = seen(moment);
      stored = false;
      for (let n = 2 + Math.floor(random() * 5); n > 0; n--) {
        const at = Math.floor(random() * agents.length);
        const batch = generator.batch(agents[at]!, containers[at]!);
        await agents[at]!.publish(batch);
        // An agent that did not hear that it was stored sends it again.
        if (random() < 0.3) await agents[at]!.publish(batch);
      }
      await now;
      await controller.kill();
      waiting.clear();
      const saved = await marksOf(sightings);
      for (const [name, reached] of Object.entries(marks))
        t.ok((saved[name] ?? 0) >= reached, `round ${round}: the mark of ${name} does not go back: ${reached} → ${saved[name]}`);
      const unacknowledged = await bus.pending(names.observations, 'controller').catch(() => 0);
      if (stored && unacknowledged > 0) between++;
      marks = saved;
      await controller.again();
    }
    await stage.settled();

    t.ok(between >= kills / 2, `${between} of ${kills} kills fell between a store and the acknowledgement of what it holds, seed ${seed}`);
    const { entries } = await controller.ok('GET', '/profiles/shop%2Flearned');
    t.same(
      sorted(entries.map((entry: { exe: string; sightings?: { count: number } }) => [entry.exe, entry.sightings?.count])),
      sorted(generator.counts('shop/learned')),
      `all ${entries.length} learned programs are in the profile, with their exact counts`,
    );
    const alerts = (await controller.ok('GET', '/alerts?status=all&limit=10000')).items;
    t.same(
      sorted(alerts.map((alert: { behaviour: { exe: string }; count: number }) => [alert.behaviour.exe, alert.count])),
      sorted(generator.counts('shop/told')),
      `all ${alerts.length} deviations are alerts, with their exact counts`,
    );
    await until('the last alert to be printed', 10_000, () => (following.alerts.length === alerts.length ? true : undefined));
    t.same(
      sorted(following.alerts.map(alert => [alert.behaviour.exe, 1])),
      sorted(alerts.map((alert: { behaviour: { exe: string } }) => [alert.behaviour.exe, 1])),
      'who follows was shown each of them, under one id',
    );
    t.equal(new Set(following.alerts.map(alert => alert.fingerprint)).size, following.ids.length);
    const ledger = await read(sightings, 'ledger');
    for (const agent of agents)
      t.same(ledger.outboxes[agent.outbox], [[1, agent.seq]], `${agent.outbox}: everything up to ${agent.seq} was taken, without a hole`);
    t.match(await controller.ok('GET', '/status'), {
      inbox: { pending: 0, malformed: 0, letGo: 0, unknown: 0 },
      gaps: [],
      workloads: { learn: 1, alert: 1 },
    });
  },
);

/** Place and outbox → the last seq saved there. */
type Marks = Readonly<Record<string, number>>;

async function marksOf(sightings: Bucket): Promise<Marks> {
  const found: Record<string, number> = {};
  for (const workload of ['shop/learned', 'shop/told']) {
    const document = await read(sightings, token(workload));
    for (const [outbox, ranges] of Object.entries(document?.marks ?? {})) found[`${workload} ${outbox}`] = last(ranges);
  }
  for (const [outbox, ranges] of Object.entries((await read(sightings, 'ledger'))?.outboxes ?? {}))
    found[`ledger ${outbox}`] = last(ranges);
  return found;
}

const last = (ranges: unknown) => (ranges as [number, number][]).at(-1)![1];

// biome-ignore lint/suspicious/noExplicitAny: what is stored is read once, and the test asserts what it reads of it.
async function read(bucket: Bucket, key: string): Promise<any> {
  const found = await bucket.get(key);
  return found && JSON.parse((await promisify(gunzip)(found.value)).toString('utf8'));
}

const sorted = (counts: Iterable<readonly [string, number]>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
