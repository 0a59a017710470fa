import type { Incident } from './incident.js';

const weekMs = 7 * 86_400_000;
/** As far back as is told. */
const weeks = 4;

/** How many incidents ended as false alarms in each of the last four times seven days, the newest first. */
export function falseAlarmsOf(incidents: readonly Incident[], nowMs: number): readonly number[] {
  const counts = Array.from({ length: weeks }, () => 0);
  for (const { closed, mergedInto } of incidents) {
    if (closed?.as !== 'false-alarm' || mergedInto !== undefined) continue;
    const back = Math.floor((nowMs - Date.parse(closed.at)) / weekMs);
    if (back >= 0 && back < weeks) counts[back]!++;
  }
  return counts;
}
