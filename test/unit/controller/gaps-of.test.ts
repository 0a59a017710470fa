import t from 'tap';
import { workloadsWithin } from '../../../controller/access/parts.js';
import type { Alert } from '../../../controller/alert/state.js';
import { blindView } from '../../../controller/blind.js';
import type { Hosts } from '../../../controller/hosts.js';
import { type WeighOptions, weigh } from '../../../controller/judge/weigh.js';
import { gapsOf, unseenOf } from '../../../controller/learning.js';
import { Workloads } from '../../../controller/workloads.js';
import type { Bucket } from '../../../proto/bus.js';
import type { ContainerRef, Gap } from '../../../proto/records.js';
import { aContainer, aHeartbeat, aRunning } from '../../support/synthetic-agent.js';

const noonUs = Date.UTC(2026, 10, 29, 12) * 1_000;
const web = aContainer({ n: 1 });
const next = aContainer({ n: 2 });
const db = aContainer({ n: 3, workload: 'shop/db' });
const gap = (id: string, containers: readonly string[] = []): Gap => ({
  ...{ kind: 'gap', cause: 'ring', fromUs: noonUs, toUs: noonUs + 60_000_000 },
  ...{ id, containers },
});

/** What the controller knows after these gaps came from host-a, where `then` runs while they are taken in, and `now` after it. */
function after(gaps: readonly Gap[], then: readonly ContainerRef[], now: readonly ContainerRef[], told: readonly ContainerRef[] = []) {
  let there = then;
  const beat = () => aHeartbeat({ containers: there.map(one => aRunning(one)) });
  const hosts = {
    get: (host: string) => (host === 'host-a' ? beat() : undefined),
    containers: () => beat().containers.map(container => ({ host: 'host-a', container })),
  } as unknown as Hosts;
  const workloads = new Workloads({} as Bucket, () => noonUs / 1_000);
  const batch = { schema: 1, host: 'host-a', outbox: 'o', seq: 1, runUs: 1, sensor: 'ebpf', containers: told, records: gaps } as const;
  weigh({ hosts, workloads } as unknown as WeighOptions, batch, noonUs / 1_000).apply();
  there = now;
  return { hosts, workloads };
}
const ids = (gaps: readonly { readonly id: string }[]) => gaps.map(({ id }) => id);

t.test('what was missed of a container stays of its workload when the container is replaced', async t => {
  const known = after([gap('own', [web.id]), gap('other', [db.id]), gap('all')], [web, db], [next, db]);
  t.same(ids(gapsOf(known, 'shop/web')), ['own', 'all']);
  t.same(ids(gapsOf(known, 'shop/db')), ['other', 'all']);
  const gone = after([gap('own', [web.id]), gap('all')], [], [], [web]);
  t.same(ids(gapsOf(gone, 'shop/web')), ['own', 'all'], 'also when the batch alone told of it, and the host has none any more');
  t.same(gapsOf(gone, 'shop/db'), [], 'and of nobody who was not there');
});

t.test('one whose container nobody knew is found by its id, as before', async t => {
  const known = after([gap('unknown', [web.id])], [], [web]);
  t.same(ids(gapsOf(known, 'shop/web')), ['unknown']);
});

t.test('a scope sees its own, also of containers that are gone, and no name of others', async t => {
  const sees = (workload: string) => workload === 'shop/web';
  const { hosts, workloads } = after([gap('both', [db.id, web.id]), gap('other', [db.id]), gap('all')], [web, db], []);
  const seen = workloadsWithin(workloads, sees, hosts).ledger.gaps();
  t.same(ids(seen), ['both', 'all']);
  t.notMatch(JSON.stringify(seen), db.id);
  t.notMatch(JSON.stringify(seen), 'shop/db');
  t.same(seen[0]?.containers, [web.id], 'one of some containers does not become one of all');
  const alert = { host: 'host-a', containers: [web.id], firstSeenUs: noonUs, lastSeenUs: noonUs } as unknown as Alert;
  t.match(blindView(seen, alert), { gaps: 2, nearestGap: { id: 'both', containers: [web.id] } }, 'an alert of the gone one says so');
  t.match(blindView(seen, { ...alert, containers: [next.id], host: 'host-b' }), {});
});

t.test('what was joined to the gap of another does not name it', async t => {
  const sees = (workload: string) => workload === 'shop/web';
  const { hosts, workloads } = after([], [], []);
  const { ledger } = workloads;
  const container = (n: number) => n.toString(16).padStart(64, '0');
  for (let n = 0; n < 1_002; n++) {
    const of = { ...gap(`walk-1-${n}`, [container(n)]), fromUs: noonUs + n, toUs: noonUs + n };
    ledger.addGap('host-a', of, [n === 1 ? 'shop/web' : 'shop/db']);
  }
  const seen = workloadsWithin(workloads, sees, hosts).ledger.gaps();
  t.match(seen, [{ id: `joined-${noonUs}`, containers: [container(1)], workloads: ['shop/web'] }]);
  t.notMatch(JSON.stringify(seen), 'walk-1');
});

t.test('the time since a host fell silent that runs the workload is not watched, for a day at most', async t => {
  const { workloads } = after([gap('all')], [web], [web]);
  const [now, minuteMs] = [noonUs / 1_000 + 86_400_000, 60_000];
  const heard = (host: string, agoMs: number, silent: boolean, one: ContainerRef, running = true) => ({
    beat: aHeartbeat({ host, containers: [aRunning(one, { running })] }),
    ...{ lastSeenMs: now - agoMs, silent },
  });
  const unseen = (...all: readonly ReturnType<typeof heard>[]) => {
    const hosts = { all: () => all, containers: () => [] } as unknown as Hosts;
    return unseenOf({ hosts, workloads, now: () => now }, 'shop/web');
  };
  t.match(unseen(heard('host-a', minuteMs, false, web)), { length: 1 }, 'the gap that was told, and no more: it is heard from');
  t.match(unseen(heard('host-a', minuteMs, true, web)).slice(1), [{ fromUs: (now - minuteMs) * 1_000, toUs: now * 1_000 }]);
  t.match(
    unseen(heard('host-a', minuteMs, true, db), heard('host-b', minuteMs, true, web, false)),
    { length: 1 },
    'others, and one that had ended',
  );
  const gone = unseen(heard('host-a', 40 * 3_600_000, true, web)).slice(1);
  t.same(gone, [{ fromUs: (now - 40 * 3_600_000) * 1_000, toUs: (now - 16 * 3_600_000) * 1_000 }], 'a host that was taken away');
});
