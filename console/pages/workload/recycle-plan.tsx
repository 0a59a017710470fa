import { useSignal } from '@preact/signals';
import { useAct } from '../../acted.js';
import { query } from '../../api.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { ProblemNote } from '../../parts/problem-note.js';
import type { Items, Plan, Recycle } from '../../shapes.js';
import { span } from '../../time.js';
import { say } from '../../words.js';
import { RecycleRow } from '../recycles/recycle-row.js';
import type { PartProps } from './workload.js';

/** What a recycle would do, the schedule, and how those before went. */
export function RecyclePlan({ workload }: PartProps) {
  const { busy, problem, act } = useAct();
  const plans = useSignal<readonly Plan[] | undefined>(undefined);
  const past = useLoaded<Items<Recycle>>(query('/recycles', { workload: [workload.workload] }), 2_000);
  const plan = async () => {
    plans.value = (await act<Items<Plan>>('POST', '/recycle', { targets: [workload.workload], plan: true }))?.items;
  };
  const recycle = async () => {
    await act('POST', '/recycle', { targets: [workload.workload], wait: false });
    plans.value = undefined;
    await past.again();
  };
  const { maxAge, nextAt, method, persistence } = workload.recycle;
  const items = past.value?.items.toReversed() ?? [];
  return (
    <>
      <p>
        {maxAge ? say('recycle.every', { maxAge, method }) : say('recycle.noSchedule', { method })}{' '}
        {nextAt && (
          <span class="quiet">
            {say('recycle.next')} <Ago time={nextAt} />
          </span>
        )}
      </p>
      {persistence.length > 0 && <p class="quiet">{say('recycle.keeps', { volumes: persistence.join(', ') })}</p>}
      <p class="buttons">
        <button type="button" disabled={busy} onClick={() => void plan()}>
          {say('recycle.plan')}
        </button>
        {plans.value?.some(one => !one.refused) && (
          <button type="button" class="main" disabled={busy} onClick={() => void recycle()}>
            {say('recycle.go')}
          </button>
        )}
      </p>
      <ProblemNote problem={problem} />
      {plans.value?.map(one => (
        <div key={one.container} class="advice">
          <strong>{one.name ?? one.container.slice(0, 12)}</strong> <span class="quiet">{one.because}</span>
          {one.refused ? <p class="bad">{one.refused.message}</p> : null}
          {one.expectedDowntimeMs !== undefined && <p>{say('recycle.downtime', { span: span(one.expectedDowntimeMs) })}</p>}
          <ol>
            {one.steps?.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {one.warnings?.map(text => (
            <p key={text} class="bad">
              {text}
            </p>
          ))}
        </div>
      ))}
      <h3>{say('recycle.past')}</h3>
      {items.length === 0 ? (
        <p class="quiet">{say('recycle.none')}</p>
      ) : (
        items.slice(0, 50).map(one => <RecycleRow key={one.order} one={one} isOpen={false} />)
      )}
    </>
  );
}
