import { fingerprint } from '../../profiles/fingerprint.js';
import { severityOf } from '../../profiles/severity.js';
import { inEnglish } from '../../profiles/words/words.js';
import type { AlertRecord } from '../../proto/alerts.js';
import type { Behaviour } from '../../proto/behaviour.js';
import { keyHash } from '../../proto/behaviour-key.js';
import type { Batch, ContainerRef, Gap } from '../../proto/records.js';
import { floodWords } from '../alert/flood-words.js';
import { cellKey } from '../alert/state.js';
import { tell } from '../alert/tell.js';
import type { TellAgain, WeighOptions } from './weigh.js';

/**
 * A container that did more of a kind than is told of any one container: an alert of its own for each kind, which counts what was not told. None
 * for a workload that nobody has a profile of.
 */
export function weighFlood(
  { alerts, store, workloads }: WeighOptions,
  batch: Batch,
  container: ContainerRef,
  gap: Gap,
  nowMs: number,
): { readonly raise: readonly AlertRecord[]; readonly repeats: readonly TellAgain[] } {
  const { workload, name } = container;
  const profile = store.get(workload);
  if (!profile || gap.of === undefined) return { raise: [], repeats: [] };
  const { host, sensor, runUs } = batch;
  const behaviour: Behaviour = { kind: gap.of === 'answer' ? 'send' : gap.of };
  const about = fingerprint(workload, 'flood', behaviour);
  const minute = Math.floor(gap.fromUs / 60_000_000);
  // Stretches of one minute add up, and each is told while it grows.
  const cell = `${about}/${cellKey(container.id, minute, runUs)}`;
  const count = workloads.of(workload).partCounts.add(cell, gap.id, gap.count ?? 1, false);
  const told = tell(alerts, {
    deviation: {
      kind: 'deviation',
      reason: 'flood',
      severity: severityOf('flood', behaviour),
      fingerprint: about,
      sentence: inEnglish(floodWords(name, gap.of)),
      differs: [],
    },
    key: keyHash(behaviour),
    remembered: { behaviour, evidence: { argv: [], argvTruncated: false, origin: 'live' }, observedAtUs: gap.fromUs },
    place: { host, container, sensor, runUs, minute, count, lastAtUs: gap.toUs },
    revision: profile.revision,
    atUs: Math.round(nowMs * 1_000),
  });
  if (!told) return { raise: [], repeats: [] };
  return { raise: told.raise ? [told.raise] : [], repeats: [{ id: told.id, workload, repeat: told.repeat }] };
}
