import type { ProcFs } from '../../proc.js';
import type { NetworkUse } from './networks.js';
import type { Member } from './processes.js';

/** Who holds a socket, the one that has run longest first. */
export type HoldersOf = (inode: number) => readonly Member[];

/** Who holds these sockets, of the processes in their network: the descriptors of each process are read once, and only where somebody asks. */
export function holdersOf(proc: Pick<ProcFs, 'socketsOf'>, uses: readonly NetworkUse[]): HoldersOf {
  const wanted = new Set(uses.map(({ line }) => line.inode).filter(inode => inode !== 0));
  const found = new Map<number, Member[]>();
  if (wanted.size > 0) {
    for (const member of new Set(uses.filter(({ line }) => line.inode !== 0).flatMap(({ members }) => members))) {
      for (const inode of proc.socketsOf(member.pid)) {
        if (!wanted.has(inode)) continue;
        const holders = found.get(inode) ?? [];
        if (holders.length === 0) found.set(inode, holders);
        holders.push(member);
      }
    }
  }
  return inode => found.get(inode) ?? [];
}
