import { query } from '../../api.js';
import type { Incident } from '../../incident-shapes.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { Command } from '../../parts/command.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { to } from '../../route.js';
import type { EvidencePage } from '../../shapes.js';
import { number } from '../../time.js';
import { say } from '../../words.js';

const everyMs = 10_000;

/** What was kept of its containers, and how it is read: contents are taken away by the command line, which holds each against its hash. */
export function IncidentEvidence({ incident: { workload, containers } }: { readonly incident: Incident }) {
  const asked = useLoaded<EvidencePage>(query('/evidence', { workload }), everyMs);
  const own = new Set(containers.map(({ id }) => id));
  const items = (asked.value?.items ?? []).filter(one => own.has(one.container.id));
  const silent = asked.value?.silent ?? [];
  return (
    <section class="sheet" aria-labelledby="its-evidence">
      <h2 id="its-evidence">{say('incident.evidence')}</h2>
      <ProblemNote problem={asked.problem} again={() => void asked.again()} />
      {silent.length > 0 && <p class="bad">{say('incident.evidence.silent', { hosts: silent.join(', ') })}</p>}
      {asked.value && items.length === 0 && silent.length === 0 && <p class="quiet">{say('incident.evidence.none')}</p>}
      <ul class="facts">
        {items.map(one => (
          <li key={one.id}>
            <span>
              <strong class="mono">{one.id}</strong> {one.container.name} {one.host}
            </span>
            <span class="quiet">
              {one.truncated && `${say('incident.evidence.truncated')} · `}
              {say('incident.evidence.holds', { files: number(one.files), kib: number(Math.ceil(one.bytes / 1_024)) })} ·{' '}
              <Ago time={one.at} />
              {one.alert && (
                <>
                  {' '}
                  · <a href={to('alerts', one.alert)}>{say('incident.evidence.alert')}</a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {items.length > 0 && <Command text={`knowngood evidence show ${items.at(-1)!.id}`} />}
    </section>
  );
}
