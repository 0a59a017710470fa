import {
  closeSync,
  type Dir,
  existsSync,
  fstatSync,
  opendirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  type Stats,
  statSync,
} from 'node:fs';
import type { FileOrigin } from '../proto/behaviour.js';
import { Contents } from './contents.js';
import { Layers, type OnDisk, unfollowed } from './layers.js';
import {
  containerFolderIn,
  containerIdOf,
  containerIn,
  cpuFileIn,
  type Mount,
  mountOf,
  type OddSocket,
  parseCpuUsed,
  parseMountinfo,
  parseOdd,
  parseStat,
  parseStatus,
  parseTcp,
  type TcpSocket,
} from './proc-text.js';
import type { MayRead } from './reading.js';
import { readLinesWhile, readWhole } from './whole-file.js';

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
}

/** What of a container tells where a file of it lies; `Container` has it all. */
export interface LayersOf {
  readonly id: string;
  readonly pid: number;
  readonly upperDir?: string;
  readonly lowerDirs: readonly string[];
  readonly mounts: readonly { readonly target: string }[];
}

/** Files of a process that a sample rests on. */
export type ProcessFile = 'stat' | 'status' | 'cmdline' | 'environ' | 'loginuid' | 'auxv' | 'uid_map' | `net/${NetFile}`;
type NetFile = 'tcp' | 'tcp6' | 'udp' | 'udp6' | 'snmp' | 'sockstat' | 'sockstat6';
type ProcessLink = 'exe' | 'root' | 'fd/0' | 'fd/1';

/** Bytes of a command line or an environment that are read: as much of an environment as the kernel's programs look at. */
export const wordsAtMost = 1 << 16;
/** … and of a command line where all processes are listed. */
const listedAtMost = 1 << 12;

/** EDGE of /proc and /sys; the folders of overlays are in layers.ts. A file that is gone is an absent value, never an error. */
export class ProcFs {
  readonly #root: string;
  readonly #sys: string;
  readonly #layers = new Layers(descriptor => `/proc/self/fd/${descriptor}`, Date.now);
  readonly #contents = new Contents((root, path, mayRead) => this.#layers.openRegular(root, path, mayRead), Date.now);

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
  hostNamespace(kind: 'mnt' | 'pid'): number {
    return this.namespaceOf(1, kind) ?? this.namespaceOf('self', kind) ?? 0;
  }

  /** Its number (inode); undefined where the process is gone or may not be looked at. */
  namespaceOf(pid: number | 'self', kind: 'mnt' | 'pid'): number | undefined {
    const match = /:\[(\d+)\]$/.exec(this.#link(`${pid}/ns/${kind}`) ?? '');
    return match ? Number(match[1]) : undefined;
  }

  mounts(pid: number | 'self'): readonly Mount[] {
    return parseMountinfo(this.#read(`${pid}/mountinfo`) ?? '');
  }

  /** Ids (inodes) of the cgroups below the cgroup2 mount that have a container's name; more than one of a name where somebody made a decoy. */
  containerCgroups(): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>();
    const mount = this.cgroup2Mount();
    const look = (folder: string, depth: number) => {
      for (const entry of listing(folder)) {
        if (!entry.isDirectory()) continue;
        const container = containerIdOf(entry.name);
        if (container) {
          const { ino } = statSync(`${folder}/${entry.name}`, { throwIfNoEntry: false }) ?? {};
          if (ino !== undefined) found.set(container, [...(found.get(container) ?? []), ino]);
        } else if (depth < 8) look(`${folder}/${entry.name}`, depth + 1);
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

  /** The file in which the kernel keeps the CPU time of a process's container; undefined where it is in none, or there is no such account. */
  cpuFileOf(pid: number): string | undefined {
    return cpuFileIn(this.#read(`${pid}/cgroup`) ?? '', this.mounts('self'));
  }

  /** Microseconds by such a file; undefined where the container is gone. */
  cpuUsedUs(file: string): number | undefined {
    const bytes = readWhole(file);
    return bytes === undefined ? undefined : parseCpuUsed(bytes.toString('latin1'));
  }

  containerOf(pid: number): string | undefined {
    return containerIn(this.#read(`${pid}/cgroup`) ?? '');
  }

  /** Number of the cgroup2 folder of a process's container: the outermost with a container's name. Undefined where there is none. */
  containerCgroupOf(pid: number): number | undefined {
    const folder = containerFolderIn(this.#read(`${pid}/cgroup`) ?? '', this.mounts('self'));
    return folder === undefined ? undefined : statSync(folder, { throwIfNoEntry: false })?.ino;
  }

  /**
   * One of a process's files as it is; undefined where it is gone or may not be read. Of its own words, which may be any stretch of its memory (prctl),
   * no more than `wordsAtMost` bytes.
   */
  bytes(pid: number | 'self', file: ProcessFile): Buffer | undefined {
    return readWhole(`${this.#root}/${pid}/${file}`, file === 'cmdline' || file === 'environ' ? wordsAtMost : undefined);
  }

  /** Where one of a process's links leads, as bytes; undefined where it is gone or may not be read. */
  target(pid: number | 'self', link: ProcessLink): Buffer | undefined {
    try {
      return readlinkSync(`${this.#root}/${pid}/${link}`, { encoding: 'buffer' });
    } catch {
      return undefined;
    }
  }

  /** A number that the network namespace of a process has and no other; also where its own number may not be read. 0 where it is gone. */
  networkOf(pid: number | 'self'): number {
    return statSync(`${this.#root}/${pid}/net/tcp`, { throwIfNoEntry: false })?.ino ?? 0;
  }

  /**
   * Opens the network namespace of a container's first process, and gives its descriptor: it leads there whoever has the pid by the time it is used.
   * The caller closes it. Throws where the process is gone, is not the container's, or has the network of the host.
   */
  openNetwork({ id, pid }: Pick<LayersOf, 'id' | 'pid'>): number {
    const opened = openSync(`${this.#root}/${pid}/ns/net`, 'r');
    try {
      // Asked only now that it is held: a pid may be given to somebody else at any time.
      if (this.containerOf(pid) !== id) throw new Error(`process ${pid} is none of container ${id.slice(0, 12)}`);
      const isOwn = fstatSync(opened).ino === statSync(`${this.#root}/self/ns/net`).ino;
      // The number of the first process's own may not be read everywhere.
      if (isOwn || this.networkOf(pid) === this.networkOf(1))
        throw new Error(`process ${pid} of container ${id.slice(0, 12)} has the network of the host`);
      return opened;
    } catch (error) {
      closeSync(opened);
      throw error;
    }
  }

  /** Whether this process may look into a folder of the host. */
  mayEnter(folder: string): boolean {
    try {
      return statSync(`${folder}/.`).isDirectory();
    } catch {
      return false;
    }
  }

  process(pid: number): Process | undefined {
    const stat = parseStat(this.#read(`${pid}/stat`) ?? '');
    const status = parseStatus(this.#read(`${pid}/status`) ?? '');
    if (!stat || !status) return undefined;
    const container = this.containerOf(pid);
    const exe = this.exeOf(pid);
    return {
      pid,
      ppid: stat.ppid,
      sid: stat.session,
      tty: stat.tty,
      startTicks: stat.startTicks,
      ...status,
      argv: (readWhole(`${this.#root}/${pid}/cmdline`, listedAtMost)?.toString('utf8') ?? '').split('\0').slice(0, -1),
      ...(container !== undefined && { container }),
      ...(exe !== undefined && { exe }),
    };
  }

  /** The processes of some containers, by container. */
  processesOf(containers: ReadonlySet<string>): ReadonlyMap<string, readonly Process[]> {
    const found = new Map<string, Process[]>();
    for (const pid of this.pids()) {
      const container = this.containerOf(pid);
      if (container === undefined || !containers.has(container)) continue;
      const process = this.process(pid);
      const others = found.get(container);
      if (process && others) others.push(process);
      else if (process) found.set(container, [process]);
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

  /** TCP sockets of the network namespace of a process. */
  tcpSockets(pid: number): readonly TcpSocket[] {
    return [...parseTcp(this.#read(`${pid}/net/tcp`) ?? ''), ...parseTcp(this.#read(`${pid}/net/tcp6`) ?? '')];
  }

  /** As `tcpSockets`, those that listen alone: the kernel lists them first, and how many connections there are costs nothing. */
  tcpListeners(pid: number): readonly TcpSocket[] {
    const isListener = (line: string) => /^ *(?:sl |\d+: \S+ \S+ 0A )/.test(line);
    return ['tcp', 'tcp6'].flatMap(name => parseTcp(readLinesWhile(`${this.#root}/${pid}/net/${name}`, isListener).join('\n')));
  }

  /** Connected UDP sockets of the network namespace of a process. */
  udpSockets(pid: number): readonly TcpSocket[] {
    const all = ['udp', 'udp6'].flatMap(name => parseTcp(this.#read(`${pid}/net/${name}`) ?? ''));
    return all.filter(({ state }) => state === 'established');
  }

  /** Sockets of the network namespace of a process that name no peer. */
  oddSockets(pid: number): readonly OddSocket[] {
    const names = ['raw', 'raw6', 'icmp', 'icmp6', 'udplite', 'udplite6', 'packet'];
    return names.flatMap(name => parseOdd(name, this.#read(`${pid}/net/${name}`) ?? ''));
  }

  /** Inodes of the sockets a process holds open, as far as `mayLook` says, which is asked before each of its descriptors. */
  socketsOf(pid: number, mayLook: () => boolean = () => true): ReadonlySet<number> {
    const inodes = new Set<number>();
    for (const name of namesIn(`${this.#root}/${pid}/fd`)) {
      if (!mayLook()) break;
      const match = /^socket:\[(\d+)\]$/.exec(this.#link(`${pid}/fd/${name}`) ?? '');
      if (match) inodes.add(Number(match[1]));
    }
    return inodes;
  }

  /** See `Layers`. */
  compareWithImage(upperDir: string, lowerDirs: readonly string[], path: string, mayRead?: MayRead): OnDisk | undefined {
    return this.#layers.compareWithImage(upperDir, lowerDirs, path, mayRead);
  }

  /** Which of a container's layers holds a path: the writable one, one of the image's, or none. */
  layerOf(upperDir: string, lowerDirs: readonly string[], path: string): 'upper' | 'image' | 'none' | undefined {
    return this.#layers.layerOf(upperDir, lowerDirs, path);
  }

  /**
   * Where a script of a container lies, links followed inside the container, and whether it is the image's. `process`: one of the container's
   * beside its first. Where neither runs any more links are not followed, and where a `..` leads is not known. undefined where there is no
   * such file, or none that was found.
   */
  scriptOf(
    container: LayersOf,
    process: number | undefined,
    path: string,
    mayRead?: MayRead,
  ): { readonly path: string; readonly origin: FileOrigin } | undefined {
    const { upperDir, lowerDirs } = container;
    const pid = this.#oneOf(container, process);
    const real = pid > 0 ? this.#layers.resolveBeneath(this.rootOf(pid), path, mayRead) : path.split('/').includes('..') ? undefined : path;
    if (real === undefined || real === unfollowed) return undefined;
    const point = pid > 0 ? mountOf(this.mounts(pid), real)?.point : container.mounts.find(mount => isBelow(real, mount.target))?.target;
    if (point !== undefined && point !== '/') return { path: real, origin: 'mount' };
    if (upperDir === undefined) return { path: real, origin: 'unknown' };
    switch (this.#layers.layerOf(upperDir, lowerDirs, real, mayRead)) {
      case undefined:
        return { path: real, origin: 'unknown' };
      case 'image':
        return { path: real, origin: 'image' };
      case 'none':
        return pid > 0 ? { path: real, origin: 'unknown' } : undefined;
      case 'upper': {
        const content = this.#layers.compareWithImage(upperDir, lowerDirs, real, mayRead)?.content;
        return { path: real, origin: content === undefined ? 'unknown' : content === 'same-content' ? 'metadata-changed' : 'drift' };
      }
    }
  }

  /**
   * The path that a path means to a container, links followed inside it; undefined where nothing is there, or none of it runs any more, `unfollowed`
   * where nobody followed it to its end.
   */
  realPath(container: LayersOf, process: number | undefined, path: string, mayRead?: MayRead): string | undefined {
    const pid = this.#oneOf(container, process);
    return pid > 0 ? this.#layers.resolveBeneath(this.rootOf(pid), path, mayRead) : undefined;
  }

  /**
   * sha256 of a file of a container, hex; undefined where none of it runs any more who could be asked. '' where nobody can vouch for the content: it is
   * gone, too large, must not be read, or is no longer the one that `file` tells of. That is none that anybody lists: one that is absent might be any.
   */
  hashOf(
    container: LayersOf,
    process: number | undefined,
    path: string,
    file?: { readonly size?: number; readonly changedUs?: number },
    mayRead?: MayRead,
  ): string | undefined {
    const pid = this.#oneOf(container, process);
    if (pid === 0) return undefined;
    return this.#contents.hashOf(this.rootOf(pid), path, file, mayRead) ?? (this.#oneOf(container, process) > 0 ? '' : undefined);
  }

  /** When a file of a container was last changed (ctime), microseconds since the epoch; undefined where it is gone. */
  changedUs(container: LayersOf, process: number | undefined, path: string, mayRead?: MayRead): number | undefined {
    const pid = this.#oneOf(container, process);
    return pid > 0 ? this.#contents.changedUs(this.rootOf(pid), path, mayRead) : undefined;
  }

  /** A process of the container: its first, or that one; 0 where neither runs. */
  #oneOf(container: LayersOf, process: number | undefined): number {
    return [container.pid, process ?? 0].find(candidate => candidate > 0 && this.containerOf(candidate) === container.id) ?? 0;
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

/** One after the other, for there may be a million of them. */
function* namesIn(folder: string): Generator<string> {
  let entries: Dir | undefined;
  try {
    entries = opendirSync(folder, { bufferSize: 256 });
    for (let entry = entries.readSync(); entry; entry = entries.readSync()) yield entry.name;
  } catch {
    // It is gone, or may not be read.
  } finally {
    entries?.closeSync();
  }
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
