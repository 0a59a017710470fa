import t from 'tap';
import { Ledger, type LedgerDocument } from '../../../controller/ledger.js';

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
