import t from 'tap';
import { mutateBatches, mutateRecords } from '../../../../support/mutations.js';

// A million of each are in test/soak/mutations.test.ts.
const seed = 20_250_101;

t.test('whatever a record says, reading it neither throws nor leaves it', async t => {
  const { tried, past } = mutateRecords(60_000, seed);
  t.comment(`${past} of ${tried} mutated records (${Math.round((past / tried) * 100)} %) got past the header`);
  t.ok(past > tried / 4);
});

t.test('whatever a batch says, reading it does not throw', async t => {
  const { tried, past } = mutateBatches(20_000, seed);
  t.comment(`${past} of ${tried} mutated batches (${Math.round((past / tried) * 100)} %) got past the header`);
  t.ok(past > tried / 4);
});
