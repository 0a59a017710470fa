import type { Profile } from '../../profiles/profile.js';
import type { Matcher } from '../../profiles/verdict.js';
import { judge } from '../judge/judge.js';
import type { Alert } from './state.js';

/** Whether what an alert tells is allowed by the profile as it is now. */
export function isAllowedNow({ facts, container }: Alert, profile: Profile, matcher: Matcher, nowMs: number): boolean {
  if (facts.reason === 'flood') return false;
  const sighted = { behaviour: facts.behaviour, evidence: facts.evidence, image: container.image };
  // Asked as of a locked profile: looking at an alert again must not teach anything.
  const { judgements } = judge({ ...profile, mode: 'alert', complete: true }, matcher, [sighted], nowMs);
  // An image that is approved is not counted, and so is what nobody asks for.
  return judgements[0]!.kind === 'allowed' || (facts.behaviour.kind === 'image' && judgements[0]!.kind === 'aside');
}
