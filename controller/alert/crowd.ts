import { fingerprint } from '../../profiles/fingerprint.js';
import { inEnglish } from '../../profiles/words/words.js';
import type { AlertFacts } from '../../proto/alerts.js';
import type { Behaviour } from '../../proto/behaviour.js';
import type { Deviation } from '../judge/judge.js';
import { crowdWords } from './crowd-words.js';
import type { Alert } from './state.js';

/** Where nobody did much more than another, so many times more are told one by one. */
const wideBegins = 2;

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

/** The same, whoever does it: each of many may be a doer that was never there before. Undefined where there is but one crowd. */
function widelyCommonOf(common: Behaviour): Behaviour | undefined {
  if (common.kind === 'exec') return common.parent === undefined ? undefined : without(common, 'parent');
  if (common.kind === 'connect' || common.kind === 'send' || common.kind === 'listen')
    return common.exe === undefined ? undefined : without(common, 'exe');
  return undefined;
}

function without<T extends Behaviour, K extends keyof T>(behaviour: T, field: K): Behaviour {
  const { [field]: _, ...rest } = behaviour;
  return rest as unknown as Behaviour;
}

export interface Crowd {
  readonly behaviour: Behaviour;
  readonly deviation: Deviation;
  /** Of many doers. */
  readonly wide?: true;
}

/**
 * The alerts in which a deviation is counted when there are too many like it, the one of fewest first. Not every one may be counted in that of many
 * doers: see `isByUnlisted`.
 */
export function crowdsOf(workload: string, deviation: Pick<Deviation, 'reason' | 'severity'>, one: Behaviour): readonly Crowd[] {
  const behaviour = commonOf(one);
  const near = behaviour && crowd(workload, deviation, behaviour);
  if (!near) return [];
  const widely = widelyCommonOf(behaviour);
  const far = widely && crowd(workload, deviation, widely);
  return far ? [near, { ...far, wide: true }] : [near];
}

function crowd(workload: string, { reason, severity }: Pick<Deviation, 'reason' | 'severity'>, behaviour: Behaviour): Crowd | undefined {
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
  sizeOf(crowd: Crowd): number {
    this.#look();
    return this.#sizes.get(nameOf(crowd)) ?? 0;
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
    for (const crowd of crowdsOf(this.workload, facts as Pick<Deviation, 'reason' | 'severity'>, facts.behaviour)) {
      const { fingerprint } = crowd.deviation;
      if (fingerprint === facts.fingerprint) {
        if (by > 0) this.#told.add(fingerprint);
        else this.#told.delete(fingerprint);
        continue;
      }
      const name = nameOf(crowd);
      const size = (this.#sizes.get(name) ?? 0) + by;
      if (size > 0) this.#sizes.set(name, size);
      else this.#sizes.delete(name);
    }
  }
}

/** That of many doers is counted apart from those whose doer nobody knows, though both are one alert. */
function nameOf({ deviation: { fingerprint }, wide }: Crowd): string {
  return wide ? `${fingerprint} wide` : fingerprint;
}

/** What is open, with what is to be told beside it. Past `begins` what comes is one alert: a scan is one finding, and not a thousand. */
export class Crowds {
  readonly #joining = new Map<string, number>();

  constructor(
    readonly begins: number,
    readonly open: OpenCrowds,
  ) {}

  join(crowds: readonly Crowd[]): void {
    for (const crowd of crowds) this.#joining.set(nameOf(crowd), (this.#joining.get(nameOf(crowd)) ?? 0) + 1);
  }

  /** The one of these that is a crowd. */
  among(crowds: readonly Crowd[]): Crowd | undefined {
    return crowds.find(crowd => this.#isCrowd(crowd));
  }

  #isCrowd(crowd: Crowd): boolean {
    const begins = crowd.wide ? this.begins * wideBegins : this.begins;
    return this.open.isTold(crowd) || this.open.sizeOf(crowd) + (this.#joining.get(nameOf(crowd)) ?? 0) > begins;
  }
}

/** Cells whose parts are remembered: those of the minutes that may still be counted. */
const maxCells = 64;
/** As many as an agent tells apart of one container. */
const maxParts = 20_000;
/** In all cells. */
const maxAllParts = 100_000;

/**
 * Counts of what has many parts, each cumulative within a cell: their sum is, too, however often a part is told. Forgets with the process: the sum then
 * begins at 0 again, and the larger one that was told stands. Past its bounds each part counts as it is first told, and not what came of it later.
 */
export class PartCounts {
  readonly #cells = new Map<string, { readonly parts: Map<string, number>; sum: number }>();
  #allParts = 0;

  add(cell: string, part: string, count: number, isFirst: boolean): number {
    const known = this.#cells.get(cell) ?? { parts: new Map<string, number>(), sum: 0 };
    this.#cells.delete(cell);
    this.#cells.set(cell, known);
    const before = known.parts.get(part);
    if (before === undefined && known.parts.size >= maxParts) {
      if (isFirst) known.sum += count;
      return known.sum;
    }
    if (before === undefined) this.#allParts++;
    known.parts.set(part, Math.max(before ?? 0, count));
    known.sum += Math.max(0, count - (before ?? 0));
    while (this.#cells.size > maxCells || (this.#allParts > maxAllParts && this.#cells.size > 1)) this.#forgetOldest();
    return known.sum;
  }

  #forgetOldest() {
    const [cell, { parts }] = this.#cells.entries().next().value!;
    this.#allParts -= parts.size;
    this.#cells.delete(cell);
  }
}
