import type { Process, ProcFs } from '../proc.js';
import { isRuntime } from './runtime.js';
import { programOf, programPath } from './sampling/program.js';
import { parseStatLine } from './sampling/stat-line.js';
import type { Observation, SessionTag, SocketObservation } from './sensor.js';
import { sessionsOf } from './sessions.js';

const tickMs = 10;
/** Descriptors of one container that are looked at, some 17 µs each of the only thread. */
export const descriptorsAtMost = 20_000;

/**
 * What already runs in some containers, as observations: every program as if it had just started, as far as that can still be told, and every
 * process's listening sockets and connections, those that are handed on to its children once of each program. `cut`: called for a container that
 * has more open than is looked at.
 */
export function scanContainers(
  proc: ProcFs,
  containers: ReadonlySet<string>,
  atUs: number,
  cut: (container: string) => void = () => {},
): readonly Observation[] {
  const observations: Observation[] = [];
  const ownTicks = parseStatLine(proc.bytes('self', 'stat'))?.startTicks;
  for (const [container, all] of proc.processesOf(containers)) {
    // What it becomes is seen as it happens: whoever scans has begun to watch before.
    const processes = ownTicks === undefined ? all : all.filter(({ pid, startTicks }) => !isHalfWay(proc, pid, ownTicks - startTicks));
    const tags = tagsOf(processes);
    for (const { pid } of firstOfEachProgram(proc, processes)) {
      const line = parseStatLine(proc.bytes(pid, 'stat'));
      const session = tags.get(pid);
      const program = line && programOf(proc, line, { container, atUs, origin: 'scan', ...(session && { session }) });
      if (program) observations.push(program);
    }
    const [anyone] = processes;
    const uses = anyone ? usesIn(proc, anyone.pid) : new Map<number, Use>();
    if (uses.size === 0) continue;
    let looked = 0;
    const told = new Set<string>();
    for (const { pid, ppid, uid, gid, exe } of processes) {
      if (looked > descriptorsAtMost) break;
      const session = tags.get(pid);
      const observed = { container, atUs, origin: 'scan' as const, pid, ppid, uid, gid, ...(session && { session }) };
      for (const inode of proc.socketsOf(pid, () => ++looked <= descriptorsAtMost)) {
        const use = uses.get(inode);
        const by = `${inode} ${session?.id} ${uid} ${exe}`;
        if (!use || told.has(by)) continue;
        told.add(by);
        observations.push({ ...observed, ...use, ...(exe !== undefined && { exe }) });
      }
    }
    if (looked > descriptorsAtMost) cut(container);
  }
  return observations;
}

/** Whether a process is the runtime on its way in, and was not yet there `ticks` before this agent. */
function isHalfWay(proc: ProcFs, pid: number, ticks: number): boolean {
  const line = parseStatLine(proc.bytes(pid, 'stat'));
  return line !== undefined && isRuntime({ comm: line.comm, exe: programPath(proc, pid) }, ticks * tickMs);
}

/** A process that forked and runs what its parent ran started nothing: of each program the process that has run longest. */
function firstOfEachProgram(proc: ProcFs, processes: readonly Process[]): readonly Process[] {
  const images = new Set<string>();
  return [...processes]
    .sort((a, b) => a.startTicks - b.startTicks || a.pid - b.pid)
    .filter(({ pid }) => {
      const line = parseStatLine(proc.bytes(pid, 'stat'));
      if (!line || line.over) return false;
      if (line.image === undefined) return true;
      if (images.has(line.image)) return false;
      images.add(line.image);
      return true;
    });
}

function tagsOf(processes: readonly Process[]): ReadonlyMap<number, SessionTag> {
  const byPid = new Map(processes.map(process => [process.pid, process]));
  const tags = new Map<number, SessionTag>();
  for (const [pid, { id, main, opener }] of sessionsOf(processes)) {
    tags.set(pid, { id: id.toString(16), main, opening: byPid.get(opener)?.argv ?? [], reread: true });
  }
  return tags;
}

type Use = Pick<SocketObservation, 'kind' | 'protocol' | 'address' | 'port'>;

/** What the sockets of a process's network namespace are for, by inode. Which ports it listens on tells a caller from one who is called. */
function usesIn(proc: ProcFs, pid: number): ReadonlyMap<number, Use> {
  const sockets = proc.tcpSockets(pid);
  const listening = new Set(sockets.filter(socket => socket.state === 'listening').map(socket => socket.local.port));
  const uses = new Map<number, Use>();
  for (const { inode, state, local, remote } of sockets) {
    if (state === 'listening') uses.set(inode, { kind: 'listen', protocol: 'tcp', address: local.address, port: local.port });
    else if (listening.has(local.port)) uses.set(inode, { kind: 'inbound', protocol: 'tcp', address: remote.address, port: local.port });
    else uses.set(inode, { kind: 'connect', protocol: 'tcp', address: remote.address, port: remote.port });
  }
  for (const { inode, remote } of proc.udpSockets(pid))
    if (remote.port !== 0) uses.set(inode, { kind: 'connect', protocol: 'udp', ...remote });
  for (const { inode, protocol } of proc.oddSockets(pid)) uses.set(inode, { kind: 'socket', protocol, address: '', port: 0 });
  return uses;
}
