import { parseDuration } from '../../profiles/duration.js';
import { refusal } from '../refusal.js';
import { Problem } from './problem.js';

/** When something ends, as RFC 3339, from ms since the epoch, RFC 3339, or a duration from now. */
export function expiry(expires: number | string | undefined, nowMs: number): string | undefined {
  if (expires === undefined) return undefined;
  const span = typeof expires === 'string' ? parseDuration(expires) : undefined;
  const ms = typeof expires === 'number' ? expires : span === undefined ? Date.parse(expires) : nowMs + span;
  if (ms > nowMs && ms < 8.64e15) return new Date(ms).toISOString();
  throw new Problem(refusal('usage', `"${expires}" is no time to come`, 'write it like 7d, or RFC 3339'));
}
