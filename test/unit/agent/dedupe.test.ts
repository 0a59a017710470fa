import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { Dedupe } from '../../../agent/dedupe.js';
import { Minutes } from '../../../agent/minutes.js';

const minute = 60_000_000;

t.test('tallies merged by maximum give exactly what was seen, however often they are collected', async () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          container: fc.constantFrom('a', 'b'),
          key: fc.constantFrom('x', 'y', 'z'),
          wait: fc.nat(minute),
          collect: fc.boolean(),
        }),
      ),
      sightings => {
        const dedupe = new Dedupe();
        const merged = new Map<string, number>();
        const merge = () => {
          for (const { container, key, minute, count } of dedupe.collect()) {
            const place = `${container} ${key} ${minute}`;
            merged.set(place, Math.max(merged.get(place) ?? 0, count));
          }
        };
        const firsts = new Set<string>();
        let now = 0;
        for (const { container, key, wait, collect } of sightings) {
          now += wait;
          const told = dedupe.see(container, key, now);
          assert.equal(told === 'first', !firsts.has(container + key));
          firsts.add(container + key);
          if (collect) merge();
        }
        merge();
        assert.equal(
          [...merged.values()].reduce((a, b) => a + b, 0),
          sightings.length,
        );
        assert.deepEqual(dedupe.collect(), [], 'nothing is told twice');
      },
    ),
  );
});

t.test('past its capacity the oldest key is forgotten: seen again it is a first, and its count is not lost', async t => {
  const dedupe = new Dedupe(2);
  for (const key of ['x', 'y', 'z']) dedupe.see('a', key, 1);
  t.equal(dedupe.see('a', 'x', 2), 'first');
  t.equal(dedupe.forgotten, 2);
  t.same(
    dedupe
      .collect()
      .map(({ key, count }) => [key, count])
      .sort(),
    [
      ['x', 1],
      ['x', 1],
      ['y', 1],
      ['z', 1],
    ],
  );
});

t.test('a container that went hands over what was not yet told', async t => {
  const dedupe = new Dedupe();
  dedupe.see('a', 'x', 1);
  dedupe.see('a', 'x', 2);
  t.match(dedupe.drop('a'), [{ container: 'a', key: 'x', count: 2, lastAtUs: 2 }]);
  t.same(dedupe.collect(), []);
});

t.test('observed minutes add up to the time observed', async () => {
  fc.assert(
    fc.property(fc.nat(5 * minute), fc.array(fc.nat(3 * minute), { minLength: 1, maxLength: 10 }), (begin, waits) => {
      const minutes = new Minutes();
      minutes.begin('a', begin);
      const merged = new Map<number, number>();
      let now = begin;
      for (const wait of waits) {
        now += wait;
        for (const { minute, observedMs } of minutes.collect(now)) merged.set(minute, Math.max(merged.get(minute) ?? 0, observedMs));
      }
      for (const { minute, observedMs } of minutes.end('a', now)) merged.set(minute, Math.max(merged.get(minute) ?? 0, observedMs));
      const total = [...merged.values()].reduce((a, b) => a + b, 0);
      assert.ok(Math.abs(total - (now - begin) / 1_000) <= merged.size, `${total} ms of ${(now - begin) / 1_000}`);
      assert.ok([...merged.values()].every(ms => ms <= 60_000));
    }),
  );
});

t.test('what was counted elsewhere adds to the same tallies', async t => {
  const dedupe = new Dedupe();
  const repeated = { container: 'c', key: 'k', minute: 2, count: 5, lastAtUs: 130_000_000 };
  dedupe.see('c', 'k', 125_000_000);
  dedupe.count(repeated);
  t.same(dedupe.collect(), [{ kind: 'tally', container: 'c', key: 'k', minute: 2, count: 6, lastAtUs: 130_000_000 }]);
  dedupe.count({ ...repeated, minute: 3, count: 1, lastAtUs: 180_000_001 });
  dedupe.count({ ...repeated, minute: 3, count: 1, lastAtUs: 180_000_002 });
  t.match(dedupe.collect(), [{ minute: 3, count: 2, lastAtUs: 180_000_002 }]);
  dedupe.count({ ...repeated, key: 'forgotten', count: 3 });
  t.match(dedupe.collect(), [{ key: 'forgotten', minute: 2, count: 3 }]);
  t.equal(dedupe.repeats, 10);
});
