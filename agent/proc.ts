import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { cgroup2PathOf, containerIdOf, type Mount, parseMountinfo, parseStat, parseStatus, parseTcp, type TcpSocket } from './proc-text.js';

/** A process as /proc tells of it. Fields that could not be read (it is gone, or a thread of the kernel) are absent. */
export interface Process {
  /** In the initial pid namespace, as are `ppid` and `sid`. */
  readonly pid: number;
  readonly ppid: number;
  /** Of the process that called setsid last above it. */
  readonly sid: number;
  /** In its own, innermost pid namespace. */
  readonly namespacePid: number;
  readonly uid: number;
  readonly gid: number;
  readonly tty: boolean;
  /** Clock ticks after boot. */
  readonly startTicks: number;
  readonly container?: string;
  /** Absolute path in its mount namespace. */
  readonly exe?: string;
  readonly argv: readonly string[];
  readonly cwd?: string;
}

/** A folder that was opened so that no symbolic link on the way is followed, and nothing but a file system answers. */
const oPath = 0x200000; // O_PATH: names a file without opening it, so that a FIFO or a device cannot block or act
const { O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;

/** How much of two files is compared before the answer is that nobody knows, bytes. */
const compareAtMost = 256 * 1024 * 1024;

/** What is on disk of a program or a script of a container. `metadata` says in words where owner or mode differ from the image's. */
export interface OnDisk {
  readonly content: 'same-content' | 'other-content' | 'no-lower';
  readonly metadata?: string;
}

/** EDGE of /proc, /sys and the folders of overlays. A file that is gone is an absent value, never an error. */
export class ProcFs {
  readonly #root: string;
  readonly #sys: string;

  constructor(root = '/proc', sys = '/sys') {
    this.#root = root;
    this.#sys = sys;
  }

  /** Where the cgroup2 hierarchy is mounted; undefined where there is none. */
  cgroup2Mount(): string | undefined {
    return this.mounts('self').find(mount => mount.type === 'cgroup2')?.point;
  }

  /** The kernel describes its own types (BTF). */
  hasKernelTypes(): boolean {
    return existsSync(`${this.#sys}/kernel/btf/vmlinux`);
  }

  /** Inode of the mount namespace of the host's first process; 0 where it may not be read. */
  hostMountNamespace(): number {
    const match = /mnt:\[(\d+)\]/.exec(this.#link('1/ns/mnt') ?? this.#link('self/ns/mnt') ?? '');
    return Number(match?.[1] ?? 0);
  }

  mounts(pid: number | 'self'): readonly Mount[] {
    return parseMountinfo(this.#read(`${pid}/mountinfo`) ?? '');
  }

  /** Ids (inodes) of the cgroups below the cgroup2 mount that are containers'. */
  containerCgroups(): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    const mount = this.cgroup2Mount();
    const look = (folder: string, depth: number) => {
      for (const entry of listing(folder)) {
        if (!entry.isDirectory()) continue;
        const container = containerIdOf(entry.name);
        if (container) found.set(container, statSync(`${folder}/${entry.name}`, { throwIfNoEntry: false })?.ino ?? 0);
        else if (depth < 8) look(`${folder}/${entry.name}`, depth + 1);
      }
    };
    if (mount) look(mount, 0);
    return found;
  }

  pids(): readonly number[] {
    return listing(this.#root)
      .map(entry => Number(entry.name))
      .filter(Number.isInteger);
  }

  containerOf(pid: number): string | undefined {
    const path = cgroup2PathOf(this.#read(`${pid}/cgroup`) ?? '');
    return path === undefined ? undefined : containerIdOf(path);
  }

  process(pid: number): Process | undefined {
    const stat = parseStat(this.#read(`${pid}/stat`) ?? '');
    const status = parseStatus(this.#read(`${pid}/status`) ?? '');
    if (!stat || !status) return undefined;
    const container = this.containerOf(pid);
    const exe = this.exeOf(pid);
    const cwd = this.#link(`${pid}/cwd`);
    return {
      pid,
      ppid: stat.ppid,
      sid: stat.session,
      tty: stat.tty,
      startTicks: stat.startTicks,
      ...status,
      argv: (this.#read(`${pid}/cmdline`) ?? '').split('\0').slice(0, -1),
      ...(container !== undefined && { container }),
      ...(exe !== undefined && { exe }),
      ...(cwd !== undefined && { cwd }),
    };
  }

  /** The processes of some containers, by container. */
  processesOf(containers: ReadonlySet<string>): ReadonlyMap<string, readonly Process[]> {
    const found = new Map<string, Process[]>();
    for (const pid of this.pids()) {
      const container = this.containerOf(pid);
      if (container === undefined || !containers.has(container)) continue;
      const process = this.process(pid);
      if (process) found.set(container, [...(found.get(container) ?? []), process]);
    }
    return found;
  }

  /** Path of the program a process runs, in its own mount namespace. */
  exeOf(pid: number): string | undefined {
    return this.#link(`${pid}/exe`)?.replace(/ \(deleted\)$/, '');
  }

  /** The file itself that a process runs, also where no name of it is left. */
  exeStat(pid: number): Stats | undefined {
    return statSync(`${this.#root}/${pid}/exe`, { throwIfNoEntry: false });
  }

  /** The root folder of a process, as the host reaches it. */
  rootOf(pid: number): string {
    return `${this.#root}/${pid}/root`;
  }

  /** A name inside an open folder: no link put in the folder's place meanwhile leads elsewhere. */
  below(folder: number, name: string): string {
    return `/proc/self/fd/${folder}/${name}`;
  }

  /** Device of a process's root file system; undefined where it is gone. */
  rootDevice(pid: number): number | undefined {
    try {
      return statSync(`${this.rootOf(pid)}/`).dev;
    } catch {
      return undefined;
    }
  }

  /** Names of the variables that a process was started with. */
  environmentNames(pid: number): readonly string[] | undefined {
    return this.#read(`${pid}/environ`)
      ?.split('\0')
      .filter(Boolean)
      .map(variable => variable.slice(0, variable.indexOf('=')));
  }

  /** TCP sockets of the network namespace of a process. */
  tcpSockets(pid: number): readonly TcpSocket[] {
    return [...parseTcp(this.#read(`${pid}/net/tcp`) ?? ''), ...parseTcp(this.#read(`${pid}/net/tcp6`) ?? '')];
  }

  /** Inodes of the sockets a process holds open. */
  socketsOf(pid: number): ReadonlySet<number> {
    const inodes = new Set<number>();
    for (const entry of listing(`${this.#root}/${pid}/fd`)) {
      const match = /^socket:\[(\d+)\]$/.exec(this.#link(`${pid}/fd/${entry.name}`) ?? '');
      if (match) inodes.add(Number(match[1]));
    }
    return inodes;
  }

  /**
   * What the layers on disk have of a path of a container, topmost first. Compares the writable layer's file with the image's.
   * undefined: nothing is in the writable layer, or nobody can tell (too large, gone meanwhile).
   */
  compareWithImage(upperDir: string, lowerDirs: readonly string[], path: string): OnDisk | undefined {
    const upper = openBeneath(upperDir, path);
    if (upper === undefined) return undefined;
    try {
      const mine = fstatSync(upper);
      if (!mine.isFile()) return undefined;
      for (const layer of lowerDirs) {
        const found = inLayer(layer, path);
        if (found === 'hidden') break;
        if (found === undefined) continue;
        try {
          return compare(upper, mine, found, fstatSync(found));
        } finally {
          closeSync(found);
        }
      }
      return { content: 'no-lower' };
    } finally {
      closeSync(upper);
    }
  }

  /** Which of a container's layers holds a path: the writable one, one of the image's, or none. */
  layerOf(upperDir: string, lowerDirs: readonly string[], path: string): 'upper' | 'image' | 'none' {
    const layers = [upperDir, ...lowerDirs];
    for (const [index, layer] of layers.entries()) {
      const found = inLayer(layer, path);
      if (found === 'hidden') return 'none';
      if (found === undefined) continue;
      closeSync(found);
      return index === 0 ? 'upper' : 'image';
    }
    return 'none';
  }

  #read(path: string): string | undefined {
    try {
      return readFileSync(`${this.#root}/${path}`, 'utf8');
    } catch {
      return undefined;
    }
  }

  #link(path: string): string | undefined {
    try {
      return readlinkSync(`${this.#root}/${path}`);
    } catch {
      return undefined;
    }
  }
}

function listing(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * A descriptor that names `path` below `base`, every component without following a link: what a container wrote into its layer
 * may point anywhere on the host. undefined where there is none.
 */
function openBeneath(base: string, path: string): number | undefined {
  const names = path.split('/').filter(name => name && name !== '.');
  if (names.includes('..')) return undefined;
  let at: number | undefined;
  try {
    at = openSync(base, oPath | O_DIRECTORY);
    for (const name of names) {
      const next = openSync(`/proc/self/fd/${at}/${name}`, oPath | O_NOFOLLOW);
      closeSync(at);
      at = next;
    }
    return at;
  } catch {
    if (at !== undefined) closeSync(at);
    return undefined;
  }
}

/** The file in one layer; `hidden` where this layer says that it, or a folder above it, is removed (a character device 0:0). */
function inLayer(layer: string, path: string): number | 'hidden' | undefined {
  const names = path.split('/').filter(Boolean);
  for (let depth = 1; depth <= names.length; depth++) {
    const found = openBeneath(layer, names.slice(0, depth).join('/'));
    if (found === undefined) return undefined;
    const stat = fstatSync(found);
    if (stat.isCharacterDevice() && stat.rdev === 0) {
      closeSync(found);
      return 'hidden';
    }
    if (depth === names.length) return found;
    closeSync(found);
    if (!stat.isDirectory()) return 'hidden';
  }
  return undefined;
}

function compare(upper: number, mine: Stats, lower: number, theirs: Stats): OnDisk | undefined {
  if (!theirs.isFile() || mine.size !== theirs.size) return { content: 'other-content' };
  if (mine.size > compareAtMost) return undefined;
  const same = sameBytes(`/proc/self/fd/${upper}`, `/proc/self/fd/${lower}`, mine.size);
  if (same === undefined) return undefined;
  if (!same) return { content: 'other-content' };
  const metadata = [
    ...(mine.uid !== theirs.uid || mine.gid !== theirs.gid ? [`owner ${theirs.uid}:${theirs.gid} → ${mine.uid}:${mine.gid}`] : []),
    ...((mine.mode & 0o7777) !== (theirs.mode & 0o7777)
      ? [`mode ${(theirs.mode & 0o7777).toString(8)} → ${(mine.mode & 0o7777).toString(8)}`]
      : []),
  ].join(', ');
  return { content: 'same-content', ...(metadata && { metadata }) };
}

function sameBytes(one: string, other: string, size: number): boolean | undefined {
  let [a, b]: [number | undefined, number | undefined] = [undefined, undefined];
  try {
    a = openSync(one, O_RDONLY | O_NONBLOCK);
    b = openSync(other, O_RDONLY | O_NONBLOCK);
    const [left, right] = [Buffer.alloc(1 << 18), Buffer.alloc(1 << 18)];
    for (let at = 0; at < size; ) {
      const read = readSync(a, left, 0, left.length, at);
      if (read === 0 || readSync(b, right, 0, read, at) !== read) return undefined; // it was cut short meanwhile
      if (Buffer.compare(left.subarray(0, read), right.subarray(0, read)) !== 0) return false;
      at += read;
    }
    return true;
  } catch {
    return undefined;
  } finally {
    if (a !== undefined) closeSync(a);
    if (b !== undefined) closeSync(b);
  }
}
