import type { GapCause } from '../../../proto/records.js';
import type { SensorGap } from '../sensor.js';
import { keysOfMap, readMap } from './libbpf.js';
import { type Loaded, programs } from './visibility.js';

const slotBytes = 64;
const slots = 512;
const kinds = 8;
/** The number of that kind. */
const answer = 7;
const lossesBytes = 96;
const lossKeys = 1024;
/** A gap that has not grown for so long is over. */
const quietUs = 2_000_000;

interface Open {
  readonly id: string;
  readonly cause: GapCause;
  readonly fromUs: number;
  lastUs: number;
  count: number;
  readonly containers: Set<string>;
}

/** Counts what the kernel made and could not hand on, and turns each stretch of it into a gap that grows while it lasts. */
export class Losses {
  readonly #loaded: Loaded;
  readonly #gap: (gap: SensorGap) => void;
  readonly #totals: BigUint64Array;
  readonly #lost: number;
  readonly #byContainer = new Map<string, number>();
  readonly #open = new Map<GapCause, Open>();
  #malformed = 0;
  #unexplained = 0;
  #lostInRing = 0;
  #missed = 0;
  #lastCleanUs = 0;

  constructor(loaded: Loaded, gap: (gap: SensorGap) => void) {
    this.#loaded = loaded;
    this.#gap = gap;
    this.#totals = new BigUint64Array(loaded.object.section('.bss'), 0, (slots * slotBytes) / 8 + 2 * kinds);
    this.#lost = loaded.object.mapFd('lost');
  }

  total(): number {
    return this.#sum() + this.#malformed + this.#missed + this.#unexplained;
  }

  /** Answers of name servers that were lost. */
  answers(): number {
    return Number(this.#totals[slots * 8 + answer]!);
  }

  /** What was lost of one container. */
  lostOf(container: string): number {
    this.#whose();
    return this.#byContainer.get(container) ?? 0;
  }

  /**
   * Holds the kernel's own count of what it made against what arrived, when nothing is under way any more.
   * A record that neither arrived nor was counted as lost becomes a gap like any other. Gives what was made.
   */
  settle(nowUs: number, seen: number): number {
    let made = 0n;
    for (let slot = 0; slot < slots; slot++) made += this.#totals[slot * 8]! + this.#totals[slot * 8 + 1]!;
    const unexplained = Number(made) - seen - this.#sum() - this.#malformed;
    if (unexplained > 0) {
      this.#unexplained += unexplained;
      this.#grow('ring', nowUs, unexplained, []);
    }
    return Number(made);
  }

  malformed(nowUs: number, _why: string): void {
    this.#malformed++;
    this.#grow('decode', nowUs, 1, []);
  }

  /** Looks whether anything was lost since the last look. `closely`: also what the kernel itself passed over. */
  check(nowUs: number, closely = false): void {
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

  #sum(): number {
    let lost = 0n;
    for (let kind = 0; kind < kinds; kind++) lost += this.#totals[slots * 8 + kind]!;
    return Number(lost);
  }

  /** Times that a program was not run because it ran already on that CPU: nothing counts those in the program. */
  #misses(): number {
    let misses = 0;
    for (const { name } of programs) misses += this.#loaded.object.programCost(this.#loaded.taken.get(name) ?? name)?.misses ?? 0;
    return misses;
  }

  /** Containers that have lost more since the last look; empty where some loss could not be told apart. */
  #whose(): readonly string[] {
    const containers: string[] = [];
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
    for (let kind = 0; kind < kinds; kind++) elsewhere += this.#totals[slots * 8 + kinds + kind]!;
    return elsewhere > 0n ? [] : containers;
  }

  #grow(cause: GapCause, nowUs: number, count: number, containers: readonly string[]): void {
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
