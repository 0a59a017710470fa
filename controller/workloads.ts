import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Bucket } from '../proto/bus.js';
import { token as tokenOf } from '../proto/subjects.js';
import { Ledger, type LedgerDocument } from './ledger.js';
import { isTooLarge } from './outage.js';
import { lessOf, newestOpen } from './store/less.js';
import { Memory, type Shard } from './store/memory.js';
import { Owned } from './store/owned.js';
import { type WorkloadDocument, WorkloadState } from './workload.js';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const maxInflated = 256 << 20;
const ledgerKey = 'ledger';

/** Its slot is in the key it is stored by. */
interface ShardDocument extends Omit<Shard, 'slot'> {
  readonly workload: string;
}

/** What is to be stored of one workload, taken at one moment. */
export interface Snapshot {
  readonly state: WorkloadState;
  readonly shards: readonly Shard[];
  readonly text: string;
}

/** What is kept of every workload beside its profile, and the ledger; EDGE of the sightings bucket. */
export class Workloads {
  readonly #states = new Map<string, WorkloadState>();
  readonly #owned: Owned;
  #ledger: Ledger;
  #ledgerRevision = 0;

  constructor(
    readonly bucket: Bucket,
    readonly now: () => number,
  ) {
    this.#owned = new Owned(bucket);
    this.#ledger = new Ledger(now);
  }

  get ledger(): Ledger {
    return this.#ledger;
  }
  all(): Iterable<WorkloadState> {
    return this.#states.values();
  }
  get(workload: string): WorkloadState | undefined {
    return this.#states.get(workload);
  }
  of(workload: string): WorkloadState {
    const known = this.#states.get(workload);
    if (known) return known;
    const made = new WorkloadState(workload);
    this.#states.set(workload, made);
    return made;
  }

  async start(): Promise<void> {
    const shards = new Map<string, Shard[]>();
    const documents: { document: WorkloadDocument; revision: number }[] = [];
    for (const key of await this.bucket.keys()) {
      const found = await this.bucket.get(key);
      if (!found) continue;
      const value = await decode(key, found.value);
      if (key === ledgerKey) {
        this.#ledger = new Ledger(this.now, value as LedgerDocument);
        this.#ledgerRevision = found.revision;
      } else if (key.includes('.k')) {
        const { workload, at, keys } = value as ShardDocument;
        const slot = Number(key.slice(key.lastIndexOf('.k') + 2));
        shards.set(workload, [...(shards.get(workload) ?? []), { slot, at, keys }]);
      } else documents.push({ document: value as WorkloadDocument, revision: found.revision });
    }
    for (const stored of documents) {
      const { workload } = stored.document;
      this.#states.set(workload, new WorkloadState(workload, stored, new Memory(shards.get(workload))));
    }
  }

  /** Taken without a pause in between: everything in it belongs together. */
  snapshot(state: WorkloadState): Snapshot {
    state.dirty = false;
    state.marks.catchUp(this.#ledger.marks);
    return { state, shards: state.memory.takeDirty(), text: this.#owned.text(state.document()) };
  }

  /**
   * First what keys mean (a union, harmless twice), then counts with the marks they rest on, in one value. Where a store does not take that whole, with
   * less: see `lessOf`. Rejects with BusError.
   */
  async store({ state, shards, text }: Snapshot): Promise<'whole' | 'less'> {
    const token = tokenOf(state.workload);
    try {
      for (const { slot, at, keys } of shards) {
        const document: ShardDocument = { workload: state.workload, at, keys };
        await this.bucket.put(`${token}.k${slot}`, await zip(JSON.stringify(document)));
      }
      return await this.#write(token, text, state);
    } catch (error) {
      state.memory.putBack(shards);
      state.dirty = true;
      throw error;
    }
  }

  async #write(token: string, text: string, state: WorkloadState): Promise<'whole' | 'less'> {
    let last: unknown;
    try {
      state.bucketRevision = await this.#owned.write(token, text, state.bucketRevision);
      return 'whole';
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      last = error;
    }
    const document = JSON.parse(text) as WorkloadDocument;
    for (const [at, less] of lessOf(document).entries()) {
      try {
        state.bucketRevision = await this.#owned.write(token, this.#owned.text(less), state.bucketRevision);
        // What comes next is less from the beginning.
        state.sightings.close(newestOpen(document.sightings));
        if (at > 0) state.held.letGo();
        return 'less';
      } catch (error) {
        if (!isTooLarge(error)) throw error;
        last = error;
      }
    }
    throw last;
  }

  /** What the ledger is now, to be stored later. */
  ledgerText(): string {
    return this.#owned.text(this.#ledger.document());
  }
  async storeLedger(text: string): Promise<void> {
    this.#ledgerRevision = await this.#owned.write(ledgerKey, text, this.#ledgerRevision);
  }

  async forget(workload: string): Promise<void> {
    const state = this.#states.get(workload);
    if (!state) return;
    this.#states.delete(workload);
    const token = tokenOf(workload);
    for (const key of await this.bucket.keys()) if (key === token || key.startsWith(`${token}.k`)) await this.bucket.remove(key);
  }
}

async function decode(key: string, bytes: Uint8Array): Promise<unknown> {
  try {
    return JSON.parse((await unzip(bytes, { maxOutputLength: maxInflated })).toString('utf8'));
  } catch (cause) {
    throw new Error(`sightings ${key} in the store cannot be read; delete the key with the nats command line, and it is learned anew`, {
      cause,
    });
  }
}
