import type { SessionTag } from '../sensor.js';

/** Of a process of a container, what tells whose session it is. Numbers as in the initial pid namespace. */
export interface Kin {
  readonly pid: number;
  readonly ppid: number;
  readonly sid: number;
  readonly startTicks: number;
  /** In its own, innermost pid namespace, and how many of them it is in. */
  readonly namespacePid: number;
  readonly namespaces: number;
}

export interface Sessions {
  /** undefined where nobody can tell. */
  of(pid: number): { readonly tag: SessionTag; readonly opener: number } | undefined;
}

/**
 * Whose session the processes of one container belong to, as far as their tree proves it; never a guess.
 *
 * - A process whose parent is outside the container opens a session: the container's own is that of pid 1. Without a pid namespace of its own
 *   nothing is proven, for a host's reaper may have adopted it.
 * - A session id is inherited and never taken over: whoever has that of pid 1, or of one who opened a session, is of theirs. The runtime gives
 *   each one it starts a session id of its own.
 * - A parent other than pid 1, which adopts orphans, is an ancestor.
 */
export function sessionsOf(processes: readonly Kin[]): Sessions {
  const byPid = new Map(processes.map(process => [process.pid, process]));
  const outside = processes.filter(process => !byPid.has(process.ppid) && process.namespaces > 1);
  const first = outside.filter(process => process.namespacePid === 1).sort((a, b) => a.namespaces - b.namespaces)[0];
  const openers = new Map(first === undefined ? [] : outside.map(opener => [opener.pid, opener] as const));
  const find = (process: Kin, depth: number): Kin | undefined => {
    const own = openers.get(process.pid) ?? openers.get(process.sid);
    if (own !== undefined || process.sid === first?.sid) return own ?? first;
    const parent = byPid.get(process.ppid);
    if (parent === undefined || parent === first || depth > processes.length) return undefined;
    return find(parent, depth + 1);
  };
  return {
    of: pid => {
      const process = byPid.get(pid);
      const opener = process && find(process, 0);
      return opener && { tag: { id: `s${opener.startTicks}-${opener.pid}`, main: opener === first }, opener: opener.pid };
    },
  };
}
