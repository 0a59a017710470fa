import type { ImageUse } from '../../proto/behaviour.js';
import { approvalKey, asksSignature } from '../approved-image.js';
import { entryId } from '../entry.js';
import type { ApprovedImage } from '../profile.js';
import type { Verdict } from '../verdict.js';

/** Has somebody trusted signed the image of this id, for containers started by this name? */
export type IsSigned = (id: string, repository: string) => boolean;
export const nobodySigned: IsSigned = () => false;

/**
 * May the workload run this image? By id where the approval names one, else by the digest a registry gave it, its repository, or both. An approval
 * of a repository that asks for a signature admits what `isSigned` says. A profile that names none approves none.
 */
export class ImageIndex {
  readonly #byId = new Map<string, Verdict>();
  readonly #byName: (Pick<ApprovedImage, 'repository' | 'digest'> & { readonly asks: boolean; readonly verdict: Verdict })[] = [];

  constructor(
    images: readonly ApprovedImage[],
    readonly isSigned: IsSigned = nobodySigned,
  ) {
    for (const image of images) {
      const { id, repository, digest } = image;
      const verdict: Verdict = { kind: 'allowed', entry: imageEntryId(image) };
      if (id !== undefined) this.#byId.set(id, verdict);
      else if (digest !== undefined || repository !== undefined) {
        this.#byName.push({
          asks: asksSignature(image),
          ...(repository !== undefined && { repository }),
          ...(digest !== undefined && { digest }),
          verdict,
        });
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
      const signed = !one.asks || (id !== undefined && this.isSigned(id, repository ?? ''));
      if (named && held && signed) return one.verdict;
      if (!named && repository === undefined) unseen ??= 'repository';
      else if (named && held && !signed) unseen ??= id === undefined ? 'id' : undefined;
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
