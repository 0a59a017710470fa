import { sentenceOf } from './entry-sentence.js';
/** The profile with these entries, which a person allows; what was removed or asked about before is no longer. */
export function allow(profile, entries, keys, stamp) {
  const ids = new Set(entries.map(entry => entry.id));
  const settled = new Set([...ids, ...keys]);
  return stamped(profile, stamp, {
    entries: [...profile.entries.filter(entry => !ids.has(entry.id)), ...entries],
    alwaysAsk: profile.alwaysAsk.filter(one => !settled.has(one.key)),
  });
}
/** The profile without these entries, which are not learned again unless `relearn` says they may be. */
export function remove(profile, ids, stamp, relearn = 'never') {
  const asked = new Set(ids);
  const removed = profile.entries.filter(entry => asked.has(entry.id));
  const found = new Set(removed.map(entry => entry.id));
  const missing = ids.filter(id => !found.has(id));
  if (removed.length === 0) return { profile, removed, missing };
  const graves =
    relearn === 'allowed'
      ? []
      : removed.map(entry => ({ key: entry.id, entry, behaviour: sentenceOf(entry), cause: 'removed', by: stamp.by, at: stamp.at }));
  const changed = stamped(profile, stamp, {
    entries: profile.entries.filter(entry => !asked.has(entry.id)),
    alwaysAsk: [...profile.alwaysAsk.filter(one => !found.has(one.key)), ...graves],
  });
  return { profile: changed, removed, missing };
}
/** The profile with these fields, one revision on. */
export function stamped(profile, { by, at, why }, fields) {
  return { ...profile, ...fields, revision: profile.revision + 1, updatedAt: at, by, why };
}
