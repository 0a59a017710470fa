import type { Profile } from '../profiles/profile.js';
import type { Hosts } from './hosts.js';
import { keptBy } from './persistence.js';
import { type Past, type Replay, type ReplayGroup, replay } from './replay.js';
import { armed } from './response/plan.js';

/** Containers that are named one by one. */
const maxHeld = 50;

/** What a profile as it would be would have told and done about what was observed. */
export interface WhatIf extends Omit<Replay, 'groups'> {
  /** Learned lines that would wait for a person instead of being locked in. */
  readonly asks: number;
  /** Behaviours after which a container would have been recycled, but for windows, budgets and what is held. */
  readonly wouldRecycle: number;
  readonly groups: readonly (ReplayGroup & { readonly recycles: boolean })[];
  /** Containers that nobody but a person recycles: what is written in these places would stay as it is. */
  readonly held: readonly { readonly container: string; readonly host: string; readonly keeps: readonly string[] }[];
}

/** Judges what was seen since then by the profile as a change of mode would leave it. Changes nothing. */
export function whatIf(before: Profile, after: Profile, past: Past, hosts: Hosts, sinceMs: number, nowMs: number): WhatIf {
  const { groups: told, ...rest } = replay(after, past, sinceMs, nowMs);
  const groups = told.map(one => ({ ...one, recycles: armed(after, one.severity).includes('recycle') }));
  const isArmed = armed(after, 'critical').includes('recycle');
  const held = hosts.running(after.workload).flatMap(({ host, container }) => {
    const keeps = keptBy(container);
    return isArmed && keeps.length > 0 ? [{ container: container.name, host, keeps }] : [];
  });
  return {
    ...rest,
    asks: after.complete && !before.complete ? before.entries.length - after.entries.length : 0,
    wouldRecycle: groups.filter(({ recycles }) => recycles).length,
    groups,
    held: held.slice(0, maxHeld),
  };
}
