import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { compile } from '../profiles/match/compile.js';
import { BusError } from '../proto/bus.js';
import { token as tokenOf } from '../proto/subjects.js';
import { Locks } from './locks.js';
import { isRefusal, refusal } from './refusal.js';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
/** Entries a profile may learn by itself: what a store value holds with room to spare. Past it nothing more is learned, and it says so. */
export const maxLearned = 10_000;
/** Bytes a stored profile may inflate to: a broken or hostile value must not take the memory. */
const maxInflated = 64 << 20;
const nothing = { entries: [], alwaysAsk: [], images: [] };
/** Every profile of the stack: in memory to judge by, in the bucket by compare-and-set. */
export class ProfileStore {
  bucket;
  now;
  #held = new Map();
  #locks = new Locks();
  #listeners = [];
  constructor(bucket, now) {
    this.bucket = bucket;
    this.now = now;
  }
  /** Reads what is stored. A value that cannot be read stops the start: judging without it would learn it all anew. */
  async start() {
    const keys = await this.bucket.keys();
    await Promise.all(
      keys.map(async key => {
        const found = await this.bucket.get(key);
        if (found) this.#adopt(await decode(key, found.value), found.revision);
      }),
    );
  }
  get(workload) {
    return this.#held.get(workload)?.profile;
  }
  all() {
    return [...this.#held.values()].map(held => held.profile).sort((a, b) => (a.workload < b.workload ? -1 : 1));
  }
  /** Learning has stopped because the profile is as large as it may be. */
  isFull(workload) {
    return this.#held.get(workload)?.full ?? false;
  }
  /** Moves when anything but learning changed the profile: what was judged before no longer holds. */
  epoch(workload) {
    return this.#held.get(workload)?.epoch ?? 0;
  }
  hasEntry(workload, id) {
    return this.#held.get(workload)?.ids.has(id) ?? false;
  }
  matcher(workload) {
    const held = this.#held.get(workload);
    held.matcher ??= compile(held.profile);
    return held.matcher;
  }
  /** A workload that was never seen gets this profile; one that is there stays as it is. */
  begin(profile) {
    const held = this.#held.get(profile.workload) ?? this.#adopt({ ...profile, revision: 0 }, 0);
    return held.profile;
  }
  /** Adds what is new to what the workload is judged by; `save` writes it. Union: adding twice changes nothing. */
  learn(workload, what) {
    const held = this.#held.get(workload);
    const fresh = (what.entries ?? []).filter((entry, at, all) => !held.ids.has(entry.id) && all.findIndex(e => e.id === entry.id) === at);
    const room = held.full ? 0 : Math.max(0, maxLearned - held.ids.size);
    if (fresh.length > room) held.full = true;
    const entries = fresh.slice(0, room);
    const alwaysAsk = (what.alwaysAsk ?? []).filter(ask => !held.asked.has(ask.key));
    const images = (what.images ?? []).filter(image => !held.profile.images.some(known => known.id === image.id));
    if (entries.length + alwaysAsk.length + images.length === 0) return { added: [], full: fresh.length > 0 };
    held.learned = {
      entries: [...held.learned.entries, ...entries],
      alwaysAsk: [...held.learned.alwaysAsk, ...alwaysAsk],
      images: [...held.learned.images, ...images],
    };
    for (const entry of entries) held.ids.add(entry.id);
    for (const ask of alwaysAsk) held.asked.add(ask.key);
    held.profile = union(held.profile, { entries, alwaysAsk, images });
    if (entries.length + images.length > 0) delete held.matcher;
    return { added: entries, full: fresh.length > entries.length };
  }
  /** Writes what was learned. Rejects with BusError when the store does not answer; what was learned stays to be written again. */
  async save(workload) {
    const held = this.#held.get(workload);
    if (!held || (held.saved.revision > 0 && held.learned === nothing)) return;
    await this.#locks.run(workload, async () => {
      for (;;) {
        const { saved, learned } = held;
        if (saved.revision > 0 && learned === nothing) return;
        try {
          const next = this.#stamp(union(saved, learned), saved.revision, 'knowngood', saved.revision === 0 ? 'first seen' : 'learned');
          if ((await this.#write(held, next, learned)) === 'written') return;
        } catch (error) {
          if (!(error instanceof BusError) || error.code !== 'too-large') throw error;
          // It cannot grow any further. What does not fit is forgotten, so that it is not taken for learned.
          held.full = true;
          this.#set(held, saved, held.bucketRevision, nothing);
        }
      }
    });
  }
  /**
   * A change by a person, on the profile as it is now, written before it is judged by. `edit` may refuse; it may be called again when somebody
   * else was first.
   */
  async change(workload, asked, edit) {
    const answer = await this.#locks.run(workload, () => this.#change(workload, asked, edit));
    if (!isRefusal(answer) && answer.after !== answer.before) await Promise.all(this.#listeners.map(listener => listener(answer)));
    return answer;
  }
  async #change(workload, asked, edit) {
    for (;;) {
      const held = this.#held.get(workload);
      if (!held) return refusal('no-workload', `there is no workload "${workload}"`, 'list them with "knowngood workloads"');
      const { learned, profile: before, saved } = held;
      if (asked.revision !== undefined && asked.revision !== saved.revision) return moved(workload, asked.revision, saved.revision);
      const edited = edit(before);
      if (isRefusal(edited)) return edited;
      if (edited === before) return { before, after: before, effectiveAtMs: this.now() };
      const next = this.#stamp(edited, saved.revision, asked.by, asked.why);
      const written = await this.#write(held, next, learned).catch(error => tooLarge(workload, next, error));
      if (typeof written !== 'string') return written;
      if (written === 'conflict') continue;
      held.epoch++;
      return { before, after: held.profile, effectiveAtMs: this.now() };
    }
  }
  /** A profile that a document makes; the workload may be new. */
  async create(profile, asked) {
    this.begin({ ...profile, entries: [], alwaysAsk: [], images: [] });
    return this.change(profile.workload, asked, () => profile);
  }
  async remove(workload) {
    await this.#locks.run(workload, async () => {
      await this.bucket.remove(tokenOf(workload));
      this.#held.delete(workload);
    });
  }
  /** Revisions the bucket still keeps (64), newest first. */
  async history(workload) {
    const key = tokenOf(workload);
    return Promise.all((await this.bucket.history(key)).map(({ value }) => decode(key, value)));
  }
  /** Called after each change that was not learning; the change is answered when what follows from it is done. */
  listen(listener) {
    this.#listeners.push(listener);
  }
  #stamp(profile, revision, by, why) {
    return { ...profile, revision: revision + 1, updatedAt: new Date(this.now()).toISOString(), by, why };
  }
  /** `conflict`: somebody else wrote; what they wrote is now held, with what was learned here. */
  async #write(held, next, learned) {
    const key = tokenOf(next.workload);
    const answer = await this.bucket.update(key, await encode(next), held.bucketRevision);
    // What was learned while it was being written is still to be written.
    const since = minus(held.learned, learned);
    if (answer !== 'conflict') {
      this.#set(held, next, answer.revision, since);
      return 'written';
    }
    const found = await this.bucket.get(key);
    if (!found) {
      this.#set(held, held.saved, 0, held.learned);
      return 'conflict';
    }
    const theirs = await decode(key, found.value);
    held.epoch++;
    // Our own write, whose answer was lost with a connection.
    const ours = theirs.revision === next.revision && theirs.updatedAt === next.updatedAt && theirs.by === next.by;
    this.#set(held, theirs, found.revision, ours ? since : held.learned);
    return ours ? 'written' : 'conflict';
  }
  #adopt(saved, bucketRevision) {
    const held = { saved, bucketRevision, learned: nothing, profile: saved, ids: new Set(), asked: new Set(), full: false, epoch: 0 };
    this.#held.set(saved.workload, held);
    this.#set(held, saved, bucketRevision, nothing);
    return held;
  }
  #set(held, saved, bucketRevision, learned) {
    const empty = learned.entries.length + learned.alwaysAsk.length + learned.images.length === 0;
    held.saved = saved;
    held.bucketRevision = bucketRevision;
    held.learned = empty ? nothing : learned;
    held.profile = empty ? saved : union(saved, learned);
    held.ids = new Set(held.profile.entries.map(entry => entry.id));
    held.asked = new Set(held.profile.alwaysAsk.map(ask => ask.key));
    delete held.matcher;
  }
}
function union(profile, { entries, alwaysAsk, images }) {
  const ids = new Set(profile.entries.map(entry => entry.id));
  const asked = new Set(profile.alwaysAsk.map(ask => ask.key));
  return {
    ...profile,
    entries: [...profile.entries, ...entries.filter(entry => !ids.has(entry.id))],
    alwaysAsk: [...profile.alwaysAsk, ...alwaysAsk.filter(ask => !asked.has(ask.key))],
    images: [...profile.images, ...images.filter(image => !profile.images.some(known => known.id === image.id))],
  };
}
function minus(all, part) {
  return {
    entries: all.entries.filter(entry => !part.entries.includes(entry)),
    alwaysAsk: all.alwaysAsk.filter(ask => !part.alwaysAsk.includes(ask)),
    images: all.images.filter(image => !part.images.includes(image)),
  };
}
function moved(workload, expected, actual) {
  return refusal(
    'conflict',
    `the profile of ${workload} is at revision ${actual}, not ${expected}`,
    `look at it again with "knowngood profile show ${workload}", then repeat the change with --revision ${actual}`,
  );
}
function tooLarge(workload, profile, error) {
  if (!(error instanceof BusError) || error.code !== 'too-large') throw error;
  return refusal(
    'too-large',
    `the profile of ${workload} with ${profile.entries.length} entries is larger than the store takes (1 MiB compressed)`,
    'fold entries into patterns, or give parts of the application workloads of their own',
  );
}
async function encode(profile) {
  return zip(JSON.stringify(profile));
}
async function decode(key, bytes) {
  try {
    return JSON.parse((await unzip(bytes, { maxOutputLength: maxInflated })).toString('utf8'));
  } catch (cause) {
    throw new Error(`profile ${key} in the store cannot be read; put an earlier value back with the nats command line, or delete the key`, {
      cause,
    });
  }
}
