import type { Incident } from '../../incident-shapes.js';
import { Ago } from '../../parts/ago.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import { to } from '../../route.js';
import { span } from '../../time.js';
import { say, told, word } from '../../words.js';

/** As many are named; the rest is a number. */
const named = 4;

/** What, where, whose, who has it, and what was done to hold it: in the first lines of a small screen. */
export function IncidentHead({ incident }: { readonly incident: Incident }) {
  const { severity, workload, owner, environment, sentence, words, status, assignee, acknowledged, openedAt, lastSeen } = incident;
  const { prevalence, contained, ticket, closedAt, closedBy, why, alerts } = incident;
  const has = assignee ?? acknowledged?.by;
  return (
    <>
      <p>
        <SeverityMark severity={severity} /> <a href={to('workloads', workload)}>{workload}</a>{' '}
        <span class="quiet">{[environment, owner && say('incident.owner', { owner })].filter(Boolean).join(' · ')}</span>
      </p>
      <p class="effective">{told(words, sentence)}</p>
      <p>
        <strong>{word('status', status)}</strong>, {has ? say('incident.has', { who: has }) : say('incident.nobody')},{' '}
        <Ago time={openedAt} />{' '}
        <span class="quiet">
          {say('incident.of', { n: prevalence.replicas, of: prevalence.of })},{' '}
          {say('incident.hosts', { n: prevalence.hosts, of: prevalence.ofHosts })} · {say('incident.alerts', { n: alerts.length })},{' '}
          {say('incident.last')} <Ago time={lastSeen} />
        </span>
      </p>
      {contained && (
        <p class="contained">
          <strong>{say('incident.contained')}</strong> {say(`incident.contained.${contained.how}`)} · {contained.by} ·{' '}
          <Ago time={contained.at} />
        </p>
      )}
      {closedAt && (
        <p>
          {say('incident.closed', { by: closedBy ?? 'knowngood', why: why ?? '–' })} <Ago time={closedAt} />
        </p>
      )}
      {ticket && (
        <p>
          {say('incident.ticket')} <Ticket ticket={ticket} />
        </p>
      )}
      <Places incident={incident} />
    </>
  );
}

/** Only an address of the web is a link: whoever wrote it chose it. */
function Ticket({ ticket }: { readonly ticket: string }) {
  if (!/^https?:\/\//i.test(ticket) || !URL.canParse(ticket)) return <strong>{ticket}</strong>;
  return (
    <a href={ticket} rel="noreferrer noopener" target="_blank">
      {ticket}
    </a>
  );
}

/** The containers that it is about, and how old each was when it began. */
function Places({ incident: { containers, openedAt } }: { readonly incident: Incident }) {
  const ageOf = (startedAt: string | undefined) =>
    startedAt === undefined ? '' : `, ${say('incident.age', { age: span(Math.max(0, Date.parse(openedAt) - Date.parse(startedAt))) })}`;
  return (
    <p class="quiet">
      {containers
        .slice(-named)
        .map(
          one => `${one.name || one.id.slice(0, 12)} ${say('incident.on', { host: one.host, n: one.generation })}${ageOf(one.startedAt)}`,
        )
        .join(' · ')}
      {containers.length > named && ` · ${say('incident.more', { n: containers.length - named })}`}
    </p>
  );
}
