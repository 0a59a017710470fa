import { compile } from '../profiles/match/compile.js';
import type { Profile } from '../profiles/profile.js';
import { type Severity, severities } from '../profiles/severity.js';
import type { Sightings } from '../profiles/sightings.js';
import type { Matcher, Phase } from '../profiles/verdict.js';
import type { Behaviour } from '../proto/behaviour.js';
import type { Alert } from './alert/state.js';
import { type Deviation, judge } from './judge/judge.js';
import type { Memory, Remembered } from './store/memory.js';
import { timeOf } from './time.js';

/** It is not remembered when in the life of its container something was done: what a start may do is taken for done in one. */
const phase: Phase = 'startup';

/** What is known of a workload's past. */
export interface Past {
  readonly memory: Memory;
  readonly sightings: Sightings;
  /** By key of the behaviour. */
  readonly alerts: ReadonlyMap<string, Alert>;
  /** As it is judged now. */
  readonly matcher: Matcher | undefined;
  /** What its containers run: entries of one image hold for it. */
  readonly image: string;
}

interface Occurrence {
  readonly count: number;
  readonly containers: readonly string[];
  readonly firstSeen: string;
  readonly lastSeen: string;
}

export interface ReplayGroup extends Occurrence {
  readonly reason: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly behaviour: Behaviour;
}

/** What a profile would have said of what was observed. */
export interface Replay {
  readonly workload: string;
  readonly from: string;
  readonly to: string;
  /** Behaviours that were judged. */
  readonly replayed: number;
  /** False where more was observed than is remembered. */
  readonly complete: boolean;
  readonly wouldAlert: number;
  /** Gravest first, then the most frequent. */
  readonly groups: readonly ReplayGroup[];
}

/** Judges by this profile, locked, every behaviour of the workload that was seen since then. Teaches nothing and tells nobody. */
export function replay(profile: Profile, past: Past, sinceMs: number, nowMs: number): Replay {
  const { memory, image } = past;
  // What waits for a person is not listed, and would be told.
  const locked: Profile = { ...profile, mode: 'alert', complete: true, proposals: [] };
  const seen = [...memory.entries()].map(([key, remembered]) => ({ remembered, occurred: occurrenceOf(past, key, remembered, nowMs) }));
  const recent = seen.filter(({ occurred }) => Date.parse(occurred.lastSeen) >= sinceMs);
  const sighted = recent.map(({ remembered: { behaviour, evidence } }) => ({ behaviour, evidence, image, phase }));
  const { judgements } = judge(locked, compile(locked), sighted, nowMs);
  const groups = recent.flatMap(({ remembered: { behaviour }, occurred }, at) => {
    const judgement = judgements[at]!;
    return judgement.kind === 'deviation' ? [groupOf(judgement, behaviour, occurred)] : [];
  });
  const first = recent.map(({ occurred }) => occurred.firstSeen).sort()[0];
  return {
    workload: profile.workload,
    from: new Date(Math.max(sinceMs, first === undefined ? sinceMs : Date.parse(first))).toISOString(),
    to: new Date(nowMs).toISOString(),
    replayed: recent.length,
    complete: memory.forgotten === 0,
    wouldAlert: groups.length,
    groups: groups.sort((a, b) => gravity(b) - gravity(a) || b.count - a.count),
  };
}

function groupOf({ reason, severity, sentence }: Deviation, behaviour: Behaviour, occurred: Occurrence): ReplayGroup {
  return { reason, severity, sentence, behaviour, ...occurred };
}

function gravity({ severity }: ReplayGroup): number {
  return severities.indexOf(severity);
}

/** How often and where: of the entry that admits it now, or of the alert that tells of it; at least once. An entry may admit others with it. */
function occurrenceOf(
  { sightings, alerts, matcher, image }: Past,
  key: string,
  { behaviour, observedAtUs }: Remembered,
  nowMs: number,
): Occurrence {
  const verdict = matcher?.verdict(behaviour, image, nowMs, phase);
  const found = verdict?.kind === 'allowed' ? sightings.of(verdict.entry) : undefined;
  if (found) return { count: found.count, containers: [...found.containers], firstSeen: found.firstSeen, lastSeen: found.lastSeen };
  const alert = alerts.get(key);
  if (alert) {
    const { counts, containers, firstSeenUs, lastSeenUs } = alert;
    return { count: counts.total, containers: [...containers], firstSeen: timeOf(firstSeenUs), lastSeen: timeOf(lastSeenUs) };
  }
  return { count: 1, containers: [], firstSeen: timeOf(observedAtUs), lastSeen: timeOf(observedAtUs) };
}
