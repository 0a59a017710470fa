import { useSignal } from '@preact/signals';
import { useAct } from '../../acted.js';
import { Ago } from '../../parts/ago.js';
import { ProblemNote } from '../../parts/problem-note.js';
import type { Entry } from '../../shapes.js';
import { moment, number } from '../../time.js';
import { say } from '../../words.js';
import type { PartProps } from './workload.js';

/** A line of the profile, how often and where it was seen, and on whose word it is there. */
export function Line({ entry, text, profile, again }: PartProps & { readonly entry: Entry; readonly text: string }) {
  const isOpen = useSignal(false);
  const { busy, problem, act } = useAct();
  const { sightings, source, expiresAt, id } = entry;
  const remove = async () => {
    const path = `/profiles/${encodeURIComponent(profile.workload)}/remove`;
    if (await act('POST', path, { entries: [id], revision: profile.revision })) await again();
  };
  return (
    <div class="line">
      <span class="mono line-text">{text}</span>
      <span class="line-seen quiet">
        {sightings ? (
          <>
            {say('line.containers', { n: number(sightings.containers.length) })} · <Ago time={sightings.lastSeen} />
          </>
        ) : (
          say('line.unseen')
        )}
        {expiresAt && (
          <span class="severity severity-medium">
            {say('line.until')} <Ago time={expiresAt} />
          </span>
        )}
        <button type="button" class="plain" aria-expanded={isOpen.value} onClick={() => (isOpen.value = !isOpen.value)}>
          {say('line.why')}
        </button>
      </span>
      {isOpen.value && (
        <div class="line-why">
          <p>
            {say(`source.${source as 'learned'}`)}
            {sightings &&
              ` ${say('line.first', {
                when: moment(sightings.firstSeen),
                container: sightings.by.container.slice(0, 12),
                host: sightings.by.host,
                count: number(sightings.count),
                minutes: number(sightings.containerMinutes),
              })}`}
          </p>
          <p class="buttons">
            <button type="button" disabled={busy} onClick={() => void remove()}>
              {say('line.remove')}
            </button>
            <span class="quiet mono">{id}</span>
          </p>
          <ProblemNote problem={problem} />
        </div>
      )}
    </div>
  );
}
