import type { components } from '../../../client/gen/api.js';
import type { Workload } from '../../shapes.js';

export type CoverageAt = components['schemas']['CoverageAt'];

/** What is drawn between two times: what held when it begins, each point in it, and what holds now. */
export function drawnPoints(
  points: readonly CoverageAt[],
  { coverage, entries }: Pick<Workload, 'coverage' | 'entries'>,
  begin: number,
  end: number,
): readonly CoverageAt[] {
  const before = points.findLast(one => Date.parse(one.at) <= begin);
  const within = points.filter(one => Date.parse(one.at) > begin && Date.parse(one.at) < end);
  const { estimate, low, high, units } = coverage;
  const lines = Object.values(entries).reduce((sum, count) => sum + count, 0);
  const at = (time: number) => new Date(time).toISOString();
  return [
    ...(before ? [{ ...before, at: at(begin) }] : []),
    ...within,
    ...(units >= 2 ? [{ at: at(end), estimate, low, high, lines }] : []),
  ];
}

/** How complete it was at a time; undefined before anything was known of that. */
export function coverageAt(points: readonly CoverageAt[], time: number): CoverageAt | undefined {
  return points.findLast(one => Date.parse(one.at) <= time);
}

/** The lower end of the axis, 0–1: a tenth below all of it, so that the last per cent are not one line. */
export function floorOf(points: readonly CoverageAt[]): number {
  const least = Math.min(1, ...points.map(one => one.low));
  return Math.max(0, Math.min(0.9, Math.floor(least * 10) / 10));
}
