import { blindMs, type Stretch } from './blind.js';

/** What a workload repeats itself in, as it is declared: a day, or a week. */
export const cycles = ['24h', '7d'] as const;
export type Cycle = (typeof cycles)[number];

/** As plain JSON: hours since the epoch, and the minutes of those that are not whole yet. */
export interface WatchedHoursDocument {
  readonly whole: readonly number[];
  readonly open: readonly (readonly [hour: number, minutes: readonly number[]])[];
}

const hoursIn: Readonly<Record<Cycle, number>> = { '24h': 24, '7d': 168 };
/** The epoch began with a Thursday. */
const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const;
const hourMs = 3_600_000;
/** Of an hour that counts as watched so much may be missing at most, unobserved or in gaps. */
const mayMissMinutes = 5;
/** Two weeks: what lies further back was another time. */
const maxWhole = 336;
const maxOpen = 4;

/** The hours in which a workload was watched, whole ones by the clock (UTC): a cycle is over once each of its hours was watched once. */
export class WatchedHours {
  #whole: readonly number[];
  readonly #open: Map<number, Set<number>>;

  constructor({ whole = [], open = [] }: Partial<WatchedHoursDocument> = {}) {
    this.#whole = whole;
    this.#open = new Map(open.map(([hour, minutes]) => [hour, new Set(minutes)]));
  }

  /** Hours since the epoch, the latest last. */
  get whole(): readonly number[] {
    return this.#whole;
  }

  /** Minutes since the epoch; of one that was hardly observed nothing is said. Whether an hour is whole by it. */
  observe(minute: number, observedMs: number): boolean {
    const hour = Math.floor(minute / 60);
    if (observedMs < 30_000 || this.#whole.includes(hour)) return false;
    const minutes = this.#open.get(hour) ?? new Set();
    this.#open.set(hour, minutes.add(minute % 60));
    const isWhole = minutes.size >= 60 - mayMissMinutes;
    if (isWhole) {
      this.#open.delete(hour);
      this.#whole = [...this.#whole, hour].sort((a, b) => a - b).slice(-maxWhole);
    }
    if (this.#open.size > maxOpen) this.#open.delete(Math.min(...this.#open.keys()));
    return isWhole;
  }

  /** None of them counts any more: who watched saw too little. */
  forget(): void {
    this.#whole = [];
    this.#open.clear();
  }

  /** Hours of a cycle that were never watched whole; one that lies in gaps was not. */
  missing(cycle: Cycle, gaps: readonly Stretch[]): readonly number[] {
    const isBlind = (hour: number) => blindMs(gaps, hour * hourMs, (hour + 1) * hourMs) > mayMissMinutes * 60_000;
    const seen = new Set(this.#whole.filter(hour => !isBlind(hour)).map(hour => hour % hoursIn[cycle]));
    return Array.from({ length: hoursIn[cycle] }, (_, hour) => hour).filter(hour => !seen.has(hour));
  }

  toJSON(): WatchedHoursDocument {
    return { whole: this.#whole, open: [...this.#open].map(([hour, minutes]) => [hour, [...minutes].sort((a, b) => a - b)]) };
  }
}

const maxSpans = 4;

/** What of a cycle is still to be watched, in words; undefined where it was watched whole. */
export function cycleInWords(cycle: Cycle, missing: readonly number[]): string | undefined {
  if (missing.length === 0) return undefined;
  const hours = hoursIn[cycle];
  const seen = `${hours - missing.length} of the ${hours} hours of a ${cycle === '24h' ? 'day' : 'week'} were watched whole`;
  if (missing.length === hours) return seen;
  const spans = spansOf(missing).map(([from, to]) => `${clock(cycle, from)} to ${clock(cycle, to % hours)}`);
  const more = spans.length > maxSpans ? ` and ${spans.length - maxSpans} more` : '';
  return `${seen}; not yet ${spans.slice(0, maxSpans).join(', ')}${more} (UTC)`;
}

function spansOf(hours: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  for (const hour of hours) {
    const last = spans.at(-1);
    if (last && last[1] === hour) last[1] = hour + 1;
    else spans.push([hour, hour + 1]);
  }
  return spans;
}

function clock(cycle: Cycle, hour: number): string {
  const time = `${String(hour % 24).padStart(2, '0')}:00`;
  return cycle === '24h' ? time : `${days[Math.floor(hour / 24)]} ${time}`;
}
