import { compile } from '../../profiles/match/compile.js';
import { type IsSigned, nobodySigned } from '../../profiles/match/image.js';
import type { Entry, EntryId, Profile } from '../../profiles/profile.js';
import { withReleases } from '../../profiles/release.js';
import { withLines } from '../../profiles/release-proposal.js';
import type { GrowingMatcher, Matcher } from '../../profiles/verdict.js';
import { type Bucket, BusError } from '../../proto/bus.js';
import { token as tokenOf } from '../../proto/subjects.js';
import { type Learned, minus, nothing, union } from '../learned.js';
import { Locks } from '../locks.js';
import { isRefusal, type Refusal, refusal } from '../refusal.js';
import { type Change, changeTogether, type Made, type OneByOne, takeBack } from './change-together.js';
import { decode, decodeNow, encode } from './profile-value.js';
import { moved, tooLarge } from './refused.js';
import type { UndoLog } from './undo-log.js';

/** Entries a profile may learn by itself: what a store value holds with room to spare. Past it nothing more is learned, and it says so. */
export const maxLearned = 10_000;

/** Who asks for a change, and on what they looked when they did. */
export interface Asked {
  readonly by: string;
  readonly why: string;
  /** The revision it was decided on; a profile that has moved since is a conflict. */
  readonly revision?: number;
}

export interface Changed {
  readonly before: Profile;
  readonly after: Profile;
  /** Ms since the epoch from which every verdict is the new revision's. */
  readonly effectiveAtMs: number;
}

interface Held {
  /** As the bucket has it; its revision is 0 while nothing was written. */
  saved: Profile;
  bucketRevision: number;
  learned: Learned;
  /** `saved` with `learned`: what is judged by. */
  profile: Profile;
  ids: Set<EntryId>;
  asked: Set<string>;
  /** Made when first asked for; grows with what is learned. */
  matcher?: GrowingMatcher;
  full: boolean;
  /** Moves when anything but learning changed the profile. */
  epoch: number;
}

export type ProfileListener = (changed: Changed) => Promise<void>;

/** Every profile of the stack: in memory to judge by, in the bucket by compare-and-set. */
export class ProfileStore {
  readonly #held = new Map<string, Held>();
  readonly #locks = new Locks();
  readonly #listeners: ProfileListener[] = [];
  /** Of all profiles, so that one that is removed and begun again is not taken for what it was. */
  #lastEpoch = 0;

  constructor(
    readonly bucket: Bucket,
    readonly undo: UndoLog,
    readonly now: () => number,
    readonly isSigned: IsSigned = nobodySigned,
  ) {}

  /** Reads what is stored. A value that cannot be read stops the start: judging without it would learn it all anew. */
  async start(): Promise<void> {
    for await (const { key, value, revision } of this.bucket.all()) this.#adopt(decodeNow(key, value), revision);
    for (const { id, was } of await this.undo.unfinished()) {
      const written = was.filter(({ workload, before }) => this.get(workload)?.revision !== before?.revision);
      await takeBack(this.#oneByOne, written, 'knowngood');
      await this.undo.end(id);
    }
  }

  get(workload: string): Profile | undefined {
    return this.#held.get(workload)?.profile;
  }
  all(): readonly Profile[] {
    return [...this.#held.values()].map(held => held.profile).sort((a, b) => (a.workload < b.workload ? -1 : 1));
  }
  /** Learning has stopped because the profile is as large as it may be. */
  isFull(workload: string): boolean {
    return this.#held.get(workload)?.full ?? false;
  }
  /** Moves when anything but learning changed the profile: what was judged before no longer holds. */
  epoch(workload: string): number {
    return this.#held.get(workload)?.epoch ?? 0;
  }
  entryIds(workload: string): ReadonlySet<EntryId> {
    return this.#held.get(workload)!.ids;
  }
  matcher(workload: string): Matcher {
    const held = this.#held.get(workload)!;
    held.matcher ??= compile(held.profile, this.isSigned);
    return held.matcher;
  }

  /** A workload that was never seen gets this profile; one that is there stays as it is. */
  begin(profile: Profile): Profile {
    const held = this.#held.get(profile.workload) ?? this.#adopt({ ...profile, revision: 0 }, 0);
    return held.profile;
  }

  /** Adds what is new to what the workload is judged by; `save` writes it. Union: adding twice changes nothing. */
  learn(workload: string, what: Partial<Learned>): { readonly added: readonly Entry[]; readonly full: boolean } {
    const held = this.#held.get(workload)!;
    const fresh = (what.entries ?? []).filter((entry, at, all) => !held.ids.has(entry.id) && all.findIndex(e => e.id === entry.id) === at);
    const room = held.full ? 0 : Math.max(0, maxLearned - held.ids.size);
    if (fresh.length > room) held.full = true;
    const entries = fresh.slice(0, room);
    const alwaysAsk = (what.alwaysAsk ?? []).filter(ask => !held.asked.has(ask.key));
    const images = (what.images ?? []).filter(image => !held.profile.images.some(known => known.id === image.id));
    const watched = what.watched ?? held.learned.watched;
    const { releases = [], proposed = [] } = what;
    if (entries.length + alwaysAsk.length + images.length + releases.length + proposed.length === 0 && watched === held.learned.watched) {
      return { added: [], full: fresh.length > 0 };
    }
    held.learned = {
      entries: [...held.learned.entries, ...entries],
      alwaysAsk: [...held.learned.alwaysAsk, ...alwaysAsk],
      images: [...held.learned.images, ...images],
      releases: [...held.learned.releases, ...releases],
      proposed: [...held.learned.proposed, ...proposed],
      ...(watched && { watched }),
    };
    for (const entry of entries) held.ids.add(entry.id);
    for (const ask of alwaysAsk) held.asked.add(ask.key);
    const { profile } = held;
    const grown = {
      ...profile,
      entries: [...profile.entries, ...entries],
      alwaysAsk: [...profile.alwaysAsk, ...alwaysAsk],
      images: [...profile.images, ...images],
      ...(watched && { learned: watched }),
    };
    held.profile = withLines(withReleases(grown, releases), proposed);
    if (images.length > 0) delete held.matcher;
    else held.matcher?.grow(entries);
    return { added: entries, full: fresh.length > entries.length };
  }

  /** Writes what was learned. Rejects with BusError when the store does not answer; what was learned stays to be written again. */
  async save(workload: string): Promise<void> {
    const held = this.#held.get(workload);
    if (!held || (held.saved.revision > 0 && held.learned === nothing)) return;
    await this.#locks.run(workload, async () => {
      // Removed meanwhile: it must not be written again.
      while (this.#held.get(workload) === held) {
        const { saved, learned } = held;
        if (saved.revision > 0 && learned === nothing) return;
        try {
          const next = this.#stamp(union(saved, learned), saved.revision, 'knowngood', saved.revision === 0 ? saved.why : 'learned');
          if ((await this.#write(held, next, learned, 'learned')) === 'written') return;
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
  async change(workload: string, asked: Asked, edit: (profile: Profile) => Profile | Refusal): Promise<Changed | Refusal> {
    const answer = await this.#locks.run(workload, () => this.#change(workload, asked, edit));
    if (!isRefusal(answer) && answer.after !== answer.before) await Promise.all(this.#listeners.map(listener => listener(answer)));
    return answer;
  }

  async #change(workload: string, asked: Asked, edit: (profile: Profile) => Profile | Refusal): Promise<Changed | Refusal> {
    for (;;) {
      const held = this.#held.get(workload);
      if (!held) return refusal('no-workload', `there is no workload "${workload}"`, 'list them with "knowngood workloads"');
      const { learned, profile: before, saved } = held;
      if (asked.revision !== undefined && asked.revision !== saved.revision) return moved(workload, asked.revision, saved.revision);
      const edited = edit(before);
      if (isRefusal(edited)) return edited;
      if (edited === before) return { before, after: before, effectiveAtMs: this.now() };
      const next = this.#stamp(edited, saved.revision, asked.by, asked.why);
      const written = await this.#write(held, next, learned, 'edited').catch((error: unknown) => tooLarge(workload, next, error));
      if (typeof written !== 'string') return written;
      if (written === 'conflict') continue;
      held.epoch = ++this.#lastEpoch;
      return { before, after: held.profile, effectiveAtMs: this.now() };
    }
  }

  /** All of these changes or none: where one cannot be made, those that were are put back, as revisions of their own. */
  async changeAll(changes: readonly Change[], asked: Asked): Promise<readonly Made[] | Refusal> {
    const answer = await this.#locks.runAll(
      changes.map(one => one.workload),
      () => changeTogether(this.#oneByOne, this.undo, changes, asked),
    );
    if (isRefusal(answer)) return answer;
    const effectiveAtMs = this.now();
    for (const { before, after } of answer)
      if (before && after && before !== after)
        await Promise.all(this.#listeners.map(listener => listener({ before, after, effectiveAtMs })));
    return answer;
  }

  /** For whoever holds the locks. */
  readonly #oneByOne: OneByOne = {
    get: workload => this.get(workload),
    epoch: workload => this.epoch(workload),
    begin: profile => this.begin(profile),
    change: (workload, asked, edit) => this.#change(workload, asked, edit),
    remove: workload => this.#remove(workload),
    drop: workload => this.#held.delete(workload),
  };

  async #remove(workload: string): Promise<void> {
    await this.bucket.remove(tokenOf(workload));
    this.#held.delete(workload);
  }

  /** Revisions the bucket still keeps (64), newest first. */
  async history(workload: string): Promise<readonly Profile[]> {
    const key = tokenOf(workload);
    return Promise.all((await this.bucket.history(key)).map(({ value }) => decode(key, value)));
  }

  /** Called after each change that was not learning; the change is answered when what follows from it is done. */
  listen(listener: ProfileListener): void {
    this.#listeners.push(listener);
  }

  #stamp(profile: Profile, revision: number, by: string, why: string): Profile {
    return { ...profile, revision: revision + 1, updatedAt: new Date(this.now()).toISOString(), by, why };
  }

  /**
   * `conflict`: somebody else wrote; what they wrote is now held, with what was learned here. What was only learned is in the matcher already.
   */
  async #write(held: Held, next: Profile, learned: Learned, how: 'learned' | 'edited'): Promise<'written' | 'conflict'> {
    const key = tokenOf(next.workload);
    const answer = await this.bucket.update(key, await encode(next), held.bucketRevision);
    // What was learned while it was being written is still to be written.
    const since = minus(held.learned, learned);
    if (answer !== 'conflict') {
      this.#set(held, next, answer.revision, since, how);
      return 'written';
    }
    const found = await this.bucket.get(key);
    if (!found) {
      this.#set(held, held.saved, 0, held.learned);
      return 'conflict';
    }
    const theirs = await decode(key, found.value);
    held.epoch = ++this.#lastEpoch;
    // Our own write, whose answer was lost with a connection.
    const ours = theirs.revision === next.revision && theirs.updatedAt === next.updatedAt && theirs.by === next.by;
    this.#set(held, theirs, found.revision, ours ? since : held.learned, ours ? how : 'edited');
    return ours ? 'written' : 'conflict';
  }

  #adopt(saved: Profile, bucketRevision: number): Held {
    const held: Held = {
      saved,
      bucketRevision,
      learned: nothing,
      profile: saved,
      ids: new Set(),
      asked: new Set(),
      full: false,
      epoch: ++this.#lastEpoch,
    };
    this.#held.set(saved.workload, held);
    this.#set(held, saved, bucketRevision, nothing);
    return held;
  }

  #set(held: Held, saved: Profile, bucketRevision: number, learned: Learned, how: 'learned' | 'edited' = 'edited') {
    const { entries, alwaysAsk, images, releases, proposed, watched } = learned;
    const empty = [entries, alwaysAsk, images, releases, proposed].every(list => list.length === 0) && watched === undefined;
    held.saved = saved;
    held.bucketRevision = bucketRevision;
    held.learned = empty ? nothing : learned;
    held.profile = empty ? saved : union(saved, learned);
    held.ids = new Set(held.profile.entries.map(entry => entry.id));
    held.asked = new Set(held.profile.alwaysAsk.map(ask => ask.key));
    if (how === 'edited') delete held.matcher;
  }
}
