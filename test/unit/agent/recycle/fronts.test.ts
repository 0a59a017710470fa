import { setTimeout as pause } from 'node:timers/promises';
import t from 'tap';
import { Fronts } from '../../../../agent/recycle/front/fronts.js';

/** What looks at no front at all, and takes as long for it as it is let. */
function slow() {
  const begun: (() => void)[] = [];
  const nothing = () => undefined;
  const fronts = new Fronts({
    present: () => [],
    isBusy: () => false,
    outsides: { settle: async () => undefined, isServed: async () => false },
    keeper: { ended: nothing, look: () => new Promise(done => void begun.push(done)) },
    takeAbandoned: async () => [],
    taken: nothing,
    peerOf: nothing,
    tell: nothing,
    gap: nothing,
    nowUs: () => Date.now() * 1_000,
    trouble: nothing,
  });
  return { fronts, begun };
}

t.test('while a look takes long at most one more waits, and it answers all who asked meanwhile', async t => {
  const { fronts, begun } = slow();
  const first = fronts.look();
  await pause(0);
  const waiting = Array.from({ length: 100 }, () => fronts.look());
  await pause(0);
  t.equal(begun.length, 1);
  let answered = 0;
  for (const one of waiting) void one.then(() => answered++);
  begun[0]!();
  await first;
  await pause(0);
  t.equal(begun.length, 2, 'it begins when the first has ended');
  t.equal(answered, 0, 'the first may have missed what they know');
  const later = fronts.look();
  begun[1]!();
  await Promise.all(waiting);
  await pause(0);
  t.equal(answered, 100);
  t.equal(begun.length, 3, 'who asks while it goes on is answered by another');
  begun[2]!();
  await later;
  await pause(0);
  t.equal(begun.length, 3, 'and nothing more is begun');
});

t.test('stopping waits for the look that goes on and for one more', async t => {
  const { fronts, begun } = slow();
  void fronts.look();
  await pause(0);
  for (let at = 0; at < 50; at++) void fronts.look();
  const stopped = fronts.stop();
  for (let at = 0; at < 2; at++) {
    await pause(0);
    begun[at]!();
  }
  await stopped;
  t.equal(begun.length, 2);
});
