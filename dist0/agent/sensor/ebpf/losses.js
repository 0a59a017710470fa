import { keysOfMap, readMap } from './libbpf.js';
import { programs } from './visibility.js';

const slotBytes = 64;
const slots = 512;
const kinds = 8;
const lossesBytes = 96;
const lossKeys = 1024;
/** A gap that has not grown for so long is over. */
const quietUs = 2_000_000;
/** Counts what the kernel made and could not hand on, and turns each stretch of it into a gap that grows while it lasts. */
export class Losses {
  #loaded;
  #gap;
  #totals;
  #lost;
  #byContainer = new Map();
  #open = new Map();
  #malformed = 0;
  #unexplained = 0;
  #lostInRing = 0;
  #missed = 0;
  #lastCleanUs = 0;
  constructor(loaded, gap) {
    this.#loaded = loaded;
    this.#gap = gap;
    this.#totals = new BigUint64Array(loaded.object.section('.bss'), 0, (slots * slotBytes) / 8 + 2 * kinds);
    this.#lost = loaded.object.mapFd('lost');
  }
  total() {
    return this.#sum() + this.#malformed + this.#missed + this.#unexplained;
  }
  /** What was lost of one container. */
  lostOf(container) {
    this.#whose();
    return this.#byContainer.get(container) ?? 0;
  }
  /**
   * Holds the kernel's own count of what it made against what arrived, when nothing is under way any more.
   * A record that neither arrived nor was counted as lost becomes a gap like any other. Gives what was made.
   */
  settle(nowUs, seen) {
    let made = 0n;
    for (let slot = 0; slot < slots; slot++) made += this.#totals[slot * 8] + this.#totals[slot * 8 + 1];
    const unexplained = Number(made) - seen - this.#sum() - this.#malformed;
    if (unexplained > 0) {
      this.#unexplained += unexplained;
      this.#grow('ring', nowUs, unexplained, []);
    }
    return Number(made);
  }
  malformed(nowUs, _why) {
    this.#malformed++;
    this.#grow('decode', nowUs, 1, []);
  }
  /** Looks whether anything was lost since the last look. `closely`: also what the kernel itself passed over. */
  check(nowUs, closely = false) {
    const lost = this.#sum();
    if (lost > this.#lostInRing) {
      this.#grow('ring', nowUs, lost - this.#lostInRing, this.#whose());
      this.#lostInRing = lost;
    }
    if (closely) {
      const missed = this.#misses();
      if (missed > this.#missed) this.#grow('links', nowUs, missed - this.#missed, []);
      this.#missed = missed;
    }
    for (const [cause, open] of this.#open) if (nowUs - open.lastUs > quietUs) this.#open.delete(cause);
    this.#lastCleanUs = nowUs;
  }
  #sum() {
    let lost = 0n;
    for (let kind = 0; kind < kinds; kind++) lost += this.#totals[slots * 8 + kind];
    return Number(lost);
  }
  /** Times that a program was not run because it ran already on that CPU: nothing counts those in the program. */
  #misses() {
    let misses = 0;
    for (const { name } of programs) misses += this.#loaded.object.programCost(this.#loaded.taken.get(name) ?? name)?.misses ?? 0;
    return misses;
  }
  /** Containers that have lost more since the last look; empty where some loss could not be told apart. */
  #whose() {
    const containers = [];
    const value = Buffer.alloc(lossesBytes);
    for (const key of keysOfMap(this.#lost, 8, lossKeys)) {
      if (!readMap(this.#lost, key, value)) continue;
      let count = 0;
      for (let kind = 0; kind < kinds; kind++) count += Number(value.readBigUInt64LE(kind * 8));
      const container = value.toString('hex', 64, 96);
      if (count > (this.#byContainer.get(container) ?? 0)) containers.push(container);
      this.#byContainer.set(container, count);
    }
    let elsewhere = 0n;
    for (let kind = 0; kind < kinds; kind++) elsewhere += this.#totals[slots * 8 + kinds + kind];
    return elsewhere > 0n ? [] : containers;
  }
  #grow(cause, nowUs, count, containers) {
    let open = this.#open.get(cause);
    if (!open) {
      const fromUs = this.#lastCleanUs || nowUs;
      open = { id: `sensor-${cause}-${fromUs}`, cause, fromUs, lastUs: nowUs, count: 0, containers: new Set() };
      this.#open.set(cause, open);
    }
    open.lastUs = nowUs;
    open.count += count;
    for (const container of containers) open.containers.add(container);
    this.#gap({ id: open.id, cause, fromUs: open.fromUs, toUs: nowUs, count: open.count, containers: [...open.containers].sort() });
  }
}
