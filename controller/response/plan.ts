import type { Profile, ResponseKind } from '../../profiles/profile.js';
import type { Times } from '../../profiles/recycle-times.js';
import { type Severity, severities } from '../../profiles/severity.js';
import type { RunningContainer } from '../../proto/fleet.js';
import type { Alert } from '../alert/state.js';
import { keptBy } from '../persistence.js';
import { again } from './retry.js';

/** Recycles for one deviation before it is plain that recycling does not keep it away. */
export const breakerGenerations = 2;

/** What is done about an alert in one container: an order, nothing for a reason, or a wait for the order that runs. */
export type Decision =
  | { readonly kind: 'recycle' }
  | { readonly kind: 'covered'; readonly order: string }
  | { readonly kind: 'wait'; readonly order: string }
  | { readonly kind: 'hold'; readonly why: string; readonly passes: boolean }
  | { readonly kind: 'none' };

export interface Situation {
  readonly alert: Alert;
  readonly profile: Profile;
  /** The container the alert was seen in last, if it still runs. */
  readonly container: RunningContainer | undefined;
  /** Why nothing is done on its host; undefined where it may be. */
  readonly stoodDown: string | undefined;
  readonly hostSilent: boolean;
  /** The order that runs for this workload. */
  readonly running: { readonly id: string; readonly container: string } | undefined;
  /** Recycles ordered in the last hour because of the same deviation. */
  readonly recycledFor: number;
  /** Why nothing is made anew from its image; undefined where it may be. */
  readonly notMade: string | undefined;
  /** The first budget that is spent, in words; undefined while there is one left everywhere. */
  readonly spent: string | undefined;
  /** Whether the windows of its profile are open, and no freeze holds. */
  readonly times: Times;
}

/** What protect does at this severity: what is armed for it, and for every severity below. */
export function armed(profile: Profile, severity: Severity): readonly ResponseKind[] {
  if (profile.mode !== 'protect') return [];
  const reached = severities.slice(0, severities.indexOf(severity) + 1);
  return [...new Set(reached.flatMap(level => profile.protect.respond[level] ?? []))];
}

/** Whether recycling is armed at any severity, or scheduled. */
export function armsRecycle(profile: Profile): boolean {
  return armed(profile, 'critical').includes('recycle') || profile.recycle.maxAgeMs !== undefined;
}

/** Decides only; `respond.ts` performs. */
export function planResponse({
  alert,
  profile,
  container,
  stoodDown,
  hostSilent,
  running,
  recycledFor,
  notMade,
  spent,
  times,
}: Situation): Decision {
  if (alert.status !== 'open' || !armed(profile, alert.facts.severity as Severity).includes('recycle')) return { kind: 'none' };
  if (!container) return { kind: 'none' };
  if (stoodDown !== undefined) return holdForNow(stoodDown);
  if (running?.container === container.id) return { kind: 'covered', order: running.id };
  if (alert.facts.reason === 'session') return hold('a person is at work in a session: never recycled by itself');
  if (alert.facts.reason === 'image-tampered')
    return hold('its image on this host is not what it was: a recycle would start the same again; load the image anew, then recycle');
  if (notMade !== undefined) return holdForNow(notMade);
  const kept = keptBy(container);
  if (kept.length > 0) {
    return hold(
      `a recycle would leave ${kept.join(', ')} as it is: only a person recycles it, unless it is labelled knowngood.recycle.volumes=safe`,
    );
  }
  if (recycledFor >= breakerGenerations) {
    return hold(
      `the same deviation came back after ${recycledFor} recycles within the hour: recycling does not keep it away, look at how it gets in`,
    );
  }
  if (spent !== undefined) return holdForNow(`${spent} is spent`);
  // Whoever came in is not to have until the next window, unless a person said so.
  if (times.kind === 'closed' && profile.recycle.onAlert === 'windows')
    return holdForNow(`${times.why}, until ${new Date(times.nextMs).toISOString()}`);
  if (hostSilent) return holdForNow(`host ${alert.host} is silent`);
  if (running) return { kind: 'wait', order: running.id };
  return { kind: 'recycle' };
}

/** Until a person does something about it. */
function hold(why: string): Decision {
  return { kind: 'hold', why, passes: false };
}
/** Until the reason is gone by itself. */
function holdForNow(why: string): Decision {
  return { kind: 'hold', why: again(why), passes: true };
}
