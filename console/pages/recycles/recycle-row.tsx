import { Ago } from '../../parts/ago.js';
import { to } from '../../route.js';
import type { Recycle } from '../../shapes.js';
import { number } from '../../time.js';
import { say, word } from '../../words.js';
import { PaceLine } from './pace-line.js';

/** One recycle in a line, its phases below it. */
export function RecycleRow({ one, isOpen }: { readonly one: Recycle; readonly isOpen: boolean }) {
  const { order, workload, host, name, outcome, refused, steps, downtimeMs, failedProbes, startedAt, cause, by, why, alert, old } = one;
  const longest = Math.max(1, ...steps.map(step => step.ms));
  return (
    <details class="recycle" open={isOpen}>
      <summary>
        <span class={`outcome outcome-${outcome ?? 'running'}`}>{word('outcome', outcome ?? 'running')}</span> <strong>{workload}</strong>{' '}
        <span class="quiet">
          {name || old.id.slice(0, 12)} {host} · {say(`cause.${cause as 'person'}`)} {cause === 'person' && by} · <Ago time={startedAt} />
        </span>
      </summary>
      <p class="quiet">
        {why && `${why} · `}
        {say('recycles.cost', { ms: number(downtimeMs), probes: number(failedProbes) })} ·{' '}
        <a href={to('recycles', order)}>{order.slice(0, 12)}</a>
        {alert && (
          <>
            {' '}
            · <a href={to('alerts', alert)}>{say('sessions.alert')}</a>
          </>
        )}
      </p>
      <PaceLine {...one} />
      {refused && <p class="bad">{refused.message}</p>}
      <ol class="phases">
        {steps.map(({ step, ms, ok, detail, startedAt: at }) => (
          <li key={`${step}${at}`} class={ok ? '' : 'bad'}>
            <span>
              {ok ? '✓' : '✗'} {step}
            </span>
            <span class="phase-bar" aria-hidden="true">
              <span style={{ width: `${Math.max(1, (ms / longest) * 100)}%` }} />
            </span>
            <span class="quiet">{number(Math.round(ms))} ms</span>
            {detail && <span class="quiet phase-detail">{detail}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
