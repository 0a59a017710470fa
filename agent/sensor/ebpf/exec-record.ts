import { parentStart } from '../../../proto/behaviour.js';
import { textOf } from '../kernel-text.js';
import { cutPath, type ExecObservation, type ProgramFile, unreadLoaders } from '../sensor.js';
import { flag, flagsOf, headBytes, identityAt, isEmpty, observedIn, type Part, pathText } from './record-head.js';

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
  'GCONV_PATH',
  'NODE_PATH',
  'PYTHONHOME',
  'RUBYLIB',
  'PERL5DB',
  'JDK_JAVA_OPTIONS',
  '_JAVA_OPTIONS',
  'LUA_INIT',
  'BASH_FUNC',
] as const;

/** Where the record's own fields begin: inode, size, device, mode, nlink, loaders, sizes of its parts, generation, the identity of its command, and when the file was changed. */
const fields = headBytes;
const execBytes = headBytes + 72;

/** An exec, and whether it opened its session; a text where the bytes are none. */
export function execIn(
  bytes: Buffer,
  from: number,
  length: number,
  offsetUs: number,
): { readonly observation: ExecObservation; readonly opens: boolean } | string {
  if (length < execBytes) return `${length} bytes are no exec record`;
  const sizes = [32, 34, 36, 38, 40, 42].map(at => bytes.readUInt16LE(from + fields + at));
  if (execBytes + sizes.reduce((sum, size) => sum + size, 0) > length) return 'the parts of an exec record are longer than it is';
  const part = (index: number): Part => {
    const start = from + execBytes + sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    return [start, start + sizes[index]!];
  };
  const [path, called, argvHead, argvTail, cwd, parent] = [part(0), part(1), part(2), part(3), part(4), part(5)];

  const flags = flagsOf(bytes, from);
  const is = (bit: number) => (flags & bit) !== 0;
  const exe = isEmpty(path) ? undefined : is(flag.pathCut) ? `${cutPath}${pathText(bytes, path)}` : pathText(bytes, path);
  const calledAs = is(flag.calledCut) || isEmpty(called) ? undefined : textOf(bytes, called[0], called[1] - 1);
  const loaders = loadersOf(bytes.readUInt32LE(from + fields + 28));
  const commandIdentity = identityAt(bytes, from + fields + 48);
  const observation: ExecObservation = {
    kind: 'exec',
    ...observedIn(bytes, from, offsetUs),
    file: fileOf(bytes, from, flags),
    argv: argvOf(bytes, argvHead, argvTail, is(flag.argvCut)),
    argvTruncated: is(flag.argvCut),
    isScript: is(flag.script),
    tty: is(flag.tty),
    stdioSocket: is(flag.stdioSocket),
    ...(exe !== undefined && { exe }),
    ...(is(flag.pathCut) && { exeCut: true as const }),
    ...(calledAs !== undefined && (is(flag.script) || calledAs !== exe) && { calledAs }),
    ...(!is(flag.cwdCut) && { cwd: pathText(bytes, cwd) }),
    ...(is(flag.parentStart)
      ? { parentExe: parentStart }
      : !is(flag.parentUnknown) && !isEmpty(parent) && { parentExe: pathText(bytes, parent) }),
    // Who makes an environment larger than is looked at may have anything in it: that is told as if it were such a variable.
    loaders: is(flag.envCut) ? [...loaders, unreadLoaders] : loaders,
    ...(commandIdentity !== undefined && { commandIdentity }),
    ...(is(flag.hostMounts) && { hostMounts: true as const }),
    ...(is(flag.chrooted) && { chrooted: true as const }),
  };
  return { observation, opens: is(flag.opens) };
}

function fileOf(bytes: Buffer, from: number, flags: number): ProgramFile {
  const is = (bit: number) => (flags & bit) !== 0;
  return {
    onRoot: is(flag.onRoot),
    overlay: is(flag.overlay),
    upper: is(flag.upper),
    ...(is(flag.lowerKnown) && { lower: is(flag.lower) }),
    memfd: is(flag.memfd),
    deleted: bytes.readUInt32LE(from + fields + 24) === 0,
    device: bytes.readUInt32LE(from + fields + 16),
    inode: Number(bytes.readBigUInt64LE(from + fields)),
    mode: bytes.readUInt32LE(from + fields + 20),
    size: Number(bytes.readBigUInt64LE(from + fields + 8)),
    changedUs: Number(bytes.readBigUInt64LE(from + fields + 64) / 1000n),
  };
}

function argvOf(bytes: Buffer, head: Part, tail: Part, cut: boolean): readonly string[] {
  return cut ? [...words(bytes, head), ...words(bytes, tail)] : words(bytes, [head[0], tail[1]]);
}

function words(bytes: Buffer, [from, to]: Part): string[] {
  const texts: string[] = [];
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && bytes[end] !== 0) end++;
    texts.push(textOf(bytes, at, end));
    at = end + 1;
  }
  return texts;
}

function loadersOf(bits: number): readonly string[] {
  return bits === 0 ? [] : loaderNames.filter((_, bit) => bits & (1 << bit)).sort();
}
