import t from 'tap';
import { Symbols } from '../../../../profiles/match/symbols.js';

t.test('a text keeps its number, however often the table is settled', async t => {
  const symbols = new Symbols();
  const texts = Array.from({ length: 1_000 }, (_, n) => `/bin/${n}`);
  const given = texts.map(text => symbols.give(text));
  t.equal(new Set([...given, symbols.give('')]).size, 1_001, 'each its own');
  symbols.settle();
  t.same(
    texts.map(text => symbols.of(text)),
    given,
  );
  const late = symbols.give('/bin/late');
  symbols.settle();
  t.same([symbols.of('/bin/late'), symbols.give('/bin/0'), symbols.of('')], [late, given[0], symbols.give('')]);
  t.same([symbols.of('/bin/none'), symbols.of(undefined)], [0, 0]);
});
