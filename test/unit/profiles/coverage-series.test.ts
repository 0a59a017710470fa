import t from 'tap';
import { CoverageSeries } from '../../../profiles/coverage-series.js';

const at = (estimate: number) => ({ estimate, low: estimate / 2, high: 1 });
const day = 24 * 60;

t.test('the first points come each minute, later ones every ten', async t => {
  const series = new CoverageSeries();
  for (let minute = 1_000; minute < 1_000 + 120; minute++) series.note(minute, at(0.5), minute);
  const minutes = series.all().map(one => one.minute - 1_000);
  t.same(minutes, [...Array.from({ length: 31 }, (_, n) => n), 40, 50, 60, 70, 80, 90, 100, 110]);
  t.equal(series.isDue(1_000 + 119), false);
  t.equal(series.isDue(1_000 + 120), true);
});

t.test(
  'a year of points every ten minutes: below 400 stay, of the last 90 days, closer together towards now, and the newest always',
  async t => {
    const series = new CoverageSeries();
    const begin = 20_000 * day;
    let most = 0;
    for (let minute = begin; minute <= begin + 365 * day; minute += 10) {
      series.note(minute, at(0.9), 7);
      most = Math.max(most, series.all().length);
    }
    t.ok(most < 400, `${most} at most`);
    const points = series.all();
    const end = begin + 365 * day;
    t.equal(points.at(-1)!.minute, end);
    t.ok(end - points[0]!.minute <= 90 * day && end - points[0]!.minute >= 88 * day);
    const apart = (from: number, to: number) => {
      const minutes = points.map(one => one.minute).filter(minute => end - minute >= from && end - minute <= to);
      return Math.max(...minutes.slice(1).map((minute, n) => minute - minutes[n]!));
    };
    t.equal(apart(0, day - 10), 10);
    t.equal(apart(day + 60, 7 * day - 60), 60);
    t.equal(apart(8 * day, 89 * day), day);
  },
);

t.test('what is stored is read again as it was', async t => {
  const series = new CoverageSeries();
  series.note(5, { estimate: 0.987654321, low: 0.9, high: 0.99999 }, 12);
  const stored = JSON.parse(JSON.stringify(series.toJSON()));
  t.same(stored, [[5, 0.9877, 0.9, 1, 12]]);
  t.same(new CoverageSeries(stored).all(), series.all());
});
