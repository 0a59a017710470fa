import type { Profile } from '../../profiles/profile.js';
import type { Release } from '../../profiles/release.js';
import { proposalOf, releaseFingerprint } from '../../profiles/release-proposal.js';
import { isAllowedSession } from '../../profiles/session.js';
import { isStarting, startupMsOf } from '../../profiles/startup.js';
import type { Matcher } from '../../profiles/verdict.js';
import { judge } from '../judge/judge.js';
import type { Alert } from './state.js';

/** What becomes of an alert by a change of the profile; undefined where it stays open. */
export function closedBy(
  alert: Alert,
  before: Profile,
  after: Profile,
  matcher: Matcher,
  nowMs: number,
): 'allowed' | 'dismissed' | undefined {
  const release = releaseToldBy(alert, after);
  if (!release) return isAllowedNow(alert, after, matcher, nowMs) ? 'allowed' : undefined;
  if (proposalOf(after, release.id)) return undefined;
  const was = proposalOf(before, release.id)?.id;
  return after.rejected?.some(({ proposal }) => proposal === was) ? 'dismissed' : 'allowed';
}

/** The release whose one alert this is. */
export function releaseToldBy({ facts }: Pick<Alert, 'facts'>, { workload, releases = [] }: Profile): Release | undefined {
  if (facts.reason !== 'new-image') return undefined;
  return releases.find(({ id }) => releaseFingerprint(workload, id) === facts.fingerprint);
}

/** Whether what an alert tells is allowed by the profile as it is now. That of a release tells of many things, and by its image of none. */
export function isAllowedNow(alert: Alert, profile: Profile, matcher: Matcher, nowMs: number): boolean {
  const { facts, container } = alert;
  if (facts.reason === 'flood' || releaseToldBy(alert, profile)) return false;
  if (alert.session) return isAllowedSession(profile.sessions, alert.session);
  const sighted = {
    behaviour: facts.behaviour,
    evidence: facts.evidence,
    image: container.image,
    phase: isStarting(container, facts.observedAtUs, startupMsOf(profile)) ? ('startup' as const) : ('steady' as const),
  };
  // Asked as of a locked profile: looking at an alert again must not teach anything.
  const { judgements } = judge({ ...profile, mode: 'alert', complete: true }, matcher, [sighted], nowMs);
  // An image that is approved is not counted, and so is what nobody asks for.
  return judgements[0]!.kind === 'allowed' || (facts.behaviour.kind === 'image' && judgements[0]!.kind === 'aside');
}
