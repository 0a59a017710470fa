import fc from 'fast-check';
import t from 'tap';
import { Rows } from '../../../../profiles/match/rows.js';

const number = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(-1, 2 ** 31 - 1, -(2 ** 31)));
const row = fc.tuple(number, number, number, number, number, number);

t.test('what was added under a row is found there in its order, each once in a row, and under no other', async t => {
  const checked = fc.check(
    fc.property(fc.array(fc.tuple(row, fc.nat(4)), { maxLength: 300 }), fc.array(row), (added, asked) => {
      const rows = new Rows<number>();
      const model = new Map<string, number[]>();
      for (const [key, one] of added) {
        rows.add(...key, one);
        const list = model.get(key.join()) ?? [];
        if (list.at(-1) !== one) list.push(one);
        model.set(key.join(), list);
      }
      for (const key of [...asked, ...added.map(([key]) => key)]) {
        const at = rows.find(...key);
        const found = at < 0 ? undefined : [rows.first(at), ...rows.rest(at)];
        if (found?.join() !== model.get(key.join())?.join()) return false;
      }
      return true;
    }),
    { numRuns: 300 },
  );
  t.notOk(checked.failed, fc.defaultReportMessage(checked) ?? 'no counterexample');
});
