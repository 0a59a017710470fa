import type { Bucket } from '../../proto/bus.js';
import type { Alerts } from '../alert/read-model.js';
import type { Webhook } from '../config.js';
import type { Answer } from './answer.js';
import { Pause } from './pause.js';
import { post } from './post.js';
import { reportOf } from './report.js';
import type { SinkState } from './sink.js';

const key = 'report';
const lookEveryMs = 1_000;
const firstWaitMs = 500;
const maxWaitMs = 60_000;

export interface ReportOptions {
  readonly bucket: Bucket;
  readonly alerts: Alerts;
  readonly webhook: Webhook;
  readonly everyMs: number;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/**
 * Tells one receiver once a day, in one message, of what was raised on probation and might wait. How far it has told is stored: a controller that
 * starts goes on from there. EDGE of its bucket. The receiver may be called twice with the same Idempotency-Key.
 */
export class ReportSink {
  readonly #pause = new Pause();
  #toldMs = 0;
  #failures = 0;
  #suppressed = 0;
  #last: Answer = { kind: 'taken', ms: 0 };

  constructor(readonly options: ReportOptions) {}

  /** Runs until the signal aborts. */
  async run(): Promise<void> {
    const { signal, everyMs } = this.options;
    await this.#begin();
    while (!signal.aborted) {
      await this.#tell().catch(error => this.#failed({ kind: 'later', error: String(error), ms: 0 }));
      const waitMs = this.#failures > 0 ? Math.min(maxWaitMs, firstWaitMs * 2 ** Math.min(this.#failures, 10)) : lookEveryMs;
      await this.#pause.wait(Math.min(waitMs, everyMs), signal);
    }
  }

  state(): SinkState {
    const { alerts, webhook, now } = this.options;
    const { kind, status, error, ms } = this.#last;
    return {
      sink: 'report',
      type: new URL(webhook.url).protocol.slice(0, -1),
      ok: kind === 'taken',
      ...(status === undefined ? {} : { status }),
      ms,
      queued: reportOf(alerts.all(), this.#toldMs, now())?.alerts ?? 0,
      suppressed: this.#suppressed,
      ...(error === undefined ? {} : { error }),
    };
  }

  /** From the first start on: what was there before is no news. */
  async #begin(): Promise<void> {
    const { bucket, now, signal } = this.options;
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        const found = await bucket.get(key);
        this.#toldMs = found ? (JSON.parse(Buffer.from(found.value).toString('utf8')) as { toldMs: number }).toldMs : now();
        if (!found) await this.#store(this.#toldMs);
        return;
      } catch (error) {
        if (failures === 0) this.options.onTrouble('how far reports were told cannot be read; it is tried until it works', error);
        await this.#pause.wait(firstWaitMs, signal);
      }
    }
  }

  async #tell(): Promise<void> {
    const { alerts, webhook, everyMs, now, signal } = this.options;
    const days = Math.floor((now() - this.#toldMs) / everyMs);
    if (days < 1) return;
    // A day that nobody was there to tell of is in the next report.
    const toMs = this.#toldMs + days * everyMs;
    const report = reportOf(alerts.all(), this.#toldMs, toMs);
    if (report) {
      const answer = await post(webhook, { key: `report:${report.from}:${report.to}`, body: JSON.stringify(report), nowMs: now(), signal });
      this.#last = answer;
      if (answer.kind === 'later') return this.#failed(answer);
      if (answer.kind === 'never') {
        this.#suppressed += report.alerts;
        this.options.onTrouble('the webhook will not have the report', answer.error);
      }
    }
    this.#failures = 0;
    await this.#store(toMs);
    this.#toldMs = toMs;
  }

  #failed(answer: Answer): void {
    this.#last = answer;
    if (this.#failures++ === 0) this.options.onTrouble('the webhook does not take the report; it is sent until it does', answer.error);
  }

  async #store(toldMs: number): Promise<void> {
    await this.options.bucket.put(key, Buffer.from(JSON.stringify({ toldMs }), 'utf8'));
  }
}
