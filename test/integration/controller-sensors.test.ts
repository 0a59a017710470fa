import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aMinute, aRunning } from '../support/synthetic-agent.js';

const dayUs = 86_400_000_000;
const dayMinutes = 1_440;
const today = Math.floor((Date.now() * 1_000) / dayUs);

t.test('what samples were taken of was not watched, where more can be seen', { timeout: 120_000 }, async t => {
  const { controller, settled, ...stage } = await setStage(t, { KNOWNGOOD_LEARN_COVERAGE: '0' });
  const one = aContainer({ n: 1, startedAtUs: (today - 9) * dayUs });
  const sampling = stage.agent('host-a', 'sampling');
  await sampling.beat([aRunning(one)]);
  const aDay = Array.from({ length: dayMinutes }, (_, at) => aMinute(one, (today - 8) * dayMinutes + at));
  const cycle = async () =>
    (await controller.ok('GET', '/workloads/shop%2Fweb/ready')).reasons.filter((reason: string) => reason.startsWith('cycle: '));
  const learned = async () => (await controller.ok('GET', '/profiles/shop%2Fweb')).learned;

  await sampling.tell([one], [aFirst(one, anExec(), (today - 8) * dayUs), ...aDay]);
  await settled();
  t.same(await cycle(), [], 'by samples alone a day is a day');
  const bySamples = await learned();
  t.match(bySamples, { sensor: 'sampling', since: String });

  // The agent was started anew, and may use eBPF now.
  const ebpf = stage.agent('host-a', 'ebpf');
  await ebpf.tell([one], [aMinute(one, (today - 7) * dayMinutes)]);
  await settled();
  const anew = await learned();
  t.equal(anew.sensor, 'ebpf');
  t.ok(anew.since > bySamples.since, 'it is learned from now on');
  t.match(await cycle(), ['cycle: 0 of the 24 hours of a day were watched whole'], 'and its day begins anew');

  // And back again: each program and connection is to be learned, and samples are not that.
  await sampling.tell([one], aDay);
  await settled();
  t.match(await cycle(), ['cycle: 0 of the 24 hours of a day were watched whole']);
  await controller.kill();
  await controller.again();
  t.same(await learned(), anew, 'the next controller knows');
  await ebpf.tell([one], aDay);
  await settled();
  t.same(await cycle(), []);
});
