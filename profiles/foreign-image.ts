import type { Profile } from './profile.js';

/** An image as a container was started from it. */
export interface StartedImage {
  /** `sha256:…`; empty where its agent could not tell. */
  readonly id: string;
  /** As it was written, without tag and digest. */
  readonly repository: string;
}

/**
 * Whether an image joins a workload that learns only by a person's word: it is of another repository than those that were learned or approved, and
 * is not approved itself. The first image that is seen of a workload is where it stands. Once learning has ended every image is held against the list.
 */
export function isForeign(
  { mode, complete, images }: Pick<Profile, 'mode' | 'complete' | 'images'>,
  { id, repository }: StartedImage,
): boolean {
  if (mode !== 'learn' || complete || (id === '' && repository === '')) return false;
  const named = images.filter(image => image.repository !== undefined);
  return named.length > 0 && named.every(image => image.repository !== repository) && images.every(image => image.id !== id);
}
