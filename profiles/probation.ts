import type { Profile } from './profile.js';

/** The time in which what is new and may wait is told once a day instead of at once. */
export interface Probation {
  /** As it was asked for. */
  readonly forMs: number;
  /** RFC 3339; it ends by itself. */
  readonly until: string;
}

export function probationFrom(forMs: number, nowMs: number): Probation {
  return { forMs, until: new Date(nowMs + forMs).toISOString() };
}

export function isOnProbation({ probation }: Pick<Profile, 'probation'>, nowMs: number): boolean {
  return probation !== undefined && nowMs < Date.parse(probation.until);
}
