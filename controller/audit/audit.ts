import { randomBytes } from 'node:crypto';
import { type Bucket, BusError } from '../../proto/bus.js';
import { type AuditRecord, beginning, type Change, type Head, linked, type Stored, type Verified, verify } from './record.js';

export interface AuditOptions {
  readonly bucket: Bucket;
  readonly now: () => number;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/** A change that is about to be made. */
interface Begun {
  /** It was made. Where its record cannot be stored now, it waits: the note of it stands. */
  done(what: Pick<Change, 'target' | 'workloads' | 'before' | 'after'>): Promise<void>;
  /** Nothing was changed. */
  dropped(): Promise<void>;
}

/** Records kept to answer at once; older ones are read from the bucket. */
const maxKept = 10_000;
const headKey = 'head';
const unknownOutcome = { outcome: 'unknown', why: 'the controller ended before it was known whether it was done' };

/**
 * Who changed what, in a chain of hashes. A place in it is taken by compare-and-set, so that of two controllers none writes over the other, and a record
 * whose answer was lost is found again instead of written twice. A change is noted before it is made: where a controller ends in between, the next one
 * writes down that nobody knows whether it was.
 */
export class Audit {
  #head: Head = beginning;
  readonly #last: AuditRecord[] = [];
  /** Made, and not yet stored. */
  readonly #waiting = new Map<string, Change>();
  #writing: Promise<void> = Promise.resolve();

  constructor(readonly options: AuditOptions) {}

  async start(): Promise<void> {
    const { bucket } = this.options;
    const { records, noted, head } = await this.#read();
    const written = new Set(records.flatMap(({ record }) => record?.id ?? []));
    for (const { record } of records) if (record) this.#keep(record);
    // The end was cut off: its places are not given again, so that it is missed.
    if (head !== undefined && head.seq > this.#head.seq) this.#head = head;
    for (const [id, change] of noted) {
      if (written.has(id)) await bucket.remove(noteKey(id));
      else this.#waiting.set(id, { ...change, after: unknownOutcome });
    }
    await this.tick();
  }

  /** Notes a change that is about to be made. Rejects with BusError; then it must not be made. */
  async begin(change: Change): Promise<Begun> {
    const { bucket, onTrouble } = this.options;
    const id = randomBytes(12).toString('hex');
    await bucket.put(noteKey(id), encode(change));
    return {
      done: async what => {
        this.#waiting.set(id, { ...change, ...what });
        await this.tick().catch(error => onTrouble('a change was noted, and its record is not stored yet', error));
      },
      dropped: () => bucket.remove(noteKey(id)),
    };
  }

  /** Stores what waits, one after the other. Rejects with BusError; what was not stored is tried again. */
  async tick(): Promise<void> {
    const before = this.#writing;
    const mine = (async () => {
      await before.catch(() => {});
      for (const [id, change] of [...this.#waiting]) {
        await this.#append(id, change);
        this.#waiting.delete(id);
        await this.options.bucket.remove(noteKey(id));
      }
    })();
    this.#writing = mine;
    await mine;
  }

  /** The newest `limit` since then, oldest first. Rejects with BusError. */
  async list(sinceMs: number, limit: number, sees: (record: AuditRecord) => boolean): Promise<readonly AuditRecord[]> {
    const kept = this.#last;
    const reaches = kept[0] === undefined || kept[0].seq === 1 || Date.parse(kept[0].at) < sinceMs;
    const records = reaches ? kept : (await this.#read()).records.flatMap(({ record }) => record ?? []);
    return records.filter(record => Date.parse(record.at) >= sinceMs && sees(record)).slice(-limit);
  }

  /** Reads all of it from the bucket. Rejects with BusError. */
  async verify(): Promise<Verified> {
    await this.#writing.catch(() => {});
    const { records, head } = await this.#read();
    return verify(records, head ?? beginning);
  }

  async #append(id: string, change: Change): Promise<void> {
    const { bucket, now } = this.options;
    for (;;) {
      const record = linked(change, this.#head, id, new Date(now()).toISOString());
      const answer = await bucket.update(recordKey(record.seq), encode(record), 0);
      if (answer !== 'conflict') {
        this.#keep(record);
        await bucket.put(headKey, encode(this.#head));
        return;
      }
      // Another controller was first, or our own answer was lost with a connection.
      const found = await bucket.get(recordKey(record.seq));
      const theirs = found && (decode(found.value) as AuditRecord | undefined);
      if (theirs === undefined) throw new BusError('refused', `record ${record.seq} of the audit cannot be read: knowngood audit verify`);
      this.#keep(theirs);
      if (theirs.id === id) return;
    }
  }

  #keep(record: AuditRecord): void {
    this.#head = { seq: record.seq, hash: record.hash };
    this.#last.push(record);
    if (this.#last.length > maxKept) this.#last.shift();
  }

  async #read() {
    const records: Stored[] = [];
    const noted: (readonly [string, Change])[] = [];
    let head: Head | undefined;
    for await (const { key, value } of this.options.bucket.all()) {
      const read = decode(value);
      const [kind, name = ''] = key.split('.');
      if (key === headKey) head = read as Head;
      if (kind === 'record') records.push({ seq: Number(name), record: read as AuditRecord | undefined });
      if (kind === 'note' && read !== undefined) noted.push([name, read as Change]);
    }
    return { records: records.sort((a, b) => a.seq - b.seq), noted, head };
  }
}

const recordKey = (seq: number): string => `record.${seq}`;
const noteKey = (id: string): string => `note.${id}`;
const encode = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

function decode(value: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(value).toString('utf8'));
  } catch {
    return undefined;
  }
}
