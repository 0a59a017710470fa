import { isForeign } from '../../profiles/foreign-image.js';
import type { HeldCount } from '../held.js';
import type { ProfileStore } from '../store/store.js';
import type { WorkloadState } from '../workload.js';
import type { Workloads } from '../workloads.js';
import type { Sighted } from './judge.js';
import { judgeSome } from './judge-counted.js';

/**
 * Learns what was held aside of images that a person has approved since. Where learning has ended meanwhile it is dropped: what such a container does
 * from then on is held against the list. Returns whether anything changed.
 */
export function learnHeld(store: ProfileStore, state: WorkloadState, { ledger }: Pick<Workloads, 'ledger'>, nowMs: number): boolean {
  const { workload, memory, held } = state;
  const ready = held.images().filter(image => !isForeign(store.get(workload)!, image));
  for (const image of ready) {
    held.take(image.id);
    const { mode, complete } = store.get(workload)!;
    if (mode !== 'learn' || complete) continue;
    const remembered = image.counts.flatMap((count): readonly (readonly [HeldCount, Sighted])[] => {
      const what = memory.get(count.key);
      return what ? [[count, { behaviour: what.behaviour, evidence: what.evidence, image: image.id }]] : [];
    });
    ledger.addLetGo(image.counts.length - remembered.length);
    const judgements = judgeSome(
      store,
      workload,
      'after',
      remembered.map(([, sighted]) => sighted),
      nowMs,
    );
    judgements.forEach((judgement, at) => {
      if (judgement.kind !== 'allowed') return;
      state.sightings.record(judgement.entry, remembered[at]![0]);
    });
  }
  if (ready.length > 0) state.dirty = true;
  return ready.length > 0;
}
