import { type Severity, severities } from '../../profiles/severity.js';
import type { Alerts } from '../alert/read-model.js';
import type { Alert } from '../alert/state.js';
import type { Notice, Tellable } from './notice.js';
import { reportOf } from './report.js';

/** Of a digest's text, lines of causes. */
const maxCauses = 20;

/** Why something is in a digest; undefined: it is not. */
export type InDigest = (one: Tellable) => 'waits' | 'suppressed' | undefined;

/** One digest. */
export interface DigestAsked {
  readonly sink: string;
  /** What was raised from then on, and before that; ms since the epoch. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly isIn: InDigest;
  /** Raised before, and heard of only after the digest of that time was told. */
  readonly late: ReadonlySet<string>;
}

/** Undefined where there is nothing to say. */
export type DigestOf = (asked: DigestAsked) => Notice | undefined;

export function digestsOf(alerts: Alerts, tellable: (id: string) => Tellable | undefined): DigestOf {
  return ({ sink, fromMs, toMs, isIn, late }) => {
    const suppressed: Partial<Record<Severity, number>> = {};
    const isWanted = ({ id, raisedAtUs }: Alert) => {
      const one = tellable(id);
      const why = one && isIn(one);
      const isNow = late.has(id) || (raisedAtUs / 1_000 >= fromMs && raisedAtUs / 1_000 < toMs);
      if (why === 'suppressed' && isNow) suppressed[one!.severity] = (suppressed[one!.severity] ?? 0) + 1;
      return why !== undefined;
    };
    const report = reportOf(alerts.all(), fromMs, toMs, isWanted, late);
    if (!report) return undefined;
    const words = severities
      .toReversed()
      .flatMap(severity => (suppressed[severity] ? [`${suppressed[severity]} ${severity}`] : []))
      .join(', ');
    const graves = severities.toReversed().find(severity => report.causes.some(cause => cause.severity === severity)) ?? 'low';
    const workloads = new Set(report.causes.flatMap(cause => cause.workloads)).size;
    const title = `Digest: ${report.alerts} ${report.alerts === 1 ? 'alert' : 'alerts'} of ${workloads} ${workloads === 1 ? 'workload' : 'workloads'}`;
    return {
      key: `digest:${sink}:${report.from}:${report.to}`,
      kind: 'digest',
      about: `digest:${sink}:${report.to}`,
      status: 'open',
      severity: graves,
      workload: 'all',
      host: 'all',
      reason: 'digest',
      cause: report.causes[0]!.cause,
      title,
      text: [
        `${title}, raised from ${report.from} to ${report.to}.`,
        ...(words ? [`Past the budget, and so not told one by one: ${words}.`] : []),
        ...(report.stillOpen > 0 ? [`Of digests before, ${report.stillOpen} are still open.`] : []),
        ...report.causes
          .slice(0, maxCauses)
          .map(
            ({ cause, severity, count, workloads, examples }) =>
              `${count} ${severity} ${cause} (${listed(workloads)}): ${examples[0]!.sentence}`,
          ),
        ...(report.causes.length > maxCauses ? [`and ${report.causes.length - maxCauses} more causes`] : []),
        'look: knowngood alerts',
      ].join('\n'),
      beganMs: fromMs,
      atMs: toMs,
      body: { ...report, ...(words ? { suppressed } : {}) },
    };
  };
}

function listed(names: readonly string[]): string {
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
