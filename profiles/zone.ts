/** One formatter per zone: making one costs a hundred times what using it does. As many as there are zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether this is a time zone's name, such as `Europe/Berlin`. */
export function isZone(name: string): boolean {
  if (name.length > 64 || !/^[A-Za-z]/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What the clock on the wall there shows at a moment, as if it were UTC: ms since the epoch, whole seconds. */
export function wallMs(zone: string, atMs: number): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clockOf(zone).formatToParts(atMs)) shown[type] = Number(value);
  return Date.UTC(shown.year!, shown.month! - 1, shown.day!, shown.hour!, shown.minute!, shown.second!);
}

/**
 * When the clock there shows this, earliest first: one moment; two where it is put back over it; none where it is put forward over it. `wall` as if it
 * were UTC.
 */
export function momentsOf(zone: string, wall: number): readonly number[] {
  const offsets = new Set([offsetMs(zone, wall - nearMs), offsetMs(zone, wall + nearMs)]);
  return [...offsets]
    .map(offset => wall - offset)
    .filter(atMs => wallMs(zone, atMs) === wall)
    .sort((a, b) => a - b);
}

/** When the clock there is put forward or back within a day or so of this wall time, to the second. */
export function clockChangeNear(zone: string, wall: number): number | undefined {
  let before = wall - nearMs;
  let after = wall + nearMs;
  const was = offsetMs(zone, before);
  if (was === offsetMs(zone, after)) return undefined;
  while (after - before > 1_000) {
    const middle = Math.floor((before + after) / 2_000) * 1_000;
    if (offsetMs(zone, middle) === was) before = middle;
    else after = middle;
  }
  return after;
}

/** No zone is farther from UTC than 14 h, and none changes its clock twice within two days. */
const nearMs = 26 * 3_600_000;

function offsetMs(zone: string, atMs: number): number {
  return wallMs(zone, atMs) - Math.floor(atMs / 1_000) * 1_000;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
}
