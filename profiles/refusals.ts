import { relation } from './match/relation.js';
import type { AlwaysAsk, Entry, Profile } from './profile.js';

/** Lines that a person took out or would not have, without their limits: one that was limited in time or to an image was refused as a line. */
export function removedLines({ alwaysAsk = [] }: Partial<Pick<Profile, 'alwaysAsk'>>): readonly Entry[] {
  return alwaysAsk.flatMap(({ cause, entry }) => (cause === 'removed' && entry ? [unlimited(entry)] : []));
}

/** What of that which a person refused, or has yet to decide, a line might admit. */
export function askedWithin(entry: Entry, asked: readonly AlwaysAsk[]): AlwaysAsk | undefined {
  return asked.find(ask => ask.entry !== undefined && relation(unlimited(ask.entry), entry) !== 'apart');
}

export function unlimited(entry: Entry): Entry {
  const { expiresAt: _expiresAt, image: _image, ...line } = entry;
  return line as Entry;
}
