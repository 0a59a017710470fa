import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aMinute, aRunning } from '../support/synthetic-agent.js';

const dayUs = 86_400_000_000;
const dayMinutes = 1_440;
const today = Math.floor((Date.now() * 1_000) / dayUs);

t.test('learning waits for a whole day, or for a week that is declared, and says what of it is missing', { timeout: 120_000 }, async t => {
  const { controller, settled, ...stage } = await setStage(t, { KNOWNGOOD_LEARN_COVERAGE: '0' });
  const agent = stage.agent('host-a');
  const one = aContainer({ n: 1, startedAtUs: (today - 9) * dayUs });
  await agent.beat([aRunning(one)]);
  const watch = async (day: number, fromHour: number, toHour: number) => {
    const from = day * dayMinutes + fromHour * 60;
    await agent.tell(
      [one],
      Array.from({ length: (toHour - fromHour) * 60 }, (_, at) => aMinute(one, from + at)),
    );
    await settled();
  };
  const cycle = async () =>
    (await controller.ok('GET', '/workloads/shop%2Fweb/ready')).reasons.filter((reason: string) => reason.startsWith('cycle: '));
  await agent.tell([one], [aFirst(one, anExec(), (today - 9) * dayUs + 1)]);
  await settled();
  t.same(await cycle(), ['cycle: 0 of the 24 hours of a day were watched whole']);
  await watch(today - 9, 0, 2);
  await watch(today - 9, 5, 24);
  t.same(await cycle(), ['cycle: 21 of the 24 hours of a day were watched whole; not yet 02:00 to 05:00 (UTC)']);
  t.comment('what lies in a gap was not watched; the next day may make good for it');
  await watch(today - 8, 2, 5);
  t.same(await cycle(), []);
  const [fromUs, toUs] = [(today - 8) * dayUs + (3 / 24) * dayUs, (today - 8) * dayUs + (4 / 24) * dayUs];
  await agent.tell([one], [{ kind: 'gap', id: 'g1', cause: 'ring', containers: [one.id], fromUs, toUs }]);
  await settled();
  t.same(await cycle(), ['cycle: 23 of the 24 hours of a day were watched whole; not yet 03:00 to 04:00 (UTC)']);
  await controller.kill();
  await controller.again();
  await watch(today - 7, 3, 4);
  t.same(await cycle(), []);

  t.comment('a week is waited for where a document says so, and the document says so from then on');
  const { yaml } = await controller.ok('GET', '/profiles/shop%2Fweb/document');
  const apply = (text: string) => controller.ok('POST', '/profiles/apply', { files: [{ file: 'a.yaml', text }] });
  await apply(yaml.replace('spec:\n', 'spec:\n  cycle: 7d\n'));
  t.match((await cycle())[0], /^cycle: 24 of the 168 hours of a week were watched whole; not yet .* \(UTC\)$/);
  t.match((await controller.ok('GET', '/profiles/shop%2Fweb/document')).yaml, /\n {2}cycle: 7d\n/);
  for (let day = 7; day >= 1; day--) await watch(today - day, 0, 24);
  t.same(await cycle(), []);
  const { lifeEvents } = (await controller.ok('GET', '/profiles/shop%2Fweb')).learned;
  t.ok(lifeEvents['week-end'] >= 1, 'a week has a Saturday and a Sunday');
});
