import { decodeAlertRecord, isMalformed } from '../../proto/codec.js';
import { alertView } from '../alert/view.js';
import { signatureOf } from './signature.js';

const durable = 'webhook';
const answerMs = 10_000;
const firstWaitMs = 500;
const maxWaitMs = 60_000;
const dayMs = 86_400_000;
/**
 * Tells one receiver of every alert that is raised and of every change of its status, in order. What waits is what its consumer has not
 * acknowledged on the alerts stream: it survives restarts, and the stream's bounds are its bounds. The receiver may be called twice with the same
 * Idempotency-Key, never with two keys for the same thing.
 */
export class WebhookSink {
  options;
  #failures = 0;
  #suppressed = 0;
  #last = { kind: 'taken' };
  #ms = 0;
  constructor(options) {
    this.options = options;
  }
  async run() {
    const { bus, names, signal } = this.options;
    // One at a time: an alert is not told as dismissed before it was told as raised.
    for await (const delivery of bus.consume(names.alerts, { durable, signal, inFlight: 1, unacknowledged: 'first' })) {
      await this.#take(delivery);
    }
  }
  async state() {
    const { bus, names, webhook } = this.options;
    const { kind, status, error } = this.#last;
    return {
      sink: 'webhook',
      type: new URL(webhook.url).protocol.slice(0, -1),
      ok: kind === 'taken',
      ...(status === undefined ? {} : { status }),
      ms: this.#ms,
      queued: await bus.pending(names.alerts, durable).catch(() => 0),
      suppressed: this.#suppressed,
      ...(error === undefined ? {} : { error }),
    };
  }
  async #take(delivery) {
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
  /** A sink that is new to a stack is told what is open and what changed within the last day, not the history. */
  #isNews({ id, change, atUs }) {
    if (change === 'repeated' || change === 'responded') return false;
    const alert = this.options.alerts.get(id);
    return alert !== undefined && (alert.status === 'open' || atUs / 1_000 > this.options.now() - dayMs);
  }
  async #post({ id, change }) {
    const { alerts, webhook, now, signal } = this.options;
    const status = change === 'raised' ? 'open' : change;
    const body = JSON.stringify({ ...alertView(alerts.get(id)), status });
    const timestamp = Math.floor(now() / 1_000);
    const begun = performance.now();
    try {
      const answer = await fetch(webhook.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
        headers: {
          'content-type': 'application/json',
          'user-agent': 'knowngood',
          'idempotency-key': `${id}:${status}`,
          'x-knowngood-timestamp': String(timestamp),
          'x-knowngood-signature': signatureOf(webhook.secret, timestamp, body),
        },
        body,
      });
      await answer.body?.cancel();
      return { kind: meaning(answer.status), status: answer.status, ...(answer.ok ? {} : { error: `it answered ${answer.status}` }) };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      return { kind: 'later', error: cause };
    } finally {
      this.#ms = Math.round(performance.now() - begun);
    }
  }
}
/** What an answer means: a receiver that is down, slow, or not yet set up right gets it again; one that calls the alert itself wrong does not. */
function meaning(status) {
  if (status >= 200 && status < 300) return 'taken';
  return status === 400 || status === 409 || status === 410 || status === 413 || status === 415 || status === 422 ? 'never' : 'later';
}
