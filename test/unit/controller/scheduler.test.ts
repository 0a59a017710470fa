import t from 'tap';
import type { Placed } from '../../../controller/hosts.js';
import { Scheduler } from '../../../controller/scheduler.js';
import { compile } from '../../../profiles/match/compile.js';
import type { Order, RunningContainer } from '../../../proto/fleet.js';
import { aProfile } from '../../support/behaviours.js';
import { aContainer, aHeartbeat, aRunning } from '../../support/synthetic-agent.js';

const nowMs = Date.parse('2026-11-29T12:00:00Z');
const hourMs = 3_600_000;
const running = (n: number, startedHoursAgo: number, differs: Partial<RunningContainer> = {}) =>
  aRunning(aContainer({ n, startedAtUs: (nowMs - startedHoursAgo * hourMs) * 1_000 }), differs);

interface Told {
  readonly silent?: string;
  readonly down?: string;
  readonly exchanged?: string;
}

/** A workload that is recycled each day, and what its schedule orders of these. */
function scheduled(placed: readonly Placed[], { silent, down, exchanged }: Told = {}) {
  const profile = aProfile([], { workload: 'shop/web', recycle: { maxAgeMs: 24 * hourMs, jitter: 0 }, updatedAt: '2026-11-01T00:00:00Z' });
  const sent: Order[] = [];
  const scheduler = new Scheduler({
    store: { all: () => [profile], get: () => profile, matcher: () => compile(profile) },
    hosts: {
      running: () => placed,
      containers: () => placed,
      get: host => aHeartbeat({ host }),
      isSilent: host => host === silent,
    },
    orders: { get: () => undefined, all: () => [], running: () => undefined, send: async order => void sent.push(order) },
    kept: { exchanged: host => (host === exchanged ? 'its layers are not what they were' : undefined) },
    standing: { whyNot: host => (host === down ? `host ${host} stands down` : undefined) },
    alerts: { open: () => [] },
    incidents: { all: () => [] },
    now: () => nowMs,
  });
  return { scheduler, sent };
}

const [older, old, young] = [running(1, 50), running(2, 30), running(3, 1)];

t.test('one that cannot be recycled now keeps no other of its workload waiting, and is told', async t => {
  const kept = running(1, 50, { persistencePossible: ['/data (web)'] });
  const cases: readonly [string, RunningContainer, Told, RegExp][] = [
    ['its host is silent', older, { silent: 'host-b' }, /^host host-b is silent: nothing is ordered of it until it is heard again$/],
    ['its host stands down', older, { down: 'host-b' }, /^host host-b stands down$/],
    ['its image is not what it was', older, { exchanged: 'host-b' }, /its layers are not what they were$/],
    ['it has a volume', kept, {}, /^a recycle would leave \/data \(web\) as it is; only a person recycles it, unless it is labelled/],
  ];
  for (const [name, first, told, why] of cases) {
    const { scheduler, sent } = scheduled(
      [
        { host: 'host-b', container: first },
        { host: 'host-a', container: young },
        { host: 'host-a', container: old },
      ],
      told,
    );
    await scheduler.tick();
    t.match(sent, [{ container: old.id, host: 'host-a', cause: 'schedule' }], name);
    t.match(scheduler.next(), [{ nextAt: new Date(nowMs - 6 * hourMs).toISOString(), canKeep: false, why }], name);
  }
});

t.test('where it may recycle none of them it orders nothing, and says when the first is due', async t => {
  const placed = [old, older].map(container => ({ host: 'host-b', container }));
  const { scheduler, sent } = scheduled(placed, { silent: 'host-b' });
  await scheduler.tick();
  t.same(sent, []);
  t.match(scheduler.next(), [{ nextAt: new Date(nowMs - 26 * hourMs).toISOString(), canKeep: false, why: /^host host-b is silent/ }]);
  t.equal(scheduler.nextAtMs('shop/web'), nowMs - 26 * hourMs);
});

t.test('a container is as old as what was written in it: to be started again makes it no younger', async t => {
  const ago = (hours: number) => (nowMs - hours * hourMs) * 1_000;
  const restarted = running(1, 1, { createdAtUs: ago(30) });
  const { scheduler, sent } = scheduled([restarted, young].map(container => ({ host: 'host-a', container })));
  await scheduler.tick();
  t.match(sent, [{ container: restarted.id }]);
  t.match(scheduler.next(), [{ nextAt: new Date(nowMs - 6 * hourMs).toISOString() }]);
  const fresh = scheduled([{ host: 'host-a', container: running(1, 1, { createdAtUs: ago(2) }) }]);
  await fresh.scheduler.tick();
  t.same(fresh.sent, []);
  t.match(fresh.scheduler.next(), [{ nextAt: new Date(nowMs + 22 * hourMs).toISOString() }]);
  const older = scheduled([{ host: 'host-a', container: running(1, 1) }]);
  t.match(
    older.scheduler.next(),
    [{ nextAt: new Date(nowMs + 23 * hourMs).toISOString() }],
    'of an agent that does not tell, by its last start',
  );
});

t.test('the first that is due goes first', async t => {
  const { scheduler, sent } = scheduled([old, older, young].map(container => ({ host: 'host-a', container })));
  await scheduler.tick();
  t.match(sent, [{ container: older.id }]);
  t.match(scheduler.next(), [{ canKeep: true }]);
});
