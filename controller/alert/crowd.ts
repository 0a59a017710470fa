import { fingerprint } from '../../profiles/fingerprint.js';
import { inEnglish } from '../../profiles/words/words.js';
import type { AlertFacts } from '../../proto/alerts.js';
import type { Behaviour } from '../../proto/behaviour.js';
import type { Deviation } from '../judge/judge.js';
import { crowdWords } from './crowd-words.js';
import type { Alert } from './state.js';

/** What those have in common that one doer does to many: without what differs between them. Undefined where nothing comes in crowds. */
function commonOf(behaviour: Behaviour): Behaviour | undefined {
  switch (behaviour.kind) {
    case 'exec': {
      const { kind, parent, session } = behaviour;
      return { kind, ...(parent !== undefined && { parent }), ...(session !== undefined && { session }) };
    }
    case 'connect':
    case 'send':
    case 'listen': {
      const { kind, exe, session } = behaviour;
      return { kind, ...(exe !== undefined && { exe }), ...(session !== undefined && { session }) };
    }
    case 'inbound': {
      const { kind, protocol, port } = behaviour;
      return { kind, ...(protocol !== undefined && { protocol }), ...(port !== undefined && { port }) };
    }
    case 'socket':
    case 'write':
    case 'settings':
    case 'image':
      return undefined;
  }
}

export interface Crowd {
  readonly behaviour: Behaviour;
  readonly deviation: Deviation;
}

/** The alert in which a deviation is counted when there are too many like it. */
export function crowdOf(workload: string, { reason, severity }: Pick<Deviation, 'reason' | 'severity'>, one: Behaviour): Crowd | undefined {
  const behaviour = commonOf(one);
  if (!behaviour) return undefined;
  const said = crowdWords(reason, behaviour);
  if (!said) return undefined;
  const deviation: Deviation = {
    kind: 'deviation',
    reason,
    severity,
    fingerprint: fingerprint(workload, reason, behaviour),
    sentence: inEnglish(said),
    differs: [],
  };
  return { behaviour, deviation };
}

/** The open alerts of one workload by the crowd they would belong to, and those crowds that are told of. Kept up as alerts begin and end. */
export class OpenCrowds {
  readonly #sizes = new Map<string, number>();
  readonly #told = new Set<string>();
  /** Begun, and looked at when somebody asks: of the many that a controller reads at its start most have ended. */
  readonly #fresh = new Set<AlertFacts>();

  constructor(readonly workload: string) {}

  begin({ facts }: Alert): void {
    this.#fresh.add(facts);
  }
  end({ facts }: Alert): void {
    if (!this.#fresh.delete(facts)) this.#count(facts, -1);
  }
  sizeOf({ deviation: { fingerprint } }: Crowd): number {
    this.#look();
    return this.#sizes.get(fingerprint) ?? 0;
  }
  isTold({ deviation: { fingerprint } }: Crowd): boolean {
    this.#look();
    return this.#told.has(fingerprint);
  }

  #look() {
    for (const facts of this.#fresh) this.#count(facts, 1);
    this.#fresh.clear();
  }

  #count(facts: AlertFacts, by: 1 | -1) {
    const fingerprint = crowdOf(this.workload, facts as Pick<Deviation, 'reason' | 'severity'>, facts.behaviour)?.deviation.fingerprint;
    if (fingerprint === undefined) return;
    if (fingerprint === facts.fingerprint) {
      if (by > 0) this.#told.add(fingerprint);
      else this.#told.delete(fingerprint);
      return;
    }
    const size = (this.#sizes.get(fingerprint) ?? 0) + by;
    if (size > 0) this.#sizes.set(fingerprint, size);
    else this.#sizes.delete(fingerprint);
  }
}

/** What is open, with what is to be told beside it. Past `begins` what comes is one alert: a scan is one finding, and not a thousand. */
export class Crowds {
  readonly #joining = new Map<string, number>();

  constructor(
    readonly begins: number,
    readonly open: OpenCrowds,
  ) {}

  join({ deviation: { fingerprint } }: Crowd): void {
    this.#joining.set(fingerprint, (this.#joining.get(fingerprint) ?? 0) + 1);
  }

  isCrowd(crowd: Crowd): boolean {
    return this.open.isTold(crowd) || this.open.sizeOf(crowd) + (this.#joining.get(crowd.deviation.fingerprint) ?? 0) > this.begins;
  }
}

/** Cells whose parts are remembered: those of the minutes that may still be counted. */
const maxCells = 64;
/** As many as an agent tells apart of one container. */
const maxParts = 20_000;

/**
 * Counts of what has many parts, each cumulative within a cell: their sum is, too, however often a part is told. Forgets with the process: the sum then
 * begins at 0 again, and the larger one that was told stands. Past its bounds it counts too few.
 */
export class PartCounts {
  readonly #cells = new Map<string, { readonly parts: Map<string, number>; sum: number }>();

  add(cell: string, part: string, count: number): number {
    const known = this.#cells.get(cell) ?? { parts: new Map<string, number>(), sum: 0 };
    this.#cells.delete(cell);
    this.#cells.set(cell, known);
    if (this.#cells.size > maxCells) this.#cells.delete(this.#cells.keys().next().value!);
    const before = known.parts.get(part);
    if (before === undefined && known.parts.size >= maxParts) return known.sum;
    known.parts.set(part, Math.max(before ?? 0, count));
    known.sum += Math.max(0, count - (before ?? 0));
    return known.sum;
  }
}
