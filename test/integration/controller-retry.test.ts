import t from 'tap';
import { encodeOrder, encodeReport } from '../../proto/codec.js';
import { anExec } from '../support/behaviours.js';
import { type Line, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';
import { anOrder, aReport, SyntheticExecutor } from '../support/synthetic-executor.js';

const workload = 'shop/web';

t.test('what was refused or held for a reason that passes is tried again when it has passed', { timeout: 120_000 }, async t => {
  const stage = await setStage(t);
  const { controller, bus, names } = stage;
  const containers = [1, 2, 3].map(n => aRunning(aContainer({ n, name: `web-${n}` })));
  const executor = new SyntheticExecutor(bus, names, stage.agent('host-a'), containers);
  t.teardown(() => executor.stop());
  executor.obeys = false;
  await executor.beat();
  const { agent } = executor;
  const nowUs = () => Date.now() * 1_000;
  await agent.tell([containers[0]!], [aFirst(containers[0]!, anExec(), nowUs())]);
  await stage.settled();
  const mode = (mode: string) =>
    controller.ok('POST', `/workloads/${encodeURIComponent(workload)}/mode`, { mode, recycle: ['high'], by: 'a person', why: 'armed' });
  await mode('protect');
  const deviate = async (name: string, exe: string) => {
    const container = executor.containers.find(one => one.name === name)!;
    await agent.tell([container], [aFirst(container, anExec({ exe }), nowUs())]);
  };
  const alertOf = async (exe: string): Promise<Line> =>
    (await controller.ok('GET', '/alerts?status=all&limit=1000')).items.find((alert: Line) => alert.behaviour.exe === exe);
  const order = (n: number) => until(`order ${n}`, 15_000, () => executor.orders[n - 1]);
  const said = (exe: string, why: RegExp) =>
    until(`${exe}: ${why}`, 15_000, async () =>
      (await alertOf(exe))?.responses.find((one: Line) => one.kind === 'hold' && why.test(one.why)),
    );
  const quiet = (ms: number) => new Promise(done => setTimeout(done, ms));
  const inSession = { code: 'session-open', message: 'somebody works in web-1: sh' };

  await t.test('a session that was open', async t => {
    agent.wouldRefuse = inSession;
    await deviate('web-1', '/bin/one');
    const first = await order(1);
    await deviate('web-1', '/bin/beside');
    await until('the second to be covered', 10_000, async () => (await alertOf('/bin/beside'))?.responses.length || undefined);
    await executor.finish(first, { outcome: 'refused', refused: inSession });
    await said('/bin/one', /^somebody works in the container: it is tried again when that is over$/);
    await said('/bin/beside', /somebody works in the container/);
    await quiet(8_000);
    t.equal(executor.orders.length, 1, 'while it is open the agent is only asked');
    await controller.kill();
    await controller.again();
    agent.wouldRefuse = undefined;
    const second = await order(2);
    t.match(second, { container: first.container, cause: 'alert' });
    t.not(second.id, first.id);
    await executor.finish(second);
    const owner = second.alert === (await alertOf('/bin/one')).id ? '/bin/one' : '/bin/beside';
    await until('the outcome with the alert', 10_000, async () =>
      (await alertOf(owner)).responses.find((one: Line) => one.order === second.id && one.outcome === 'done'),
    );
    await quiet(6_000);
    t.equal(executor.orders.length, 2, 'and that was all');
    const holds = (await alertOf('/bin/one')).responses.filter((one: Line) => one.kind === 'hold');
    t.equal(holds.length, 1, 'said once');
  });

  await t.test('not what a person must change first', async t => {
    await deviate('web-2', '/bin/two');
    await executor.finish(await order(3), { outcome: 'refused', refused: { code: 'image-gone', message: 'the image is gone' } });
    await quiet(7_000);
    t.equal(executor.orders.length, 3);
  });

  await t.test('a budget that was spent', async t => {
    const spent = executor.orders.length;
    // Ordered nearly three minutes ago: the next is earned in a few seconds.
    const issuedAtUs = nowUs() - 174_000_000;
    for (let n = spent; n < 20 + spent; n++) {
      const past = anOrder({ id: `past-${n}`, cause: 'alert', container: 'f'.repeat(64), issuedAtUs });
      await bus.publish(names.ordersOf('host-a'), encodeOrder(past));
      await bus.publish(names.reportsOf('host-a'), encodeReport(aReport(past, { startedAtUs: issuedAtUs, endedAtUs: issuedAtUs })));
    }
    const before = (await until('them to be read', 10_000, () => (executor.orders.length >= spent + 20 ? executor.orders : undefined)))
      .length;
    await deviate('web-3', '/bin/three');
    await said('/bin/three', /^the recycle budget of shop\/web \(20\) is spent: it is tried again when that is over$/);
    t.equal(executor.orders.length, before);
    t.match(await order(before + 1), { workload, container: containers[2]!.id });
  });
});
