import t from 'tap';
import { Crowds, crowdOf } from '../../../../controller/alert/crowd.js';
import { Alerts } from '../../../../controller/alert/read-model.js';
import type { AlertFacts } from '../../../../proto/alerts.js';
import type { Behaviour } from '../../../../proto/behaviour.js';
import { aConnect } from '../../../support/behaviours.js';
import { aContainer } from '../../../support/synthetic-agent.js';

const workload = 'shop/web';
const deviation = { reason: 'unlisted-destination', severity: 'high' } as const;
const destination = (n: number) => aConnect({ peer: `10.0.0.${n}`, exe: '/usr/bin/scan' });
const crowd = crowdOf(workload, deviation, destination(1))!;

function facts(behaviour: Behaviour, fingerprint: string): AlertFacts {
  return {
    ...deviation,
    fingerprint,
    key: '',
    host: 'h',
    container: aContainer({ n: 1 }),
    kind: 'connect',
    sentence: '',
    behaviour,
    evidence: { argv: [], argvTruncated: false, origin: 'live' },
    differs: [],
    observedAtUs: 1,
    sensor: 'ebpf',
    revision: 1,
    runUs: 1,
  };
}

/** Whether one more like those would be told as part of a crowd, where five are told one by one. */
function isCrowdIn(alerts: Alerts): boolean {
  const crowds = new Crowds(5, alerts.crowds(workload));
  crowds.join(crowd);
  return crowds.isCrowd(crowd);
}

t.test('a crowd is as large as there are open alerts of it, however they came and went', async t => {
  const alerts = new Alerts();
  const raise = (n: number) => alerts.apply({ id: `${n}`, change: 'raised', atUs: n, workload, facts: facts(destination(n), `of ${n}`) });
  for (let n = 1; n <= 4; n++) raise(n);
  t.notOk(isCrowdIn(alerts));
  raise(4);
  t.notOk(isCrowdIn(alerts), 'raised twice is open once');
  raise(5);
  t.ok(isCrowdIn(alerts));
  alerts.apply({ id: '2', change: 'dismissed', atUs: 9, workload });
  t.notOk(isCrowdIn(alerts), 'one that was counted has ended');
  raise(6);
  alerts.apply({ id: '6', change: 'resolved', atUs: 9, workload });
  t.notOk(isCrowdIn(alerts), 'one that nobody had asked about has ended');
  raise(7);
  t.ok(isCrowdIn(alerts));
});

t.test('while a crowd is told of, whatever belongs to it is counted there', async t => {
  const alerts = new Alerts();
  const { fingerprint } = crowd.deviation;
  alerts.apply({ id: 'crowd', change: 'raised', atUs: 1, workload, facts: facts(crowd.behaviour, fingerprint) });
  t.ok(isCrowdIn(alerts));
  t.notOk(new Crowds(0, alerts.crowds('shop/other')).open.isTold(crowd), 'of another workload nothing is known');
  alerts.apply({ id: 'crowd', change: 'dismissed', atUs: 2, workload });
  t.notOk(isCrowdIn(alerts));
});
