import t from 'tap';
import { fromExec, originOf, wantedFromDisk, wantedHash } from '../../../../agent/behaviour/from-exec.js';
import { appletOf, scriptOf } from '../../../../agent/behaviour/script.js';
import { sessionKindOf } from '../../../../agent/behaviour/session-kind.js';
import type { Container } from '../../../../agent/container/container.js';
import type { ExecObservation, ProgramFile } from '../../../../agent/sensor/sensor.js';

const image: ProgramFile = {
  onRoot: true,
  overlay: true,
  upper: false,
  lower: true,
  memfd: false,
  deleted: false,
  device: 1,
  inode: 2,
  mode: 0o100755,
};

function exec(exe: string, argv: readonly string[], more: Partial<ExecObservation> = {}): ExecObservation {
  return {
    kind: 'exec',
    container: 'c'.repeat(64),
    atUs: 1,
    origin: 'live',
    exe,
    argv,
    argvTruncated: false,
    cwd: '/srv',
    isScript: false,
    file: image,
    ...more,
  };
}
const scriptText = (observation: ExecObservation) => {
  const script = scriptOf(observation);
  return script.kind === 'file' ? script.path : script.kind;
};

t.test('what an interpreter runs, by how it is called', async t => {
  const table: readonly [exe: string, command: string, script: string][] = [
    ['/usr/sbin/nginx', 'nginx -g daemon off;', 'none'],
    ['/usr/bin/dash', 'sh /app/run.sh a b', '/app/run.sh'],
    ['/usr/bin/bash', 'bash run.sh', '/srv/run.sh'],
    ['/usr/bin/bash', 'bash -x ./a/../run.sh', '/srv/run.sh'],
    ['/usr/bin/bash', 'bash -c echo', 'inline'],
    ['/usr/bin/bash', 'bash -lc echo', 'inline'],
    ['/usr/bin/bash', 'bash -s x', 'inline'],
    ['/usr/bin/bash', 'bash', 'inline'],
    ['/usr/bin/bash', 'bash -', 'inline'],
    ['/usr/bin/bash', 'bash -- -odd', '/srv/-odd'],
    ['/usr/bin/bash', 'bash -o pipefail /x.sh', '/x.sh'],
    ['/usr/bin/bash', 'bash +o posix /x.sh', '/x.sh'],
    ['/usr/bin/bash', 'bash -euo pipefail /x.sh', '/x.sh'],
    ['/usr/bin/perl', 'perl -Mfeature=say /x.pl', '/x.pl'],
    ['/usr/bin/bash', 'bash --rcfile /rc /x.sh', '/x.sh'],
    ['/usr/bin/bash', 'bash --norc /x.sh', '/x.sh'],
    ['/usr/bin/bash', 'bash /dev/stdin', 'inline'],
    ['/usr/bin/bash', 'bash /proc/self/fd/3', 'inline'],
    ['/usr/bin/python3.11', 'python3 -u /app/main.py --port 1', '/app/main.py'],
    ['/usr/bin/python3.11', 'python3 -W ignore -X dev main.py', '/srv/main.py'],
    ['/usr/bin/python3.11', 'python3 -Wignore main.py', '/srv/main.py'],
    ['/usr/bin/python3.11', 'python3 -m http.server', 'inline'],
    ['/usr/bin/python3.11', 'python3 -c pass', 'inline'],
    ['/usr/bin/python3.11', 'python3 -Ic pass', 'inline'],
    ['/usr/bin/perl', 'perl -w /x.pl', '/x.pl'],
    ['/usr/bin/perl', 'perl -ne print /etc/passwd', 'inline'],
    ['/usr/bin/perl', 'perl -I /lib x.pl', '/srv/x.pl'],
    ['/usr/local/bin/node', 'node --enable-source-maps -r ./hook.js server.js', '/srv/server.js'],
    ['/usr/local/bin/node', 'node --require=./hook.js server.js', '/srv/server.js'],
    ['/usr/local/bin/node', 'node --eval 1', 'inline'],
    ['/usr/local/bin/node', 'node --eval=1', 'inline'],
    ['/usr/local/bin/node', 'node -pe 1', 'inline'],
    ['/usr/bin/ruby3.1', 'ruby -rjson -I lib app.rb', '/srv/app.rb'],
    ['/usr/bin/php8.2', 'php -d a=b -f x.php', '/srv/x.php'],
    ['/usr/bin/php8.2', 'php index.php', '/srv/index.php'],
    ['/usr/bin/php8.2', 'php -r 1', 'inline'],
    ['/opt/java/bin/java', 'java -Xmx1g -cp a:b -jar /app/app.jar -jar no', '/app/app.jar'],
    ['/opt/java/bin/java', 'java -cp a:b com.example.Main', 'inline'],
    ['/opt/java/bin/java', 'java Hello.java', '/srv/Hello.java'],
    ['/usr/bin/lua5.4', 'lua -l x y.lua', '/srv/y.lua'],
    ['/usr/bin/mawk', 'awk {print}', 'inline'],
    ['/usr/bin/mawk', 'awk -f x.awk file', '/srv/x.awk'],
    ['/bin/busybox', 'sh /x.sh', '/x.sh'],
    ['/bin/busybox', 'busybox sh /x.sh', '/x.sh'],
    ['/bin/busybox', '/bin/busybox ash -c x', 'inline'],
    ['/bin/busybox', 'ls /x', 'none'],
    ['/bin/busybox', '-sh', 'inline'],
    ['/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2', '/lib64/ld-linux-x86-64.so.2 /bin/tool x', '/bin/tool'],
    ['/usr/lib/x86_64-linux-gnu/ld-2.31.so', 'ld.so --library-path /l --argv0 y ./tool', '/srv/tool'],
    ['/lib/ld-musl-x86_64.so.1', 'ld-musl-x86_64.so.1 --preload /e.so -- /bin/tool', '/bin/tool'],
  ];
  for (const [exe, command, script] of table) t.equal(scriptText(exec(exe, command.split(' '))), script, `${exe}: ${command}`);
});

t.test('a `#!` script is what execve named', async t => {
  t.equal(scriptText(exec('/usr/bin/dash', ['/bin/sh', './run', 'x'], { isScript: true, calledAs: './run' })), '/srv/run');
  t.equal(
    scriptText(exec('/usr/bin/env', ['/usr/bin/env', 'python3', '/x'], { isScript: true, calledAs: '/x' })),
    '/x',
    'whatever its interpreter',
  );
  t.equal(scriptText(exec('/usr/bin/dash', ['/bin/sh', '/dev/fd/3'], { isScript: true, calledAs: '/dev/fd/3' })), 'inline');
  t.equal(scriptText(exec('/usr/bin/dash', ['/bin/sh', '/x'], { isScript: true })), '/x', 'one whose name was cut, from its command line');
  t.equal(scriptText(exec('/usr/bin/dash', ['/bin/sh'], { isScript: true })), '/\u2026', 'one of which nothing is left is no listed one');
  const chain = exec('/usr/bin/dash', ['/bin/sh', '/app/wrapper', '/srv/run'], { isScript: true, calledAs: '/srv/run' });
  t.same(wantedFromDisk(chain), { scripts: ['/srv/run', '/app/wrapper'] }, 'where the interpreter is a script too, both decide');
});

t.test('what no path of the container tells is inline', async t => {
  t.equal(scriptText(exec('/bin/bash', ['bash', '/x.sh'], { chrooted: true })), 'inline');
  t.equal(scriptText(exec('/bin/bash', ['bash', '/x.sh'], { hostMounts: true })), 'inline');
  const { cwd: _, ...nowhere } = exec('/bin/bash', ['bash', 'x.sh']);
  t.equal(scriptText(nowhere), 'inline');
  t.equal(
    scriptText(exec('/bin/bash', ['bash', '-x'.repeat(500), '/x.sh'], { argvTruncated: true })),
    'inline',
    'words near a cut may not be whole',
  );
  const { exe: _exe, ...unseen } = exec('/bin/bash', ['bash']);
  t.equal(scriptText(unseen), 'unseen');
});

t.test('applets', async t => {
  const table: readonly [exe: string, command: string, applet: string][] = [
    ['/bin/busybox', 'ls -l', 'ls'],
    ['/bin/busybox', '/usr/bin/wget x', 'wget'],
    ['/bin/busybox', 'busybox wget x', 'wget'],
    ['/bin/busybox', 'busybox', ''],
    ['/bin/busybox', '-sh', 'sh'],
    ['/bin/toybox', 'toybox cat', 'cat'],
    ['/usr/bin/coreutils', 'coreutils --coreutils-prog=cat x', 'cat'],
    ['/usr/bin/coreutils', 'ls', 'ls'],
    ['/usr/bin/ls', 'busybox sh', ''],
    ['/tmp/other-name', 'sh -c x', ''],
  ];
  for (const [exe, command, applet] of table) t.equal(appletOf(exec(exe, command.split(' '))), applet, `${exe}: ${command}`);
});

t.test('of the image only by proof', async t => {
  const origin = (file: Partial<ProgramFile>, disk?: Parameters<typeof originOf>[1], more: Partial<ExecObservation> = {}) =>
    originOf(exec('/x', [], { file: { ...image, ...file }, ...more }), disk);
  t.equal(origin({}), 'image');
  t.equal(origin({ upper: true, lower: false }), 'drift');
  t.equal(origin({ upper: true }, { content: 'same-content' }), 'metadata-changed');
  t.equal(origin({ upper: true }, { content: 'other-content' }), 'drift');
  t.equal(origin({ upper: true }, { content: 'no-lower' }), 'drift');
  t.equal(origin({ upper: true }), 'unknown');
  t.equal(origin({ onRoot: false, overlay: false }), 'mount');
  t.equal(origin({ onRoot: false, overlay: true }), 'foreign-overlay');
  t.equal(origin({ overlay: false }), 'unknown', 'another file system as root proves nothing');
  t.equal(origin({ memfd: true, deleted: true, onRoot: false, overlay: false }), 'memfd');
  t.equal(origin({ deleted: true }), 'deleted');
  t.equal(origin({}, undefined, { hostMounts: true }), 'unknown');
  t.equal(origin({ onRoot: false }, undefined, { exeCut: true }), 'unknown', 'a path of which only the end is known proves nothing');
  const { file: _, ...unseen } = exec('/x', []);
  t.equal(originOf(unseen, undefined), undefined);
});

t.test('only what decides is read from disk', async t => {
  t.same(wantedFromDisk(exec('/x', ['x'])), { scripts: [] });
  t.same(wantedFromDisk(exec('/x', ['x'], { file: { ...image, upper: true } })), { program: '/x', scripts: [] });
  t.same(wantedFromDisk(exec('/x', ['x'], { file: { ...image, upper: true, lower: false } })), { scripts: [] }, 'it is drift already');
  t.same(wantedFromDisk(exec('/bin/dash', ['sh', '/x.sh'])), { scripts: ['/x.sh'] });
});

t.test('what the image does not vouch for is wanted with its hash: the program, else its script', async t => {
  const mount = { ...image, onRoot: false, overlay: false };
  t.match(wantedHash(exec('/vol/x', ['x'], { file: mount }), {}), { path: '/vol/x', file: mount });
  t.match(wantedHash(exec('/bin/dash', ['sh', '/vol/x.sh']), { script: { path: '/vol/x.sh', origin: 'mount' } }), { path: '/vol/x.sh' });
  t.equal(wantedHash(exec('/bin/dash', ['sh', '/x.sh']), { script: { path: '/x.sh', origin: 'image' } }), undefined);
  t.equal(wantedHash(exec('/\u2026/x', ['x'], { file: mount, exeCut: true }), {}), undefined);
});

t.test('a behaviour with its evidence', async t => {
  const observation = exec('/usr/bin/dash', ['sh', '/run.sh', '--password=x'], {
    pid: 3,
    ppid: 2,
    uid: 5,
    gid: 6,
    tty: true,
    parentExe: 'start',
    loaders: [],
    stdioSocket: true,
  });
  const { behaviour, evidence } = fromExec(observation, { session: 'exec', script: { path: '/real/run.sh', origin: 'drift' } });
  t.same(behaviour, {
    kind: 'exec',
    exe: '/usr/bin/dash',
    file: 'image',
    applet: '',
    script: '/real/run.sh',
    scriptFile: 'drift',
    parent: 'start',
    user: 5,
    session: 'exec',
    loaders: [],
  });
  t.same(evidence, {
    argv: ['sh', '/run.sh', '--password=***'],
    argvTruncated: false,
    origin: 'live',
    pid: 3,
    ppid: 2,
    parentExe: 'start',
    uid: 5,
    gid: 6,
    tty: true,
    session: 'exec',
    file: { upper: false, memfd: false, deleted: false, mount: false },
    socketShell: true,
  });
  t.match(fromExec(observation, {}).behaviour, { script: '/run.sh', scriptFile: 'unknown' }, 'a script that nobody found');
  t.notOk(
    'socketShell' in fromExec(exec('/usr/sbin/nginx', ['nginx'], { stdioSocket: true }), {}).evidence,
    'a server on a socket is no shell',
  );
});

t.test('unseen is absent, and nothing else', async t => {
  const bare: ExecObservation = { kind: 'exec', container: 'c', atUs: 1, origin: 'sampled' };
  t.same(fromExec(bare, {}), { behaviour: { kind: 'exec' }, evidence: { argv: [], argvTruncated: true, origin: 'sampled' } });
});

t.test('whose session it is', async t => {
  const container = { healthcheck: ['/bin/sh', '-c', 'wget -q localhost'] } as unknown as Container;
  const kind = (opening?: readonly string[], of = container) => sessionKindOf({ id: '1', main: false, ...(opening && { opening }) }, of);
  t.equal(sessionKindOf(undefined, container), undefined);
  t.equal(sessionKindOf({ id: '1', main: true }, container), 'main');
  t.equal(kind(['/bin/sh', '-c', 'wget -q localhost']), 'health');
  t.equal(kind(['/bin/sh', '-c', 'wget -q localhost; id']), 'exec');
  t.equal(kind(['sh', '-c', 'wget -q localhost']), 'exec', 'another program of the same operands');
  t.equal(kind(), 'exec');
  const script = { healthcheck: ['check', 'now'] } as unknown as Container;
  t.equal(kind(['/bin/sh', '/usr/bin/check', 'now'], script), 'health', 'found in PATH and run by its interpreter');
  t.equal(kind(['/usr/bin/check'], script), 'exec');
  t.equal(kind(['anything'], { healthcheck: [] } as unknown as Container), 'exec', 'no healthcheck matches nothing');
  t.equal(sessionKindOf({ id: '1', main: false, opening: ['/probe'] }, container, [['/probe']]), 'recycler');
});
