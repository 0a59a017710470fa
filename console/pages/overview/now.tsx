import { query } from '../../api.js';
import { filtered } from '../../filter.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import { to } from '../../route.js';
import type { AlertPage } from '../../shapes.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import { Question } from './question.js';

const shown = 5;
const everyMs = 3_000;

/** The gravest of what is open. */
export function Now() {
  const path = (severity: readonly string[]) => query('/alerts', { ...filtered.value, severity, limit: shown });
  const { value: grave, problem, again } = useLoaded<AlertPage>(path(['critical', 'high']), everyMs);
  const { value: other } = useLoaded<AlertPage>(path(['medium', 'low']), everyMs);
  const [bad, rest] = [grave?.total ?? 0, other?.total ?? 0];
  const answer = grave && other && (bad === 0 ? say('now.quiet') : say('now.open', { grave: number(bad), other: number(rest) }));
  const rank = { critical: 0, high: 1, medium: 2, low: 3 };
  const newest = [...(grave?.items ?? []).toReversed(), ...(other?.items ?? []).toReversed()];
  const items = newest.toSorted((a, b) => rank[a.severity] - rank[b.severity]).slice(0, shown);
  return (
    <Question number={1} title={say('now.title')} answer={answer} tone={!grave ? 'none' : bad > 0 ? 'bad' : rest > 0 ? 'look' : 'good'}>
      <ProblemNote problem={problem} again={() => void again()} />
      <ul class="facts">
        {items.map(alert => (
          <li key={alert.id}>
            <a href={to('alerts', alert.id)}>
              <SeverityMark severity={alert.severity} /> <strong>{alert.workload}</strong> {alert.sentence}
            </a>
            <span class="quiet">
              {alert.host} · <Ago time={alert.lastSeen} />
              {alert.count > 1 && ` · ${say('now.times', { n: number(alert.count) })}`}
            </span>
          </li>
        ))}
      </ul>
      {bad + rest > items.length && <a href={to('alerts')}>{say('now.more', { n: number(bad + rest) })}</a>}
    </Question>
  );
}
