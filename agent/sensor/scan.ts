import type { Process, ProcFs } from '../proc.js';
import type { TcpSocket } from '../proc-text.js';
import { isRuntime } from './runtime.js';
import { programOf, programPath } from './sampling/program.js';
import { parseStatLine } from './sampling/stat-line.js';
import type { Observation, SessionTag, SocketObservation } from './sensor.js';
import { sessionsOf } from './sessions.js';

const tickMs = 10;

/**
 * What already runs in some containers, as observations: every program as if it had just started, as far as that can still be told, and every
 * process's listening sockets and connections.
 */
export function scanContainers(proc: ProcFs, containers: ReadonlySet<string>, atUs: number): readonly Observation[] {
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
    const sockets = anyone ? proc.tcpSockets(anyone.pid) : [];
    const datagrams = anyone ? proc.udpSockets(anyone.pid) : [];
    const odd = anyone ? proc.oddSockets(anyone.pid) : [];
    for (const { pid, ppid, uid, gid, exe } of processes) {
      const held = proc.socketsOf(pid);
      const session = tags.get(pid);
      const observed = { container, atUs, origin: 'scan' as const, pid, ppid, uid, gid, ...(session && { session }) };
      const own = sockets.filter(socket => held.has(socket.inode));
      const used = [
        ...socketsOf(own, sockets),
        ...datagrams
          .filter(({ inode, remote }) => held.has(inode) && remote.port !== 0)
          .map(({ remote }) => ({ kind: 'connect' as const, protocol: 'udp' as const, ...remote })),
        ...odd.filter(({ inode }) => held.has(inode)).map(({ protocol }) => ({ kind: 'socket' as const, protocol, address: '', port: 0 })),
      ];
      for (const socket of used) observations.push({ ...observed, ...socket, ...(exe !== undefined && { exe }) });
    }
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

/** `all` are the sockets of the network namespace: which ports it listens on tells a caller from one who is called. */
function socketsOf(
  own: readonly TcpSocket[],
  all: readonly TcpSocket[],
): readonly Pick<SocketObservation, 'kind' | 'protocol' | 'address' | 'port'>[] {
  const listening = new Set(all.filter(socket => socket.state === 'listening').map(socket => socket.local.port));
  return own.map(({ state, local, remote }) => {
    if (state === 'listening') return { kind: 'listen', protocol: 'tcp', address: local.address, port: local.port };
    if (listening.has(local.port)) return { kind: 'inbound', protocol: 'tcp', address: remote.address, port: local.port };
    return { kind: 'connect', protocol: 'tcp', address: remote.address, port: remote.port };
  });
}
