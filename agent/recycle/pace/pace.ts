import type { Pace } from '../../../proto/fleet.js';
import type { Container, Engine } from '../../container/container.js';
import type { ProcFs } from '../../proc.js';
import { askedFrom, type Questions, questionsTo } from './ask.js';
import { type Answers, type Asking, askAtMost } from './asking.js';
import { CpuUse, type Use } from './cpu.js';
import { type Probe, probeOf } from './label.js';

/** How busy it was is told over this long, before and after. */
const usualWindowMs = 10_000;
/** Of fewer answers the slowest twentieth says nothing. */
const leastAnswers = 5;
/** A question may be seen a little after it was asked. */
const seenWithinMs = 30_000;
const usualPatienceMs = 2_000;

export interface PacesOptions {
  readonly engine: Pick<Engine, 'exec' | 'inspect'>;
  readonly proc: Pick<ProcFs, 'tcpSockets' | 'containerOf' | 'cpuFileOf' | 'cpuUsedUs'>;
  readonly windowMs?: number;
  /** How long a recycle that can wait lets the old one answer. */
  readonly patienceMs?: number;
}

/** What is being measured of a container that will be replaced. */
export interface Measuring {
  /** What is known by now; nothing more is asked. `patient`: what is asked may be answered first, for a little. */
  end(how: 'patient' | 'at once'): Promise<Pace>;
}

/** How fast containers answer and how busy they are, before and after they were replaced. To measure that never holds a recycle up. */
export class Paces {
  readonly use: CpuUse;
  /** Container → when its questions were asked last, ms. */
  readonly #asked = new Map<string, number>();

  constructor(readonly options: PacesOptions) {
    this.use = new CpuUse(options.proc, options.windowMs ?? usualWindowMs);
  }

  get windowMs(): number {
    return this.use.windowMs;
  }

  /** Is this caller of a container the agent itself? Only while it asks: whoever is in the container could have the address. */
  isAsking(container: string, address: string): boolean {
    const atMs = this.#asked.get(container);
    return address === askedFrom && atMs !== undefined && performance.now() - atMs < seenWithinMs;
  }

  /** Of the old one, from now until `end`. */
  before(container: Container): Measuring {
    const asking = this.#ask(container);
    const use = this.use.before(container.id);
    return {
      end: async how => {
        if ('why' in asking) return paceOf(asking.why, use);
        if (how === 'patient') await Promise.race([asking.done, pause(this.options.patienceMs ?? usualPatienceMs)]);
        return paceOf(asking.now(), use);
      },
    };
  }

  /** Of the one that took its place: asked at once, while it has just begun, and watched for the window. Never rejects. */
  async after(id: string, signal: AbortSignal): Promise<Pace> {
    try {
      const container = await this.options.engine.inspect(id);
      const asking = this.#ask(container);
      const [answers, use] = await Promise.all(['why' in asking ? asking.why : asking.done, this.use.after(container.pid, signal)]);
      return paceOf(answers, use);
    } catch (error) {
      const why = (error as Error).message;
      return paceOf(why, { kind: 'unknown', why });
    }
  }

  /** As its probe says; whoever asks so is known as the agent. */
  questionsTo(container: Pick<Container, 'id' | 'pid'>, probe: Probe): Questions {
    for (const [id, atMs] of this.#asked) if (performance.now() - atMs > seenWithinMs) this.#asked.delete(id);
    const questions = questionsTo(this.options, container, probe);
    return {
      begun: questions.begun,
      ask: () => {
        this.#asked.set(container.id, performance.now());
        return questions.ask();
      },
      end: () => questions.end(),
    };
  }

  #ask(container: Container): { readonly why: string } | Asking {
    const probe = probeOf(container);
    return 'why' in probe ? { why: probe.why } : askAtMost(this.questionsTo(container, probe));
  }
}

function paceOf(answers: Answers | string, use: Use): Pace {
  return { ...p95Of(answers), ...cpuOf(use) };
}

function p95Of(answers: Answers | string): Pick<Pace, 'p95Ms' | 'answers' | 'p95Unknown'> {
  if (typeof answers === 'string') return { answers: 0, p95Unknown: answers };
  const { ms, why } = answers;
  if (why !== undefined) return { answers: ms.length, p95Unknown: why };
  if (ms.length < leastAnswers) return { answers: ms.length, p95Unknown: `it was asked ${ms.length} times only` };
  const sorted = ms.toSorted((a, b) => a - b);
  return { answers: ms.length, p95Ms: tenths(sorted[Math.ceil(sorted.length * 0.95) - 1]!) };
}

function cpuOf(use: Use): Pick<Pace, 'cpuPercent' | 'cpuWindowMs' | 'cpuUnknown'> {
  return use.kind === 'unknown' ? { cpuUnknown: use.why } : { cpuPercent: tenths(use.percent), cpuWindowMs: use.windowMs };
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
const tenths = (value: number): number => Math.round(value * 10) / 10;
