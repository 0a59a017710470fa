import { approvalKey } from './approved-image.js';
import { mergeExceptions } from './exception.js';
import type { AlwaysAsk, Entry, Profile, Source } from './profile.js';
import { isFoldSafe } from './proposal.js';

const weight: Readonly<Record<Source, number>> = { learned: 0, library: 1, alert: 2, person: 3 };

/**
 * Two profiles of one workload as one: the union of what they list, without what either has removed, which is refused where a line of the other
 * that says more would admit it (`match/refusing.ts`). Commutative, associative and
 * idempotent. An entry that both list holds as long as the one that holds longer. Mode and policies are those of the one changed last;
 * learning has ended only where it has ended in both.
 */
export function merge(a: Profile, b: Profile): Profile {
  if (a.workload !== b.workload) throw new Error(`profiles of two workloads cannot be merged: ${a.workload} and ${b.workload}`);
  const latest = [a, b].reduce((one, other) => (changedAfter(other, one) ? other : one));
  const asked = union([...a.alwaysAsk, ...b.alwaysAsk], ask => ask.key, earlierAsk);
  const refused = new Set(asked.filter(ask => ask.cause === 'removed').map(ask => ask.key));
  const entries = union([...a.entries, ...b.entries], entry => entry.id, longer).filter(entry => !refused.has(entry.id));
  const proposals = latest.proposals?.filter(one => one.kind !== 'fold' || isFoldSafe(one, asked));
  const since = [a.learned.since, b.learned.since].filter(time => time !== undefined).sort()[0];
  const sensor = [a.learned.sensor, b.learned.sensor].filter(one => one !== undefined).sort()[0];
  return {
    ...latest,
    complete: a.complete && b.complete,
    revision: Math.max(a.revision, b.revision),
    images: union([...a.images, ...b.images], approvalKey, (one, other) => (text(other) > text(one) ? other : one)),
    learned: { ...(sensor && { sensor }), ...(since && { since }) },
    entries,
    alwaysAsk: asked,
    ...(proposals && { proposals }),
    ...((a.exceptions || b.exceptions) && { exceptions: mergeExceptions(a.exceptions ?? [], b.exceptions ?? []) }),
  };
}

function union<T>(all: readonly T[], keyOf: (one: T) => string, join: (one: T, other: T) => T): readonly T[] {
  const byKey = new Map<string, T>();
  for (const one of all) {
    const key = keyOf(one);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? one : join(known, one));
  }
  return [...byKey].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, one]) => one);
}

function longer(one: Entry, other: Entry): Entry {
  const source = weight[other.source] > weight[one.source] ? other.source : one.source;
  // The same line may be written in another order: one of the two, whichever comes first.
  const { expiresAt: _expiresAt, ...line } = text(one) <= text(other) ? one : other;
  const expiresAt = one.expiresAt === undefined || other.expiresAt === undefined ? undefined : laterOf(one.expiresAt, other.expiresAt);
  return { ...line, source, ...(expiresAt !== undefined && { expiresAt }) } as Entry;
}

/** By time, and by text where one of them is none. */
function laterOf(one: string, other: string): string {
  const [x, y] = [Date.parse(one), Date.parse(other)];
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? other : one;
  return x > y || (!(y > x) && one > other) ? one : other;
}

function earlierAsk(one: AlwaysAsk, other: AlwaysAsk): AlwaysAsk {
  // A removal outweighs a question that was open about the same thing.
  if ((one.cause === 'removed') !== (other.cause === 'removed')) return one.cause === 'removed' ? one : other;
  return other.at < one.at || (other.at === one.at && text(other) < text(one)) ? other : one;
}

/** By time alone, and by text where that is the same: revisions are counted by each stack for itself. */
function changedAfter(one: Profile, other: Profile): boolean {
  const keyOf = ({ updatedAt, mode, protect, recycle, sessions, by, why }: Profile) =>
    [updatedAt, text({ mode, protect, recycle, sessions, by, why })].join('\0');
  return keyOf(one) > keyOf(other);
}

/** JSON with its keys in order. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
