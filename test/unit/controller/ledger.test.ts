import t from 'tap';
import { allGaps } from '../../../controller/all-gaps.js';
import { Ledger, type LedgerDocument } from '../../../controller/ledger.js';
import { toldUntilUs } from '../../../controller/told-until.js';
import { aContainer, aHeartbeat, aRunning } from '../../support/synthetic-agent.js';

const minuteUs = 60_000_000;
const at = (minutes: number) => Date.UTC(2026, 10, 29) * 1_000 + minutes * minuteUs;
const ledger = (from?: LedgerDocument) => new Ledger(() => at(600) / 1_000, from);
const saved = (kept: Ledger) => ledger(JSON.parse(JSON.stringify(kept.document())));
const down = { id: 'agent-down-1', cause: 'agent-down', fromUs: at(0), toUs: at(180), containers: [] } as const;
const bucket = (id: string, fromMinutes: number, differs: { count?: number; toUs?: number; containers?: readonly string[] } = {}) => ({
  ...({ id, cause: 'bucket', of: 'exec', containers: ['flood'], count: 3 } as const),
  ...{ fromUs: at(fromMinutes), toUs: at(fromMinutes + 0.03) },
  ...differs,
});
const lost = (kept: Ledger) => kept.gaps().reduce((all, { count }) => all + (count ?? 0), 0);

t.test('who floods pushes out nothing that is told of others, and nothing of itself', async t => {
  const kept = ledger();
  kept.addGap('elsewhere', down);
  for (let n = 0; n < 3_000; n++) kept.addGap('host', bucket(`bucket-${n}`, n));
  const gaps = saved(kept).gaps();
  t.match(
    gaps.find(gap => gap.host === 'elsewhere'),
    down,
  );
  const flood = gaps.filter(gap => gap.host === 'host');
  t.equal(flood.length, 50);
  t.equal(lost(kept), 9_000, 'what was lost is told to the last');
  t.equal(Math.min(...flood.map(gap => gap.fromUs)), at(0), 'from the first');
  t.equal(flood.at(-1)?.id, 'bucket-2999', 'the newest stands by itself');
  const isWithin = (n: number) => flood.some(gap => gap.fromUs <= at(n) && gap.toUs >= at(n + 0.03));
  t.ok(Array.from({ length: 3_000 }, (_, n) => n).every(isWithin), 'each lies in one of them');
});

t.test('those that lie nearest to each other become one: between the others it was seen', async t => {
  const kept = ledger();
  for (let n = 0; n < 50; n++) kept.addGap('host', bucket(`b${n}`, n * 10));
  kept.addGap('host', bucket('near', 201));
  t.match(
    kept.gaps().find(gap => gap.fromUs === at(200)),
    { id: 'b20', toUs: at(201.03), count: 6 },
  );
  t.equal(kept.gaps().length, 50);
});

t.test('one that was joined to another and is told again is not counted twice and does not shrink', async t => {
  for (const again of [(kept: Ledger) => kept, saved]) {
    const first = ledger();
    for (let n = 0; n < 52; n++) first.addGap('host', bucket(`b${n}`, n));
    const kept = again(first);
    const joined = () => kept.gaps().find(gap => gap.id === 'b0')!;
    t.match(joined(), { fromUs: at(0), toUs: at(2.03), count: 9 });
    for (const id of ['b0', 'b1', 'b2']) kept.addGap('host', bucket(id, Number(id.slice(1))));
    kept.addGap('host', bucket('b1', 1, { count: 2, toUs: at(1.01) }));
    t.match(joined(), { fromUs: at(0), toUs: at(2.03), count: 9 }, 'as it was, or of before');
    kept.addGap('host', bucket('b2', 2, { count: 8, toUs: at(2.5) }));
    kept.addGap('host', bucket('b0', 0, { count: 4 }));
    t.match(joined(), { fromUs: at(0), toUs: at(2.5), count: 15 }, 'longer and larger');
    t.equal(kept.gaps().length, 50);
    t.equal(lost(kept), 52 * 3 + 6);
  }
});

t.test('containers that come and go have a gap each: of all together there is an end, too, and he who has most pays', async t => {
  const kept = ledger();
  kept.addGap('elsewhere', down);
  for (let n = 0; n < 1_500; n++) kept.addGap('host', bucket(`b${n}`, n, { containers: [`job-${n}`] }), [`job/${n % 2}`]);
  const gaps = saved(kept).gaps();
  t.equal(gaps.length, 1_000);
  t.equal(lost(kept), 4_500);
  t.match(
    gaps.find(gap => gap.host === 'elsewhere'),
    down,
  );
  for (const n of [0, 1, 700, 1_499]) {
    const [own] = gaps.filter(gap => gap.cause === 'bucket' && gap.fromUs <= at(n) && gap.toUs >= at(n + 0.03));
    if (own?.containers.length === 0) t.ok(own.workloads?.includes(`job/${n % 2}`), 'too many to name: of all, and known whose');
    else t.equal(own?.workloads?.[own.containers.indexOf(`job-${n}`)], `job/${n % 2}`, 'named, with whose it is');
  }
});

t.test('whose it was is kept, and one of an earlier version is loaded', async t => {
  const { workloads: _, ...old } = { host: 'host', ...bucket('old', 1), workloads: [] };
  const kept = ledger({ outboxes: {}, hosts: {}, gaps: [old], malformed: 0, unknown: 0, letGo: 0, broken: [] });
  kept.addGap('host', down, ['shop/web']);
  kept.addGap('host', { ...down, toUs: at(181) }, ['shop/db']);
  kept.addGap('host', bucket('new', 2), ['shop/web']);
  kept.addGap('host', bucket('new', 2, { count: 5 }), ['']);
  const by = (id: string) =>
    saved(kept)
      .gaps()
      .find(gap => gap.id === id);
  t.same(by('old'), old);
  t.same(by('agent-down-1')?.workloads, ['shop/web', 'shop/db'], 'all that were there');
  t.match(by('new'), { count: 5, workloads: ['shop/web'] }, 'and not forgotten when nobody knows the container any more');
});

t.test('batches that never came are a gap from the last that the one before them tells of until the one after them came', async t => {
  let nowUs = at(0);
  const hosts = { get: () => aHeartbeat({ containers: [aRunning(aContainer({ n: 1 }))] }) };
  const clocked = (from?: LedgerDocument) => new Ledger(() => nowUs / 1_000, from);
  let kept = clocked();
  kept.took('host', 'o', 1, at(-5));
  const [down, back] = [at(60), at(200)];
  nowUs = down;
  kept.took('host', 'o', 2, at(55));
  kept = clocked(JSON.parse(JSON.stringify(kept.document())));
  nowUs = back;
  kept.took('host', 'o', 6, at(70));
  kept.watchHoles(hosts);
  t.same(kept.gaps(), [], 'they may still come');
  kept = clocked(JSON.parse(JSON.stringify(kept.document())));
  kept.watchHoles(hosts);
  nowUs += 2 * minuteUs;
  kept.watchHoles(hosts);
  t.match(kept.gaps(), [{ id: 'missing-o-3', cause: 'outbox', fromUs: at(55), toUs: back, containers: [], workloads: ['shop/web'] }]);
  t.ok(kept.reaches('o', 6));

  kept.took('host', 'o', 4, at(65));
  for (const _ of [1, 2]) {
    kept.watchHoles(hosts);
    nowUs += 2 * minuteUs;
  }
  kept.watchHoles(hosts);
  t.match(kept.gaps(), [
    { id: 'missing-o-3', fromUs: at(55), toUs: back },
    { id: 'missing-o-5', fromUs: at(55), toUs: back },
  ]);
  kept = clocked(JSON.parse(JSON.stringify(kept.document())));
  for (const seq of [3, 5]) kept.took('host', 'o', seq, at(66));
  kept.watchHoles(hosts);
  t.same(kept.gaps(), [], 'all came after all');
  t.same(kept.document().between, []);
});

t.test('of a hole from before these times were kept is said when it was noticed, and that does not move', async t => {
  const noticed = { host: 'host', id: 'missing-o-1', cause: 'outbox', fromUs: at(1), toUs: at(1), containers: [] } as const;
  const kept = ledger({ outboxes: { o: [[3, 4]] }, hosts: { o: 'host' }, gaps: [noticed], malformed: 0, unknown: 0, letGo: 0, broken: [] });
  for (const _ of [1, 2]) kept.watchHoles({ get: () => undefined });
  t.match(kept.gaps(), [{ fromUs: at(1), toUs: at(1) }]);
});

t.test('a batch tells up to the latest of what is in it', async t => {
  const at = { minute: { kind: 'minute', container: 'c', minute: 2, observedMs: 10_000 } } as const;
  t.equal(toldUntilUs([]), undefined);
  t.equal(toldUntilUs([at.minute]), 130_000_000);
  t.equal(toldUntilUs([at.minute, { kind: 'tally', container: 'c', key: 'k', minute: 2, count: 1, lastAtUs: 131_000_000 }]), 131_000_000);
  t.equal(toldUntilUs([{ kind: 'gap', ...down }, at.minute]), down.toUs);
});

t.test('what was joined is not told once more because its agent still tells of it', async t => {
  const kept = ledger();
  for (let n = 0; n < 52; n++) kept.addGap('host', bucket(`b${n}`, n));
  const gaps = ['b0', 'b1', 'b51', 'b52'].map(id => bucket(id, Number(id.slice(1))));
  const hosts = { all: () => [{ beat: aHeartbeat({ host: 'host', gaps }), lastSeenMs: 0, silent: false }] };
  const all = allGaps(hosts, saved(kept));
  t.equal(all.length, 51);
  t.same(
    all.filter(({ id }) => id === 'b52').map(({ count }) => count),
    [3],
    'and what is not there yet is',
  );
});
