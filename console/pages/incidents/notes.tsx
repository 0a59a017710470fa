import type { Incident } from '../../incident-shapes.js';
import { moment } from '../../time.js';
import { say } from '../../words.js';

/** What people wrote down, oldest first. */
export function Notes({ notes }: Pick<Incident, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="notes">
      <h2 id="notes">{say('incident.notes')}</h2>
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
