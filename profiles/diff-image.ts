import { type Difference, paths } from './diff.js';
import { sentenceOf } from './entry-sentence.js';
import type { Entry, Profile } from './profile.js';

/** What containers of an image have done that the profile does not list, and whether it approves the image. */
export interface SeenOfImage {
  readonly id: string;
  readonly isApproved: boolean;
  readonly unlisted: readonly Entry[];
}

/** What a profile lacks for an image (`add`), and what it lists that does not hold there, for it is bound to another one (`remove`). */
export function imageDifferences({ entries }: Pick<Profile, 'entries'>, { id, isApproved, unlisted }: SeenOfImage): readonly Difference[] {
  const bound = entries.filter(({ image }) => image !== undefined && image !== id);
  const lacks = new Map(unlisted.map(entry => [entry.id, entry]));
  return [
    ...bound.map((entry): Difference => ({ op: 'remove', path: paths[entry.kind], entry: entry.id, from: sentenceOf(entry) })),
    ...[...lacks.values()].map((entry): Difference => ({ op: 'add', path: paths[entry.kind], entry: entry.id, to: sentenceOf(entry) })),
    ...(isApproved ? [] : [{ op: 'add' as const, path: `spec.images.${id}`, to: id }]),
  ];
}
