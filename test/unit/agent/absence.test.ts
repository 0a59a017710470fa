import t from 'tap';
import { absenceOf } from '../../../agent/absence.js';

const noon = Date.UTC(2026, 10, 29, 12) * 1_000;
const second = 1_000_000;

t.test('what an agent missed before it began is told, also where the clock was set back meanwhile', async t => {
  t.equal(absenceOf(undefined, noon, noon + second), undefined, 'the first of its kind missed nothing');
  t.equal(absenceOf(noon - 40_000, noon, noon + second), undefined, 'it was as good as there');
  t.match(absenceOf(noon - 9 * second, noon, noon + second), {
    id: `agent-down-${noon - 9 * second}`,
    fromUs: noon - 9 * second,
    toUs: noon + second,
    containers: [],
  });
  t.match(absenceOf(noon + 3_600 * second, noon, noon + second), { cause: 'agent-down', fromUs: noon, toUs: noon + second }, 'set back');
});
