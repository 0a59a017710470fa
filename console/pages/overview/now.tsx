import { query } from '../../api.js';
import { filtered, shows } from '../../filter.js';
import { status } from '../../fleet.js';
import type { Incident } from '../../incident-shapes.js';
import { useLoaded } from '../../loaded.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { to } from '../../route.js';
import type { AlertPage, Items } from '../../shapes.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import { IncidentRow } from '../incidents/incident-row.js';
import { Question } from './question.js';

const shown = 5;
const everyMs = 3_000;
const rank = { critical: 0, high: 1, medium: 2, low: 3 };

/** Open incidents, the gravest first, each with who has it; and how many alerts are open beside them. */
export function Now() {
  const incidents = useLoaded<Items<Incident>>('/incidents?status=open', everyMs);
  const alerts = useLoaded<AlertPage>(query('/alerts', { ...filtered.value, limit: 1 }), everyMs);
  const open = (incidents.value?.items ?? []).filter(one => shows(one.workload));
  const grave = open.filter(one => rank[one.severity] < 2);
  const items = open.toReversed().toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  const known = incidents.value && alerts.value;
  const answer = !known
    ? undefined
    : open.length === 0
      ? say('now.quiet')
      : say('now.open', { grave: number(grave.length), other: number(open.length - grave.length) });
  const total = alerts.value?.total ?? 0;
  return (
    <Question
      number={1}
      title={say('now.title')}
      answer={answer}
      tone={!known ? 'none' : grave.length > 0 ? 'bad' : open.length > 0 ? 'look' : 'good'}
    >
      <ProblemNote problem={incidents.problem} again={() => void incidents.again()} />
      <ul class="facts">
        {items.slice(0, shown).map(one => (
          <IncidentRow key={one.id} incident={one} />
        ))}
      </ul>
      {open.length > shown && (
        <p>
          <a href={to('incidents')}>{say('now.all', { n: number(open.length) })}</a>
        </p>
      )}
      <FalseAlarms />
      {total > 0 && <a href={to('alerts')}>{say('now.more', { n: number(total) })}</a>}
    </Question>
  );
}

/** Whether people are called for nothing, and whether that gets better. */
function FalseAlarms() {
  const told = status.value;
  const workloads = told ? told.workloads.learn + told.workloads.alert + told.workloads.protect : 0;
  if (!told || workloads === 0) return null;
  const [last = 0, before = 0] = told.falseAlarms;
  const of = (count: number) => (count / workloads).toFixed(1);
  return <p class="quiet">{say('now.false', { last: of(last), before: of(before) })}</p>;
}
