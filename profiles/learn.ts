import type { Behaviour } from '../proto/behaviour.js';
import { keyHash } from '../proto/behaviour-key.js';
import { alwaysAsk } from './always-ask.js';
import { entryOf } from './entry.js';
import { type Facts, noFacts } from './facts.js';
import { compile } from './match/compile.js';
import type { ApprovedImage, Entry, Profile } from './profile.js';

/** Why a behaviour was not learned: a person must allow it first, one has refused it, or too little of it was seen. */
export type RefusedCause = 'hostile' | 'ambient' | 'removed' | 'unseen';

export interface Learned {
  /** The very same object where nothing was new. */
  readonly profile: Profile;
  readonly added: readonly Entry[];
  readonly refused: readonly { readonly behaviour: Behaviour; readonly cause: RefusedCause }[];
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
  if (profile.complete || profile.mode !== 'learn') return { profile, added: [], refused: [] };
  const isRemoved = graveyardOf(profile);
  const known = new Set(profile.entries.map(entry => entry.id));
  const added: Entry[] = [];
  const refused: Learned['refused'][number][] = [];
  let images = profile.images;
  for (const behaviour of behaviours) {
    if ('session' in behaviour && behaviour.session === 'recycler') continue;
    const entry = entryOf(behaviour, { source: 'learned' });
    const cause = isRemoved(behaviour, entry) ? 'removed' : alwaysAsk(behaviour, factsOf(behaviour));
    if (cause !== undefined) {
      // What a person has allowed already is not asked for again.
      if (entry === undefined || !known.has(entry.id)) refused.push({ behaviour, cause });
    } else if (behaviour.kind === 'image') images = withImage(images, behaviour);
    else if (entry === undefined) refused.push({ behaviour, cause: 'unseen' });
    else if (!known.has(entry.id)) {
      known.add(entry.id);
      added.push(entry);
    }
  }
  if (added.length === 0 && images === profile.images) return { profile, added, refused };
  return { profile: { ...profile, revision: profile.revision + 1, entries: [...profile.entries, ...added], images }, added, refused };
}

/** Whether a person has refused this behaviour, by itself or with an entry that would admit it. */
function graveyardOf({ alwaysAsk: asked }: Profile): (behaviour: Behaviour, entry: Entry | undefined) => boolean {
  if (asked.length === 0) return () => false;
  const keys = new Set(asked.map(one => one.key));
  const removed = compile({
    revision: 0,
    images: [],
    // An entry that was limited in time or to an image was refused as a line, not for that image alone.
    entries: asked.flatMap(({ entry }) => (entry === undefined ? [] : [unlimited(entry)])),
  });
  return (behaviour, entry) =>
    keys.has(keyHash(behaviour)) || (entry !== undefined && keys.has(entry.id)) || removed.verdict(behaviour, '', 0).kind === 'allowed';
}

function unlimited(entry: Entry): Entry {
  const { expiresAt: _expiresAt, image: _image, ...line } = entry;
  return line as Entry;
}

function withImage(
  images: readonly ApprovedImage[],
  { id, repository }: { readonly id?: string; readonly repository?: string },
): readonly ApprovedImage[] {
  if (id === undefined || images.some(image => image.id === id)) return images;
  return [...images, { id, ...(repository && { repository }) }];
}
