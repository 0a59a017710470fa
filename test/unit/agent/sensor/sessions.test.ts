import t from 'tap';
import type { Process } from '../../../../agent/proc.js';
import { sessionsOf } from '../../../../agent/sensor/sessions.js';
import { WallClock } from '../../../../agent/sensor/wall-clock.js';

function process(pid: number, ppid: number, more: Partial<Process> = {}): Process {
  return { pid, ppid, sid: pid, namespacePid: 0, uid: 0, gid: 0, tty: false, startTicks: pid, argv: [], ...more };
}
const kinds = (processes: readonly Process[]) =>
  Object.fromEntries([...sessionsOf(processes)].map(([pid, session]) => [pid, session.main ? 'main' : 'exec']));

t.test('sessions of what was found running', async t => {
  t.same(
    kinds([
      process(10, 1, { namespacePid: 1 }),
      process(11, 10, { sid: 10 }),
      process(12, 11),
      process(20, 2),
      process(21, 20, { sid: 20 }),
    ]),
    { 10: 'main', 11: 'main', 12: 'main', 20: 'exec', 21: 'exec' },
    'a daemon of the container that made its own session id is its own',
  );
  t.same(
    kinds([process(10, 1, { namespacePid: 1 }), process(20, 2), process(21, 10, { sid: 20 })]),
    { 10: 'main', 20: 'exec', 21: 'exec' },
    'an orphan of an exec whose opener lives',
  );
  t.same(
    kinds([process(20, 2, { startTicks: 5 }), process(10, 1, { startTicks: 3 })]),
    { 10: 'main', 20: 'exec' },
    'the oldest where a pid namespace is shared',
  );
  t.same(kinds([process(5, 6), process(6, 5)]), {}, 'a loop, as of two readings, has none');
  t.same(kinds([]), {});
  const chain = Array.from({ length: 30_000 }, (_, n) => process(40_000 - n, n === 0 ? 1 : 40_001 - n, { startTicks: n }));
  const inOrder = kinds(chain.toReversed());
  t.same(
    [Object.keys(inOrder).length, new Set(Object.values(inOrder))],
    [30_000, new Set(['main'])],
    'one below the other, each with a lower number than the one above, as when the numbers begin again',
  );
  const [one, two] = [...sessionsOf([process(10, 1), process(20, 2)]).values()];
  t.not(one?.id, two?.id);
});

t.test('the time of day from two clocks of which one is coarse', async t => {
  const clock = new WallClock(1000);
  const real = 1_700_000_000_123_456;
  for (let us = 0; us < 200_000; us += 777) t.notOk(clock.read(Math.floor((real + us) / 1000) * 1000, us) && us > 0);
  t.ok(Math.abs(clock.offsetUs() - real) < 20, `${clock.offsetUs() - real} µs off`);
  t.equal(clock.read(Math.floor((real + 3_600_000_000) / 1000) * 1000, 0), true, 'a clock that was set is told');
  t.ok(Math.abs(clock.offsetUs() - real - 3_600_000_000) <= 1000, 'and followed');
});
