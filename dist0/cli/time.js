import { CliError, exit } from './exit.js';

const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `10m`, `24h`, `7d`, `250ms` in milliseconds; undefined where it is not one of these. */
export function durationMs(text) {
  const found = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text);
  if (found === null) return undefined;
  return Math.round(Number(found[1]) * unitMs[found[2]]);
}
/** A duration given to a flag. Throws a usage error (64) that names the flag. */
export function durationFlag(flag, text) {
  const ms = durationMs(text);
  if (ms === undefined || ms <= 0)
    throw new CliError(exit.usage, 'usage', `${flag}: "${text}" is no duration`, 'write it like 90s, 10m, 24h or 7d');
  return ms;
}
/**
 * A moment given to a flag: RFC 3339, or a duration counted back from now. Returns RFC 3339 in UTC with milliseconds.
 * Throws a usage error (64) that names the flag.
 */
export function momentFlag(flag, text, nowMs) {
  const back = durationMs(text);
  if (back !== undefined) return new Date(nowMs - back).toISOString();
  const rfc3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
  const ms = rfc3339.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw new CliError(exit.usage, 'usage', `${flag}: "${text}" is no time`, 'write it like 24h (ago) or 2026-11-24T12:00:00Z');
  }
  return new Date(ms).toISOString();
}
/** A span for people, in its two largest units at most: `350 ms`, `4.2 s`, `3 min`, `2 h 5 min`, `9 d`. */
export function span(ms) {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${Number((ms / 1_000).toFixed(1))} s`;
  const minutes = Math.floor(ms / unitMs.m);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(ms / unitMs.h);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(ms / unitMs.d);
  return hours % 24 === 0 || days >= 7 ? `${days} d` : `${days} d ${hours % 24} h`;
}
/** How long ago a moment of the API was: `4 s ago`; `-` where there is none. */
export function ago(moment, nowMs) {
  if (moment === undefined) return '-';
  const ms = nowMs - Date.parse(moment);
  return Number.isNaN(ms) ? moment : ms < 1_000 ? 'now' : `${span(ms)} ago`;
}
