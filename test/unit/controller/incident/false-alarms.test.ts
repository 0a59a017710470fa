import t from 'tap';
import { falseAlarmsOf } from '../../../../controller/incident/false-alarms.js';
import type { Closed, Incident } from '../../../../controller/incident/incident.js';

const now = Date.parse('2026-03-29T12:00:00Z');
const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
const one = (as: Closed['as'] | undefined, days: number, more: Partial<Incident> = {}) =>
  ({ ...(as && { closed: { as, at: daysAgo(days), by: 'ana', why: '' } }), ...more }) as Incident;

t.test('false alarms count in the seven days in which they were called so', async t => {
  t.same(falseAlarmsOf([], now), [0, 0, 0, 0]);
  const incidents = [0, 1, 6.99, 7, 13, 20.5, 27.9, 28, 400].map(days => one('false-alarm', days));
  t.same(falseAlarmsOf(incidents, now), [3, 2, 1, 1]);
  t.same(
    falseAlarmsOf([one('resolved', 1), one(undefined, 1), one('false-alarm', 1, { mergedInto: 2 })], now),
    [0, 0, 0, 0],
    'nothing else does',
  );
});
