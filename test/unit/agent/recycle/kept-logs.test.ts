import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { forgetLogs, keepLog, keptLogs, logBounds } from '../../../../agent/recycle/kept-logs.js';

const stateDir = mkdtempSync(join(tmpdir(), 'kg-logs-'));
t.teardown(() => rmSync(stateDir, { recursive: true, force: true }));
const source = (workload: string, n: number) => ({
  workload,
  host: 'host-a',
  container: { id: n.toString(16).padStart(64, '0').split('').reverse().join(''), name: 'web', generation: n },
});
const lines = (n: number) => [
  { at: `2026-01-31T12:00:00.${String(n).padStart(9, '0')}Z`, stream: 'stdout' as const, text: `generation ${n}` },
];
const filesIn = () => readdirSync(stateDir, { recursive: true, encoding: 'utf8' }).map(name => join(stateDir, name));

t.test('generation after generation, each once, for root alone', async t => {
  for (const n of [1, 2]) await keepLog(stateDir, source('shop/web', n), { lines: lines(n), cut: n === 2 }, n * 1_000);
  await keepLog(stateDir, source('shop/web', 2), { lines: lines(2), cut: true }, 2_500);
  const { logs, letGo } = await keptLogs(stateDir, 'shop/web');
  t.match(
    logs.map(({ container, lines: own, cut, isWhole }) => ({ generation: container.generation, text: own[0]!.text, cut, isWhole })),
    [
      { generation: 1, text: 'generation 1', cut: false, isWhole: true },
      { generation: 2, text: 'generation 2', cut: true, isWhole: true },
    ],
  );
  t.equal(logs.length, 2);
  t.equal(letGo, 0);
  t.same(await keptLogs(stateDir, 'shop/we'), { logs: [], letGo: 0 });
  for (const path of filesIn()) t.equal(statSync(path).mode & 0o077, 0, path);
});

t.test('what was changed afterwards is no line of it', async t => {
  const [file] = filesIn().filter(path => path.endsWith('.json'));
  writeFileSync(file!, readFileSync(file!, 'utf8').replace('generation 1', 'generation l'));
  const { logs } = await keptLogs(stateDir, 'shop/web');
  t.match(logs, [{ isWhole: false, lines: [] }, { isWhole: true }]);
  writeFileSync(file!, '\n');
  t.match((await keptLogs(stateDir, 'shop/web')).logs, [{ isWhole: false, lines: [] }, { isWhole: true }]);
});

t.test('the oldest go, and are counted', async t => {
  for (let n = 1; n <= logBounds.generations + 3; n++) await keepLog(stateDir, source('shop/many', n), { lines: lines(n), cut: false }, n);
  const { logs, letGo } = await keptLogs(stateDir, 'shop/many');
  t.equal(logs.length, logBounds.generations);
  t.equal(logs[0]!.container.generation, 4);
  t.equal(letGo, 3);
  await forgetLogs(stateDir, logBounds.days * 86_400_000 + 10.5);
  const later = await keptLogs(stateDir, 'shop/many');
  t.equal(later.logs[0]!.container.generation, 11, 'those that are older than they may become');
  t.equal(later.letGo, 10);
});
