import type { Gap, Malformed } from '../proto/records.js';
import { gapKey, type HostGap, KeptGaps } from './kept-gaps.js';
import { Marks, type Ranges } from './marks.js';

/** A missing batch may still be on its way round a broken connection; after this it is a gap. */
const holeAfterMs = 60_000;
const maxNamed = 50;

export type { HostGap } from './kept-gaps.js';

/** A message or a part of one that could not be read. */
export interface Broken extends Malformed {
  readonly subject: string;
  readonly atMs: number;
}

export interface LedgerDocument {
  readonly outboxes: Readonly<Record<string, Ranges>>;
  readonly hosts: Readonly<Record<string, string>>;
  readonly gaps: readonly HostGap[];
  readonly malformed: number;
  readonly unknown: number;
  readonly letGo: number;
  readonly broken: readonly Broken[];
}

interface Hole {
  readonly outbox: string;
  readonly from: number;
  readonly to: number;
  readonly noticedMs: number;
}

/** What was taken from every outbox, what is missing, and what could not be read: saved with every group of batches. */
export class Ledger {
  readonly #marks: Marks;
  readonly #hosts: Map<string, string>;
  readonly #told: KeptGaps;
  /** By key. Batches that never came are kept apart: there are no more of them than the marks have holes, and one that is filled is taken back. */
  readonly #missing: Map<string, HostGap>;
  readonly #broken: Broken[];
  #holes = new Map<string, Hole>();
  #malformed: number;
  #unknown: number;
  #letGo: number;

  constructor(
    readonly now: () => number,
    from?: LedgerDocument,
  ) {
    this.#marks = new Marks(from?.outboxes);
    this.#hosts = new Map(Object.entries(from?.hosts ?? {}));
    const gaps = from?.gaps ?? [];
    this.#told = new KeptGaps(gaps.filter(gap => !isMissing(gap)));
    this.#missing = new Map(gaps.filter(isMissing).map(gap => [gapKey(gap), gap]));
    this.#broken = [...(from?.broken ?? [])];
    this.#malformed = from?.malformed ?? 0;
    this.#unknown = from?.unknown ?? 0;
    this.#letGo = from?.letGo ?? 0;
  }

  get marks(): Marks {
    return this.#marks;
  }
  get malformed() {
    return this.#malformed;
  }
  /** Behaviours that could not be judged: too little of them was seen. */
  get unknown() {
    return this.#unknown;
  }
  /** Counts that arrived for a behaviour nobody remembers, and what a full profile could not learn. */
  get letGo() {
    return this.#letGo;
  }
  get broken(): readonly Broken[] {
    return this.#broken;
  }

  took(host: string, outbox: string, seq: number): void {
    this.#marks.add(outbox, seq);
    this.#hosts.set(outbox, host);
  }
  addUnknown(count: number): void {
    this.#unknown += count;
  }
  addLetGo(count: number): void {
    this.#letGo += count;
  }
  addBroken(subject: string, { where, why }: Malformed): void {
    this.#malformed++;
    this.#broken.push({ subject, where, why: why.slice(0, 500), atMs: this.now() });
    if (this.#broken.length > maxNamed) this.#broken.shift();
  }
  /** `workloads`: whose its containers were, one for each of them; where it is of all, those that were on the host. */
  addGap(host: string, gap: Omit<Gap, 'kind'>, workloads?: readonly string[]): void {
    this.#told.add(gapOf(host, gap, workloads));
  }

  /** Everything up to this batch was taken, or is known to be lost. */
  reaches(outbox: string, seq: number): boolean {
    if (seq === 0) return true;
    if (!this.#marks.has(outbox, seq)) return false;
    return this.#marks
      .holes()
      .every(hole => hole.outbox !== outbox || hole.from > seq || this.#missing.has(holeKey(this.#hostOf(outbox), hole.outbox, hole.from)));
  }

  /** Turns batches that stay away into gaps, and takes back the gap of one that came after all. */
  watchHoles(): void {
    const now = this.now();
    const holes = new Map<string, Hole>();
    for (const { outbox, from, to } of this.#marks.holes()) {
      const key = holeKey(this.#hostOf(outbox), outbox, from);
      const hole = this.#holes.get(key) ?? { outbox, from, to, noticedMs: now };
      holes.set(key, { ...hole, to });
      if (now - hole.noticedMs < holeAfterMs) continue;
      const us = hole.noticedMs * 1_000;
      const gap = { id: holeId(outbox, from), cause: 'outbox', fromUs: us, toUs: us, containers: [] } as const;
      this.#missing.set(key, gapOf(this.#hostOf(outbox), gap));
    }
    for (const key of this.#missing.keys()) if (!holes.has(key)) this.#missing.delete(key);
    this.#holes = holes;
  }

  /** Those that agents told, in the order in which they ended, and batches that never came. */
  gaps(): readonly HostGap[] {
    return [...this.#told.all(), ...this.#missing.values()];
  }

  document(): LedgerDocument {
    return {
      outboxes: this.#marks.toJSON(),
      hosts: Object.fromEntries(this.#hosts),
      gaps: this.gaps(),
      malformed: this.#malformed,
      unknown: this.#unknown,
      letGo: this.#letGo,
      broken: this.#broken,
    };
  }

  #hostOf(outbox: string): string {
    return this.#hosts.get(outbox) ?? '';
  }
}

function gapOf(
  host: string,
  { id, cause, of, fromUs, toUs, count, containers }: Omit<Gap, 'kind'>,
  workloads?: readonly string[],
): HostGap {
  return {
    ...{ host, id, cause, fromUs, toUs, containers },
    ...(count === undefined ? {} : { count }),
    ...(of === undefined ? {} : { of }),
    ...(workloads && { workloads }),
  };
}
const isMissing = ({ id }: HostGap) => id.startsWith('missing-');
function holeId(outbox: string, from: number): string {
  return `missing-${outbox}-${from}`;
}
function holeKey(host: string, outbox: string, from: number): string {
  return gapKey({ host, id: holeId(outbox, from) });
}
