import type { Report } from '../../../proto/fleet.js';
import type { Container } from '../../container/container.js';
import { methodBehind } from '../../container/intent.js';
import type { MadeAnew, NotMade } from './keeper.js';

export interface Told {
  readonly host: string;
  readonly workload: string;
  /** Of what stands behind the front, which was not touched. */
  readonly generation: number;
  readonly endedAtUs: number;
}

/** How it is told that somebody removed a front and it was made anew: as what no order asked for. Decides only. */
export function anewReport(place: string, { backend, front, oldId, downMs }: MadeAnew, told: Told): Report {
  const ms = Math.round((downMs ?? 0) * 10) / 10;
  const detail = downMs === undefined ? 'since when it was gone nobody here heard' : 'it passes on as before';
  return {
    ...reportOf(place, backend, told, { ms, ok: true, detail }),
    order: `front-${front.id.slice(0, 16)}`,
    outcome: 'done',
    oldId,
    frontId: front.id,
    image: front.image,
  };
}

/** How it is told that it could not be, or is not tried any more: nobody is reached by the place. Decides only. */
export function notMadeReport(place: string, { backend, oldId, why }: NotMade, told: Told): Report {
  return {
    ...reportOf(place, backend, told, { ms: 0, ok: false, detail: `nobody is reached by ${place}: ${why}` }),
    order: `front-gone-${oldId.slice(0, 16)}`,
    outcome: 'failed',
    oldId,
    image: backend.image,
  };
}

function reportOf(
  name: string,
  backend: Container,
  { host, workload, generation, endedAtUs }: Told,
  step: { readonly ms: number; readonly ok: boolean; readonly detail: string },
) {
  const startedAtUs = Math.round(endedAtUs - step.ms * 1_000);
  return {
    action: 'front',
    workload,
    host,
    method: methodBehind(backend),
    name,
    generation,
    steps: [{ step: 'make front anew', startedAtUs, ...step }],
    downtimeMs: step.ms,
    failedProbes: 0,
    startedAtUs,
    endedAtUs,
    cause: 'person',
    by: '',
    why: 'somebody removed its front',
  } as const;
}
