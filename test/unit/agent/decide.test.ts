import t from 'tap';
import { decide } from '../../../agent/decide.js';
import type { Action } from '../../../proto/fleet.js';
import { anOrder } from '../../support/synthetic-executor.js';

/** What becomes of one that has waited so long on its host; `planned` where it was planned at all. */
async function waited(action: Action, waitedMs: number, ageMs = 0) {
  let planned = false;
  const planner = {
    plan: async () => {
      planned = true;
      throw new Error('planned');
    },
  };
  const taken = { order: anOrder({ action, deadlineMs: 60_000 }), atMs: performance.now() - waitedMs, ageMs };
  const decided = await decide(taken, { planner, journal: { leftRunning: () => undefined }, nowUs: () => 1 }).catch(() => undefined);
  return planned ? 'planned' : decided?.kind === 'over' ? decided.report : undefined;
}

t.test('an order that waited past its deadline for others of its host is not begun, and says so', async t => {
  for (const action of ['recycle', 'adopt', 'release', 'capture'] as const) {
    t.equal(await waited(action, 59_000), 'planned', action);
    t.match(
      await waited(action, 61_000),
      { outcome: 'expired', refused: { code: 'expired', message: /^it waited 61 s for others/ } },
      action,
    );
  }
});

t.test('what it waited counts as its age', async t => {
  t.equal(await waited('recycle', 10_000, 109_000), 'planned');
  t.match(await waited('recycle', 12_000, 109_000), { outcome: 'expired', refused: { message: /^it was ordered 2 minutes ago/ } });
});

t.test('who is to be cut off, or let go, is so however long that took', async t => {
  for (const action of ['contain', 'uncontain'] as const) t.equal(await waited(action, 600_000, 3_000_000), 'planned', action);
});
