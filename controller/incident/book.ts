import type { Bucket } from '../../proto/bus.js';
import { decode, encode } from '../store/profile-value.js';
import type { Incident } from './incident.js';
import { nameOf } from './incident.js';

export interface Kept {
  readonly incident: Incident;
  /** Of the bucket, to write it again by. */
  readonly bucketRevision: number;
}

/** Incidents as they are stored. EDGE of its bucket: one key each. */
export class IncidentBook {
  constructor(readonly bucket: Bucket) {}

  /** By number. */
  async all(): Promise<readonly Kept[]> {
    const all: Kept[] = [];
    for await (const { key, value, revision } of this.bucket.all())
      all.push({ incident: await decode<Incident>(key, value), bucketRevision: revision });
    return all.sort((a, b) => a.incident.number - b.incident.number);
  }

  /** The bucket's revision of what was stored. Rejects with BusError, and where another controller writes the same ones. */
  async write(incident: Incident, bucketRevision: number): Promise<number> {
    const written = await this.bucket.update(nameOf(incident), await encode(incident), bucketRevision);
    if (written === 'conflict')
      throw new Error(`${nameOf(incident)} was written by another controller of this stack; end one of the two, and start this one again`);
    return written.revision;
  }

  remove(incident: Incident): Promise<void> {
    return this.bucket.remove(nameOf(incident));
  }
}
