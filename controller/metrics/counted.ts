/** Series of one metric that a name may have; the smaller rest is one series, `other`. */
const maxNamed = 50;

/** The largest of these by name, and the sum of the rest as `other`: names come and go, and a monitor must not drown in them. */
export function largest(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  if (counts.size <= maxNamed) return counts;
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const rest = sorted.slice(maxNamed).reduce((sum, [, count]) => sum + count, 0);
  return new Map([...sorted.slice(0, maxNamed), ['other', rest]]);
}
