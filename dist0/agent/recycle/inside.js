/** Every process in the container's cgroup, those of a `docker exec` too. */
export function processesOf(proc, container) {
  return proc.processesOf(new Set([container])).get(container) ?? [];
}
/** The sockets these processes hold, in the network namespace of the first: with the host's network, only their own. */
export function socketsOf(proc, processes) {
  const first = processes[0];
  if (first === undefined) return [];
  const holder = new Map(processes.toReversed().flatMap(({ pid }) => [...proc.socketsOf(pid)].map(inode => [inode, pid])));
  return proc.tcpSockets(first.pid).flatMap(({ inode, ...socket }) => {
    const pid = holder.get(inode);
    return pid === undefined ? [] : [{ protocol: 'tcp', ...socket, pid }];
  });
}
/** Does the container whose first process is `pid` listen on the port? Its processes are only walked when somebody there does. */
export function listensOn(proc, container, pid, port) {
  const there = proc.tcpSockets(pid).filter(socket => socket.state === 'listening' && socket.local.port === port);
  if (there.length === 0) return false;
  const inodes = new Set(there.map(socket => socket.inode));
  const holds = of => [...proc.socketsOf(of)].some(inode => inodes.has(inode));
  return holds(pid) || processesOf(proc, container).some(process => holds(process.pid));
}
