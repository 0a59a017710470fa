import { query } from '../../api.js';
import type { Incident } from '../../incident-shapes.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import { to } from '../../route.js';
import type { AlertPage } from '../../shapes.js';
import { number } from '../../time.js';
import { say, told, word } from '../../words.js';

const shown = 50;
const everyMs = 5_000;

/** The alerts that make it up, each a way to all that is known of it. */
export function IncidentAlerts({ incident: { id } }: { readonly incident: Incident }) {
  const asked = useLoaded<AlertPage>(query('/alerts', { incident: id, status: 'all', limit: shown }), everyMs);
  const { items = [], total = 0 } = asked.value ?? {};
  return (
    <section class="sheet" aria-labelledby="its-alerts">
      <h2 id="its-alerts">{say('incident.its.alerts', { n: number(total) })}</h2>
      <ProblemNote problem={asked.problem} again={() => void asked.again()} />
      <ul class="facts">
        {items.toReversed().map(one => (
          <li key={one.id}>
            <span>
              <SeverityMark severity={one.severity} /> <a href={to('alerts', one.id)}>{told(one.words, one.sentence)}</a>
            </span>
            <span class="quiet">
              {word('status', one.status)} · {one.container.name || one.container.id.slice(0, 12)} · {one.host}
              {one.count > 1 && ` · × ${number(one.count)}`} · <Ago time={one.lastSeen} />
            </span>
          </li>
        ))}
      </ul>
      {total > items.length && items.length > 0 && <p class="quiet">{say('incident.older', { n: number(total - items.length) })}</p>}
    </section>
  );
}
