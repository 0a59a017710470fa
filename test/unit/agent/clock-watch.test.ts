import t from 'tap';
import { ClockWatch } from '../../../agent/clock-watch.js';

const second = 1_000_000;

t.test('a clock that is set is told, one that is steered is not', async t => {
  const table: readonly (readonly [string, readonly (readonly [number, number])[], { fromUs: number; toUs: number } | undefined])[] = [
    ['the first reading', [[100, 0]], undefined],
    [
      'a second later',
      [
        [100, 0],
        [101, 1],
      ],
      undefined,
    ],
    [
      'steered',
      [
        [100, 0],
        [101.4, 1],
      ],
      undefined,
    ],
    [
      'set forward',
      [
        [100, 0],
        [3_700, 1],
      ],
      { fromUs: 101 * second, toUs: 3_700 * second },
    ],
    [
      'set back',
      [
        [100, 0],
        [40, 1],
      ],
      { fromUs: 40 * second, toUs: 101 * second },
    ],
    [
      'a host that slept: monotonic time stood still',
      [
        [100, 0],
        [500, 0.2],
      ],
      { fromUs: 100.2 * second, toUs: 500 * second },
    ],
    [
      'read late',
      [
        [100, 0],
        [160, 60],
      ],
      undefined,
    ],
    [
      'once only',
      [
        [100, 0],
        [3_700, 1],
        [3_701, 2],
      ],
      undefined,
    ],
  ];
  for (const [title, readings, expected] of table) {
    const watch = new ClockWatch();
    const told = readings.map(([day, monotonic]) => watch.read(day * second, monotonic * second));
    t.same(told.at(-1), expected, title);
  }
});
