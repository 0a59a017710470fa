import { parentStart } from '../../../proto/behaviour.js';
import { v4Text, v6Text } from '../address.js';
import { textOf } from '../kernel-text.js';
/** Variables that change what code runs, in the order of the bits in `kernel/environment.h`. */
export const loaderNames = [
  'LD_PRELOAD',
  'LD_AUDIT',
  'LD_LIBRARY_PATH',
  'NODE_OPTIONS',
  'PYTHONSTARTUP',
  'PYTHONPATH',
  'PERL5OPT',
  'PERL5LIB',
  'RUBYOPT',
  'BASH_ENV',
  'ENV',
  'JAVA_TOOL_OPTIONS',
];
const kinds = ['', 'exec', 'connect', 'send', 'listen', 'inbound'];
/** Bits of `enum flag`. */
const flag = {
  main: 1 << 0,
  opens: 1 << 1,
  pathCut: 1 << 2,
  calledCut: 1 << 3,
  argvCut: 1 << 4,
  cwdCut: 1 << 5,
  parentUnknown: 1 << 6,
  parentStart: 1 << 7,
  onRoot: 1 << 8,
  overlay: 1 << 9,
  upper: 1 << 10,
  lower: 1 << 11,
  lowerKnown: 1 << 12,
  memfd: 1 << 13,
  script: 1 << 14,
  tty: 1 << 15,
  stdioSocket: 1 << 16,
  envCut: 1 << 17,
  hostMounts: 1 << 18,
  chrooted: 1 << 19,
  exeUnknown: 1 << 20,
};
const headBytes = 96;
const execBytes = 144;
const socketBytes = 128;
const inet = 2;
const inet6 = 10;
/** `offsetUs`: what added to the kernel's monotonic time in microseconds gives microseconds since the epoch. */
export function decodeRecord(bytes, from, length, offsetUs) {
  if (from < 0 || length < headBytes || from + length > bytes.length) return malformed(`${length} bytes are no record`);
  const kind = kinds[bytes.readUInt16LE(from + 88)];
  switch (kind) {
    case 'exec':
      return exec(bytes, from, length, offsetUs);
    case 'connect':
    case 'send':
    case 'listen':
    case 'inbound':
      return socket(bytes, from, length, offsetUs, kind);
    default:
      return malformed(`no kind has the number ${bytes.readUInt16LE(from + 88)}`);
  }
}
function exec(bytes, from, length, offsetUs) {
  if (length < execBytes) return malformed(`${length} bytes are no exec record`);
  const sizes = [128, 130, 132, 134, 136, 138].map(at => bytes.readUInt16LE(from + at));
  if (execBytes + sizes.reduce((sum, size) => sum + size, 0) > length)
    return malformed('the parts of an exec record are longer than it is');
  const part = index => {
    const start = from + execBytes + sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    return [start, start + sizes[index]];
  };
  const [path, called, argvHead, argvTail, cwd, parent] = [part(0), part(1), part(2), part(3), part(4), part(5)];
  const flags = bytes.readUInt32LE(from + 84);
  const is = bit => (flags & bit) !== 0;
  const exe = is(flag.pathCut) || isEmpty(path) ? undefined : pathText(bytes, path);
  const calledAs = is(flag.calledCut) || isEmpty(called) ? undefined : textOf(bytes, called[0], called[1] - 1);
  const loaders = loadersOf(bytes.readUInt32LE(from + 124));
  const observation = {
    kind: 'exec',
    ...common(bytes, from, flags, offsetUs),
    file: fileOf(bytes, from, flags),
    argv: argvOf(bytes, argvHead, argvTail, is(flag.argvCut)),
    argvTruncated: is(flag.argvCut),
    isScript: is(flag.script),
    tty: is(flag.tty),
    stdioSocket: is(flag.stdioSocket),
    ...(exe !== undefined && { exe }),
    ...(calledAs !== undefined && (is(flag.script) || calledAs !== exe) && { calledAs }),
    ...(!is(flag.cwdCut) && { cwd: pathText(bytes, cwd) }),
    ...(is(flag.parentStart)
      ? { parentExe: parentStart }
      : !is(flag.parentUnknown) && !isEmpty(parent) && { parentExe: pathText(bytes, parent) }),
    // What was found is set whatever was not looked at; that nothing is set can only be said of a whole environment.
    ...((!is(flag.envCut) || loaders.length > 0) && { loaders }),
    ...(is(flag.hostMounts) && { hostMounts: true }),
    ...(is(flag.chrooted) && { chrooted: true }),
  };
  return { kind: 'exec', observation, opens: is(flag.opens) };
}
function socket(bytes, from, length, offsetUs, kind) {
  if (length < socketBytes) return malformed(`${length} bytes are no socket record`);
  const exeLength = bytes.readUInt16LE(from + 118);
  if (socketBytes + exeLength > length) return malformed('the path in a socket record is longer than it is');
  const family = bytes.readUInt16LE(from + 112);
  if (family !== inet && family !== inet6) return malformed(`no address family has the number ${family}`);
  const flags = bytes.readUInt32LE(from + 84);
  const observation = {
    kind,
    ...common(bytes, from, flags, offsetUs),
    protocol: protocolOf(bytes.readUInt16LE(from + 116)),
    address: family === inet ? v4Text(bytes, from + 96) : v6Text(bytes, from + 96),
    port: bytes.readUInt16LE(from + 114),
    ...((flags & flag.exeUnknown) === 0 && exeLength > 0 && { exe: pathText(bytes, [from + socketBytes, from + socketBytes + exeLength]) }),
  };
  return {
    kind: 'socket',
    observation: kind === 'inbound' ? withoutProcess(observation) : observation,
    socketInode: Number(bytes.readBigUInt64LE(from + 120)),
  };
}
function isEmpty([from, to]) {
  return to <= from;
}
function common(bytes, from, flags, offsetUs) {
  const session = bytes.readBigUInt64LE(from + 24);
  return {
    container: bytes.toString('hex', from + 32, from + 64),
    atUs: Math.round(bytes.readUInt32LE(from) / 1000 + bytes.readUInt32LE(from + 4) * 4294967.296 + offsetUs),
    origin: 'live',
    pid: bytes.readUInt32LE(from + 68),
    ppid: bytes.readUInt32LE(from + 72),
    uid: bytes.readUInt32LE(from + 76),
    gid: bytes.readUInt32LE(from + 80),
    ...(session !== 0n && { session: { id: session.toString(16), main: (flags & flag.main) !== 0 } }),
  };
}
/** Who is reached does not run when a connection comes in: the ids are those of whatever the interrupt met. */
function withoutProcess(observation) {
  const { kind, container, atUs, origin, protocol, address, port } = observation;
  return { kind, container, atUs, origin, protocol, address, port };
}
function fileOf(bytes, from, flags) {
  const is = bit => (flags & bit) !== 0;
  return {
    onRoot: is(flag.onRoot),
    overlay: is(flag.overlay),
    upper: is(flag.upper),
    ...(is(flag.lowerKnown) && { lower: is(flag.lower) }),
    memfd: is(flag.memfd),
    deleted: bytes.readUInt32LE(from + 120) === 0,
    device: bytes.readUInt32LE(from + 112),
    inode: Number(bytes.readBigUInt64LE(from + 96)),
    mode: bytes.readUInt32LE(from + 116),
    size: Number(bytes.readBigUInt64LE(from + 104)),
  };
}
/** The kernel writes components from the file up to the root, each ended by NUL. */
function pathText(bytes, [from, to]) {
  let path = '';
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && bytes[end] !== 0) end++;
    path = `/${textOf(bytes, at, end)}${path}`;
    at = end + 1;
  }
  return path || '/';
}
function argvOf(bytes, head, tail, cut) {
  return cut ? [...words(bytes, head), ...words(bytes, tail)] : words(bytes, [head[0], tail[1]]);
}
function words(bytes, [from, to]) {
  const texts = [];
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && bytes[end] !== 0) end++;
    texts.push(textOf(bytes, at, end));
    at = end + 1;
  }
  return texts;
}
function loadersOf(bits) {
  return bits === 0 ? [] : loaderNames.filter((_, bit) => bits & (1 << bit)).sort();
}
function protocolOf(number) {
  switch (number) {
    case 6:
      return 'tcp';
    case 17:
      return 'udp';
    case 262:
      return 'mptcp';
    case 136:
      return 'udplite';
    case 132:
      return 'sctp';
    case 1:
    case 58:
      return 'icmp';
    default:
      return 'raw';
  }
}
function malformed(why) {
  return { kind: 'malformed', why };
}
