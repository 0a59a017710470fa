import t from 'tap';
import { fold } from '../../../../controller/alert/fold.js';
import type { Alert } from '../../../../controller/alert/state.js';
import { raise } from '../../../../controller/alert/tell.js';
import type { Deviation } from '../../../../controller/judge/judge.js';
import { reportOf } from '../../../../controller/sinks/report.js';
import type { Reason } from '../../../../profiles/reason.js';
import type { Severity } from '../../../../profiles/severity.js';
import type { Behaviour } from '../../../../proto/behaviour.js';
import { anExec, noon } from '../../../support/behaviours.js';
import { aContainer, plainEvidence } from '../../../support/synthetic-agent.js';

const hour = 3_600_000;
interface What {
  readonly workload?: string;
  readonly reason?: Reason;
  readonly severity?: Severity;
  readonly exe?: string;
  readonly onProbation?: boolean;
  readonly behaviour?: Behaviour;
}

/** An alert as the controller raises it, this long after noon. */
function anAlert(id: string, afterMs: number, what: What = {}): Alert {
  const { workload = 'shop/web', reason = 'unlisted-program', severity = 'high', exe = '/usr/bin/jq', onProbation = true } = what;
  const container = aContainer({ n: 1, workload });
  const atUs = (noon + afterMs) * 1_000;
  const behaviour = what.behaviour ?? anExec({ exe });
  const deviation: Deviation = { kind: 'deviation', reason, severity, fingerprint: id, sentence: `${exe} ran`, differs: [] };
  const place = { host: 'host-a', container, sensor: 'ebpf', runUs: 1, minute: Math.floor(atUs / 60e6), count: 1, lastAtUs: atUs } as const;
  const remembered = { behaviour, evidence: plainEvidence, observedAtUs: atUs };
  return fold(undefined, raise(id, { deviation, key: id, remembered, place, revision: 1, onProbation, atUs }))!;
}

t.test('what may wait is marked as it is raised; nothing else is, and nothing without probation', async t => {
  t.equal(anAlert('a', 0).facts.probation, true);
  t.equal(anAlert('a', 0, { onProbation: false }).facts.probation, undefined);
  t.equal(anAlert('a', 0, { exe: '/bin/sh' }).facts.probation, undefined, 'a shell');
  t.equal(anAlert('a', 0, { exe: '/usr/bin/curl' }).facts.probation, undefined, 'a network tool');
  t.equal(anAlert('a', 0, { behaviour: anExec({ exe: '/tmp/x', file: 'drift' }), reason: 'drift' }).facts.probation, undefined);
  t.equal(anAlert('a', 0, { reason: 'flood' }).facts.probation, undefined, 'what is counted together may hold anything');
});

t.test('one report tells of a day by cause, over all workloads', async t => {
  const alerts = [
    anAlert('before', -hour, {}),
    anAlert('a', hour, { exe: '/usr/bin/jq' }),
    anAlert('b', 2 * hour, { workload: 'shop/api', exe: '/usr/bin/gs', severity: 'medium' }),
    anAlert('c', 3 * hour, { reason: 'unlisted-user', severity: 'medium', behaviour: anExec({ user: 33 }) }),
    anAlert('at once', 3 * hour, { onProbation: false }),
    anAlert('after', 24 * hour, {}),
  ];
  const report = reportOf(alerts, noon, noon + 24 * hour);
  t.match(report, {
    kind: 'report',
    from: new Date(noon).toISOString(),
    to: new Date(noon + 24 * hour).toISOString(),
    alerts: 3,
    stillOpen: 1,
    causes: [
      {
        cause: 'unlisted-program',
        severity: 'high',
        count: 2,
        workloads: ['shop/api', 'shop/web'],
        firstSeen: new Date(noon + hour).toISOString(),
        lastSeen: new Date(noon + 2 * hour).toISOString(),
        examples: [
          { alert: 'a', workload: 'shop/web', sentence: '/usr/bin/jq ran', count: 1 },
          { alert: 'b', workload: 'shop/api' },
        ],
      },
      { cause: 'unlisted-user', count: 1 },
    ],
  });
  t.equal(reportOf(alerts, noon + 4 * hour, noon + 5 * hour), undefined, 'nothing new is no report');
  const late = reportOf(alerts, noon + 4 * hour, noon + 5 * hour, undefined, new Set(['c']));
  t.match(late, { alerts: 1, stillOpen: 3, causes: [{ cause: 'unlisted-user', count: 1 }] }, 'but one that was heard of late');
  const many = Array.from({ length: 40 }, (_, n) => anAlert(`m${n}`, n, { exe: `/usr/bin/p${n}` }));
  const [cause] = reportOf(many, noon, noon + hour)!.causes;
  t.match(cause, { count: 40 });
  t.equal(cause!.examples.length, 5);
});
