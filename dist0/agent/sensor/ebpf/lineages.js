import { sessionsOf } from '../sessions.js';
import { addToMap, closeFd, deleteFromMap, keysOfMap, openProcess } from './libbpf.js';

const lineageBytes = 280;
const exeBytes = 256;
const exeAt = 24;
const main = 1 << 0;
const parentUnknown = 1 << 6;
const scannedAt = 512 * 64 + 2 * 64;
const containerKeys = 16_384;
/** Tells the kernel what it cannot know: sessions and programs of the processes that ran before the sensor did. */
export class Lineages {
  #lineages;
  #containers;
  #scanned;
  constructor(object) {
    this.#lineages = object.mapFd('lineages');
    this.#containers = object.mapFd('containers');
    this.#scanned = new Uint32Array(object.section('.bss'), scannedAt, 1);
  }
  /** A process that the kernel met in the meantime keeps what the kernel knows of it. */
  tellOf(proc) {
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
    this.#scanned[0] = 1;
  }
  /** Forgets containers whose cgroup is gone. */
  forget(proc) {
    const present = new Set(proc.containerCgroups().values());
    for (const key of keysOfMap(this.#containers, 8, containerKeys)) {
      if (!present.has(Number(key.readBigUInt64LE(0)))) deleteFromMap(this.#containers, key);
    }
  }
  #tell(pid, session, isMain, cgroup, exe) {
    const fd = openProcess(pid);
    if (fd === undefined) return;
    const value = Buffer.alloc(lineageBytes);
    const path = kernelPath(exe);
    value.writeBigUInt64LE(session, 0);
    value.writeBigUInt64LE(BigInt(cgroup), 8);
    value.writeUInt32LE((isMain ? main : 0) | (path ? 0 : parentUnknown), 16);
    value.writeUInt32LE(path?.length ?? 0, 20);
    path?.copy(value, exeAt);
    const key = Buffer.alloc(4);
    key.writeInt32LE(fd);
    addToMap(this.#lineages, key, value);
    closeFd(fd);
  }
  #tellOfContainer(cgroup, session, rootDevice) {
    const [key, value] = [Buffer.alloc(8), Buffer.alloc(16)];
    key.writeBigUInt64LE(BigInt(cgroup));
    value.writeBigUInt64LE(session, 0);
    value.writeUInt32LE(rootDevice, 8);
    addToMap(this.#containers, key, value);
  }
}
/** Components from the file up to the root, each ended by NUL, as `walk_up` writes them; undefined where the kernel would not keep it. */
function kernelPath(exe) {
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
