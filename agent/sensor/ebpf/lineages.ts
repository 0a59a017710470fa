import { createHash } from 'node:crypto';
import type { ProcFs } from '../../proc.js';
import { sessionsOf } from '../sessions.js';
import type { KernelObject } from './kernel-object.js';
import { addToMap, closeFd, deleteFromMap, keysOfMap, openProcess } from './libbpf.js';
import type { Totals } from './totals.js';

const lineageBytes = 296;
const exeBytes = 256;
const digestAt = 24;
const exeAt = 40;
const main = 1 << 0;
const parentUnknown = 1 << 6;
const containerBytes = 80;
const containerKeys = 16_384;

/** Tells the kernel what it cannot know: sessions and programs of the processes that ran before the sensor did. */
export class Lineages {
  readonly #lineages: number;
  readonly #containers: number;
  readonly #totals: Totals;

  constructor(object: KernelObject, totals: Totals) {
    this.#lineages = object.mapFd('lineages');
    this.#containers = object.mapFd('containers');
    this.#totals = totals;
  }

  /** A process that the kernel met in the meantime keeps what the kernel knows of it. */
  tellOf(proc: ProcFs): void {
    const cgroups = proc.containerCgroups();
    for (const [container, processes] of proc.processesOf(new Set(cgroups.keys()))) {
      const cgroup = cgroups.get(container) ?? 0;
      const sessions = sessionsOf(processes);
      for (const process of processes) {
        const session = sessions.get(process.pid);
        if (!session) continue;
        this.#tell(process.pid, session.id, session.main, cgroup, process.exe);
        if (session.main && session.opener === process.pid) this.#tellOfContainer(cgroup, session.id, proc.rootDevice(process.pid) ?? 0);
      }
    }
    this.#totals.setScanned();
  }

  /** Forgets containers whose cgroup is gone. */
  forget(present: ReadonlySet<number>): void {
    for (const key of keysOfMap(this.#containers, 8, containerKeys)) {
      if (!present.has(Number(key.readBigUInt64LE(0)))) deleteFromMap(this.#containers, key);
    }
  }

  #tell(pid: number, session: bigint, isMain: boolean, cgroup: number, exe: string | undefined): void {
    const fd = openProcess(pid);
    if (fd === undefined) return;
    const value = Buffer.alloc(lineageBytes);
    const path = kernelPath(exe);
    value.writeBigUInt64LE(session, 0);
    value.writeBigUInt64LE(BigInt(cgroup), 8);
    value.writeUInt32LE((isMain ? main : 0) | (path ? 0 : parentUnknown), 16);
    value.writeUInt32LE(path?.length ?? 0, 20);
    if (path) {
      // The kernel's own digest of it is another: that costs a record, and equal digests still mean equal paths.
      createHash('sha256')
        .update(path)
        .digest()
        .copy(value, digestAt, 0, exeAt - digestAt);
      path.copy(value, exeAt);
    }
    const key = Buffer.alloc(4);
    key.writeInt32LE(fd);
    addToMap(this.#lineages, key, value);
    closeFd(fd);
  }

  #tellOfContainer(cgroup: number, session: bigint, rootDevice: number): void {
    const [key, value] = [Buffer.alloc(8), Buffer.alloc(containerBytes)];
    key.writeBigUInt64LE(BigInt(cgroup));
    value.writeBigUInt64LE(session, 0);
    value.writeUInt32LE(rootDevice, 8);
    addToMap(this.#containers, key, value);
  }
}

/** Components from the file up to the root, each ended by NUL, as `walk_up` writes them; undefined where the kernel would not keep it. */
function kernelPath(exe: string | undefined): Buffer | undefined {
  if (!exe?.startsWith('/') || exe.includes('\ufffd')) return undefined;
  const bytes = Buffer.from(
    exe
      .split('/')
      .filter(Boolean)
      .reverse()
      .map(name => `${name}\0`)
      .join(''),
  );
  return bytes.length > 0 && bytes.length < exeBytes ? bytes : undefined;
}
