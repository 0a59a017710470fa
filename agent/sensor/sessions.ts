import type { Process } from '../proc.js';

/** The session a process that was found running belongs to. `id` is a number of 64 bits, as the kernel keeps it. */
export interface FoundSession {
  readonly id: bigint;
  readonly main: boolean;
  /** The process that opened it. */
  readonly opener: number;
}

/**
 * Sessions of one container's processes, told from the tree: a process whose parent is outside the container opens one. The container's own
 * is that of pid 1, or the oldest where it shares a pid namespace. A child of another session that was orphaned to pid 1 is told by
 * its session id while the opener lives; after that nothing tells it from a daemon of the container, and it counts as the container's own.
 */
export function sessionsOf(processes: readonly Process[]): ReadonlyMap<number, FoundSession> {
  const byPid = new Map(processes.map(process => [process.pid, process]));
  const openers = processes.filter(process => !byPid.has(process.ppid)).sort((a, b) => a.startTicks - b.startTicks || a.pid - b.pid);
  const first = openers.find(process => process.namespacePid === 1) ?? openers[0];
  const opened = new Map(openers.map(process => [process.pid, { id: idOf(process), main: process === first, opener: process.pid }]));
  const found = new Map<number, FoundSession>();
  const none = new Set<number>();
  const known = (pid: number) => found.get(pid) ?? opened.get(pid);
  for (const process of processes) {
    // Up to whoever is known. Not by a call for each: a container has as many below one another as it likes.
    const way: Process[] = [];
    let above: Process | undefined = process;
    for (; above && !known(above.pid) && !none.has(above.pid) && way.length <= processes.length; above = byPid.get(above.ppid))
      way.push(above);
    let session = above && known(above.pid);
    if (way.length === 0 && session) found.set(process.pid, session);
    for (const one of way.reverse()) {
      if (session?.main) session = opened.get(one.sid) ?? session;
      if (session) found.set(one.pid, session);
      else none.add(one.pid);
    }
  }
  return found;
}

// Start and pid together are unique while the host is up; the top bit keeps these apart from the kernel's own, which are times.
function idOf(process: Process): bigint {
  return (1n << 63n) | (BigInt(process.startTicks) << 24n) | BigInt(process.pid & 0xffffff);
}
