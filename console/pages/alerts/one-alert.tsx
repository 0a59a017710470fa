import { useEffect } from 'preact/hooks';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import { to } from '../../route.js';
import { mayChange } from '../../session.js';
import type { Alert, Profile } from '../../shapes.js';
import { ago, number } from '../../time.js';
import { say, told, word } from '../../words.js';
import type { Doing } from './alerts.js';
import { EvidenceTable } from './evidence-table.js';

interface OneAlertProps {
  readonly id: string;
  /** As the list has it, which is newer than what was asked for. */
  readonly listed: Alert | undefined;
  readonly found: (alert: Alert) => void;
  readonly start: (what: Doing) => void;
}

/** All that is known of an alert, the most telling first. */
export function OneAlert({ id, listed, found, start }: OneAlertProps) {
  const asked = useLoaded<Alert>(listed ? undefined : `/alerts/${encodeURIComponent(id)}`);
  const alert = listed ?? asked.value;
  useEffect(() => {
    if (asked.value) found(asked.value);
  }, [asked.value, found]);
  if (asked.problem?.status === 404 && !alert) return <Empty text={say('alert.missing', { id })} command="knowngood alerts --status all" />;
  if (!alert) return <ProblemNote problem={asked.problem} again={() => void asked.again()} />;
  const { workload, severity, reason, sentence, words, status, incident } = alert;
  return (
    <article class="one-alert">
      <p class="only-narrow">
        <a href={to('alerts')}>← {say('alerts.back')}</a>
      </p>
      <header>
        <p class="one-alert-head">
          <SeverityMark severity={severity} /> <a href={to('workloads', workload)}>{workload}</a>{' '}
          <span class="quiet">
            {say('alert.where', { container: alert.container.name || alert.container.id.slice(0, 12), host: alert.host })}
          </span>{' '}
          {incident && <a href={to('incidents', incident)}>{incident}</a>}
        </p>
        <h2>{told(words, sentence)}</h2>
        <p class="quiet">
          {alert.count === 1
            ? say('alert.once', { when: ago(alert.lastSeen) })
            : say('alert.seen', { n: number(alert.count), first: ago(alert.firstSeen), last: ago(alert.lastSeen) })}
          {alert.containers.length > 1 && `, ${say('alert.elsewhere', { n: number(alert.containers.length) })}`}
        </p>
        {status === 'open' && !mayChange() ? null : status === 'open' ? (
          <p class="buttons">
            <button type="button" class="main" onClick={() => start('allow')}>
              {say('alert.allow')} <kbd class="only-wide">a</kbd>
            </button>
            <button type="button" onClick={() => start('dismiss')}>
              {say('alert.dismiss')} <kbd class="only-wide">d</kbd>
            </button>
          </p>
        ) : (
          <p class="closed-note">
            {say('alert.closed', { status: word('status', status), by: alert.by ?? 'knowngood', why: alert.why || '–' })}{' '}
            {alert.closedAt && <Ago time={alert.closedAt} />}
          </p>
        )}
      </header>
      <section aria-labelledby="alert-why">
        <h3 id="alert-why">{say('alert.why')}</h3>
        <p>
          <strong>{word('reason', reason)}</strong>. {word('why', reason)}
        </p>
        <Nearest alert={alert} />
        <p class="quiet">
          <a href={to('workloads', workload)}>{say('alert.profile', { workload, revision: alert.revision })}</a>
        </p>
      </section>
      <EvidenceTable alert={alert} />
      {alert.responses.length > 0 && (
        <section aria-labelledby="alert-did">
          <h3 id="alert-did">{say('alert.responses')}</h3>
          <ul class="facts">
            {alert.responses.map(one => (
              <li key={`${one.kind}${one.at}`}>
                {one.order ? <a href={to('recycles', one.order)}>{one.kind}</a> : <span>{one.kind}</span>} {one.outcome}{' '}
                <span class="quiet">
                  {one.why} <Ago time={one.at} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** The line of the profile that came nearest, in words rather than by its id. */
function Nearest({ alert: { workload, nearest } }: { readonly alert: Alert }) {
  const { value } = useLoaded<Profile>(nearest && `/profiles/${encodeURIComponent(workload)}`);
  if (!nearest) return <p>{say('alert.near.none')}</p>;
  const entry = value?.entries.find(one => one.id === nearest.entry);
  return <p>{say('alert.near', { entry: entry?.sentence ?? nearest.entry, differs: nearest.differs.join(', ') })}</p>;
}
