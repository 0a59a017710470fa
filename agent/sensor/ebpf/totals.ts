import type { KernelObject } from './kernel-object.js';

/** Kinds of records, as `enum kind` numbers them. */
export const kinds = ['', 'exec', 'connect', 'send', 'listen', 'inbound', 'socket', 'answer'] as const;
export type RecordKind = Exclude<(typeof kinds)[number], ''>;

/** Behaviours that the kernel can hold as known. */
export const knownAtMost = 16_384;
const slots = 512;
const wordsOfSlot = 8;
const lostAt = slots * wordsOfSlot;
const elsewhereAt = lostAt + kinds.length;
const scannedAt = elsewhereAt + kinds.length;
const epochAt = scannedAt + 1;
const evenMinuteAt = epochAt + 1;
const countsAt = evenMinuteAt + 1;
const wordsOfCount = 3;

/** The variables of the programs (`totals` in kernel/records.h), read and written where they lie. */
export class Totals {
  readonly #words: BigUint64Array;

  constructor(object: KernelObject) {
    this.#words = new BigUint64Array(object.section('.bss'), 0, countsAt + knownAtMost * wordsOfCount);
  }

  /** Records that the programs made, sent or not. */
  made(): number {
    return this.#ofSlots(0) + this.#ofSlots(1);
  }
  /** What was known and only counted. */
  known(): number {
    return this.#ofSlots(2);
  }
  lost(kind?: RecordKind): number {
    return this.#ofKinds(lostAt, kind);
  }
  /** Of those lost: nobody can say of which container. */
  lostElsewhere(kind?: RecordKind): number {
    return this.#ofKinds(elsewhereAt, kind);
  }

  /** From now on a container without a main session has none. */
  setScanned(): void {
    this.#words[scannedAt] = 1n;
  }
  /** What programs remember of places that are known holds no longer: called when one was forgotten. */
  nextEpoch(): void {
    Atomics.add(this.#words, epochAt, 1n);
  }
  /** When the last even minute of the time of day began, nanoseconds of the monotonic clock. */
  setEvenMinute(monotonicNs: bigint): void {
    Atomics.store(this.#words, evenMinuteAt, monotonicNs);
  }

  /** How often what is known in this place was seen, in even minutes or in odd ones. Only ever grows. */
  times(place: number, odd: boolean): number {
    return Number(this.#words[countsAt + place * wordsOfCount + (odd ? 1 : 0)]!);
  }
  /** When it was last seen, nanoseconds of the monotonic clock. */
  lastNs(place: number): number {
    return Number(this.#words[countsAt + place * wordsOfCount + 2]!);
  }

  #ofSlots(word: number): number {
    let sum = 0n;
    for (let slot = 0; slot < slots; slot++) sum += this.#words[slot * wordsOfSlot + word]!;
    return Number(sum);
  }

  #ofKinds(from: number, kind: RecordKind | undefined): number {
    if (kind !== undefined) return Number(this.#words[from + kinds.indexOf(kind)]!);
    let sum = 0n;
    for (let at = 0; at < kinds.length; at++) sum += this.#words[from + at]!;
    return Number(sum);
  }
}
