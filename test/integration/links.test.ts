import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import t from 'tap';
import { ProcFs } from '../../agent/proc.js';
import { defaultBudget, smallestRingBytes, writeSettings } from '../../agent/sensor/ebpf/budget.js';
import { KernelObject } from '../../agent/sensor/ebpf/kernel-object.js';
import { Links } from '../../agent/sensor/ebpf/links.js';
import { loadWhatIsTaken, programs } from '../../agent/sensor/ebpf/visibility.js';
import type { SensorGap } from '../../agent/sensor/sensor.js';
import { kernelObject } from '../support/sensor.js';

const proc = new ProcFs();
const cgroup2 = proc.cgroup2Mount()!;
const secondUs = 1_000_000;

/** Ids of the links that this process holds, with what the kernel says they are. */
function ownLinks(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const fd of readdirSync('/proc/self/fdinfo')) {
    const [, id] = readInfo(fd).match(/^link_id:\s(\d+)$/m) ?? [];
    if (id !== undefined) found.set(id, readInfo(fd));
  }
  return found;
}
function readInfo(fd: string): string {
  try {
    return readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1');
  } catch {
    return ''; // of the folder itself, closed by then
  }
}

t.test('whichever program is taken off the kernel behind our back: it is found, put back, and the time between is a gap', async t => {
  const loaded = loadWhatIsTaken(
    () => KernelObject.open(kernelObject),
    object => {
      object.setRingBytes('programs', smallestRingBytes);
      object.setRingBytes('sockets', smallestRingBytes);
      const [hostMounts, hostPids] = [proc.hostNamespace('mnt'), proc.hostNamespace('pid')];
      writeSettings(object.section('.rodata.settings'), { hostMounts, hostPids, ringBytes: smallestRingBytes, budget: defaultBudget });
    },
  );
  t.teardown(() => loaded.object.close());
  const gaps: SensorGap[] = [];
  let nowUs = 0;
  const links = new Links(loaded, cgroup2, gap => void gaps.push(gap), nowUs);
  t.teardown(() => links.end());
  const checkLater = () => {
    nowUs += secondUs;
    return links.check(nowUs);
  };
  const attached = loaded.object.attached.length;
  t.notOk(checkLater(), 'nothing is missing at first');

  const [emptied, kept]: [string[], string[]] = [[], []];
  for (const [id, info] of ownLinks()) {
    gaps.length = 0;
    const wellUs = nowUs;
    const isTaken = spawnSync('bpftool', ['link', 'detach', 'id', id]).status === 0;
    (isTaken ? emptied : kept).push(info);
    const type = /^attach_type:\s*(\d+)$/m.exec(info)?.[1];
    const what = type === undefined ? 'a tracepoint' : `attach type ${type}`;
    t.equal(checkLater(), isTaken, `${what}: found`);
    t.equal(loaded.object.attached.length, attached, `${what}: put back`);
    t.notOk(checkLater(), `${what}: and there to stay`);
    if (!isTaken) t.same(gaps, [], `${what}: the kernel keeps it`);
    else
      t.match(
        gaps,
        [
          { cause: 'links', fromUs: wellUs, toUs: wellUs + secondUs, containers: [] },
          { cause: 'links', fromUs: wellUs, toUs: wellUs + 2 * secondUs, containers: [] },
        ],
        `${what}: from when all was well until it is again`,
      );
  }
  const running = programs.filter(({ name }) => loaded.taken.has(name) && !links.refused.has(name));
  const ofCgroups = running.filter(({ on }) => on === 'cgroup').length;
  t.comment(`${emptied.length} taken away and put back, ${kept.length} that nobody can take away`);
  t.equal(emptied.length, ofCgroups, 'every program at the cgroup was tried');
  t.equal(emptied.length + kept.length, attached);
  t.same(
    [...links.refused.keys()].filter(name => running.some(one => one.name === name)),
    [],
  );
});
