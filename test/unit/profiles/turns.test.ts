import t from 'tap';
import { turnsIn } from '../../../profiles/turns.js';

/** Whole hours from a moment on, as hours since the epoch. */
const hours = (from: string, count: number) => Array.from({ length: count }, (_, at) => Date.parse(from) / 3_600_000 + at);
const at = (time: string) => Date.parse(time) * 1_000;

t.test('a week end and a month end are lived through when half of each was watched', async t => {
  // 2026-01-31 is a Saturday, and the last day of its month.
  t.same(turnsIn(hours('2026-01-28T00:00:00Z', 72)), [], 'Wednesday to Friday');
  t.same(turnsIn(hours('2026-01-31T00:00:00Z', 23)), []);
  t.same(turnsIn(hours('2026-01-31T00:00:00Z', 24)), [
    { event: 'week-end', atUs: at('2026-01-31T00:00:00Z') },
    { event: 'month-end', atUs: at('2026-01-31T00:00:00Z') },
  ]);
  t.same(
    turnsIn(hours('2026-02-07T12:00:00Z', 24)),
    [{ event: 'week-end', atUs: at('2026-02-07T00:00:00Z') }],
    'from its Saturday to its Sunday',
  );
  t.same(turnsIn(hours('2026-03-01T00:00:00Z', 24)), [
    { event: 'week-end', atUs: at('2026-02-28T00:00:00Z') },
    { event: 'month-end', atUs: at('2026-02-28T00:00:00Z') },
  ]);
  t.same(turnsIn(hours('2028-02-29T00:00:00Z', 24)), [{ event: 'month-end', atUs: at('2028-02-29T00:00:00Z') }], 'of a leap year');
  t.same(
    turnsIn(hours('2026-02-02T00:00:00Z', 14 * 24)).map(({ atUs }) => new Date(atUs / 1_000).toISOString().slice(0, 10)),
    ['2026-02-07', '2026-02-14'],
  );
  t.same(turnsIn([]), []);
});
