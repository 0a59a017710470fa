import type { Bucket } from '../../proto/bus.js';
import { Owned } from '../store/owned.js';
import { decode } from '../store/profile-value.js';
import type { Incident } from './incident.js';
import { nameOf } from './incident.js';

export interface Kept {
  readonly incident: Incident;
  /** Of the bucket, to write it again by. */
  readonly bucketRevision: number;
}

/** Incidents as they are stored. EDGE of its bucket: one key each. */
export class IncidentBook {
  readonly #owned: Owned;

  constructor(readonly bucket: Bucket) {
    this.#owned = new Owned(bucket);
  }

  /** By number. */
  async all(): Promise<readonly Kept[]> {
    const all: Kept[] = [];
    for await (const { key, value, revision } of this.bucket.all()) {
      const { writer: _, ...incident } = await decode<Incident & { writer?: string }>(key, value);
      all.push({ incident, bucketRevision: revision });
    }
    return all.sort((a, b) => a.incident.number - b.incident.number);
  }

  /** The bucket's revision of what was stored. Rejects with BusError, and where another controller writes it, too. */
  write(incident: Incident, bucketRevision: number): Promise<number> {
    return this.#owned.write(nameOf(incident), this.#owned.text(incident), bucketRevision);
  }

  remove(incident: Incident): Promise<void> {
    return this.bucket.remove(nameOf(incident));
  }
}
