import type { AlertFacts, AlertResponse } from '../../proto/alerts.js';
import type { ContainerRef } from '../../proto/records.js';
import type { SessionTold } from '../../proto/session.js';

export type AlertStatus = 'open' | 'allowed' | 'dismissed' | 'resolved';

export interface DatedResponse extends AlertResponse {
  readonly atUs: number;
}

/** One open episode of a deviation, as its records tell it so far. */
export interface Alert {
  readonly id: string;
  readonly workload: string;
  readonly facts: AlertFacts;
  readonly status: AlertStatus;
  readonly raisedAtUs: number;
  /** When it stopped being open, by whom, why. */
  readonly closedAtUs?: number;
  readonly by?: string;
  readonly why?: string;
  /** Where it was seen last. */
  readonly host: string;
  readonly container: ContainerRef;
  /** Ids, oldest first, at most `maxContainers`. */
  readonly containers: readonly string[];
  readonly counts: Counts;
  readonly firstSeenUs: number;
  readonly lastSeenUs: number;
  readonly responses: readonly DatedResponse[];
  /** Of an alert that tells of one: as it is by now. */
  readonly session?: SessionTold;
}

/**
 * Sightings of an alert: the largest count told per (container, minute, run), and the sum of the cells that were let go.
 * Bounded: past `maxCells` the oldest minute goes into `settled`, and a late word about a minute that old is ignored. That can only count too
 * few; it never counts anything twice.
 */
export interface Counts {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly settled: number;
  readonly settledMinute: number;
  readonly total: number;
}

interface Cell {
  readonly minute: number;
  readonly count: number;
}

export const maxContainers = 50;
export const maxCells = 256;
export const maxResponses = 50;

export const noCounts: Counts = { cells: new Map(), settled: 0, settledMinute: -1, total: 0 };

export function cellKey(container: string, minute: number, runUs: number): string {
  return `${container}/${minute}/${runUs}`;
}

/** The count that is known for one cell. */
export function countIn(counts: Counts, container: string, minute: number, runUs: number): number {
  return counts.cells.get(cellKey(container, minute, runUs))?.count ?? 0;
}

export function withCount(counts: Counts, container: string, minute: number, runUs: number, count: number): Counts {
  const key = cellKey(container, minute, runUs);
  const known = counts.cells.get(key)?.count ?? 0;
  if (count <= known || (known === 0 && minute <= counts.settledMinute)) return counts;
  const cells = new Map(counts.cells).set(key, { minute, count });
  let { settled, settledMinute } = counts;
  if (cells.size > maxCells) {
    const oldest = [...cells].reduce((a, b) => (b[1].minute < a[1].minute ? b : a));
    cells.delete(oldest[0]);
    settled += oldest[1].count;
    settledMinute = Math.max(settledMinute, oldest[1].minute);
  }
  return { cells, settled, settledMinute, total: counts.total + count - known };
}
