import type { Origin } from '../proto/records.js';
import type { Incidence, Watched } from './coverage.js';
import { MinuteCells, type MinuteCellsDocument } from './minute-cells.js';
import type { EntryId, Sighting } from './profile.js';
import type { Phase } from './verdict.js';

/** A count of one behaviour that an entry admits: cumulative within (container, minute, run). A first sighting counts 1. */
export interface Seen {
  readonly host: string;
  readonly container: string;
  readonly origin: Origin;
  /** Minutes since the epoch. */
  readonly minute: number;
  /** Which run of the agent counted: its counts begin anew with it. Microseconds since the epoch. */
  readonly runUs: number;
  /** keyHash of the behaviour; several behaviours may be one entry's. */
  readonly key: string;
  readonly count: number;
  /** Microseconds since the epoch of the last one counted. */
  readonly atUs: number;
  /** Absent where nobody can say when it began: what was found running. */
  readonly phase?: Phase | undefined;
}

/** A stretch of a container's minute that was observed, whatever happened in it. */
export interface ObservedMinute {
  readonly container: string;
  readonly minute: number;
  readonly observedMs: number;
}

interface By {
  readonly host: string;
  readonly container: string;
  readonly atUs: number;
  readonly origin: Origin;
}

interface EntryDocument {
  readonly containers: readonly string[];
  /** Absent in what was stored before they were noted. */
  readonly hosts?: readonly string[];
  readonly firstUs: number;
  readonly lastUs: number;
  readonly by: By;
  readonly cells: MinuteCellsDocument;
  /** Seen while a container started, and at other times. */
  readonly startup?: true;
  readonly steady?: true;
}
/** Sightings as plain JSON. */
export interface SightingsDocument {
  readonly entries: Readonly<Record<EntryId, EntryDocument>>;
  readonly observed: {
    readonly cells: MinuteCellsDocument;
    readonly containers: readonly string[];
    readonly first?: number;
    readonly last?: number;
  };
}

/** How much of a workload was watched: the minutes and hours that coverage rests on, and the span they lie in (first to last minute, both counted). */
export interface Observed extends Watched {
  readonly containerMinutes: number;
  readonly observedMs: number;
  /** Distinct containers, at most `maxContainers` of them. */
  readonly containers: number;
}

/** Containers, and hosts, named for one entry; past it the smallest ids are kept, so that every order keeps the same ones. */
export const maxContainers = 64;

const usPerMinute = 60_000_000;

interface Line {
  containers: readonly string[];
  hosts: readonly string[];
  firstUs: number;
  lastUs: number;
  by: By;
  readonly cells: MinuteCells;
  startup?: true;
  steady?: true;
  lastId?: LastId;
}

/** What the last count was told apart by: most entries admit one behaviour, and its text need not be made for each count. Not stored. */
interface LastId {
  readonly runUs: number;
  readonly key: string;
  readonly text: string;
}

/**
 * What was seen of every entry of one workload. A union by maximum: records and copies may come twice and in any order.
 * Its owner closes old minutes (`close`) to keep it small; see `MinuteCells` for what a late count then loses.
 */
export class Sightings {
  readonly #lines = new Map<EntryId, Line>();
  readonly #observed = new MinuteCells();
  #observedBy: readonly string[] = [];
  #first: number | undefined;
  #last: number | undefined;

  record(entry: EntryId, seen: Seen): void {
    const { host, container, origin, minute, runUs, key, count, atUs, phase } = seen;
    const line = this.#lines.get(entry) ?? this.#begun(entry, { host, container, atUs, origin });
    line.containers = withOne(line.containers, container);
    line.hosts = withOne(line.hosts, host);
    if (atUs < line.firstUs) line.firstUs = atUs;
    if (atUs > line.lastUs) line.lastUs = atUs;
    if (atUs <= line.by.atUs) line.by = earlier(line.by, { host, container, atUs, origin });
    line.cells.add({ container, minute, id: this.#idOf(line, runUs, key), count });
    if (phase !== undefined) line[phase] = true;
  }

  observe({ container, minute, observedMs }: ObservedMinute): void {
    if (observedMs <= 0) return;
    this.#observed.add({ container, minute, id: '', count: observedMs });
    this.#observedBy = smallest([...this.#observedBy, container]);
    this.#first = Math.min(this.#first ?? minute, minute);
    this.#last = Math.max(this.#last ?? minute, minute);
  }

  /** Folds every minute up to this one into totals. Leave the last minutes open, in which agents still count. */
  close(throughMinute: number): void {
    for (const { cells } of this.#lines.values()) cells.close(throughMinute);
    this.#observed.close(throughMinute);
  }

  absorb(other: Sightings): void {
    for (const [entry, theirs] of other.#lines) this.#absorb(entry, theirs);
    this.#observed.absorb(other.#observed);
    this.#observedBy = smallest([...this.#observedBy, ...other.#observedBy]);
    if (other.#first !== undefined) this.#first = Math.min(this.#first ?? other.#first, other.#first);
    if (other.#last !== undefined) this.#last = Math.max(this.#last ?? other.#last, other.#last);
  }

  /** What was seen of these entries was seen of that one, too, which stands in their place. */
  join(entry: EntryId, others: readonly EntryId[]): void {
    for (const other of others) {
      const theirs = this.#lines.get(other);
      if (theirs && other !== entry) this.#absorb(entry, theirs);
    }
  }

  /** Drops what was seen of an entry that is no longer in the profile. */
  forget(entry: EntryId): void {
    this.#lines.delete(entry);
  }

  of(entry: EntryId): Sighting | undefined {
    const line = this.#lines.get(entry);
    if (!line) return undefined;
    const { minutes, count } = line.cells.totals();
    const { host, container, atUs, origin } = line.by;
    return {
      containers: line.containers,
      hosts: line.hosts,
      containerMinutes: minutes,
      count,
      firstSeen: time(line.firstUs),
      lastSeen: time(line.lastUs),
      by: { host, container, at: time(atUs), origin },
    };
  }

  /** Whether it was seen while a container started, and never otherwise. */
  isOfStartAlone(entry: EntryId): boolean {
    const line = this.#lines.get(entry);
    return line?.startup === true && line.steady !== true;
  }

  observed(): Observed {
    const { minutes: containerMinutes, count } = this.#observed.totals();
    const spanMs = this.#first === undefined || this.#last === undefined ? 0 : (this.#last - this.#first + 1) * 60_000;
    return { ...this.#observed.times(), containerMinutes, observedMs: count, spanMs, containers: this.#observedBy.length };
  }

  /** For each of these entries that was seen, in how many minutes and hours; replicas share theirs. */
  incidences(entries: Iterable<EntryId>): readonly Incidence[] {
    return [...entries].flatMap(entry => {
      const line = this.#lines.get(entry);
      return line ? [{ ...line.cells.times(), firstMinute: Math.floor(line.firstUs / usPerMinute) }] : [];
    });
  }

  /** Counts held apart: what `close` makes smaller. */
  get openCells(): number {
    let size = this.#observed.size;
    for (const { cells } of this.#lines.values()) size += cells.size;
    return size;
  }

  toJSON(): SightingsDocument {
    const lines = [...this.#lines].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      entries: Object.fromEntries(lines.map(([entry, { lastId: _, ...line }]) => [entry, { ...line, cells: line.cells.toJSON() }])),
      observed: {
        cells: this.#observed.toJSON(),
        containers: this.#observedBy,
        ...(this.#first !== undefined && { first: this.#first }),
        ...(this.#last !== undefined && { last: this.#last }),
      },
    };
  }

  static from(document: SightingsDocument): Sightings {
    const sightings = new Sightings();
    for (const [entry, line] of Object.entries(document.entries)) {
      sightings.#lines.set(entry, { ...line, hosts: line.hosts ?? [line.by.host], cells: MinuteCells.from(line.cells) });
    }
    const { cells, containers, first, last } = document.observed;
    sightings.#observed.absorb(MinuteCells.from(cells));
    sightings.#observedBy = containers;
    sightings.#first = first;
    sightings.#last = last;
    return sightings;
  }

  #absorb(entry: EntryId, theirs: Line): void {
    const line = this.#lines.get(entry) ?? this.#begun(entry, theirs.by);
    line.containers = smallest([...line.containers, ...theirs.containers]);
    line.hosts = smallest([...line.hosts, ...theirs.hosts]);
    line.firstUs = Math.min(line.firstUs, theirs.firstUs);
    line.lastUs = Math.max(line.lastUs, theirs.lastUs);
    line.by = earlier(line.by, theirs.by);
    line.cells.absorb(theirs.cells);
    if (theirs.startup) line.startup = true;
    if (theirs.steady) line.steady = true;
  }

  #begun(entry: EntryId, by: By): Line {
    const { container, host, atUs } = by;
    const line: Line = { containers: [container], hosts: [host], firstUs: atUs, lastUs: atUs, by, cells: new MinuteCells() };
    this.#lines.set(entry, line);
    return line;
  }

  #idOf(line: Line, runUs: number, key: string): string {
    const { lastId } = line;
    if (lastId?.key === key && lastId.runUs === runUs) return lastId.text;
    const text = `${runUs} ${key}`;
    line.lastId = { runUs, key, text };
    return text;
  }
}

/** The earlier of two by time, then host, container and origin: a total order. */
function earlier(a: By, b: By): By {
  if (a.atUs !== b.atUs) return a.atUs < b.atUs ? a : b;
  return [a.host, a.container, a.origin].join('\0') <= [b.host, b.container, b.origin].join('\0') ? a : b;
}

function withOne(known: readonly string[], one: string): readonly string[] {
  return known.includes(one) ? known : smallest([...known, one]);
}

function smallest(containers: readonly string[]): readonly string[] {
  return [...new Set(containers)].sort().slice(0, maxContainers);
}

function time(us: number): string {
  return new Date(us / 1000).toISOString();
}
