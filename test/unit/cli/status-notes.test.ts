import t from 'tap';
import type { Host } from '../../../cli/shapes.js';
import { notesOf } from '../../../cli/status-notes.js';

const host = (room: 'enough' | 'little' | 'none', bytes: number): Host => ({
  host: 'vm',
  sensor: 'ebpf',
  visibility: {},
  evidence: { bytes, mostBytes: 2 ** 32, room },
});
const place = (name: string) => ({
  workload: 'shop/web',
  name,
  before: { answers: 20, p95Ms: 11, cpuPercent: 0.5 },
  after: { answers: 20, p95Ms: 122, cpuPercent: 58 },
  worse: ['p95', 'cpu'] as const,
});

t.test('where all is well nothing is said', async t => {
  t.same(notesOf({ hosts: [host('enough', 1_000), { host: 'old', sensor: 'ebpf', visibility: {} }] }), []);
});

t.test('what recycles left much slower is one line', async t => {
  const pace = 'p95 11 → 122 ms !, CPU 0.5 → 58 % !';
  t.same(notesOf({ hosts: [], slower: [place('web-1')] }), [
    `slower     web-1 (shop/web) since its recycle: ${pace} (knowngood recycles --since 24h)`,
  ]);
  t.same(notesOf({ hosts: [], slower: [place('web-1'), place('web-2'), place('web-3')] }), [
    `slower     web-1 (shop/web) since its recycle: ${pace}; and 2 more places (knowngood recycles --since 24h)`,
  ]);
});

t.test('a bound of evidence that is near, or reached', async t => {
  t.same(notesOf({ hosts: [host('little', 3.5 * 2 ** 30), host('none', 2 ** 32)] }), [
    'evidence   vm keeps 3.5 GiB of 4.0 GiB: near its bound, past which the oldest that no incident holds goes (knowngood evidence list)',
    'evidence   vm keeps 4.0 GiB of 4.0 GiB, no room: the oldest that no incident holds goes, else contents are left out (knowngood evidence list)',
  ]);
});
