import { atOnce, canFollow, coresFor, cpuShare, paceOf, secondsPerRecycle } from '../profiles/capacity.js';
import { formatDuration } from '../profiles/duration.js';
import type { Profile, RecyclePolicy } from '../profiles/profile.js';
import type { Hosts } from './hosts.js';
import { keptBy } from './persistence.js';
import type { ProfileStore } from './store/store.js';

/** Why the schedule of this profile cannot be kept where its containers run; undefined where it can. `policyOf` as it is, or is to be. */
export function whyNotKept(
  { workload, recycle }: Pick<Profile, 'workload' | 'recycle'>,
  hosts: Pick<Hosts, 'running' | 'containers' | 'get'>,
  policyOf: (workload: string) => RecyclePolicy | undefined,
): string | undefined {
  if (recycle.maxAgeMs === undefined) return undefined;
  const own = hosts.running(workload);
  const persistent = own.flatMap(({ container }) => keptBy(container));
  if (persistent.length > 0)
    return `a recycle would leave ${persistent.join(', ')} as it is; only a person recycles it, unless it is labelled knowngood.recycle.volumes=safe`;
  if (!canFollow(recycle, own.length)) {
    const within = recycle.windows === undefined ? '' : ' within its windows';
    const took = Math.round(own.length * secondsPerRecycle);
    return `one at a time its ${own.length} containers take ${took} s, longer than ${formatDuration(recycle.maxAgeMs)}${within} leaves: give it more`;
  }
  for (const host of new Set(own.map(placed => placed.host))) {
    const paces = hosts
      .containers()
      .filter(placed => placed.host === host && placed.container.running)
      .map(({ container }) => paceOf(policyOf(container.workload) ?? {}));
    const pace = paces.reduce((sum, one) => sum + one, 0);
    if (pace * secondsPerRecycle > atOnce)
      return `host ${host} recycles ${atOnce} at a time: its schedules together ask for ${pace.toFixed(1)} a second, and each takes ${secondsPerRecycle} s: give some of them a longer maxAge`;
    const cores = hosts.get(host)?.cpus ?? 1;
    const needed = coresFor(paces);
    if (needed > cores * cpuShare)
      return `host ${host} has ${cores} cores: its schedules together need ${percentOf(needed, cores)} % of them, and may have ${cpuShare * 100} %: give some of them a longer maxAge`;
  }
  return undefined;
}

/** What was applied, and why a schedule that it sets cannot be kept; `to` is what the documents say, by workload. */
export function withSchedules<T extends { readonly workload: string; readonly change: string }>(
  applied: readonly T[],
  to: ReadonlyMap<string, RecyclePolicy>,
  { hosts, store }: { readonly hosts: Hosts; readonly store: Pick<ProfileStore, 'get'> },
): readonly (T & { readonly cannotKeep?: string })[] {
  return applied.map(one => {
    const recycle = to.get(one.workload);
    if (recycle === undefined || one.change === 'removed') return one;
    const { workload } = one;
    const cannotKeep = whyNotKept({ workload, recycle }, hosts, other => to.get(other) ?? store.get(other)?.recycle);
    return cannotKeep === undefined ? one : { ...one, cannotKeep };
  });
}

function percentOf(needed: number, cores: number): string {
  const share = (100 * needed) / cores;
  return share < 100 ? share.toFixed(1) : share.toFixed(0);
}
