import { useSignal } from '@preact/signals';
import type { Incident, Moment } from '../../incident-shapes.js';
import { Ago } from '../../parts/ago.js';
import { SeverityMark } from '../../parts/severity-mark.js';
import { to } from '../../route.js';
import { moment, number } from '../../time.js';
import { say, told } from '../../words.js';

/** As many stand there at once: the last of them, which say how it stands. */
const shown = 60;

/** What happened, oldest first: alerts (repeats as one), what was done in answer, and what people did about it. */
export function Timeline({ incident: { timeline } }: { readonly incident: Incident }) {
  const isWhole = useSignal(false);
  const left = isWhole.value ? 0 : Math.max(0, timeline.length - shown);
  return (
    <section class="sheet" aria-labelledby="timeline">
      <h2 id="timeline">{say('incident.timeline')}</h2>
      {left > 0 && (
        <button type="button" onClick={() => (isWhole.value = true)}>
          {say('incident.earlier', { n: number(left) })}
        </button>
      )}
      <ol class="facts moments">
        {timeline.slice(left).map((one, index) => (
          <li key={`${one.at}${left + index}`}>
            <span>
              <time class="quiet mono" dateTime={one.at} title={one.at}>
                {moment(one.at)}
              </time>{' '}
              {one.severity && <SeverityMark severity={one.severity} />}{' '}
              {one.alert ? <a href={to('alerts', one.alert)}>{told(one.words, one.sentence)}</a> : told(one.words, one.sentence)}
              {one.count && <Repeats count={one.count} lastSeen={one.lastSeen} />}
            </span>
            <span class="quiet">
              {one.by} <Difference moment={one} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Repeats({ count, lastSeen }: { readonly count: number; readonly lastSeen: string | undefined }) {
  return (
    <span class="quiet">
      {' '}
      × {number(count)}
      {lastSeen && (
        <>
          , {say('incident.last')} <Ago time={lastSeen} />
        </>
      )}
    </span>
  );
}

function Difference({ moment: { nearest, differs = [] } }: { readonly moment: Moment }) {
  if (!nearest) return null;
  return <>{say('incident.near', { entry: nearest, differs: differs.join(', ') || '–' })}</>;
}
