import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import type { Difference } from '../../../../agent/files/difference.js';
import { madeByEngine } from '../../../../agent/files/engine-made.js';
import { type Marks, noMarks, walkUpper } from '../../../../agent/files/upper.js';

async function walked(upperDir: string, points: readonly string[], nowMs: () => number, before = noMarks) {
  const found: Difference[] = [];
  const { marks } = await walkUpper({
    upperDir,
    lowerDirs: [],
    marks: before,
    bounds: { names: 1_000, depth: 64, ms: 5_000, fileBytes: 1 << 20 },
    made: madeByEngine(points),
    take: difference => void found.push(difference),
    below: (folder, name) => `/proc/self/fd/${folder}/${name}`,
    nowMs,
    spentMs: () => 0,
    signal: new AbortController().signal,
  });
  return { found, marks };
}

async function differences(upperDir: string, points: readonly string[]): Promise<readonly string[]> {
  const { found } = await walked(upperDir, points, () => Date.now());
  return found.map(({ type, path, newFolder }) => `${type} ${path}${newFolder === undefined ? '' : ` in ${newFolder}`}`).sort();
}

t.test('what the engine makes to mount on is nobody\u2019s doing: empty files and folders, and what leads there', async t => {
  const upper = t.testdir({
    sbin: { 'docker-init': '' },
    etc: { hosts: '', hostname: '', 'resolv.conf': '' },
    data: { deep: { x: {} } },
    opt: { a: { 'file.conf': '' } },
  });
  t.same(await differences(upper, ['/data/deep/x', '/opt/a/file.conf']), []);
});

t.test('of such a name anything else is told as of any other, and entered', async t => {
  const upper = t.testdir({ run: {}, etc: {}, vol: { tools: { miner: 'x' } } });
  mkdirSync(join(upper, 'sbin/docker-init'), { recursive: true });
  writeFileSync(join(upper, 'sbin/docker-init/tool'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(upper, 'run/.containerenv'), '#!/bin/sh\n', { mode: 0o755 });
  symlinkSync('/tmp/tool', join(upper, 'etc/hosts'));
  t.same(await differences(upper, ['/vol']), [
    'file /run/.containerenv in /run',
    'file /sbin/docker-init/tool in /sbin',
    'file /vol/tools/miner in /vol',
    'folder /vol/tools in /vol',
    'link /etc/hosts in /etc',
  ]);
});

t.test('what lies ahead of a clock that was set back is not looked at anew each time', async t => {
  const upper = t.testdir({ a: 'x' });
  const marked = async (nowMs: number) => [...(await walked(upper, [], () => nowMs)).marks.names.keys()];
  t.same([await marked(Date.now() - 3_600_000), await marked(Date.now() + 3_600_000)], [['a'], ['a']]);
  const { ctimeMs } = statSync(join(upper, 'a'));
  t.same(await marked(ctimeMs + 10), [], 'it may change once more in the same moment');
});

t.test('hundreds of folders below a long path are remembered by their names', async t => {
  const upper = t.testdir({});
  const folder = join(upper, ...Array.from({ length: 12 }, (_, n) => `${n}-`.padEnd(250, 'd')));
  for (let n = 0; n < 400; n++) {
    mkdirSync(join(folder, `${n}`), { recursive: true });
    writeFileSync(join(folder, `${n}`, 'x'), '');
  }
  const settled = () => Date.now() + 1_000;
  const { marks, found } = await walked(upper, [], settled);
  const characters = ({ names, folders }: Marks): number =>
    [...names.keys(), ...folders.keys()].reduce((sum, key) => sum + key.length, 0) +
    [...folders.values()].reduce((sum, each) => sum + characters(each), 0);
  t.ok(characters(marks) < 100_000, `${characters(marks)} characters, where each path has 3,000`);
  t.equal(found.length, 812);
  const again = await walked(upper, [], settled, marks);
  t.equal(again.found.length, 0, 'what is as it was is known again');
});
