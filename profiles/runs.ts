import type { RunIncidence } from './coverage.js';
import type { EntryId } from './profile.js';
import type { LearnedRuns } from './ready.js';

/** One run of a job from its start to its end, microseconds since the epoch. */
export interface Run {
  readonly container: string;
  readonly host: string;
  readonly fromUs: number;
  readonly toUs: number;
}

/** A container of a job began or ended, microseconds since the epoch. */
interface Turn {
  readonly host: string;
  readonly container: string;
  readonly atUs: number;
}

/** As plain JSON. `seen`: the runs that each entry was seen in, the first few. */
export interface RunsDocument {
  readonly starts: readonly Turn[];
  readonly ends: readonly Turn[];
  readonly forgotten: number;
  readonly seen: Readonly<Record<EntryId, readonly string[]>>;
}

/** What is older than so many starts or ends is only counted. */
const maxTurns = 128;
/** Coverage asks whether an entry was seen once, twice or more often. */
const maxSeenIn = 3;
/** The engine says that a container began a moment after its first process did. */
const slackUs = 5_000_000;

/**
 * The runs of a job. A container may run once, as with `docker run --rm`, or again and again. Only a run whose start and whose end were both told is one:
 * nobody knows what the first half of another did. Told twice, or in another order, it is the same. Bounded: of what is older than `maxTurns` ends only
 * the number is known, and of more than `maxSeenIn` runs of an entry only that they are as many.
 */
export class Runs {
  #starts: readonly Turn[];
  #ends: readonly Turn[];
  #forgotten: number;
  readonly #seen: Map<EntryId, readonly string[]>;

  constructor({ starts = [], ends = [], forgotten = 0, seen = {} }: Partial<RunsDocument> = {}) {
    this.#starts = starts;
    this.#ends = ends;
    this.#forgotten = forgotten;
    this.#seen = new Map(Object.entries(seen));
  }

  began(turn: Turn): void {
    // Runs that failed have a start, too, and no end.
    this.#starts = withTurn(this.#starts, turn).slice(-2 * maxTurns);
  }

  /** It did what it was there for: its exit code was 0, or somebody had it stopped. */
  ended(turn: Turn): void {
    const ends = withTurn(this.#ends, turn);
    if (ends.length > maxTurns && ends[0] !== turn) this.#forgotten += this.#runTo(ends[0]!, ends) ? 1 : 0;
    this.#ends = ends.slice(-maxTurns);
  }

  /** An entry was seen in a container at that time. */
  saw(entry: EntryId, container: string, atUs: number): void {
    const run = this.runAt(container, atUs);
    const known = this.#seen.get(entry) ?? [];
    if (!known.includes(run)) this.#seen.set(entry, [...known, run].sort().slice(0, maxSeenIn));
  }

  forget(entry: EntryId): void {
    this.#seen.delete(entry);
  }

  /** Name of the run that a container was in; what is found after its end, as files are, is of the run that ended. */
  runAt(container: string, atUs: number): string {
    const ends = this.#ends.filter(end => end.container === container && end.atUs < atUs);
    const last = ends.at(-1);
    const isAgain = this.#starts.some(
      start => start.container === container && start.atUs > (last?.atUs ?? 0) && start.atUs <= atUs + slackUs,
    );
    return nameOf(container, (last && !isAgain ? ends.at(-2) : last)?.atUs);
  }

  /** The whole ones that are remembered, by their ends. */
  whole(): readonly Run[] {
    return this.#ends.flatMap(end => this.#runTo(end, this.#ends) ?? []);
  }

  nameOf({ container, toUs }: Run): string {
    return nameOf(container, this.#endBefore(container, toUs, this.#ends)?.atUs);
  }

  /** Older ones than those. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** For each of these entries that was seen, in how many runs: `maxSeenIn` means as many or more. */
  incidences(entries: Iterable<EntryId>): readonly RunIncidence[] {
    return [...entries].flatMap(entry => {
      const runs = this.#seen.get(entry);
      return runs ? [{ runs }] : [];
    });
  }

  toJSON(): RunsDocument {
    return { starts: this.#starts, ends: this.#ends, forgotten: this.#forgotten, seen: Object.fromEntries(this.#seen) };
  }

  #endBefore(container: string, atUs: number, ends: readonly Turn[]): Turn | undefined {
    return ends.findLast(end => end.container === container && end.atUs < atUs);
  }

  #runTo({ host, container, atUs }: Turn, ends: readonly Turn[]): Run | undefined {
    const afterUs = this.#endBefore(container, atUs, ends)?.atUs ?? 0;
    const start = this.#starts.findLast(one => one.container === container && one.atUs > afterUs && one.atUs <= atUs);
    return start && { host, container, fromUs: start.atUs, toUs: atUs };
  }
}

/**
 * What the runs of a job amount to. `news` are the first sightings of its entries. A run in which something may have been missed is not counted;
 * but what it showed new was new.
 */
export function learnedRuns(
  runs: Runs,
  news: readonly { readonly container: string; readonly atUs: number }[],
  isBlind: (run: Run) => boolean,
): LearnedRuns {
  const withNews = new Set(news.map(({ container, atUs }) => runs.runAt(container, atUs)));
  const remembered = runs.whole().map(run => ({ blind: isBlind(run), quiet: !withNews.has(runs.nameOf(run)) }));
  const lastNews = remembered.findLastIndex(({ quiet }) => !quiet);
  const seen = remembered.filter(({ blind }) => !blind);
  return {
    whole: seen.length + runs.forgotten,
    quiet: remembered.slice(lastNews + 1).filter(({ blind }) => !blind).length,
    withGaps: remembered.length - seen.length,
  };
}

function nameOf(container: string, endBeforeUs = 0): string {
  return `${container} ${endBeforeUs}`;
}

/** By time, then container; the same one once. */
function withTurn(turns: readonly Turn[], turn: Turn): readonly Turn[] {
  if (turns.some(({ container, atUs }) => container === turn.container && atUs === turn.atUs)) return turns;
  return [...turns, turn].sort((a, b) => a.atUs - b.atUs || (a.container < b.container ? -1 : 1));
}
