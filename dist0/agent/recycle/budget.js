/**
 * A deviation that an attacker can cause at will makes us spend half a core-second each time: 20 an hour and workload. A schedule is
 * the operator's own doing, so its rule only stops one that got out of hand.
 */
export const defaultLimits = {
  workload: {
    alert: { capacity: 20, everyMs: 180_000 },
    tampered: { capacity: 20, everyMs: 180_000 },
    schedule: { capacity: 30, everyMs: 2_000 },
  },
  host: { capacity: 40, everyMs: 500 },
  generationsPerAlert: 2,
};
export const nothingSpent = { buckets: {}, alerts: {} };
/** May this recycle be paid for? What it then has cost is in `spent`. */
export function allowance(spent, asked, limits, nowMs) {
  const key = JSON.stringify([asked.workload, asked.alert ?? '']);
  const before = (spent.alerts[key] ?? []).filter(generation => generation !== asked.generation);
  if (asked.cause === 'alert' && asked.alert !== undefined && before.length >= limits.generationsPerAlert)
    return {
      kind: 'refused',
      code: 'breaker',
      message: `alert ${asked.alert} came back after ${before.length} recycles of ${asked.workload}: another would not help, contain it and look`,
    };
  const rules = [
    [JSON.stringify(['workload', asked.cause, asked.workload]), limits.workload[asked.cause], asked.workload],
    ['host', limits.host, 'this host'],
  ];
  let buckets = spent.buckets;
  let left = Number.POSITIVE_INFINITY;
  for (const [name, rule, whose] of rules) {
    if (rule === undefined) continue;
    const has = filled(spent.buckets[name], rule, nowMs);
    if (has < 1) {
      const seconds = Math.ceil(((1 - has) * rule.everyMs) / 1000);
      return { kind: 'refused', code: 'budget', message: `${whose} has spent its ${rule.capacity} recycles, the next in ${seconds} s` };
    }
    left = Math.min(left, Math.floor(has - 1));
    buckets = { ...buckets, [name]: { left: has - 1, atMs: nowMs } };
  }
  const alerts = asked.alert === undefined ? spent.alerts : { ...spent.alerts, [key]: [...before, asked.generation] };
  return { kind: 'allowed', left, spent: { buckets, alerts } };
}
function filled(bucket, rule, nowMs) {
  if (bucket === undefined) return rule.capacity;
  // A clock that went back must not fill a bucket, nor empty it.
  return Math.min(rule.capacity, bucket.left + Math.max(0, nowMs - bucket.atMs) / rule.everyMs);
}
