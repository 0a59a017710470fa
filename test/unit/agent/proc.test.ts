import { once } from 'node:events';
import { chmodSync, closeSync, fstatSync, mkdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import t from 'tap';
import { ProcFs, wordsAtMost } from '../../../agent/proc.js';
import { cgroup2PathOf, containerIdOf, mountOf, parseMountinfo, parseStat, parseStatus, parseTcp } from '../../../agent/proc-text.js';

const id = 'a1'.repeat(32);
const other = 'b2'.repeat(32);

/** Files by path, folders made on the way; `-> x` is a link to x. */
function written(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
  return folder;
}

t.test('the container of a cgroup is the outermost exact name', async t => {
  for (const prefix of ['', 'docker-', 'libpod-', 'cri-containerd-', 'crio-', 'nerdctl-'])
    for (const suffix of ['', '.scope']) t.equal(containerIdOf(`/system.slice/${prefix}${id}${suffix}`), id, `${prefix}…${suffix}`);
  t.equal(containerIdOf(`/docker/${id}/inner/${other}`), id, 'a name made below one cannot pose as another');
  for (const path of [
    '/',
    '/user.slice',
    `/docker/${id}x`,
    `/docker/x${id}`,
    `/docker/${id.toUpperCase()}`,
    `/evil-${id}`,
    `/${id.slice(1)}`,
  ])
    t.equal(containerIdOf(path), undefined, path);
  t.equal(cgroup2PathOf(`12:cpu:/x\n0::/docker/${id}\n`), `/docker/${id}`);
  t.equal(cgroup2PathOf('12:cpu:/x\n'), undefined);
});

t.test('mountinfo, with escapes and options', async t => {
  const mounts = parseMountinfo(
    [
      '21 1 0:30 / / rw,relatime shared:1 master:2 - overlay overlay rw,lowerdir=/l/A:/l/B,upperdir=/o/x/diff,workdir=/o/x/work',
      '22 21 8:1 /data /with\\040space rw - ext4 /dev/sda1 rw',
      '23 21 0:5 / /proc rw - proc proc rw',
      'broken line',
      '',
    ].join('\n'),
  );
  t.equal(mounts.length, 3);
  t.match(mounts[0], { point: '/', type: 'overlay', options: { upperdir: '/o/x/diff', lowerdir: '/l/A:/l/B' } });
  t.match(mounts[1], { point: '/with space', root: '/data', source: '/dev/sda1' });
  t.equal(mountOf(mounts, '/with space/x')?.type, 'ext4');
  t.equal(mountOf(mounts, '/with spaces')?.type, 'overlay', 'a longer name is another folder');
});

t.test('stat and status, whatever the name of the process', async t => {
  const stat = (name: string) => `7 (${name}) S 3 7 5 34816 7 0 0 0 0 0 0 0 0 0 20 0 1 0 12345 0 0`;
  for (const name of ['sh', 'a) S 9 (', 'x y', ''])
    t.same(parseStat(stat(name)), { ppid: 3, session: 5, tty: true, startTicks: 12345 }, name);
  t.equal(parseStat(''), undefined);
  t.same(parseStatus('Name:\tx\nUid:\t1\t2\t3\t4\nGid:\t5\t6\t7\t8\nNSpid:\t700\t7\t1\n'), { uid: 1, gid: 5, namespacePid: 1 });
  t.equal(parseStatus('Name:\tx\n'), undefined);
});

t.test('TCP sockets, IPv4 and IPv6', async t => {
  const head = '  sl  local_address rem_address   st tx_queue\n';
  t.same(
    parseTcp(
      `${head}   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4242 1\n   1: 030012AC:0050 020012AC:C001 01 0:0 0:0 0 0 0 7 1\n   2: x`,
    ),
    [
      { state: 'listening', local: { address: '127.0.0.1', port: 8080 }, remote: { address: '0.0.0.0', port: 0 }, inode: 4242 },
      { state: 'established', local: { address: '172.18.0.3', port: 80 }, remote: { address: '172.18.0.2', port: 49153 }, inode: 7 },
    ],
  );
  const six = `${head}   0: 0000000000000000FFFF0000030012AC:0050 00000000000000000000000001000000:0001 01 0:0 0:0 0 0 0 9 1\n`;
  t.match(parseTcp(six), [{ local: { address: '172.18.0.3' }, remote: { address: '::1', port: 1 } }]);
});

t.test('a process of a container, from its files', async t => {
  const root = written(t.testdir(), {
    '70/stat': '70 (app) S 60 0 70 0 7 0 0 0 0 0 0 0 0 0 20 0 1 0 99 0 0',
    '70/status': 'Uid:\t1000\t1000\nGid:\t1000\t1000\nNSpid:\t70\t1\n',
    '70/cgroup': `0::/docker/${id}\n`,
    '70/cmdline': 'app\0--x\0\0',
    '70/exe': '-> /bin/app (deleted)',
    '70/cwd': '-> /srv',
    '70/environ': 'PATH=/bin\0LD_PRELOAD=/x.so\0',
    '70/fd/3': '-> socket:[4242]',
    '70/fd/4': '-> /dev/null',
    '71/cgroup': '0::/\n',
    'self/mountinfo': '31 1 0:38 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n',
    version: 'Linux',
  });
  const proc = new ProcFs(root);
  t.same(
    [...proc.processesOf(new Set([id, other]))],
    [
      [
        id,
        [
          {
            pid: 70,
            ppid: 60,
            sid: 70,
            tty: false,
            startTicks: 99,
            uid: 1000,
            gid: 1000,
            namespacePid: 1,
            argv: ['app', '--x', ''],
            container: id,
            exe: '/bin/app',
          },
        ],
      ],
    ],
  );
  t.same([...proc.socketsOf(70)], [4242]);
  t.equal(proc.cgroup2Mount(), '/sys/fs/cgroup/unified');
  t.equal(proc.process(4711), undefined, 'one that is gone');
  t.equal(new ProcFs('/none').cgroup2Mount(), undefined);
});

t.test('of the words of a process no more is read than anybody looks at, however many it says it has', async t => {
  const root = written(t.testdir(), {
    '70/stat': '70 (app) S 60 0 70 0 7 0 0 0 0 0 0 0 0 0 20 0 1 0 99 0 0',
    '70/status': 'Uid:\t0\t0\nGid:\t0\t0\nNSpid:\t70\t1\n',
    '70/cmdline': 'app\0--x\0',
    '70/environ': 'PATH=/bin\0',
  });
  for (const file of ['cmdline', 'environ']) truncateSync(join(root, '70', file), 3 * 2 ** 30);
  const proc = new ProcFs(root);
  const beganMs = performance.now();
  for (const file of ['cmdline', 'environ'] as const) t.equal(proc.bytes(70, file)?.length, wordsAtMost, file);
  const argv = proc.process(70)?.argv ?? [];
  t.same(argv.slice(0, 2), ['app', '--x']);
  t.ok(argv.length < 5_000, 'thousands of processes may be like it');
  t.ok(performance.now() - beganMs < 1_000);
});

t.test('what the layers hold of a path', async t => {
  const folder = t.testdir();
  const [upper, top, base] = ['upper', 'top', 'base'].map(name => join(folder, name)) as [string, string, string];
  written(folder, {
    'upper/bin/chowned': 'same',
    'upper/bin/changed': 'XXXX',
    'upper/bin/longer': 'same and more',
    'upper/bin/new': 'new',
    'upper/outside': `-> ${folder}/secret`,
    'upper/bin/link': `-> ${folder}/secret/x`,
    'top/bin/changed': 'same',
    'top/bin/shadowing': 'file',
    'base/bin/changed': 'XXXX',
    'base/bin/chowned': 'same',
    'base/bin/longer': 'same',
    'base/bin/only': 'x',
    'base/bin/shadowing/below': 'x',
    'secret/x': 'secret',
  });
  chmodSync(join(upper, 'bin/chowned'), 0o4755);
  chmodSync(join(base, 'bin/chowned'), 0o755);
  const proc = new ProcFs();
  const compare = (path: string) => proc.compareWithImage(upper, [top, base], path);
  t.same(compare('/bin/chowned'), { content: 'same-content', metadata: 'mode 755 → 4755' });
  t.same(compare('/bin/changed'), { content: 'other-content' }, 'the topmost layer is the one that counts');
  t.same(compare('/bin/longer'), { content: 'other-content' });
  t.same(compare('/bin/new'), { content: 'no-lower' });
  t.equal(compare('/bin/only'), undefined, 'nothing is in the writable layer');
  t.equal(compare('/outside/x'), undefined, 'a folder that is a link to the host is not followed');
  t.equal(compare('/bin/link'), undefined, 'nor is a file');
  t.equal(compare('/../secret/x'), undefined);
  const layer = (path: string) => proc.layerOf(upper, [top, base], path);
  t.same(['/bin/new', '/bin/only', '/bin/none', '/bin/shadowing/below'].map(layer), ['upper', 'image', 'none', 'none']);
});

t.test('a script is found where its links lead inside the container, and nowhere else', async t => {
  const folder = t.testdir();
  const upperDir = join(folder, 'upper');
  const root = join(folder, 'proc/5/root');
  written(folder, {
    'proc/5/cgroup': `0::/docker/${id}\n`,
    'proc/5/mountinfo': '1 0 0:1 / / rw - overlay o rw\n2 1 0:2 / /vol rw - ext4 x rw\n',
    'proc/5/root/app/run.sh': 'x',
    'proc/5/root/app/by-link': '-> ../bin/other',
    'proc/5/root/app/absolute': '-> /app/run.sh',
    'proc/5/root/app/by-folder': '-> ../bin/folder',
    'proc/5/root/bin/folder/x': 'x',
    'proc/5/root/bin/run.sh': 'x',
    'upper/bin/run.sh': 'x',
    'proc/5/root/app/loop': '-> loop',
    'proc/5/root/app/up': '-> ../../../../../../../../etc/passwd',
    'proc/5/root/bin/other': 'x',
    'proc/5/root/vol/x': 'x',
    'base/app/run.sh': 'x',
    'upper/bin/other': 'x',
    'base/bin/other': 'y',
  });
  t.ok(root);
  const container = { id, pid: 5, upperDir, lowerDirs: [join(folder, 'base')], mounts: [] };
  const proc = new ProcFs(join(folder, 'proc'));
  t.same(proc.scriptOf(container, undefined, '/app/run.sh'), { path: '/app/run.sh', origin: 'image' });
  t.same(proc.scriptOf(container, undefined, '/app/absolute'), { path: '/app/run.sh', origin: 'image' });
  t.same(proc.scriptOf(container, undefined, '/app/by-link'), { path: '/bin/other', origin: 'drift' });
  t.same(proc.scriptOf(container, undefined, '/vol/x'), { path: '/vol/x', origin: 'mount' });
  t.equal(proc.scriptOf(container, undefined, '/app/loop'), undefined);
  t.equal(proc.scriptOf(container, undefined, '/app/up'), undefined, 'the host\u2019s file is not reached');
  t.same(proc.scriptOf(container, undefined, '/app/by-folder/../run.sh'), { path: '/bin/run.sh', origin: 'drift' }, 'behind the link');
  const gone = { ...container, pid: 0, mounts: [{ target: '/vol' }] };
  t.equal(proc.scriptOf(gone, undefined, '/app/by-folder/../run.sh'), undefined, 'where no link is followed, nobody knows');
  t.same(
    proc.scriptOf(gone, undefined, '/app/run.sh'),
    { path: '/app/run.sh', origin: 'image' },
    'the layers stay when the container has ended',
  );
  t.same(proc.scriptOf(gone, 5, '/app/by-link'), { path: '/bin/other', origin: 'drift' }, 'another process of it will do');
  t.same(proc.scriptOf(gone, undefined, '/vol/x'), { path: '/vol/x', origin: 'mount' });
  t.equal(
    proc.scriptOf({ ...container, id: other }, undefined, '/app/absolute')?.path,
    undefined,
    'a pid that is another container\u2019s by now',
  );
});

t.test('a network is opened only of a process that is the container’s, and never the host’s', async t => {
  const folder = written(t.testdir(), {
    'the-agents': '',
    'the-hosts': '',
    'its-own': '',
    'tcp/of-the-host': '',
    'tcp/of-its-own': '',
    'self/ns/net': '-> ../../the-agents',
    '1/net/tcp': '-> ../../tcp/of-the-host',
    '5/ns/net': '-> ../../its-own',
    '5/net/tcp': '-> ../../tcp/of-its-own',
    '5/cgroup': `0::/docker/${id}\n`,
    '6/ns/net': '-> ../../the-hosts',
    '6/net/tcp': '-> ../../tcp/of-the-host',
    '6/cgroup': `0::/docker/${id}\n`,
    '7/ns/net': '-> ../../the-agents',
    '7/cgroup': `0::/docker/${id}\n`,
    '8/ns/net': '-> ../../its-own',
    '8/cgroup': '0::/system.slice\n',
  });
  const proc = new ProcFs(folder);
  const opened = proc.openNetwork({ id, pid: 5 });
  t.equal(fstatSync(opened).ino, statSync(join(folder, 'its-own')).ino);
  closeSync(opened);
  for (const pid of [6, 7]) t.throws(() => proc.openNetwork({ id, pid }), /has the network of the host/);
  t.throws(() => proc.openNetwork({ id: other, pid: 5 }), /process 5 is none of container b2b2b2/, 'the pid is another container’s by now');
  t.throws(() => proc.openNetwork({ id, pid: 8 }), /process 8 is none of container/, 'or a process’s of the host');
  t.throws(() => proc.openNetwork({ id, pid: 9 }), /ENOENT/, 'or nobody’s');
});

t.test('listeners alone are read as far as the kernel lists them, in front of all connections', async t => {
  const listeners = Array.from({ length: 1_000 }, (_, n) => `   ${n}: 00000000:1F90 00000000:0000 0A 0:0 0:0 0 0 0 ${n + 1} 1`);
  const connection = '  12: 0100007F:1F90 0100007F:C350 01 0:0 0:0 0 0 0 5000 1';
  const folder = written(t.testdir(), {
    '5/net/tcp': ['  sl  local_address rem_address   st', ...listeners, connection, listeners[0], ''].join('\n'),
    '5/net/tcp6': ['  sl  local_address                         remote_address', ''].join('\n'),
  });
  const proc = new ProcFs(folder);
  t.equal(proc.tcpSockets(5).length, 1_002);
  t.same(
    proc.tcpListeners(5).map(({ inode }) => inode),
    Array.from({ length: 1_000 }, (_, n) => n + 1),
  );
  t.same(proc.tcpListeners(6), []);
  const own = new ProcFs();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ports = own.tcpListeners(process.pid).map(({ local }) => local.port);
  server.close();
  t.ok(ports.includes(port), 'as this kernel lists them');
});
