import { v4Text, v6Text } from './sensor/address.js';

/** The formats of /proc, as pure functions of a file's text. Broken lines are left out. */

/** One line of `/proc/<pid>/mountinfo`. */
export interface Mount {
  readonly device: string;
  /** The folder of the file system that is mounted. */
  readonly root: string;
  readonly point: string;
  readonly type: string;
  readonly source: string;
  /** Options of the file system, e.g. `upperdir` of an overlay. */
  readonly options: Readonly<Record<string, string>>;
}

export function parseMountinfo(text: string): readonly Mount[] {
  const mounts: Mount[] = [];
  for (const line of text.split('\n')) {
    const fields = line.split(' ');
    const dash = fields.indexOf('-', 6);
    const [device, root, point, type, source, options] = [
      fields[2],
      fields[3],
      fields[4],
      fields[dash + 1],
      fields[dash + 2],
      fields[dash + 3],
    ];
    if (dash < 0 || !device || !root || !point || !type) continue;
    mounts.push({
      device,
      root: unescaped(root),
      point: unescaped(point),
      type,
      source: unescaped(source ?? ''),
      options: optionsOf(options ?? ''),
    });
  }
  return mounts;
}

function optionsOf(text: string): Readonly<Record<string, string>> {
  const options: Record<string, string> = {};
  for (const option of text.split(',')) {
    const equals = option.indexOf('=');
    if (equals > 0) options[option.slice(0, equals)] = unescaped(option.slice(equals + 1));
  }
  return options;
}

/** The mount a path lies on: the last one made of those with the longest point above it. */
export function mountOf(mounts: readonly Mount[], path: string): Mount | undefined {
  let best: Mount | undefined;
  for (const mount of mounts) {
    const above = mount.point === '/' || path === mount.point || path.startsWith(`${mount.point}/`);
    if (above && (!best || mount.point.length >= best.point.length)) best = mount;
  }
  return best;
}

// Spaces, tabs, line ends and backslashes are written as three octal digits.
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

const containerName = /^(?:docker-|libpod-|cri-containerd-|crio-|nerdctl-)?([0-9a-f]{64})(?:\.scope)?$/;

/** The container a cgroup2 path belongs to: the outermost folder with a container's name; undefined for the host's own. */
export function containerIdOf(cgroupPath: string): string | undefined {
  for (const name of cgroupPath.split('/')) {
    const match = containerName.exec(name);
    if (match) return match[1];
  }
  return undefined;
}

/** The cgroup2 path in `/proc/<pid>/cgroup`; undefined where there is no such line. */
export function cgroup2PathOf(text: string): string | undefined {
  return text
    .split('\n')
    .find(line => line.startsWith('0::'))
    ?.slice(3);
}

/** The container in `/proc/<pid>/cgroup`: by the cgroup2 hierarchy, or by one of version 1 where that names none. */
export function containerIn(text: string): string | undefined {
  const path = cgroup2PathOf(text);
  const container = path === undefined ? undefined : containerIdOf(path);
  if (container !== undefined) return container;
  for (const line of text.split('\n')) {
    const found = containerIdOf(line.slice(line.indexOf(':', line.indexOf(':') + 1) + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the cgroup of a process's container tells its CPU time, by `/proc/<pid>/cgroup`: version 1 where it is there, else version 2. */
export function cpuFileIn(text: string, mounts: readonly Mount[]): string | undefined {
  const lines = text.split('\n').map(line => /^\d+:([^:]*):(.*)$/.exec(line) ?? []);
  const older = lines.find(([, controllers]) => controllers?.split(',').includes('cpuacct'))?.[2];
  const olderMount = mounts.find(({ type, point }) => type === 'cgroup' && point.split('/').at(-1)!.split(',').includes('cpuacct'));
  const newerMount = mounts.find(({ type }) => type === 'cgroup2');
  const [ofOlder, ofNewer] = [folderOf(older, olderMount), folderOf(cgroup2PathOf(text), newerMount)];
  if (ofOlder !== undefined) return `${ofOlder}/cpuacct.usage`;
  return ofNewer && `${ofNewer}/cpu.stat`;
}

/** The cgroup2 folder of a process's container, by `/proc/<pid>/cgroup`. */
export function containerFolderIn(text: string, mounts: readonly Mount[]): string | undefined {
  return folderOf(
    cgroup2PathOf(text),
    mounts.find(({ type }) => type === 'cgroup2'),
  );
}

function folderOf(path: string | undefined, mount: Mount | undefined): string | undefined {
  if (path === undefined || mount === undefined) return undefined;
  const below = mount.root !== '/' && path.startsWith(`${mount.root}/`) ? path.slice(mount.root.length) : path;
  const names = below.split('/');
  // The outermost folder with a container's name is the whole of it, whatever it divides itself into.
  const at = names.findIndex(name => containerName.test(name));
  return at < 0 || names.includes('..')
    ? undefined
    : [mount.point.replace(/\/$/, ''), ...names.slice(0, at + 1)].join('/').replace(/\/{2,}/g, '/');
}

/** Microseconds, by `cpu.stat` of version 2 or `cpuacct.usage` of version 1, which counts nanoseconds. */
export function parseCpuUsed(text: string): number | undefined {
  const newer = /^usage_usec (\d+)$/m.exec(text)?.[1];
  if (newer !== undefined) return Number(newer);
  return /^\d+\s*$/.test(text) ? Number(text) / 1_000 : undefined;
}

/** Fields of `/proc/<pid>/stat` behind the name in parentheses, which may itself hold any character. */
export function parseStat(
  text: string,
): { readonly ppid: number; readonly session: number; readonly tty: boolean; readonly startTicks: number } | undefined {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [ppid, session, tty, startTicks] = [fields[1], fields[3], fields[4], fields[19]].map(Number);
  if (ppid === undefined || session === undefined || startTicks === undefined || !Number.isFinite(startTicks)) return undefined;
  return { ppid, session, tty: tty !== 0, startTicks };
}

/** Real user and group, and the pid in the innermost namespace, of `/proc/<pid>/status`. */
export function parseStatus(text: string): { readonly uid: number; readonly gid: number; readonly namespacePid: number } | undefined {
  const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(text)?.[1]?.split(/\s+/).map(Number);
  const [uid, gid, pids] = [field('Uid')?.[0], field('Gid')?.[0], field('NSpid')];
  if (uid === undefined || gid === undefined) return undefined;
  return { uid, gid, namespacePid: pids?.at(-1) ?? 0 };
}

export interface TcpSocket {
  readonly state: 'listening' | 'established';
  readonly local: { readonly address: string; readonly port: number };
  readonly remote: { readonly address: string; readonly port: number };
  readonly inode: number;
}

/** A socket that names no peer: what of it `/proc/<pid>/net/raw`, `packet` and `udplite` tell. */
export interface OddSocket {
  readonly protocol: 'icmp' | 'raw' | 'packet' | 'udplite';
  readonly inode: number;
}

const icmpNumbers = ['0001', '003A'];

/** Sockets of `raw`, `raw6`, `icmp`, `udplite` …, told by the name of the file; of a raw one the local port is its protocol. */
export function parseOdd(name: string, text: string): readonly OddSocket[] {
  const sockets: OddSocket[] = [];
  for (const line of text.split('\n').slice(1)) {
    const fields = line.trim().split(/\s+/);
    const inode = Number(fields[name === 'packet' ? 8 : 9] ?? 0);
    if (inode === 0) continue;
    const isIcmp = name.startsWith('icmp') || icmpNumbers.includes((fields[1] ?? '').split(':')[1] ?? '');
    const protocol = name === 'packet' ? 'packet' : name.startsWith('udplite') ? 'udplite' : isIcmp ? 'icmp' : 'raw';
    sockets.push({ protocol, inode });
  }
  return sockets;
}

/** Listening and established sockets of `/proc/<pid>/net/tcp` or `tcp6`; v4-mapped addresses as v4. */
export function parseTcp(text: string): readonly TcpSocket[] {
  const sockets: TcpSocket[] = [];
  for (const line of text.split('\n').slice(1)) {
    const fields = line.trim().split(/\s+/);
    const [local, remote] = [endpoint(fields[1]), endpoint(fields[2])];
    const state = fields[3] === '0A' ? 'listening' : fields[3] === '01' ? 'established' : undefined;
    if (local && remote && state) sockets.push({ state, local, remote, inode: Number(fields[9] ?? 0) });
  }
  return sockets;
}

// Addresses stand as 32-bit words in the host's byte order, ports as a number.
export function endpoint(text: string | undefined): { readonly address: string; readonly port: number } | undefined {
  const [address, port] = text?.split(':') ?? [];
  if (!address || !port || (address.length !== 8 && address.length !== 32) || !/^[0-9A-F]+$/i.test(address + port)) return undefined;
  const bytes = Buffer.from(address, 'hex');
  const words = littleEndian ? bytes.swap32() : bytes;
  return { address: address.length === 8 ? v4Text(words, 0) : v6Text(words, 0), port: Number.parseInt(port, 16) };
}
const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
