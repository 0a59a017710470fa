import t from 'tap';
import { besides, plannedWithin, refusedByTimes } from '../../../controller/recycle-times.js';
import { entryFrom } from '../../../profiles/entry.js';
import type { RecyclePolicy } from '../../../profiles/profile.js';

const plan = { workload: 'shop/web', method: 'in-place', because: 'it is stopped first', expectedDowntimeMs: 250, steps: ['create'] };
const nightly: RecyclePolicy = { windows: [{ from: '02:00', to: '04:00' }] };
const night = Date.parse('2026-05-01T03:00:00Z');
const noon = Date.parse('2026-05-01T12:00:00Z');
const why = 'outside its windows (02:00–04:00 UTC)';

t.test('a plan says whether a recycle may begin now', async t => {
  t.same(plannedWithin(plan, {}, noon, false), plan, 'nothing where there are neither windows nor freezes');
  const open = { open: true, windows: '02:00–04:00 UTC', onAlert: 'anytime' };
  t.same(plannedWithin(plan, nightly, night, false), { ...plan, when: open });
  const message = `shop/web is not recycled now: ${why}`;
  const closed = { ...open, open: false, why, nextAt: '2026-05-02T02:00:00.000Z' };
  t.same(plannedWithin(plan, nightly, noon, false), {
    workload: 'shop/web',
    method: 'none',
    because: message,
    expectedDowntimeMs: 0,
    steps: [],
    refused: { code: 'window', message },
    when: closed,
  });
  t.same(plannedWithin(plan, { ...nightly, onAlert: 'windows' }, noon, true), { ...plan, when: { ...closed, onAlert: 'windows' } });
  const stale = { ...plan, refused: { code: 'stale', message: 'it is another by now' } };
  t.match(plannedWithin(stale, nightly, noon, false), { refused: { code: 'stale' } }, 'what its agent says comes first');
});

t.test('a refusal names the time and the way out', async t => {
  t.equal(refusedByTimes('shop/web', nightly, night), undefined);
  t.same(refusedByTimes('shop/web', nightly, noon), {
    refused: 'window',
    message: `shop/web is not recycled now: ${why}`,
    fix: 'wait until 2026-05-02T02:00:00.000Z, or add --any-time',
  });
});

t.test('a plan that starts both says what both would do', async t => {
  const entries = [entryFrom({ kind: 'process', exe: '/usr/sbin/crond', source: 'learned' } as never)];
  const front = { ...plan, method: 'front' };
  t.same(besides(front, entries), {
    ...front,
    warnings: ['/usr/sbin/crond works by the clock: while both run, each may do the same work'],
  });
  t.same(besides(front, []), front);
  const direct = { ...plan, method: 'host-dnat' };
  t.match(
    besides(direct, entries),
    { warnings: [/crond works by the clock/] },
    'so does one that callers from outside reach past its front',
  );
  const proxy = { ...plan, method: 'proxy', create: { Entrypoint: ['/bin/sh', '-c'], Cmd: ['alembic upgrade head && exec gunicorn app'] } };
  t.same(besides(proxy, entries), {
    ...proxy,
    warnings: ['alembic runs by its command: it would run while others still serve, on the same database'],
  });
  t.same(besides({ ...front, create: { Entrypoint: null } }, []), { ...front, create: { Entrypoint: null } });
  t.same(besides(plan, entries), plan, 'in place, one is gone before the other begins');
});
