import type { Report } from '../../../proto/fleet.js';
import { methodBehind } from '../../container/intent.js';
import type { MadeAnew } from './keeper.js';

export interface Told {
  readonly host: string;
  readonly workload: string;
  /** Of what stands behind the front, which was not touched. */
  readonly generation: number;
  readonly endedAtUs: number;
}

/** How it is told that somebody removed a front and it was made anew: as what no order asked for. Decides only. */
export function anewReport(
  place: string,
  { backend, front, oldId, downMs }: MadeAnew,
  { host, workload, generation, endedAtUs }: Told,
): Report {
  const ms = Math.round((downMs ?? 0) * 10) / 10;
  const startedAtUs = Math.round(endedAtUs - ms * 1_000);
  const detail = downMs === undefined ? 'since when it was gone nobody here heard' : 'it passes on as before';
  return {
    order: `front-${front.id.slice(0, 16)}`,
    action: 'front',
    workload,
    host,
    method: methodBehind(backend),
    outcome: 'done',
    oldId,
    frontId: front.id,
    name: place,
    image: front.image,
    generation,
    steps: [{ step: 'make front anew', startedAtUs, ms, ok: true, detail }],
    downtimeMs: ms,
    failedProbes: 0,
    startedAtUs,
    endedAtUs,
    cause: 'person',
    by: '',
    why: 'somebody removed its front',
  };
}
