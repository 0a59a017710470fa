import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import t from 'tap';
import { OrderDesk } from '../../agent/order-desk.js';
import { encodeOrder } from '../../proto/codec.js';
import type { Order } from '../../proto/fleet.js';
import { connectBus } from '../../proto/nats-bus.js';
import { Names } from '../../proto/subjects.js';
import { AgentHost } from '../support/agent-host.js';
import { Broker } from '../support/broker.js';
import { until } from '../support/stack.js';
import { anOrder } from '../support/synthetic-executor.js';

const hourMs = 3_600_000;

t.test('how old an order is goes by the broker’s clock, and one that was taken out is not delivered', { timeout: 60_000 }, async t => {
  const broker = await Broker.start();
  t.teardown(() => broker.stop());
  const bus = await connectBus({ url: broker.url, name: 'test' });
  t.teardown(() => bus.close());
  const names = new Names('test');
  const stream = { name: names.orders, subjects: [names.ordersOf()], maxAgeMs: hourMs, maxBytes: 1 << 20, discard: 'new' as const };
  await bus.declareStream(stream);
  const began = Date.now();
  const seqs = new Map<string, number>();
  for (const id of ['one', 'gone', 'two']) {
    const { seq } = await bus.publish(names.ordersOf('host-a'), encodeOrder(anOrder({ id })), { id });
    seqs.set(id, seq);
  }
  await bus.drop(names.orders, seqs.get('gone')!);
  await bus.drop(names.orders, seqs.get('gone')!);
  await bus.drop(names.orders, 4_711);
  await new Promise(done => setTimeout(done, 1_500));
  const taken: { order: Order; ageMs: number }[] = [];
  const desk = new OrderDesk({
    bus,
    names,
    host: 'host-a',
    log: pino({ level: 'silent' }),
    // This host's own clock is far ahead.
    nowMs: () => Date.now() + 5 * hourMs,
    perform: async (order, ageMs) => taken.push({ order, ageMs }),
  });
  desk.start();
  await until('both', 10_000, () => taken.length >= 2 || undefined);
  t.same(
    taken.map(({ order }) => order.id),
    ['one', 'two'],
  );
  for (const { ageMs } of taken) t.ok(ageMs >= 1_500 && ageMs <= Date.now() - began, `${ageMs} ms`);
  await bus.purge(names.orders, names.ordersOf('host-a'), 0);
  await bus.drop(names.orders, seqs.get('one')!);
  desk.close();
  await bus.close();
  await desk.closed();
});

t.test('what was ordered long ago is not begun, but for what cuts off', async t => {
  const stateDir = mkdtempSync(join(tmpdir(), 'kgdesk-'));
  t.teardown(() => rmSync(stateDir, { recursive: true, force: true }));
  const { orders } = new AgentHost(stateDir);
  const late = await orders.take(anOrder({ id: 'late' }), 900_000);
  t.match(late, { outcome: 'expired', refused: { code: 'expired', message: /^it was ordered 15 minutes ago/ } });
  t.match(await orders.take(anOrder({ id: 'soon' }), 90_000), { outcome: 'refused', refused: { code: 'stale' } });
  t.match(await orders.take(anOrder({ id: 'cut', action: 'contain' }), 900_000), { outcome: 'refused', refused: { code: 'stale' } });
  t.same(await orders.take(anOrder({ id: 'soon' }), 900_000), await orders.take(anOrder({ id: 'soon' })), 'what was told stays so');
});
