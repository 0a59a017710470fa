import type { Entry, RecyclePolicy } from '../profiles/profile.js';
import { timesAt, windowsInWords } from '../profiles/recycle-times.js';
import { type Meanwhile, runsTwice } from '../profiles/runs-twice.js';
import { type Refusal, refusal } from './refusal.js';

type PlanDocument = Readonly<Record<string, unknown>>;

/** Why a person's recycle does not begin now; undefined where it may. */
export function refusedByTimes(workload: string, policy: RecyclePolicy, nowMs: number): Refusal | undefined {
  const times = timesAt(policy, nowMs);
  if (times.kind === 'open') return undefined;
  const next = new Date(times.nextMs).toISOString();
  return refusal('window', `${workload} is not recycled now: ${times.why}`, `wait until ${next}, or add --any-time`);
}

/** A plan, and what windows and freezes say of it; as refused where they forbid it and nobody said that they do not count. */
export function plannedWithin(plan: PlanDocument, policy: RecyclePolicy, nowMs: number, anyTime: boolean): PlanDocument {
  const words = windowsInWords(policy);
  if (words === undefined && policy.freeze === undefined) return plan;
  const times = timesAt(policy, nowMs);
  const when = {
    open: times.kind === 'open',
    ...(words === undefined ? {} : { windows: words }),
    ...(times.kind === 'closed' ? { why: times.why, nextAt: new Date(times.nextMs).toISOString() } : {}),
    onAlert: policy.onAlert ?? 'anytime',
  };
  const refused = anyTime ? undefined : refusedByTimes(String(plan['workload']), policy, nowMs);
  // What its agent refuses it for stays so whatever the time.
  if (refused === undefined || plan['refused'] !== undefined) return { ...plan, when };
  const { message } = refused;
  return { ...plan, method: 'none', because: message, expectedDowntimeMs: 0, steps: [], refused: { code: 'window', message }, when };
}

/** A plan by which others serve while the new one starts, and what both would do then by what is known of it; others as they are. */
export function besides(plan: PlanDocument, entries: readonly Entry[]): PlanDocument {
  const meanwhile = servingMeanwhile.get(String(plan['method']));
  if (meanwhile === undefined) return plan;
  const warnings = runsTwice(entries, commandOf(plan['create']), meanwhile);
  return warnings.length === 0 ? plan : { ...plan, warnings };
}

/** By the other methods the old one has ended before the new one begins. */
const servingMeanwhile: ReadonlyMap<string, Meanwhile> = new Map([
  ['front', 'the old one still serves'],
  ['host-dnat', 'the old one still serves'],
  ['proxy', 'others still serve'],
]);

/** What the new one is started with, by the body it is created from. */
function commandOf(create: unknown): readonly string[] {
  const { Entrypoint, Cmd } = (create ?? {}) as { readonly Entrypoint?: unknown; readonly Cmd?: unknown };
  return [Entrypoint, Cmd].flatMap(words => (Array.isArray(words) ? words : [])).filter(word => typeof word === 'string');
}
