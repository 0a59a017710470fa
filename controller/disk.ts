import { statfs } from 'node:fs/promises';
import type { Trouble } from './trouble.js';

/** Less than this, and NATS takes nothing more. */
const leastBytes = 8 << 20;

/** EDGE: whether the disk that holds the state is full; none where it cannot be told. */
export async function diskTrouble(stateDir: string): Promise<readonly Trouble[]> {
  try {
    const { bavail, bsize } = await statfs(stateDir);
    if (bavail * bsize >= leastBytes) return [];
    const left = Math.floor((bavail * bsize) / (1 << 20));
    return [
      {
        what: 'nothing can be kept',
        why: `the disk of ${stateDir} has ${left} MiB left`,
        fix: 'make room on it; what happens meanwhile waits',
      },
    ];
  } catch {
    return [];
  }
}
