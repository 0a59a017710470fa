import t from 'tap';
import { type AuditRecord, beginning, type Change, linked, type Stored, verify } from '../../../../controller/audit/record.js';

const change: Change = {
  by: 'ada',
  token: 'tok-1',
  what: 'POST /mode',
  target: 'all',
  workloads: ['shop/web'],
  after: { mode: 'alert', b: [1, { z: 1, a: 2 }] },
};

function chain(length: number): AuditRecord[] {
  const records: AuditRecord[] = [];
  for (let n = 0; n < length; n++) {
    const last = records.at(-1) ?? beginning;
    records.push(linked({ ...change, target: `workload ${n}` }, last, `id-${n}`, new Date(n * 1_000).toISOString()));
  }
  return records;
}
const stored = (records: readonly (AuditRecord | undefined)[]): Stored[] => records.map((record, at) => ({ seq: at + 1, record }));

t.test('a chain that nobody touched holds, and says how far it goes', async t => {
  const records = chain(20);
  const { seq, hash } = records.at(-1)!;
  t.same(verify(stored(records), { seq, hash }), { ok: true, records: 20, from: records[0]!.at, to: records[19]!.at, hash });
  t.same(verify([], beginning), { ok: true, records: 0 });
  const again = JSON.parse(JSON.stringify(records.map(({ hash, previous, ...rest }) => ({ hash, ...rest, previous }))));
  t.ok(verify(stored(again), { seq, hash }).ok, 'written down anew with its fields in another order it is the same');
});

t.test('whatever is changed, taken out, put in, exchanged or cut off is named', async t => {
  const records = chain(20);
  const head = records.at(-1)!;
  const bad = (change: (all: Stored[]) => Stored[], end = head) =>
    verify(change(stored(records)), { seq: end.seq, hash: end.hash }).firstBad;
  const put = (seq: number, record: AuditRecord | undefined) => (all: Stored[]) =>
    all.map(one => (one.seq === seq ? { seq, record } : one));
  for (const field of ['by', 'at', 'what', 'target', 'token', 'id'] as const)
    t.match(bad(put(7, { ...records[6]!, [field]: 'another' })), { seq: 7, why: /changed after/ }, field);
  t.match(bad(put(7, { ...records[6]!, after: { mode: 'learn' } })), { seq: 7, why: /changed after/ });
  t.match(
    bad(put(7, linked({ ...change, by: 'eve' }, records[5]!, 'id-6', records[6]!.at))),
    { seq: 8, why: /does not follow/ },
    'hashed anew',
  );
  t.match(bad(put(7, undefined)), { seq: 7, why: /cannot be read/ });
  t.match(bad(put(7, records[7])), { seq: 7, why: /says that it is 8/ });
  t.match(
    bad(all => all.filter(({ seq }) => seq !== 7)),
    { seq: 7, why: 'it is missing' },
  );
  t.match(
    bad(all => all.slice(1)),
    { seq: 1, why: 'it is missing' },
  );
  t.match(
    bad(all => all.slice(0, 12)),
    { seq: 13, why: /all after it/ },
  );
  t.match(
    bad(all => all, { ...head, hash: 'x' }),
    { seq: 20, why: /another one/ },
  );
});
