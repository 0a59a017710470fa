import type { Cause } from '../../proto/fleet.js';

/** How much may be spent: `capacity` at once, one more every `everyMs`. */
export interface Rule {
  readonly capacity: number;
  readonly everyMs: number;
}

export interface Limits {
  /** Of one workload, per cause; a cause without a rule is not limited there. */
  readonly workload: Readonly<Partial<Record<Cause, Rule>>>;
  /** Of the whole host, whatever the cause. */
  readonly host: Rule;
  /** The same alert may recycle a workload in this many generations; after that recycling has not helped. */
  readonly generationsPerAlert: number;
}

/**
 * A deviation that an attacker can cause at will makes us spend half a core-second each time: 20 an hour and workload. A schedule is
 * the operator's own doing, so its rule only stops one that got out of hand.
 */
export const defaultLimits: Limits = {
  workload: {
    alert: { capacity: 20, everyMs: 180_000 },
    tampered: { capacity: 20, everyMs: 180_000 },
    schedule: { capacity: 30, everyMs: 2_000 },
  },
  host: { capacity: 40, everyMs: 500 },
  generationsPerAlert: 2,
};

/** As long and as many as an agent that starts again finds in its journal. Who is forgotten too early costs two recycles more. */
export const alertsKept = 2_000;
const alertDays = 30;
const dayMs = 86_400_000;

const hostBucket = 'host';

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

/** What was spent so far. Plain data, a value: nothing is spent by asking. Times in milliseconds on one clock. */
export interface Spent {
  readonly buckets: Readonly<Record<string, Bucket>>;
  /** Alert and workload → the generations it had recycled, the one that did so last at the end. */
  readonly alerts: Readonly<Record<string, { readonly generations: readonly number[]; readonly atMs: number }>>;
}
export const nothingSpent: Spent = { buckets: {}, alerts: {} };

export interface Asked {
  readonly workload: string;
  readonly cause: Cause;
  readonly generation: number;
  readonly alert?: string;
}

export type Allowance =
  | { readonly kind: 'allowed'; readonly left: number; readonly spent: Spent }
  | { readonly kind: 'refused'; readonly code: 'budget' | 'breaker'; readonly message: string };

/** May this recycle be paid for? What it then has cost is in `spent`. */
export function allowance(spent: Spent, asked: Asked, limits: Limits, nowMs: number): Allowance {
  const key = JSON.stringify([asked.workload, asked.alert ?? '']);
  const before = (spent.alerts[key]?.generations ?? []).filter(generation => generation !== asked.generation);
  if (asked.cause === 'alert' && asked.alert !== undefined && before.length >= limits.generationsPerAlert)
    return {
      kind: 'refused',
      code: 'breaker',
      message: `alert ${asked.alert} came back after ${before.length} recycles of ${asked.workload}: another would not help, contain it and look`,
    };
  const rules: readonly (readonly [string, Rule | undefined, string])[] = [
    [JSON.stringify(['workload', asked.cause, asked.workload]), limits.workload[asked.cause], asked.workload],
    [hostBucket, limits.host, 'this host'],
  ];
  let buckets = notFull(spent.buckets, limits, nowMs);
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
  if (asked.alert === undefined) return { kind: 'allowed', left, spent: { buckets, alerts: spent.alerts } };
  const others = Object.entries(spent.alerts).filter(([other, { atMs }]) => other !== key && nowMs - atMs < alertDays * dayMs);
  const last = [key, { generations: [...before, asked.generation], atMs: nowMs }] as const;
  return { kind: 'allowed', left, spent: { buckets, alerts: Object.fromEntries([...others.slice(1 - alertsKept), last]) } };
}

/** One that is full again says no more than none. */
function notFull(buckets: Spent['buckets'], limits: Limits, nowMs: number): Spent['buckets'] {
  const isSpent = ([name, bucket]: [string, Bucket]) => {
    const rule = name === hostBucket ? limits.host : limits.workload[JSON.parse(name)[1] as Cause];
    return rule !== undefined && filled(bucket, rule, nowMs) < rule.capacity;
  };
  return Object.fromEntries(Object.entries(buckets).filter(isSpent));
}

function filled(bucket: Bucket | undefined, rule: Rule, nowMs: number): number {
  if (bucket === undefined) return rule.capacity;
  // A clock that went back must not fill a bucket, nor empty it.
  return Math.min(rule.capacity, bucket.left + Math.max(0, nowMs - bucket.atMs) / rule.everyMs);
}
