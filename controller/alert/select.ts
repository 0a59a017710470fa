import type { Alert } from './state.js';

/** Which alerts are asked for; what is absent does not limit. Times in ms since the epoch, by when an alert was last seen. */
export interface Selection {
  readonly workload?: readonly string[] | undefined;
  readonly sinceMs?: number | undefined;
  readonly untilMs?: number | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly severity?: readonly string[] | undefined;
  readonly reason?: readonly string[] | undefined;
  readonly status: 'open' | 'all';
}

export function isSelected(alert: Alert, selection: Selection): boolean {
  const { workload, sinceMs, untilMs, kind, severity, reason, status } = selection;
  const { facts } = alert;
  return (
    (status === 'all' || alert.status === 'open') &&
    isOneOf(workload, alert.workload) &&
    isOneOf(kind, facts.kind) &&
    isOneOf(severity, facts.severity) &&
    isOneOf(reason, facts.reason) &&
    (sinceMs === undefined || alert.lastSeenUs / 1_000 >= sinceMs) &&
    (untilMs === undefined || alert.firstSeenUs / 1_000 < untilMs)
  );
}

function isOneOf(wanted: readonly string[] | undefined, value: string): boolean {
  return wanted === undefined || wanted.includes(value);
}
