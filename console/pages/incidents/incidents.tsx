import { query } from '../../api.js';
import { shows } from '../../filter.js';
import { Choice } from '../../frame/choice.js';
import type { Incident } from '../../incident-shapes.js';
import { kept } from '../../keep.js';
import { useLoaded } from '../../loaded.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import type { Items } from '../../shapes.js';
import { say } from '../../words.js';
import { IncidentRow } from './incident-row.js';

const statuses = ['open', 'all'] as const;
const wanted = kept<(typeof statuses)[number]>('incidents.status', 'open', statuses);

/** Alerts that belong together, the newest first. */
export function Incidents() {
  const list = useLoaded<Items<Incident>>(query('/incidents', { status: wanted.value }), 3_000);
  const items = (list.value?.items ?? []).filter(one => shows(one.workload)).toReversed();
  return (
    <Page title={say('page.incidents')}>
      <p>
        <Choice label={say('alerts.which')} of={wanted} choices={statuses} text={one => say(`alerts.${one}`)} />
      </p>
      <ProblemNote problem={list.problem} again={() => void list.again()} />
      {list.value && items.length === 0 && <Empty text={say('incidents.none')} command="knowngood doctor --canary" />}
      <ul class="sheet facts">
        {items.map(one => (
          <IncidentRow key={one.id} incident={one} />
        ))}
      </ul>
    </Page>
  );
}
