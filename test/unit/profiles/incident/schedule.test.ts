import t from 'tap';
import { sinceScheduled } from '../../../../profiles/incident/schedule.js';

/** A Tuesday. */
const at = (hour: number, minute: number, second = 0) => Date.UTC(2026, 10, 24, hour, minute, second);

t.test('a line of a crontab, and when it was due', async t => {
  const cases: readonly [when: string, atMs: number, since: number | undefined][] = [
    ['58 2 * * *', at(2, 58, 12), 12_000],
    ['58 2 * * *', at(3, 2, 59), 299_000],
    ['58 2 * * *', at(3, 3), undefined],
    ['58 2 * * *', at(2, 57, 59), undefined],
    ['*/15 * * * *', at(4, 46), 60_000],
    ['5/20 * * * *', at(4, 25), 0],
    ['0 1-5 * * *', at(4, 0), 0],
    ['0 1-5/2 * * *', at(4, 0), undefined],
    ['30 2 * * tue', at(2, 30), 0],
    ['30 2 * * 1,3', at(2, 30), undefined],
    ['30 2 24 * 3', at(2, 30), 0],
    ['30 2 * nov *', at(2, 30), 0],
    ['30 2 * dec *', at(2, 30), undefined],
    ['@daily', at(0, 1), 60_000],
    ['@Hourly', at(7, 0), 0],
    ['0 0 * * 7', Date.UTC(2026, 10, 22), 0],
    ['daily', at(0, 0), undefined],
    ['*/0 * * * *', at(0, 0), undefined],
    ['soon * * * *', at(0, 0), undefined],
  ];
  for (const [when, ms, since] of cases) t.equal(sinceScheduled(when, ms), since, `${when} at ${new Date(ms).toISOString()}`);
});
