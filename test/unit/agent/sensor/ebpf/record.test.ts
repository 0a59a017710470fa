import fc from 'fast-check';
import t from 'tap';
import { type Decoded, decodeRecord } from '../../../../../agent/sensor/ebpf/record.js';
import { Ring } from '../../../../../agent/sensor/ebpf/ring.js';
import { textOf } from '../../../../../agent/sensor/kernel-text.js';
import type { ExecObservation, SocketObservation } from '../../../../../agent/sensor/sensor.js';
import { containerOfRecords, execRecord, flags, kernelPath, socketRecord } from '../../../../support/records.js';

const decode = (bytes: Buffer) => decodeRecord(bytes, 0, bytes.length, 5_000_000);
function execOf(bytes: Buffer): ExecObservation {
  const decoded = decode(bytes);
  if (decoded.kind !== 'exec') throw new Error(JSON.stringify(decoded));
  return decoded.observation;
}
function socketOf(bytes: Buffer): SocketObservation {
  const decoded = decode(bytes);
  if (decoded.kind !== 'socket') throw new Error(JSON.stringify(decoded));
  return decoded.observation;
}

t.test('an exec record becomes an observation, every field of it', async t => {
  const bytes = execRecord({
    flags: flags.main | flags.onRoot | flags.overlay | flags.lower | flags.lowerKnown,
    argv: Buffer.from('/bin/app\0\0two words\0'),
    cwd: '/srv/x',
  });
  t.same(execOf(bytes), {
    kind: 'exec',
    container: containerOfRecords,
    atUs: 5_001_000,
    origin: 'live',
    pid: 10,
    ppid: 9,
    uid: 1,
    gid: 2,
    session: { id: '7', main: true },
    file: {
      onRoot: true,
      overlay: true,
      upper: false,
      lower: true,
      memfd: false,
      deleted: false,
      device: 66,
      inode: 1234,
      mode: 0o100755,
      size: 4096,
      changedUs: 0,
    },
    argv: ['/bin/app', '', 'two words'],
    argvTruncated: false,
    isScript: false,
    tty: false,
    stdioSocket: false,
    exe: '/bin/app',
    cwd: '/srv/x',
    parentExe: '/init',
    loaders: [],
  });
});

t.test('a record carries by what the kernel would know it again, where it would', async t => {
  const bytes = execRecord();
  t.notOk('identity' in execOf(bytes) || 'commandIdentity' in execOf(bytes));
  bytes.write('the program, so.', 96, 'latin1');
  bytes.write('and its command.', 160, 'latin1');
  t.match(execOf(bytes), { identity: 'the program, so.', commandIdentity: 'and its command.' });
  const inbound = socketRecord({ kind: 5 });
  inbound.write('the caller, yes.', 96, 'latin1');
  t.match(socketOf(inbound), { identity: 'the caller, yes.' });
});

t.test('what was cut or not seen is absent, never a guess', async t => {
  const exec = execOf(
    execRecord({ flags: flags.pathCut | flags.calledCut | flags.cwdCut | flags.parentUnknown | flags.envCut, session: 0n }),
  );
  t.match(exec, { exe: '/\u2026/bin/app', exeCut: true }, 'of a path that was cut the end is told, and no file has such a path');
  for (const field of ['calledAs', 'cwd', 'parentExe', 'session'] as const) t.notOk(field in exec, field);
  t.notOk('lower' in (exec.file ?? {}), 'a lower dentry that this kernel cannot tell');
  t.same(execOf(execRecord({ flags: flags.envCut })).loaders, ['\u2026'], 'an environment that was not all looked at may hold anything');
  t.same(execOf(execRecord({ flags: flags.envCut, loaders: 1 })).loaders, ['LD_PRELOAD', '\u2026']);
});

t.test('flags', async t => {
  t.match(execOf(execRecord({ flags: flags.parentStart })), { parentExe: 'start' });
  t.match(execOf(execRecord({ flags: flags.script, called: '/bin/app' })), { isScript: true, calledAs: '/bin/app' });
  t.match(execOf(execRecord({ called: './app' })), { calledAs: './app' });
  t.match(execOf(execRecord({ loaders: (1 << 10) | (1 << 0) | (1 << 11) })), { loaders: ['ENV', 'JAVA_TOOL_OPTIONS', 'LD_PRELOAD'] });
  t.match(execOf(execRecord({ flags: flags.tty | flags.stdioSocket | flags.hostMounts | flags.chrooted, nlink: 0 })), {
    tty: true,
    stdioSocket: true,
    hostMounts: true,
    chrooted: true,
    file: { deleted: true },
  });
  t.match(decode(execRecord({ flags: flags.opens })), { opens: true });
});

t.test('head and tail of a long command line are one where nothing is missing, and two where it is', async t => {
  const parts = { argv: Buffer.from('app\0on'), tail: Buffer.from('e\0two\0') };
  t.same(execOf(execRecord(parts)).argv, ['app', 'one', 'two']);
  t.match(execOf(execRecord({ ...parts, flags: flags.argvCut })), { argv: ['app', 'on', 'e', 'two'], argvTruncated: true });
});

t.test('a socket record becomes an observation', async t => {
  t.match(socketOf(socketRecord({ kind: 2 })), {
    kind: 'connect',
    protocol: 'tcp',
    address: '10.0.0.1',
    port: 80,
    exe: '/bin/app',
    pid: 10,
    session: { id: '7' },
  });
  const six = Buffer.from('fd000000000000000000000000000a01', 'hex');
  t.match(socketOf(socketRecord({ kind: 4, family: 10, address: six, protocol: 262 })), {
    kind: 'listen',
    address: 'fd00::a01',
    protocol: 'mptcp',
  });
  t.match(socketOf(socketRecord({ kind: 3, protocol: 17 })), { kind: 'send', protocol: 'udp' });
  const inbound = socketOf(socketRecord({ kind: 5 }));
  for (const field of ['pid', 'uid', 'exe', 'session'] as const)
    t.notOk(field in inbound, `${field} of whatever an interrupt met is not the container\u2019s`);
  t.notOk('exe' in socketOf(socketRecord({ kind: 2, flags: flags.exeUnknown })));
  const unknown = socketOf(socketRecord({ kind: 6, protocol: 255, flags: flags.idsUnknown }));
  for (const field of ['pid', 'ppid', 'uid', 'gid'] as const) t.notOk(field in unknown, `${field} where nobody can tell who ran`);
});

t.test('a socket that names no peer, and one in the file system', async t => {
  const none = Buffer.alloc(4);
  t.match(socketOf(socketRecord({ kind: 6, address: none, port: 0, protocol: 1 })), {
    kind: 'socket',
    protocol: 'icmp',
    address: '',
    port: 0,
  });
  t.match(socketOf(socketRecord({ kind: 6, family: 17, address: none, port: 0, protocol: 300 })), { protocol: 'packet', address: '' });
  t.match(
    socketOf(socketRecord({ kind: 4, address: none })),
    { kind: 'listen', address: '0.0.0.0' },
    'a listener on any address is no such',
  );
  const local = (peer: string) => socketOf(socketRecord({ kind: 2, family: 1, address: none, port: 0, peer: Buffer.from(peer, 'latin1') }));
  t.match(local('/run/x.sock\0'), { kind: 'connect', protocol: 'unix', address: '/run/x.sock', exe: '/bin/app' });
  t.equal(local('/run/x.sock').address, '/run/x.sock', 'also as long as it may be, without a NUL');
  t.equal(local('\0name\xff').address, '@name\\xff');
});

t.test('an answer of a name server is handed on as it is', async t => {
  const bytes = socketRecord({ kind: 7, port: 53, protocol: 17, exe: '', peer: Buffer.from('said') });
  const decoded = decode(bytes);
  if (decoded.kind !== 'answer') throw new Error(JSON.stringify(decoded));
  t.match(decoded, { container: containerOfRecords, server: '10.0.0.1' });
  t.equal(bytes.toString('latin1', ...decoded.said), 'said');
});

t.test('addresses are canonical', async t => {
  const text = (hex: string) => socketOf(socketRecord({ kind: 2, family: 10, address: Buffer.from(hex, 'hex') })).address;
  t.equal(text('00000000000000000000000000000000'), '::');
  t.equal(text('00000000000000000000000000000001'), '::1');
  t.equal(text('20010db8000000000001000000000001'), '2001:db8::1:0:0:1');
  t.equal(text('20010db8000100010001000100010001'), '2001:db8:1:1:1:1:1:1');
  t.equal(text('20010000000100020003000400050006'), '2001:0:1:2:3:4:5:6', 'a single zero is not shortened');
  t.equal(text('00000000000000000000ffff0a000001'), '10.0.0.1');
});

t.test('kernel bytes keep every byte as text, and no two byte strings share one', async t => {
  const text = (bytes: readonly number[]) => textOf(Buffer.from(bytes), 0, bytes.length);
  t.equal(text([0x61, 0xff, 0x62]), 'a\\xffb');
  t.equal(text([...Buffer.from('é日𝄞')]), 'é日𝄞');
  t.equal(text([0xed, 0xa0, 0x80]), '\\xed\\xa0\\x80', 'a surrogate is no UTF-8');
  t.equal(text([0x0a, 0x1b, 0x7f]), '\\x0a\\x1b\\x7f');
  t.equal(text([...Buffer.from('a\\xffb')]), 'a\\x5cxffb');
  t.equal(text([...Buffer.from('a\\b')]), 'a\\b');
  t.match(execOf(execRecord({ path: kernelPath('/tmp/\xff\xfe') })), { exe: '/tmp/\\xff\\xfe' });
  const bytes = fc.uint8Array({ maxLength: 12 }).map(array => Buffer.from(array));
  fc.assert(
    fc.property(bytes, bytes, (a, b) => a.equals(b) === (textOf(a, 0, a.length) === textOf(b, 0, b.length))),
    { numRuns: 5000 },
  );
});

t.test('malformed records are values with a reason', async t => {
  const why = (bytes: Buffer, length = bytes.length) => (decodeRecord(bytes, 0, length, 0) as Extract<Decoded, { kind: 'malformed' }>).why;
  t.equal(why(Buffer.alloc(20)), '20 bytes are no record');
  t.equal(why(execRecord().subarray(0, 120)), '120 bytes are no exec record');
  t.equal(why(execRecord(), 5000), '5000 bytes are no record', 'more than there are');
  t.equal(why(execRecord().subarray(0, 190)), 'the parts of an exec record are longer than it is');
  t.equal(why(socketRecord({ kind: 99 })), 'no kind has the number 99');
  t.equal(why(socketRecord({ kind: 2, family: 3 })), 'no address family has the number 3');
});

t.test('the ring gives whole records in order, skips what was discarded, and waits for what is being written', async t => {
  const page = 4096;
  const size = 4096;
  const data = new ArrayBuffer(page + 2 * size);
  const memory = { consumer: new BigUint64Array(1), producer: new BigUint64Array(data, 0, 1), data, bytes: size, unmap() {} };
  const ring = new Ring(memory);
  const words = new Uint32Array(data);
  const put = (at: number, value: number, bits = 0) => {
    for (const copy of [0, size]) {
      const index = (page + copy + (at % size)) >> 2;
      if (index + 2 < words.length) words.set([(8 | bits) >>> 0, 0, value], index);
    }
  };
  const taken: number[] = [];
  const read = (limit = 100) => ring.read(ring.end(), limit, from => taken.push(words[from >> 2]!));
  put(0, 1);
  put(16, 2, 0x40000000);
  put(32, 3);
  put(48, 4, 0x80000000);
  put(64, 5);
  memory.producer[0] = 80n;
  t.equal(read(), 2);
  t.same(taken, [1, 3]);
  t.equal(ring.at(), 48, 'it stops before the one that is being written');
  put(48, 4);
  t.equal(read(1), 1, 'and hands on no more than it was asked for');
  t.equal(read(), 1);
  t.same(taken, [1, 3, 4, 5]);
  memory.consumer[0] = memory.producer[0] = BigInt(10 * size - 16);
  put(10 * size - 16, 6);
  memory.producer[0] = BigInt(10 * size);
  read();
  t.equal(taken.at(-1), 6, 'at the end of the ring too');
});
