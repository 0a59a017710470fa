import { type Stamp, stamped } from './edit.js';
import type { Profile } from './profile.js';

/** The profile learning again, or for longer, until this time (RFC 3339); then it is what it was before, or alerts where it only ever learned. */
export function extend(profile: Profile, until: string, stamp: Stamp): Profile {
  const then = profile.stretch?.then ?? (profile.mode === 'learn' ? 'alert' : profile.mode);
  const first = profile.stretch ? profile.stretch.first : !profile.complete || undefined;
  // What learns is no longer judged by what it was.
  const { rollout: _rollout, ...rest } = profile;
  return stamped(rest, stamp, { mode: 'learn', complete: false, stretch: { until, then, ...(first && { first }) } });
}

/** The profile with learning at its end; the very same object where it had ended. */
export function lock(profile: Profile, stamp: Stamp): Profile {
  if (profile.complete) return profile;
  const { stretch, ...rest } = profile;
  return stamped(rest, stamp, { mode: stretch?.then ?? 'alert', complete: true });
}

/** Whether a stretch of learning is over. */
export function isOver({ stretch }: Profile, nowMs: number): boolean {
  return stretch !== undefined && Date.parse(stretch.until) <= nowMs;
}
