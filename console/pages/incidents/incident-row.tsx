import type { Incident } from '../../incident-shapes.js';
import { Ago } from '../../parts/ago.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import { to } from '../../route.js';
import { say, told, word } from '../../words.js';

/** What, where, who has it, and what it looks like: enough to decide whether to get up. */
export function IncidentRow({ incident }: { readonly incident: Incident }) {
  const { id, severity, workload, sentence, words, status, assignee, acknowledged, openedAt, containers, looksLike, prevalence } = incident;
  const has = assignee ?? acknowledged?.by;
  return (
    <li>
      <a href={to('incidents', id)}>
        <SeverityMark severity={severity} /> <strong>{workload}</strong> {told(words, sentence)}
      </a>
      <span class="quiet">
        {id} · {word('status', status)} · {has ? say('incident.has', { who: has }) : say('incident.nobody')} ·{' '}
        {[...new Set(containers.map(one => one.host))].slice(0, 3).join(', ')} ·{' '}
        {say('incident.of', { n: prevalence.replicas, of: prevalence.of })} ·{' '}
        {looksLike && looksLike.what !== 'unclear' && `${say('incident.like', { what: word('like', looksLike.what) })} · `}
        <Ago time={openedAt} />
      </span>
    </li>
  );
}
