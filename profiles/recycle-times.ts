import type { Day, Freeze, RecyclePolicy, RecycleWindow } from './profile.js';
import { clockChangeNear, momentsOf, wallMs } from './zone.js';

/** From Sunday, as `Date` counts them. */
export const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const satisfies readonly Day[];

/** Whether a recycle may begin now, and when it may next. Only its beginning is bound: what has begun in time is finished. */
export type Times =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'closed';
      /** ms since the epoch. */
      readonly nextMs: number;
      readonly why: string;
    };

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** A weekly window may fall into the hour that is skipped, so it is looked for over two weeks. */
const lookDays = 15;
const defaultZone = 'UTC';

/** Whether the windows and the freezes of this policy let a recycle begin at a moment. */
export function timesAt(policy: RecyclePolicy, atMs: number): Times {
  const nextMs = nextOpen(policy, atMs);
  return nextMs === atMs ? { kind: 'open' } : { kind: 'closed', nextMs, why: whyClosed(policy, atMs) };
}

/** The first moment from `fromMs` on at which a recycle may begin. */
export function nextOpen(policy: RecyclePolicy, fromMs: number): number {
  let atMs = fromMs;
  for (;;) {
    const freeze = frozenBy(policy, atMs);
    if (freeze) atMs = endOf(policy, freeze, atMs);
    else if (isInWindow(policy, atMs)) return atMs;
    else atMs = nextWindow(policy, atMs);
  }
}

/** `mon, tue 02:00–04:30 Europe/Berlin`; undefined where any time will do. */
export function windowsInWords({ windows, timeZone }: RecyclePolicy): string | undefined {
  if (!windows) return undefined;
  return `${windows.map(windowInWords).join(' or ')} ${timeZone ?? defaultZone}`;
}

export function windowInWords({ days: own, from, to }: RecycleWindow): string {
  return `${own ? `${own.join(', ')} ` : ''}${from}–${to}`;
}

export function freezeInWords({ from, to, reason }: Freeze): string {
  return `${from} to ${to}${reason ? ` (${reason})` : ''}`;
}

/** `20%` */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Whether a freeze is over for good. */
export function isPast(policy: RecyclePolicy, { to }: Freeze, nowMs: number): boolean {
  return isDate(to) ? dateAt(policy, nowMs) > to : nowMs >= Date.parse(to);
}

/**
 * The share of a week in which its windows are open, 0–1, and how many times a week they open; clocks that are put forward or back, and freezes, are left
 * out of account. Always open is opened never.
 */
export function openings({ windows }: RecyclePolicy): { readonly share: number; readonly times: number } {
  if (!windows) return { share: 1, times: 0 };
  const open = new Uint8Array((7 * dayMs) / minuteMs);
  for (const window of windows) {
    const [from, to] = minutesOf(window);
    for (const [day, name] of days.entries()) {
      if (window.days && !window.days.includes(name)) continue;
      const length = to > from ? to - from : to - from + 1_440;
      for (let minute = 0; minute < length; minute++) open[(day * 1_440 + from + minute) % open.length] = 1;
    }
  }
  const times = open.reduce((sum, one, at) => sum + (one === 1 && open.at(at - 1) === 0 ? 1 : 0), 0);
  return { share: open.reduce((sum, one) => sum + one, 0) / open.length, times };
}

function whyClosed(policy: RecyclePolicy, atMs: number): string {
  const freeze = frozenBy(policy, atMs);
  if (!freeze) return `outside its windows (${windowsInWords(policy)})`;
  const { from, to, reason } = freeze;
  return `frozen from ${from} to ${to}${isDate(from) || isDate(to) ? ` ${policy.timeZone ?? defaultZone}` : ''}${reason ? `: ${reason}` : ''}`;
}

function isInWindow({ windows, timeZone = defaultZone }: RecyclePolicy, atMs: number): boolean {
  if (!windows) return true;
  const wall = wallMs(timeZone, atMs);
  const minute = Math.floor((wall % dayMs) / minuteMs);
  return windows.some(window => {
    const [from, to] = minutesOf(window);
    if (from < to) return isOn(window, wall) && from <= minute && minute < to;
    // Over midnight: it belongs to the day on which it begins.
    return (isOn(window, wall) && minute >= from) || (isOn(window, wall - dayMs) && minute < to);
  });
}

/** After this moment, which lies outside of all of them. A window opens when the clock shows its beginning, or is put forward or back into it. */
function nextWindow(policy: RecyclePolicy, atMs: number): number {
  const { windows, timeZone = defaultZone } = policy;
  const today = Math.floor(wallMs(timeZone, atMs) / dayMs) * dayMs;
  const openings = (day: number) => {
    const begins = windows!
      .filter(window => isOn(window, day))
      .flatMap(window => momentsOf(timeZone, day + minutesOf(window)[0] * minuteMs));
    return [...begins, clockChangeNear(timeZone, day) ?? 0].filter(one => one > atMs && isInWindow(policy, one));
  };
  for (let day = today; day <= today + lookDays * dayMs; day += dayMs) {
    if (openings(day).length > 0) return Math.min(...openings(day), ...openings(day + dayMs));
  }
  throw new Error(`no window of ${windowsInWords(policy)} opens within ${lookDays} days of ${new Date(atMs).toISOString()}`);
}

function isOn({ days: own }: RecycleWindow, wall: number): boolean {
  return own === undefined || own.includes(days[new Date(wall).getUTCDay()]!);
}

function minutesOf({ from, to }: RecycleWindow): readonly [from: number, to: number] {
  const of = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return [of(from), of(to)];
}

function frozenBy(policy: RecyclePolicy, atMs: number): Freeze | undefined {
  return policy.freeze?.find(freeze => {
    const hasBegun = isDate(freeze.from) ? dateAt(policy, atMs) >= freeze.from : atMs >= Date.parse(freeze.from);
    return hasBegun && !isPast(policy, freeze, atMs);
  });
}

/** The first moment after a freeze that holds at `atMs`. */
function endOf({ timeZone = defaultZone }: RecyclePolicy, { to }: Freeze, atMs: number): number {
  if (!isDate(to)) return Date.parse(to);
  const wall = Date.parse(`${to}T00:00:00Z`) + dayMs;
  // There may be no midnight: where the clock is put forward over it, the day begins then.
  const ends = [...momentsOf(timeZone, wall), clockChangeNear(timeZone, wall) ?? 0];
  return Math.min(...ends.filter(one => one > atMs && wallMs(timeZone, one) >= wall));
}

function dateAt({ timeZone = defaultZone }: RecyclePolicy, atMs: number): string {
  return new Date(wallMs(timeZone, atMs)).toISOString().slice(0, 10);
}

function isDate(text: string): boolean {
  return text.length === 10;
}
