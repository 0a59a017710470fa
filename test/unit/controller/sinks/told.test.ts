import t from 'tap';
import { Budget } from '../../../../controller/sinks/budget.js';
import type { Notice } from '../../../../controller/sinks/notice.js';
import { isQuiet, minutesOf } from '../../../../controller/sinks/quiet.js';
import { syslogFrame } from '../../../../controller/sinks/rfc5424.js';
import { filled } from '../../../../controller/sinks/template-text.js';

const hour = 3_600_000;
const notice: Notice = {
  key: 'a1:open',
  kind: 'alert',
  about: 'a1',
  status: 'open',
  severity: 'critical',
  workload: 'shop/web',
  host: 'host-17',
  reason: 'drift',
  owner: 'team "shop" ]\\',
  cause: 'an intrusion',
  title: 'CRITICAL shop/web on host-17: nginx started /tmp/x.',
  text: 'CRITICAL shop/web on host-17: nginx started /tmp/x.\nlikely: an intrusion\nran: "/tmp/x"',
  beganMs: 1_700_000_000_000,
  atMs: 1_700_000_000_000,
  body: {},
};

t.test('a budget is of any hour', async t => {
  const budget = new Budget(2);
  const take = (...times: readonly number[]) => times.map(time => budget.take(time));
  t.same(take(0, 1, 2), [true, true, false]);
  t.same(take(hour - 1, hour, hour, hour + 1), [false, true, false, true]);
  t.same(take(hour + 1, 3 * hour), [false, true]);
});

t.test('quiet hours go by the clock on the wall there, over midnight and over a change of it', async t => {
  t.same(['22:30', '24:00', '7:00', 'x'].map(minutesOf), [1_350, undefined, undefined, undefined]);
  const night = { zone: 'Europe/Berlin', from: minutesOf('22:00')!, to: minutesOf('06:00')! };
  const quiet = (at: string) => isQuiet(night, Date.parse(at));
  t.same(
    ['2026-01-10T20:59:59Z', '2026-01-10T21:00:00Z', '2026-01-11T04:59:59Z', '2026-01-11T05:00:00Z'].map(quiet),
    [false, true, true, false],
    'in winter',
  );
  t.same(['2026-07-10T19:59:59Z', '2026-07-10T20:00:00Z', '2026-07-11T04:00:00Z'].map(quiet), [false, true, false], 'in summer');
  t.equal(isQuiet({ zone: 'UTC', from: 60, to: 120 }, Date.parse('2026-01-01T01:30:00Z')), true);
  t.equal(isQuiet({ zone: 'UTC', from: 60, to: 120 }, Date.parse('2026-01-01T02:00:00Z')), false);
});

t.test('a syslog message is counted in octets, and what it quotes cannot end its fields', async t => {
  const frame = syslogFrame({ ...notice, title: 'Größe\nline' }, 16, 'a host').toString('utf8');
  const [, octets, rest] = /^(\d+) (.*)$/s.exec(frame)!;
  t.equal(Buffer.byteLength(rest!), Number(octets));
  t.match(rest!, /^<130>1 2023-11-14T22:13:20\.000Z a_host knowngood - alert \[knowngood@32473 key="a1:open" status="open"/);
  t.ok(rest!.includes('owner="team \\"shop\\" \\]\\\\"]'));
  t.match(rest!, /\ufeffGröße line \| likely: an intrusion \| ran: "\/tmp\/x"$/);
  t.match(syslogFrame({ ...notice, status: 'dismissed' }, 16, 'h').toString(), /<133>1/, 'an end is no danger');
});

t.test('what fills a JSON template stays inside its text', async t => {
  const made = filled('{"text":"{{ text }}","of":"{{workload}}"}', notice, true);
  t.same(JSON.parse(made), { text: notice.text, of: 'shop/web' });
  t.equal(filled('{{severity}} {{owner}} {{link}}', notice, false), 'critical team "shop" ]\\ ');
});
