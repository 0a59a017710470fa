import { query } from '../../api.js';
import { useLoaded } from '../../loaded.js';
import type { Deploy, Entry, Gap, Items, Recycle, Revision, Session } from '../../shapes.js';
import { moment, now, number } from '../../time.js';
import { say, word } from '../../words.js';
import { Growth, knownAt, stepsOf } from './growth.js';

const daysMs = 7 * 86_400_000;
const everyMs = 15_000;
/** The newest that the table names. */
const maxRows = 200;
type Kind = 'release' | 'session' | 'revision' | 'recycle' | 'gap';

interface Mark {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface RibbonProps {
  readonly workload: string;
  readonly gaps: readonly Gap[];
  readonly entries: readonly Entry[];
}

/** What changed in the last week, along one line of time: what explains an alert is often the mark beside it. */
export function Ribbon({ workload, gaps, entries }: RibbonProps) {
  const of = { workload: [workload] };
  const deploys = useLoaded<Items<Deploy>>(query('/deploys', of), everyMs).value?.items ?? [];
  const sessions = useLoaded<Items<Session>>(query('/sessions', { ...of, since: '7d' }), everyMs).value?.items ?? [];
  const revisions = useLoaded<Items<Revision>>(`/profiles/${encodeURIComponent(workload)}/history`, everyMs).value?.items ?? [];
  const recycles = useLoaded<Items<Recycle>>(query('/recycles', { ...of, since: '7d' }), everyMs).value?.items ?? [];
  const end = now.value;
  const begin = end - daysMs;
  const all: readonly Mark[] = [
    ...deploys.map(one => mark('release', one.from, one.until ?? (one.open ? undefined : one.from), one.revision, end)),
    ...sessions.map(one => mark('session', one.from, one.until, `${one.kind} ${one.by ?? ''}`, end)),
    ...revisions.map(one => mark('revision', one.at, one.at, `r${one.revision} ${one.by}: ${one.why}`, end)),
    ...recycles.map(one => mark('recycle', one.startedAt, one.endedAt, `${one.cause} ${one.outcome ?? ''}`, end)),
    ...gaps.map(one => mark('gap', one.from, one.to, `${one.host} ${word('gap', one.cause)}`, end)),
  ];
  const marks = all.filter(one => one.to > begin);
  const at = (time: number) => `${Math.min(99.6, Math.max(0, ((time - begin) / daysMs) * 100))}%`;
  const kinds = (['release', 'session', 'revision', 'recycle', 'gap'] as const).filter(kind => marks.some(one => one.kind === kind));
  const steps = stepsOf(entries);
  const ofKind = (kind: Kind) => marks.filter(one => one.kind === kind);
  return (
    <section class="ribbon" aria-label={say('ribbon.title')}>
      <span class="quiet">{say('ribbon.title')}</span>
      {kinds.length === 0 && <span class="quiet"> {say('ribbon.none')}</span>}
      <ul class="lanes">
        <Growth steps={steps} begin={begin} end={end} blind={ofKind('gap')} releases={ofKind('release').map(one => one.from)} />
        {kinds.map(kind => (
          <li key={kind}>
            <span class="lane-name">
              {say(`ribbon.${kind}`)} {marks.filter(one => one.kind === kind).length}
            </span>
            <span class="lane">
              {marks
                .filter(one => one.kind === kind)
                .slice(-200)
                .map((one, index) => (
                  <span
                    key={index}
                    class={`lane-mark lane-${kind}`}
                    style={{ left: at(one.from), width: `max(3px, ${((one.to - Math.max(begin, one.from)) / daysMs) * 100}%)` }}
                    title={`${moment(new Date(one.from).toISOString())} ${one.text}`}
                  />
                ))}
            </span>
          </li>
        ))}
      </ul>
      {marks.length > 0 && (
        <details>
          <summary>{say('ribbon.table')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('ribbon.when')}</th>
                <th scope="col">{say('ribbon.change')}</th>
                <th scope="col">{say('ribbon.what')}</th>
                <th scope="col">{say('ribbon.known')}</th>
              </tr>
            </thead>
            <tbody>
              {marks
                .toSorted((a, b) => b.from - a.from)
                .slice(0, maxRows)
                .map((one, index) => (
                  <tr key={index}>
                    <td class="mono">{moment(new Date(one.from).toISOString())}</td>
                    <td>{say(`ribbon.${one.kind}`)}</td>
                    <td>{one.text}</td>
                    <td>{number(knownAt(steps, one.from))}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function mark(kind: Kind, from: string, until: string | undefined, text: string, end: number): Mark {
  return { kind, from: Date.parse(from), to: until === undefined ? end : Date.parse(until), text };
}
