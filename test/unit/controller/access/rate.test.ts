import fc from 'fast-check';
import t from 'tap';
import { Limits, maxFollowing } from '../../../../controller/access/limits.js';
import { Rate } from '../../../../controller/access/rate.js';

t.test('who asks gets what was at once, then so much a second, whatever the others do', async t => {
  const rate = new Rate(2, 3, 10);
  const asked = (who: string, at: number) => rate.take(who, at);
  t.same(
    [0, 0, 0, 0].map(at => asked('ada', at)),
    [0, 0, 0, 500],
    'three at once, and when the next may be',
  );
  t.equal(asked('otto', 0), 0);
  t.equal(asked('ada', 499), 1);
  t.equal(asked('ada', 500), 0);
  t.equal(asked('ada', 501), 499);
  t.equal(asked('ada', 100_000), 0, 'no more than was at once is saved up');
  t.same(
    [1, 1, 1].map(() => asked('ada', 100_000)),
    [0, 0, 500],
  );
  t.equal(asked('ada', 0), 500, 'a clock that was set back gives nothing');
});

t.test('in any window nobody gets more than that, and waiting as told is enough', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }), pauses => {
      const [perSecond, atOnce] = [5, 4];
      const rate = new Rate(perSecond, atOnce, 10);
      const granted: number[] = [];
      let at = 0;
      for (const pause of pauses) {
        at += pause;
        const waitMs = rate.take('ada', at);
        if (waitMs === 0) granted.push(at);
        else if (rate.take('ada', at + waitMs) !== 0) return false;
        else {
          at += waitMs;
          granted.push(at);
        }
      }
      // Past rounding of a millisecond.
      return granted.every((from, n) =>
        granted.slice(n).every((to, more) => more + 1 <= atOnce + ((to - from + 1) / 1_000) * perSecond + 1e-6),
      );
    }),
  );
});

t.test('ten thousand addresses do not fill the memory; who was not heard of for longest is forgotten', async t => {
  const rate = new Rate(1, 1, 100);
  for (let n = 0; n < 10_000; n++) rate.take(`10.0.${n >> 8}.${n & 255}`, n);
  t.equal(rate.size, 100);
});

t.test('streams are given back once, and what was refused is counted', async t => {
  const limits = new Limits(1, () => 0);
  const ends = Array.from({ length: maxFollowing }, () => limits.follow('tok-1', 'ada'));
  t.match(limits.follow('tok-1', 'ada'), { why: { refused: 'too-many', message: `"ada" follows ${maxFollowing} streams at once` } });
  t.type(limits.follow('tok-2', 'otto'), 'function');
  const [end] = ends;
  if (typeof end === 'function') {
    end();
    end();
  }
  t.type(limits.follow('tok-1', 'ada'), 'function');
  t.not(typeof limits.follow('tok-1', 'ada'), 'function');
  t.same(limits.refused, { token: 0, address: 0, login: 0, follow: 2 });
});
