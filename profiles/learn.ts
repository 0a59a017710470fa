import type { Behaviour } from '../proto/behaviour.js';
import { keyHash } from '../proto/behaviour-key.js';
import { alwaysAsk } from './always-ask.js';
import { asksSignature } from './approved-image.js';
import { entryOf } from './entry.js';
import { type Facts, noFacts } from './facts.js';
import { compile } from './match/compile.js';
import type { ApprovedImage, Entry, EntryId, Profile } from './profile.js';
import { unlimited } from './refusals.js';

/** Why a behaviour was not learned: a person must allow it first, one has refused it, or too little of it was seen. */
export type RefusedCause = 'hostile' | 'ambient' | 'removed' | 'unseen';

export interface Refused {
  readonly behaviour: Behaviour;
  readonly cause: RefusedCause;
}

/** What of some behaviours a profile takes in: only what it does not hold yet. */
export interface Sifted {
  readonly added: readonly Entry[];
  readonly images: readonly ApprovedImage[];
  readonly refused: readonly Refused[];
}

export interface Learned extends Pick<Sifted, 'added' | 'refused'> {
  /** The very same object where nothing was new. */
  readonly profile: Profile;
}

/**
 * Takes behaviours into a profile that is still learning: a union, so that order and repetition do not matter. Never into one that is
 * locked or not in mode `learn`, and never what always asks. The revision moves by one where anything was new.
 */
export function learn(
  profile: Profile,
  behaviours: readonly Behaviour[],
  factsOf: (behaviour: Behaviour) => Facts = () => noFacts,
): Learned {
  const { added, images, refused } = sift(profile, behaviours, factsOf);
  if (added.length + images.length === 0) return { profile, added, refused };
  const { revision, entries } = profile;
  return {
    profile: { ...profile, revision: revision + 1, entries: [...entries, ...added], images: [...profile.images, ...images] },
    added,
    refused,
  };
}

/** What `learn` would take in. `known` are the ids of the profile's entries, for whoever has them at hand. */
export function sift(
  profile: Profile,
  behaviours: readonly Behaviour[],
  factsOf: (behaviour: Behaviour) => Facts = () => noFacts,
  known: ReadonlySet<EntryId> = new Set(profile.entries.map(entry => entry.id)),
): Sifted {
  if (profile.complete || profile.mode !== 'learn') return { added: [], images: [], refused: [] };
  const isRemoved = graveyardOf(profile);
  const added = new Map<EntryId, Entry>();
  const images = new Map<string, ApprovedImage>();
  const refused: Refused[] = [];
  for (const behaviour of behaviours) {
    if ('session' in behaviour && behaviour.session === 'recycler') continue;
    const facts = factsOf(behaviour);
    const entry = entryOf(behaviour, { source: 'learned' }, facts.origin);
    const cause = isRemoved(behaviour, entry) ? 'removed' : alwaysAsk(behaviour, facts);
    if (cause !== undefined) {
      // What a person has allowed already is not asked for again.
      if (entry === undefined || !(known.has(entry.id) || added.has(entry.id))) refused.push({ behaviour, cause });
    } else if (behaviour.kind === 'image') {
      const { id, repository } = behaviour;
      // Learning it by its id would do without the signature that is asked for.
      if (profile.images.some(image => asksSignature(image) && image.repository === repository)) continue;
      if (id !== undefined && !images.has(id) && !profile.images.some(image => image.id === id))
        images.set(id, { id, ...(repository && { repository }) });
    } else if (entry === undefined) refused.push({ behaviour, cause: 'unseen' });
    else if (!known.has(entry.id) && !added.has(entry.id)) added.set(entry.id, entry);
  }
  return { added: [...added.values()], images: [...images.values()], refused };
}

/** Whether a person has refused this behaviour, by itself or with an entry that would admit it. */
function graveyardOf({ alwaysAsk: asked }: Profile): (behaviour: Behaviour, entry: Entry | undefined) => boolean {
  if (asked.length === 0) return () => false;
  const keys = new Set(asked.map(one => one.key));
  const removed = compile({
    images: [],
    // An entry that was limited in time or to an image was refused as a line, not for that image alone.
    entries: asked.flatMap(({ entry }) => (entry === undefined ? [] : [unlimited(entry)])),
  });
  return (behaviour, entry) =>
    keys.has(keyHash(behaviour)) ||
    (entry !== undefined && keys.has(entry.id)) ||
    removed.verdict(behaviour, '', 0, 'startup').kind === 'allowed';
}
