import { isJob } from '../../profiles/job.js';
import { listsProgram } from '../../profiles/listed-program.js';
import { maintenanceOf } from '../../profiles/maintenance.js';
import { isOnProbation } from '../../profiles/probation.js';
import type { AlertRecord } from '../../proto/alerts.js';
import { keyHash } from '../../proto/behaviour-key.js';
import type { Batch } from '../../proto/records.js';
import { isCovered } from '../alert/covered.js';
import { type Crowd, Crowds, crowdsOf } from '../alert/crowd.js';
import { isByUnlisted } from '../alert/crowd-words.js';
import { cellKey } from '../alert/state.js';
import { overflowing, type Saying, tell } from '../alert/tell.js';
import type { Remembered } from '../store/memory.js';
import type { WorkloadState } from '../workload.js';
import type { Proposed } from './in-release.js';
import type { Deviation } from './judge.js';
import { judgeAll, type Weighed } from './judge-counted.js';
import { learnHeld } from './learn-held.js';
import { isReadiness, phasesOf } from './phases.js';
import { noteReleases } from './releases.js';
import { sidesOf } from './side.js';
import { isToCome } from './to-come.js';
import type { Counted, TellAgain, WeighOptions } from './weigh.js';

const minuteUs = 60_000_000;

export interface WorkloadEffect {
  readonly raise: readonly AlertRecord[];
  readonly repeats: readonly TellAgain[];
  apply(): void;
}

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
    // That an image was changed is said of one look at it, not of each count of its use.
    if (first && !first.evidence.tampered && !state.memory.has(key)) state.memory.add(key, remember(first));
  }
  learnHeld(store, state, workloads, nowMs);
  noteReleases(store, workload, batch.containers, nowMs);
  for (const { container, first } of counted) if (first && isReadiness(first)) state.readiness.sign(container, first.observedAtUs);
  const phaseOf = phasesOf(store.get(workload)!, state, batch.sensor);
  const { weighed, lost } = judgeAll(store, state, counted, sidesOf(options, workload, batch.host), phaseOf, nowMs);
  let unknown = 0;
  for (const { one, judgement } of weighed) if (one.first && judgement.kind === 'unknown') unknown++;
  const told = tellAll(options, state, batch, weighed, nowMs);
  return {
    ...told,
    apply() {
      const { host, runUs } = batch;
      for (const { one, judgement, phase } of weighed) {
        const { container, key, minute, count, lastAtUs: atUs, first } = one;
        if (judgement.kind === 'held' && !state.held.add(one, batch)) workloads.ledger.addLetGo(count);
        if (judgement.kind === 'held') continue;
        const maintenance = first && maintenanceOf(first.behaviour, first.evidence);
        // Once a minute: all that one backup runs is one.
        if (maintenance) state.lives.tell({ event: maintenance, container: container.id, atUs: minute * minuteUs });
        if (judgement.kind !== 'allowed' && judgement.kind !== 'proposed') continue;
        if (isToCome(minute, nowMs)) {
          workloads.ledger.addLetGo(count);
          continue;
        }
        const origin = first?.evidence.origin ?? 'live';
        state.sightings.record(judgement.entry, {
          host,
          container: container.id,
          origin,
          minute,
          runUs,
          key,
          count,
          atUs,
          phase,
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
  const deviations: { one: Counted; deviation: Deviation; remembered: Remembered }[] = [];
  const proposed: { one: Counted; judgement: Proposed; remembered: Remembered }[] = [];
  for (const { one, judgement } of weighed) {
    if (judgement.kind !== 'deviation' && judgement.kind !== 'proposed') continue;
    const remembered = one.first ?? state.memory.get(one.key)!;
    if (judgement.kind === 'deviation') deviations.push({ one, deviation: judgement, remembered });
    else proposed.push({ one, judgement, remembered });
  }
  if (deviations.length + proposed.length === 0) return { raise: [], repeats: [] };
  const sayingOf = (deviation: Deviation, remembered: Remembered, { container, key, minute, count, lastAtUs }: Counted): Saying => {
    const place = { host, container, sensor, runUs, minute, count, lastAtUs };
    return { deviation, key, remembered, place, revision, onProbation, atUs: Math.round(nowMs * 1_000) };
  };
  const about = () => [
    ...deviations.map(({ deviation: { reason }, remembered: { behaviour } }) => ({ reason, behaviour })),
    ...alerts.open(workload).map(alert => alert.facts),
  ];
  const crowds = new Crowds(begins, alerts.crowds(workload));
  const begun = new Map<string, readonly Crowd[]>();
  const sayings = deviations.flatMap(({ one, deviation, remembered }) => {
    const { reason, fingerprint } = deviation;
    const { behaviour } = remembered;
    const isOpen = alerts.latest(fingerprint)?.status === 'open';
    if (reason === 'executable-written' && !isOpen && isCovered({ reason, behaviour }, about())) return [];
    const isFirst = one.first !== undefined;
    const saying = sayingOf(deviation, remembered, one);
    const over = overflowing(alerts, workload, saying);
    const isOver = over !== deviation;
    const told = isOver ? undefined : tell(alerts, saying);
    if (!isOver && !told) return [];
    const isByNew = isByUnlisted(behaviour, path => listsProgram(profile, path));
    const mayJoin =
      isOver || told?.raise
        ? crowdsOf(workload, deviation, behaviour).filter(crowd => (!crowd.wide || isByNew) && (!isOver || crowds.open.isTold(crowd)))
        : [];
    if (told?.raise) begun.set(told.id, mayJoin);
    return [{ saying, told, mayJoin, over: { behaviour, deviation: over }, isFirst }];
  });
  for (const joining of begun.values()) crowds.join(joining);
  const alone = sayings.map(({ saying, told, mayJoin, over, isFirst }) => {
    const among = crowds.among(mayJoin) ?? (told ? undefined : over);
    return among ? tell(alerts, inCrowd(state, saying, among, isFirst)) : told;
  });
  const released = proposed.map(({ one, judgement, remembered }) =>
    tell(alerts, inCrowd(state, sayingOf(judgement.deviation, remembered, one), judgement, one.first !== undefined)),
  );
  for (const told of [...alone, ...released]) {
    if (!told) continue;
    if (told.raise && !raise.has(told.id)) raise.set(told.id, told.raise);
    repeats.push({ id: told.id, workload, repeat: told.repeat });
  }
  return { raise: [...raise.values()], repeats };
}

/** The same, said of the crowd it belongs to: counted with all of it in that container and minute. */
function inCrowd(state: WorkloadState, saying: Saying, { behaviour, deviation }: Crowd, isFirst: boolean): Saying {
  const { place, key, remembered } = saying;
  const cell = `${deviation.fingerprint}/${cellKey(place.container.id, place.minute, place.runUs)}`;
  const count = state.partCounts.add(cell, key, place.count, isFirst);
  return { ...saying, deviation, key: keyHash(behaviour), remembered: { ...remembered, behaviour }, place: { ...place, count } };
}

function remember({ behaviour, evidence, observedAtUs }: Remembered): Remembered {
  return { behaviour, evidence, observedAtUs };
}
