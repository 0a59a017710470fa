import { asksSignature } from '../profiles/approved-image.js';
import { repositoryOf } from '../proto/image-name.js';
import type { ProfileStore } from './store/store.js';

/** Why nothing is made anew from a container's image: the profile asks for a signature that nobody trusted has given. Undefined where it does not. */
export function unsignedOf(
  store: ProfileStore,
  { workload, image, imageName }: { readonly workload: string; readonly image: string; readonly imageName: string },
): string | undefined {
  const profile = store.get(workload);
  const repository = repositoryOf(imageName);
  if (!profile?.images.some(one => asksSignature(one) && one.repository === repository)) return undefined;
  // Digests are not told here: who approves by one beside a rule that asks for signatures has approved the image by its id, or has it signed.
  const verdict = store.matcher(workload).verdict({ kind: 'image', id: image, repository, digests: [] }, image, 0);
  if (verdict.kind === 'allowed') return undefined;
  return `image ${image.slice(0, 19)} (${imageName}) is signed by no key that is trusted here, and the profile of ${workload} asks for that`;
}
