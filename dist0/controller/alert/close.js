import { judge } from '../judge.js';
/** Whether what an alert tells is allowed by the profile as it is now. */
export function isAllowedNow({ facts, container }, profile, matcher, nowMs) {
  if (facts.reason === 'flood') return false;
  const sighted = { behaviour: facts.behaviour, evidence: facts.evidence, image: container.image };
  // Asked as of a locked profile: looking at an alert again must not teach anything.
  const { judgements } = judge({ ...profile, mode: 'alert', complete: true }, matcher, [sighted], nowMs);
  return judgements[0].kind === 'allowed';
}
