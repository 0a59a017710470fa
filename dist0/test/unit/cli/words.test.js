import fc from 'fast-check';
import t from 'tap';
import { exit, exitOf } from '../../../cli/exit.js';
import { once } from '../../../cli/once.js';
import { cut, plain, table, width, wrap } from '../../../cli/table.js';
import { ago, durationFlag, durationMs, momentFlag, span } from '../../../cli/time.js';

const noon = Date.parse('2026-11-24T12:00:00Z');
t.test('durations are a number and a unit, and nothing else', async t => {
  t.equal(durationMs('90s'), 90_000);
  t.equal(durationMs('10m'), 600_000);
  t.equal(durationMs('24h'), 86_400_000);
  t.equal(durationMs('7d'), 604_800_000);
  t.equal(durationMs('1.5s'), 1_500);
  for (const wrong of ['', '10', 's', '-5s', '5 s', '5S', '5w', '1h30m', '1e3s', ' 5s']) t.equal(durationMs(wrong), undefined, wrong);
  t.throws(() => durationFlag('--timeout', '30'), { exit: 64, message: '--timeout: "30" is no duration' });
  t.throws(() => durationFlag('--timeout', '0s'), { exit: 64, name: 'CliError' });
});
t.test('a moment is RFC 3339 or counted back from now, and always comes out as UTC with milliseconds', async t => {
  t.equal(momentFlag('--since', '24h', noon), '2026-11-23T12:00:00.000Z');
  t.equal(momentFlag('--since', '2026-11-24T13:00:00+01:00', noon), '2026-11-24T12:00:00.000Z');
  t.equal(momentFlag('--since', '2026-11-24T12:00:00.25Z', noon), '2026-11-24T12:00:00.250Z');
  for (const wrong of ['yesterday', '2026-11-24', '12:00', '1732449600', '2026-13-45T12:00:00Z']) {
    t.throws(() => momentFlag('--since', wrong, noon), { exit: 64, message: `--since: "${wrong}" is no time` });
  }
});
t.test('spans are told in the units people think in', async t => {
  t.same([350, 4_200, 180_000, 7_500_000, 7_200_000, 90_000_000, 777_600_000].map(span), [
    '350 ms',
    '4.2 s',
    '3 min',
    '2 h 5 min',
    '2 h',
    '1 d 1 h',
    '9 d',
  ]);
  t.equal(ago(undefined, noon), '-');
  t.equal(ago('2026-11-24T11:59:56Z', noon), '4 s ago');
  t.equal(ago('2026-11-24T12:00:05Z', noon), 'now', 'a clock that is a little ahead is no negative span');
});
t.test('every answer of the API has the exit code of the contract', async t => {
  const cases = [
    [400, 'bad', exit.usage],
    [401, 'token', exit.denied],
    [403, 'role', exit.denied],
    [404, 'no-workload', exit.missing],
    [409, 'revision', exit.conflict],
    [413, 'large', exit.usage],
    [415, 'type', exit.usage],
    [422, 'budget', exit.refused],
    [422, 'invalid', exit.failed],
    [500, 'internal', exit.failed],
    [503, 'nats', exit.unreachable],
    [504, 'timeout', exit.timedOut],
  ];
  for (const [status, code, expected] of cases) t.equal(exitOf(status, code), expected, `${status} ${code}`);
});
t.test('tables align by what is seen, not by colour codes, and never exceed their columns', async t => {
  t.equal(
    table(
      ['A', 'LONG'],
      [
        ['\u001b[31mred\u001b[39m', 'x'],
        ['y', 'z'],
      ],
    ),
    'A    LONG\n\u001b[31mred\u001b[39m  x\ny    z',
  );
  t.equal(table(['A', 'B', 'C'], [['1']]), 'A  B  C\n1', 'short rows leave no blanks behind');
  t.equal(width('\u001b[1mbold\u001b[22m'), 4);
  t.equal(cut('\u001b[31mabcdef\u001b[39m', 4), '\u001b[31mabc…\u001b[0m');
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ maxLength: 30 }), { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 }), rows => {
      for (const line of table(
        ['A', 'B', 'C'],
        rows.map(row => row.map(plain)),
        100,
      ).split('\n'))
        if (width(line) > 100) return false;
      return true;
    }),
  );
});
t.test('text is wrapped between words, and none is lost', async t => {
  t.same(wrap('one two three four', 9), ['one two', 'three', 'four']);
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      words => wrap(words.join(' '), 20).join(' ') === words.join(' '),
    ),
  );
});
t.test('what a container says cannot move the cursor of who reads it', async t => {
  t.equal(plain('a\u001b[2Jb\r\n\u009bc'), 'a\\x1b[2Jb\\x0d\\x0a\\x9bc');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !/[\u0000-\u001f\u007f-\u009f]/.test(plain(text))));
});
t.test('a line told twice is printed once, and what is remembered is bounded', async t => {
  const isNew = once(2);
  t.same(['a', 'a', 'b', 'a', 'c', 'a'].map(isNew), [true, false, true, false, true, true]);
});
