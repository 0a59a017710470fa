import type { OpenGap } from '../proto/fleet.js';
import type { Gap, Malformed } from '../proto/records.js';
import { Marks, type Ranges } from './marks.js';

/** A missing batch may still be on its way round a broken connection; after this it is a gap. */
const holeAfterMs = 60_000;
const maxGaps = 1_000;
const maxNamed = 50;

export interface HostGap extends OpenGap {
  readonly host: string;
}

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
  readonly #gaps: Map<string, HostGap>;
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
    this.#gaps = new Map((from?.gaps ?? []).map(gap => [gapKey(gap), gap]));
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
  addGap(host: string, { id, cause, of, fromUs, toUs, count, containers }: Omit<Gap, 'kind'>): void {
    // Too many to name are all of the host: a gap may be shown too widely, never too narrowly.
    const named = containers.length > maxNamed ? [] : containers;
    const gap = {
      host,
      id,
      cause,
      fromUs,
      toUs,
      ...(count === undefined ? {} : { count }),
      ...(of === undefined ? {} : { of }),
      containers: named,
    };
    const known = this.#gaps.get(gapKey(gap));
    if (known && known.toUs > toUs) return;
    this.#gaps.set(gapKey(gap), gap);
    if (this.#gaps.size > maxGaps) this.#gaps.delete(this.#gaps.keys().next().value!);
  }

  /** Everything up to this batch was taken, or is known to be lost. */
  reaches(outbox: string, seq: number): boolean {
    if (seq === 0) return true;
    if (!this.#marks.has(outbox, seq)) return false;
    return this.#marks
      .holes()
      .every(hole => hole.outbox !== outbox || hole.from > seq || this.#gaps.has(holeKey(this.#hostOf(outbox), hole.outbox, hole.from)));
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
      this.addGap(this.#hostOf(outbox), { id: holeId(outbox, from), cause: 'outbox', fromUs: us, toUs: us, containers: [] });
    }
    for (const key of this.#holes.keys()) if (!holes.has(key)) this.#gaps.delete(key);
    this.#holes = holes;
  }

  /** Those that agents told, and batches that never came. Newest last. */
  gaps(): readonly HostGap[] {
    return [...this.#gaps.values()];
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

function gapKey({ host, id }: { readonly host: string; readonly id: string }): string {
  return `${host}/${id}`;
}
function holeId(outbox: string, from: number): string {
  return `missing-${outbox}-${from}`;
}
function holeKey(host: string, outbox: string, from: number): string {
  return gapKey({ host, id: holeId(outbox, from) });
}
