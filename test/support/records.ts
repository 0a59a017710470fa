/** Ring records built as `kernel/records.h` lays them out, for tests of what reads them. */
export interface RecordParts {
  readonly kind: number;
  readonly flags?: number;
  readonly atNs?: bigint;
  readonly session?: bigint;
  readonly container?: string;
  readonly pid?: number;
  readonly ppid?: number;
  readonly uid?: number;
  readonly gid?: number;
}

export const flags = {
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
} as const;

export const containerOfRecords = 'ab'.repeat(32);

function head({
  kind,
  flags: set = 0,
  atNs = 1_000_000n,
  session = 7n,
  container = containerOfRecords,
  pid = 10,
  ppid = 9,
  uid = 1,
  gid = 2,
}: RecordParts): Buffer {
  const bytes = Buffer.alloc(112);
  bytes.writeBigUInt64LE(atNs, 0);
  bytes.writeBigUInt64LE(1n, 8);
  bytes.writeBigUInt64LE(5n, 16);
  bytes.writeBigUInt64LE(session, 24);
  Buffer.from(container, 'hex').copy(bytes, 32);
  for (const [at, value] of [0, pid, ppid, uid, gid, set].entries()) bytes.writeUInt32LE(value >>> 0, 64 + at * 4);
  bytes.writeUInt16LE(kind, 88);
  return bytes;
}

/** A path as the kernel writes it: components from the file up, each ended by NUL. */
export function kernelPath(path: string): Buffer {
  return Buffer.concat(
    path
      .split('/')
      .filter(Boolean)
      .reverse()
      .map(name => Buffer.from(`${name}\0`, 'latin1')),
  );
}

export function execRecord(
  parts: Omit<RecordParts, 'kind'> & {
    readonly path?: Buffer;
    readonly called?: string;
    readonly argv?: Buffer;
    readonly tail?: Buffer;
    readonly cwd?: string;
    readonly parent?: string;
    readonly loaders?: number;
    readonly mode?: number;
    readonly nlink?: number;
  } = {},
): Buffer {
  const {
    path = kernelPath('/bin/app'),
    called = '/bin/app',
    argv = Buffer.from('/bin/app\0'),
    tail = Buffer.alloc(0),
    cwd = '/',
    parent = '/init',
    loaders = 0,
    mode = 0o100755,
    nlink = 1,
  } = parts;
  const variable = [path, Buffer.from(`${called}\0`), argv, tail, kernelPath(cwd), kernelPath(parent)];
  const body = Buffer.alloc(72);
  body.writeBigUInt64LE(1234n, 0);
  body.writeBigUInt64LE(4096n, 8);
  for (const [at, value] of [66, mode, nlink, loaders].entries()) body.writeUInt32LE(value, 16 + at * 4);
  for (const [at, part] of variable.entries()) body.writeUInt16LE(part.length, 32 + at * 2);
  return Buffer.concat([head({ ...parts, kind: 1 }), body, ...variable]);
}

export function socketRecord(
  parts: RecordParts & {
    readonly address?: Buffer;
    readonly family?: number;
    readonly port?: number;
    readonly protocol?: number;
    readonly exe?: string;
    readonly inode?: bigint;
    /** Path of a local socket, or what a name server said. */
    readonly peer?: Buffer;
  } = { kind: 2 },
): Buffer {
  const {
    address = Buffer.from([10, 0, 0, 1]),
    family = 2,
    port = 80,
    protocol = 6,
    exe = '/bin/app',
    inode = 0n,
    peer = Buffer.alloc(0),
  } = parts;
  const path = kernelPath(exe);
  const body = Buffer.alloc(40);
  address.copy(body, 0);
  for (const [at, value] of [family, port, protocol, path.length, peer.length].entries()) body.writeUInt16LE(value, 16 + at * 2);
  body.writeBigUInt64LE(inode, 32);
  return Buffer.concat([head(parts), body, path, peer]);
}
