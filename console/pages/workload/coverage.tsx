import type { Profile, Workload } from '../../shapes.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import { percent } from '../workloads/workloads.js';

/** How complete the profile is: the estimate, its bounds, and what learning waits for. */
export function Coverage({ workload: { coverage, complete }, profile }: { readonly workload: Workload; readonly profile: Profile }) {
  const { estimate, low, high, expectedMore, units, unit, waitingFor } = coverage;
  const known = units >= 2;
  return (
    <section class="sheet" aria-labelledby="coverage">
      <h2 id="coverage">{say('coverage.title')}</h2>
      <p class="answer">{known ? percent(estimate) : say('coverage.unknown')}</p>
      {known && (
        <>
          <div class="bar" role="img" aria-label={say('coverage.bounds', { low: percent(low), high: percent(high) })}>
            <span style={{ left: `${low * 100}%`, width: `${Math.max(0.5, (high - low) * 100)}%` }} class="bar-range" />
            <span style={{ left: `${estimate * 100}%` }} class="bar-mark" />
          </div>
          <p class="quiet">
            {say('coverage.bounds', { low: percent(low), high: percent(high) })} ·{' '}
            {say(unit === 'run' ? 'coverage.runs' : 'coverage.minutes', {
              n: number(units),
              containers: number(profile.learned.containers),
            })}
            {expectedMore > 0 && ` · ${say('coverage.more', { n: number(expectedMore) })}`}
          </p>
        </>
      )}
      {!complete && waitingFor.length > 0 && (
        <>
          <h3>{say('coverage.waits')}</h3>
          <ul class="plain-list">
            {waitingFor.slice(0, 6).map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
