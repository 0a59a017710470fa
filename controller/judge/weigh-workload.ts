import { alwaysAsk } from '../../profiles/always-ask.js';
import { isExcepted } from '../../profiles/exception.js';
import { isJob } from '../../profiles/job.js';
import { isOnProbation } from '../../profiles/probation.js';
import type { AlwaysAsk } from '../../profiles/profile.js';
import { reasonOf } from '../../profiles/reason.js';
import type { Release } from '../../profiles/release.js';
import { alertSentence } from '../../profiles/sentence.js';
import type { Phase } from '../../profiles/verdict.js';
import type { AlertRecord } from '../../proto/alerts.js';
import { keyHash } from '../../proto/behaviour-key.js';
import type { Batch, ContainerRef } from '../../proto/records.js';
import { isCovered } from '../alert/covered.js';
import { type Crowd, Crowds, crowdOf } from '../alert/crowd.js';
import { cellKey } from '../alert/state.js';
import { type Saying, tell } from '../alert/tell.js';
import type { Remembered } from '../store/memory.js';
import type { ProfileStore } from '../store/store.js';
import type { WorkloadState } from '../workload.js';
import { type Deviation, type Judgement, judge, type Sighted } from './judge.js';
import { isReadiness, type PhaseOf, phasesOf } from './phases.js';
import { noteReleases, releasesOf } from './releases.js';
import { judgedBy, type Side, sidesOf } from './side.js';
import type { Counted, TellAgain, WeighOptions } from './weigh.js';

export interface WorkloadEffect {
  readonly raise: readonly AlertRecord[];
  readonly repeats: readonly TellAgain[];
  apply(): void;
}

type Weighed = readonly [Counted, Judgement];

/** One workload's part of a batch. */
export function weighWorkload(
  options: WeighOptions,
  workload: string,
  batch: Batch,
  counted: readonly Counted[],
  nowMs: number,
): WorkloadEffect {
  const { store, workloads } = options;
  const state = workloads.of(workload);
  for (const { key, first } of counted) {
    // A key that is not its behaviour's would make the counts of another its own.
    if (first && !state.memory.has(key) && keyHash(first.behaviour) === key) state.memory.add(key, remember(first));
  }
  noteReleases(store, workload, batch.containers, nowMs);
  for (const { container, first } of counted) if (first && isReadiness(first)) state.readiness.sign(container, first.observedAtUs);
  const phaseOf = phasesOf(store.get(workload)!, state, batch.sensor);
  const { weighed, lost } = judgeAll(store, state, counted, sidesOf(options, workload, batch.host), phaseOf, nowMs);
  const unknown = weighed.filter(([{ first }, { kind }]) => first && kind === 'unknown').length;
  const told = tellAll(options, state, batch, weighed, nowMs);
  return {
    ...told,
    apply() {
      for (const [one, judgement] of weighed) {
        const { container, key, minute, count, lastAtUs: atUs, first } = one;
        if (judgement.kind !== 'allowed' && judgement.kind !== 'proposed') continue;
        const { host, runUs } = batch;
        const origin = first?.evidence.origin ?? 'live';
        const phase = phaseOf(one);
        state.sightings.record(judgement.entry, {
          host,
          container: container.id,
          origin,
          minute,
          runUs,
          key,
          count,
          atUs,
          ...(phase && { phase }),
        });
        if (isJob(container.class)) state.runs.saw(judgement.entry, container.id, atUs);
        state.saw(minute);
      }
      workloads.ledger.addUnknown(unknown);
      workloads.ledger.addLetGo(lost);
    },
  };
}

function tellAll(
  { alerts, store, crowd: begins }: WeighOptions,
  state: WorkloadState,
  batch: Batch,
  weighed: readonly Weighed[],
  nowMs: number,
) {
  const { workload } = state;
  const { host, sensor, runUs } = batch;
  const profile = store.get(workload)!;
  const { revision } = profile;
  const onProbation = isOnProbation(profile, nowMs);
  const raise = new Map<string, AlertRecord>();
  const repeats: TellAgain[] = [];
  const deviations = weighed.flatMap(([one, judgement]) =>
    judgement.kind === 'deviation' ? [{ one, deviation: judgement, remembered: one.first ?? state.memory.get(one.key)! }] : [],
  );
  const proposed = weighed.flatMap(([one, judgement]) =>
    judgement.kind === 'proposed' ? [{ one, judgement, remembered: one.first ?? state.memory.get(one.key)! }] : [],
  );
  const sayingOf = (deviation: Deviation, remembered: Remembered, { container, key, minute, count, lastAtUs }: Counted): Saying => {
    const place = { host, container, sensor, runUs, minute, count, lastAtUs };
    return { deviation, key, remembered, place, revision, onProbation, atUs: Math.round(nowMs * 1_000) };
  };
  const about = () => [
    ...deviations.map(({ deviation: { reason }, remembered: { behaviour } }) => ({ reason, behaviour })),
    ...alerts.open(workload).map(alert => alert.facts),
  ];
  const begun = new Map<string, Crowd>();
  const sayings = deviations.flatMap(({ one, deviation, remembered }) => {
    const { reason, fingerprint } = deviation;
    const isOpen = alerts.latest(fingerprint)?.status === 'open';
    if (reason === 'executable-written' && !isOpen && isCovered({ reason, behaviour: remembered.behaviour }, about())) return [];
    const saying = sayingOf(deviation, remembered, one);
    const told = tell(alerts, saying);
    if (!told) return [];
    const crowd = told.raise && crowdOf(workload, deviation, remembered.behaviour);
    if (crowd) begun.set(told.id, crowd);
    return [{ saying, told, crowd }];
  });
  // Only where something begins it matters how much of its kind is open.
  const crowds = new Crowds(begins, begun.size > 0 ? alerts.open(workload) : []);
  for (const crowd of begun.values()) crowds.join(crowd);
  const alone = sayings.map(({ saying, told, crowd }) =>
    crowd && crowds.isCrowd(crowd) ? tell(alerts, inCrowd(state, saying, crowd)) : told,
  );
  const released = proposed.map(({ one, judgement, remembered }) =>
    tell(alerts, inCrowd(state, sayingOf(judgement.deviation, remembered, one), judgement)),
  );
  for (const told of [...alone, ...released]) {
    if (!told) continue;
    if (told.raise && !raise.has(told.id)) raise.set(told.id, told.raise);
    repeats.push({ id: told.id, workload, repeat: told.repeat });
  }
  return { raise: [...raise.values()], repeats };
}

/** The same, said of the crowd it belongs to: counted with all of it in that container and minute. */
function inCrowd(state: WorkloadState, saying: Saying, { behaviour, deviation }: Crowd): Saying {
  const { place, key, remembered } = saying;
  const cell = `${deviation.fingerprint}/${cellKey(place.container.id, place.minute, place.runUs)}`;
  const count = state.partCounts.add(cell, key, place.count);
  return { ...saying, deviation, key: keyHash(behaviour), remembered: { ...remembered, behaviour }, place: { ...place, count } };
}

/** Every count with its judgement; `lost` are counts of behaviours that nobody remembers. */
function judgeAll(
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
  for (const one of counted) {
    const { key, first } = one;
    const { image, id } = one.container;
    const side = sideOf(id);
    const release = inTimeOf(one.container, one.lastAtUs);
    // Where nobody saw when, it may have been while its container started.
    const phase = phaseOf(one) ?? 'startup';
    const place = `${side} ${phase} ${release?.id ?? ''} ${image}`;
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
      weighed.push([one, judgeSome(store, workload, side, [sightedOf(remembered, one.container, phase, release)], nowMs)[0]!]);
    } else {
      const waiting = open.get(place) ?? { side, sighted: new Map<string, Sighted>(), counts: [] };
      open.set(place, waiting);
      if (!waiting.sighted.has(key)) waiting.sighted.set(key, sightedOf(remembered, one.container, phase, release));
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

/**
 * Whether the same behaviour with other evidence would be judged otherwise (a shell on a socket; an image that a registry knows by now; a session that
 * is told as a whole): then this judgement is of this sighting alone.
 */
function isByEvidence({ behaviour, evidence }: Pick<Remembered, 'behaviour' | 'evidence'>): boolean {
  if (behaviour.kind === 'image' || evidence.sessionId !== undefined) return true;
  return alwaysAsk(behaviour, evidence) !== alwaysAsk(behaviour);
}

/** Judges, and lets the profile learn what it may. */
function judgeSome(store: ProfileStore, workload: string, side: Side, sighted: readonly Sighted[], nowMs: number): readonly Judgement[] {
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

function remember({ behaviour, evidence, observedAtUs }: Remembered): Remembered {
  return { behaviour, evidence, observedAtUs };
}
function sightedOf(
  { behaviour, evidence }: Remembered,
  { image }: Pick<ContainerRef, 'image'>,
  phase: Phase,
  release: Release | undefined,
): Sighted {
  return { behaviour, evidence, image, phase, ...(release && { release }) };
}
