import type { AlertRecord } from '../../proto/alerts.js';
import type { Bus, Delivery } from '../../proto/bus.js';
import { decodeAlertRecord, isMalformed } from '../../proto/codec.js';
import type { Names } from '../../proto/subjects.js';
import type { Alerts } from '../alert/read-model.js';
import { alertView } from '../alert/view.js';
import type { Webhook } from '../config.js';
import { type Answer, post } from './post.js';

const durable = 'webhook';
const firstWaitMs = 500;
const maxWaitMs = 60_000;
const dayMs = 86_400_000;

export interface WebhookOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly alerts: Alerts;
  readonly webhook: Webhook;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onTrouble: (what: string, error: unknown) => void;
}

export interface SinkState {
  readonly sink: string;
  readonly type: string;
  readonly ok: boolean;
  /** The last HTTP status; absent where none came. */
  readonly status?: number;
  readonly ms: number;
  readonly queued: number;
  /** What the receiver would not have, whatever we did. */
  readonly suppressed: number;
  readonly error?: string;
}

/**
 * Tells one receiver of every alert that is raised and of every change of its status, in order. What waits is what its consumer has not
 * acknowledged on the alerts stream: it survives restarts, and the stream's bounds are its bounds. The receiver may be called twice with the same
 * Idempotency-Key, never with two keys for the same thing.
 */
export class WebhookSink {
  #failures = 0;
  #suppressed = 0;
  #last: Answer = { kind: 'taken', ms: 0 };

  constructor(readonly options: WebhookOptions) {}

  async run(): Promise<void> {
    const { bus, names, signal } = this.options;
    // One at a time: an alert is not told as dismissed before it was told as raised.
    for await (const delivery of bus.consume(names.alerts, { durable, signal, inFlight: 1, unacknowledged: 'first' })) {
      await this.#take(delivery);
    }
  }

  async state(): Promise<SinkState> {
    const { bus, names, webhook } = this.options;
    const { kind, status, error, ms } = this.#last;
    return {
      sink: 'webhook',
      type: new URL(webhook.url).protocol.slice(0, -1),
      ok: kind === 'taken',
      ...(status === undefined ? {} : { status }),
      ms,
      queued: await bus.pending(names.alerts, durable).catch(() => 0),
      suppressed: this.#suppressed,
      ...(error === undefined ? {} : { error }),
    };
  }

  async #take(delivery: Delivery): Promise<void> {
    const record = decodeAlertRecord(delivery.bytes);
    if (isMalformed(record)) return delivery.terminate(record.why);
    if (!this.#isNews(record)) return delivery.ack();
    const answer = await this.#post(record);
    this.#last = answer;
    if (answer.kind === 'later') {
      const waitMs = Math.min(maxWaitMs, firstWaitMs * 2 ** Math.min(this.#failures++, 10));
      if (this.#failures === 1) this.options.onTrouble('the webhook does not take alerts; they wait', answer.error);
      return delivery.later(waitMs);
    }
    this.#failures = 0;
    if (answer.kind === 'taken') return delivery.ack();
    this.#suppressed++;
    this.options.onTrouble(`the webhook will not have alert ${record.id}`, answer.error);
    delivery.terminate(answer.error ?? 'refused');
  }

  /** A sink that is new to a stack is told what is open and what changed within the last day, not the history; what may wait is in the report. */
  #isNews({ id, change, atUs }: AlertRecord): boolean {
    if (change === 'repeated' || change === 'responded') return false;
    const alert = this.options.alerts.get(id);
    return alert !== undefined && !alert.facts.probation && (alert.status === 'open' || atUs / 1_000 > this.options.now() - dayMs);
  }

  async #post({ id, change }: AlertRecord): Promise<Answer> {
    const { alerts, webhook, now, signal } = this.options;
    const status = change === 'raised' ? 'open' : change;
    const body = JSON.stringify({ ...alertView(alerts.get(id)!), status });
    return post(webhook, { key: `${id}:${status}`, body, nowMs: now(), signal });
  }
}
