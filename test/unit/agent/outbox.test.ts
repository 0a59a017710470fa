import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { Outbox } from '../../../agent/outbox/outbox.js';
import { frame, framesOf } from '../../../agent/outbox/segment.js';
import { Spool } from '../../../agent/outbox/spool.js';
import { decodeBatch, isMalformed } from '../../../proto/codec.js';
import type { Gap, Tally } from '../../../proto/records.js';

const container = 'ab'.repeat(32);
const identity = { host: 'h', sensor: 'ebpf' as const, runUs: 1 };
const tally = (count: number): Tally => ({ kind: 'tally', container, key: 'c'.repeat(32), minute: 1, count, lastAtUs: 1 });
const all = mkdtempSync(join(tmpdir(), 'outbox-'));
t.teardown(() => rmSync(all, { recursive: true, force: true }));
const folder = () => mkdtempSync(join(all, 'one-'));

/** What a broker got, by seq; `down` answers `again`. */
function broker() {
  const got: { seq: number; counts: number[]; gaps: Gap[] }[] = [];
  const state = { down: false, got };
  const send = async (seq: number, bytes: Uint8Array) => {
    await new Promise(done => setImmediate(done));
    if (state.down) return 'again' as const;
    const decoded = decodeBatch(bytes);
    if (isMalformed(decoded)) throw new Error(decoded.why);
    const { records } = decoded.batch;
    got.push({ seq, counts: records.flatMap(r => (r.kind === 'tally' ? [r.count] : [])), gaps: records.filter(r => r.kind === 'gap') });
    return 'sent' as const;
  };
  return { ...state, state, send };
}
const make = (spool: Spool, send: ReturnType<typeof broker>['send'], extra = {}) =>
  new Outbox({ spool, identity, containerOf: () => undefined, send, nowUs: () => 5, onTrouble: () => {}, ...extra });

t.test('records arrive once, in order, under numbers without holes', async t => {
  const { got, send } = broker();
  const outbox = make(await Spool.open(folder(), 1 << 20), send);
  outbox.start();
  for (let i = 1; i <= 5_000; i++) outbox.add(tally(i));
  const seq = await outbox.settle();
  t.same(
    got.flatMap(batch => batch.counts),
    Array.from({ length: 5_000 }, (_, i) => i + 1),
  );
  t.same(
    got.map(batch => batch.seq),
    Array.from({ length: seq }, (_, i) => i + 1),
  );
  await outbox.stop(100);
});

t.test('what was not sent goes with the next run, under the same numbers, and numbering goes on after it', async t => {
  const place = folder();
  const first = broker();
  first.state.down = true;
  const before = make(await Spool.open(place, 1 << 20), first.send);
  before.start();
  before.add(tally(1));
  await before.stop(20);
  const second = broker();
  const spool = await Spool.open(place, 1 << 20);
  const after = make(spool, second.send);
  after.start();
  after.add(tally(2));
  await after.settle();
  t.match(second.got, [
    { seq: 1, counts: [1] },
    { seq: 2, counts: [2] },
  ]);
  await after.stop(100);
  const again = await Spool.open(place, 1 << 20);
  t.equal(again.sealedSeq, 2, 'a restart with nothing left to send still knows the number');
  t.equal(again.id, spool.id);
  await again.close();
});

t.test('a kill while writing leaves a torn frame, which is cut off and whose number is free again', async t => {
  const place = folder();
  const spool = await Spool.open(place, 1 << 20);
  await spool.append(Buffer.from('one'));
  await spool.append(Buffer.from('two'));
  await spool.close();
  const segment = join(place, readdirSync(place).find(name => name.endsWith('.seg'))!);
  truncateSync(segment, statSync(segment).size - 1);
  const reopened = await Spool.open(place, 1 << 20);
  t.equal(reopened.sealedSeq, 1);
  t.equal(await reopened.append(Buffer.from('deux')), 2);
  t.equal(String(await reopened.read(2)), 'deux');
  await reopened.close();
});

t.test('a full outbox lets new records go, counts each, and says so in a gap once there is room', async t => {
  const { got, state, send } = broker();
  const place = folder();
  const outbox = make(await Spool.open(place, 600 << 10), send);
  state.down = true;
  outbox.start();
  let made = 0;
  for (let round = 0; round < 400 && outbox.letGo === 0; round++) {
    for (let i = 0; i < 400; i++) outbox.add(tally(++made));
    await new Promise(done => setTimeout(done, 12));
  }
  t.ok(outbox.letGo > 0, 'it did fill up');
  state.down = false;
  await outbox.settle();
  outbox.add(tally(999_999));
  await outbox.settle();
  const seen = got.flatMap(batch => batch.counts).length - 1;
  const gaps = got.flatMap(batch => batch.gaps);
  t.equal(seen + outbox.letGo, made, 'sent + let go = made');
  t.ok(gaps.length > 0 && gaps.every(gap => gap.cause === 'outbox' && gap.containers[0] === container));
  await outbox.stop(100);
});

t.test('a record that no broker takes holds up nobody, and is told as a gap', async t => {
  const { got, send } = broker();
  // What a broker refuses once it refuses each time.
  const outbox = make(await Spool.open(folder(), 1 << 24), async (seq, bytes) => (bytes.length > 1 << 20 ? 'again' : send(seq, bytes)));
  outbox.start();
  outbox.add(tally(1));
  outbox.add({ ...tally(2), key: 'c'.repeat(2 << 20) });
  outbox.add(tally(3));
  await outbox.settle();
  t.same(
    got.flatMap(batch => batch.counts),
    [1, 3],
  );
  outbox.add({ ...tally(5), key: 'c'.repeat(2 << 20) });
  await outbox.settle();
  outbox.add(tally(4));
  await outbox.settle();
  t.same(got.flatMap(batch => batch.counts).at(-1), 4);
  t.match(
    got.flatMap(batch => batch.gaps),
    [
      { cause: 'outbox', count: 2, containers: [container] },
      { cause: 'outbox', count: 5, containers: [container] },
    ],
  );
  t.equal(outbox.letGo, 2);
  await outbox.stop(100);
});

t.test('frames of a segment come back whole up to the first byte that is not theirs', async t => {
  const good = Buffer.concat([frame(Buffer.from('a')), frame(Buffer.from(''))]);
  t.same(framesOf(Buffer.concat([good, Buffer.from([1, 0, 0, 0, 9])])), {
    payloads: [Buffer.from('a'), Buffer.from('')],
    sound: good.length,
  });
});

t.test('batches are sealed while older ones are acknowledged, also where a segment ends', async t => {
  const place = folder();
  const spool = await Spool.open(place, 64 << 20);
  const large = (n: number) => Buffer.alloc(600_000, n);
  for (let n = 1; n <= 20; n++) {
    // The newest segment is large and all of it acknowledged: the next one begins, while the next batch is written.
    const seq = await spool.append(large(n));
    await Promise.all([spool.acknowledge(seq), spool.append(Buffer.from(`after ${n}`))]);
    t.equal((await spool.read(spool.sealedSeq))?.toString(), `after ${n}`);
    await spool.acknowledge(spool.sealedSeq);
  }
  await spool.append(Buffer.from('last'));
  await spool.close();
  const again = await Spool.open(place, 64 << 20);
  t.equal(again.sealedSeq, 41);
  t.equal((await again.read(41))?.toString(), 'last');
  await again.close();
});

t.test('how far it was acknowledged is written behind: a kill before that sends again what was sent, under the same number', async t => {
  const place = folder();
  const spool = await Spool.open(place, 1 << 20);
  await spool.append(Buffer.from('one'));
  await spool.acknowledge(1);
  t.notOk(existsSync(join(place, 'acked')), 'nobody waited for it');
  const killed = await Spool.open(place, 1 << 20);
  t.equal(killed.ackedSeq, 0);
  t.equal((await killed.read(1))?.toString(), 'one');
  for (let i = 0; i < 100 && !existsSync(join(place, 'acked')); i++) await new Promise(done => setTimeout(done, 50));
  t.equal(readFileSync(join(place, 'acked'), 'utf8'), '1');
  await spool.append(Buffer.from('two'));
  await spool.acknowledge(2);
  await spool.close();
  t.equal(readFileSync(join(place, 'acked'), 'utf8'), '2', 'whoever ends waits for it');
});
