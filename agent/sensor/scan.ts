import type { Process, ProcFs } from '../proc.js';
import type { TcpSocket } from '../proc-text.js';
import { loadersAmong } from './loaders.js';
import { programFileOf } from './program-file.js';
import type { ExecObservation, Observation, SessionTag, SocketObservation } from './sensor.js';
import { sessionsOf } from './sessions.js';

/** What already runs in some containers, as observations: every process as if it had just started, its listening sockets and connections. */
export function scanContainers(proc: ProcFs, containers: ReadonlySet<string>, atUs: number): readonly Observation[] {
  const observations: Observation[] = [];
  for (const [container, processes] of proc.processesOf(containers)) {
    const tags = tagsOf(processes);
    const observed = (process: Process) => {
      const session = tags.get(process.pid);
      return {
        container,
        atUs,
        origin: 'scan' as const,
        pid: process.pid,
        ppid: process.ppid,
        uid: process.uid,
        gid: process.gid,
        ...(session && { session }),
      };
    };
    const byPid = new Map(processes.map(process => [process.pid, process]));
    for (const process of processes) observations.push({ ...observed(process), ...execOf(proc, process, byPid.get(process.ppid)) });
    const [anyone] = processes;
    const sockets = anyone ? proc.tcpSockets(anyone.pid) : [];
    const datagrams = anyone ? proc.udpSockets(anyone.pid) : [];
    const odd = anyone ? proc.oddSockets(anyone.pid) : [];
    for (const process of processes) {
      const held = proc.socketsOf(process.pid);
      const own = sockets.filter(socket => held.has(socket.inode));
      const used = [
        ...socketsOf(own, sockets),
        ...datagrams
          .filter(({ inode, remote }) => held.has(inode) && remote.port !== 0)
          .map(({ remote }) => ({ kind: 'connect' as const, protocol: 'udp' as const, ...remote })),
        ...odd.filter(({ inode }) => held.has(inode)).map(({ protocol }) => ({ kind: 'socket' as const, protocol, address: '', port: 0 })),
      ];
      for (const socket of used)
        observations.push({ ...observed(process), ...socket, ...(process.exe !== undefined && { exe: process.exe }) });
    }
  }
  return observations;
}

function tagsOf(processes: readonly Process[]): ReadonlyMap<number, SessionTag> {
  const byPid = new Map(processes.map(process => [process.pid, process]));
  const tags = new Map<number, SessionTag>();
  for (const [pid, { id, main, opener }] of sessionsOf(processes)) {
    tags.set(pid, { id: id.toString(16), main, opening: byPid.get(opener)?.argv ?? [] });
  }
  return tags;
}

function execOf(
  proc: ProcFs,
  process: Process,
  parent: Process | undefined,
): Pick<ExecObservation, 'kind' | 'argv' | 'argvTruncated' | 'tty'> & Partial<ExecObservation> {
  const file = process.exe === undefined ? undefined : programFileOf(proc, process.pid, process.exe);
  const names = proc.environmentNames(process.pid);
  const loaders = names && loadersAmong(names);
  const parentExe = parent ? parent.exe : 'start';
  return {
    kind: 'exec',
    argv: process.argv,
    argvTruncated: false,
    tty: process.tty,
    ...(process.exe !== undefined && { exe: process.exe }),
    ...(process.cwd !== undefined && { cwd: process.cwd }),
    ...(parentExe !== undefined && { parentExe }),
    ...(file && { file }),
    ...(loaders && { loaders }),
  };
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
