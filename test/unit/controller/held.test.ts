import t from 'tap';
import { Held } from '../../../controller/held.js';
import { aContainer } from '../../support/synthetic-agent.js';

const place = { host: 'host-a', runUs: 1 };
const of = (image: string, n: number, key: string) => ({
  container: aContainer({ n, image, imageName: 'guest/tool:1' }),
  key,
  minute: 1,
  count: 1,
  lastAtUs: 60_000_000,
});

t.test('what is held aside is kept once for each behaviour, by image, over a restart', async t => {
  const held = new Held();
  for (const [n, key] of [
    [1, 'a'],
    [1, 'b'],
    [2, 'a'],
  ] as const)
    t.ok(held.add(of('sha256:1', n, key), place));
  held.add(of('sha256:2', 3, 'a'), place);
  const again = new Held(JSON.parse(JSON.stringify(held.images())));
  t.match(again.images(), [
    { id: 'sha256:1', repository: 'guest/tool', counts: [{ key: 'a' }, { key: 'b' }], containers: { length: 2 }, letGo: 0 },
    { id: 'sha256:2' },
  ]);
  again.take('sha256:1');
  t.match(again.images(), [{ id: 'sha256:2' }]);
});

t.test('it is bounded, and counts what it has no room for', async t => {
  const held = new Held();
  for (let n = 0; n < 2_500; n++) held.add(of('sha256:1', n, `k${n}`), place);
  const [image] = held.images();
  t.match(image, { letGo: 500, counts: { length: 2_000 }, containers: { length: 64 } });
  for (let n = 2; n <= 16; n++) t.ok(held.add(of(`sha256:${n}`, n, 'k'), place));
  t.notOk(held.add(of('sha256:17', 17, 'k'), place));
});
