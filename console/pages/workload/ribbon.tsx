import { query } from '../../api.js';
import { Choice } from '../../frame/choice.js';
import { kept } from '../../keep.js';
import { useLoaded } from '../../loaded.js';
import { Changes } from '../../parts/changes.js';
import { type Change, type ChangePage, placeOf, toldChange } from '../../parts/told-change.js';
import type { Entry, Items, Workload } from '../../shapes.js';
import { moment, now, number } from '../../time.js';
import { say } from '../../words.js';
import { percent } from '../workloads/workloads.js';
import { CoverageChart } from './coverage-chart.js';
import { type CoverageAt, coverageAt, drawnPoints } from './coverage-points.js';
import { Growth, knownAt, type Step, stepsOf } from './growth.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const longestMs = 90 * dayMs;
const stretches = { '24h': dayMs, '7d': 7 * dayMs, '30d': 30 * dayMs, '90d': longestMs } as const;
const choices = ['always', ...(Object.keys(stretches) as (keyof typeof stretches)[])] as const;
const stretch = kept<(typeof choices)[number]>('stretch', 'always', choices);
const everyMs = 15_000;
const slowMs = 60_000;
/** The newest that the table names. */
const maxRows = 200;

interface RibbonProps {
  readonly workload: Workload;
  readonly entries: readonly Entry[];
}

/** How complete its profile was, how many lines were known, and what changed, along one line of time. */
export function Ribbon({ workload, entries }: RibbonProps) {
  const steps = stepsOf(entries);
  const end = now.value;
  const length = stretch.value === 'always' ? knownFor(steps, end) : stretches[stretch.value];
  const since = `${length / hourMs}h`;
  const name = workload.workload;
  const { value: page } = useLoaded<ChangePage>(query('/changes', { workload: [name], since }), everyMs);
  const asked = useLoaded<Items<CoverageAt>>(query(`/workloads/${encodeURIComponent(name)}/coverage`, { since }), slowMs);
  const begin = end - length;
  const points = drawnPoints(asked.value?.items ?? [], workload, begin, end);
  const of = (kind: Change['kind']) => (page?.items ?? []).filter(one => one.kind === kind);
  const blind = of('gap').map(({ at, until }) => ({ from: Date.parse(at), to: until === undefined ? end : Date.parse(until) }));
  const releases = of('release').map(one => Date.parse(one.at));
  const drawn = { begin, end, blind, releases };
  return (
    <Changes
      title={say('ribbon.title')}
      page={page}
      begin={begin}
      end={end}
      ofOne
      tools={<Choice label={say('ribbon.stretch')} of={stretch} choices={choices} text={one => say(`ribbon.${one}`)} />}
      table={<Table changes={page?.items ?? []} steps={steps} points={points} />}
    >
      <CoverageChart points={points} {...drawn} />
      <Growth steps={steps} {...drawn} />
    </Changes>
  );
}

/** Whole hours since its first line was seen, so that what has begun today is not a mark at the edge of a week. */
function knownFor(steps: readonly Step[], end: number): number {
  const first = steps[0]?.atMs ?? end;
  return Math.min(longestMs, hourMs * Math.max(1, Math.ceil((end - first) / hourMs)));
}

interface TableProps {
  readonly changes: readonly Change[];
  readonly steps: readonly Step[];
  readonly points: readonly CoverageAt[];
}

/** The same in words: each change, how complete the profile was then, and how many of its lines were known. */
function Table({ changes, steps, points }: TableProps) {
  return (
    <details>
      <summary>{say('ribbon.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('ribbon.when')}</th>
            <th scope="col">{say('ribbon.what')}</th>
            <th scope="col">{say('coverage.lane')}</th>
            <th scope="col">{say('ribbon.known')}</th>
          </tr>
        </thead>
        <tbody>
          {changes
            .slice(-maxRows)
            .toReversed()
            .map(one => {
              const then = coverageAt(points, Date.parse(one.at));
              return (
                <tr key={one.id}>
                  <td class="mono">{moment(one.at)}</td>
                  <td>
                    <a href={placeOf(one)}>{toldChange(one, 'workload')}</a>
                  </td>
                  <td>{then ? percent(then.estimate) : '–'}</td>
                  <td>{number(knownAt(steps, Date.parse(one.at)))}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </details>
  );
}
