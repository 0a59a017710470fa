import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface ProcessFacts {
  /** In the initial pid namespace. */
  readonly pid: number;
  readonly ppid: number;
  /** Real and effective user id, initial user namespace. */
  readonly uid: number;
  readonly gid: number;
  readonly argv: readonly string[];
  /** Path as the kernel gives it, ` (deleted)` included; absent for a kernel thread or one that just ended. */
  readonly exe?: string;
  /** Clock ticks (1/100 s) from boot to its start: with the pid it names a process for good. */
  readonly startTicks: number;
}

export interface SocketFacts {
  readonly protocol: 'tcp' | 'udp';
  /** `listen`, `established`, or the kernel's number of another TCP state. */
  readonly state: string;
  readonly address: string;
  readonly port: number;
  readonly peerAddress: string;
  readonly peerPort: number;
  readonly inode: number;
  readonly pid: number;
}

/** EDGE: what the kernel tells of processes under `/proc`. A process that ended while it was read is none, never an error. */
export class ProcFs {
  constructor(readonly root = '/proc') {}

  process(pid: number): ProcessFacts | undefined {
    const status = this.#text(`${pid}/status`);
    const stat = this.#text(`${pid}/stat`);
    if (status === undefined || stat === undefined) return undefined;
    const field = (name: string) => new RegExp(`^${name}:\\s+(\\d+)(?:\\s+(\\d+))?`, 'm').exec(status);
    const exe = this.#link(`${pid}/exe`);
    return {
      pid,
      ppid: Number(field('PPid')?.[1] ?? 0),
      uid: Number(field('Uid')?.[2] ?? 0),
      gid: Number(field('Gid')?.[2] ?? 0),
      argv: (this.#text(`${pid}/cmdline`) ?? '').split('\0').slice(0, -1),
      ...(exe === undefined ? {} : { exe }),
      // The name in parentheses may hold anything, also spaces and parentheses.
      startTicks: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 0),
    };
  }

  /** The process and everything below it, the process first; at most `limit`. */
  tree(pid: number, limit = 4096): readonly number[] {
    const found = [pid];
    for (let at = 0; at < found.length && found.length < limit; at++)
      for (const thread of this.#names(`${found[at]}/task`))
        found.push(...(this.#text(`${found[at]}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number));
    return found.slice(0, limit);
  }

  /** TCP and UDP sockets that these processes hold open, seen in the network namespace of the first. */
  sockets(pids: readonly number[]): readonly SocketFacts[] {
    const holder = new Map<number, number>();
    for (const pid of pids)
      for (const fd of this.#names(`${pid}/fd`)) {
        const inode = /^socket:\[(\d+)\]$/.exec(this.#link(`${pid}/fd/${fd}`) ?? '')?.[1];
        if (inode !== undefined && !holder.has(Number(inode))) holder.set(Number(inode), pid);
      }
    if (holder.size === 0 || pids[0] === undefined) return [];
    return (['tcp', 'tcp6', 'udp', 'udp6'] as const).flatMap(table =>
      (this.#text(`${pids[0]}/net/${table}`) ?? '').split('\n').flatMap(line => {
        const socket = socketOf(line, table.startsWith('tcp') ? 'tcp' : 'udp');
        const pid = socket === undefined ? undefined : holder.get(socket.inode);
        return socket === undefined || pid === undefined ? [] : [{ ...socket, pid }];
      }),
    );
  }

  /** The range from which the kernel gives out ports by itself. */
  ephemeralPorts(): { readonly from: number; readonly to: number } {
    const [from, to] = (this.#text('sys/net/ipv4/ip_local_port_range') ?? '32768 60999').trim().split(/\s+/).map(Number);
    return { from: from ?? 32_768, to: to ?? 60_999 };
  }

  /** A name inside an open folder: it cannot be led elsewhere by a link put in the folder's place meanwhile. */
  below(folder: number, name: string): string {
    return `/proc/self/fd/${folder}/${name}`;
  }

  #text(path: string): string | undefined {
    try {
      return readFileSync(`${this.root}/${path}`, 'utf8');
    } catch {
      return undefined;
    }
  }

  #link(path: string): string | undefined {
    try {
      return readlinkSync(`${this.root}/${path}`);
    } catch {
      return undefined;
    }
  }

  #names(path: string): readonly string[] {
    try {
      return readdirSync(`${this.root}/${path}`);
    } catch {
      return [];
    }
  }
}

function socketOf(line: string, protocol: 'tcp' | 'udp'): Omit<SocketFacts, 'pid'> | undefined {
  const found = /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) ([0-9A-F]+):([0-9A-F]{4}) ([0-9A-F]{2}) \S+ \S+ \S+\s+\d+\s+\d+ (\d+)/.exec(line);
  if (found === null) return undefined;
  const state = found[5]!;
  return {
    protocol,
    state: protocol === 'udp' ? 'bound' : state === '0A' ? 'listen' : state === '01' ? 'established' : String(Number.parseInt(state, 16)),
    address: addressOf(found[1]!),
    port: Number.parseInt(found[2]!, 16),
    peerAddress: addressOf(found[3]!),
    peerPort: Number.parseInt(found[4]!, 16),
    inode: Number(found[6]),
  };
}

/** The kernel prints an address as words of 32 bits in the host's order (little-endian on what we run on). */
function addressOf(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap(word => (word.match(/../g) ?? []).reverse().map(byte => Number.parseInt(byte, 16)));
  if (bytes.length === 4) return bytes.join('.');
  const mapped = bytes.slice(0, 10).every(byte => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  if (mapped) return bytes.slice(12).join('.');
  const groups = Array.from({ length: 8 }, (_, at) => ((bytes[at * 2]! << 8) | bytes[at * 2 + 1]!).toString(16)).join(':');
  const short = groups.replace(/\b0(?::0)+\b/, ':').replace(/:{3,}/, '::');
  return short === ':' ? '::' : short;
}
