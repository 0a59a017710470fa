/** Throws on none: a figure without a measurement is a bug. */
export function spread(values) {
  if (values.length === 0) throw new Error('nothing was measured');
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values), samples: values.length };
}
/** By linear interpolation between the two nearest values. `share` from 0 to 1. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) throw new Error('nothing was measured');
  return below + (above - below) * (at - Math.floor(at));
}
/** ABC, CBA, ABC, …: a drift of the machine's speed falls on all alike. */
export function interleaved(names, rounds) {
  return Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? names : [...names].reverse()));
}
