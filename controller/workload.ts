import { Announcements, type AnnouncementsDocument } from '../profiles/announced.js';
import { CoverageSeries, type CoverageSeriesDocument } from '../profiles/coverage-series.js';
import { admitting } from '../profiles/exception.js';
import { Lives, type LivesDocument } from '../profiles/lives.js';
import type { EntryId, Profile } from '../profiles/profile.js';
import { Runs, type RunsDocument } from '../profiles/runs.js';
import { Sightings, type SightingsDocument } from '../profiles/sightings.js';
import { WatchedHours, type WatchedHoursDocument } from '../profiles/watched-hours.js';
import type { ContainerRef, WorkloadClass } from '../proto/records.js';
import { PartCounts } from './alert/crowd.js';
import { Held, type HeldImage } from './held.js';
import type { Judgement } from './judge/judge.js';
import { Marks, type Ranges } from './marks.js';
import { Readiness } from './readiness.js';
import { type KeptRevision, RevisionBook } from './revisions.js';
import { SessionBook, type SessionsDocument } from './sessions.js';
import { Memory, maxRemembered } from './store/memory.js';

/** What one workload's stored value holds beside its profile. */
export interface WorkloadDocument {
  readonly workload: string;
  readonly marks: Readonly<Record<string, Ranges>>;
  readonly sightings: SightingsDocument;
  /** Absent in what was stored before they were counted. */
  readonly lives?: LivesDocument;
  /** Since when containers are ready, microseconds since the epoch; absent in what was stored before it was noted. */
  readonly ready?: readonly (readonly [container: string, atUs: number])[];
  readonly sessions?: SessionsDocument;
  /** Of jobs. Absent in what was stored before they were counted. */
  readonly runs?: RunsDocument;
  readonly newest?: NewestClass;
  /** Of foreign images. */
  readonly held?: readonly HeldImage[];
  readonly hours?: WatchedHoursDocument;
  readonly announced?: AnnouncementsDocument;
  /** Absent in what was stored before they were noted. */
  readonly revisions?: readonly KeptRevision[];
  readonly coverage?: CoverageSeriesDocument;
}

/** What its newest container is, by the assignment rules. */
interface NewestClass {
  readonly class: WorkloadClass;
  readonly startedAtUs: number;
}

/** Minutes in which agents may still count: what is older goes into totals. An agent that was cut off for longer loses counts, never behaviours. */
const openMinutes = 120;
/** Counts held apart; past it older minutes are closed early. */
const maxOpenCells = 4_000;

/** A workload while the controller runs: what was taken of it, what its keys mean, and what was seen of its entries. */
export class WorkloadState {
  readonly marks: Marks;
  readonly sightings: Sightings;
  readonly lives: Lives;
  readonly runs: Runs;
  readonly held: Held;
  readonly hours: WatchedHours;
  readonly announced: Announcements;
  readonly readiness: Readiness;
  readonly sessions: SessionBook;
  readonly revisions: RevisionBook;
  readonly coverage: CoverageSeries;
  readonly memory: Memory;
  /** Bucket revision of the stored document; 0 = never stored. */
  bucketRevision: number;
  dirty = false;
  /** Of alerts that stand for many behaviours. */
  readonly partCounts = new PartCounts();
  readonly #judged = new Map<string, Map<string, Judgement>>();
  #epoch = -1;
  #staleMs = Number.POSITIVE_INFINITY;

  constructor(
    readonly workload: string,
    stored?: { readonly document: WorkloadDocument; readonly revision: number },
    memory = new Memory(),
  ) {
    this.marks = new Marks(stored?.document.marks);
    this.sightings = stored ? Sightings.from(stored.document.sightings) : new Sightings();
    this.lives = new Lives(stored?.document.lives);
    this.runs = new Runs(stored?.document.runs);
    this.hours = new WatchedHours(stored?.document.hours);
    this.announced = new Announcements(stored?.document.announced);
    this.held = new Held(stored?.document.held);
    this.#newest = stored?.document.newest;
    this.readiness = new Readiness(stored?.document.ready);
    this.sessions = new SessionBook(stored?.document.sessions);
    this.revisions = new RevisionBook(stored?.document.revisions);
    this.coverage = new CoverageSeries(stored?.document.coverage);
    this.memory = memory;
    this.bucketRevision = stored?.revision ?? 0;
  }

  /**
   * What was judged before in containers of this image, by key: as long as no person has changed the profile and no entry has expired. That a
   * profile learned more does not unsay what it said.
   */
  judged(profile: Profile, epoch: number, image: string, nowMs: number): Map<string, Judgement> {
    if (epoch !== this.#epoch || nowMs >= this.#staleMs) {
      this.#judged.clear();
      this.#epoch = epoch;
      this.#staleMs = nextExpiry(profile, nowMs);
    }
    const known = this.#judged.get(image);
    // Bounded: what is judged again costs time, nothing else.
    if (known && known.size < maxRemembered) return known;
    const made = new Map<string, Judgement>();
    this.#judged.set(image, made);
    return made;
  }

  /** Class of the newest container. */
  get class(): WorkloadClass | undefined {
    return this.#newest?.class;
  }
  #newest: NewestClass | undefined;

  /** `nowUs` is the start of one that has none yet. */
  runsIn({ class: of, startedAtUs }: ContainerRef, nowUs: number): void {
    const atUs = startedAtUs === 0 ? nowUs : startedAtUs;
    if (of !== undefined && atUs >= (this.#newest?.startedAtUs ?? 0)) this.#newest = { class: of, startedAtUs: atUs };
  }

  /** An entry is no longer in the profile. */
  forget(entry: EntryId): void {
    this.sightings.forget(entry);
    this.runs.forget(entry);
  }

  saw(minute: number): void {
    this.dirty = true;
    if (minute > this.#newestMinute) this.#newestMinute = minute;
  }
  /** The newest minute of which anything came since this process began, since the epoch; 0 = none. */
  get newestMinute(): number {
    return this.#newestMinute;
  }
  #newestMinute = 0;

  /** As it is to be stored; old minutes are closed first. */
  document(): WorkloadDocument {
    this.sightings.close(this.#newestMinute - openMinutes);
    for (const keep of [15, 5, 1]) {
      if (this.sightings.openCells <= maxOpenCells) break;
      this.sightings.close(this.#newestMinute - keep);
    }
    return {
      workload: this.workload,
      marks: this.marks.toJSON(),
      sightings: this.sightings.toJSON(),
      lives: this.lives.toJSON(),
      ready: this.readiness.toJSON(),
      sessions: this.sessions.toJSON(),
      runs: this.runs.toJSON(),
      held: this.held.images(),
      hours: this.hours.toJSON(),
      announced: this.announced.toJSON(),
      revisions: this.revisions.toJSON(),
      coverage: this.coverage.toJSON(),
      ...(this.#newest && { newest: this.#newest }),
    };
  }
}

/** When the next entry stops admitting anything, ms since the epoch. */
function nextExpiry(profile: Profile, nowMs: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { expiresAt } of admitting(profile)) {
    const at = expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(expiresAt);
    if (at > nowMs && at < next) next = at;
  }
  return next;
}
