import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { type Lived, Lives } from '../../../profiles/lives.js';

const anyLived: fc.Arbitrary<Lived> = fc.record({
  event: fc.constantFrom('start', 'stop', 'session'),
  container: fc.constantFrom('c1', 'c2'),
  atUs: fc.integer({ min: 1, max: 20 }),
});
const copy = (lives: Lives) => new Lives(JSON.parse(JSON.stringify(lives)));

t.test('each is counted once, however often and in whatever order it is told, also over a restart', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.array(anyLived, { maxLength: 30 }), fc.array(anyLived, { maxLength: 30 }), (before, after) => {
        let lives = new Lives();
        for (const one of before) lives.tell(one);
        lives = copy(lives);
        for (const one of [...after, ...before.toReversed(), ...after]) lives.tell(one);
        const all = new Set([...before, ...after].map(({ event, container, atUs }) => `${event} ${container} ${atUs}`));
        for (const event of ['start', 'stop', 'session'] as const)
          assert.equal(lives.counts()[event], [...all].filter(one => one.startsWith(event)).length);
      }),
    ),
  );
});

t.test('of thousands the newest are remembered: none is counted twice, and the newest always is', async t => {
  const lives = new Lives();
  for (let atUs = 1; atUs <= 5_000; atUs++) lives.tell({ event: 'start', container: 'c', atUs });
  for (const atUs of [1, 4_000, 4_999, 5_000]) lives.tell({ event: 'start', container: 'c', atUs });
  t.equal(lives.counts().start, 5_000);
  lives.tell({ event: 'start', container: 'other', atUs: 5_000 });
  t.equal(lives.counts().start, 5_001);
  t.ok(JSON.stringify(lives).length < 5_000);
});

t.test('another image is a deploy, and what is still to come is named', async t => {
  const lives = new Lives();
  t.same(
    lives.toCome(),
    ['start', 'stop', 'reload', 'crash-restart', 'deploy', 'scale-up', 'week-end', 'month-end'].map(
      event => `${event}: never lived through`,
    ),
  );
  for (const image of ['sha256:a', 'sha256:a', '']) lives.runs(image);
  t.equal(lives.counts().deploy, 0);
  lives.runs('sha256:b');
  for (const event of ['start', 'stop', 'reload', 'scale-up'] as const) lives.tell({ event, container: 'c', atUs: 1 });
  t.equal(copy(lives).counts().deploy, 1);
  t.same(
    copy(lives).toCome(),
    ['crash-restart', 'week-end', 'month-end'].map(event => `${event}: never lived through`),
  );
  t.equal(lives.counts()['health-failure'], 0, 'nobody is asked to bring about a failing health check, or a session');
});
