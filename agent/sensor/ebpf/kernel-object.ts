import { errno, lib, mapped, memoryAt, nameOf, type Pointer, SensorUnavailable } from './libbpf.js';

const eperm = 1;
const enomem = 12;
/** BPF_LINK_TYPE_CGROUP. */
const linkOfCgroup = 3;

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

  /** Has the verifier's words about a program kept for `why`. Room for all of them: kernels before 6.4 drop the end of what does not fit. */
  explain(program: string): void {
    const log = Buffer.alloc(1 << 24);
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

  /** Of a map that has room made beforehand. */
  setRoom(map: string, entries: number): void {
    if (lib().setMaxEntries(this.#map(map), entries) !== 0)
      throw new SensorUnavailable('memory', `room for ${entries} in map ${map} was refused (${errno()})`);
  }

  /** The constants of the programs (before `load`), or their variables, mapped (after it). */
  section(name: '.rodata.settings' | '.bss'): ArrayBuffer {
    const size = [0n];
    const value = lib().initialValue(this.#map(name), size);
    if (!value)
      throw new SensorUnavailable('kernel', `section ${name} of the eBPF object is missing: rebuild it with npm run build:kernel`);
    return memoryAt(value, Number(size[0]));
  }

  load(): void {
    const result = lib().load(this.#object);
    if (result === 0) return;
    const code = -result;
    // What the verifier refuses for other reasons is EACCES or EINVAL.
    if (code === eperm) {
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

  /** Whether it still runs at its cgroup (`struct bpf_link_info`): a link can be emptied by others. One of a tracepoint cannot. */
  isAttached(program: string): boolean {
    const link = this.#links.get(program);
    if (!link) return false;
    const info = Buffer.alloc(80);
    if (lib().info(lib().linkFd(link), info, [info.length]) !== 0) return false;
    return info.readUInt32LE(0) !== linkOfCgroup || info.readBigUInt64LE(16) !== 0n;
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
    const shared = memoryAt(rest, page + 2 * bytes);
    return {
      consumer: new BigUint64Array(memoryAt(head, page), 0, 1),
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
