import { type Deployed, labelled, type Release, releaseOf } from '../../profiles/release.js';
import type { ContainerRef } from '../../proto/records.js';
import type { ProfileStore } from '../store/store.js';

/** Notes revisions that the labels of these containers' images tell, where they are new. */
export function noteReleases(store: ProfileStore, workload: string, containers: readonly ContainerRef[], nowMs: number): void {
  for (const container of containers) {
    if (container.workload !== workload || container.revision === undefined) continue;
    const release = labelled(workload, store.get(workload)!.releases ?? [], container, nowMs);
    if (release) store.learn(workload, { releases: [release] });
  }
}

/** In the time of which release a container did something, microseconds since the epoch. */
export function releasesOf(store: ProfileStore, workload: string): (container: Deployed, atUs: number) => Release | undefined {
  const { releases = [], mode } = store.get(workload)!;
  // Elsewhere nothing waits: see `in-release.ts`.
  if (mode !== 'alert' || releases.length === 0) return () => undefined;
  return (container, atUs) => releaseOf(releases, container, atUs / 1_000);
}
