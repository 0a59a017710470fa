const minuteMs = 60_000;
/** A scheduler begins a job late, never early. */
const lateMs = 5 * minuteMs;

const words: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
};
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * How long before `atMs` a line of a crontab would have begun its job, ms; undefined where it would not have within five minutes, or what it says is no
 * time. Times are UTC, as containers have them where nobody says otherwise.
 */
export function sinceScheduled(when: string, atMs: number): number | undefined {
  const fields = (words[when.trim().toLowerCase()] ?? when).trim().split(/\s+/);
  if (fields.length !== 5) return undefined;
  for (let ms = Math.floor(atMs / minuteMs) * minuteMs; ms > atMs - lateMs; ms -= minuteMs)
    if (isAt(fields, new Date(ms))) return atMs - ms;
  return undefined;
}

function isAt([minute, hour, day, month, weekday]: readonly string[], at: Date): boolean {
  const onDay = has(day!, at.getUTCDate(), 1);
  const onWeekday = has(weekday!, at.getUTCDay(), 0, days) || (at.getUTCDay() === 0 && has(weekday!, 7, 0, days));
  // Where both are given, either will do.
  const isDay = day !== '*' && weekday !== '*' ? onDay || onWeekday : onDay && onWeekday;
  return has(minute!, at.getUTCMinutes(), 0) && has(hour!, at.getUTCHours(), 0) && has(month!, at.getUTCMonth() + 1, 1, months) && isDay;
}

function has(field: string, value: number, first: number, names: readonly string[] = []): boolean {
  return field.split(',').some(part => {
    const [, range = '', step = '1'] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const every = Number(step);
    if (every < 1) return false;
    if (range === '*') return (value - first) % every === 0;
    const [from, to = part.includes('/') ? 59 : from] = range.split('-').map(word => numberOf(word, first, names));
    return from !== undefined && to !== undefined && value >= from && value <= to && (value - from) % every === 0;
  });
}

function numberOf(word: string, first: number, names: readonly string[]): number | undefined {
  const named = names.indexOf(word.toLowerCase());
  if (named >= 0) return named + first;
  return /^\d+$/.test(word) ? Number(word) : undefined;
}
