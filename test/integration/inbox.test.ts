import t, { type Test } from 'tap';
import { AlertLog } from '../../controller/alert/log.js';
import { Alerts } from '../../controller/alert/read-model.js';
import { Hosts } from '../../controller/hosts.js';
import { Inbox } from '../../controller/inbox.js';
import { Proofs } from '../../controller/proofs.js';
import { ProfileStore } from '../../controller/store/store.js';
import { UndoLog } from '../../controller/store/undo-log.js';
import { declareStreams } from '../../controller/streams.js';
import { Workloads } from '../../controller/workloads.js';
import type { Bus } from '../../proto/bus.js';
import { connectBus } from '../../proto/nats-bus.js';
import { Names } from '../../proto/subjects.js';
import { anExec } from '../support/behaviours.js';
import { Broker } from '../support/broker.js';
import { patient } from '../support/patience.js';
import { until } from '../support/stack.js';
import { aContainer, aFirst, aRunning, SyntheticAgent } from '../support/synthetic-agent.js';

const names = new Names('test');
const fault = new Error('a fault made on purpose');

/** Fails in the middle of judging, when the profile was begun and the behaviour is a deviation already. */
class FaultyAlerts extends Alerts {
  override crowds(workload: string) {
    if (workload === 'shop/broken') throw fault;
    return super.crowds(workload);
  }
}

/** All that takes a batch to what is saved of it, as the controller puts it together; it reads what one before it saved. */
async function judging(t: Test, bus: Bus, now: () => number) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const troubles: [what: string, error: unknown][] = [];
  const onTrouble = (what: string, error: unknown) => void troubles.push([what, error]);
  const edge = { bus, names, now, signal, onTrouble };
  const buckets = await declareStreams(bus, names);
  const alerts = new FaultyAlerts();
  const log = new AlertLog({ ...edge, alerts, proofs: new Proofs(now) });
  const hosts = new Hosts(buckets.inventory, now);
  const store = new ProfileStore(buckets.profiles, new UndoLog(buckets.undo), now);
  const workloads = new Workloads(buckets.sightings, now);
  await Promise.all([store.start(), workloads.start(), hosts.start(signal, onTrouble), log.start()]);
  const afterSave = async () => {};
  const inbox = new Inbox({ ...edge, alerts, hosts, log, store, workloads, defaultMode: 'alert', crowd: 8, afterSave });
  await inbox.start();
  const running = inbox.run();
  // Whether it failed is asked at its end; until then nobody listens.
  running.catch(() => {});
  const stop = () => {
    stopping.abort();
    return running;
  };
  t.teardown(() => stop().catch(() => {}));
  return { alerts, hosts, inbox, ledger: workloads.ledger, stop, troubles };
}

t.test('a batch that cannot be judged keeps no other from being judged', { timeout: 120_000 }, async t => {
  const broker = await Broker.start();
  t.teardown(() => broker.stop());
  const bus = await connectBus({ url: broker.url, name: 'test' });
  t.teardown(() => bus.close());
  let aheadMs = 0;
  const now = () => Date.now() + aheadMs;
  const agent = new SyntheticAgent(bus, names, 'host-a');
  const { host, outbox } = agent;
  const web = aContainer({ n: 1 });
  const broken = aContainer({ n: 2, name: 'broken', workload: 'shop/broken' });
  const does = (container: typeof web, exe: string) => agent.tell([container], [aFirst(container, anExec({ exe }), Date.now() * 1_000)]);
  const raised = (alerts: Alerts) =>
    [...alerts.all()].map(({ workload, facts: { behaviour } }) => `${workload} ${behaviour.kind === 'exec' ? behaviour.exe : ''}`);

  const noneOut = () =>
    until(
      'the broker to have no delivery out',
      10_000,
      async () => (await bus.pending(names.observations, 'controller')) === 0 || undefined,
    );
  const savedUpTo = (seq: number, { inbox }: Awaited<ReturnType<typeof judging>>) =>
    inbox.until(() => inbox.savedPosition === seq, patient(20_000));

  const first = await judging(t, bus, now);
  await agent.beat([aRunning(web), aRunning(broken)]);
  await until('the host to be heard', 10_000, () => first.hosts.get(host));
  await does(web, '/bin/first');
  await does(broken, '/bin/second');
  await does(web, '/bin/third');
  t.ok(await savedUpTo(3, first), 'all three are taken and saved');

  const leftOut = {
    subject: names.observationsOf(host),
    where: 'batch 2 of host-a',
    why: 'a fault of knowngood: it could not be judged: a fault made on purpose',
  };
  const brokenIn = ({ ledger }: typeof first) => ledger.broken.map(({ subject, where, why }) => ({ subject, where, why }));

  await t.test('those around it are judged, and it is said once which was not and why', async t => {
    t.same(raised(first.alerts), ['shop/web /bin/first', 'shop/web /bin/third']);
    t.equal(first.inbox.judged, 2);
    t.same(brokenIn(first), [leftOut]);
    t.equal(first.troubles.length, 1);
    const [[what, error] = []] = first.troubles;
    t.match(what, /^batch 2 of host-a could not be judged/);
    t.equal(error, fault);
    await noneOut();
  });

  await t.test('its number stays missing: after a minute that is a gap of its host', async t => {
    const { hosts, ledger } = first;
    t.same(ledger.marks.holes(), [{ outbox, from: 2, to: 2 }]);
    ledger.watchHoles(hosts);
    t.same(ledger.gaps(), [], 'it might yet come');
    t.notOk(ledger.reaches(outbox, 3));
    aheadMs = 60_000;
    // By the inbox itself, which looks every few seconds.
    const gaps = await until('the gap', 20_000, () => (ledger.gaps().length > 0 ? ledger.gaps() : undefined));
    const expected = { host, id: `missing-${outbox}-2`, cause: 'outbox', containers: [], workloads: ['shop/web', 'shop/broken'] };
    t.match(gaps, [expected]);
    t.equal(gaps.length, 1);
    t.ok(ledger.reaches(outbox, 3), 'who waits for all of it to be judged waits no longer');
  });

  await t.test('who fails to hear of an alert stops nothing', async t => {
    const before = first.troubles.length;
    const deafen = first.alerts.listen(({ workload }) => {
      if (workload === 'shop/web') throw fault;
    });
    await does(web, '/bin/unheard');
    t.ok(await savedUpTo(4, first));
    t.ok(raised(first.alerts).includes('shop/web /bin/unheard'));
    const more = first.troubles.slice(before);
    t.ok(more.length > 0);
    for (const [what, error] of more) t.match([what, error], [/is stored, and not all of the controller has heard of it/, fault]);
    deafen();
  });

  await t.test('the next controller is not handed it again, and knows of it', async t => {
    await does(web, '/bin/fourth');
    t.ok(await savedUpTo(5, first), 'the first still judges');
    await noneOut();
    await first.stop();
    // From the oldest on that was not acknowledged all would come again.
    const second = await judging(t, bus, now);
    await does(web, '/bin/fifth');
    t.ok(await savedUpTo(6, second));
    t.equal(second.inbox.received, 1, 'nothing but what is new comes');
    t.equal(second.inbox.judged, 1);
    t.same(
      raised(second.alerts),
      ['/bin/first', '/bin/third', '/bin/unheard', '/bin/fourth', '/bin/fifth'].map(exe => `shop/web ${exe}`),
    );
    t.same(second.troubles, []);
    t.same(brokenIn(second), [leftOut]);
    t.same(
      second.ledger.gaps().map(({ id }) => id),
      [`missing-${outbox}-2`],
    );
    await second.stop();
  });
});
