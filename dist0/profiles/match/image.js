import { entryId } from '../entry.js';
/** May the workload run this image? By id where the approval names one, else by repository; a profile that names none approves none. */
export class ImageIndex {
  #byId = new Map();
  #byRepository = new Map();
  constructor(images) {
    for (const image of images) {
      const verdict = { kind: 'allowed', entry: imageEntryId(image) };
      if (image.id !== undefined) this.#byId.set(image.id, verdict);
      else if (image.repository !== undefined) this.#byRepository.set(image.repository, verdict);
    }
  }
  verdict({ id, repository }) {
    const found =
      (id === undefined ? undefined : this.#byId.get(id)) ?? (repository === undefined ? undefined : this.#byRepository.get(repository));
    if (found !== undefined) return found;
    if (id === undefined && this.#byId.size > 0) return { kind: 'unknown', field: 'id' };
    if (repository === undefined && this.#byRepository.size > 0) return { kind: 'unknown', field: 'repository' };
    return { kind: 'deviation', differs: ['id'] };
  }
}
/** What a verdict names as the entry of an approved image: 12 hex digits, as for other lines. */
export function imageEntryId({ id, repository }) {
  return entryId({ kind: 'setting', setting: 'image', value: id ?? repository ?? '', source: 'learned' });
}
