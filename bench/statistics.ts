import type { Interval, Spread } from './result.js';

/** Throws on none: a figure without a measurement is a bug. */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error('nothing was measured');
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values), samples: values.length };
}

/** By linear interpolation between the two nearest values. `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) throw new Error('nothing was measured');
  return below + (above - below) * (at - Math.floor(at));
}

/** ABC, CBA, ABC, …: a drift of the machine's speed falls on all alike. */
export function interleaved<T>(names: readonly T[], rounds: number): readonly (readonly T[])[] {
  return Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? names : [...names].reverse()));
}

/**
 * The median, with the interval that holds the true one in 95 of 100 cases or more, whatever the distribution is (order statistics; below six values
 * it is all of them, and holds it less often). Throws on none.
 */
export function medianInterval(values: readonly number[]): Interval {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const at = Math.max(0, Math.floor(n / 2 - (1.96 * Math.sqrt(n)) / 2) - 1);
  return { median: quantile(sorted, 0.5), low: sorted[at]!, high: sorted[n - 1 - at]!, samples: n };
}

/** Each order of the names in turn, as many as are asked for: within a round each has each place, and each other right before it, equally often. */
export function everyOrder<T>(names: readonly T[], rounds: number): readonly (readonly T[])[] {
  const orders = permutations(names);
  return Array.from({ length: rounds }, (_, round) => orders[round % orders.length]!);
}

function permutations<T>(of: readonly T[]): readonly (readonly T[])[] {
  if (of.length < 2) return [of];
  return of.flatMap((first, at) => permutations(of.toSpliced(at, 1)).map(rest => [first, ...rest]));
}
