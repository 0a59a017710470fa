import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { ProcFs } from '../../../../agent/proc.js';
import { cpuFileIn, parseCpuUsed, parseMountinfo } from '../../../../agent/proc-text.js';
import { CpuUse } from '../../../../agent/recycle/pace/cpu.js';
import { probeOf } from '../../../../agent/recycle/pace/label.js';

const id = 'a'.repeat(64);
const mount = (type: string, point: string, root = '/') => `30 20 0:26 ${root} ${point} rw - ${type} cgroup rw`;

t.test('where the kernel keeps the CPU time of a container', async t => {
  const newer = parseMountinfo(mount('cgroup2', '/sys/fs/cgroup'));
  const older = parseMountinfo([mount('cgroup', '/sys/fs/cgroup/cpu,cpuacct'), mount('cgroup2', '/sys/fs/cgroup/unified')].join('\n'));
  const scope = `/system.slice/docker-${id}.scope`;
  t.equal(cpuFileIn(`0::${scope}\n`, newer), `/sys/fs/cgroup${scope}/cpu.stat`);
  t.equal(cpuFileIn(`0::${scope}/init.scope\n`, newer), `/sys/fs/cgroup${scope}/cpu.stat`, 'of the whole container');
  t.equal(cpuFileIn(`4:cpu,cpuacct:/docker/${id}\n0::/\n`, older), `/sys/fs/cgroup/cpu,cpuacct/docker/${id}/cpuacct.usage`);
  t.equal(cpuFileIn(`4:cpu,cpuacct:/\n0::/docker/${id}\n`, older), `/sys/fs/cgroup/unified/docker/${id}/cpu.stat`);
  const below = parseMountinfo(mount('cgroup2', '/host/cgroup', '/docker'));
  t.equal(cpuFileIn(`0::/docker/${id}\n`, below), `/host/cgroup/${id}/cpu.stat`, 'where only a part is mounted');
  t.equal(cpuFileIn('0::/user.slice\n', newer), undefined, 'a process of the host is no container');
  t.equal(cpuFileIn(`0::/../../docker/${id}\n`, newer), undefined, 'what lies outside of what is seen is not guessed');
  t.equal(cpuFileIn('', newer), undefined);
  t.equal(parseCpuUsed('usage_usec 1234\nuser_usec 1000\n'), 1_234);
  t.equal(parseCpuUsed('5000000\n'), 5_000, 'nanoseconds');
  t.equal(parseCpuUsed('nothing'), undefined);
});

t.test('how busy it was, by version 2', async t => {
  const root = t.testdir({ proc: { self: {}, 7: {} }, cgroup: { docker: { [id]: {} } } });
  writeFileSync(join(root, 'proc/self/mountinfo'), `${mount('cgroup2', `${root}/cgroup`)}\n`);
  writeFileSync(join(root, 'proc/7/cgroup'), `0::/docker/${id}\n`);
  const used = (us: number) => writeFileSync(join(root, `cgroup/docker/${id}/cpu.stat`), `usage_usec ${us}\n`);
  let nowMs = 0;
  const use = new CpuUse(new ProcFs(join(root, 'proc')), 1_000, () => nowMs);
  used(0);
  use.sample([{ id, pid: 7 }]);
  nowMs = 900;
  t.match(use.before(id), { kind: 'unknown', why: 'it was not watched for 1 s' });
  nowMs = 1_000;
  used(250_000);
  t.same(use.before(id), { kind: 'known', percent: 25, windowMs: 1_000 });
  use.sample([{ id, pid: 7 }]);
  nowMs = 2_000;
  used(1_250_000);
  t.same(use.before(id), { kind: 'known', percent: 100, windowMs: 1_000 }, 'by the last window only');
  use.sample([]);
  t.match(use.before(id), { kind: 'unknown' }, 'one that is gone is forgotten');
  mkdirSync(join(root, 'proc/8'));
  const { signal } = new AbortController();
  t.match(await use.after(8, signal), { kind: 'unknown', why: 'it was there for less than 1 s' }, 'one that is gone by now');
  writeFileSync(join(root, 'proc/8/cgroup'), `0::/elsewhere/${'b'.repeat(64)}\n`);
  t.match(await use.after(8, signal), { kind: 'unknown', why: 'the kernel keeps no account of its CPU time here' });
});

t.test('how a container is asked is said by its label', async t => {
  const of = (text: string | undefined, imageLabels = {}) =>
    probeOf({ labels: text === undefined ? {} : { 'knowngood.recycle.probe': text }, imageLabels });
  t.same(of('http 8080 /health?deep=1'), { kind: 'http', port: 8080, path: '/health?deep=1' });
  t.same(of('http 80'), { kind: 'http', port: 80, path: '/' });
  t.same(of(' tcp 5432 '), { kind: 'tcp', port: 5432 });
  t.same(of('exec redis-cli ping'), { kind: 'exec', argv: ['redis-cli', 'ping'] });
  t.same(of(undefined), { kind: 'none', why: 'it has no label knowngood.recycle.probe' });
  for (const wrong of ['', 'http', 'http 0 /', 'http 70000', 'http 80 health', 'http 80 / more', 'tcp 80 /', 'exec', 'udp 53'])
    t.match(of(wrong), { kind: 'wrong', why: /must be/ }, wrong);
  const image = { 'knowngood.recycle.probe': 'exec sh' };
  t.match(of('exec sh', image), { kind: 'none', why: /has no label/ }, 'an image that says so is not believed');
});
