import type { Profile } from '../../profiles/profile.js';
import type { Bucket } from '../../proto/bus.js';
import { token } from '../../proto/subjects.js';
import { decode, encode } from './profile-value.js';

/** What a profile was before several are written together; `before` is absent where there was none. */
export interface Was {
  readonly workload: string;
  readonly before?: Profile;
}

/**
 * What was, kept while several profiles are written, so that a controller that ends in between is taken back by the next one. EDGE of its bucket:
 * `<id>.<n>` is one profile, `<id>` says that all of them are there, and goes first when all is done.
 */
export class UndoLog {
  constructor(readonly bucket: Bucket) {}

  /** The id to end it by. Nothing may be written before it resolves. */
  async begin(all: readonly [Was, ...Was[]]): Promise<string> {
    // Who holds this workload is the only one to write of it.
    const id = token(all[0].workload);
    await Promise.all(all.map(async (was, n) => this.bucket.put(`${id}.${n}`, await encode(was))));
    await this.bucket.put(id, await encode(all.length));
    return id;
  }

  async end(id: string): Promise<void> {
    await this.bucket.remove(id);
    const keys = await this.bucket.keys();
    await Promise.all(keys.filter(key => key.startsWith(`${id}.`)).map(key => this.bucket.remove(key)));
  }

  /** What was begun and not ended, by id. What lacks its last word was never acted on. */
  async unfinished(): Promise<readonly { readonly id: string; readonly was: readonly Was[] }[]> {
    const keys = await this.bucket.keys();
    const ids = keys.filter(key => !key.includes('.'));
    return Promise.all(
      ids.map(async id => {
        const count = await this.#read<number>(id);
        return { id, was: await Promise.all(Array.from({ length: count }, (_, n) => this.#read<Was>(`${id}.${n}`))) };
      }),
    );
  }

  async #read<T>(key: string): Promise<T> {
    const found = await this.bucket.get(key);
    if (!found) throw new Error(`${key} of an unfinished change is gone`);
    return decode<T>(key, found.value);
  }
}
