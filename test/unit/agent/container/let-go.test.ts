import t from 'tap';
import { LetGoGaps } from '../../../../agent/container/let-go.js';

t.test('a flood of what nobody could wait for is one gap of its container, which grows', async t => {
  const gaps = new LetGoGaps(7);
  const s = 1_000_000;
  for (let i = 0; i < 500; i++) gaps.add({ container: 'a', count: 1, fromUs: s + i, toUs: s + i });
  gaps.add({ container: 'b', count: 3, fromUs: s, toUs: 2 * s });
  t.same(gaps.collect(2 * s), [
    { id: 'waiting-7-1', cause: 'waiting', fromUs: s, toUs: s + 499, count: 500, containers: ['a'] },
    { id: 'waiting-7-2', cause: 'waiting', fromUs: s, toUs: 2 * s, count: 3, containers: ['b'] },
  ]);
  t.same(gaps.collect(3 * s), [], 'nothing has grown');
  gaps.add({ container: 'a', count: 2, fromUs: 4 * s, toUs: 5 * s });
  t.match(gaps.collect(5 * s), [{ id: 'waiting-7-1', fromUs: s, toUs: 5 * s, count: 502 }], 'the same, longer');
  t.same(gaps.collect(60 * s), []);
  gaps.add({ container: 'a', count: 1, fromUs: 61 * s, toUs: 61 * s });
  t.match(gaps.collect(61 * s), [{ id: 'waiting-7-3', fromUs: 61 * s, count: 1 }], 'after a while it is another');
});
