import type { Coverage } from './coverage.js';

/** How complete a profile was at a time. */
export interface CoveragePoint {
  /** Minutes since the epoch. */
  readonly minute: number;
  /** Each 0–1, as `Coverage` has them. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Lines that it listed. */
  readonly lines: number;
}

export type CoverageSeriesDocument = readonly (readonly [minute: number, estimate: number, low: number, high: number, lines: number])[];

/** How far apart points are kept, by their age: below 400 of them in all. What is older than the last of these is forgotten. */
const kept = [
  { ageMinutes: 24 * 60, apart: 1 },
  { ageMinutes: 7 * 24 * 60, apart: 60 },
  { ageMinutes: 90 * 24 * 60, apart: 24 * 60 },
] as const;
/** How far apart they are noted, in minutes; closer in the first minutes of all, in which learning is fastest. */
const apart = 10;
const closeMinutes = 30;

/** How the completeness of a profile went over time, thinned out towards the past. */
export class CoverageSeries {
  #points: readonly CoveragePoint[];

  constructor(document: CoverageSeriesDocument = []) {
    this.#points = document.map(([minute, estimate, low, high, lines]) => ({ minute, estimate, low, high, lines }));
  }

  /** Oldest first. */
  all(): readonly CoveragePoint[] {
    return this.#points;
  }

  /** Whether a point of this minute would be kept. */
  isDue(minute: number): boolean {
    const [first, last] = [this.#points[0], this.#points.at(-1)];
    if (first === undefined || last === undefined) return true;
    return minute - last.minute >= (last.minute - first.minute < closeMinutes ? 1 : apart);
  }

  note(minute: number, { estimate, low, high }: Pick<Coverage, 'estimate' | 'low' | 'high'>, lines: number): void {
    if (!this.isDue(minute)) return;
    this.#points = thinned([...this.#points, { minute, estimate: rounded(estimate), low: rounded(low), high: rounded(high), lines }]);
  }

  toJSON(): CoverageSeriesDocument {
    return this.#points.map(({ minute, estimate, low, high, lines }) => [minute, estimate, low, high, lines] as const);
  }
}

/** Of the points that lie too close for their age the newest stays: it knows the most. */
function thinned(points: readonly CoveragePoint[]): readonly CoveragePoint[] {
  const now = points.at(-1)!.minute;
  return points.filter((point, at) => {
    const rule = kept.find(({ ageMinutes }) => now - point.minute <= ageMinutes);
    if (!rule) return false;
    const next = points[at + 1];
    return next === undefined || Math.floor(next.minute / rule.apart) !== Math.floor(point.minute / rule.apart);
  });
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
