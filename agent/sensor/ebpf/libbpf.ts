import koffi from 'koffi';

/** EDGE of libbpf.so.1 and the few calls of libc beside it. Every pointer that comes back is checked here: passed on as NULL it would crash Node. */

/** A need of the sensor that this host does not meet, as a sentence that names the way out. */
export class SensorUnavailable extends Error {
  constructor(
    readonly need: 'libbpf' | 'btf' | 'cgroup2' | 'root' | 'kernel' | 'memory' | 'ring-bytes',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SensorUnavailable';
  }
}

type Pointer = object;

/** Resolved once, on the first use: a process without the eBPF sensor never loads a library. */
let calls: ReturnType<typeof bind> | undefined;

function bind() {
  let bpf: ReturnType<typeof koffi.load>;
  try {
    bpf = koffi.load('libbpf.so.1');
  } catch (cause) {
    throw new SensorUnavailable('libbpf', 'libbpf.so.1 is not on this host: install it (Debian: apt-get install libbpf1)', { cause });
  }
  const libc = koffi.load('libc.so.6');
  bpf.func('void* libbpf_set_print(void*)')(null); // it would write to standard error; what it says is in the messages below
  return {
    openFile: bpf.func('void* bpf_object__open_file(const char*, void*)'),
    load: bpf.func('int bpf_object__load(void*)'),
    close: bpf.func('void bpf_object__close(void*)'),
    findProgram: bpf.func('void* bpf_object__find_program_by_name(void*, const char*)'),
    findMap: bpf.func('void* bpf_object__find_map_by_name(void*, const char*)'),
    setAutoload: bpf.func('int bpf_program__set_autoload(void*, bool)'),
    setLog: bpf.func('int bpf_program__set_log_buf(void*, void*, size_t)'),
    programFd: bpf.func('int bpf_program__fd(void*)'),
    attach: bpf.func('void* bpf_program__attach(void*)'),
    attachCgroup: bpf.func('void* bpf_program__attach_cgroup(void*, int)'),
    destroyLink: bpf.func('int bpf_link__destroy(void*)'),
    setMaxEntries: bpf.func('int bpf_map__set_max_entries(void*, uint32_t)'),
    mapFd: bpf.func('int bpf_map__fd(void*)'),
    initialValue: bpf.func('void* bpf_map__initial_value(void*, _Out_ size_t*)'),
    lookup: bpf.func('int bpf_map_lookup_elem(int, const void*, void*)'),
    update: bpf.func('int bpf_map_update_elem(int, const void*, const void*, uint64_t)'),
    remove: bpf.func('int bpf_map_delete_elem(int, const void*)'),
    nextKey: bpf.func('int bpf_map_get_next_key(int, const void*, void*)'),
    info: bpf.func('int bpf_obj_get_info_by_fd(int, void*, _Inout_ uint32_t*)'),
    enableStats: bpf.func('int bpf_enable_stats(int)'),
    mmap: libc.func('void* mmap(void*, size_t, int, int, int, long)'),
    munmap: libc.func('int munmap(void*, size_t)'),
    epollCreate: libc.func('int epoll_create1(int)'),
    epollCtl: libc.func('int epoll_ctl(int, int, int, void*)'),
    epollWait: libc.func('int epoll_wait(int, void*, int, int)'),
    eventfd: libc.func('int eventfd(unsigned int, int)'),
    write: libc.func('long write(int, const void*, size_t)'),
    pageSize: libc.func('int getpagesize()'),
    open: libc.func('int open(const char*, int)'),
    close_: libc.func('int close(int)'),
    pidfdOpen: libc.func('long syscall(long, int, unsigned int)'),
  };
}

function lib() {
  calls ??= bind();
  return calls;
}

/** The largest that `struct epoll_event` is: 12 on x86, 16 elsewhere. */
const eventBytes = 16;
const eperm = 1;
const eacces = 13;
const enomem = 12;

/** What is mapped of a ring: `consumer` may be written, `data` holds the ring twice in a row so that no record wraps. */
export interface RingMemory {
  readonly consumer: BigUint64Array;
  readonly producer: BigUint64Array;
  readonly data: ArrayBuffer;
  readonly bytes: number;
  unmap(): void;
}

/** One loaded object file: its programs, maps and links. Close it and nothing of it stays in the kernel. */
export class KernelObject {
  readonly #object: Pointer;
  readonly #links = new Map<string, Pointer>();
  readonly #logs = new Map<string, Buffer>();
  #open = true;

  private constructor(object: Pointer) {
    this.#object = object;
  }

  static open(path: string): KernelObject {
    const object = lib().openFile(path, null);
    if (!object) throw new SensorUnavailable('kernel', `${path} could not be opened as an eBPF object (${errno()}): reinstall knowngood`);
    return new KernelObject(object);
  }

  /** Keeps a program from being loaded. */
  skip(program: string): void {
    lib().setAutoload(this.#program(program), false);
  }

  /** Has the verifier's words about a program kept for `why`. */
  explain(program: string): void {
    const log = Buffer.alloc(1 << 16);
    this.#logs.set(program, log);
    lib().setLog(this.#program(program), log, log.length);
  }

  /** The last line of the verifier about a program; empty where it said nothing. */
  why(program: string): string {
    const log = this.#logs.get(program);
    if (!log) return '';
    const lines = log
      .toString('latin1', 0, Math.max(0, log.indexOf(0)))
      .split('\n')
      .filter(line => line && !line.startsWith('processed ') && !line.startsWith('verification time') && !line.startsWith('stack depth'));
    return (lines.at(-1) ?? '').slice(0, 200);
  }

  setRingBytes(map: string, bytes: number): void {
    if (lib().setMaxEntries(this.#map(map), bytes) !== 0)
      throw new SensorUnavailable('ring-bytes', `a ring of ${bytes} bytes was refused (${errno()})`);
  }

  /** The constants of the programs (before `load`), or their variables, mapped (after it). */
  section(name: '.rodata' | '.bss'): ArrayBuffer {
    const size = [0n];
    const value = lib().initialValue(this.#map(name), size);
    if (!value)
      throw new SensorUnavailable('kernel', `section ${name} of the eBPF object is missing: rebuild it with npm run build:kernel`);
    return koffi.view(value, Number(size[0]));
  }

  load(): void {
    const result = lib().load(this.#object);
    if (result === 0) return;
    const code = -result;
    if (code === eperm || code === eacces) {
      throw new SensorUnavailable(
        'root',
        `the kernel refused to load eBPF programs (${nameOf(code)}): run the agent as root, or with CAP_BPF, CAP_PERFMON and CAP_NET_ADMIN`,
      );
    }
    if (code === enomem)
      throw new SensorUnavailable(
        'memory',
        'there is no memory for the sensor\u2019s rings: set KNOWNGOOD_RING_BYTES to a smaller power of two',
      );
    throw new SensorUnavailable('kernel', `the kernel refused the eBPF programs (${nameOf(code)})`);
  }

  /** Attaches to the tracepoint in the program's section; the reason where the kernel refuses. */
  attach(program: string): string | undefined {
    return this.#keep(program, lib().attach(this.#program(program)));
  }

  /** Attaches to the cgroup of that folder and all below it. */
  attachCgroup(program: string, folder: string): string | undefined {
    const fd = lib().open(folder, 0x80000); // read, and closed on exec
    if (fd < 0) return `${folder} could not be opened (${errno()})`;
    try {
      return this.#keep(program, lib().attachCgroup(this.#program(program), fd));
    } finally {
      lib().close_(fd);
    }
  }

  detach(program: string): void {
    const link = this.#links.get(program);
    if (!link) return;
    this.#links.delete(program);
    lib().destroyLink(link);
  }

  get attached(): readonly string[] {
    return [...this.#links.keys()];
  }

  mapFd(map: string): number {
    const fd = lib().mapFd(this.#map(map));
    if (fd < 0) throw new SensorUnavailable('kernel', `map ${map} was not made (${nameOf(-fd)})`);
    return fd;
  }

  /** Run time, runs and recursion misses of a loaded program (`struct bpf_prog_info`); undefined where it is not loaded. */
  programCost(program: string): { readonly runTimeNs: number; readonly runs: number; readonly misses: number } | undefined {
    const fd = lib().programFd(this.#program(program));
    if (fd < 0) return undefined;
    const info = Buffer.alloc(232);
    if (lib().info(fd, info, [info.length]) !== 0) return undefined;
    return {
      runTimeNs: Number(info.readBigUInt64LE(192)),
      runs: Number(info.readBigUInt64LE(200)),
      misses: Number(info.readBigUInt64LE(208)),
    };
  }

  mapRing(map: string, bytes: number): RingMemory {
    const fd = this.mapFd(map);
    const page = lib().pageSize();
    const head = mapped(lib().mmap(null, page, 3, 1, fd, 0));
    const rest = mapped(lib().mmap(null, page + 2 * bytes, 1, 1, fd, page));
    const shared = koffi.view(rest, page + 2 * bytes);
    return {
      consumer: new BigUint64Array(koffi.view(head, page), 0, 1),
      producer: new BigUint64Array(shared, 0, 1),
      data: shared,
      bytes,
      unmap() {
        lib().munmap(head, page);
        lib().munmap(rest, page + 2 * bytes);
      },
    };
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    for (const program of this.attached) this.detach(program);
    lib().close(this.#object);
  }

  #keep(program: string, link: Pointer | null): string | undefined {
    if (!link) return `it could not be attached (${errno()})`;
    this.#links.set(program, link);
    return undefined;
  }

  #program(name: string): Pointer {
    const program = this.#open ? lib().findProgram(this.#object, name) : null;
    if (!program) throw new SensorUnavailable('kernel', `program ${name} is not in the eBPF object: rebuild it with npm run build:kernel`);
    return program;
  }

  #map(name: string): Pointer {
    const map = this.#open ? lib().findMap(this.#object, name) : null;
    if (!map) throw new SensorUnavailable('kernel', `map ${name} is not in the eBPF object: rebuild it with npm run build:kernel`);
    return map;
  }
}

/** Reads a map's value into `value`; false where there is none. */
export function readMap(fd: number, key: Buffer, value: Buffer): boolean {
  return lib().lookup(fd, key, value) === 0;
}
/** Writes a value where the key has none yet; false where it has one, or there is no room. */
export function addToMap(fd: number, key: Buffer, value: Buffer): boolean {
  return lib().update(fd, key, value, 1) === 0;
}
/** Writes a value, over an older one too. */
export function writeMap(fd: number, key: Buffer, value: Buffer): boolean {
  return lib().update(fd, key, value, 0) === 0;
}
export function deleteFromMap(fd: number, key: Buffer): void {
  lib().remove(fd, key);
}
/** The keys of a map as they are now, at most `limit` of them. */
export function keysOfMap(fd: number, keyBytes: number, limit: number): readonly Buffer[] {
  const keys: Buffer[] = [];
  let key: Buffer | null = null;
  while (keys.length < limit) {
    const next: Buffer = Buffer.alloc(keyBytes);
    if (lib().nextKey(fd, key, next) !== 0) break;
    keys.push(next);
    key = next;
  }
  return keys;
}

/** Has the kernel take the time of every eBPF program on the host, which costs each a little, until `stop`. */
export function measureRunTime(): { stop(): void } {
  const fd = lib().enableStats(0);
  if (fd < 0) throw new SensorUnavailable('root', `run times cannot be measured (${nameOf(-fd)}): run as root`);
  return { stop: () => closeFd(fd) };
}

/** A file descriptor of a process, by which task storage is addressed; undefined where it is gone. */
export function openProcess(pid: number): number | undefined {
  const fd = Number(lib().pidfdOpen(434, pid, 0));
  return fd < 0 ? undefined : fd;
}
export function closeFd(fd: number): void {
  lib().close_(fd);
}

/** Waits for any of some file descriptors on a thread of its own, until woken. */
export class Waiter {
  readonly #epoll: number;
  readonly #bell: number;
  readonly #ready = Buffer.alloc(eventBytes * 8);

  constructor(fds: readonly number[]) {
    this.#epoll = lib().epollCreate(0x80000);
    this.#bell = lib().eventfd(0, 0x80800);
    if (this.#epoll < 0 || this.#bell < 0)
      throw new SensorUnavailable('memory', `no file descriptor is left for the sensor (${errno()}): raise the limit (ulimit -n)`);
    for (const fd of [...fds, this.#bell]) {
      const interest = Buffer.alloc(eventBytes);
      interest.writeUInt32LE(1, 0);
      if (lib().epollCtl(this.#epoll, 1, fd, interest) !== 0)
        throw new SensorUnavailable('kernel', `the ring cannot be waited for (${errno()})`);
    }
  }

  /** Calls back once, from the event loop, when there is something or `ring` was called. */
  wait(done: () => void): void {
    lib().epollWait.async(this.#epoll, this.#ready, 8, -1, () => done());
  }

  ring(): void {
    const one = Buffer.alloc(8);
    one.writeUInt32LE(1, 0);
    lib().write(this.#bell, one, 8);
  }

  /** Only when nobody waits. */
  close(): void {
    lib().close_(this.#epoll);
    lib().close_(this.#bell);
  }
}

function mapped(pointer: Pointer | null): Pointer {
  if (!pointer || koffi.address(pointer) === 0xffffffffffffffffn) {
    throw new SensorUnavailable('memory', `the ring could not be mapped (${errno()}): set KNOWNGOOD_RING_BYTES to a smaller power of two`);
  }
  return pointer;
}

function errno(): string {
  return nameOf(koffi.errno());
}

function nameOf(code: number): string {
  for (const [name, value] of Object.entries(koffi.os.errno as Readonly<Record<string, number>>)) if (value === code) return name;
  return `error ${code}`;
}
