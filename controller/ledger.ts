import type { Gap, Malformed } from '../proto/records.js';
import type { Hosts } from './hosts.js';
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
  /** Up to when each outbox has told, microseconds since the epoch, and between what its holes lie. Absent where an earlier version wrote it. */
  readonly toldUs?: Readonly<Record<string, number>>;
  readonly between?: readonly Between[];
}

/** Batches that did not come when the one after them did. */
interface Between {
  readonly outbox: string;
  readonly from: number;
  readonly to: number;
  readonly fromUs: number;
  readonly toUs: number;
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
  readonly #toldUs: Map<string, number>;
  #between: readonly Between[];
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
    this.#toldUs = new Map(Object.entries(from?.toldUs ?? {}));
    this.#between = from?.between ?? [];
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

  /** `toldUs`: the latest that it tells of; what the one after it brings was there later, whenever it comes. */
  took(host: string, outbox: string, seq: number, toldUs = Number.POSITIVE_INFINITY): void {
    const nowUs = Math.round(this.now() * 1_000);
    const newest = this.#marks.newest(outbox);
    const before = this.#toldUs.get(outbox);
    if (before !== undefined && newest !== undefined && seq > newest + 1)
      this.#between = [...this.#between, { outbox, from: newest + 1, to: seq - 1, fromUs: Math.min(before, nowUs), toUs: nowUs }];
    if (newest === undefined || seq > newest) this.#toldUs.set(outbox, Math.max(before ?? 0, Math.min(toldUs, nowUs)));
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

  /** Turns batches that stay away into gaps, and takes back the gap of one that came after all. Each is of the workloads that are on its host. */
  watchHoles(hosts: Pick<Hosts, 'get'>): void {
    const now = this.now();
    const holes = new Map<string, Hole>();
    const missing = this.#marks.holes();
    this.#between = this.#between.filter(one => missing.some(hole => isWithin(hole, one)));
    for (const { outbox, from, to } of missing) {
      const key = holeKey(this.#hostOf(outbox), outbox, from);
      const hole = this.#holes.get(key) ?? { outbox, from, to, noticedMs: now };
      holes.set(key, { ...hole, to });
      if (now - hole.noticedMs < holeAfterMs) continue;
      const known = this.#missing.get(key);
      // One that was told before it was known between what it lies keeps its time.
      const us = known?.fromUs ?? hole.noticedMs * 1_000;
      const { fromUs, toUs } = this.#between.find(one => isWithin({ outbox, from, to }, one)) ?? { fromUs: us, toUs: known?.toUs ?? us };
      const host = this.#hostOf(outbox);
      const gap = { id: holeId(outbox, from), cause: 'outbox', fromUs, toUs, containers: [] } as const;
      this.#missing.set(key, gapOf(host, gap, known?.workloads ?? workloadsOn(hosts, host)));
    }
    for (const key of this.#missing.keys()) if (!holes.has(key)) this.#missing.delete(key);
    this.#holes = holes;
  }

  /** Those that agents told, in the order in which they ended, and batches that never came. */
  gaps(): readonly HostGap[] {
    return [...this.#told.all(), ...this.#missing.values()];
  }

  /** Whether an agent's gap is among them, by itself or joined to another. */
  has(gap: Pick<HostGap, 'host' | 'id'>): boolean {
    return this.#told.has(gap);
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
      toldUs: Object.fromEntries(this.#toldUs),
      between: this.#between,
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
/** What is left of a hole when a part of it came lies between the same. */
function isWithin(hole: Pick<Between, 'outbox' | 'from' | 'to'>, { outbox, from, to }: Between): boolean {
  return hole.outbox === outbox && hole.from >= from && hole.to <= to;
}
function workloadsOn(hosts: Pick<Hosts, 'get'>, host: string): readonly string[] {
  return [...new Set(hosts.get(host)?.containers.map(({ workload }) => workload))];
}
function holeId(outbox: string, from: number): string {
  return `missing-${outbox}-${from}`;
}
function holeKey(host: string, outbox: string, from: number): string {
  return gapKey({ host, id: holeId(outbox, from) });
}
