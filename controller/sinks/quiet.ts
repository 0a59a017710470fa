import { wallMs } from '../../profiles/zone.js';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** From when to when, by the clock on the wall there, what can wait does. `to` before `from` is over midnight. */
export interface Quiet {
  readonly zone: string;
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
}

/** Minutes of the day of `22:30`; undefined for anything else. */
export function minutesOf(time: string): number | undefined {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}

export function isQuiet({ zone, from, to }: Quiet, nowMs: number): boolean {
  const minute = Math.floor((wallMs(zone, nowMs) % dayMs) / minuteMs);
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
