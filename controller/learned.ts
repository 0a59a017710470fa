import { withImages } from '../profiles/approved-image.js';
import type { AlwaysAsk, Entry, Profile } from '../profiles/profile.js';
import { type Release, withReleases } from '../profiles/release.js';
import { type ProposedLine, withLines } from '../profiles/release-proposal.js';

/** What was learned and is judged by, but not yet written. */
export interface Learned {
  readonly entries: readonly Entry[];
  readonly alwaysAsk: readonly AlwaysAsk[];
  readonly images: Profile['images'];
  readonly releases: readonly Release[];
  readonly proposed: readonly ProposedLine[];
  /** A sensor that sees more than the one the profile began with has learned since then. */
  readonly watched?: Required<Profile['learned']>;
}
export const nothing: Learned = { entries: [], alwaysAsk: [], images: [], releases: [], proposed: [] };

/** A profile with what was learned since. */
export function union(profile: Profile, { entries, alwaysAsk, images, releases, proposed, watched }: Learned): Profile {
  const ids = new Set(profile.entries.map(entry => entry.id));
  const asked = new Set(profile.alwaysAsk.map(ask => ask.key));
  const next = {
    ...profile,
    entries: [...profile.entries, ...entries.filter(entry => !ids.has(entry.id))],
    alwaysAsk: [...profile.alwaysAsk, ...alwaysAsk.filter(ask => !asked.has(ask.key))],
    images: withImages(profile.images, images),
    ...(watched && { learned: watched }),
  };
  return withLines(withReleases(next, releases), proposed);
}

/** What of it is not in that part. */
export function minus(all: Learned, part: Learned): Learned {
  return {
    entries: all.entries.filter(entry => !part.entries.includes(entry)),
    alwaysAsk: all.alwaysAsk.filter(ask => !part.alwaysAsk.includes(ask)),
    images: all.images.filter(image => !part.images.includes(image)),
    releases: all.releases.filter(release => !part.releases.includes(release)),
    proposed: all.proposed.filter(line => !part.proposed.includes(line)),
    ...(all.watched && all.watched !== part.watched && { watched: all.watched }),
  };
}
