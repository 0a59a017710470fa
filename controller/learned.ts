import { withImages } from '../profiles/approved-image.js';
import type { AlwaysAsk, Entry, Profile } from '../profiles/profile.js';
import type { SensorKind } from '../proto/records.js';

/** What was learned and is judged by, but not yet written. */
export interface Learned {
  readonly entries: readonly Entry[];
  readonly alwaysAsk: readonly AlwaysAsk[];
  readonly images: Profile['images'];
  /** A sensor that sees more than the one the profile began with has learned, too. */
  readonly sensor?: SensorKind;
}
export const nothing: Learned = { entries: [], alwaysAsk: [], images: [] };

/** A profile with what was learned since. */
export function union(profile: Profile, { entries, alwaysAsk, images, sensor }: Learned): Profile {
  const ids = new Set(profile.entries.map(entry => entry.id));
  const asked = new Set(profile.alwaysAsk.map(ask => ask.key));
  return {
    ...profile,
    entries: [...profile.entries, ...entries.filter(entry => !ids.has(entry.id))],
    alwaysAsk: [...profile.alwaysAsk, ...alwaysAsk.filter(ask => !asked.has(ask.key))],
    images: withImages(profile.images, images),
    ...(sensor && { learned: { ...profile.learned, sensor } }),
  };
}

/** What of it is not in that part. */
export function minus(all: Learned, part: Learned): Learned {
  return {
    entries: all.entries.filter(entry => !part.entries.includes(entry)),
    alwaysAsk: all.alwaysAsk.filter(ask => !part.alwaysAsk.includes(ask)),
    images: all.images.filter(image => !part.images.includes(image)),
    ...(all.sensor && all.sensor !== part.sensor && { sensor: all.sensor }),
  };
}
