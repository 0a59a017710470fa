import t from 'tap';
import type { Recycle } from '../../../controller/orders.js';
import { slowerOf } from '../../../controller/slower.js';
import type { Pace, Report } from '../../../proto/fleet.js';

const nowMs = Date.UTC(2026, 10, 29);
const hourUs = 3_600_000_000;
const before: Pace = { answers: 20, p95Ms: 4, cpuPercent: 3 };
const slow: Pace = { answers: 20, p95Ms: 184, cpuPercent: 4 };

function recycle(name: string, hoursAgo: number, after: Pace | undefined, more: Partial<Report> = {}): Recycle {
  const endedAtUs = nowMs * 1_000 - hoursAgo * hourUs;
  const id = `${name}-${hoursAgo}`;
  const report: Report = {
    ...{ order: id, workload: 'shop/web', host: 'h', method: 'in-place', outcome: 'done', oldId: 'old', newId: 'new', name, image: 'i' },
    ...{ generation: 1, steps: [], downtimeMs: 0, failedProbes: 0, startedAtUs: endedAtUs, endedAtUs, cause: 'person', by: 'p', why: '' },
    before,
    ...(after && { after }),
    ...more,
  };
  return { id, report, heardAtMs: nowMs };
}
const names = (...all: readonly Recycle[]) => slowerOf(all, nowMs).map(one => one.order);

t.test('of each place the last recycle that was measured counts', async t => {
  t.match(slowerOf([recycle('web-1', 2, slow)], nowMs), [
    { workload: 'shop/web', name: 'web-1', order: 'web-1-2', worse: ['p95'], before, after: slow, endedAt: '2026-11-28T22:00:00.000Z' },
  ]);
  t.same(names(recycle('web-1', 2, slow), recycle('web-1', 1, before)), [], 'it was well again after the next');
  t.same(names(recycle('web-1', 1, slow), recycle('web-1', 2, before)), ['web-1-1'], 'whatever order they are in');
  t.same(names(recycle('web-1', 2, slow), recycle('web-1', 1, undefined)), ['web-1-2'], 'of the next nothing is known yet');
  t.same(names(recycle('web-1', 2, slow), recycle('web-2', 1, slow)), ['web-2-1', 'web-1-2'], 'the newest first');
});

t.test('what is no news', async t => {
  t.same(names(recycle('web-1', 25, slow)), [], 'longer ago than a day');
  t.same(names(recycle('web-1', 1, slow, { outcome: 'undone' })), [], 'the old one serves');
  t.same(names(recycle('web-1', 1, before)), []);
});
