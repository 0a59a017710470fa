import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { cycleInWords, WatchedHours } from '../../../profiles/watched-hours.js';

/** A Thursday, 00:00 UTC, in hours since the epoch. */
const begin = 168 * 2_900;
const copy = (hours: WatchedHours) => new WatchedHours(JSON.parse(JSON.stringify(hours)));
const gap = (fromHour: number, toHour: number) => ({ fromUs: fromHour * 3_600_000_000, toUs: toHour * 3_600_000_000 });

function watch(hours: WatchedHours, from: number, to: number, minutes = 60): WatchedHours {
  for (let hour = from; hour < to; hour++) for (let at = 0; at < minutes; at++) hours.observe((begin + hour) * 60 + at, 60_000);
  return hours;
}

t.test('a day is whole once each of its hours was watched, in whatever order and on whatever day', async t => {
  const hours = watch(new WatchedHours(), 9, 24);
  t.same(hours.missing('24h', []), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  watch(hours, 24, 26);
  watch(hours, 48 + 5, 48 + 9);
  t.same(copy(hours).missing('24h', []), [2, 3, 4]);
  t.same(watch(copy(hours), 72 + 2, 72 + 5).missing('24h', []), []);
  t.equal(hours.missing('7d', []).length, 168 - 21);
});

t.test('an hour with a few minutes missing counts; half of one, or one in gaps, does not', async t => {
  t.same(watch(new WatchedHours(), 0, 24, 55).missing('24h', []), []);
  t.equal(watch(new WatchedHours(), 0, 24, 54).missing('24h', []).length, 24);
  const hours = watch(new WatchedHours(), 0, 24);
  t.same(hours.missing('24h', [gap(begin + 3, begin + 5)]), [3, 4]);
  t.same(hours.missing('24h', [gap(begin + 3, begin + 3.05)]), [], 'three minutes are not the hour');
  t.same(watch(hours, 27, 29).missing('24h', [gap(begin + 3, begin + 5)]), [], 'the next day made good for it');
  const hardly = new WatchedHours();
  for (let at = 0; at < 60; at++) hardly.observe(begin * 60 + at, 20_000);
  t.equal(hardly.missing('24h', []).length, 24);
});

t.test('told twice, in another order or over a restart, it is the same; and it stays small', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.shuffledSubarray(Array.from({ length: 180 }, (_, at) => begin * 60 + at)), fc.nat(180), (minutes, at) => {
        const tell = (hours: WatchedHours, of: readonly number[]) => {
          for (const minute of of) hours.observe(minute, 60_000);
          return hours;
        };
        const straight = tell(new WatchedHours(), minutes);
        const again = tell(copy(tell(new WatchedHours(), minutes.slice(0, at))), [...minutes.toReversed(), ...minutes]);
        assert.deepEqual(again.missing('7d', []), straight.missing('7d', []));
      }),
      { numRuns: 20 },
    ),
  );
  t.ok(JSON.stringify(watch(new WatchedHours(), 0, 2_000)).length < 5_000);
});

t.test('what is missing is said by the clock', async t => {
  t.equal(cycleInWords('24h', []), undefined);
  t.equal(cycleInWords('24h', [2, 3, 4]), '21 of the 24 hours of a day were watched whole; not yet 02:00 to 05:00 (UTC)');
  t.equal(cycleInWords('24h', [22, 23]), '22 of the 24 hours of a day were watched whole; not yet 22:00 to 00:00 (UTC)');
  t.equal(
    cycleInWords('7d', [48, 49, 96, 100, 102, 104, 167]),
    '161 of the 168 hours of a week were watched whole; not yet Sat 00:00 to Sat 02:00, Mon 00:00 to Mon 01:00, Mon 04:00 to Mon 05:00, Mon 06:00 to Mon 07:00 and 2 more (UTC)',
  );
  t.equal(
    cycleInWords(
      '24h',
      Array.from({ length: 24 }, (_, hour) => hour),
    ),
    '0 of the 24 hours of a day were watched whole',
  );
  t.equal(new Date((begin + 48) * 3_600_000).getUTCDay(), 6, 'the third day of such a week is a Saturday');
});
