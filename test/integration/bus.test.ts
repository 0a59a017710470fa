import t from 'tap';
import { connectBus } from '../../proto/nats-bus.js';
import { Broker } from '../support/broker.js';

t.test('a consumer waits for a broker that stands still, and goes on where it was', { timeout: 90_000 }, async t => {
  const broker = await Broker.start();
  t.teardown(() => broker.stop());
  const bus = await connectBus({ url: broker.url, name: 'test' });
  t.teardown(() => bus.close());
  await bus.declareStream({
    name: 'things',
    subjects: ['things'],
    retention: 'limits',
    discard: 'old',
    maxAgeMs: 600_000,
    maxBytes: 1 << 20,
  });
  const take = async (count: number, onFirst?: () => void) => {
    const over = new AbortController();
    const taken: string[] = [];
    const messages = bus.consume('things', { durable: 'taker', unacknowledged: 'first', signal: over.signal });
    onFirst?.();
    for await (const { bytes, ack } of messages) {
      taken.push(Buffer.from(bytes).toString());
      ack();
      if (taken.length === count) over.abort();
    }
    return taken;
  };
  for (const text of ['a', 'b']) await bus.publish('things', Buffer.from(text));
  t.same(await take(2), ['a', 'b']);
  await bus.publish('things', Buffer.from('c'));
  broker.pause();
  // Longer than any of its questions waits for an answer.
  const resumed = new Promise<void>(done => setTimeout(() => done(broker.resume()), 11_000));
  t.same(await take(1), ['c'], 'neither an error nor what was acknowledged');
  await resumed;
});
