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

/** An address in a library; never NULL once it is kept. */
export type Pointer = object;

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
    linkFd: bpf.func('int bpf_link__fd(void*)'),
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

/** The calls themselves. Whoever uses one checks what comes back. */
export function lib() {
  calls ??= bind();
  return calls;
}

/** Reads a map's value into `value`; false where there is none. */
export function readMap(fd: number, key: Buffer, value: Buffer): boolean {
  return lib().lookup(fd, key, value) === 0;
}
/** Writes a value in place of another; false where the key has none. */
export function replaceInMap(fd: number, key: Buffer, value: Buffer): boolean {
  return lib().update(fd, key, value, 2) === 0;
}
/** Writes a value where the key has none yet; false where it has one, or there is no room. */
export function addToMap(fd: number, key: Buffer, value: Buffer): boolean {
  return lib().update(fd, key, value, 1) === 0;
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

/** What mmap gave, or why it gave nothing. */
export function mapped(pointer: Pointer | null): Pointer {
  if (!pointer || koffi.address(pointer) === 0xffffffffffffffffn) {
    throw new SensorUnavailable('memory', `the ring could not be mapped (${errno()}): set KNOWNGOOD_RING_BYTES to a smaller power of two`);
  }
  return pointer;
}

/** The last error of a call, by name. */
export function errno(): string {
  return nameOf(koffi.errno());
}

export function nameOf(code: number): string {
  for (const [name, value] of Object.entries(koffi.os.errno as Readonly<Record<string, number>>)) if (value === code) return name;
  return `error ${code}`;
}

/** Memory of a library as bytes of this process, without a copy: gone when the library frees it. */
export function memoryAt(pointer: Pointer, bytes: number): ArrayBuffer {
  return koffi.view(pointer, bytes);
}
