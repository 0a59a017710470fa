import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { coverageOfRuns } from '../../../profiles/coverage.js';
import { defaultLimits, type LearnedRuns, type Learning, waitingFor } from '../../../profiles/ready.js';
import { learnedRuns, Runs } from '../../../profiles/runs.js';

const second = 1_000_000;
const minute = 60 * second;
const seeing = () => false;
const turn = (container: string, atUs: number) => ({ host: 'host-a', container, atUs });
const copy = (runs: Runs) => new Runs(JSON.parse(JSON.stringify(runs)));

/** So many containers that each run once for a minute, an hour apart. */
function once(count: number): Runs {
  const runs = new Runs();
  for (let n = 1; n <= count; n++) {
    runs.began(turn(`c${n}`, n * 60 * minute));
    runs.ended(turn(`c${n}`, n * 60 * minute + minute));
  }
  return runs;
}

t.test('a run has a start and an end that were told; what began before anybody looked, or was told without an end, is none', async t => {
  const runs = new Runs();
  runs.ended(turn('early', 10 * minute));
  runs.began(turn('open', 11 * minute));
  runs.began(turn('whole', 12 * minute));
  runs.ended(turn('whole', 13 * minute));
  t.same(runs.whole(), [{ host: 'host-a', container: 'whole', fromUs: 12 * minute, toUs: 13 * minute }]);
});

t.test('a container that runs again and again has as many runs, and each sighting belongs to one of them', async t => {
  const runs = new Runs();
  for (let n = 1; n <= 4; n++) {
    runs.began(turn('c', n * 10 * minute));
    runs.ended(turn('c', n * 10 * minute + minute));
  }
  t.equal(runs.whole().length, 4);
  const [first, second_] = [runs.runAt('c', 10 * minute + 5 * second), runs.runAt('c', 20 * minute + 5 * second)];
  t.not(first, second_);
  t.equal(runs.runAt('c', 20 * minute - second), second_, 'its first program begins a moment before the engine says so');
  t.equal(runs.runAt('c', 12 * minute), first, 'what is found after an end is of the run that ended');
  t.same(
    runs.whole().map(run => runs.nameOf(run)),
    [10, 20, 30, 40].map(at => runs.runAt('c', at * minute + second)),
  );
});

t.test('told twice, in any order and over a restart, they are the same', async t => {
  const turns = fc.array(fc.tuple(fc.constantFrom('began' as const, 'ended' as const), fc.constantFrom('c', 'd'), fc.nat(30)), {
    maxLength: 20,
  });
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(turns, fc.nat(20), (told, at) => {
        const tell = (runs: Runs, order: typeof told) => {
          for (const [what, container, atUs] of order) runs[what](turn(container, atUs));
          return runs;
        };
        const straight = tell(new Runs(), told);
        const again = tell(copy(tell(new Runs(), told.slice(0, at))), [...told.toReversed(), ...told]);
        assert.deepEqual(again.toJSON(), straight.toJSON());
      }),
    ),
  );
});

t.test('of thousands the newest are remembered and the others counted', async t => {
  const runs = once(1_000);
  t.equal(runs.whole().length + runs.forgotten, 1_000);
  t.equal(copy(runs).forgotten, runs.forgotten);
  for (let n = 1; n <= 1_000; n++) runs.saw('e', `c${n}`, n * 60 * minute + second);
  t.ok(JSON.stringify(runs).length < 30_000);
});

t.test('the last runs without anything new are counted back to the last that had it; one with a gap is none', async t => {
  const news = (...of: readonly number[]) => of.map(n => ({ container: `c${n}`, atUs: n * 60 * minute + 30 * second }));
  const counted = (isBlind: Parameters<typeof learnedRuns>[2], ...of: readonly number[]) => learnedRuns(once(7), news(...of), isBlind);
  t.same(counted(seeing, 1, 4), { whole: 7, quiet: 3, withGaps: 0 });
  t.same(counted(seeing, 7), { whole: 7, quiet: 0, withGaps: 0 });
  t.same(counted(seeing), { whole: 7, quiet: 7, withGaps: 0 });
  t.same(
    counted(({ container }) => container === 'c6', 1, 4),
    { whole: 6, quiet: 2, withGaps: 1 },
  );
  t.same(
    counted(({ container }) => container === 'c6', 6),
    { whole: 6, quiet: 1, withGaps: 1 },
    'what a run with a gap showed new was new',
  );
  t.same(learnedRuns(new Runs(), news(1), seeing), { whole: 0, quiet: 0, withGaps: 0 });
});

t.test('coverage of a job is asked of its runs: what came in one of ten comes as news in one of ten', async t => {
  const runs = once(10);
  for (let n = 1; n <= 10; n++) runs.saw('always', `c${n}`, n * 60 * minute + second);
  for (const entry of ['odd', 'with it']) runs.saw(entry, 'c4', 240 * minute + second);
  const of = (...entries: readonly string[]) => coverageOfRuns(copy(runs).incidences(entries), 10, 1);
  t.match(of('always'), { estimate: 1, units: 10, unit: 'run' });
  t.match(of('always', 'odd'), { estimate: 0.9 });
  t.match(of('always', 'odd', 'with it'), { estimate: 0.9 }, 'what came together came once');
  t.match(of('never'), { estimate: 0 });
  runs.saw('odd', 'c9', 540 * minute + second);
  runs.forget('with it');
  t.match(of('always', 'odd', 'with it'), { estimate: 1 });
});

t.test('a job waits for runs, and not for time', async t => {
  const now = 1_000_000_000;
  const learning = (runs: LearnedRuns): Learning => ({
    coverage: { estimate: 0.5, low: 0, high: 1, expectedMore: 0, units: 1, unit: 'run', spanMs: 1 },
    entries: 3,
    sinceMs: now - 60_000,
    gaps: [],
    lastNewMs: now - 1_000,
    containers: 5,
    openAlerts: 0,
    runs,
  });
  const waits = (whole: number, quiet: number, withGaps = 0) => waitingFor(learning({ whole, quiet, withGaps }), defaultLimits, now);
  t.same(waits(7, 3), ['runs: 7 of 10, the last 3 showed nothing new']);
  t.same(waits(12, 2), ['runs: 12 of 10, the last 2 showed nothing new, wants 3']);
  t.same(waits(9, 9, 2), ['runs: 9 of 10, the last 9 showed nothing new, not counting 2 with gaps']);
  t.same(waits(10, 3), []);
  t.same(waits(0, 0), ['runs: 0 of 10, the last 0 showed nothing new']);
  t.same(waitingFor({ ...learning({ whole: 10, quiet: 3, withGaps: 0 }), openAlerts: 1 }, defaultLimits, now), [
    'alerts: 1 open, of what is never learned by itself',
  ]);
});
