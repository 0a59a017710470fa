import { execFileSync } from 'node:child_process';
import t from 'tap';
import { ProcFs } from '../../agent/proc.js';
import { Watching } from '../support/sensor.js';

const cgroups = new ProcFs().cgroup2Mount()!;
/** More than the kernel keeps apart of what was lost. */
const containers = 1_100;

t.test(
  'what more containers have lost than can be told apart is counted, and told as a gap of nobody knows whom',
  { timeout: 120_000 },
  async t => {
    const watching = await Watching.start({ ringBytes: 4_096 });
    const root = `${cgroups}/kglost${process.pid}`;
    const nameOf = 'printf "%s/%064x" "$0" "$i"';
    const script = `
    for i in $(seq 1 ${containers}); do
      at=$(${nameOf}); mkdir -p "$at"
      sh -c 'echo 0 > "$0/cgroup.procs"; exec /bin/true lost' "$at"
    done`;
    // Nothing is read meanwhile: this process waits for it.
    execFileSync('unshare', ['-m', 'sh', '-c', script, root]);
    t.teardown(() => execFileSync('sh', ['-c', `for i in $(seq 1 ${containers}); do rmdir "$(${nameOf})"; done; rmdir "$0"`, root]));
    await watching.sensor.drain();
    await watching.sensor.stop();

    const ours = (id: string) => Number.parseInt(id, 16) <= containers;
    const gaps = [...watching.gaps.values()];
    const sum = (of: typeof gaps) => of.reduce((all, gap) => all + (gap.count ?? 0), 0);
    const apart = gaps.filter(gap => gap.containers.some(ours));
    const elsewhere = gaps.filter(gap => gap.cause === 'map');
    const seen = watching.observations.filter(one => ours(one.container)).length;
    t.comment(`${seen} seen, ${sum(apart)} lost by container, ${sum(elsewhere)} beyond`);
    t.ok(seen > 0 && sum(elsewhere) > 0, 'some arrived, and some were lost beyond what is told apart');
    t.same(elsewhere[0]?.containers, []);
    t.ok(seen + sum(apart) + sum(elsewhere) >= containers, 'seen + lost is what there was');
    t.ok(
      apart.every(gap => gap.cause === 'ring' && gap.of === 'exec'),
      'each of them for want of room in the ring',
    );
  },
);
