import { doubts } from '../profiles/doubt.js';
import type { Profile } from '../profiles/profile.js';
import { defaultLimits } from '../profiles/ready.js';
import type { Doubted } from './changes.js';
import type { ViewOptions } from './views.js';

/** What of a profile that learns a person should look at before it is locked, by what was seen and what runs now. */
export function doubtedOf(
  { hosts, workloads, learn, now }: Pick<ViewOptions, 'hosts' | 'workloads' | 'learn' | 'now'>,
  profile: Profile,
): Doubted {
  const nowMs = now();
  const sightings = workloads.get(profile.workload)?.sightings;
  const seen = {
    of: (entry: string) => sightings?.of(entry),
    running: hosts.running(profile.workload).map(({ container }) => ({ id: container.id, startedAtMs: container.startedAtUs / 1_000 })),
    sinceMs: profile.learned.since === undefined ? nowMs : Date.parse(profile.learned.since),
    nowMs,
  };
  return { doubts: doubts(profile, seen, { ...defaultLimits, ...learn }), at: new Date(nowMs).toISOString() };
}
