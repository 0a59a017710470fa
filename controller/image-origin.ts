import { asksSignature } from '../profiles/approved-image.js';
import { repositoryOf } from '../proto/image-name.js';
import type { Placed } from './hosts.js';
import type { KeptSets } from './kept-sets.js';
import { type Refusal, refusal } from './refusal.js';
import type { ProfileStore } from './store/store.js';

export interface Origin {
  readonly store: Pick<ProfileStore, 'get' | 'matcher'>;
  readonly kept: Pick<KeptSets, 'exchanged'>;
}

/** Why nothing is made anew from a container's image: nobody trusted has signed it and the profile asks for that, or its host's word on it does not count. */
export function originRefusal({ store, kept }: Origin, { host, container }: Placed): Refusal | undefined {
  const unsigned = unsignedOf(store, container);
  if (unsigned !== undefined)
    return refusal(
      'unsigned',
      unsigned,
      'have it signed with "knowngood images sign", or approve it by its id: knowngood profile allow <alert>',
    );
  const exchanged = kept.exchanged(host, container.image);
  if (exchanged === undefined) return undefined;
  return refusal('image-tampered', `image ${container.imageName}: ${exchanged}`, `knowngood images verify ${container.workload} --deep`);
}

function unsignedOf(store: Origin['store'], { workload, image, imageName }: Placed['container']): string | undefined {
  const profile = store.get(workload);
  const repository = repositoryOf(imageName);
  if (!profile?.images.some(one => asksSignature(one) && one.repository === repository)) return undefined;
  // Digests are not told here: who approves by one beside a rule that asks for signatures has approved the image by its id, or has it signed.
  const verdict = store.matcher(workload).verdict({ kind: 'image', id: image, repository, digests: [] }, image, 0);
  if (verdict.kind === 'allowed') return undefined;
  return `image ${image.slice(0, 19)} (${imageName}) is signed by no key that is trusted here, and the profile of ${workload} asks for that`;
}
