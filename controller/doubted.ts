import { doubts } from '../profiles/doubt.js';
import { isForeign } from '../profiles/foreign-image.js';
import type { Profile } from '../profiles/profile.js';
import { defaultLimits } from '../profiles/ready.js';
import { startupMsOf } from '../profiles/startup.js';
import { repositoryOf } from '../proto/image-name.js';
import type { Doubted } from './changes.js';
import type { ViewOptions } from './views.js';

/** So many times as long as a start may take the containers must have been watched, on the average. */
const startsWatched = 3;

/** What of a profile that learns a person should look at before it is locked, by what was seen and what runs now. */
export function doubtedOf(
  { hosts, workloads, learn, now }: Pick<ViewOptions, 'hosts' | 'workloads' | 'learn' | 'now'>,
  profile: Profile,
): Doubted {
  const nowMs = now();
  const sightings = workloads.get(profile.workload)?.sightings;
  const seen = {
    of: (entry: string) => sightings?.of(entry),
    running: hosts
      .running(profile.workload)
      // A host that is sampled sees little of what its containers do: that it told nothing says nothing.
      .filter(({ host }) => hosts.get(host)?.sensor !== 'sampling')
      // Nor that one told nothing of which nothing is learned.
      .filter(({ container: { image, imageName } }) => !isForeign(profile, { id: image, repository: repositoryOf(imageName) }))
      .map(({ container }) => ({ id: container.id, startedAtMs: container.startedAtUs / 1_000 })),
    sinceMs: profile.learned.since === undefined ? nowMs : Date.parse(profile.learned.since),
    nowMs,
  };
  const { observedMs, containers } = sightings?.observed() ?? { observedMs: 0, containers: 0 };
  // Who was only ever seen to start shows nothing of what comes after it.
  const isWatched = containers > 0 && observedMs >= containers * startsWatched * startupMsOf(profile);
  return {
    doubts: doubts(profile, seen, { ...defaultLimits, ...learn }),
    at: new Date(nowMs).toISOString(),
    ...(sightings && { seenOf: seen.of }),
    ...(sightings && isWatched && { isOfStartAlone: entry => sightings.isOfStartAlone(entry) }),
  };
}
