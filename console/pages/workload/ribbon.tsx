import { query } from '../../api.js';
import { useLoaded } from '../../loaded.js';
import { Changes } from '../../parts/changes.js';
import { type Change, type ChangePage, placeOf, toldChange } from '../../parts/told-change.js';
import type { Entry } from '../../shapes.js';
import { moment, now, number } from '../../time.js';
import { say } from '../../words.js';
import { Growth, knownAt, type Step, stepsOf } from './growth.js';

const daysMs = 7 * 86_400_000;
const everyMs = 15_000;
/** The newest that the table names. */
const maxRows = 200;

interface RibbonProps {
  readonly workload: string;
  readonly entries: readonly Entry[];
}

/** What changed in the last week, and how much was known when, along one line of time. */
export function Ribbon({ workload, entries }: RibbonProps) {
  const { value: page } = useLoaded<ChangePage>(query('/changes', { workload: [workload], since: '7d' }), everyMs);
  const end = now.value;
  const begin = end - daysMs;
  const steps = stepsOf(entries);
  const of = (kind: Change['kind']) => (page?.items ?? []).filter(one => one.kind === kind);
  const blind = of('gap').map(({ at, until }) => ({ from: Date.parse(at), to: until === undefined ? end : Date.parse(until) }));
  const releases = of('release').map(one => Date.parse(one.at));
  return (
    <Changes
      title={say('ribbon.title.7d')}
      page={page}
      begin={begin}
      end={end}
      ofOne
      table={<Table changes={page?.items ?? []} steps={steps} />}
    >
      <Growth steps={steps} begin={begin} end={end} blind={blind} releases={releases} />
    </Changes>
  );
}

function Table({ changes, steps }: { readonly changes: readonly Change[]; readonly steps: readonly Step[] }) {
  return (
    <details>
      <summary>{say('ribbon.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('ribbon.when')}</th>
            <th scope="col">{say('ribbon.what')}</th>
            <th scope="col">{say('ribbon.known')}</th>
          </tr>
        </thead>
        <tbody>
          {changes
            .slice(-maxRows)
            .toReversed()
            .map(one => (
              <tr key={one.id}>
                <td class="mono">{moment(one.at)}</td>
                <td>
                  <a href={placeOf(one)}>{toldChange(one, 'workload')}</a>
                </td>
                <td>{number(knownAt(steps, Date.parse(one.at)))}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
