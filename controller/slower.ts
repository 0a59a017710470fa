import type { Pace } from '../proto/fleet.js';
import type { Recycle } from './orders.js';
import { timeOf } from './time.js';
import { type Worse, worseOf } from './worse.js';

/** A recycle further back than this is no news. */
const backMs = 86_400_000;

/** A place that does much worse than before its last recycle. */
export interface Slower {
  readonly workload: string;
  readonly host: string;
  readonly name: string;
  readonly order: string;
  readonly endedAt: string;
  readonly worse: readonly Worse[];
  readonly before: Pace;
  readonly after: Pace;
}

/** Of each place the last recycle of the last day that was measured, where it left it much worse; the newest first. */
export function slowerOf(all: Iterable<Recycle>, nowMs: number): readonly Slower[] {
  const last = new Map<string, Slower>();
  for (const { id, report } of all) {
    const { before, after, endedAtUs, outcome, workload, host, name } = report ?? {};
    if (outcome !== 'done' || before === undefined || after === undefined || endedAtUs === undefined) continue;
    if (endedAtUs / 1_000 < nowMs - backMs) continue;
    const place = JSON.stringify([host, name]);
    const told = { workload: workload!, host: host!, name: name!, order: id, endedAt: timeOf(endedAtUs), before, after };
    const known = last.get(place);
    if (known === undefined || known.endedAt <= told.endedAt) last.set(place, { ...told, worse: worseOf(before, after) });
  }
  return [...last.values()].filter(({ worse }) => worse.length > 0).sort((a, b) => (a.endedAt > b.endedAt ? -1 : 1));
}
