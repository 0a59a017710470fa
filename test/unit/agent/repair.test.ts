import t from 'tap';
import { Repair } from '../../../agent/repair.js';
import type { SensorGap } from '../../../agent/sensor/sensor.js';

const gap = (cause: SensorGap['cause'], ...containers: string[]): SensorGap => ({ id: cause, cause, fromUs: 0, toUs: 1, containers });

t.test('what was missed is looked for once nothing is missed any more', async t => {
  const looks: (readonly string[] | undefined)[] = [];
  let seconds = 1_000;
  const repair = new Repair(
    containers => looks.push(containers && [...containers]),
    () => seconds * 1e6,
  );
  const after = (more: number) => {
    seconds += more;
    repair.tick();
    return looks.splice(0);
  };
  t.same(after(100), [], 'nothing was missed');
  repair.missed(gap('links'));
  t.same(after(1), [], 'it may go on');
  t.same(after(3), [undefined], 'in all containers');
  t.same(after(100), [], 'once');

  repair.missed(gap('bucket', 'a'));
  repair.missed(gap('bucket', 'b'));
  t.same(after(3), [['a', 'b']], 'in those that are concerned');
  repair.missed(gap('bucket', 'a'));
  t.same(after(30), [], 'no more than once a minute');
  t.same(after(30), [['a']], 'but then');

  for (let i = 0; i < 29; i++) {
    repair.missed(gap('ring', 'a'));
    t.same(after(2), [], 'while it goes on');
  }
  repair.missed(gap('map'));
  t.same(after(2), [undefined], 'and each minute where it does not end, of all once that is not known');

  for (const cause of ['engine', 'agent-down', 'clock', 'outbox', 'waiting', 'walk'] as const) repair.missed(gap(cause));
  repair.missed({ ...gap('bucket', 'a'), of: 'answer' });
  t.same(after(1_000), [], 'what was looked for already, or is there no more');
});
