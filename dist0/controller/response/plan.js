import { severities } from '../../profiles/severity.js';
/** Recycles for one deviation before it is plain that recycling does not keep it away. */
export const breakerGenerations = 2;
/** What protect does at this severity: what is armed for it, and for every severity below. */
export function armed(profile, severity) {
  if (profile.mode !== 'protect') return [];
  const reached = severities.slice(0, severities.indexOf(severity) + 1);
  return [...new Set(reached.flatMap(level => profile.protect.respond[level] ?? []))];
}
/** Whether recycling is armed at any severity, or scheduled. */
export function armsRecycle(profile) {
  return armed(profile, 'critical').includes('recycle') || profile.recycle.maxAgeMs !== undefined;
}
/** Decides only; `respond.ts` performs. */
export function planResponse({ alert, profile, container, hostSilent, running, recycledFor, spent }) {
  if (alert.status !== 'open' || !armed(profile, alert.facts.severity).includes('recycle')) return { kind: 'none' };
  if (!container) return { kind: 'none' };
  if (running?.container === container.id) return { kind: 'covered', order: running.id };
  if (alert.facts.reason === 'session') return hold('a person is at work in a session: never recycled by itself');
  if (container.persistencePossible.length > 0) {
    return hold(
      `a recycle would leave ${container.persistencePossible.join(', ')} as it is: writable volumes are recycled by a person only`,
    );
  }
  if (recycledFor >= breakerGenerations) {
    return hold(
      `the same deviation came back after ${recycledFor} recycles within the hour: recycling does not keep it away, look at how it gets in`,
    );
  }
  if (spent !== undefined) return hold(`${spent} is spent`);
  if (hostSilent) return hold(`host ${alert.host} is silent`);
  if (running) return { kind: 'wait', order: running.id };
  return { kind: 'recycle' };
}
function hold(why) {
  return { kind: 'hold', why };
}
