import t from 'tap';
import { measureCoverage } from '../../../bench/coverage.js';

t.test(
  'beside a truth that is known, the estimate is near it, its interval holds it, and "at least" is never too much',
  { timeout: 60_000 },
  async t => {
    const simulations = 15;
    const { figures } = measureCoverage(simulations);
    t.equal(figures.length, 12);
    for (const one of figures) {
      const name = `${one.shape}, ${one.hours} h`;
      t.equal(one.wrongClaims, 0, `${name}: at least`);
      t.ok(one.below <= simulations / 5, `${name}: worse than the interval in ${one.below}`);
      t.ok(one.meanError <= 0.0001 + one.chanceOfNew / 3, `${name}: promises ${one.meanError} too much`);
      // Daily jobs that ran once each are taken for news for a day longer.
      if (name === 'cron-like, 26 h') t.ok(one.meanError < 0 && one.meanError > -0.006, `${name}: is too careful by ${one.meanError}`);
      else t.ok(one.within >= simulations * 0.7, `${name}: in the interval ${one.within}`);
    }
    const of = (shape: string) => figures.filter(one => one.shape === shape).map(({ shape: _, ...rest }) => rest);
    t.same(of('lock-step replicas'), of('heavy-tailed'), 'three replicas in lock-step say what one says');
    t.ok(
      of('heavy-tailed').some(one => one.claims > 0),
      'and something is claimed at all',
    );
  },
);
