import type { Incident } from '../../incident-shapes.js';
import { to } from '../../route.js';
import { moment } from '../../time.js';
import { say } from '../../words.js';

/** What happened, oldest first: alerts, what was done in answer, and what people did about it. */
export function Timeline({ incident: { timeline, notes } }: { readonly incident: Incident }) {
  return (
    <section class="sheet" aria-labelledby="timeline">
      <h2 id="timeline">{say('incident.timeline')}</h2>
      <ol class="facts">
        {timeline.map((one, index) => (
          <li key={`${one.at}${index}`}>
            <span>
              <time class="quiet mono" dateTime={one.at}>
                {moment(one.at)}
              </time>{' '}
              {one.alert ? <a href={to('alerts', one.alert)}>{one.sentence}</a> : one.sentence}
            </span>
            <span class="quiet">{one.by}</span>
          </li>
        ))}
      </ol>
      {notes.length > 0 && <h3>{say('incident.notes')}</h3>}
      <ul class="plain-list">
        {notes.map(one => (
          <li key={`${one.at}${one.text}`}>
            <strong>{one.by}</strong> {one.text} <span class="quiet">{moment(one.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
