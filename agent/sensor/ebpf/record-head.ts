import { textOf } from '../kernel-text.js';

/** Bits of `enum flag`. */
export const flag = {
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
  idsUnknown: 1 << 21,
  moved: 1 << 22,
  entered: 1 << 23,
} as const;

/** Bytes of `struct head`. */
export const headBytes = 112;

/** First and one past the last byte. */
export type Part = readonly [number, number];

export function isEmpty([from, to]: Part): boolean {
  return to <= from;
}

export function flagsOf(bytes: Buffer, from: number): number {
  return bytes.readUInt32LE(from + 84);
}

/** By what the kernel would know it again, 16 bytes as latin1; undefined where it would not. */
export function identityAt(bytes: Buffer, at: number): string | undefined {
  return bytes.readBigUInt64LE(at) === 0n ? undefined : bytes.toString('latin1', at, at + 16);
}

/** The container's cgroup, as the key of a map of the kernel. */
export function cgroupKeyAt(bytes: Buffer, from: number): Buffer {
  return bytes.subarray(from + 16, from + 24);
}

/** When it was made, microseconds of the monotonic clock. */
export function monotonicUsAt(bytes: Buffer, from: number): number {
  return bytes.readUInt32LE(from) / 1000 + bytes.readUInt32LE(from + 4) * 4294967.296;
}

/** What every record begins with. */
export function observedIn(bytes: Buffer, from: number, offsetUs: number) {
  const flags = flagsOf(bytes, from);
  const identity = identityAt(bytes, from + 96);
  const session = bytes.readBigUInt64LE(from + 24);
  return {
    container: bytes.toString('hex', from + 32, from + 64),
    atUs: Math.round(monotonicUsAt(bytes, from) + offsetUs),
    origin: 'live' as const,
    ...((flags & flag.idsUnknown) === 0 && {
      pid: bytes.readUInt32LE(from + 68),
      ppid: bytes.readUInt32LE(from + 72),
      uid: bytes.readUInt32LE(from + 76),
      gid: bytes.readUInt32LE(from + 80),
    }),
    ...(identity !== undefined && { identity }),
    ...((flags & flag.moved) !== 0 && { outside: 'moved' as const }),
    ...((flags & flag.entered) !== 0 && { outside: 'entered' as const }),
    ...(session !== 0n && { session: { id: session.toString(16), main: (flags & flag.main) !== 0 } }),
  };
}

/** The kernel writes components from the file up to the root, each ended by NUL. */
export function pathText(bytes: Buffer, [from, to]: Part): string {
  let path = '';
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && bytes[end] !== 0) end++;
    path = `/${textOf(bytes, at, end)}${path}`;
    at = end + 1;
  }
  return path || '/';
}
