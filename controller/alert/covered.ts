import type { Behaviour } from '../../proto/behaviour.js';

/** What an alert or a deviation is about. */
export interface About {
  readonly reason: string;
  readonly behaviour: Behaviour;
}

/**
 * Whether another alert says it already: that a program is not the image's and has run goes further than that it was written. One that was told
 * as written before it ran stays told.
 */
export function isCovered({ reason, behaviour }: About, others: Iterable<About>): boolean {
  if (reason !== 'executable-written' || behaviour.kind !== 'write' || behaviour.path === undefined) return false;
  for (const { reason: other, behaviour: ran } of others) {
    if (other !== 'drift' || ran.kind !== 'exec') continue;
    if ((ran.file === 'drift' && ran.exe === behaviour.path) || (ran.scriptFile === 'drift' && ran.script === behaviour.path)) return true;
  }
  return false;
}
