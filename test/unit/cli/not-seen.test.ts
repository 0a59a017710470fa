import t from 'tap';
import { notSeen } from '../../../cli/not-seen.js';
import type { Gap } from '../../../cli/shapes.js';

const gap = (host: string, cause: string, minute: number, count?: number): Gap => ({
  ...{ id: `${host}-${cause}-${minute}`, host, cause },
  from: new Date(Date.UTC(2026, 10, 29, 12, minute)).toISOString(),
  to: new Date(Date.UTC(2026, 10, 29, 12, minute, 2)).toISOString(),
  ...(count === undefined ? {} : { count }),
});

t.test('one of each needs no more words', async t => {
  t.same(notSeen([gap('a', 'bucket', 1, 7), gap('a', 'agent-down', 0)]), {
    rows: [
      ['2026-11-29T12:00:00.000Z', '2 s', 'unknown', 'a', 'no agent was running'],
      ['2026-11-29T12:01:00.000Z', '2 s', '7', 'a', 'one container did too much at once'],
    ],
    more: undefined,
  });
});

t.test('a flood is one row, and hides no host on which nobody looked', async t => {
  const flood = Array.from({ length: 40 }, (_, minute) => gap('a', 'bucket', minute + 10, 3));
  const { rows, more } = notSeen([gap('b', 'agent-down', 0), gap('b', 'links', 1), ...flood]);
  t.same(rows, [
    ['2026-11-29T12:01:00.000Z', '2 s', 'unknown', 'b', 'the kernel had let go of the sensor'],
    ['2026-11-29T12:00:00.000Z', '2 s', 'unknown', 'b', 'no agent was running'],
    ['2026-11-29T12:49:00.000Z', '1 min', '120', 'a', 'one container did too much at once (40 times, the last one at this time)'],
  ]);
  t.equal(more, 'each one: knowngood status --json');
});

t.test('what has no row is counted', async t => {
  const hosts = Array.from({ length: 12 }, (_, n) => [gap(`h${n}`, 'bucket', n, 1), gap(`h${n}`, 'bucket', n, 1)]).flat();
  const { rows, more } = notSeen([...hosts, gap('z', 'agent-down', 0)]);
  t.same(
    rows.map(row => row[3]),
    ['z', 'h11', 'h10', 'h9', 'h8', 'h7', 'h6', 'h5'],
  );
  t.equal(more, 'and 10 more, of other hosts and causes; each one: knowngood status --json');
});
