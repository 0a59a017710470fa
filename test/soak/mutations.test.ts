import t from 'tap';
import { mutateBatches, mutateRecords } from '../support/mutations.js';

t.setTimeout(15 * 60_000);
const million = 1_000_000;

for (const [what, mutate] of [
  ['records of the ring', mutateRecords],
  ['batches of the wire', mutateBatches],
] as const) {
  t.test(`a million mutated ${what}: none makes the reader throw, or read what is not its own`, async t => {
    const seed = Date.now() >>> 0;
    const { tried, past } = mutate(million, seed);
    t.comment(`seed ${seed}: ${past} of ${tried} (${Math.round((past / tried) * 100)} %) got past the header`);
    t.ok(past > tried / 4);
  });
}
