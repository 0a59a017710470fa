import t from 'tap';
import { Memory, maxRemembered, type Remembered, type Shard } from '../../../controller/store/memory.js';
import { anExec } from '../../support/behaviours.js';
import { plainEvidence } from '../../support/synthetic-agent.js';

const what = (n: number): Remembered => ({ behaviour: anExec({ exe: `/tmp/${n}` }), evidence: plainEvidence, observedAtUs: n });

/** What a store has when each of these was put by its slot. */
function stored(into: Map<number, Shard>, memory: Memory): Map<number, Shard> {
  for (const shard of memory.takeDirty()) into.set(shard.slot, shard);
  return into;
}

t.test('more than is remembered goes round in a bounded number of stored shards, and is read back in its order', async t => {
  const memory = new Memory();
  const store = new Map<number, Shard>();
  const all = 5 * maxRemembered + 7;
  let most = 0;
  for (let n = 0; n < all; n++) {
    memory.add(`k${n}`, what(n));
    if (n % 300 === 0) most = Math.max(most, stored(store, memory).size);
  }
  stored(store, memory);
  t.equal(memory.size, maxRemembered);
  t.equal(memory.forgotten, all - maxRemembered);
  t.ok(most <= maxRemembered / 500 + 2, `${most} stored at most`);

  const again = new Memory([...store.values()].reverse());
  t.equal(again.size, maxRemembered);
  const keys = [...again.entries()].map(([key]) => key);
  t.equal(keys[0], `k${all - maxRemembered}`, 'the oldest first');
  t.equal(keys.at(-1), `k${all - 1}`);
  t.same(again.get(`k${all - 1}`), what(all - 1));
  t.notOk(again.has('k0'));
  again.add('new', what(-1));
  t.notOk(again.has(`k${all - maxRemembered}`), 'and it goes on where it was');
  const slots = again.takeDirty().map(({ slot }) => slot);
  t.ok(
    slots.every(slot => store.has(slot)),
    `in ${slots}`,
  );
});

t.test('a shard that is missing in the store costs what was in it, and no other', async t => {
  const memory = new Memory();
  for (let n = 0; n < 1_400; n++) memory.add(`k${n}`, what(n));
  const shards = memory.takeDirty().filter(({ slot }) => slot !== 1);
  const again = new Memory(shards);
  t.equal(again.size, 900);
  for (let n = 0; n < 600; n++) again.add(`more${n}`, what(n));
  const written = again.takeDirty();
  t.ok(
    written.some(({ keys }) => 'k1399' in keys),
    'what the last one held stays in it',
  );
  t.notOk(
    written.some(({ slot }) => slot === 0),
    'the first one is not written again',
  );
  t.equal(again.size, 1_500);
});

t.test('what could not be stored is taken again', async t => {
  const memory = new Memory();
  memory.add('one', what(1));
  const taken = memory.takeDirty();
  t.same(memory.takeDirty(), []);
  memory.putBack(taken);
  t.same(memory.takeDirty(), taken);
});
