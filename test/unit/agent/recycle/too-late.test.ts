import t from 'tap';
import { isTooLate, tooLate } from '../../../../agent/recycle/too-late.js';
import { actions } from '../../../../proto/fleet.js';

t.test('what was ordered more than a minute past its deadline is not begun; who is to be cut off, or let go, is', async t => {
  for (const action of actions) {
    const late = (ageMs: number) => isTooLate({ action, deadlineMs: 60_000 }, ageMs);
    t.notOk(late(0));
    t.notOk(late(120_000));
    t.equal(late(120_001), action !== 'contain' && action !== 'uncontain', action);
  }
  t.equal(tooLate(840_000), 'it was ordered 14 minutes ago, while this host took no orders: order it again, if it is still wanted');
});
