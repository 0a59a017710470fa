import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Bucket } from '../../proto/bus.js';
import { decode } from './profile-value.js';

const zip = promisify(gzip);

/**
 * Writes of values that one controller alone writes. The broker may store any number of writes whose answers are lost, as all of those that waited
 * in its socket while it stood still; so each names its writer, and what is found in the place of a write is its own or another controller's.
 */
export class Owned {
  readonly #writer = randomUUID();

  constructor(readonly bucket: Bucket) {}

  /** The value as text, to be taken at one moment and written later. */
  text(value: object): string {
    return JSON.stringify({ ...value, writer: this.#writer });
  }

  /** Resolves to the revision in the bucket. Rejects with BusError, then it may have been stored and can be written again; and where another controller writes it, too. */
  async write(key: string, text: string, revision: number): Promise<number> {
    const bytes = await zip(text, { level: 1 });
    const answer = await this.bucket.update(key, bytes, revision);
    if (answer !== 'conflict') return answer.revision;
    const found = await this.bucket.get(key);
    const isOurs = found !== undefined && (await decode<{ writer?: string }>(key, found.value)).writer === this.#writer;
    const again = isOurs ? await this.bucket.update(key, bytes, found.revision) : 'conflict';
    if (again === 'conflict') throw new Error(`another controller of this stack writes ${key}; stop one of the two`);
    return again.revision;
  }
}
