import { type Severity, severities } from '../../profiles/severity.js';
import type { Answer } from './answer.js';
import { Budget } from './budget.js';
import type { DigestOf } from './digest.js';
import { Lane } from './lane.js';
import type { Notice, Source, Tellable, Word } from './notice.js';
import { Pause } from './pause.js';
import { isQuiet } from './quiet.js';
import type { SinkSpec } from './spec.js';
import type { Outcome, ToldEntry, ToldLog } from './told-log.js';
import type { Transport } from './transport.js';

const dayMs = 86_400_000;
const lookEveryMs = 1_000;
/** A receiver of what is critical is tried more often. */
const maxWaitMs = { critical: 15_000, high: 60_000, medium: 60_000, low: 60_000 };
/** Said again together, at most. */
const maxAgain = 1_000;

export interface SinkState {
  readonly sink: string;
  readonly type: string;
  readonly ok: boolean;
  /** The last status of its receiver; absent where none came. */
  readonly status?: number;
  readonly ms: number;
  /** What waits: not taken yet, or held in quiet hours. */
  readonly queued: number;
  /** What was not told one by one: past its budget or its queue, or refused for good. */
  readonly suppressed: number;
  /** `delivered` + `suppressed`, since the sink is there. */
  readonly sent?: number;
  readonly delivered?: number;
  /** The same of each severity; absent where there was none. */
  readonly by?: Readonly<Record<string, { readonly delivered: number; readonly suppressed: number; readonly queued: number }>>;
  readonly error?: string;
}

export interface SinkOptions {
  readonly spec: SinkSpec;
  readonly transport: Transport;
  readonly source: Source;
  readonly log: ToldLog;
  readonly digestOf: DigestOf;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onTrouble: (what: string, error: unknown) => void;
}

interface Told {
  readonly severity?: Severity;
  open?: Outcome | 'queued';
  acknowledged?: Outcome | 'queued';
  ended?: Outcome | 'queued';
}

/**
 * One receiver: of each severity a queue of its own, so that much of little weight cannot stand before what is grave. What was raised is told at
 * least once, always under the same key, or counted as suppressed. What waits needs no store: after a restart it is what was raised and is not in
 * the log of what was told.
 */
export class Sink {
  readonly #told = new Map<string, Told>();
  readonly #lanes: Readonly<Record<Severity, Lane>>;
  readonly #counts = new Map<Severity, { delivered: number; suppressed: number }>();
  readonly #pause = new Pause();
  #last: Answer = { kind: 'taken', ms: 0 };
  #isDown = false;
  #digestMs: number | undefined;
  /** Up to when a digest was made, told or not, ms since the epoch. */
  #digestMadeMs = 0;
  /** Raised in a time of which the digest was made already: they are in the next. */
  readonly #late = new Set<string>();
  #stopListening: (() => void) | undefined;

  constructor(readonly options: SinkOptions) {
    const { spec, signal } = options;
    const lane = (severity: Severity) =>
      new Lane({
        room: spec.queue,
        budget: spec.budget[severity] === undefined ? undefined : new Budget(spec.budget[severity]),
        maxWaitMs: maxWaitMs[severity],
        isHeld: () => severity !== 'critical' && this.#isQuiet(),
        send: (about, status) => this.#send(about, status),
        ended: (about, status, outcome) => this.#ended(about, status, outcome),
        signal,
      });
    this.#lanes = { critical: lane('critical'), high: lane('high'), medium: lane('medium'), low: lane('low') };
  }

  /** What the log knows of it; before `start`. */
  known(told: readonly ToldEntry[], digestMs: number | undefined): void {
    for (const [about, status, outcome] of told) this.#keep(about, status, outcome);
    if (digestMs !== undefined) this.#digestMs = digestMs;
  }

  /** Queues what is to be told and was not, and listens from then on. */
  start(): void {
    const { source } = this.options;
    // One that is new to a stack is told what is open and what changed within the last day, not the history.
    const sinceMs = this.options.now() - dayMs;
    for (const one of source.all()) {
      if (this.#told.get(one.id)?.open === 'delivered') this.#lanes[one.severity].spent(one.raisedMs);
      if (one.status === 'open' || one.changedMs > sinceMs) this.#consider(one);
    }
    this.#stopListening = source.listen(one => {
      this.#consider(one);
      if (one.status === 'open' && one.raisedMs < this.#digestMadeMs) this.#late.add(one.id);
    });
  }

  /** Runs until the signal aborts. */
  async run(): Promise<void> {
    await Promise.all([...Object.values(this.#lanes).map(lane => lane.run()), this.#tellDigests(), this.#refresh()]);
    this.#stopListening?.();
  }

  /** Sends something harmless past every queue. */
  async test(notice: Notice): Promise<SinkState> {
    this.#last = await this.options.transport.send(notice, this.options.signal);
    if (this.#last.kind === 'taken') this.#isDown = false;
    return this.state();
  }

  state(): SinkState {
    const { spec } = this.options;
    const { kind, status, error, ms } = this.#last;
    const by = severities.flatMap(severity => {
      const { delivered = 0, suppressed = 0 } = this.#counts.get(severity) ?? {};
      const { queued } = this.#lanes[severity];
      return delivered + suppressed + queued === 0 ? [] : [[severity, { delivered, suppressed, queued }] as const];
    });
    const sum = (of: 'delivered' | 'suppressed' | 'queued') => by.reduce((total, [, one]) => total + one[of], 0);
    return {
      sink: spec.name,
      type: spec.type,
      ok: kind === 'taken',
      ...(status === undefined ? {} : { status }),
      ms,
      queued: sum('queued'),
      suppressed: sum('suppressed'),
      sent: sum('delivered') + sum('suppressed'),
      delivered: sum('delivered'),
      by: Object.fromEntries(by),
      ...(error === undefined ? {} : { error }),
    };
  }

  #consider({ id, status, severity, mayWait, isAcknowledged, raisedMs }: Tellable): void {
    const { spec, transport } = this.options;
    if (spec.tell[severity] !== 'now' || (mayWait && !spec.keepsAll)) return;
    const told = this.#told.get(id) ?? { severity };
    this.#told.set(id, told);
    if (told.open === undefined) {
      told.open = 'queued';
      this.#lanes[severity].add(id, 'open', raisedMs);
    }
    // Who was not told that it began is not told that it ended.
    if (told.ended !== undefined || told.open === 'suppressed' || told.open === 'refused') return;
    if (status === 'open') {
      if (!isAcknowledged || !transport.saysAcknowledged || told.acknowledged !== undefined) return;
      told.acknowledged = 'queued';
      this.#lanes[severity].add(id, 'acknowledged', raisedMs);
      return;
    }
    told.ended = 'queued';
    this.#lanes[severity].add(id, status, raisedMs);
  }

  async #send(about: string, status: Word): Promise<Answer> {
    const { transport, source, signal } = this.options;
    // What was let go meanwhile is told by nobody any more.
    if (!source.get(about)) return { kind: 'never', ms: 0, error: `${about} is no longer kept` };
    return this.#answered(await transport.send(source.notice(about, status), signal), about);
  }

  #answered(answer: Answer, about: string): Answer {
    const { spec, onTrouble, signal } = this.options;
    if (signal.aborted) return answer;
    this.#last = answer;
    if (answer.kind === 'later' && !this.#isDown) onTrouble(`sink ${spec.name} does not take alerts; they wait`, answer.error);
    if (answer.kind === 'never') onTrouble(`sink ${spec.name} will not have ${about}`, answer.error);
    this.#isDown = answer.kind === 'later';
    return answer;
  }

  #ended(about: string, status: Word, outcome: Outcome): void {
    this.#keep(about, status, outcome);
    this.options.log.add(this.options.spec.name, [about, status, outcome]);
  }

  #keep(about: string, status: Word, outcome: Outcome): void {
    const found = this.options.source.get(about);
    const told: Told = this.#told.get(about) ?? (found ? { severity: found.severity } : {});
    if (found) this.#told.set(about, told);
    if (status === 'open') told.open = outcome;
    else if (status === 'acknowledged') told.acknowledged = outcome;
    else told.ended = outcome;
    const severity = told.severity ?? 'low';
    const counts = this.#counts.get(severity) ?? { delivered: 0, suppressed: 0 };
    this.#counts.set(severity, counts);
    counts[outcome === 'delivered' ? 'delivered' : 'suppressed']++;
  }

  #isQuiet(): boolean {
    const { spec, now } = this.options;
    return spec.quiet !== undefined && isQuiet(spec.quiet, now());
  }

  /** What is told together, and how much was suppressed, each time its while is over. */
  async #tellDigests(): Promise<void> {
    const { spec, transport, digestOf, log, now, signal } = this.options;
    const { digestEveryMs } = spec;
    if (digestEveryMs === undefined) return;
    if (this.#digestMs === undefined) await this.#digestTold(now());
    for (let failures = 0; !signal.aborted; ) {
      await this.#pause.wait(failures > 0 ? Math.min(60_000, 500 * 2 ** failures) : Math.min(lookEveryMs, digestEveryMs), signal);
      const whole = Math.floor((now() - this.#digestMs!) / digestEveryMs);
      if (whole < 1 || this.#isQuiet() || signal.aborted) continue;
      const toMs = this.#digestMs! + whole * digestEveryMs;
      const waits = ({ id, severity, mayWait }: Tellable) => {
        if (spec.tell[severity] === 'digest' || (mayWait && spec.tell[severity] === 'now')) return 'waits';
        return this.#told.get(id)?.open === 'suppressed' ? 'suppressed' : undefined;
      };
      const late = new Set(this.#late);
      this.#digestMadeMs = toMs;
      const digest = digestOf({ sink: spec.name, fromMs: this.#digestMs!, toMs, isIn: waits, late });
      if (digest) {
        const answer = this.#answered(await transport.send(digest, signal), 'a digest');
        if (answer.kind === 'later') {
          failures++;
          continue;
        }
      }
      failures = 0;
      for (const id of late) this.#late.delete(id);
      await this.#digestTold(toMs);
    }
    await log.close();
  }

  async #digestTold(toMs: number): Promise<void> {
    this.#digestMs = toMs;
    const { log, spec, onTrouble } = this.options;
    await log.digestTold(spec.name, toMs).catch(error => onTrouble('how far digests were told cannot be kept; one may come twice', error));
  }

  /** Open ones that were told are said again to a receiver that forgets. */
  async #refresh(): Promise<void> {
    const { transport, source, signal } = this.options;
    const { refresh } = transport;
    while (refresh && !signal.aborted) {
      await this.#pause.wait(refresh.everyMs, signal);
      const open = [...this.#told].filter(([id, told]) => told.open === 'delivered' && source.get(id)?.status === 'open');
      const notices = open.slice(-maxAgain).map(([id]) => source.notice(id, 'open'));
      if (notices.length > 0 && !signal.aborted) this.#answered(await refresh.again(notices, signal), 'what is open');
    }
  }
}
