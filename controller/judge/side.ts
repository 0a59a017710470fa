import { compile } from '../../profiles/match/compile.js';
import type { IsSigned } from '../../profiles/match/image.js';
import type { Profile } from '../../profiles/profile.js';
import { notYetReached, type Replica, reachedBy } from '../../profiles/rollout.js';
import type { Matcher } from '../../profiles/verdict.js';
import type { Hosts, Placed } from '../hosts.js';
import type { ProfileStore } from '../store/store.js';

/** Which of two a container is judged by while a change is rolled out: the profile, or what it was before. */
export type Side = 'after' | 'before';

export interface Judging {
  readonly profile: Profile;
  readonly matcher: Matcher;
}

/** Made once for each profile: a change of it is another one. */
const before = new WeakMap<Profile, Judging>();

/** What containers are judged by that a change has not reached. */
export function judgedBefore(profile: Profile, isSigned: IsSigned): Judging {
  const known = before.get(profile);
  if (known) return known;
  const old = notYetReached(profile);
  const made = { profile: old, matcher: compile(old, isSigned) };
  before.set(profile, made);
  return made;
}

export function judgedBy(store: ProfileStore, workload: string, side: Side): Judging {
  const profile = store.get(workload)!;
  return side === 'after' ? { profile, matcher: store.matcher(workload) } : judgedBefore(profile, store.isSigned);
}

/** On which side each container of a workload on this host is. */
export function sidesOf(
  { store, hosts }: { readonly store: ProfileStore; readonly hosts: Hosts },
  workload: string,
  host: string,
): (container: string) => Side {
  const rollout = store.get(workload)?.rollout;
  if (!rollout) return () => 'after';
  const isReached = reachedBy(rollout, hosts.running(workload).map(replicaOf));
  return id => (isReached({ host, id }) ? 'after' : 'before');
}

export function replicaOf({ host, container: { id, startedAtUs } }: Placed): Replica {
  return { host, id, startedAtUs };
}
