/**
 * Sessions of one container's processes, told from the tree: a process whose parent is outside the container opens one. The container's own
 * is that of pid 1, or the oldest where it shares a pid namespace. A child of another session that was orphaned to pid 1 is told by
 * its session id while the opener lives; after that nothing tells it from a daemon of the container, and it counts as the container's own.
 */
export function sessionsOf(processes) {
  const byPid = new Map(processes.map(process => [process.pid, process]));
  const openers = processes.filter(process => !byPid.has(process.ppid)).sort((a, b) => a.startTicks - b.startTicks || a.pid - b.pid);
  const first = openers.find(process => process.namespacePid === 1) ?? openers[0];
  const opened = new Map(openers.map(process => [process.pid, { id: idOf(process), main: process === first, opener: process.pid }]));
  const found = new Map();
  const find = (process, depth) => {
    const known = found.get(process.pid) ?? opened.get(process.pid);
    if (known) return known;
    const parent = byPid.get(process.ppid);
    if (!parent || depth > processes.length) return undefined;
    const inherited = find(parent, depth + 1);
    return inherited?.main ? (opened.get(process.sid) ?? inherited) : inherited;
  };
  for (const process of processes) {
    const session = find(process, 0);
    if (session) found.set(process.pid, session);
  }
  return found;
}
// Start and pid together are unique while the host is up; the top bit keeps these apart from the kernel's own, which are times.
function idOf(process) {
  return (1n << 63n) | (BigInt(process.startTicks) << 24n) | BigInt(process.pid & 0xffffff);
}
