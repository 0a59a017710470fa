import t from 'tap';
import { type Alert, noCounts } from '../../../controller/alert/state.js';
import { absorbed, type Incident, opened } from '../../../controller/incident/incident.js';
import { suspectedOf } from '../../../controller/suspected.js';
import type { AlertFacts } from '../../../proto/alerts.js';

const workload = 'shop/web';

function anAlert(id: string, container: string, severity = 'high', differs: Partial<Alert> = {}): Alert {
  return {
    id,
    workload,
    facts: { severity, sentence: `${id} happened`, fingerprint: id } as AlertFacts,
    status: 'open',
    raisedAtUs: 1,
    host: 'host-a',
    container: { id: container, name: container, image: 'i', generation: 1 } as Alert['container'],
    containers: [container],
    counts: noCounts,
    firstSeenUs: 1,
    lastSeenUs: 1,
    responses: [],
    ...differs,
  };
}

const closed = (incident: Incident): Incident => ({ ...incident, closed: { at: '', by: 'a person', as: 'resolved', why: '' } });

t.test('what is open about a container is its alerts and the incidents that it is in, and nothing of others', async t => {
  const here = anAlert('al-1', 'here');
  const grave = anAlert('al-2', 'here', 'critical');
  const elsewhere = anAlert('al-3', 'elsewhere', 'critical');
  const moved = anAlert('al-4', 'elsewhere', 'low', { containers: ['here', 'elsewhere'] });
  const over = anAlert('al-5', 'here', 'high', { status: 'dismissed' });
  const table: readonly (readonly [string, readonly Alert[], readonly Incident[], ReturnType<typeof suspectedOf>])[] = [
    ['nothing', [], [], undefined],
    ['an alert of another container', [elsewhere], [opened(1, elsewhere)], undefined],
    ['an alert that is of no incident yet', [here], [], { why: 'alert al-1 is open', alert: 'al-1' }],
    ['the gravest of several', [here, grave, elsewhere], [], { why: 'alert al-2 is open', alert: 'al-2' }],
    ['one that was seen here before it was elsewhere', [moved], [], { why: 'alert al-4 is open', alert: 'al-4' }],
    ['an alert that is closed', [over], [], undefined],
    ['an alert and its incident', [here], [opened(7, here)], { why: 'INC-7 is not closed', alert: 'al-1' }],
    ['an incident whose alert of it is closed', [], [opened(7, here)], { why: 'INC-7 is not closed' }],
    ['an incident that is closed', [], [closed(opened(7, here))], undefined],
    ['an incident that another took over', [], [absorbed(opened(7, here), 8)], undefined],
  ];
  for (const [what, alerts, incidents, expected] of table) t.same(suspectedOf('here', alerts, incidents), expected, what);
});
