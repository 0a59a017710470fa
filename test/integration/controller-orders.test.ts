import t, { type Test } from 'tap';
import type { Exec } from '../../proto/behaviour.js';
import { decodeOrder, encodeOrder, encodeReport } from '../../proto/codec.js';
import type { Order, RunningContainer } from '../../proto/fleet.js';
import { anExec } from '../support/behaviours.js';
import { runCli, until } from '../support/stack.js';
import { type Stage, setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';
import { aReport, SyntheticExecutor } from '../support/synthetic-executor.js';

const workload = 'shop/web';
const at = (name: string, what: string) => `/workloads/${encodeURIComponent(name)}${what}`;
let number = 0;

/** A host with these containers, whose orders are carried out. */
async function hostOf(
  t: Test,
  stage: Stage,
  containers: readonly RunningContainer[],
  options: { readonly host?: string; readonly cpus?: number } = {},
) {
  const executor = new SyntheticExecutor(stage.bus, stage.names, stage.agent(options.host ?? 'host-a'), containers, options.cpus);
  t.teardown(() => executor.stop());
  await executor.beat();
  return executor;
}

const running = (n: number, differs: Partial<RunningContainer> = {}) =>
  aRunning(aContainer({ n, name: `web-${n}`, workload: differs.workload ?? workload }), differs);

/** Something that no profile lists, in this place as it is now. */
async function deviate(executor: SyntheticExecutor, name: string, differs: Partial<Exec> = {}) {
  const container = executor.containers.find(one => one.name === name)!;
  await executor.agent.tell([container], [aFirst(container, anExec({ exe: `/bin/intruder-${number++}`, ...differs }), Date.now() * 1_000)]);
  return container.id;
}

/** Learned nginx, locked, recycling on what is high or critical. */
async function protect(stage: Stage, executor: SyntheticExecutor) {
  const { containers } = executor;
  // All of them: what one of several did alone would not be locked in.
  await executor.agent.tell(
    containers,
    containers.map(one => aFirst(one, anExec(), Date.now() * 1_000)),
  );
  await stage.settled();
  await stage.controller.ok('POST', at(workload, '/mode'), {
    mode: 'protect',
    recycle: ['high', 'critical'],
    by: 'a person',
    why: 'armed',
  });
}

const alertsOf = async (stage: Stage) => (await stage.controller.ok('GET', '/alerts?status=all&limit=1000')).items;
const responded = (
  stage: Stage,
  what: string,
  holds: (responses: readonly { kind: string; order?: string; outcome?: string; why?: string }[]) => boolean,
) => until(what, 10_000, async () => (await alertsOf(stage)).find((alert: { responses: [] }) => holds(alert.responses)));

t.test('protect recycles on what is grave, one at a time, within its budget', { timeout: 120_000 }, async t => {
  // Each of them by itself, however many there are.
  const stage = await setStage(t, { KNOWNGOOD_CROWD: '1000' });
  const { controller } = stage;
  const executor = await hostOf(t, stage, [running(1), running(2), running(3), running(4, { persistencePossible: ['/data (db)'] })]);
  executor.obeys = false;
  await protect(stage, executor);
  const orders = (n: number) => until(`order ${n}`, 10_000, () => executor.orders[n - 1]);

  await t.test('not on what is less grave than is armed', async t => {
    await deviate(executor, 'web-1', { exe: '/usr/sbin/nginx', parent: '/bin/odd' });
    await stage.settled();
    t.match(await alertsOf(stage), [{ reason: 'unlisted-parent', severity: 'medium', responses: [] }]);
    t.equal(executor.orders.length, 0);
  });

  await t.test('one at a time per workload; what happens in a container that is being recycled is covered', async t => {
    const first = await deviate(executor, 'web-1');
    await orders(1);
    await deviate(executor, 'web-2');
    await deviate(executor, 'web-1');
    await stage.settled();
    await new Promise(done => setTimeout(done, 1_200));
    t.match(executor.orders, [
      { container: first, workload, host: 'host-a', cause: 'alert', by: 'knowngood', generation: 1, capture: true, deadlineMs: 60_000 },
    ]);
    t.equal(executor.orders.length, 1, 'the second container waits');
    const covered = (await alertsOf(stage)).filter((alert: { responses: { order?: string }[] }) =>
      alert.responses.some(one => one.order === executor.orders[0]!.id),
    );
    t.equal(covered.length, 2, 'both alerts of the first container name its order');
    await executor.finish(executor.orders[0]!);
    t.match(await orders(2), { workload }, 'then the second');
    t.not(executor.orders[1]!.container, first);
    await executor.finish(executor.orders[1]!);
    await responded(stage, 'the outcome with the alert', responses =>
      responses.some(one => one.order === executor.orders[1]!.id && one.outcome === 'done'),
    );
  });

  await t.test('never where something writable would stay, and it says so', async t => {
    await deviate(executor, 'web-4');
    t.match(await responded(stage, 'a hold', responses => responses.some(one => one.kind === 'hold')), {
      responses: [{ kind: 'hold', why: /would leave \/data \(db\) as it is/ }],
    });
    t.equal(executor.orders.length, 2);
    const labelled = executor.containers.find(one => one.name === 'web-4')!;
    executor.containers = executor.containers.map(one => (one === labelled ? { ...one, volumesSafe: true } : one));
    await executor.beat();
    await deviate(executor, 'web-4');
    t.match(await orders(3), { container: labelled.id }, 'the operator says that it may');
    await executor.finish(executor.orders[2]!);
  });

  await t.test('not for a deviation that came back in two generations', async t => {
    for (let generation = 4; generation <= 5; generation++) {
      await deviate(executor, 'web-3', { exe: '/bin/again' });
      await executor.finish(await orders(generation));
      await stage.settled();
    }
    await deviate(executor, 'web-3', { exe: '/bin/again' });
    await responded(stage, 'the breaker', responses => responses.some(one => /came back after 2 recycles/.test(one.why ?? '')));
    t.equal(executor.orders.length, 5);
  });

  await t.test('a refusal of the agent is told with the alert', async t => {
    await deviate(executor, 'web-1');
    await executor.finish(await orders(6), { outcome: 'refused', refused: { code: 'session', message: 'a person is at work in it' } });
    const { responses } = await responded(stage, 'the refusal', ended => ended.some(one => one.outcome === 'refused'));
    t.match(responses, [{ kind: 'recycle', order: executor.orders[5]!.id, why: 'a person is at work in it' }]);
  });

  await t.test('twenty, and then no more', async t => {
    executor.obeys = true;
    for (let n = executor.orders.length; n < 22; n++) {
      await deviate(executor, `web-${1 + (n % 3)}`);
      if (n < 20) await orders(n + 1);
    }
    await responded(stage, 'the budget to be spent', responses =>
      responses.some(
        one => one.kind === 'hold' && one.why === `the recycle budget of ${workload} (20) is spent: it is tried again when that is over`,
      ),
    );
    t.equal(executor.orders.length, 20);
    t.match(await controller.ok('GET', at(workload, '')), { effective: /recycles on high, critical, 0 of 20 left/ });
    t.equal(new Set(executor.orders.map(order => order.id)).size, 20);
  });
});

t.test('an order is sent once, whenever the controller dies, and its outcome reaches the alert', { timeout: 90_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const executor = await hostOf(t, stage, [running(1), running(2)]);
  executor.obeys = false;
  await protect(stage, executor);
  for (let round = 0; round < 5; round++) {
    await deviate(executor, `web-${1 + (round % 2)}`);
    await until(`order ${round + 1}`, 10_000, () => executor.orders[round]);
    await controller.kill();
    // Every second one ends while no controller runs.
    if (round % 2 === 0) await executor.finish(executor.orders[round]!);
    await controller.again();
    if (round % 2 === 1) await executor.finish(executor.orders[round]!);
    await responded(stage, `the outcome of order ${round + 1}`, responses =>
      responses.some(one => one.order === executor.orders[round]!.id && one.outcome === 'done'),
    );
  }
  await new Promise(done => setTimeout(done, 1_200));
  t.equal(executor.orders.length, 5, 'no second order for any of them');
  t.equal(new Set(executor.orders.map(order => order.container)).size, 5);
  const { items } = await controller.ok('GET', `/recycles?workload=${workload}`);
  t.match(items, Array(5).fill({ outcome: 'done', cause: 'alert', workload }));
});

t.test('maxAge recycles each container at its own moment around its age', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const maxAgeMs = 3_000;
  const bornUs = () => Date.now() * 1_000;
  const names = ['one', 'two', 'three', 'four'];
  const containers = [
    ...names.map((name, n) => running(10 + n, { workload: `shop/${name}`, startedAtUs: bornUs() })),
    running(20, { workload: 'shop/kept', startedAtUs: bornUs(), persistencePossible: ['/data (db)'] }),
    running(22, { workload: 'shop/safe', startedAtUs: bornUs(), persistencePossible: ['/data (db)'], volumesSafe: true }),
    running(21, { workload: 'shop/old', startedAtUs: bornUs() - 3_600_000_000 }),
  ];
  // As many cores as let four schedules run side by side.
  const executor = await hostOf(t, stage, containers, { cpus: 16 });
  await executor.agent.tell(
    containers,
    containers.map(one => aFirst(one, anExec(), bornUs())),
  );
  await stage.settled();
  const setMs = Date.now();
  for (const container of containers) {
    await controller.ok('PUT', at(container.workload, '/recycle'), { maxAge: `${maxAgeMs / 1_000}s`, by: 'a person', why: 'short lives' });
  }
  executor.containers = executor.containers.map(one => (one.workload === 'shop/old' ? one : { ...one, startedAtUs: bornUs() }));
  await executor.beat();
  const born = new Map(executor.containers.map(one => [one.id, one.startedAtUs / 1_000]));
  const next = (await controller.ok('GET', '/recycles?next=true')).items;
  t.match(
    next.find((one: { workload: string }) => one.workload === 'shop/one'),
    { every: '3s', canKeep: false, nextAt: /Z$/, why: /^host host-a recycles 2 at a time: its schedules together ask for 2\.\d a second/ },
  );
  t.match(
    next.find((one: { workload: string }) => one.workload === 'shop/kept'),
    { canKeep: false, why: /only a person recycles it/ },
  );

  const firstOf = (name: string) => executor.orders.find(order => order.workload === `shop/${name}`);
  for (const name of [...names, 'old', 'safe']) await until(`shop/${name} to be recycled`, 10_000, () => firstOf(name));
  const ages = names.map(name => firstOf(name)!.issuedAtUs / 1_000 - born.get(firstOf(name)!.container)!);
  for (const age of ages) t.ok(age > 0.8 * maxAgeMs - 50 && age < 1.2 * maxAgeMs + 1_200, `at an age of ${Math.round(age)} ms`);
  t.ok(Math.max(...ages) - Math.min(...ages) > 100, 'not all at once');
  t.ok(firstOf('old')!.issuedAtUs / 1_000 - setMs < 0.4 * maxAgeMs + 1_500, 'an old one within the jitter from when the schedule was set');
  t.match(firstOf('one'), { cause: 'schedule', by: 'a person', why: 'older than 3s', capture: false });
  await controller.kill();
  await controller.again();
  const so = executor.orders.length;
  await until('the schedule to go on after a restart', 10_000, () => executor.orders[so]);
  t.equal(new Set(executor.orders.map(order => order.container)).size, executor.orders.length, 'no container was recycled twice');
  t.equal(firstOf('kept'), undefined, 'never one that would keep what was written');
});

t.test('a schedule keeps evidence of a container in which something is open', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const startedAtUs = (Date.now() - 3_600_000) * 1_000;
  const executor = await hostOf(t, stage, [
    running(51, { startedAtUs }),
    running(52, { startedAtUs }),
    running(53, { workload: 'shop/calm', startedAtUs }),
  ]);
  const { containers } = executor;
  await executor.agent.tell(
    containers,
    containers.map(one => aFirst(one, anExec(), startedAtUs)),
  );
  await stage.settled();
  for (const name of [workload, 'shop/calm'])
    await controller.ok('POST', at(name, '/mode'), { mode: 'alert', by: 'a person', why: 'it is known' });
  const intruded = await deviate(executor, 'web-51');
  await stage.settled();
  const [alert] = await alertsOf(stage);
  for (const name of [workload, 'shop/calm'])
    await controller.ok('PUT', at(name, '/recycle'), { maxAge: '5s', by: 'a person', why: 'short lives' });
  const orderOf = (what: string, is: (order: (typeof executor.orders)[number]) => boolean) =>
    until(what, 15_000, () => executor.orders.find(is));
  const kept = await orderOf('the one with the intruder', one => one.container === intruded);
  t.match(kept, {
    cause: 'schedule',
    capture: true,
    alert: alert.id,
    why: /^older than 5s; evidence of it is kept, for INC-1 is not closed$/,
  });
  const beside = { cause: 'schedule', capture: false, alert: undefined, why: 'older than 5s' };
  t.match(await orderOf('another of its workload', one => one.workload === workload && one.container !== intruded), beside);
  t.match(await orderOf('one of another workload', one => one.workload === 'shop/calm'), beside);
  t.match(await responded(stage, 'the alert to tell of it', all => all.some(one => one.order === kept.id)), {
    responses: [{ kind: 'recycle', outcome: 'done' }],
  });
});

t.test('a container that is overdue is not put off by a restart', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const old = running(41, { workload: 'shop/overdue', startedAtUs: (Date.now() - 7_200_000) * 1_000 });
  const executor = await hostOf(t, stage, [old]);
  await executor.agent.tell([old], [aFirst(old, anExec(), Date.now() * 1_000)]);
  await stage.settled();
  await controller.ok('PUT', at('shop/overdue', '/recycle'), { maxAge: '1h', by: 'a person', why: 'short lives' });
  const next = async () => (await controller.ok('GET', '/recycles?next=true')).items[0].nextAt;
  const before = await next();
  t.ok(Date.parse(before) - Date.now() > 1_000, `${before} is still to come`);
  await new Promise(done => setTimeout(done, 1_000));
  await controller.kill();
  await controller.again();
  await executor.beat();
  t.equal(await until('it to be known again', 10_000, next), before);
});

t.test('orders without an agent to take them', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const gone = stage.agent('host-gone');
  const lost = running(31, { workload: 'shop/lost' });
  await gone.tell([lost], [aFirst(lost, anExec(), Date.now() * 1_000)]);
  gone.silence();
  await gone.beat([lost], { atUs: (Date.now() - 60_000) * 1_000 });
  const here = await hostOf(t, stage, [running(1), running(2, { name: 'twin' })]);
  here.obeys = false;
  const twin = await hostOf(t, stage, [running(3, { name: 'twin' })], { host: 'host-b' });
  await protect(stage, here);
  await controller.kill();
  await controller.again();
  const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
  const rows = [
    { args: ['recycle', 'web-31'], code: 4, error: 'silent', says: /host host-gone is silent/ },
    { args: ['recycle', 'shop/lost'], code: 4, error: 'silent', says: /host-gone/ },
    { args: ['recycle', 'web-1', 'shop/lost'], code: 4, error: 'silent', says: /host-gone/ },
    { args: ['recycle', 'nobody'], code: 3, error: 'no-container', says: /no container or workload "nobody"/ },
    { args: ['recycle', 'twin'], code: 64, error: 'ambiguous', says: /on host-a.*on host-b/ },
  ];
  for (const { args, code, error, says } of rows) {
    const ran = await kg(...args);
    t.equal(ran.code, code, args.join(' '));
    t.match(JSON.parse(ran.stderr), { error: { code: error, message: says, fix: /./ } }, args.join(' '));
  }
  t.same([...here.orders, ...twin.orders], [], 'and nothing was ordered, also not for those that could be reached');

  const slow = await kg('recycle', 'web-1', '--timeout', '1s');
  t.equal(slow.code, 7, 'an agent that does not end it in time');
  const [line] = slow.lines;
  t.match(line, { order: here.orders[0]!.id, workload });
  t.notOk('outcome' in line, 'still running');
  await here.finish(here.orders[0]!, { outcome: 'failed' });
  const failed = await until('it to have failed', 5_000, async () =>
    (await kg('recycles', '--order', line.order)).lines.find(one => one.outcome === 'failed'),
  );
  t.match(failed, { order: line.order, cause: 'person' });

  const old = { ...here.orders[0]!, id: 'nobody-took-it', issuedAtUs: (Date.now() - 120_000) * 1_000 };
  await stage.bus.publish(stage.names.ordersOf('host-a'), encodeOrder(old));
  const expired = await until('an order nobody took to expire', 5_000, async () =>
    (await kg('recycles', '--order', old.id)).lines.find(one => one.outcome),
  );
  t.match(expired, { outcome: 'expired', refused: { code: 'expired', message: /host-a did not take the order in time/ } });

  await t.test('are found by none that comes later, but for those that cut off', async t => {
    const publish = (order: Order) => stage.bus.publish(stage.names.ordersOf('host-a'), encodeOrder(order));
    await publish({ ...old, id: 'to-contain', action: 'contain' });
    await publish({ ...old, id: 'to-recycle' });
    await stage.bus.publish(stage.names.ordersOf('host-a'), encodeOrder({ ...old, id: 'in-time', issuedAtUs: Date.now() * 1_000 }));
    for (const id of ['to-contain', 'to-recycle'])
      await until(`${id} to expire`, 5_000, async () => (await kg('recycles', '--order', id)).lines.find(one => one.outcome === 'expired'));
    // Killed between its word and what follows from it.
    await controller.kill();
    const cut = { ...old, id: 'cut-short' };
    await publish(cut);
    const refused = { code: 'expired', message: 'nobody took it' };
    await stage.bus.publish(stage.names.reportsOf('host-a'), encodeReport(aReport(cut, { outcome: 'expired', refused })));
    await controller.again();
    const left = async () => {
      const end = new AbortController();
      const ids: string[] = [];
      for await (const { bytes, caughtUp } of stage.bus.follow(stage.names.orders, { signal: end.signal })) {
        ids.push((decodeOrder(bytes) as Order).id);
        if (caughtUp) end.abort();
      }
      return ids.slice(-2).join();
    };
    t.equal(
      await until('the rest to be taken out', 10_000, async () => ((await left()) === 'to-contain,in-time' ? 'so' : undefined)),
      'so',
    );
  });
});
