import { shows, wanted } from '../../filter.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { to } from '../../route.js';
import type { Items, NextRecycle, Recycle } from '../../shapes.js';
import { ago, number, span } from '../../time.js';
import { say } from '../../words.js';
import { Question } from './question.js';

const everyMs = 10_000;
const shown = 4;

/** Recycles that no person asked for, and what they cost. */
export function ByItself() {
  const { value: done } = useLoaded<Items<Recycle>>('/recycles?since=24h', everyMs);
  const { value: next } = useLoaded<Items<NextRecycle>>('/recycles?next=1', everyMs);
  const own = (done?.items ?? []).filter(one => one.cause !== 'person' && shows(one.workload));
  const ended = own.filter(one => one.outcome !== undefined);
  const bad = ended.filter(one => one.outcome !== 'done');
  const probes = own.reduce((sum, one) => sum + one.failedProbes, 0);
  const downMs = own.reduce((sum, one) => sum + one.downtimeMs, 0);
  const planned = (next?.items ?? []).filter(one => shows(one.workload));
  const soonest = planned.filter(one => one.nextAt !== undefined).sort((a, b) => (a.nextAt! < b.nextAt! ? -1 : 1))[0];
  const never = planned.filter(one => !one.canKeep);
  const armed = planned.length > 0 || (wanted.value ?? []).some(one => one.mode === 'protect');
  const known = done && next && wanted.value;
  const numbers = { done: number(ended.length - bad.length), failed: number(bad.length) };
  const answer = !known
    ? undefined
    : !armed && own.length === 0
      ? say('did.off')
      : own.length === 0
        ? say('did.none')
        : say('did.recycled', numbers);
  return (
    <Question number={4} title={say('did.title')} answer={answer} tone={!known ? 'none' : bad.length + never.length > 0 ? 'bad' : 'good'}>
      {own.length > 0 && <p>{say('did.requests', { n: number(probes), seconds: span(downMs) })}</p>}
      <ul class="facts">
        {bad.slice(-shown).map(one => (
          <li key={one.order} class="bad">
            <a href={to('recycles', one.order)}>
              <strong>{one.workload}</strong> {one.outcome}
            </a>
            <span class="quiet">
              {one.refused?.message} <Ago time={one.startedAt} />
            </span>
          </li>
        ))}
        {never.slice(0, shown).map(one => (
          <li key={one.workload} class="bad">
            {say('did.cannot', { workload: one.workload, why: one.why ?? '' })}
          </li>
        ))}
      </ul>
      {soonest && <p class="quiet">{say('did.next', { workload: soonest.workload, when: ago(soonest.nextAt!) })}</p>}
    </Question>
  );
}
