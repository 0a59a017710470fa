import t from 'tap';
import { gapLine } from '../../../cli/gap-words.js';
import type { Alert } from '../../../controller/alert/state.js';
import { blindView } from '../../../controller/blind.js';
import type { HostGap } from '../../../controller/ledger.js';

const minuteUs = 60_000_000;
const noonUs = Date.UTC(2026, 10, 29, 12) * 1_000;
const alert = { host: 'a', containers: ['one', 'two'], firstSeenUs: noonUs, lastSeenUs: noonUs + 5 * minuteUs } as unknown as Alert;

const gap = (id: string, fromMinute: number, toMinute: number, differs: Partial<HostGap> = {}): HostGap => ({
  ...{ id, host: 'a', cause: 'ring', containers: [] },
  ...{ fromUs: noonUs + fromMinute * minuteUs, toUs: noonUs + toMinute * minuteUs },
  ...differs,
});

t.test('an alert says of its containers alone what was missed within an hour of it, and which came nearest', async t => {
  const table: readonly (readonly [string, readonly HostGap[], readonly [number, string] | undefined])[] = [
    ['nothing was missed', [], undefined],
    ['on its host, of all containers', [gap('all', -10, -9)], [1, 'all']],
    ['on another host', [gap('elsewhere', 0, 1, { host: 'b' })], undefined],
    ['of one of its containers', [gap('own', 0, 1, { containers: ['two', 'three'] })], [1, 'own']],
    ['of one that ran on another host then', [gap('moved', 0, 1, { host: 'b', containers: ['two'] })], [1, 'moved']],
    ['of others', [gap('others', 0, 1, { containers: ['three'] })], undefined],
    ['long before', [gap('before', -90, -61)], undefined],
    ['just within the hour before', [gap('before', -90, -60)], [1, 'before']],
    ['within the hour after it was last seen', [gap('after', 64, 70)], [1, 'after']],
    ['later', [gap('later', 66, 70)], undefined],
    ['several: the nearest to its beginning', [gap('far', -30, -20), gap('near', 3, 4), gap('farther', 40, 50)], [3, 'near']],
    ['one that it lies in', [gap('near', -2, -1), gap('around', -30, 30)], [2, 'around']],
  ];
  for (const [what, gaps, expected] of table) {
    const said = blindView(gaps, alert);
    if (expected === undefined) t.same(said, {}, what);
    else t.match(said, { gaps: expected[0], nearestGap: { id: expected[1] } }, what);
  }
});

t.test('and in words', async t => {
  const told = { id: 'g', host: 'a', cause: 'bucket', from: '2026-11-29T12:00:00.000Z', to: '2026-11-29T12:00:12.000Z' };
  t.equal(
    gapLine({ ...told, count: 340 }, 1),
    'not all was seen around it: 2026-11-29T12:00:00.000Z, for 12 s, 340 lost: one container did too much at once',
  );
  t.match(gapLine({ ...told, cause: 'agent-down' }, 2), /nobody knows how many: no agent was running \(and 1 more time\)$/);
  t.match(gapLine({ ...told, cause: 'of a newer agent' }, 4), /of a newer agent \(and 3 more times\)$/);
});
