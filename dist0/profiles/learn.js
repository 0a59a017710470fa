import { keyHash } from '../proto/behaviour-key.js';
import { alwaysAsk } from './always-ask.js';
import { entryOf } from './entry.js';
import { noFacts } from './facts.js';
import { compile } from './match/compile.js';
/**
 * Takes behaviours into a profile that is still learning: a union, so that order and repetition do not matter. Never into one that is
 * locked or not in mode `learn`, and never what always asks. The revision moves by one where anything was new.
 */
export function learn(profile, behaviours, factsOf = () => noFacts) {
  if (profile.complete || profile.mode !== 'learn') return { profile, added: [], refused: [] };
  const isRemoved = graveyardOf(profile);
  const known = new Set(profile.entries.map(entry => entry.id));
  const added = [];
  const refused = [];
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
function graveyardOf({ alwaysAsk: asked }) {
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
function unlimited(entry) {
  const { expiresAt: _expiresAt, image: _image, ...line } = entry;
  return line;
}
function withImage(images, { id, repository }) {
  if (id === undefined || images.some(image => image.id === id)) return images;
  return [...images, { id, ...(repository && { repository }) }];
}
