import { type Severity, severities } from '../../profiles/severity.js';
import type { Alert } from '../alert/state.js';
import { timeOf } from '../time.js';

/** Different ones; past it a cause says only how many. */
const maxExamples = 5;

/** What waited for a report for one reason, over all workloads. Times RFC 3339. */
export interface ReportCause {
  readonly cause: string;
  /** The gravest of them. */
  readonly severity: string;
  /** Alerts. */
  readonly count: number;
  readonly workloads: readonly string[];
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly examples: readonly { readonly alert: string; readonly workload: string; readonly sentence: string; readonly count: number }[];
}

export interface Report {
  readonly kind: 'report';
  /** What was raised from then on, and before that, RFC 3339. */
  readonly from: string;
  readonly to: string;
  readonly alerts: number;
  /** Those that nobody has decided on, of reports before. */
  readonly stillOpen: number;
  /** Those with the most alerts first. */
  readonly causes: readonly ReportCause[];
}

/**
 * One report of all that was raised in a stretch of time and might wait for it; undefined where there was none. Ms since the epoch. `isIn` says
 * what waits: by default what is on probation. `late` are ids of what was raised before, and is in no report yet.
 */
export function reportOf(
  alerts: Iterable<Alert>,
  fromMs: number,
  toMs: number,
  isIn: (alert: Alert) => boolean = ({ facts }) => facts.probation === true,
  late: ReadonlySet<string> = new Set(),
): Report | undefined {
  const byCause = new Map<string, Alert[]>();
  let [count, stillOpen] = [0, 0];
  for (const alert of alerts) {
    const { id, facts, raisedAtUs, status } = alert;
    const raisedMs = raisedAtUs / 1_000;
    if (raisedMs >= toMs || !isIn(alert)) continue;
    if (raisedMs < fromMs && !late.has(id)) {
      if (status === 'open') stillOpen++;
      continue;
    }
    count++;
    const known = byCause.get(facts.reason) ?? [];
    byCause.set(facts.reason, known);
    known.push(alert);
  }
  if (count === 0) return undefined;
  const causes = [...byCause].map(([cause, all]) => causeOf(cause, all));
  return {
    kind: 'report',
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    alerts: count,
    stillOpen,
    causes: causes.sort((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1)),
  };
}

function causeOf(cause: string, all: readonly Alert[]): ReportCause {
  const gravity = ({ facts }: Alert) => severities.indexOf(facts.severity as Severity);
  const gravest = all.reduce((a, b) => (gravity(b) > gravity(a) ? b : a));
  return {
    cause,
    severity: gravest.facts.severity,
    count: all.length,
    workloads: [...new Set(all.map(({ workload }) => workload))].sort(),
    firstSeen: timeOf(Math.min(...all.map(({ firstSeenUs }) => firstSeenUs))),
    lastSeen: timeOf(Math.max(...all.map(({ lastSeenUs }) => lastSeenUs))),
    examples: all
      .toSorted((a, b) => gravity(b) - gravity(a) || b.counts.total - a.counts.total)
      .slice(0, maxExamples)
      .map(({ id, workload, facts, counts }) => ({ alert: id, workload, sentence: facts.sentence, count: counts.total })),
  };
}
