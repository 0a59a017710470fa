import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { Layers } from './layers.js';
import { cgroup2PathOf, containerIdOf, mountOf, parseMountinfo, parseStat, parseStatus, parseTcp } from './proc-text.js';
/** EDGE of /proc and /sys; the folders of overlays are in layers.ts. A file that is gone is an absent value, never an error. */
export class ProcFs {
  #root;
  #sys;
  #layers = new Layers(descriptor => `/proc/self/fd/${descriptor}`);
  constructor(root = '/proc', sys = '/sys') {
    this.#root = root;
    this.#sys = sys;
  }
  /** Where the cgroup2 hierarchy is mounted; undefined where there is none. */
  cgroup2Mount() {
    return this.mounts('self').find(mount => mount.type === 'cgroup2')?.point;
  }
  /** The kernel describes its own types (BTF). */
  hasKernelTypes() {
    return existsSync(`${this.#sys}/kernel/btf/vmlinux`);
  }
  /** Inode of the mount namespace of the host's first process; 0 where it may not be read. */
  hostMountNamespace() {
    const match = /mnt:\[(\d+)\]/.exec(this.#link('1/ns/mnt') ?? this.#link('self/ns/mnt') ?? '');
    return Number(match?.[1] ?? 0);
  }
  mounts(pid) {
    return parseMountinfo(this.#read(`${pid}/mountinfo`) ?? '');
  }
  /** Ids (inodes) of the cgroups below the cgroup2 mount that are containers'. */
  containerCgroups() {
    const found = new Map();
    const mount = this.cgroup2Mount();
    const look = (folder, depth) => {
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
  pids() {
    return listing(this.#root)
      .map(entry => Number(entry.name))
      .filter(Number.isInteger);
  }
  containerOf(pid) {
    const path = cgroup2PathOf(this.#read(`${pid}/cgroup`) ?? '');
    return path === undefined ? undefined : containerIdOf(path);
  }
  process(pid) {
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
  processesOf(containers) {
    const found = new Map();
    for (const pid of this.pids()) {
      const container = this.containerOf(pid);
      if (container === undefined || !containers.has(container)) continue;
      const process = this.process(pid);
      if (process) found.set(container, [...(found.get(container) ?? []), process]);
    }
    return found;
  }
  /** Path of the program a process runs, in its own mount namespace. */
  exeOf(pid) {
    return this.#link(`${pid}/exe`)?.replace(/ \(deleted\)$/, '');
  }
  /** The file itself that a process runs, also where no name of it is left. */
  exeStat(pid) {
    return statSync(`${this.#root}/${pid}/exe`, { throwIfNoEntry: false });
  }
  /** The root folder of a process, as the host reaches it. */
  rootOf(pid) {
    return `${this.#root}/${pid}/root`;
  }
  /** A name inside an open folder: no link put in the folder's place meanwhile leads elsewhere. */
  below(folder, name) {
    return `/proc/self/fd/${folder}/${name}`;
  }
  /** Device of a process's root file system; undefined where it is gone. */
  rootDevice(pid) {
    try {
      return statSync(`${this.rootOf(pid)}/`).dev;
    } catch {
      return undefined;
    }
  }
  /** Names of the variables that a process was started with. */
  environmentNames(pid) {
    return this.#read(`${pid}/environ`)
      ?.split('\0')
      .filter(Boolean)
      .map(variable => variable.slice(0, variable.indexOf('=')));
  }
  /** TCP sockets of the network namespace of a process. */
  tcpSockets(pid) {
    return [...parseTcp(this.#read(`${pid}/net/tcp`) ?? ''), ...parseTcp(this.#read(`${pid}/net/tcp6`) ?? '')];
  }
  /** Inodes of the sockets a process holds open. */
  socketsOf(pid) {
    const inodes = new Set();
    for (const entry of listing(`${this.#root}/${pid}/fd`)) {
      const match = /^socket:\[(\d+)\]$/.exec(this.#link(`${pid}/fd/${entry.name}`) ?? '');
      if (match) inodes.add(Number(match[1]));
    }
    return inodes;
  }
  /** See `Layers`. */
  compareWithImage(upperDir, lowerDirs, path) {
    return this.#layers.compareWithImage(upperDir, lowerDirs, path);
  }
  /** Which of a container's layers holds a path: the writable one, one of the image's, or none. */
  layerOf(upperDir, lowerDirs, path) {
    return this.#layers.layerOf(upperDir, lowerDirs, path);
  }
  /**
   * Where a script of a container lies, links followed inside the container, and whether it is the image's. `process`: one of the container's
   * beside its first. Where neither runs any more links are not followed. undefined where there is no such file.
   */
  scriptOf(container, process, path) {
    const { upperDir, lowerDirs } = container;
    const pid = [container.pid, process ?? 0].find(candidate => candidate > 0 && this.containerOf(candidate) === container.id) ?? 0;
    const real = pid > 0 ? this.#layers.resolveBeneath(this.rootOf(pid), path) : path;
    if (real === undefined) return undefined;
    const point = pid > 0 ? mountOf(this.mounts(pid), real)?.point : container.mounts.find(mount => isBelow(real, mount.target))?.target;
    if (point !== undefined && point !== '/') return { path: real, origin: 'mount' };
    if (upperDir === undefined) return { path: real, origin: 'unknown' };
    switch (this.#layers.layerOf(upperDir, lowerDirs, real)) {
      case 'image':
        return { path: real, origin: 'image' };
      case 'none':
        return pid > 0 ? { path: real, origin: 'unknown' } : undefined;
      case 'upper': {
        const content = this.#layers.compareWithImage(upperDir, lowerDirs, real)?.content;
        return { path: real, origin: content === undefined ? 'unknown' : content === 'same-content' ? 'metadata-changed' : 'drift' };
      }
    }
  }
  #read(path) {
    try {
      return readFileSync(`${this.#root}/${path}`, 'utf8');
    } catch {
      return undefined;
    }
  }
  #link(path) {
    try {
      return readlinkSync(`${this.#root}/${path}`);
    } catch {
      return undefined;
    }
  }
}
function listing(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
function isBelow(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}
