import type { ImageUse } from '../../proto/behaviour.js';
import { approvalKey } from '../approved-image.js';
import { entryId } from '../entry.js';
import type { ApprovedImage } from '../profile.js';
import type { Verdict } from '../verdict.js';

/**
 * May the workload run this image? By id where the approval names one, else by the digest a registry gave it, its repository, or both. An approval
 * that asks for a signature admits nothing by its repository alone: nobody here can verify one. A profile that names none approves none.
 */
export class ImageIndex {
  readonly #byId = new Map<string, Verdict>();
  readonly #byName: (Pick<ApprovedImage, 'repository' | 'digest'> & { readonly verdict: Verdict })[] = [];

  constructor(images: readonly ApprovedImage[]) {
    for (const image of images) {
      const { id, repository, digest, signed } = image;
      const verdict: Verdict = { kind: 'allowed', entry: imageEntryId(image) };
      if (id !== undefined) this.#byId.set(id, verdict);
      else if (digest !== undefined || (repository !== undefined && !signed)) {
        this.#byName.push({ ...(repository !== undefined && { repository }), ...(digest !== undefined && { digest }), verdict });
      }
    }
  }

  verdict({ id, repository, digests }: ImageUse): Verdict {
    const found = id === undefined ? undefined : this.#byId.get(id);
    if (found !== undefined) return found;
    let unseen: string | undefined = id === undefined && this.#byId.size > 0 ? 'id' : undefined;
    for (const one of this.#byName) {
      const named = one.repository === undefined || one.repository === repository;
      const held = one.digest === undefined || digests?.includes(one.digest) === true;
      if (named && held) return one.verdict;
      if (!named && repository === undefined) unseen ??= 'repository';
      else if (named && digests === undefined) unseen ??= 'digests';
    }
    return unseen === undefined ? { kind: 'deviation', differs: ['id'] } : { kind: 'unknown', field: unseen };
  }
}

/** What a verdict names as the entry of an approved image: 12 hex digits, as for other lines. */
export function imageEntryId(image: ApprovedImage): string {
  const { id, repository, digest } = image;
  const value = id ?? (digest === undefined ? (repository ?? '') : approvalKey(image));
  return entryId({ kind: 'setting', setting: 'image', value, source: 'learned' });
}
