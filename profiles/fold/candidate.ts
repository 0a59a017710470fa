import type { Entry } from '../profile.js';

/** A wider line that could stand in the place of several. */
export interface Candidate {
  readonly adds: Entry;
  readonly replaces: readonly Entry[];
  /** What it is, and what else it admits, in words. */
  readonly says: string;
  /** Why it is not proposed all the same, where that lies in what it is. */
  readonly never?: string;
}

/** Lines by what they have in common, in the order of the first of each. */
export function together<T>(lines: readonly T[], keyOf: (line: T) => string | undefined): readonly (readonly [key: string, lines: T[]])[] {
  const groups = new Map<string, T[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups];
}
