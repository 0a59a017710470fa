import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { ProcFs } from '../../agent/proc.js';
import { EbpfSensor } from '../../agent/sensor/ebpf/ebpf-sensor.js';
import { measureRunTime } from '../../agent/sensor/ebpf/libbpf.js';
import type { ExecObservation } from '../../agent/sensor/sensor.js';
import { Actor } from '../support/actor.js';
import { docker } from '../support/image.js';
import { patient } from '../support/patience.js';
import { kernelIsSince } from '../support/running-kernel.js';
import { actorImage, containerOf, described, generatorImage, kernelObject, Watching } from '../support/sensor.js';
import { until } from '../support/stack.js';

const label = ['--label', 'knowngood.test=sensor'];
const run = process.pid;
const proc = new ProcFs();

t.test('the committed object is what its source gives, byte for byte', async t => {
  const check = spawnSync(process.execPath, ['setup/build-kernel.mjs', '--check'], { encoding: 'utf8' });
  t.equal(check.status, 0, check.stdout + check.stderr);
  const [committed, rebuilt] = check.stdout.trim().split('\n');
  t.equal(committed?.slice(0, 64), rebuilt?.slice(0, 64), 'and both hashes are printed');
});

t.test('what a container does is seen as it is', async t => {
  const watching = await Watching.start();
  t.teardown(() => watching.sensor.stop());
  const image = await actorImage(`knowngood-sensor-actor:${run}`);
  const volume = mkdtempSync(join(tmpdir(), 'kg-volume-'));
  const network = `kg-sensor-${run}`;
  await docker('network', 'create', '--internal', '--ipv6', '--subnet', `fd00:${(run & 0xffff).toString(16)}::/64`, ...label, network);
  const actor = await Actor.start(`kg-sensor-${run}`, {
    image,
    ports: [8080],
    run: [...label, '--network', network, '--tmpfs', '/ram:exec', '-v', `${volume}:/vol`, '-e', 'PLAIN=1'],
  });
  const peer = await Actor.start(`kg-sensor-peer-${run}`, { image, ports: [9090], run: [...label, '--network', network] });
  t.teardown(async () => {
    await actor.remove();
    await peer.remove();
    await docker('network', 'rm', network);
    await docker('rmi', '-f', image);
    rmSync(volume, { recursive: true, force: true });
  });
  const { id } = actor;
  const container = await containerOf(id);
  const behaviourOf = (exec: ExecObservation) => described(container, exec);
  const seen = async (exe: string, ...argv: readonly string[]) => {
    const exec = await watching.exec(
      id,
      exec => exec.exe === exe && (argv.length === 0 || exec.argv?.join(' ') === argv.join(' ')),
      `${exe} ${argv.join(' ')}`,
    );
    return { exec, ...behaviourOf(exec) };
  };

  t.test('the first program: started by the runtime, of the image, in the session of its own', async t => {
    const { exec, behaviour } = await seen('/actor');
    t.match(exec, {
      parentExe: 'start',
      session: { main: true },
      uid: 0,
      gid: 0,
      cwd: '/',
      tty: false,
      isScript: false,
      stdioSocket: false,
      loaders: [],
    });
    t.match(behaviour, { exe: '/actor', file: 'image', applet: '', script: '', parent: 'start', user: 0 });
    t.equal(watching.execs(id).length, 1, 'and nothing that the runtime did on its way is told as the container\u2019s');
    t.ok(Math.abs(exec.atUs / 1000 - Date.now()) < 20_000, 'at the time of day');
  });

  t.test('a program of the workload: its parent is the file that forked it', async t => {
    await actor.tell('run', '/bin/allowed', 'one', '', 'two words');
    const { exec, behaviour } = await seen('/bin/allowed');
    t.same(exec.argv, ['/bin/allowed', 'one', '', 'two words']);
    t.match(behaviour, { exe: '/bin/allowed', file: 'image', parent: '/actor' });
    t.equal(exec.session?.id, watching.execs(id)[0]?.session?.id);
  });

  t.test('a program in a `docker exec`, also after it was orphaned, keeps session and parent', async t => {
    await docker('exec', '-e', 'LD_PRELOAD=/none.so', '-e', 'ENV=x', '-u', '1000:1000', actor.name, '/bin/other1');
    const direct = await seen('/bin/other1');
    t.match(direct.exec, {
      parentExe: 'start',
      session: { main: false, opening: ['/bin/other1'] },
      uid: 1000,
      gid: 1000,
      loaders: ['ENV', 'LD_PRELOAD'],
    });
    await docker('exec', actor.name, '/bin/orphan', '/bin/other2', 'late');
    const orphan = await seen('/bin/other2');
    t.match(orphan.exec, { parentExe: '/bin/orphan', session: { main: false, opening: ['/bin/orphan', '/bin/other2', 'late'] } });
    t.equal(orphan.exec.ppid, container.pid, 'although its parent is by then the container\u2019s first process');
    t.not(orphan.exec.session?.id, direct.exec.session?.id, 'two sessions are two');
  });

  t.test('a terminal is told', async t => {
    spawnSync('script', ['-qec', `docker exec -t ${actor.name} /bin/other3`, '/dev/null'], { timeout: patient(10_000) });
    t.equal((await seen('/bin/other3')).exec.tty, true);
  });

  t.test('where a program\u2019s file comes from', async t => {
    await actor.tell('copy', '/bin/other1', '/tmp/dropped');
    await actor.tell('run', '/tmp/dropped');
    const dropped = await seen('/tmp/dropped');
    t.match(dropped, { behaviour: { file: 'drift' }, evidence: { file: { upper: true, mount: false } } });
    const ageOf = ({ exec, evidence }: typeof dropped) => (exec.atUs - (evidence.fileChangedUs ?? 0)) / 1_000;
    t.ok(ageOf(dropped) >= -20 && ageOf(dropped) < patient(20_000), `it was changed ${ageOf(dropped)} ms before it ran`);
    await actor.tell('copy', '/bin/other1', '/ram/x');
    await actor.tell('run', '/ram/x');
    const onMount = await seen('/ram/x');
    t.match(onMount, { behaviour: { file: 'mount' }, evidence: { file: { mount: true } } });
    t.ok(ageOf(onMount) >= -20 && ageOf(onMount) < patient(20_000), `on a mount, too: ${ageOf(onMount)} ms`);
    await actor.tell('copy', '/bin/other1', '/vol/x');
    await actor.tell('run', '/vol/x');
    t.equal((await seen('/vol/x')).behaviour.file, 'mount');
    await actor.tell('memfd', '/bin/other1', 'from-memory');
    t.match(await seen('/memfd:stage'), {
      behaviour: { file: 'memfd' },
      evidence: { argv: ['from-memory'], file: { memfd: true, deleted: false } },
    });
    await actor.tell('deleted', '/bin/other1', '/tmp/gone', 'without-name');
    t.match(await seen('/tmp/gone'), { behaviour: { file: 'deleted' } });
    await actor.tell('chown', '/bin/other4', 1000);
    await actor.tell('run', '/bin/other4');
    t.match(await seen('/bin/other4'), { behaviour: { file: 'metadata-changed' }, evidence: { metadata: 'owner 0:0 → 1000:1000' } });
    await actor.tell('copy', '/actor', '/bin/other5');
    await actor.tell('run', '/bin/other5');
    t.match(await seen('/bin/other5'), { behaviour: { file: 'drift' } });
  });

  t.test('a symbolic link is the file behind it', async t => {
    await actor.tell('symlink', '/bin/other6', '/tmp/link');
    await actor.tell('run', '/tmp/link');
    t.match(await seen('/bin/other6'), { exec: { calledAs: '/tmp/link' }, behaviour: { exe: '/bin/other6', file: 'image' } });
  });

  t.test('scripts, applets and the loader', async t => {
    await actor.tell('run', '/app/ok.sh', 'operand');
    t.match(await seen('/bin/busybox', '/bin/sh', '/app/ok.sh', 'operand'), {
      behaviour: { applet: 'sh', script: '/app/ok.sh', scriptFile: 'image' },
    });
    await actor.tell('run', '/bin/sh', '/app/other.sh');
    t.match(await seen('/bin/busybox', '/bin/sh', '/app/other.sh'), {
      behaviour: { applet: 'sh', script: '/app/other.sh', scriptFile: 'image' },
    });
    await actor.tell('text', '/tmp/new.sh', '#!/bin/sh');
    await actor.tell('run', '/bin/sh', '/tmp/new.sh');
    const script = await seen('/bin/busybox', '/bin/sh', '/tmp/new.sh');
    t.match(script, { behaviour: { script: '/tmp/new.sh', scriptFile: 'drift' } });
    const scriptAgeMs = (script.exec.atUs - (script.evidence.fileChangedUs ?? 0)) / 1_000;
    t.ok(scriptAgeMs >= -20 && scriptAgeMs < patient(20_000), `it was changed ${scriptAgeMs} ms before it ran`);
    t.equal(
      (await seen('/bin/busybox', '/bin/sh', '/app/other.sh')).evidence.fileChangedUs,
      undefined,
      'what the image has says nothing by its age',
    );
    await actor.tell('run', '/bin/sh', '-c', 'exit 0');
    t.match(await seen('/bin/busybox', '/bin/sh', '-c', 'exit 0'), { behaviour: { script: 'inline' } });
    await actor.tell('run', '/bin/busybox', 'sleep', '0');
    t.match(await seen('/bin/busybox', '/bin/busybox', 'sleep', '0'), { behaviour: { applet: 'sleep', script: '' } });
    await actor.tell('run', '/lib64/ld-linux-x86-64.so.2', '/bin/dynamic');
    const loaded = await watching.exec(id, exec => exec.exe?.includes('/ld-linux') ?? false, 'the loader');
    t.match(behaviourOf(loaded).behaviour, { script: '/bin/dynamic', scriptFile: 'image' });
  });

  t.test('a long command line keeps head and tail, and says so', async t => {
    const long = Array.from({ length: 200 }, (_, i) => `operand-number-${i}`);
    await actor.tell('run', '/bin/other7', ...long);
    const { exec } = await seen('/bin/other7');
    t.equal(exec.argvTruncated, true);
    t.equal(exec.argv?.[0], '/bin/other7');
    t.equal(exec.argv?.at(-1), 'operand-number-199');
  });

  t.test('connections out, in and listeners, IPv4, IPv6 and v4 in v6', async t => {
    const [v4, v6] = [await peer.address(network), await peer.address(network, 6)];
    await actor.tell('connect', v4, 9090);
    t.match(await watching.socket(id, s => s.kind === 'connect' && s.address === v4, 'a v4 connect'), {
      protocol: 'tcp',
      port: 9090,
      exe: '/actor',
      session: { main: true },
      uid: 0,
    });
    await actor.tell('connect', v6, 9090);
    t.match(await watching.socket(id, s => s.kind === 'connect' && s.address === v6, 'a v6 connect'), { protocol: 'tcp', port: 9090 });
    await actor.tell('connect', `::ffff:${v4}`, 9191);
    t.match(await watching.socket(id, s => s.kind === 'connect' && s.port === 9191, 'a v4-mapped connect'), { address: v4 });
    const from = await actor.address(network);
    t.match(await watching.socket(peer.id, s => s.kind === 'inbound' && s.address === from, 'an inbound connection'), {
      protocol: 'tcp',
      port: 9090,
    });
    const from6 = await actor.address(network, 6);
    t.match(await watching.socket(peer.id, s => s.kind === 'inbound' && s.address === from6, 'an inbound v6 connection'), { port: 9090 });
    await actor.tell('listen', 7777);
    t.match(await watching.socket(id, s => s.kind === 'listen' && s.port === 7777, 'a listener'), {
      protocol: 'tcp',
      address: '::',
      exe: '/actor',
      session: { main: true },
    });
    await actor.tell('listen', 0);
    const chosen = await watching.socket(id, s => s.kind === 'listen' && s.port > 30_000, 'a listener on a port the kernel chose');
    t.ok(proc.tcpSockets(container.pid).some(socket => socket.state === 'listening' && socket.local.port === chosen.port));
    await actor.tell('connect', '127.0.0.1', 7777);
    await watching.socket(id, s => s.kind === 'inbound' && s.address === '127.0.0.1' && s.port === 7777, 'its own call over loopback');
  });

  t.test('a sensor that comes later finds what runs, and its sessions go on', async t => {
    const after = `sleep ${patient(4)}; /bin/other8`;
    await docker('exec', '-d', actor.name, '/bin/sh', '-c', after);
    await until('the exec to run', 5000, () => watching.execs(id).find(exec => exec.argv?.includes(after)));
    const later = await Watching.start();
    t.teardown(() => later.sensor.stop());
    const scanned = later.sensor.scan(new Set([id]));
    t.match(
      scanned.find(observation => observation.kind === 'exec' && observation.exe === '/actor'),
      { origin: 'scan', parentExe: undefined, uid: 0, session: { main: true }, file: { onRoot: true, overlay: true, upper: false } },
    );
    t.ok(scanned.some(observation => observation.kind === 'listen' && observation.port === 8080));
    const late = await later.exec(id, exec => exec.exe === '/bin/other8', 'the program of the session that ran before', 10_000);
    t.match(late, { session: { main: false }, parentExe: '/bin/busybox' });
    await actor.tell('run', '/bin/other9');
    t.match(await later.exec(id, exec => exec.exe === '/bin/other9', 'a program of the workload'), {
      session: { main: true },
      parentExe: '/actor',
    });
  });

  t.test('the programs that stand in on older kernels tell the same of a connection', async t => {
    const older = await Watching.start({ steads: true });
    t.teardown(() => older.sensor.stop());
    t.match(older.sensor.visibility(), { exec: { sees: 'yes' }, connect: { sees: 'yes' }, send: { sees: 'yes' } });
    await actor.tell('connect', '127.0.0.1', 5);
    t.match(await older.socket(id, s => s.kind === 'connect' && s.port === 5, 'a connect of a program that ran before'), {
      exe: '/actor',
      session: { main: true },
    });
    await docker('exec', actor.name, '/bin/sh', '-c', 'busybox nc -w 1 127.0.0.1 4 </dev/null || true');
    t.match(await older.socket(id, s => s.kind === 'connect' && s.port === 4, 'a connect'), {
      exe: '/bin/busybox',
      session: { main: false, opening: ['/bin/sh', '-c', 'busybox nc -w 1 127.0.0.1 4 </dev/null || true'] },
    });
    await actor.tell('run', '/bin/allowed', 'and-gone');
    const { pid = 0 } = await older.exec(id, exec => exec.argv?.includes('and-gone') ?? false, 'a program that ends');
    const heir = `echo ${pid - 1} >/proc/sys/kernel/ns_last_pid; busybox nc -w 1 127.0.0.1 6 </dev/null & echo $!; wait`;
    await until('a process of the host to get its id', 5000, () =>
      Number(spawnSync('sh', ['-c', heir], { encoding: 'utf8' }).stdout) === pid ? true : undefined,
    );
    await older.sensor.drain();
    t.notOk(
      older.sockets(id).some(s => s.port === 6),
      'what it does is not the container\u2019s',
    );
  });

  t.test('where there are more processes than room, what is beyond it tells the same', async t => {
    const full = await Watching.start({ processes: 1 });
    t.teardown(() => full.sensor.stop());
    await actor.tell('connect', '127.0.0.1', 7);
    t.match(await full.socket(id, s => s.kind === 'connect' && s.port === 7, 'a connect of a program that ran before'), {
      exe: '/actor',
      session: { main: true },
    });
    const command = 'busybox nc -w 1 127.0.0.1 8 </dev/null; (busybox true room; true); true';
    await docker('exec', actor.name, '/bin/sh', '-c', command);
    const met = await full.socket(id, s => s.kind === 'connect' && s.port === 8, 'a connect');
    const child = await full.exec(id, exec => exec.argv?.includes('room') ?? false, 'a program of a program');
    t.match(child, { parentExe: '/bin/busybox', session: { main: false } });
    // Before, a hook of sockets reaches no storage of processes: what is past the room is not known there.
    if (kernelIsSince('6.16'))
      t.match(met, { exe: '/bin/busybox', session: { id: child.session?.id, main: false, opening: ['/bin/sh', '-c', command] } });
    else t.same([met.exe, met.session], [undefined, undefined]);
    await actor.tell('run', '/bin/allowed', 'past the room');
    t.match(await full.exec(id, exec => exec.argv?.includes('past the room') ?? false, 'a program of the workload'), {
      parentExe: '/actor',
      session: { main: true },
    });
    await full.sensor.stop();
    t.equal(full.sensor.counters().lost, 0);
  });

  t.test('and nothing was lost: what arrived is what the kernel counted as made, on the whole host', async t => {
    await watching.sensor.stop();
    const { seen: arrived, lost } = watching.sensor.counters();
    t.ok(arrived > 20);
    t.equal(arrived, watching.sensor.madeUntilStop());
    t.same({ lost, gaps: [...watching.gaps.values()] }, { lost: 0, gaps: [] });
  });
});

t.test('a sensor that is stopped does not miss its own programs', async t => {
  const watching = await Watching.start();
  // Each looks after the sensor, as a second does; every fifth look asks for the programs.
  for (let i = 0; i < 4; i++) await watching.sensor.drain();
  await watching.sensor.stop();
  t.same([...watching.gaps.values()], []);
});

t.test('a burst of 20,000 processes: what is seen and what is lost is what was made', async t => {
  const image = await generatorImage(`knowngood-sensor-generator:${run}`);
  t.teardown(() => docker('rmi', '-f', image));
  const processes = 20_000;

  const burst = async (watching: Watching, pauseMs: number) => {
    const name = `kg-sensor-burst-${run}`;
    const id = await docker('run', '-d', '--name', name, '--network', 'none', ...label, image, '/generator', String(processes), '/nothing');
    try {
      // A reader that is held up, as by a busy host: only then must a small ring lose.
      const until_ = Date.now() + pauseMs;
      while (Date.now() < until_) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      t.equal(await docker('wait', name), '0');
      const said = /started (\d+) in (\d+) us/.exec(await docker('logs', name));
      await watching.sensor.drain();
      const seen = watching.execs(id).filter(exec => exec.exe === '/nothing').length;
      const gaps = [...watching.gaps.values()].filter(gap => gap.containers.includes(id));
      const lost = watching.sensor.lostOf(id);
      t.equal(gaps.length > 0, lost > 0, 'a loss is a gap of that container, and no gap is without one');
      return { made: Number(said?.[1]), us: Number(said?.[2]), seen, lost };
    } finally {
      await docker('rm', '-f', name);
    }
  };

  t.test('none is lost with the ring as it is', async t => {
    const watching = await Watching.start();
    t.teardown(() => watching.sensor.stop());
    const measuring = measureRunTime();
    const before = await watching.sensor.cost();
    const cpuBefore = process.cpuUsage();
    const { made, us, seen, lost } = await burst(watching, 0);
    const cpu = process.cpuUsage(cpuBefore);
    const after = await watching.sensor.cost();
    measuring.stop();
    const kernelNs = (after?.runTimeNs ?? 0) - (before?.runTimeNs ?? 0);
    t.comment(
      `eBPF ${Math.round(kernelNs / made)} ns per process (fork and exec), agent ${Math.round((cpu.user + cpu.system) / made)} µs of CPU per process, this test included, ${Math.round((made / us) * 1e6)} processes/s`,
    );
    t.ok(kernelNs > 0 && kernelNs / made < patient(20_000), 'the kernel side costs microseconds');
    t.comment(`${made} processes in ${Math.round(us / 1000)} ms (${Math.round(us / made)} µs each): ${seen} seen, ${lost} lost`);
    t.equal(made, processes);
    t.equal(lost, 0);
    t.equal(seen, made);
  });

  t.test('with 64 KiB some is, and every one is counted, for its container', async t => {
    const watching = await Watching.start({ ringBytes: 64 * 1024 });
    t.teardown(() => watching.sensor.stop());
    const { made, seen, lost } = await burst(watching, 1500);
    await watching.sensor.stop();
    const counters = watching.sensor.counters();
    t.equal(counters.seen + counters.lost, watching.sensor.madeUntilStop(), 'on the whole host too');
    t.comment(`${made} processes: ${seen} seen, ${lost} lost`);
    t.ok(lost > 0, `${lost} lost`);
    // The generator's own exec may be among the lost: it is the one that is not of /nothing.
    const generator = watching.observations.some(observation => observation.kind === 'exec' && observation.exe === '/generator') ? 0 : 1;
    t.equal(seen + lost - generator, made);
    for (const gap of watching.gaps.values())
      t.ok(gap.toUs >= gap.fromUs && ['ring', 'bucket'].includes(gap.cause), `${gap.cause} from ${gap.fromUs} to ${gap.toUs}`);
  });
});

t.test('what a start needs is named with the way out', async t => {
  const start = (ringBytes: number, from = proc) =>
    new EbpfSensor({ object: kernelObject, ringBytes, proc: from, now: () => Date.now() * 1000 }).start();
  await t.rejects(start(100_000), {
    need: 'ring-bytes',
    message: 'KNOWNGOOD_RING_BYTES=100000 is not a power of two from 4096 to 1073741824: take 131072',
  });
  await t.rejects(start(65_536, new ProcFs('/proc', '/none')), {
    need: 'btf',
    message: /CONFIG_DEBUG_INFO_BTF, .*, or --sensor sampling$/,
  });
  await t.rejects(start(65_536, new ProcFs('/none')), { need: 'cgroup2', message: /^no cgroup2 hierarchy is mounted: mount -t cgroup2/ });
  await t.rejects(new EbpfSensor({ object: '/none.o', proc, now: () => 0 }).start(), {
    need: 'kernel',
    message: /^\/none\.o could not be opened/,
  });
});
