import { useEffect } from 'preact/hooks';
import type { Because, Incident } from '../../incident-shapes.js';
import { useLoaded } from '../../loaded.js';
import { ChangesAround } from '../../parts/changes-around.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { replace } from '../../route.js';
import { say, told, word } from '../../words.js';
import { Actions } from './actions.js';
import { IncidentAlerts } from './incident-alerts.js';
import { IncidentEvidence } from './incident-evidence.js';
import { IncidentHead } from './incident-head.js';
import { Notes } from './notes.js';
import { Reach } from './reach.js';
import { Timeline } from './timeline.js';

/** One incident: what it looks like and why, what happened, what could be reached, and what to do. By its number, or that of an alert of it. */
export function OneIncident({ id }: { readonly id: string }) {
  const asked = useLoaded<Incident>(`/incidents/${encodeURIComponent(id)}`, 2_000);
  const one = asked.value;
  // Who came by an alert, or by the number of one that became part of another, has the address of what is shown.
  useEffect(() => {
    if (one && one.id !== id.toUpperCase()) replace('incidents', one.id);
  }, [one?.id, id]);
  if (!one) {
    return (
      <Page title={id}>
        {asked.problem?.status === 404 ? (
          <Empty text={asked.problem.message} command="knowngood incidents --status all" />
        ) : (
          <ProblemNote problem={asked.problem} again={() => void asked.again()} />
        )}
      </Page>
    );
  }
  return (
    <Page title={one.id} class="incident">
      <IncidentHead incident={one} />
      <Actions incident={one} again={asked.again} />
      <div class="pair">
        <section class="sheet" aria-labelledby="looks">
          <h2 id="looks">{say('incident.looks')}</h2>
          {one.looksLike && <Told one={one.looksLike} isMain />}
        </section>
        <section class="sheet" aria-labelledby="not">
          <h2 id="not">{say('incident.not')}</h2>
          {one.notBecause?.map(other => (
            <Told key={other.what} one={other} />
          ))}
        </section>
      </div>
      <Timeline incident={one} />
      <ChangesAround workload={one.workload} what={one.id} at={one.openedAt} />
      <Notes notes={one.notes} />
      <Reach incident={one} />
      <IncidentAlerts incident={one} />
      <IncidentEvidence incident={one} />
    </Page>
  );
}

function Told({ one: { what, because, words }, isMain = false }: { readonly one: Because; readonly isMain?: boolean }) {
  return (
    <>
      <p class={isMain ? 'answer' : 'told'}>{word('like', what)}</p>
      <ul class="plain-list">
        {because.map((text, at) => (
          <li key={text}>{told(words?.[at], text)}</li>
        ))}
      </ul>
    </>
  );
}
