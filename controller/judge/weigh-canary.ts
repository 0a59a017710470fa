import { compile } from '../../profiles/match/compile.js';
import type { Profile } from '../../profiles/profile.js';
import type { AlertRecord } from '../../proto/alerts.js';
import { canaryWorkload } from '../../proto/fleet.js';
import type { Batch } from '../../proto/records.js';
import { raise } from '../alert/tell.js';
import { judge } from './judge.js';
import type { Counted } from './weigh.js';

/** The canary's profile lists nothing, so whatever it does is a deviation. */
const profile: Profile = {
  workload: canaryWorkload,
  mode: 'alert',
  complete: true,
  revision: 0,
  images: [],
  learned: { sensor: 'ebpf', since: new Date(0).toISOString() },
  entries: [],
  alwaysAsk: [],
  protect: { respond: {}, block: {} },
  recycle: {},
  updatedAt: new Date(0).toISOString(),
  by: 'knowngood',
  why: 'to prove that alerts arrive',
};
const matcher = compile(profile);

/** Alerts of what the canary did, judged like everything else; nothing of it is kept. */
export function weighCanary(batch: Batch, counted: readonly Counted[], nowMs: number): readonly AlertRecord[] {
  return counted.flatMap(({ container, key, minute, count, lastAtUs, first }) => {
    if (!first) return [];
    const { behaviour, evidence } = first;
    const [deviation] = judge(profile, matcher, [{ behaviour, evidence, image: container.image }], nowMs).judgements;
    if (deviation?.kind !== 'deviation') return [];
    const { host, sensor, runUs } = batch;
    const place = { host, container, sensor, runUs, minute, count, lastAtUs };
    const id = `${deviation.fingerprint}-${first.observedAtUs}`;
    return [raise(id, { deviation, key, remembered: first, place, revision: 0, atUs: Math.round(nowMs * 1_000) })];
  });
}
