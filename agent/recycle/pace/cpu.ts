import type { ProcFs } from '../../proc.js';

/** How busy a container was: percent of one core, over so many milliseconds; or why that is not known. */
export type Use =
  | { readonly kind: 'known'; readonly percent: number; readonly windowMs: number }
  | { readonly kind: 'unknown'; readonly why: string };

interface Sample {
  readonly atMs: number;
  readonly usedUs: number;
}
interface Watched {
  readonly file: string;
  readonly samples: readonly Sample[];
}
/** A window is looked back on from any moment: samples of twice its length are needed. */
const samplesKept = 4;

/** CPU time of containers by the kernel's own account of their cgroups, which lasts as long as they do. */
export class CpuUse {
  #watched: ReadonlyMap<string, Watched> = new Map();

  constructor(
    readonly proc: Pick<ProcFs, 'containerOf' | 'cpuFileOf' | 'cpuUsedUs'>,
    readonly windowMs: number,
    readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** To be called twice within each window: from then on it can be said how busy each of these was. Others are forgotten. */
  sample(containers: Iterable<{ readonly id: string; readonly pid: number }>): void {
    const next = new Map<string, Watched>();
    for (const { id, pid } of containers) {
      const file = this.#watched.get(id)?.file ?? this.proc.cpuFileOf(pid);
      const usedUs = file === undefined ? undefined : this.proc.cpuUsedUs(file);
      if (file === undefined || usedUs === undefined) continue;
      const samples = [...(this.#watched.get(id)?.samples ?? []), { atMs: this.nowMs(), usedUs }].slice(-samplesKept);
      next.set(id, { file, samples });
    }
    this.#watched = next;
  }

  /** Over the last window, or up to half of one more. */
  before(id: string): Use {
    const watched = this.#watched.get(id);
    const usedUs = watched && this.proc.cpuUsedUs(watched.file);
    if (!watched || usedUs === undefined) return { kind: 'unknown', why: `it was not watched for ${this.windowMs / 1_000} s` };
    const now = { atMs: this.nowMs(), usedUs };
    const then = watched.samples.findLast(({ atMs }) => now.atMs - atMs >= this.windowMs);
    return then ? between(then, now) : { kind: 'unknown', why: `it was not watched for ${this.windowMs / 1_000} s` };
  }

  /** Over the window that begins now. */
  async after(pid: number, signal: AbortSignal): Promise<Use> {
    const file = this.proc.cpuFileOf(pid);
    const first = file === undefined ? undefined : this.proc.cpuUsedUs(file);
    const gone = { kind: 'unknown', why: `it was there for less than ${this.windowMs / 1_000} s` } as const;
    if (file === undefined || first === undefined)
      return this.proc.containerOf(pid) === undefined ? gone : { kind: 'unknown', why: 'the kernel keeps no account of its CPU time here' };
    const then = { atMs: this.nowMs(), usedUs: first };
    // A timer may be a millisecond early, by the clock that is read here.
    await sleep(this.windowMs + 1, signal);
    const usedUs = this.proc.cpuUsedUs(file);
    return usedUs === undefined ? gone : between(then, { atMs: this.nowMs(), usedUs });
  }
}

function between(then: Sample, now: Sample): Use {
  const windowMs = now.atMs - then.atMs;
  return { kind: 'known', percent: Math.max(0, (now.usedUs - then.usedUs) / 1_000 / windowMs) * 100, windowMs: Math.round(windowMs) };
}

/** Ends early when the signal aborts; does not keep the process. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms).unref();
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
