import { whyNotSeen } from './gap-words.js';
import type { Gap } from './shapes.js';
import { span } from './time.js';

const most = 8;
/** In these nobody can say what was missed. */
const blindest = new Set(['agent-down', 'links']);

/** What was not seen, a row for each host and cause: first where nobody looked at all, then the latest. And in words what there is no row for. */
export function notSeen(gaps: readonly Gap[]): { readonly rows: readonly (readonly string[])[]; readonly more: string | undefined } {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const key = `${gap.cause} ${gap.host}`;
    const group = groups.get(key);
    if (group) group.push(gap);
    else groups.set(key, [gap]);
  }
  const latest = (group: readonly Gap[]) => group.reduce((a, b) => (Date.parse(b.to) >= Date.parse(a.to) ? b : a));
  const sorted = [...groups.values()]
    .map(group => ({ group, last: latest(group) }))
    .sort((a, b) => rank(a.last) - rank(b.last) || Date.parse(b.last.to) - Date.parse(a.last.to));
  const rows = sorted.slice(0, most).map(({ group, last }) => rowOf(group, last));
  const shown = sorted.slice(0, most).reduce((all, { group }) => all + group.length, 0);
  if (shown === rows.length && shown === gaps.length) return { rows, more: undefined };
  const left = gaps.length - shown;
  const each = 'each one: knowngood status --json';
  return { rows, more: left === 0 ? each : `and ${left} more, of other hosts and causes; ${each}` };
}

function rank({ cause }: Gap): number {
  return blindest.has(cause) ? 0 : 1;
}

/** The latest, and of several the sum of all. */
function rowOf(group: readonly Gap[], { from, host, cause }: Gap): readonly string[] {
  const forMs = group.reduce((all, gap) => all + Math.max(0, Date.parse(gap.to) - Date.parse(gap.from)), 0);
  const counts = group.flatMap(({ count }) => (count === undefined ? [] : [count]));
  const lost = counts.length === 0 ? 'unknown' : String(counts.reduce((a, b) => a + b, 0));
  const why = whyNotSeen(cause);
  return [from, span(forMs), lost, host, group.length === 1 ? why : `${why} (${group.length} times, the last one at this time)`];
}
