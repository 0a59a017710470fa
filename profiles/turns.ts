/** A time at which calendars have jobs run that no ordinary day has. */
export interface Turn {
  readonly event: 'week-end' | 'month-end';
  /** When it begins (UTC), microseconds since the epoch: the name of this one. */
  readonly atUs: number;
}

const hoursADay = 24;
const hourUs = 3_600_000_000;
/** So many of its 48 hours must have been watched whole. */
const leastHours = 24;
const saturday = 6;

/**
 * The week ends, Saturday and Sunday, and the month ends, the last day of a month and the first of the next, of which half was watched. By UTC.
 * `whole`: hours since the epoch that were watched whole.
 */
export function turnsIn(whole: readonly number[]): readonly Turn[] {
  const hours = new Map<string, { readonly turn: Turn; count: number }>();
  for (const hour of whole) {
    for (const turn of turnsOf(Math.floor(hour / hoursADay))) {
      const key = `${turn.event} ${turn.atUs}`;
      const found = hours.get(key) ?? { turn, count: 0 };
      hours.set(key, found);
      found.count++;
    }
  }
  return [...hours.values()].filter(({ count }) => count >= leastHours).map(({ turn }) => turn);
}

/** Those that a day is of, as days since the epoch. */
function turnsOf(day: number): readonly Turn[] {
  const [weekday, date, next] = [dateOf(day).getUTCDay(), dateOf(day).getUTCDate(), dateOf(day + 1).getUTCDate()];
  const begins = (event: Turn['event'], at: number): Turn => ({ event, atUs: at * hoursADay * hourUs });
  return [
    ...(weekday === saturday ? [begins('week-end', day)] : weekday === 0 ? [begins('week-end', day - 1)] : []),
    ...(next === 1 ? [begins('month-end', day)] : date === 1 ? [begins('month-end', day - 1)] : []),
  ];
}

function dateOf(day: number): Date {
  return new Date(day * hoursADay * 3_600_000);
}
