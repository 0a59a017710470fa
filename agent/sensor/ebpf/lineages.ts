import { createHash } from 'node:crypto';
import type { Process, ProcFs } from '../../proc.js';
import { type FoundSession, sessionsOf } from '../sessions.js';
import type { KernelObject } from './kernel-object.js';
import { addToMap, closeFd, deleteFromMap, keysOfMap, openProcess, readMap, replaceInMap } from './libbpf.js';
import type { Totals } from './totals.js';

const lineageBytes = 392;
const exeBytes = 256;
const startedAt = 328;
const digestAt = 56;
const exeAt = 72;
const placeBytes = 40;
/** `enum bound` in kernel/records.h. */
const bound = { mounts: 0, pids: 1, files: 2 };
const boundKeys = 12_288;
const main = 1 << 0;
const parentUnknown = 1 << 6;
const containerBytes = 88;
const containerKeys = 16_384;

/** Tells the kernel what it cannot know: sessions and programs of the processes that ran before the sensor did. */
export class Lineages {
  readonly #processes: number;
  /** Of those that found no room. */
  readonly #lineages: number;
  readonly #containers: number;
  readonly #bounds: number;
  readonly #totals: Totals;

  constructor(object: KernelObject, totals: Totals) {
    this.#processes = object.mapFd('processes');
    this.#lineages = object.mapFd('lineages');
    this.#containers = object.mapFd('containers');
    this.#bounds = object.mapFd('bounds');
    this.#totals = totals;
  }

  /** A process that the kernel met in the meantime keeps what the kernel knows of it. */
  tellOf(proc: ProcFs): void {
    const cgroups = proc.containerCgroups();
    for (const [container, processes] of proc.processesOf(new Set(cgroups.keys()))) {
      const named = cgroups.get(container) ?? [];
      const sessions = sessionsOf(processes);
      for (const process of processes) {
        const session = sessions.get(process.pid);
        if (!session) continue;
        const cgroup = named.length > 1 ? proc.containerCgroupOf(process.pid) : named[0];
        const place = placeOf(container, cgroup ?? 0);
        this.#tell(process, session, place);
        if (session.main && session.opener === process.pid) this.#tellOfContainer(proc, process.pid, session.id, place);
      }
    }
    this.#totals.setScanned();
  }

  /** Of the containers that are known now, what is called later forgets those whose cgroup is gone: who begins in between stays. */
  knownNow(): (present: ReadonlySet<number>) => void {
    const containers = keysOfMap(this.#containers, 8, containerKeys);
    const bounds = keysOfMap(this.#bounds, 8, boundKeys).map(key => [key, this.#cgroupOf(key)] as const);
    return present => {
      for (const key of containers) if (!present.has(Number(key.readBigUInt64LE(0)))) deleteFromMap(this.#containers, key);
      for (const [key, cgroup] of bounds) {
        if (cgroup !== undefined && !present.has(cgroup) && this.#cgroupOf(key) === cgroup) deleteFromMap(this.#bounds, key);
      }
    };
  }

  #cgroupOf(bound: Buffer): number | undefined {
    const place = Buffer.alloc(placeBytes);
    return readMap(this.#bounds, bound, place) ? Number(place.readBigUInt64LE(0)) : undefined;
  }

  #tell({ pid, exe, startTicks }: Process, session: FoundSession, place: Buffer): void {
    const value = Buffer.alloc(lineageBytes);
    const path = kernelPath(exe);
    value.writeBigUInt64LE(session.id, 0);
    place.copy(value, 8);
    value.writeUInt32LE((session.main ? main : 0) | (path ? 0 : parentUnknown), 48);
    value.writeUInt32LE(path?.length ?? 0, 52);
    if (path) {
      // The kernel's own digest of it is another: that costs a record, and equal digests still mean equal paths.
      createHash('sha256')
        .update(path)
        .digest()
        .copy(value, digestAt, 0, exeAt - digestAt);
      path.copy(value, exeAt);
    }
    value.writeBigUInt64LE(BigInt(startTicks), startedAt);
    const key = Buffer.alloc(4);
    key.writeInt32LE(pid);
    if (addToMap(this.#processes, key, value) || readMap(this.#processes, key, Buffer.alloc(lineageBytes))) return;
    const fd = openProcess(pid);
    if (fd === undefined) return;
    key.writeInt32LE(fd);
    addToMap(this.#lineages, key, value);
    closeFd(fd);
  }

  #tellOfContainer(proc: ProcFs, pid: number, session: bigint, place: Buffer): void {
    const rootDevice = proc.rootDevice(pid) ?? 0;
    const value = Buffer.alloc(containerBytes);
    value.writeBigUInt64LE(session, 0);
    value.writeUInt32LE(rootDevice, 8);
    value.writeBigUInt64LE(1n, 16);
    if (!addToMap(this.#containers, place.subarray(0, 8), value)) this.#completeContainer(place.subarray(0, 8), value);
    const bounds = [
      [bound.mounts, ownNamespace(proc, pid, 'mnt')],
      [bound.pids, ownNamespace(proc, pid, 'pid')],
      [bound.files, rootDevice],
    ] as const;
    for (const [kind, number] of bounds) {
      if (number === 0) continue;
      const key = Buffer.alloc(8);
      key.writeUInt32LE(kind, 0);
      key.writeUInt32LE(number, 4);
      addToMap(this.#bounds, key, place);
    }
  }

  /** The kernel met it in the meantime, by something that ran there: what began it is known here alone. */
  #completeContainer(key: Buffer, began: Buffer): void {
    const value = Buffer.alloc(containerBytes);
    if (!readMap(this.#containers, key, value)) return;
    if (value.readBigUInt64LE(0) === 0n) began.copy(value, 0, 0, 8);
    if (value.readUInt32LE(8) === 0) began.copy(value, 8, 8, 12);
    if (value.readBigUInt64LE(16) === 0n) began.copy(value, 16, 16, 24);
    replaceInMap(this.#containers, key, value);
  }
}

/** `struct place`. */
function placeOf(container: string, cgroup: number): Buffer {
  const place = Buffer.alloc(placeBytes);
  place.writeBigUInt64LE(BigInt(cgroup));
  place.write(container, 8, 'hex');
  return place;
}

/** 0 where it is the host's. */
function ownNamespace(proc: ProcFs, pid: number, kind: 'mnt' | 'pid'): number {
  const number = proc.namespaceOf(pid, kind) ?? 0;
  return number === proc.hostNamespace(kind) ? 0 : number;
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
