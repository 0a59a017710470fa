import type { Profile } from '../../shapes.js';
import { number } from '../../time.js';
import { say, word } from '../../words.js';

/** What the workload went through while it was watched, and what it never did. */
export function LivedThrough({ profile: { learned } }: { readonly profile: Profile }) {
  const all = Object.entries(learned.lifeEvents);
  const lived = all.filter(([, count]) => count > 0);
  const never = all.filter(([, count]) => count === 0).map(([event]) => word('life', event));
  return (
    <section class="sheet" aria-labelledby="lived">
      <h2 id="lived">{say('lived.title')}</h2>
      {lived.length === 0 && <p>{say('lived.nothing')}</p>}
      <ul class="chips">
        {lived.map(([event, count]) => (
          <li key={event}>
            {word('life', event)} <strong>{number(count)}</strong>
          </li>
        ))}
      </ul>
      {never.length > 0 && <p class="quiet">{say('lived.never', { events: never.join(', ') })}</p>}
    </section>
  );
}
