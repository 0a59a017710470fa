import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { ProcFs } from '../../../../agent/proc.js';
import { descriptorsAtMost, scanContainers } from '../../../../agent/sensor/scan.js';

const id = 'a1'.repeat(32);

/** So many processes of one container that all hold the same listeners. */
function forked(t: Test, processes: number, listeners: readonly number[]): string {
  const root = t.testdir();
  for (let pid = 100; pid < 100 + processes; pid++) {
    mkdirSync(join(root, `${pid}/fd`), { recursive: true });
    mkdirSync(join(root, `${pid}/net`));
    const put = (file: string, text: string) => writeFileSync(join(root, `${pid}`, file), text);
    put('stat', `${pid} (app) S ${pid === 100 ? 1 : 100} 0 0 0 0 0 0 0 0 0 0 0 0 0 20 0 1 0 ${pid} 0 0`);
    put('status', `Uid:\t0\t0\nGid:\t0\t0\nNSpid:\t${pid}\t${pid - 99}\n`);
    put('cgroup', `0::/docker/${id}\n`);
    symlinkSync(pid < 102 ? '/bin/app' : '/bin/worker', join(root, `${pid}/exe`));
    const line = (port: number) =>
      `0: 00000000:${port.toString(16).padStart(4, '0').toUpperCase()} 00000000:0000 0A 0:0 0:0 0 0 0 ${port} 1`;
    put('net/tcp', ['sl', ...listeners.map(line)].join('\n'));
    for (const port of listeners) symlinkSync(`socket:[${port}]`, join(root, `${pid}/fd/${port}`));
  }
  return root;
}

t.test('what children were handed is told once of each program', async t => {
  const found = scanContainers(new ProcFs(forked(t, 200, [8080, 8081, 9090])), new Set([id]), 5);
  const listens = found.flatMap(one => (one.kind === 'listen' ? [`${one.exe} ${one.port}`] : []));
  t.same(
    listens.sort(),
    ['app', 'worker'].flatMap(name => [8080, 8081, 9090].map(port => `/bin/${name} ${port}`)),
  );
  t.match(
    found.find(one => one.kind === 'listen'),
    { pid: 100, atUs: 5, origin: 'scan', session: { main: true }, protocol: 'tcp', address: '0.0.0.0' },
  );
});

t.test('of a container that holds more open than is looked at, that is said', async t => {
  const root = forked(t, 3, [8080]);
  let asked = 0;
  class Crowded extends ProcFs {
    override socketsOf(pid: number, mayLook: () => boolean) {
      for (let n = 0; n < 12_000 && mayLook(); n++) asked++;
      return super.socketsOf(pid, mayLook);
    }
  }
  const cut: string[] = [];
  const found = scanContainers(new Crowded(root), new Set([id]), 5, container => cut.push(container));
  t.equal(asked, descriptorsAtMost - 1, 'each is counted');
  t.match(
    found.filter(one => one.kind === 'listen'),
    [{ exe: '/bin/app', port: 8080 }],
    'what came first is told',
  );
  t.same(cut, [id]);
  scanContainers(new ProcFs(root), new Set([id]), 5, container => cut.push(container));
  t.equal(cut.length, 1);
});
