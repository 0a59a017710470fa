import { withImages } from './approved-image.js';
import { sentenceOf } from './entry-sentence.js';
import { relation } from './match/relation.js';
import type { AlwaysAsk, ApprovedImage, Entry, EntryId, Profile } from './profile.js';
import { stillProposed } from './proposal.js';

/** Who changed a profile, when (RFC 3339), and why. */
export interface Stamp {
  readonly by: string;
  readonly at: string;
  readonly why: string;
}

/** The profile with these entries and images, which a person allows; what was removed or asked about before is no longer. */
export function allow(
  profile: Profile,
  entries: readonly Entry[],
  keys: readonly string[],
  stamp: Stamp,
  images: readonly ApprovedImage[] = [],
): Profile {
  const ids = new Set(entries.map(entry => entry.id));
  const settled = new Set([...ids, ...keys]);
  return stamped(profile, stamp, {
    entries: [...profile.entries.filter(entry => !ids.has(entry.id)), ...entries],
    images: withImages(profile.images, images),
    alwaysAsk: profile.alwaysAsk.filter(one => !settled.has(one.key)),
  });
}

/** What `remove` made of a profile; `missing` are ids that it does not hold. */
export interface Removal {
  readonly profile: Profile;
  readonly removed: readonly Entry[];
  readonly missing: readonly EntryId[];
}

/** The profile without these entries, which are not learned again unless `relearn` says they may be. */
export function remove(profile: Profile, ids: readonly EntryId[], stamp: Stamp, relearn: 'never' | 'allowed' = 'never'): Removal {
  const asked = new Set(ids);
  const removed = profile.entries.filter(entry => asked.has(entry.id));
  const found = new Set(removed.map(entry => entry.id));
  const missing = ids.filter(id => !found.has(id));
  if (removed.length === 0) return { profile, removed, missing };
  const graves = relearn === 'allowed' ? [] : removed.map(entry => graveOf(entry, stamp));
  const changed = stamped(profile, stamp, {
    entries: profile.entries.filter(entry => !asked.has(entry.id)),
    alwaysAsk: [...profile.alwaysAsk.filter(one => !found.has(one.key)), ...graves],
  });
  return { profile: changed, removed, missing };
}

/**
 * What an earlier revision listed and armed, as a revision of its own; whether it learns is decided now, not then. What was refused since stays
 * refused unless it is listed again, exceptions stay as they are, and what this takes out is refused as by `remove`: else a profile that learns would take it in again at once.
 */
export function revert(profile: Profile, old: Profile, stamp: Stamp): Profile {
  const listed = new Set(old.entries.map(entry => entry.id));
  // What a line of then admits is not taken out, whatever narrower line admits it now.
  const isTaken = (entry: Entry) => !listed.has(entry.id) && !old.entries.some(line => relation(entry, line) === 'within');
  const graves = profile.entries.filter(isTaken).map(entry => graveOf(entry, stamp));
  const asked = new Map([...graves, ...profile.alwaysAsk, ...old.alwaysAsk].map(ask => [ask.key, ask]));
  for (const id of listed) asked.delete(id);
  const { mode, complete, stretch, revision, exceptions } = profile;
  // What a person goes back to holds at once, everywhere.
  const { stretch: _stretch, rollout: _rollout, takenBack: _takenBack, exceptions: _exceptions, ...was } = old;
  return stamped({ ...was, revision }, stamp, {
    mode,
    complete,
    ...(stretch && { stretch }),
    ...(exceptions && { exceptions }),
    // What was deployed since, was.
    ...(profile.releases && { releases: profile.releases }),
    alwaysAsk: [...asked.values()],
  });
}

/** What keeps an entry from being learned again: a person took it out, or would not have it. */
export function graveOf(entry: Entry, { by, at }: Stamp): AlwaysAsk {
  return { key: entry.id, entry, behaviour: sentenceOf(entry), cause: 'removed', by, at };
}

/** The profile with these fields, one revision on. A proposal that another change has made waits no longer. */
export function stamped(profile: Profile, { by, at, why }: Stamp, fields: Partial<Profile>): Profile {
  const { proposals, ...next } = { ...profile, ...fields, revision: profile.revision + 1, updatedAt: at, by, why };
  const waiting = proposals === undefined ? [] : stillProposed(proposals, next);
  return waiting.length === 0 ? next : { ...next, proposals: waiting };
}
