import { alwaysAsk } from '../profiles/always-ask.js';
import { entryOf } from '../profiles/entry.js';
import { fingerprint } from '../profiles/fingerprint.js';
import { learn } from '../profiles/learn.js';
import { ownProbe } from '../profiles/match/compile.js';
import { reasonOf } from '../profiles/reason.js';
import { alertSentence } from '../profiles/sentence.js';
import { severityOf } from '../profiles/severity.js';

const nothingLearned = { entries: [], images: [], ambient: [] };
/** Behaviours against a profile, learning from them where it learns. Decides only: the store takes over what was learned. */
export function judge(profile, matcher, sighted, nowMs) {
  const verdicts = sighted.map(one => matcher.verdict(one.behaviour, one.image, nowMs));
  if (profile.mode !== 'learn' || profile.complete) {
    return { judgements: sighted.map((one, at) => judgeLocked(profile, one, verdicts[at])), learned: nothingLearned };
  }
  // What an entry admits already is not offered to learning: it may be wider than what learning would make of it.
  const fresh = sighted.filter((one, at) => verdicts[at].kind !== 'allowed' || one.behaviour.kind === 'image');
  const evidence = new Map(fresh.map(one => [one.behaviour, one.evidence]));
  const learned = learn(profile, [...evidence.keys()], behaviour => evidence.get(behaviour));
  const refused = new Map(learned.refused.map(({ behaviour, cause }) => [behaviour, cause]));
  const ambient = [];
  const judgements = sighted.map((one, at) => {
    const verdict = verdicts[at];
    const cause = refused.get(one.behaviour);
    if (verdict.kind === 'allowed' || cause !== undefined) return refusedOrAllowed(profile, one, verdict, cause, ambient);
    const entry = entryOf(one.behaviour, { source: 'learned' });
    return entry ? { kind: 'allowed', entry: entry.id } : { kind: 'aside' };
  });
  const images = learned.profile.images.slice(profile.images.length);
  return { judgements, learned: { entries: learned.added, images, ambient } };
}
function refusedOrAllowed(profile, one, verdict, cause, ambient) {
  if (cause === 'ambient') {
    ambient.push(one.behaviour);
    return { kind: 'asked', cause };
  }
  if (cause === 'unseen') return { kind: 'unknown', field: verdict.kind === 'unknown' ? verdict.field : 'exe' };
  if (cause === 'removed' && alwaysAsk(one.behaviour, one.evidence) === 'ambient' && !isGrave(profile, one.behaviour)) {
    return { kind: 'asked', cause: 'ambient' };
  }
  return judgeLocked(profile, one, verdict);
}
/** Whether a person has taken out what admitted this; else its key is on the list because it always asks. */
function isGrave(profile, behaviour) {
  const id = entryOf(behaviour, { source: 'learned' })?.id;
  return profile.alwaysAsk.some(ask => ask.cause === 'removed' && ask.key === id);
}
function judgeLocked(profile, one, verdict) {
  const hostile = alwaysAsk(one.behaviour, one.evidence) === 'hostile';
  switch (verdict.kind) {
    case 'allowed':
      if (verdict.entry === ownProbe) return { kind: 'aside' };
      // A shell that was learned is not thereby allowed on a socket; one that a person allowed is.
      if (hostile && isLearned(profile, verdict.entry)) return deviation(profile.workload, one, verdict);
      return { kind: 'allowed', entry: verdict.entry };
    case 'unknown':
      return hostile ? deviation(profile.workload, one, verdict) : { kind: 'unknown', field: verdict.field };
    case 'deviation':
      return deviation(profile.workload, one, verdict);
  }
}
function isLearned(profile, id) {
  return profile.entries.find(entry => entry.id === id)?.source === 'learned';
}
function deviation(workload, { behaviour, evidence }, verdict) {
  const reason = reasonOf(behaviour, verdict, evidence);
  return {
    kind: 'deviation',
    reason,
    severity: severityOf(reason, behaviour),
    fingerprint: fingerprint(workload, reason, behaviour),
    sentence: alertSentence(behaviour, reason, verdict),
    ...(verdict.kind === 'deviation' && verdict.nearest !== undefined ? { nearest: verdict.nearest } : {}),
    differs: verdict.kind === 'deviation' ? verdict.differs : [],
  };
}
