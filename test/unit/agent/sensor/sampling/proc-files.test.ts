import t from 'tap';
import { outsideId, usersAtExec } from '../../../../../agent/sensor/sampling/auxv.js';
import { commandLineOf, isCalledByItsName, loadersIn } from '../../../../../agent/sensor/sampling/command-line.js';
import { netCounters } from '../../../../../agent/sensor/sampling/net-counters.js';
import { inWords, pauseMs } from '../../../../../agent/sensor/sampling/pace.js';
import { parseStatLine } from '../../../../../agent/sensor/sampling/stat-line.js';
import { samplingVisibility } from '../../../../../agent/sensor/sampling/visibility.js';

/** A stat line as the kernel writes it; `memory` are the fields 26, 27, 28, 45 and 46. */
function stat(name: string, memory: readonly (string | number)[] = [10, 20, 30, 40, 50], state = 'S'): Buffer {
  const fields = [state, 3, 7, 5, 34816, ...new Array(14).fill(0), 12345, ...new Array(30).fill(0)];
  for (const [index, field] of [23, 24, 25, 42, 43].entries()) fields[field] = memory[index] ?? 0;
  return Buffer.from(`7 (${name}) ${fields.join(' ')}\n`);
}

t.test('a stat line, whatever the name of the process', async t => {
  for (const name of ['sh', 'a) S 9 (', 'x y', ''])
    t.same(
      parseStatLine(stat(name)),
      { pid: 7, ppid: 3, sid: 5, comm: name, tty: true, over: false, startTicks: 12345, image: '10-20-30-40-50' },
      name,
    );
  t.equal(parseStatLine(stat('sh', [1, 1, 0, 0, 0]))!.image, undefined, 'what may not be read is not there');
  t.not(parseStatLine(stat('sh', [10, 20, 31, 40, 50]))!.image, '10-20-30-40-50', 'another execve is laid out elsewhere');
  t.ok(parseStatLine(stat('sh', [], 'Z'))!.over);
  for (const broken of ['', '7', '7 (sh', '7 (sh) S', 'x (sh) S 1 2 3']) t.equal(parseStatLine(Buffer.from(broken)), undefined, broken);
  t.equal(parseStatLine(undefined), undefined);
});

t.test('the user as execve found it', async t => {
  const words = (width: 4 | 8, ...pairs: readonly (readonly [number, number])[]) => {
    const bytes = Buffer.alloc(pairs.length * 2 * width);
    for (const [index, pair] of pairs.entries())
      for (const [half, value] of pair.entries()) {
        const at = (index * 2 + half) * width;
        width === 4 ? bytes.writeUInt32LE(value, at) : bytes.writeBigUInt64LE(BigInt(value), at);
      }
    return bytes;
  };
  for (const width of [8, 4] as const)
    t.same(usersAtExec(words(width, [16, 1], [11, 1000], [12, 0], [13, 1001], [14, 0], [0, 0])), { uid: 1000, gid: 1001 }, `${width}`);
  t.equal(usersAtExec(words(8, [11, 1000], [0, 0])), undefined);
  t.equal(usersAtExec(Buffer.alloc(3)), undefined);
  t.equal(usersAtExec(undefined), undefined);
  const map = '         0     100000      65536\n';
  t.equal(outsideId(33, map), 100_033);
  t.equal(outsideId(65_536, map), undefined);
  t.equal(outsideId(33, '0 0 4294967295\n'), 33);
});

t.test('a command line is what execve was given, or has been written over', async t => {
  const line = (text: string, comm: string, exe: string) => commandLineOf(Buffer.from(text), comm, exe);
  const table: readonly (readonly [string, string, string, boolean])[] = [
    ['/usr/bin/python3\0/app/a.py\0', 'python3', '/usr/bin/python3.11', true],
    ['/usr/bin/python3\0/app/a.py\0', 'a.py', '/usr/bin/python3.11', true],
    ['node\0server.js\0', 'node-MainThread', '/usr/local/bin/node', true],
    ['gunicorn: master [app]\0', 'gunicorn', '/usr/bin/python3.11', false],
    ['gunicorn: master [app]', 'python3', '/usr/bin/python3.11', false],
    ['worker\0\0\0\0', 'worker', '/usr/local/bin/node', false],
    ['node\0\0\0', 'node', '/usr/local/bin/node', false],
    ['-sh\0', 'sh', '/bin/busybox', true],
    ['/bin/sh\0/app/run\0', 'run', '/bin/busybox', true],
    ['busybox\0tail\0-f\0', 'busybox', '/bin/busybox', true],
    ['tail\0-f\0', 'sh', '/bin/busybox', false],
    ['a-very-long-name-of-a-program\0', 'a-very-long-nam', '/bin/busybox', true],
    ['', 'x', '/x', false],
  ];
  for (const [text, comm, exe, original] of table) t.equal(line(text, comm, exe).original, original, JSON.stringify([text, comm]));
  t.same(line('sh\0\xff\0', 'sh', '/bin/sh').argv.length, 2);
  t.same(commandLineOf(Buffer.from([0x61, 0, 0xff, 0]), 'a', '/a').argv, ['a', '\\xff'], 'every byte is kept');
  t.ok(isCalledByItsName('a-very-long-nam', '/bin/a-very-long-name'));
  t.notOk(isCalledByItsName('run', '/usr/bin/execlineb'), 'a script, or a link');
});

t.test('variables that load code, unless a title was written over them', async t => {
  const loaders = (text: string) => loadersIn(Buffer.from(text));
  t.same(loaders('PATH=/bin\0LD_PRELOAD=/x.so\0ENV=\0'), ['ENV', 'LD_PRELOAD']);
  t.same(loaders('PATH=/bin\0'), []);
  t.same(loaders(''), [], 'there are none');
  for (const over of ['\0\0\0\0', 'x worker process\0\0', 'PATH=/bin\0\0', 'PATH=/bi', 'nginx: worker\0A=b\0'])
    t.equal(loaders(over), undefined, JSON.stringify(over));
  t.equal(loadersIn(undefined), undefined);
});

t.test('what a network namespace counts', async t => {
  const snmp = (active: number) =>
    `Ip: Forwarding\nIp: 1\nTcp: RtoAlgorithm ActiveOpens PassiveOpens\nTcp: 1 ${active} 7\nUdp: InDatagrams\nUdp: 3\n`;
  const stat4 = 'sockets: used 2\nTCP: inuse 2 orphan 0 tw 3 alloc 35 mem 115\nUDP: inuse 1 mem 256\n';
  const stat6 = 'TCP6: inuse 4\nUDP6: inuse 5\n';
  const counters = netCounters(snmp(6), stat4, stat6);
  t.match(counters, { tcp4InUse: 2, tcp6InUse: 4, waiting: 3, udp4InUse: 1, udp6InUse: 5 });
  t.not(counters.tcp, netCounters(snmp(7), stat4, stat6).tcp, 'a connection began');
  t.match(netCounters('', '', ''), { tcp4InUse: 0, waiting: 0 });
});

t.test('samples take their share of a CPU and no more', async t => {
  t.equal(pauseMs(1_000, 10), 990);
  t.equal(pauseMs(1_000, 100), 1_900, '5 % of one CPU');
  t.same([250, 1_000, 2_449].map(inWords), ['250 ms', '1 s', '2.4 s']);
});

t.test('what samples cannot see is said, and why', async t => {
  const at = { everyMs: 1_000, programsMs: 1_000, socketsMs: 1_000, root: true };
  const { exec, send, unix } = samplingVisibility(at);
  t.same(exec, { sees: 'partly', why: 'sampled every 1 s; what ends sooner is missed, and who started it is never seen' });
  t.match([send, unix], [{ sees: 'no' }, { sees: 'no' }]);
  t.match(samplingVisibility({ ...at, programsMs: 4_000, because: 'no types' }).exec, {
    why: /^sampled every 1 s, every 4 s at present to spare the CPU; .*; no eBPF: no types$/,
  });
  t.match(samplingVisibility({ ...at, root: false }).exec, { why: /without root only programs of its own user have a name/ });
});
