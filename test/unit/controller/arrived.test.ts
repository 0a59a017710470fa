import t from 'tap';
import { Arrived } from '../../../controller/arrived.js';
import type { Delivery } from '../../../proto/bus.js';
import { encodeBatch } from '../../../proto/codec.js';
import { isOfCountsAlone } from '../../../proto/read-batch.js';
import type { ObservationRecord } from '../../../proto/records.js';
import { anExec } from '../../support/behaviours.js';
import { aContainer, aFirst, aMinute, aTally } from '../../support/synthetic-agent.js';

const web = aContainer({ n: 1 });
const tally = aTally(web, anExec({}), 1, 2);
const first = aFirst(web, anExec({}), 1);
const life: ObservationRecord = { kind: 'life', container: web.id, event: 'start', atUs: 1 };
const head = { schema: 1, host: 'h', outbox: 'o', seq: 1, runUs: 1, sensor: 'ebpf' as const, containers: [web] };
const bytesOf = (...records: ObservationRecord[]) => new Uint8Array(encodeBatch({ ...head, records }));

function delivery(seq: number, bytes: Uint8Array): Delivery {
  return { seq, bytes, subject: 's', redelivered: false, atMs: 0, ack: () => {}, terminate: () => {}, later: () => {} };
}

t.test('only what counts or was watched is no news; what cannot be read may be anything', async t => {
  t.ok(isOfCountsAlone(bytesOf(tally)));
  t.ok(isOfCountsAlone(bytesOf(tally, aMinute(web, 1))));
  for (const records of [[], [first], [tally, first], [tally, life]]) t.notOk(isOfCountsAlone(bytesOf(...records)));
  t.notOk(isOfCountsAlone(Uint8Array.of(0xff, 0xff)));
  t.notOk(isOfCountsAlone(new Uint8Array()));
});

t.test('news is judged before counts that came ahead of it, and both in their own order', async t => {
  const arrived = new Arrived();
  for (const seq of [1, 2, 3]) arrived.add(delivery(seq, bytesOf(tally)));
  for (const seq of [4, 5]) arrived.add(delivery(seq, bytesOf(first)));
  const order: number[] = [];
  const oldest: (number | undefined)[] = [];
  for (let left = 5; left > 0; left--) {
    const one = (await arrived.next())!;
    t.equal((await arrived.next())!.seq, one.seq, 'until it is done it is the next');
    arrived.done(one);
    order.push(one.seq);
    oldest.push(arrived.oldest);
  }
  t.same(order, [4, 5, 1, 2, 3]);
  t.same(oldest, [1, 1, 2, 3, undefined], 'how far all is judged is known all the while');
});

t.test('counts come on, however much news there is', async t => {
  const arrived = new Arrived();
  arrived.add(delivery(1, bytesOf(tally)));
  for (let seq = 2; seq < 100; seq++) arrived.add(delivery(seq, bytesOf(first)));
  let taken = 0;
  for (let one = await arrived.next(); one!.seq !== 1; one = await arrived.next(), taken++) arrived.done(one!);
  t.equal(taken, 16);
});

t.test('no count is judged before what it counts was told, however long news has gone first', async t => {
  const arrived = new Arrived();
  for (let seq = 1; seq <= 40; seq++) arrived.add(delivery(seq, bytesOf(seq % 20 === 0 ? tally : first)));
  const order: number[] = [];
  for (let left = 40; left > 0; left--) {
    const one = (await arrived.next())!;
    arrived.done(one);
    order.push(one.seq);
  }
  for (const count of [20, 40])
    t.same(order.slice(0, order.indexOf(count)).filter(seq => seq < count && seq % 20 !== 0).length, count - count / 20, `${count}`);
  t.equal(order.indexOf(20), 19, 'and it has its turn as soon as it may');
});

t.test('what is handed out again is judged once; what comes is waited for; after the end there is nothing', async t => {
  const arrived = new Arrived();
  const again = delivery(1, bytesOf(tally));
  arrived.add(delivery(1, bytesOf(tally)));
  arrived.add(again);
  const one = await arrived.next();
  t.equal(one, again);
  arrived.done(again);
  const waited = arrived.next();
  arrived.add(delivery(2, bytesOf(first)));
  t.equal((await waited)?.seq, 2);
  arrived.end();
  t.equal(await arrived.next(), undefined);
  t.equal(arrived.oldest, 2, 'it was left, so nothing is judged up to the newest');
});
