import { Sightings } from '../profiles/sightings.js';
import { Marks } from './marks.js';
import { Memory, maxRemembered } from './memory.js';

/** Minutes in which agents may still count: what is older goes into totals. An agent that was cut off for longer loses counts, never behaviours. */
const openMinutes = 120;
/** Counts held apart; past it older minutes are closed early. */
const maxOpenCells = 4_000;
/** A workload while the controller runs: what was taken of it, what its keys mean, and what was seen of its entries. */
export class WorkloadState {
  workload;
  marks;
  sightings;
  memory;
  /** Bucket revision of the stored document; 0 = never stored. */
  bucketRevision;
  dirty = false;
  #judged = new Map();
  #epoch = -1;
  #staleMs = Number.POSITIVE_INFINITY;
  constructor(workload, stored, memory = new Memory()) {
    this.workload = workload;
    this.marks = new Marks(stored?.document.marks);
    this.sightings = stored ? Sightings.from(stored.document.sightings) : new Sightings();
    this.memory = memory;
    this.bucketRevision = stored?.revision ?? 0;
  }
  /**
   * What was judged before in containers of this image, by key: as long as no person has changed the profile and no entry has expired. That a
   * profile learned more does not unsay what it said.
   */
  judged(profile, epoch, image, nowMs) {
    if (epoch !== this.#epoch || nowMs >= this.#staleMs) {
      this.#judged.clear();
      this.#epoch = epoch;
      this.#staleMs = nextExpiry(profile, nowMs);
    }
    const known = this.#judged.get(image);
    // Bounded: what is judged again costs time, nothing else.
    if (known && known.size < 2 * maxRemembered) return known;
    const made = new Map();
    this.#judged.set(image, made);
    return made;
  }
  saw(minute) {
    this.dirty = true;
    if (minute > this.#newestMinute) this.#newestMinute = minute;
  }
  #newestMinute = 0;
  /** As it is to be stored; old minutes are closed first. */
  document() {
    this.sightings.close(this.#newestMinute - openMinutes);
    for (const keep of [15, 5, 1]) {
      if (this.sightings.openCells <= maxOpenCells) break;
      this.sightings.close(this.#newestMinute - keep);
    }
    return { workload: this.workload, marks: this.marks.toJSON(), sightings: this.sightings.toJSON() };
  }
}
/** When the next entry stops admitting anything, ms since the epoch. */
function nextExpiry(profile, nowMs) {
  let next = Number.POSITIVE_INFINITY;
  for (const { expiresAt } of profile.entries) {
    const at = expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(expiresAt);
    if (at > nowMs && at < next) next = at;
  }
  return next;
}
