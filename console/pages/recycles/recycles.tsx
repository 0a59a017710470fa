import { query } from '../../api.js';
import { shows } from '../../filter.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { RecentChanges } from '../../parts/recent-changes.js';
import { to } from '../../route.js';
import type { Items, NextRecycle, Recycle } from '../../shapes.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import { RecycleRow } from './recycle-row.js';

const shown = 200;

/** What was recycled in the last week, as it proceeds, and what comes. */
export function Recycles({ order }: { readonly order: string | undefined }) {
  const past = useLoaded<Items<Recycle>>(query('/recycles', order ? { order: [order] } : { since: '7d' }), 2_000);
  const next = useLoaded<Items<NextRecycle>>('/recycles?next=1', 10_000);
  const items = (past.value?.items ?? []).filter(one => order !== undefined || shows(one.workload)).toReversed();
  const planned = (next.value?.items ?? [])
    .filter(one => shows(one.workload))
    .toSorted((a, b) => ((a.nextAt ?? '9') < (b.nextAt ?? '9') ? -1 : 1));
  return (
    <Page title={say('page.recycles')}>
      <ProblemNote problem={past.problem} again={() => void past.again()} />
      {order && (
        <p>
          <a href={to('recycles')}>{say('recycles.all')}</a>
        </p>
      )}
      {!order && (
        <section class="sheet" aria-labelledby="next">
          <h2 id="next">{say('recycles.next')}</h2>
          {next.value && planned.length === 0 && (
            <Empty text={say('recycles.noSchedule')} command="knowngood mode <workload> protect --recycle high" />
          )}
          <ul class="facts">
            {planned.slice(0, 20).map(one => (
              <li key={one.workload}>
                <span>
                  <a href={to('workloads', one.workload, 'recycle')}>{one.workload}</a>{' '}
                  <span class="quiet">
                    {say('recycles.every', { every: one.every, left: number(one.budgetLeft) })} {one.windows}
                  </span>
                  {!one.canKeep && <span class="bad"> {say('did.cannot', { workload: one.workload, why: one.why ?? '' })}</span>}
                </span>
                {one.nextAt && <Ago time={one.nextAt} />}
              </li>
            ))}
          </ul>
          {planned.length > 20 && <p class="quiet">+ {number(planned.length - 20)}</p>}
        </section>
      )}
      <section class="sheet" aria-labelledby="past">
        <h2 id="past">{say(order ? 'recycles.one' : 'recycles.past')}</h2>
        {past.value && items.length === 0 && <Empty text={say('recycles.none')} command="knowngood recycle <workload> --plan" />}
        {items.slice(0, shown).map(one => (
          <RecycleRow key={one.order} one={one} isOpen={one.order === order || one.outcome === undefined} />
        ))}
        {items.length > shown && <p class="quiet">+ {number(items.length - shown)}</p>}
        {!order && <RecentChanges since="7d" />}
      </section>
    </Page>
  );
}
