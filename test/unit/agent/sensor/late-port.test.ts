import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { ProcFs } from '../../../../agent/proc.js';
import { LatePorts } from '../../../../agent/sensor/late-port.js';
import type { SocketObservation } from '../../../../agent/sensor/sensor.js';

/** How often, and for how long, tables of sockets were read. */
class Counting extends ProcFs {
  readonly tookMs: number[] = [];
  get reads() {
    return this.tookMs.length;
  }
  override tcpListeners(pid: number) {
    const beganMs = performance.now();
    const found = super.tcpListeners(pid);
    this.tookMs.push(performance.now() - beganMs);
    return found;
  }
}

/** A line of /proc/<pid>/net/tcp: a listener, port and inode the same number. */
const line = (n: number) =>
  `   0: 0100007F:${n.toString(16).padStart(4, '0').toUpperCase()} 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 ${n} 1`;

/** Namespaces of processes, each with the sockets that it has. */
function stage(t: Test, namespaces: readonly { readonly pids: readonly [number, ...number[]]; readonly sockets: readonly number[] }[]) {
  const folder = t.testdir();
  for (const { pids, sockets } of namespaces) {
    for (const pid of pids) mkdirSync(join(folder, `${pid}/net`), { recursive: true });
    const [first, ...others] = pids.map(pid => join(folder, `${pid}/net/tcp`)) as [string, ...string[]];
    writeFileSync(first, ['  sl  local_address …', ...sockets.map(line), ''].join('\n'));
    for (const other of others) linkSync(first, other); // one namespace, one number
  }
  const taken: SocketObservation[] = [];
  const proc = new Counting(folder);
  const late = new LatePorts(proc, observation => taken.push(observation));
  const add = (pid: number, inode: number, container = 'c') =>
    late.add({ kind: 'listen', container, atUs: inode, origin: 'live', protocol: 'tcp', address: '0.0.0.0', port: 0, pid }, inode);
  const settled = async (count: number) => {
    for (const until = performance.now() + 10_000; taken.length < count && performance.now() < until; ) await after(5);
    return taken.map(({ atUs, port }) => [atUs, port]).sort(([a], [b]) => a! - b!);
  };
  return { proc, late, taken, add, settled };
}

t.test('one look finds the ports of all that wait in a namespace; what is gone by then has none', async t => {
  const sockets = Array.from({ length: 200 }, (_, n) => 3_000 + n);
  const { proc, add, settled } = stage(t, [
    { pids: [7, 8], sockets },
    { pids: [9], sockets: [5_000] },
  ]);
  for (const socket of sockets) add(socket % 2 ? 7 : 8, socket);
  add(9, 5_000);
  t.same(
    await settled(201),
    [...sockets, 5_000].map(socket => [socket, socket]),
  );
  t.ok(proc.reads <= 4, `${proc.reads} looks, not one for each`);
  add(7, 60_000);
  add(5, 60_001); // whose process is gone
  t.same((await settled(203)).slice(-2), [
    [60_000, 0],
    [60_001, 0],
  ]);
  t.ok(proc.reads <= 12, `${proc.reads} looks: four for what is gone`);
});

t.test('a large table is read seldom, however often somebody listens, and what listens is found all the same', async t => {
  const { proc, late, taken, add, settled } = stage(t, [{ pids: [7], sockets: Array.from({ length: 10_000 }, (_, n) => n + 1) }]);
  const beganMs = performance.now();
  for (let n = 0; performance.now() - beganMs < 2_000; n++) {
    add(7, 100_000 + n);
    await after(1);
  }
  // After each look but the last its rest has passed.
  const rested = proc.tookMs.slice(0, -1).reduce((sum, ms) => sum + ms, 0);
  const share = rested / (performance.now() - beganMs);
  t.ok(share < 0.06, `${proc.reads} looks took ${Math.round(share * 1_000) / 10} % of the time`);
  taken.length = 0;
  late.flush();
  taken.length = 0;
  add(7, 4_711);
  t.same(await settled(1), [[4_711, 4_711]]);
});

t.test('past a bound the oldest of that container goes on without a port, and no other container’s', async t => {
  const { taken, add, settled } = stage(t, [{ pids: [7, 8], sockets: [80] }]);
  for (let n = 0; n < 1_030; n++) add(7, 1_000 + n);
  add(8, 80, 'other');
  t.same(
    taken.map(({ atUs, port }) => [atUs, port]),
    Array.from({ length: 7 }, (_, n) => [1_000 + n, 0]),
  );
  t.same((await settled(1_031))[0], [80, 80]);
  t.equal(taken.length, 1_031, 'each is told once');
});
