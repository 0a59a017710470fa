import type { GapCause } from '../../../proto/records.js';
import type { SensorGap } from '../sensor.js';
import { deleteFromMap, keysOfMap, readMap } from './libbpf.js';
import { kinds, type RecordKind, type Totals } from './totals.js';
import { type Loaded, programs } from './visibility.js';

/** As `enum cause` numbers them. */
const causes = ['ring', 'bucket'] as const satisfies readonly GapCause[];
const stretchBytes = 24;
const containerAt = causes.length * kinds.length * stretchBytes;
const lossesBytes = containerAt + 32;
const lossKeys = 1024;
/** A gap that has not grown for so long is over. */
const quietUs = 2_000_000;

interface Open {
  readonly id: string;
  readonly fromUs: number;
  lastUs: number;
  count: number;
}

/** A stretch of losses of one container, cause and kind, as far as it was told. */
interface Told {
  readonly fromUs: number;
  /** Of the kernel's count, what belongs to earlier stretches. */
  readonly before: number;
  count: number;
}

/** Counts what the kernel made and could not hand on, and turns each stretch of it into a gap that grows while it lasts. */
export class Losses {
  readonly #loaded: Loaded;
  readonly #gap: (gap: SensorGap) => void;
  readonly #totals: Totals;
  readonly #lost: number;
  readonly #byContainer = new Map<string, Map<RecordKind, number>>();
  readonly #told = new Map<string, Told>();
  readonly #open = new Map<string, Open>();
  readonly #one = Buffer.alloc(lossesBytes);
  #malformed = 0;
  #unexplained = 0;
  #seenLost = 0;
  #elsewhere = 0;
  #missed = 0;
  #lastCleanUs = 0;

  constructor(loaded: Loaded, totals: Totals, gap: (gap: SensorGap) => void) {
    this.#loaded = loaded;
    this.#gap = gap;
    this.#totals = totals;
    this.#lost = loaded.object.mapFd('lost');
  }

  total(): number {
    return this.#totals.lost() + this.#malformed + this.#missed + this.#unexplained;
  }

  /** What was lost of one container, of one kind or of all. */
  lostOf(container: string, kind?: RecordKind): number {
    this.#read();
    const lost = this.#byContainer.get(container);
    if (kind !== undefined) return lost?.get(kind) ?? 0;
    return [...(lost?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }

  /** What was lost of one kind of the container with this cgroup: one look, where `lostOf` looks at all. */
  lostAt(cgroupKey: Buffer, kind: RecordKind): number {
    const value = this.#one;
    if (!readMap(this.#lost, cgroupKey, value)) return 0;
    return causes.reduce((sum, _, at) => sum + Number(value.readBigUInt64LE(countAt(at, kinds.indexOf(kind)))), 0);
  }

  /**
   * Holds the kernel's own count of what it made against what arrived, when nothing is under way any more.
   * A record that neither arrived nor was counted as lost becomes a gap like any other. Gives what was made.
   */
  settle(nowUs: number, seen: number): number {
    const made = this.#totals.made() + this.#totals.known();
    const unexplained = made - seen - this.#totals.lost() - this.#malformed;
    if (unexplained > 0) {
      this.#unexplained += unexplained;
      this.#grow('ring', nowUs, unexplained);
    }
    return made;
  }

  malformed(nowUs: number, _why: string): void {
    this.#malformed++;
    this.#grow('decode', nowUs, 1);
  }

  /** Looks whether anything was lost since the last look. `offsetUs`: what makes the time of day of monotonic time. */
  check(nowUs: number, offsetUs: number): void {
    const lost = this.#totals.lost();
    if (lost > this.#seenLost) {
      this.#seenLost = lost;
      this.#read((of, gap) => {
        const told = this.#stretch(of, gap.fromUs, gap.count);
        if (told !== undefined)
          this.#gap({ ...gap, fromUs: Math.floor(gap.fromUs + offsetUs), toUs: Math.ceil(gap.toUs + offsetUs), count: told });
      });
      const elsewhere = this.#totals.lostElsewhere();
      if (elsewhere > this.#elsewhere) this.#grow('map', nowUs, elsewhere - this.#elsewhere);
      this.#elsewhere = elsewhere;
    }
    const missed = this.#misses();
    if (missed > this.#missed) this.#grow('links', nowUs, missed - this.#missed);
    this.#missed = missed;
    for (const [cause, open] of this.#open) if (nowUs - open.lastUs > quietUs) this.#open.delete(cause);
    this.#lastCleanUs = nowUs;
  }

  /** As of lineages. */
  knownNow(): (present: ReadonlySet<number>) => void {
    const keys = keysOfMap(this.#lost, 8, lossKeys);
    return present => this.#forget(keys, present);
  }

  #forget(keys: readonly Buffer[], present: ReadonlySet<number>): void {
    const value = Buffer.alloc(lossesBytes);
    for (const key of keys) {
      if (present.has(Number(key.readBigUInt64LE(0))) || !readMap(this.#lost, key, value)) continue;
      const container = value.toString('hex', containerAt, lossesBytes);
      deleteFromMap(this.#lost, key);
      this.#byContainer.delete(container);
      for (const of of this.#told.keys()) if (of.endsWith(container)) this.#told.delete(of);
    }
  }

  /** Times that a program was not run because it ran already on that CPU: nothing counts those in the program. */
  #misses(): number {
    let misses = 0;
    for (const { name } of programs) misses += this.#loaded.object.programCost(this.#loaded.taken.get(name) ?? name)?.misses ?? 0;
    return misses;
  }

  /** What each container has lost, by cause and kind, with the bounds that the kernel set: microseconds of the monotonic clock, all of it counted. */
  #read(take: (of: string, gap: SensorGap & { readonly count: number }) => void = () => {}): void {
    const value = Buffer.alloc(lossesBytes);
    for (const key of keysOfMap(this.#lost, 8, lossKeys)) {
      if (!readMap(this.#lost, key, value)) continue;
      const container = value.toString('hex', containerAt, lossesBytes);
      const byKind = new Map<RecordKind, number>();
      for (const [at, cause] of causes.entries()) {
        for (const [number, kind] of kinds.entries()) {
          const from = stretchAt(at, number);
          const count = Number(value.readBigUInt64LE(countAt(at, number)));
          if (count === 0 || kind === '') continue;
          byKind.set(kind, (byKind.get(kind) ?? 0) + count);
          const [fromUs, toUs] = [0, 8].map(offset => Number(value.readBigUInt64LE(from + offset) / 1000n)) as [number, number];
          const id = `sensor-${cause}-${kind}-${container.slice(0, 12)}-${fromUs}`;
          take(`${cause}-${kind}-${container}`, { id, cause, of: kind, fromUs, toUs, count, containers: [container] });
        }
      }
      this.#byContainer.set(container, byKind);
    }
  }

  /** What was lost in this stretch, if more than was told of it. */
  #stretch(of: string, fromUs: number, count: number): number | undefined {
    const told = this.#told.get(of);
    if (told?.fromUs === fromUs) {
      if (told.before + told.count === count) return undefined;
      told.count = count - told.before;
      return told.count;
    }
    const before = told ? told.before + told.count : 0;
    this.#told.set(of, { fromUs, before, count: count - before });
    return count - before;
  }

  /** A loss of which nobody knows whose it was. */
  #grow(cause: GapCause, nowUs: number, count: number): void {
    let open = this.#open.get(cause);
    if (!open) {
      const fromUs = this.#lastCleanUs || nowUs;
      open = { id: `sensor-${cause}-${fromUs}`, fromUs, lastUs: nowUs, count: 0 };
      this.#open.set(cause, open);
    }
    open.lastUs = nowUs;
    open.count += count;
    this.#gap({ id: open.id, cause, fromUs: open.fromUs, toUs: nowUs, count: open.count, containers: [] });
  }
}

/** `struct stretch`: from, to, count. */
function stretchAt(cause: number, kind: number): number {
  return (cause * kinds.length + kind) * stretchBytes;
}
function countAt(cause: number, kind: number): number {
  return stretchAt(cause, kind) + 16;
}
