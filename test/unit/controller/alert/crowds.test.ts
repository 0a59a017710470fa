import t from 'tap';
import { type Crowd, Crowds, crowdsOf } from '../../../../controller/alert/crowd.js';
import { Alerts } from '../../../../controller/alert/read-model.js';
import type { AlertFacts } from '../../../../proto/alerts.js';
import type { Behaviour, Connect } from '../../../../proto/behaviour.js';
import { aConnect } from '../../../support/behaviours.js';
import { aContainer } from '../../../support/synthetic-agent.js';

const workload = 'shop/web';
const deviation = { reason: 'unlisted-destination', severity: 'high' } as const;
const destination = (n: number) => aConnect({ peer: `10.0.0.${n}`, exe: '/usr/bin/scan' });
const [crowd, wide] = crowdsOf(workload, deviation, destination(1)) as [Crowd, Crowd];

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
  crowds.join([crowd]);
  return crowds.among([crowd]) === crowd;
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

t.test('many doers of one thing each are a crowd of their own, twice as large before it is one', async t => {
  const alerts = new Alerts();
  const by = (n: number) => aConnect({ peer: '10.0.0.1', exe: `/tmp/${n}` });
  const among = (n: number) => {
    const crowds = new Crowds(5, alerts.crowds(workload));
    const may = crowdsOf(workload, deviation, by(n));
    crowds.join(may);
    return crowds.among(may);
  };
  for (let n = 1; n <= 9; n++) alerts.apply({ id: `${n}`, change: 'raised', atUs: n, workload, facts: facts(by(n), `of ${n}`) });
  t.equal(among(10), undefined, 'ten are told one by one');
  alerts.apply({ id: '10', change: 'raised', atUs: 10, workload, facts: facts(by(10), 'of 10') });
  t.match(among(11), { wide: true, behaviour: { kind: 'connect', exe: undefined } });
  t.equal(among(11)!.deviation.fingerprint, wide.deviation.fingerprint, 'whoever it is');
  for (let n = 1; n <= 2; n++) alerts.apply({ id: `${n}`, change: 'dismissed', atUs: 20, workload });
  t.equal(among(11), undefined);
});

t.test('what one does and what nobody knows who does it are counted apart', async t => {
  const alerts = new Alerts();
  const { exe: _, ...unknown } = aConnect({ peer: '10.0.0.1' }) as Connect;
  for (let n = 1; n <= 9; n++) alerts.apply({ id: `${n}`, change: 'raised', atUs: n, workload, facts: facts(destination(n), `of ${n}`) });
  const crowds = new Crowds(5, alerts.crowds(workload));
  const may = crowdsOf(workload, deviation, unknown);
  crowds.join(may);
  t.equal(may.length, 1);
  t.equal(crowds.among(may), undefined, 'nine of somebody else are not its own');
});
