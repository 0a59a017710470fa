import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { token as tokenOf } from '../proto/subjects.js';
import { Ledger } from './ledger.js';
import { Memory } from './memory.js';
import { WorkloadState } from './workload.js';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const maxInflated = 256 << 20;
const ledgerKey = 'ledger';
/** Somebody else writes what only one controller may write. */
export class SecondController extends Error {}
/** What is kept of every workload beside its profile, and the ledger; EDGE of the sightings bucket. */
export class Workloads {
  bucket;
  now;
  #states = new Map();
  #ledger;
  #ledgerRevision = 0;
  constructor(bucket, now) {
    this.bucket = bucket;
    this.now = now;
    this.#ledger = new Ledger(now);
  }
  get ledger() {
    return this.#ledger;
  }
  all() {
    return this.#states.values();
  }
  get(workload) {
    return this.#states.get(workload);
  }
  of(workload) {
    const known = this.#states.get(workload);
    if (known) return known;
    const made = new WorkloadState(workload);
    this.#states.set(workload, made);
    return made;
  }
  async start() {
    const shards = new Map();
    const documents = [];
    for (const key of await this.bucket.keys()) {
      const found = await this.bucket.get(key);
      if (!found) continue;
      const value = await decode(key, found.value);
      if (key === ledgerKey) {
        this.#ledger = new Ledger(this.now, value);
        this.#ledgerRevision = found.revision;
      } else if (key.includes('.k')) {
        const { workload, at, keys } = value;
        shards.set(workload, [...(shards.get(workload) ?? []), [at, keys]]);
      } else documents.push({ document: value, revision: found.revision });
    }
    for (const stored of documents) {
      const { workload } = stored.document;
      this.#states.set(workload, new WorkloadState(workload, stored, new Memory(shards.get(workload))));
    }
  }
  /** Taken without a pause in between: everything in it belongs together. */
  snapshot(state) {
    state.dirty = false;
    state.marks.catchUp(this.#ledger.marks);
    return { state, shards: state.memory.takeDirty(), json: JSON.stringify(state.document()) };
  }
  /** First what keys mean (a union, harmless twice), then counts with the marks they rest on, in one value. */
  async store({ state, shards, json }) {
    const token = tokenOf(state.workload);
    try {
      for (const [at, keys] of shards) {
        const document = { workload: state.workload, at, keys };
        await this.bucket.put(`${token}.k${at}`, await zip(JSON.stringify(document)));
      }
      state.bucketRevision = await this.#put(token, json, state.bucketRevision);
    } catch (error) {
      state.memory.putBack(shards.map(([at]) => at));
      state.dirty = true;
      throw error;
    }
  }
  async storeLedger(json) {
    this.#ledgerRevision = await this.#put(ledgerKey, json, this.#ledgerRevision);
  }
  async forget(workload) {
    const state = this.#states.get(workload);
    if (!state) return;
    this.#states.delete(workload);
    const token = tokenOf(workload);
    for (const key of await this.bucket.keys()) if (key === token || key.startsWith(`${token}.k`)) await this.bucket.remove(key);
  }
  async #put(key, json, revision) {
    const bytes = await zip(json, { level: 1 });
    const before = this.#unanswered.get(key);
    this.#unanswered.set(key, bytes);
    let answer = await this.bucket.update(key, bytes, revision);
    if (answer === 'conflict') {
      // A write of ours may have been stored and its answer lost with the connection: this one, or the one tried before it.
      const found = await this.bucket.get(key);
      const ours = found && [bytes, before].some(own => own && Buffer.from(found.value).equals(own));
      if (!ours) throw new SecondController(`another controller of this stack writes ${key}; stop one of the two`);
      answer = await this.bucket.update(key, bytes, found.revision);
      if (answer === 'conflict') throw new SecondController(`another controller of this stack writes ${key}; stop one of the two`);
    }
    this.#unanswered.delete(key);
    return answer.revision;
  }
  /** Writes whose answer did not come. */
  #unanswered = new Map();
}
async function decode(key, bytes) {
  try {
    return JSON.parse((await unzip(bytes, { maxOutputLength: maxInflated })).toString('utf8'));
  } catch (cause) {
    throw new Error(`sightings ${key} in the store cannot be read; delete the key with the nats command line, and it is learned anew`, {
      cause,
    });
  }
}
