import { remove, type Stamp } from './edit.js';
import type { Entry, EntryId, Profile, Sighting } from './profile.js';

/** A stretch of time that is not to be believed, ms since the epoch, both ends in it; `container`: only what this one did. */
export interface Window {
  readonly fromMs: number;
  readonly toMs: number;
  readonly container?: string;
}

export interface Unlearned {
  readonly profile: Profile;
  readonly removed: readonly Entry[];
  /** Learned entries that were seen in the window and stay, because they were seen outside it as well. */
  readonly kept: number;
}

/**
 * The profile without what it learned in a window and from nothing else. Like whatever is removed it is not learned again without a person: who
 * did it may still be there. An entry that was seen outside the window too has its own evidence, and stays.
 */
export function unlearn(profile: Profile, seenOf: (entry: EntryId) => Sighting | undefined, window: Window, stamp: Stamp): Unlearned {
  const touched = profile.entries.flatMap(entry => {
    const sighting = entry.source === 'learned' ? seenOf(entry.id) : undefined;
    return sighting && touches(sighting, window) ? [{ entry, sighting }] : [];
  });
  const within = touched.filter(({ sighting }) => liesIn(sighting, window)).map(({ entry }) => entry);
  const { profile: without, removed } = remove(
    profile,
    within.map(entry => entry.id),
    stamp,
  );
  return { profile: without, removed, kept: touched.length - removed.length };
}

function touches({ firstSeen, lastSeen, containers }: Sighting, { fromMs, toMs, container }: Window): boolean {
  return Date.parse(firstSeen) <= toMs && Date.parse(lastSeen) >= fromMs && (container === undefined || containers.includes(container));
}

function liesIn({ firstSeen, lastSeen, containers }: Sighting, { fromMs, toMs, container }: Window): boolean {
  return Date.parse(firstSeen) >= fromMs && Date.parse(lastSeen) <= toMs && (container === undefined || containers.length === 1);
}
