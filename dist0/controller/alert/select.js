export function isSelected(alert, selection) {
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
function isOneOf(wanted, value) {
  return wanted === undefined || wanted.includes(value);
}
