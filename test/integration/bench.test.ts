import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { applications } from '../../bench/loops.js';
import type { BenchResult } from '../../bench/result.js';
import { parts } from '../../bench/result.js';
import { docker } from '../support/image.js';
import { root } from '../support/root.js';

const bench = (...args: readonly string[]) => promisify(execFile)(process.execPath, [join(root, 'dist/bench/run.js'), ...args]);

t.test('a smoke run measures every part beside its peers, and leaves nothing', { timeout: 300_000 }, async t => {
  const running = bench('--quick', '--json');
  const { stdout } = await running;
  const lines = stdout.trimEnd().split('\n');
  const result: BenchResult = JSON.parse(lines.at(-1)!);
  t.equal(lines.length, 1, 'progress goes elsewhere');
  t.same(result.failed, []);
  for (const part of parts) t.ok(result[part], part);
  for (const [path, value] of numbersOf(result)) t.ok(Number.isFinite(value) && (value > 0 || mayBeZero.test(path)), `${path} is ${value}`);

  const { latency, cost, rss, slowdown, verdicts, pipeline, profiles, estate, capacity } = result as Required<BenchResult>;
  t.match([latency.idle.samples, latency.loaded.samples], [20, 20], 'every sample became an alert');
  t.ok(latency.idle.p50Ms <= latency.idle.p99Ms && latency.idle.p99Ms <= latency.idle.maxMs);
  // The kernel tells forkstat of processes only in the network it booted with.
  const elsewhere = /netlink listen failed/;
  t.same(
    [...cost.missing, ...slowdown.missing].filter(({ watcher, why }) => !(watcher === 'forkstat' && elsewhere.test(why))),
    [],
    'no peer is missing',
  );
  const peers = ['execsnoop', 'forkstat'].filter(name => cost.missing.every(({ watcher }) => watcher !== name));
  t.equal(cost.told.knowngood?.told, cost.told.knowngood?.made, 'what it costs is for all of them');
  t.equal(cost.told.execsnoop?.told, cost.told.execsnoop?.made, 'also the peer\u2019s');
  t.same(
    cost.loads.map(({ load, perSecond, watchers }) => [load, perSecond, Object.keys(watchers).sort()]),
    [
      ['exec', 1_000, [...peers, 'knowngood']],
      ['exec', 5_000, [...peers, 'knowngood']],
      ['connect', 2_000, ['knowngood']],
    ],
  );
  for (const { watchers } of cost.loads) t.ok(watchers.knowngood!.bpfMs.median > 0, 'the kernel took the time of our programs');
  t.equal(rss.withContainers.containers, rss.afterLoad.containers + 3);
  for (const { ratios } of slowdown.loops) t.same(Object.keys(ratios).sort(), ['execsnoop', 'knowngood']);
  t.same(
    slowdown.switched.map(({ loop }) => loop),
    [...slowdown.loops.map(({ loop }) => loop), 'fork+exec, all new', 'UDP request, all new', ...applications],
    'the same loops, and two of what nobody knows',
  );
  for (const { alone, knowngood, loop } of slowdown.switched) {
    t.ok(alone.samples > 2 && knowngood.samples > 2, `${loop}: ${knowngood.samples} turns`);
    for (const { low, median, high } of [alone, knowngood]) t.ok(low <= median && median <= high);
  }
  for (const { verdicts: given, allowed } of verdicts.sizes) t.equal(allowed, given);
  t.equal(pipeline.behaviours, 50_000);
  t.match(profiles, { profiles: 200, entries: 50 });
  const perDay = new Map(estate.rows.map(row => [row.what, row.perDay]));
  const [named, assigned, asked, probation, releases, without] = [...perDay.values()] as [number, ...number[]];
  t.same(
    [...perDay.keys()],
    ['each container by its name', '+ assignment', '+ always ask', '+ probation', '+ releases', 'all of it but probation'],
  );
  t.ok(named > assigned! && assigned! >= asked! && asked! > probation! && probation! >= releases!, 'each takes some away');
  t.ok(named > 10 * releases!, 'a fraction of what it was');
  t.ok(asked! > without!, 'what a release does new is one');
  for (const { what, intrusions } of estate.rows)
    for (const { intrusion, alerts } of intrusions) t.ok(alerts > 0, `${what}: ${intrusion} is told at once`);
  for (const { intrusions } of estate.rows) t.equal(intrusions.length, 2);

  t.same(
    capacity.figures.map(({ method, atOnce }) => [method, atOnce]),
    [
      ['in-place', 1],
      ['in-place', 2],
      ['front', 1],
      ['front', 2],
    ],
  );
  t.equal(capacity.recycles, 8);
  t.equal(await docker('ps', '-a', '-q', '--filter', `name=kgbench${running.child.pid}-`), '', 'no container is left');
  t.equal(await docker('images', '-q', `knowngood-bench:kgbench${running.child.pid}`), '', 'nor its image');
});

t.test('what is asked for, in the words of the command line', async t => {
  const { stdout } = await bench('--quick', '--only', 'verdicts');
  t.match(stdout, /Verdicts a second on one core/);
  t.notMatch(stdout, /Latency|Memory/);
  t.match((await bench('--help')).stdout, /^npm run bench/);
  const wrong: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [
      ['--only', 'speed'],
      /--only: "speed" is none of latency, cost, rss, slowdown, verdicts, pipeline, profiles, coverage, estate, capacity/,
    ],
    [['--fast'], /Unknown option '--fast'/],
  ];
  for (const [args, says] of wrong) await t.rejects(bench(...args), { code: 64, stderr: says });
});

/** What is 0 where it is well: claims that were wrong, eBPF time of a peer without eBPF, rings of a process that reads none, an idle machine, alerts of an estate. */
const mayBeZero = /CoreSeconds|forkstat\.bpfMs|controller\.ringBytes|machine\.loadBefore|coverage\.|estate\./;

function numbersOf(value: unknown, path = ''): readonly (readonly [path: string, value: number])[] {
  if (typeof value === 'number' || value === null) return [[path, Number(value ?? Number.NaN)]];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersOf(inner, path ? `${path}.${name}` : name));
}
