import t from 'tap';
import { paceSummary, paceText } from '../../../cli/pace-text.js';
import { worseOf } from '../../../controller/worse.js';

const before = { answers: 20, p95Ms: 4, cpuPercent: 3.2, cpuWindowMs: 10_000 };
const after = { answers: 20, p95Ms: 6.4, cpuPercent: 9, cpuWindowMs: 10_000 };
const workload = 'shop/web';

t.test('before and after in a line', async t => {
  t.equal(paceText({ workload }), undefined, 'where nobody looked');
  t.equal(paceText({ workload, before, after }), 'p95 4 → 6.4 ms, CPU 3.2 → 9 %');
  t.equal(paceText({ workload, before }), 'p95 4 ms before, CPU 3.2 % before (of the new one not known yet)');
  t.equal(paceText({ workload, before, after: { ...after, p95Ms: 184.4 }, worse: ['p95'] }), 'p95 4 → 184 ms !, CPU 3.2 → 9 %');
  const none = { answers: 0, p95Unknown: 'it has no label', cpuUnknown: 'it was not watched for 10 s' };
  t.equal(
    paceText({ workload, before: none, after: { ...after, p95Unknown: 'it has no label' } }),
    'p95 unknown → 6.4 ms, CPU unknown → 9 % (it has no label; it was not watched for 10 s)',
  );
  t.equal(paceText({ workload, before: none, after: none }), 'p95 unknown, CPU unknown (it has no label; it was not watched for 10 s)');
});

t.test('what is much worse: twice as much, and by more than a little', async t => {
  t.same(worseOf(before, after), []);
  t.same(worseOf(before, { ...after, p95Ms: 23.9 }), []);
  t.same(worseOf(before, { ...after, p95Ms: 24, cpuPercent: 13.2 }), ['p95', 'cpu']);
  t.same(worseOf({ ...before, p95Ms: 100 }, { ...after, p95Ms: 190 }), [], 'not twice as much');
  t.same(worseOf(undefined, after), []);
  t.same(worseOf({ answers: 0, p95Unknown: 'no label' }, { ...after, p95Ms: 900 }), [], 'what is not known is not judged');
});

t.test('each workload, below them', async t => {
  const recycles = [
    { workload, before, after },
    { workload, before, after: { ...after, p95Ms: 5 } },
    { workload, before, after: { ...after, p95Ms: 3, cpuPercent: 3 } },
    { workload: 'shop/jvm', before, after: { ...after, p95Ms: 184 }, worse: ['p95'] as const },
    { workload: 'shop/new', before },
    { workload: 'shop/blind', before: { answers: 0 }, after: { answers: 0 } },
  ];
  t.same(paceSummary(recycles), [
    'shop/web  after a recycle p95 +1 ms (3), CPU +5.8 % (3)',
    'shop/jvm  after a recycle p95 +180 ms (1), CPU +5.8 % (1); 1 much worse !',
  ]);
});
