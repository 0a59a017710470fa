import { alwaysAsk } from '../../profiles/always-ask.js';
import { isExcepted } from '../../profiles/exception.js';
import { isForeign } from '../../profiles/foreign-image.js';
import type { AlwaysAsk } from '../../profiles/profile.js';
import { reasonOf } from '../../profiles/reason.js';
import type { Release } from '../../profiles/release.js';
import { alertSentence } from '../../profiles/sentence.js';
import type { Phase } from '../../profiles/verdict.js';
import { keyHash } from '../../proto/behaviour-key.js';
import { repositoryOf } from '../../proto/image-name.js';
import type { ContainerRef } from '../../proto/records.js';
import type { Remembered } from '../store/memory.js';
import type { ProfileStore } from '../store/store.js';
import type { WorkloadState } from '../workload.js';
import { type Judgement, judge, type Sighted } from './judge.js';
import type { PhaseOf } from './phases.js';
import { releasesOf } from './releases.js';
import { judgedBy, type Side } from './side.js';
import type { Counted } from './weigh.js';

export type Weighed = readonly [Counted, Judgement];

/** Every count with its judgement; `lost` are counts of behaviours that nobody remembers. */
export function judgeAll(
  store: ProfileStore,
  state: WorkloadState,
  counted: readonly Counted[],
  sideOf: (container: string) => Side,
  phaseOf: PhaseOf,
  nowMs: number,
) {
  const { workload } = state;
  const inTimeOf = releasesOf(store, workload);
  const judgedIn = (place: string) => state.judged(store.get(workload)!, store.epoch(workload), place, nowMs);
  const weighed: Weighed[] = [];
  const open = new Map<string, { readonly side: Side; readonly sighted: Map<string, Sighted>; readonly counts: Counted[] }>();
  let lost = 0;
  const isOfForeign = foreignIn(store, workload);
  // Which images a workload begins with is known before anything else is learned in them.
  const ordered = [...counted.filter(isOfImage), ...counted.filter(one => !isOfImage(one))];
  for (const one of ordered) {
    const { key, first } = one;
    const { image, id } = one.container;
    const side = sideOf(id);
    const release = inTimeOf(one.container, one.lastAtUs);
    // Where nobody saw when, it may have been while its container started.
    const phase = phaseOf(one) ?? 'startup';
    const foreign = isOfForeign(one.container);
    const place = `${side} ${phase} ${release?.id ?? ''} ${foreign ? 'foreign ' : ''}${image}`;
    const special = first !== undefined && isByEvidence(first);
    const known = special ? undefined : judgedIn(place).get(key);
    if (known) {
      weighed.push([one, known]);
      continue;
    }
    const remembered = first ?? state.memory.get(key);
    if (!remembered) {
      lost += one.count;
    } else if (special || isByEvidence(remembered)) {
      weighed.push([one, judgeSome(store, workload, side, [sightedOf(remembered, one.container, foreign, phase, release)], nowMs)[0]!]);
    } else {
      const waiting = open.get(place) ?? { side, sighted: new Map<string, Sighted>(), counts: [] };
      open.set(place, waiting);
      if (!waiting.sighted.has(key)) waiting.sighted.set(key, sightedOf(remembered, one.container, foreign, phase, release));
      waiting.counts.push(one);
    }
  }
  for (const [place, { side, sighted, counts }] of open) {
    const judgements = judgeSome(store, workload, side, [...sighted.values()], nowMs);
    const judged = judgedIn(place);
    [...sighted.keys()].forEach((key, at) => {
      judged.set(key, judgements[at]!);
    });
    for (const one of counts) weighed.push([one, judged.get(one.key)!]);
  }
  return { weighed, lost };
}

function isOfImage({ first }: Counted): boolean {
  return first?.behaviour.kind === 'image';
}

/** Whether a container's image is foreign to a workload, by what the workload has learned until then. */
export function foreignIn(store: ProfileStore, workload: string): (container: Pick<ContainerRef, 'image' | 'imageName'>) => boolean {
  const known = new Map<string, boolean>();
  let images = store.get(workload)?.images;
  return ({ image, imageName }) => {
    const profile = store.get(workload);
    if (!profile) return false;
    if (profile.images !== images) known.clear();
    images = profile.images;
    const found = known.get(image) ?? isForeign(profile, { id: image, repository: repositoryOf(imageName) });
    known.set(image, found);
    return found;
  };
}

/**
 * Whether the same behaviour with other evidence would be judged otherwise (a shell on a socket; an image that a registry knows by now; a session that
 * is told as a whole): then this judgement is of this sighting alone.
 */
function isByEvidence({ behaviour, evidence }: Pick<Remembered, 'behaviour' | 'evidence'>): boolean {
  if (behaviour.kind === 'image' || evidence.sessionId !== undefined) return true;
  return alwaysAsk(behaviour, evidence) !== alwaysAsk(behaviour);
}

/** Judges, and lets the profile learn what it may. */
export function judgeSome(
  store: ProfileStore,
  workload: string,
  side: Side,
  sighted: readonly Sighted[],
  nowMs: number,
): readonly Judgement[] {
  const { profile, matcher } = judgedBy(store, workload, side);
  const { judgements, learned } = judge(profile, matcher, sighted, nowMs, store.entryIds(workload));
  const asks = learned.ambient.map(behaviour => asked(behaviour, sighted, nowMs));
  const { full } = store.learn(workload, { ...learned, alwaysAsk: asks });
  if (!full) return judgements;
  // A profile that can hold no more has not learned what it was offered.
  return judgements.map(one =>
    one.kind === 'allowed' && !store.entryIds(workload).has(one.entry) && !isExcepted(profile, one.entry, nowMs)
      ? { kind: 'unknown', field: 'profile' }
      : one,
  );
}

function asked(behaviour: Sighted['behaviour'], sighted: readonly Sighted[], nowMs: number): AlwaysAsk {
  const { evidence } = sighted.find(one => one.behaviour === behaviour)!;
  const verdict = { kind: 'deviation', differs: [] } as const;
  const line = alertSentence(behaviour, reasonOf(behaviour, verdict, evidence), verdict);
  // Judged as if it were listed, a session is a session before it is an unlisted program.
  const reason = reasonOf(behaviour, { kind: 'unknown', field: '' }, evidence);
  return { key: keyHash(behaviour), behaviour: line, cause: 'ambient', reason, by: 'knowngood', at: new Date(nowMs).toISOString() };
}

function sightedOf(
  { behaviour, evidence }: Remembered,
  { image }: Pick<ContainerRef, 'image'>,
  foreign: boolean,
  phase: Phase,
  release: Release | undefined,
): Sighted {
  return { behaviour, evidence, image, phase, ...(foreign && { foreign }), ...(release && { release }) };
}
