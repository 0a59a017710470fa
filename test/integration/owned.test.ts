import { gzipSync } from 'node:zlib';
import t from 'tap';
import { Owned } from '../../controller/store/owned.js';
import { connectBus } from '../../proto/nats-bus.js';
import { Broker } from '../support/broker.js';

t.test('who wrote a value', { timeout: 90_000 }, async t => {
  const broker = await Broker.start();
  t.teardown(() => broker.stop());
  const bus = await connectBus({ url: broker.url, name: 'test' });
  t.teardown(() => bus.close());
  const bucket = await bus.declareBucket({ name: 'values', history: 1 });
  const owned = new Owned(bucket);
  const write = (value: object, revision: number) => owned.write('key', owned.text(value), revision);
  let revision = await write({ n: 0 }, 0);

  await t.test('any number of writes are stored whose answers are lost, each another: the last one stands', async t => {
    broker.pause();
    const lost = await Promise.all([1, 2, 3, 4].map(n => write({ n }, revision).catch(error => error.code as string)));
    t.same(lost, Array(4).fill('timeout'));
    broker.resume();
    revision = await write({ n: 5 }, revision);
    t.equal((await bucket.get('key'))?.revision, revision);
    revision = await write({ n: 6 }, revision);
  });

  await t.test('another controller’s is not written over', async t => {
    const other = new Owned(bucket);
    await other.write('key', other.text({ n: 7 }), revision);
    await t.rejects(write({ n: 8 }, revision), { message: /another controller of this stack writes key/ });
  });

  await t.test('nor what an earlier version wrote, which named nobody', async t => {
    const { revision: own } = (await bucket.update('old', gzipSync('{"n":1}'), 0)) as { revision: number };
    await t.rejects(owned.write('old', owned.text({ n: 2 }), 0), { message: /another controller of this stack writes old/ });
    t.ok(await owned.write('old', owned.text({ n: 2 }), own));
  });
});
