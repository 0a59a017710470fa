/**
 * How complete a learned profile is: the chance that the next minute of a workload shows nothing new.
 * A minute of the past would have been news if it held an entry that was seen in no other minute; the share of such minutes is what Good and
 * Turing (Good 1953) put in place of that chance, for whole sampling units as in Chao & Jost 2012, Ecology 93(12). Entries that came together count once.
 * Two units are asked, the minute and the hour, and the worse answer stands: what comes in a burst of ten minutes is in ten of them, and still came once.
 * Replicas share their minutes: what three of them do at the same time was seen once.
 * A job is asked by its runs, for it does nothing in between: then it is the chance that the next run shows nothing new.
 * All of it speaks of more of the same: what happens weekly is not in a day, whatever the estimate says. That is why `ready` asks for more.
 */
export interface Coverage {
  /** Chance that the next minute shows nothing new, 0–1; 0 while nothing can be said. */
  readonly estimate: number;
  /** The bounds of 95 % of chance around it. `bench/coverage.ts` measures how often the truth lies within. */
  readonly low: number;
  readonly high: number;
  /** Entries still to come: a lower bound ("at least"), whole; 0 where nothing can be said. */
  readonly expectedMore: number;
  /** Minutes that were observed, of however many containers; of a job the runs that ended. */
  readonly units: number;
  readonly unit: 'minute' | 'run';
  /** Ms from the first to the last unit: what the estimate rests on. */
  readonly spanMs: number;
}

/** In how many minutes and hours of a workload one entry was seen; 0 = never. */
export interface Incidence {
  readonly minutes: number;
  readonly hours: number;
  /** Since the epoch. */
  readonly firstMinute: number;
}

/** The minutes and hours in which a workload was observed at all. */
export interface Watched {
  readonly minutes: number;
  readonly hours: number;
  readonly spanMs: number;
}

/** The runs of a job that one entry was seen in; three stand for as many or more. */
export interface RunIncidence {
  readonly runs: readonly string[];
}

type Unit = 'minutes' | 'hours';
const minutesIn: Readonly<Record<Unit, number>> = { minutes: 1, hours: 60 };

/** Both-sided 95 % of a normal distribution. */
const z = 1.96;
/** With fewer entries seen exactly twice, jobs that ran once each so far look like the first of many. */
const leastTwice = 2;

export function coverageOf(incidences: readonly Incidence[], { minutes, hours, spanMs }: Watched): Coverage {
  const seen = incidences.filter(one => one.minutes > 0);
  if (minutes < 2 || seen.length === 0) return unsaid('minute', minutes, spanMs);
  const asked = hours < 2 ? [newsBy('minutes', seen, minutes)] : [newsBy('minutes', seen, minutes), newsBy('hours', seen, hours)];
  return said('minute', asked, minutes, spanMs);
}

/** The same of the runs of a job. */
export function coverageOfRuns(incidences: readonly RunIncidence[], runs: number, spanMs: number): Coverage {
  const seen = incidences.filter(one => one.runs.length > 0);
  if (runs < 2 || seen.length === 0) return unsaid('run', runs, spanMs);
  const times = (count: number) => new Set(seen.flatMap(one => (one.runs.length === count ? [one.runs.join('; ')] : []))).size;
  return said('run', [{ once: times(1), twice: times(2), units: runs }], runs, spanMs);
}

function unsaid(unit: Coverage['unit'], units: number, spanMs: number): Coverage {
  return { estimate: 0, low: 0, high: 1, expectedMore: 0, units, unit, spanMs };
}

function said(unit: Coverage['unit'], asked: readonly News[], units: number, spanMs: number): Coverage {
  const [fewest, most] = asked.map(({ once }) => once).reduce(([a, b], once) => [Math.min(a, once), Math.max(b, once)], [Infinity, 0]);
  const chance = (news: number) => Math.min(1, Math.max(0, 1 - news / units));
  return {
    estimate: chance(most),
    low: chance(poissonBounds(most).high),
    high: chance(poissonBounds(fewest).low),
    expectedMore: Math.min(...asked.map(leastUnseen)),
    units,
    unit,
    spanMs,
  };
}

/** `once` and `twice`: times that held an entry seen in one unit only, and in two. */
interface News {
  readonly once: number;
  readonly twice: number;
  readonly units: number;
}

function newsBy(unit: Unit, seen: readonly Incidence[], units: number): News {
  const first = (times: number) =>
    new Set(seen.filter(one => one[unit] === times).map(({ firstMinute }) => Math.floor(firstMinute / minutesIn[unit]))).size;
  return { once: first(1), twice: first(2), units };
}

/** Of a count that is Poisson's (Byar's approximation): good to a few percent from 0 on. */
function poissonBounds(count: number): { readonly low: number; readonly high: number } {
  const above = count + 1;
  return {
    low: count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    high: above * (1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))) ** 3,
  };
}

/** The lower end of the interval around the unseen (Chao 1987, log-normal), so that "at least" may be said of it. */
function leastUnseen({ once, twice, units }: News): number {
  if (once === 0 || twice < leastTwice) return 0;
  const correction = (units - 1) / units;
  const ratio = once / twice;
  const unseen = (correction * once * ratio) / 2;
  const variance = twice * ((correction / 2) * ratio ** 2 + correction ** 2 * ratio ** 3 + (correction ** 2 / 4) * ratio ** 4);
  return Math.floor(unseen / Math.exp(z * Math.sqrt(Math.log(1 + variance / unseen ** 2))));
}
