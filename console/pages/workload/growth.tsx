import type { Entry } from '../../shapes.js';
import { number } from '../../time.js';
import { say } from '../../words.js';

/** One step of how many lines were known. */
export interface Step {
  readonly atMs: number;
  readonly known: number;
}

/** When each line of the profile was seen first, oldest first: how much was known by then of what is known now. */
export function stepsOf(entries: readonly Entry[]): readonly Step[] {
  const firsts = entries.flatMap(one => (one.sightings ? [Date.parse(one.sightings.firstSeen)] : [])).sort((a, b) => a - b);
  return firsts.flatMap((atMs, index) => (atMs === firsts[index + 1] ? [] : [{ atMs, known: index + 1 }]));
}

/** How many of them were known at a time. */
export function knownAt(steps: readonly Step[], atMs: number): number {
  return steps.findLast(one => one.atMs <= atMs)?.known ?? 0;
}

interface GrowthProps {
  readonly steps: readonly Step[];
  readonly begin: number;
  readonly end: number;
  /** Blind stretches, and moments of releases. */
  readonly blind: readonly { readonly from: number; readonly to: number }[];
  readonly releases: readonly number[];
}

const [width, height] = [1_000, 100];

/** The share of the lines that are known now, as it grew: it levels off where learning is done; what came in a blind stretch is missing from it. */
export function Growth({ steps, begin, end, blind, releases }: GrowthProps) {
  const all = steps.at(-1)?.known ?? 0;
  if (all === 0) return null;
  const x = (ms: number) => (Math.min(1, Math.max(0, (ms - begin) / (end - begin))) * width).toFixed(1);
  const y = (known: number) => (height - 2 - (known / all) * (height - 6)).toFixed(1);
  const before = knownAt(steps, begin);
  const within = steps.filter(one => one.atMs > begin && one.atMs <= end);
  const path = [`M0 ${y(before)}`, ...within.map(one => `H${x(one.atMs)} V${y(one.known)}`), `H${width}`].join(' ');
  return (
    <li class="growth">
      <span class="lane-name">{say('growth.known', { n: number(all) })}</span>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say('growth.said', { before: number(before), now: number(all) })}
      >
        {blind.map(one => (
          <rect
            key={`${one.from}${one.to}`}
            class="growth-blind"
            x={x(one.from)}
            y="0"
            width={Math.max(3, Number(x(one.to)) - Number(x(one.from)))}
            height={height}
          />
        ))}
        {releases
          .filter(at => at > begin)
          .map(at => (
            <line key={at} class="growth-release" x1={x(at)} x2={x(at)} y1="0" y2={height} />
          ))}
        <path class="growth-line" d={path} />
      </svg>
    </li>
  );
}
