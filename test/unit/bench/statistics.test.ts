import fc from 'fast-check';
import t from 'tap';
import { everyOrder, medianInterval } from '../../../bench/statistics.js';

t.test('the interval of a median holds it, and narrows with more values', async t => {
  t.same(medianInterval([1.02]), { median: 1.02, low: 1.02, high: 1.02, samples: 1 });
  t.same(medianInterval([3, 1, 2]), { median: 2, low: 1, high: 3, samples: 3 }, 'of a few it is all of them');
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  t.same(
    medianInterval(hundred),
    { median: 50.5, low: 40, high: 61, samples: 100 },
    'the 40th and the 61st, as tables of order statistics have it',
  );
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 1, maxLength: 200 }), values => {
      const { median, low, high } = medianInterval(values);
      return low <= median && median <= high && values.includes(low) && values.includes(high);
    }),
  );
  t.throws(() => medianInterval([]), /nothing was measured/);
});

t.test('it holds the true median about 95 times of 100', async t => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  let held = 0;
  for (let i = 0; i < 1000; i++) {
    const { low, high } = medianInterval(Array.from({ length: 60 }, random));
    if (low <= 0.5 && 0.5 <= high) held++;
  }
  t.ok(held >= 945 && held < 990, `${held} of 1,000`);
});

t.test('in every order each has each place as often, and each other before it', async t => {
  const orders = everyOrder(['a', 'b', 'c'], 12);
  t.equal(new Set(orders.slice(0, 6).map(order => order.join(''))).size, 6, 'all six');
  for (const name of ['a', 'b', 'c'])
    for (const place of [0, 1, 2]) t.equal(orders.filter(order => order[place] === name).length, 4, `${name} at ${place}`);
  const before = new Map<string, number>();
  for (const order of orders) for (const [at, name] of order.entries()) if (at > 0) bump(before, `${order[at - 1]}${name}`);
  t.same([...new Set(before.values())], [4]);
  t.equal(everyOrder(['a', 'b', 'c'], 8).length, 8);
});

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
