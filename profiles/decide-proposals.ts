import { allow, graveOf, type Stamp, stamped } from './edit.js';
import type { Profile } from './profile.js';
import type { Proposal, Rejected } from './proposal.js';

/** A no to a proposal is remembered so long: of the oldest beyond it, which may be made again, a person is only asked once more. */
const maxRejected = 1_000;

/** The proposals of a profile that these words name (an id, or six and more of its first digits), and the words that name none. */
export function proposalsNamed(
  { proposals = [] }: Pick<Profile, 'proposals'>,
  words: readonly string[] | 'all',
): { readonly named: readonly Proposal[]; readonly missing: readonly string[] } {
  if (words === 'all') return { named: proposals, missing: [] };
  const means = (word: string) => proposals.filter(({ id }) => id === word || (word.length >= 6 && id.startsWith(word)));
  return { named: [...new Set(words.flatMap(means))], missing: words.filter(word => means(word).length === 0) };
}

/** The profile with these proposals made: their lines in, what they take the place of out. */
export function approve(profile: Profile, approved: readonly Proposal[], stamp: Stamp): Profile {
  if (approved.length === 0) return profile;
  const gone = new Set(approved.flatMap(({ removes }) => removes));
  const adds = new Map(approved.flatMap(one => one.adds).map(entry => [entry.id, entry]));
  const images = approved.flatMap(one => one.images);
  const rest = { ...profile, entries: profile.entries.filter(({ id }) => !gone.has(id) && !adds.has(id)) };
  return without(allow(rest, [...adds.values()], [], stamp, images), approved);
}

/**
 * The profile without these proposals, which are not made again. What one would have added to it, and was seen, is from now on told like anything
 * else that a person refused.
 */
export function reject(profile: Profile, refused: readonly Proposal[], stamp: Stamp): Profile {
  if (refused.length === 0) return profile;
  const { by, at } = stamp;
  const graves = new Map(
    refused
      // In the place of lines that stay it adds nothing that a person could refuse.
      .filter(({ removes }) => removes.length === 0)
      .flatMap(({ adds }) => adds.map(entry => [entry.id, graveOf(entry, stamp)] as const)),
  );
  return without(
    stamped(profile, stamp, {
      rejected: [
        ...(profile.rejected ?? []),
        ...refused.map(one => ({ proposal: one.id, ...imagesOf(one), ...linesOf(one), by, at })),
      ].slice(-maxRejected),
      alwaysAsk: [...profile.alwaysAsk.filter(ask => !graves.has(ask.key)), ...graves.values()],
    }),
    refused,
  );
}

function imagesOf({ images }: Proposal): { readonly images?: readonly string[] } {
  return images.length === 0 ? {} : { images: images.flatMap(({ id }) => id ?? []) };
}

function linesOf({ kind, adds }: Proposal): Pick<Rejected, 'lines'> {
  return kind === 'fold' ? { lines: adds.map(entry => entry.id) } : {};
}

function without(profile: Profile, decided: readonly Proposal[]): Profile {
  const ids = new Set(decided.map(({ id }) => id));
  const proposals = (profile.proposals ?? []).filter(({ id }) => !ids.has(id));
  const { proposals: _before, ...rest } = profile;
  return proposals.length === 0 ? rest : { ...rest, proposals };
}
