import t from 'tap';
import { Calm } from '../../../../../agent/sensor/ebpf/calm.js';

/** Records one by one at this rate for two seconds: how many of them would have waited for a batch, once the first second is over. */
function waited(perSecond: number): number {
  const calm = new Calm();
  const apartUs = 1_000_000 / perSecond;
  let waiting = 0;
  for (let i = 1; i <= 2 * perSecond; i++) if (!calm.took(1, 5_000_000 + i * apartUs) && i > perSecond) waiting++;
  return waiting / perSecond;
}

t.test('what comes now and then wakes each time, however close two of them are; a stream of records is read in batches', async t => {
  t.equal(waited(1), 0);
  t.equal(waited(200), 0);
  t.ok(waited(2_000) > 0.8);
  const calm = new Calm();
  for (const atUs of [1_000_000, 1_000_100, 1_000_200]) t.ok(calm.took(3, atUs));
});

t.test('read in batches it stays busy while as much comes, and is calm soon after', async t => {
  const calm = new Calm();
  for (let i = 1; i <= 100; i++) calm.took(8, i * 8_000);
  t.notOk(calm.took(8, 101 * 8_000), 'a thousand records a second');
  t.ok(calm.took(1, 103 * 8_000));
});

t.test('a clock that says what it said before makes nobody wait', async t => {
  const calm = new Calm();
  t.ok(calm.took(1, 1_000_000));
  t.ok(calm.took(1, 900_000));
  t.ok(calm.took(0, 900_000));
});
