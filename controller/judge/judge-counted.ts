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

/** What a count was judged, and in which phase it was made, where that is known. */
export interface Weighed {
  readonly one: Counted;
  readonly judgement: Judgement;
  readonly phase: Phase | undefined;
}

/** Where counts are judged alike: what was said of one key is said of all of it. */
interface Place {
  readonly side: Side;
  readonly phase: Phase;
  readonly release: Release | undefined;
  readonly foreign: boolean;
  readonly judged: Map<string, Judgement>;
  /** What was not judged here yet. */
  readonly sighted: Map<string, Sighted>;
  readonly waiting: (readonly [Counted, Phase | undefined])[];
}

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
  const weighed: Weighed[] = [];
  let lost = 0;
  // Which images a workload begins with is known before anything else is learned in them: it tells which are foreign.
  for (const one of counted) {
    if (!isOfImage(one)) continue;
    const { container, lastAtUs } = one;
    const phase = phaseOf(one);
    const where = {
      phase: phase ?? 'startup',
      foreign: foreignIn(store, workload)(container),
      release: releasesOf(store, workload)(container, lastAtUs),
    };
    const sighted = sightedOf(one.first!, container, where);
    weighed.push({ one, phase, judgement: judgeSome(store, workload, sideOf(container.id), [sighted], nowMs)[0]! });
  }
  const places = new Places(store, state, sideOf, nowMs);
  for (const one of counted) {
    if (isOfImage(one)) continue;
    const { key, first } = one;
    const phase = phaseOf(one);
    // Where nobody saw when, it may have been while its container started.
    const place = places.of(one, phase ?? 'startup');
    const special = first !== undefined && isByEvidence(first);
    const known = special ? undefined : place.judged.get(key);
    // What has to be told is told of what it was: a flood of others may have made that forgotten since it was judged.
    if (known && (first || !needsItsBehaviour(known) || state.memory.has(key))) {
      weighed.push({ one, judgement: known, phase });
      continue;
    }
    const remembered = first ?? state.memory.get(key);
    if (!remembered) {
      lost += one.count;
    } else if (special || isByEvidence(remembered)) {
      const sighted = sightedOf(remembered, one.container, place);
      weighed.push({ one, phase, judgement: judgeSome(store, workload, place.side, [sighted], nowMs)[0]! });
    } else {
      if (!place.sighted.has(key)) place.sighted.set(key, sightedOf(remembered, one.container, place));
      place.waiting.push([one, phase]);
    }
  }
  for (const { side, sighted, judged, waiting } of places.all) {
    if (waiting.length === 0) continue;
    const judgements = judgeSome(store, workload, side, [...sighted.values()], nowMs);
    [...sighted.keys()].forEach((key, at) => {
      judged.set(key, judgements[at]!);
    });
    for (const [one, phase] of waiting) weighed.push({ one, phase, judgement: judged.get(one.key)! });
  }
  return { weighed, lost };
}

/** The places of one batch, found by container and phase: what is the same for thousands of counts is asked once. */
class Places {
  readonly #byName = new Map<string, Place>();
  readonly #byContainer = { startup: new Map<string, Place>(), steady: new Map<string, Place>() };
  readonly #inTimeOf: ReturnType<typeof releasesOf>;
  readonly #isOfForeign: ReturnType<typeof foreignIn>;
  readonly #hasReleases: boolean;

  constructor(
    readonly store: ProfileStore,
    readonly state: WorkloadState,
    readonly sideOf: (container: string) => Side,
    readonly nowMs: number,
  ) {
    const { releases = [] } = store.get(state.workload)!;
    this.#hasReleases = releases.length > 0;
    this.#inTimeOf = releasesOf(store, state.workload);
    this.#isOfForeign = foreignIn(store, state.workload);
  }

  get all(): Iterable<Place> {
    return this.#byName.values();
  }

  of({ container, lastAtUs }: Counted, phase: Phase): Place {
    const known = this.#byContainer[phase].get(container.id);
    // A release begins at a time: then each count is asked.
    if (known && !this.#hasReleases) return known;
    const place = this.#named(container, phase, this.#inTimeOf(container, lastAtUs));
    this.#byContainer[phase].set(container.id, place);
    return place;
  }

  #named(container: ContainerRef, phase: Phase, release: Release | undefined): Place {
    const side = this.sideOf(container.id);
    const foreign = this.#isOfForeign(container);
    const name = `${side} ${phase} ${release?.id ?? ''} ${foreign ? 'foreign ' : ''}${container.image}`;
    const known = this.#byName.get(name);
    if (known) return known;
    const { store, state, nowMs } = this;
    const judged = state.judged(store.get(state.workload)!, store.epoch(state.workload), name, nowMs);
    const made = { side, phase, release, foreign, judged, sighted: new Map(), waiting: [] };
    this.#byName.set(name, made);
    return made;
  }
}

function needsItsBehaviour({ kind }: Judgement): boolean {
  return kind === 'deviation' || kind === 'proposed';
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
  { foreign, phase, release }: Pick<Place, 'foreign' | 'phase' | 'release'>,
): Sighted {
  return { behaviour, evidence, image, phase, ...(foreign && { foreign }), ...(release && { release }) };
}
