import type { Because, Incident } from '../../incident-shapes.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import { to } from '../../route.js';
import { say, word } from '../../words.js';
import { Actions } from './actions.js';
import { Reach } from './reach.js';
import { Timeline } from './timeline.js';

/** One incident: what it looks like and why, what happened, what could be reached, and what to do. */
export function OneIncident({ id }: { readonly id: string }) {
  const asked = useLoaded<Incident>(`/incidents/${encodeURIComponent(id)}`, 2_000);
  const one = asked.value;
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
  const { severity, workload, sentence, status, assignee, openedAt, prevalence, containers, ticket } = one;
  return (
    <Page title={one.id} class="incident">
      <p>
        <SeverityMark severity={severity} /> <a href={to('workloads', workload)}>{workload}</a>{' '}
        <span class="quiet">{[...new Set(containers.map(({ name, host }) => `${name} ${host}`))].slice(0, 4).join(', ')}</span>
      </p>
      <p class="effective">{sentence}</p>
      <p>
        <strong>{word('status', status)}</strong>, {assignee ? say('incident.has', { who: assignee }) : say('incident.nobody')},{' '}
        <Ago time={openedAt} />{' '}
        <span class="quiet">
          {say('incident.of', { n: prevalence.replicas, of: prevalence.of })},{' '}
          {say('incident.hosts', { n: prevalence.hosts, of: prevalence.ofHosts })}
          {ticket && ` · ${ticket}`}
        </span>
      </p>
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
      <Reach incident={one} />
    </Page>
  );
}

function Told({ one: { what, because }, isMain = false }: { readonly one: Because; readonly isMain?: boolean }) {
  return (
    <>
      <p class={isMain ? 'answer' : 'told'}>{word('like', what)}</p>
      <ul class="plain-list">
        {because.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
