import { alwaysAsk } from '../../profiles/always-ask.js';
import { entryOf } from '../../profiles/entry.js';
import { isExcepted } from '../../profiles/exception.js';
import { fingerprint } from '../../profiles/fingerprint.js';
import { type RefusedCause, sift } from '../../profiles/learn.js';
import { ownProbe } from '../../profiles/match/compile.js';
import { isOutside } from '../../profiles/outside.js';
import type { ApprovedImage, Entry, EntryId, Profile } from '../../profiles/profile.js';
import { type Reason, reasonOf } from '../../profiles/reason.js';
import type { Release } from '../../profiles/release.js';
import type { ProposedLine } from '../../profiles/release-proposal.js';
import { couldTell, mayHaveMissed } from '../../profiles/sensor-sight.js';
import { alertSentence, foreignImageWords } from '../../profiles/sentence.js';
import { isOfSession } from '../../profiles/session.js';
import { type Severity, severityOf } from '../../profiles/severity.js';
import { isUnspoken } from '../../profiles/unspoken.js';
import type { Matcher, Phase, Verdict } from '../../profiles/verdict.js';
import { inEnglish } from '../../profiles/words/words.js';
import type { Behaviour } from '../../proto/behaviour.js';
import type { Evidence } from '../../proto/records.js';
import { inRelease, type Proposed } from './in-release.js';

/** A behaviour with what is known about it, in a container of this image. */
export interface Sighted {
  readonly behaviour: Behaviour;
  readonly evidence: Evidence;
  readonly image: string;
  /** Absent where its container was no longer starting. */
  readonly phase?: Phase;
  /** Its image joins the workload only by a person's word: nothing is learned from it. */
  readonly foreign?: boolean;
  /** In whose time it was done. */
  readonly release?: Release;
}

/** What follows from a behaviour. Everything but `deviation` makes no noise. */
export type Judgement =
  | { readonly kind: 'allowed'; readonly entry: EntryId }
  /** Our own probes, images, what is told as part of a session, and settings that the profile does not speak of: neither counted nor told. */
  | { readonly kind: 'aside' }
  /** For a person to decide: on the profile's list, without an alert while it learns. */
  | { readonly kind: 'asked'; readonly cause: 'ambient' }
  /** Done in a container of a foreign image while the profile learns: neither learned nor told, but kept until somebody approves the image. */
  | { readonly kind: 'held' }
  /** Too little of it was seen (`field`), or the profile can hold no more: neither learned nor told, but counted. */
  | { readonly kind: 'unknown'; readonly field: string }
  | Proposed
  | Deviation;

export interface Deviation {
  readonly kind: 'deviation';
  readonly reason: Reason;
  readonly severity: Severity;
  readonly fingerprint: string;
  readonly sentence: string;
  readonly nearest?: EntryId;
  readonly differs: readonly string[];
}

export interface Judged {
  /** In the order of what was sighted. */
  readonly judgements: readonly Judgement[];
  readonly learned: {
    readonly entries: readonly Entry[];
    readonly images: readonly ApprovedImage[];
    readonly ambient: readonly Behaviour[];
    readonly proposed: readonly ProposedLine[];
  };
}

const nothingLearned: Judged['learned'] = { entries: [], images: [], ambient: [], proposed: [] };

/**
 * Behaviours against a profile, learning from them where it learns. Decides only: the store takes over what was learned. `known` are the ids of the
 * profile's entries, for whoever has them at hand.
 */
export function judge(
  profile: Profile,
  matcher: Matcher,
  sighted: readonly Sighted[],
  nowMs: number,
  known?: ReadonlySet<EntryId>,
): Judged {
  const verdicts = sighted.map(one => matcher.verdict(one.behaviour, one.image, nowMs, one.phase));
  if (profile.mode !== 'learn' || profile.complete) {
    const judgements = sighted.map((one, at) => {
      const judgement = judgeLocked(profile, one, verdicts[at]!, nowMs);
      return judgement.kind === 'deviation' ? inRelease(profile, one, judgement, nowMs) : judgement;
    });
    const ambient = sighted.flatMap(({ behaviour }, at) => (judgements[at]!.kind === 'asked' ? [behaviour] : []));
    const proposed = judgements.flatMap(one => (one.kind === 'proposed' && one.line ? [one.line] : []));
    return { judgements, learned: ambient.length + proposed.length === 0 ? nothingLearned : { ...nothingLearned, ambient, proposed } };
  }
  // What an entry admits already is not offered to learning: it may be wider than what learning would make of it.
  const fresh = sighted.filter(
    (one, at) => !isAside(one, verdicts[at]!) && (!isSettled(profile, one, verdicts[at]!) || one.behaviour.kind === 'image'),
  );
  const evidence = new Map(fresh.map(one => [one.behaviour, one.evidence]));
  const learned = sift(profile, [...evidence.keys()], behaviour => evidence.get(behaviour)!, known);
  const refused = new Map(learned.refused.map(({ behaviour, cause }) => [behaviour, cause]));
  const ambient: Behaviour[] = [];
  const judgements = sighted.map((one, at): Judgement => {
    const verdict = verdicts[at]!;
    if (isAside(one, verdict)) return judgeForeign(profile, one, verdict, nowMs);
    const cause = refused.get(one.behaviour);
    if (isSettled(profile, one, verdict) || cause !== undefined) return refusedOrAllowed(profile, one, verdict, cause, ambient, nowMs);
    const entry = entryOf(one.behaviour, { source: 'learned' }, one.evidence.origin);
    return entry ? { kind: 'allowed', entry: entry.id } : { kind: 'aside' };
  });
  return { judgements, learned: { ...nothingLearned, entries: learned.added, images: learned.images, ambient } };
}

/**
 * Nothing is to be learned from it: an entry admits it, or may. What was found running shows less than what was watched, and would make a wider
 * line of a program that has a narrow one; but where nothing was ever watched, the wide line is all there is.
 */
function isSettled({ learned }: Profile, { behaviour, evidence }: Sighted, verdict: Verdict): boolean {
  if (verdict.kind !== 'unknown') return verdict.kind === 'allowed';
  return evidence.origin !== 'live' && learned.sensor !== 'sampling' && alwaysAsk(behaviour, evidence) === undefined;
}

/** Of an image that is approved by its digest only its own word tells. */
function isAside({ foreign, behaviour }: Sighted, verdict: Verdict): boolean {
  return foreign === true && !(behaviour.kind === 'image' && verdict.kind === 'allowed');
}

/** What is hostile is told as ever. */
function judgeForeign(profile: Profile, one: Sighted, verdict: Verdict, nowMs: number): Judgement {
  const { behaviour, evidence } = one;
  if (behaviour.kind === 'image' && !evidence.tampered) {
    const told = deviation(profile.workload, one, verdict);
    return { ...told, sentence: inEnglish(foreignImageWords(behaviour, told.reason, told.differs, evidence)) };
  }
  return alwaysAsk(behaviour, evidence) === 'hostile' ? judgeLocked(profile, one, verdict, nowMs) : { kind: 'held' };
}

function refusedOrAllowed(
  profile: Profile,
  one: Sighted,
  verdict: Verdict,
  cause: RefusedCause | undefined,
  ambient: Behaviour[],
  nowMs: number,
): Judgement {
  if (cause === 'ambient') {
    ambient.push(one.behaviour);
    return { kind: 'asked', cause };
  }
  if (cause === 'unseen') return { kind: 'unknown', field: verdict.kind === 'unknown' ? verdict.field : 'exe' };
  if (cause === 'removed' && alwaysAsk(one.behaviour, one.evidence) === 'ambient' && !isGrave(profile, one)) {
    return { kind: 'asked', cause: 'ambient' };
  }
  return judgeLocked(profile, one, verdict, nowMs);
}

/** Whether a person has taken out what admitted this; else its key is on the list because it always asks. */
function isGrave(profile: Profile, { behaviour, evidence }: Sighted): boolean {
  const id = entryOf(behaviour, { source: 'learned' }, evidence.origin)?.id;
  return profile.alwaysAsk.some(ask => ask.cause === 'removed' && ask.key === id);
}

function judgeLocked(profile: Profile, one: Sighted, verdict: Verdict, nowMs: number): Judgement {
  if (isOutside(one.behaviour) || one.evidence.tampered) return deviation(profile.workload, one, verdict);
  const hostile = alwaysAsk(one.behaviour, one.evidence) === 'hostile';
  switch (verdict.kind) {
    case 'allowed':
      if (verdict.entry === ownProbe || one.behaviour.kind === 'image') return { kind: 'aside' };
      // A shell that was learned is not thereby allowed on a socket; one that a person allowed is.
      if (hostile && isLearned(profile, verdict.entry) && !isExcepted(profile, verdict.entry, nowMs))
        return deviation(profile.workload, one, verdict);
      return { kind: 'allowed', entry: verdict.entry };
    case 'unknown':
      return hostile ? deviation(profile.workload, one, verdict) : { kind: 'unknown', field: verdict.field };
    case 'deviation':
      if (isUnspoken(profile, one.behaviour)) return { kind: 'aside' };
      if (hostile) return deviation(profile.workload, one, verdict);
      return isOfSession(one.behaviour, one.evidence) ? { kind: 'aside' } : judgeUnlisted(profile, one, verdict);
  }
}

/** What no entry admits. It is no deviation where nobody can say what it was, or could have seen it while the profile was learned. */
function judgeUnlisted(profile: Profile, one: Sighted, verdict: Verdict): Judgement {
  const { behaviour, evidence } = one;
  if (behaviour.kind === 'exec' && behaviour.exe === undefined && evidence.origin !== 'live') return { kind: 'unknown', field: 'exe' };
  if (!couldTell(profile, behaviour) && alwaysAsk(behaviour, evidence) === undefined) return { kind: 'unknown', field: 'sensor' };
  // One list to decide, instead of an alert for each.
  if (evidence.origin !== 'sampled' && mayHaveMissed(profile, behaviour)) return { kind: 'asked', cause: 'ambient' };
  return deviation(profile.workload, one, verdict);
}

function isLearned(profile: Profile, id: EntryId): boolean {
  return profile.entries.find(entry => entry.id === id)?.source === 'learned';
}

function deviation(workload: string, { behaviour, evidence }: Sighted, verdict: Verdict): Deviation {
  const reason = reasonOf(behaviour, verdict, evidence);
  return {
    kind: 'deviation',
    reason,
    severity: severityOf(reason, behaviour),
    fingerprint: fingerprint(workload, reason, behaviour),
    sentence: alertSentence(behaviour, reason, verdict, evidence),
    ...(verdict.kind === 'deviation' && verdict.nearest !== undefined ? { nearest: verdict.nearest } : {}),
    differs: verdict.kind === 'deviation' ? verdict.differs : [],
  };
}
