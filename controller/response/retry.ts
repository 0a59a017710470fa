import type { Recycle } from '../orders.js';

/** Why an agent does not recycle now and may later, by the code of its refusal; any other reason stays until a person does something about it. */
const passing: Readonly<Record<string, string>> = {
  'session-open': 'somebody works in the container',
  budget: "its host's budget of recycles is spent",
  'health-starting': 'the container is still starting',
  'not-running': 'the container does not run',
  paused: 'the container is paused',
  'stood-down': 'its host stands down',
  expired: 'its host did not take the order',
  unreachable: 'its host does not answer',
  timeout: 'its host does not answer',
};

const firstWaitMs = 5_000;
const longestWaitMs = 5 * 60_000;

/** The order did nothing, and another may later. */
export function isRefusedForNow({ report }: Recycle): boolean {
  if (report?.outcome !== 'refused' && report?.outcome !== 'expired') return false;
  return passes(report.refused?.code ?? '') !== undefined;
}

/** What is said of a reason that passes; undefined for one that does not. */
export function passes(code: string): string | undefined {
  const why = passing[code];
  return why === undefined ? undefined : again(why);
}

export function again(why: string): string {
  return `${why}: it is tried again when that is over`;
}

/** A container that was not recycled for a reason that passes. */
export interface Refused {
  readonly why: string;
  /** Not ordered again before, ms since the epoch: each refusal in a row makes the wait twice as long. */
  readonly notBeforeMs: number;
}

/** How the last orders for a container ended, where that was a refusal that passes; `recycles` oldest first. */
export function refusedOf(recycles: Iterable<Recycle>, container: string): Refused | undefined {
  let refused: Refused | undefined;
  let waitMs = firstWaitMs;
  for (const recycle of recycles) {
    const { order, report } = recycle;
    if ((order?.container ?? report?.oldId) !== container || report?.outcome === undefined) continue;
    if (!isRefusedForNow(recycle)) {
      refused = undefined;
      waitMs = firstWaitMs;
      continue;
    }
    const why = passes(report.refused?.code ?? '')!;
    refused = { why, notBeforeMs: (report.endedAtUs ?? report.startedAtUs) / 1_000 + waitMs };
    waitMs = Math.min(longestWaitMs, waitMs * 2);
  }
  return refused;
}
