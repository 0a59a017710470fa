import { sentenceOf } from './entry-sentence.js';
import type { AlwaysAsk, Entry, EntryId, Profile, Sighting } from './profile.js';
import type { LearningLimits } from './ready.js';
import { isVersatile } from './versatile.js';

/** Why a learned entry waits for a person when learning is completed: an intruder who was there meanwhile would have left lines like it. */
export type DoubtCause = 'one-container' | 'late' | 'tool';
export const doubtCauses: readonly DoubtCause[] = ['one-container', 'late', 'tool'];

export interface Doubt {
  readonly entry: Entry;
  readonly cause: DoubtCause;
}

/** What was seen while a profile was learned. Times in ms since the epoch. */
export interface Seen {
  readonly of: (entry: EntryId) => Sighting | undefined;
  /** Containers of the workload that run now. */
  readonly running: readonly { readonly id: string; readonly startedAtMs: number }[];
  readonly sinceMs: number;
  readonly nowMs: number;
}

/** Late is the last part of learning: only what was watched for so many quiet spells has one. */
const quietSpells = 24;

/**
 * Entries that learning took in and a person should look at before they are locked in. Evidence against an entry is that others had the chance to
 * show it and did not: containers that ran beside the one it was seen in, or the long time before. A workload of one container that is locked within its
 * first day has no such others, and locks whole.
 */
export function doubts(
  { entries }: Pick<Profile, 'entries'>,
  seen: Seen,
  limits: Pick<LearningLimits, 'minMs' | 'quietMs'>,
): readonly Doubt[] {
  const isLong = seen.nowMs - seen.sinceMs >= Math.max(limits.minMs, quietSpells * limits.quietMs);
  return entries.flatMap(entry => {
    if (entry.source !== 'learned' || entry.kind === 'write' || entry.kind === 'setting') return [];
    const sighting = seen.of(entry.id);
    if (!sighting) return [];
    const versatile = entry.kind === 'process' && isVersatile(entry);
    const cause = besideOthers(sighting, versatile, seen) ?? (isLong ? overTime(sighting, versatile, seen, limits.quietMs) : undefined);
    return cause === undefined ? [] : [{ entry, cause }];
  });
}

/** One container did it, and others ran beside it; what an interpreter or network tool does must have been done by half of them. */
function besideOthers({ containers, lastSeen }: Sighting, versatile: boolean, { running }: Seen): DoubtCause | undefined {
  const lastMs = Date.parse(lastSeen);
  const silent = running.filter(({ id, startedAtMs }) => !containers.includes(id) && startedAtMs < lastMs).length;
  if (silent === 0) return undefined;
  if (containers.length === 1) return 'one-container';
  return versatile && containers.length < silent ? 'tool' : undefined;
}

function overTime(
  { firstSeen, containerMinutes }: Sighting,
  versatile: boolean,
  { sinceMs, nowMs }: Seen,
  quietMs: number,
): DoubtCause | undefined {
  const firstMs = Date.parse(firstSeen);
  if (firstMs > nowMs - quietMs) return 'late';
  return versatile && containerMinutes === 1 && firstMs > sinceMs + quietMs ? 'tool' : undefined;
}

/** The profile without these entries, which a person is asked about instead. */
export function withDoubts(profile: Profile, doubted: readonly Doubt[], at: string): Profile {
  if (doubted.length === 0) return profile;
  const ids = new Set(doubted.map(({ entry }) => entry.id));
  const asks = doubted.map(
    ({ entry, cause }): AlwaysAsk => ({ key: entry.id, entry, behaviour: sentenceOf(entry), cause, by: 'knowngood', at }),
  );
  return {
    ...profile,
    entries: profile.entries.filter(entry => !ids.has(entry.id)),
    alwaysAsk: [...profile.alwaysAsk.filter(ask => !ids.has(ask.key)), ...asks],
  };
}

/** What was only doubted is learned again like anything else, and looked at again when learning ends. */
export function withoutDoubts(profile: Profile): Profile {
  const isDoubt = ({ cause }: AlwaysAsk) => (doubtCauses as readonly string[]).includes(cause);
  return profile.alwaysAsk.some(isDoubt) ? { ...profile, alwaysAsk: profile.alwaysAsk.filter(ask => !isDoubt(ask)) } : profile;
}
