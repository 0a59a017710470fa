import type { AlertRecord } from '../../proto/alerts.js';
import { type Bus, BusError } from '../../proto/bus.js';
import { decodeAlertRecord, encodeAlertRecord, isMalformed } from '../../proto/codec.js';
import { canaryWorkload } from '../../proto/fleet.js';
import type { Names } from '../../proto/subjects.js';
import type { Proofs } from '../proofs.js';
import { Attempts } from '../trouble.js';
import type { Alerts } from './read-model.js';
import type { Alert } from './state.js';

/** Of all hosts together: a minute of a thousand. */
const canariesKept = 2_000;
/** Open alerts that are told again at one time: the rest has its turn at the next. */
const toldAgainAtOnce = 500;

export interface AlertLogOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly alerts: Alerts;
  readonly proofs: Proofs;
  readonly signal: AbortSignal;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/** The ALERTS stream, written and read: what is published is in the read model when `publish` resolves. */
export class AlertLog {
  #malformed = 0;
  /** Where the record lies that began each open alert. */
  readonly #raisedAt = new Map<string, number>();
  #keeping = false;
  readonly #stored = new Attempts('alerts cannot be stored', 'look at the broker: "knowngood doctor"; it is tried until it works');

  constructor(readonly options: AlertLogOptions) {}

  get malformed() {
    return this.#malformed;
  }
  get trouble() {
    return this.#stored.trouble;
  }

  /** Stored when it resolves; an outage is waited for. Rejects only when the controller stops. */
  async publish(record: AlertRecord, messageId = idOf(record)): Promise<void> {
    const { bus, names, signal, onTrouble } = this.options;
    const bytes = encodeAlertRecord(record);
    for (let attempt = 1; ; attempt++) {
      try {
        const { seq } = await bus.publish(names.alertsOf(record.workload), bytes, { id: messageId });
        this.#arrived(record, seq);
        this.#stored.worked();
        return;
      } catch (error) {
        if (signal.aborted) throw error;
        if (error instanceof BusError && error.code === 'too-large') throw error;
        this.#stored.failed(error);
        onTrouble(`alert ${record.id} could not be stored, attempt ${attempt}`, error);
        await new Promise(done => setTimeout(done, Math.min(2_000, 50 * 2 ** Math.min(attempt, 6))));
      }
    }
  }

  /** Feeds the read model from the stream's beginning; resolves when it has caught up, and goes on until the signal aborts. */
  async start(): Promise<void> {
    const { bus, names } = this.options;
    if ((await bus.streamState(names.alerts)).messages === 0) {
      void this.#follow(() => {});
      return;
    }
    await new Promise<void>(done => void this.#follow(done).then(done));
  }

  async #follow(caughtUp: () => void): Promise<void> {
    const { bus, names, signal, onTrouble } = this.options;
    for await (const message of bus.follow(names.alerts, { signal })) {
      const record = decodeAlertRecord(message.bytes);
      if (isMalformed(record)) {
        this.#malformed++;
        onTrouble(`message ${message.seq} on ${message.subject} is no alert record`, record.why);
      } else this.#arrived(record, message.seq);
      if (message.caughtUp) caughtUp();
    }
  }

  /** What the canary did proves that alerts arrive, and is none for a person. */
  #arrived(record: AlertRecord, seq: number) {
    if (record.workload === canaryWorkload) {
      this.options.proofs.arrived(record);
      return;
    }
    const alert = this.#apply(record);
    if (alert?.status !== 'open') this.#raisedAt.delete(record.id);
    else if (record.change === 'raised') this.#raisedAt.set(record.id, Math.max(seq, this.#raisedAt.get(record.id) ?? 0));
  }

  /** It is stored by now: whoever fails to hear of it has a fault of ours, and stops nothing. */
  #apply(record: AlertRecord): Alert | undefined {
    const { alerts, onTrouble } = this.options;
    try {
      return alerts.apply(record);
    } catch (error) {
      onTrouble(`alert ${record.id} is stored, and not all of the controller has heard of it: please report it`, error);
      return alerts.get(record.id);
    }
  }

  /**
   * Tells open alerts again whose beginning lies in the older half of a stream that is half full, or half as old as it may be: what repeats without end
   * would push it out, and the next controller would know nothing of it. What was counted of one that is told again may be pushed out: it is too few then.
   */
  async keepOpen(): Promise<void> {
    if (this.#keeping) return;
    this.#keeping = true;
    try {
      const { bus, names, alerts } = this.options;
      const { bytes, maxBytes, maxAgeMs, firstMs, nowMs = 0, firstSeq, lastSeq } = await bus.streamState(names.alerts);
      if (bytes < maxBytes / 2 && nowMs - firstMs < maxAgeMs / 2) return;
      const half = firstSeq + (lastSeq - firstSeq) / 2;
      const old = [...this.#raisedAt].filter(([, seq]) => seq <= half).slice(0, toldAgainAtOnce);
      await Promise.all(old.map(([id, seq]) => this.#tellAgain(alerts.get(id), seq)));
    } finally {
      this.#keeping = false;
    }
  }

  async #tellAgain(alert: Alert | undefined, seq: number): Promise<void> {
    if (alert?.status !== 'open') return;
    const { id, workload, facts, raisedAtUs: atUs, session } = alert;
    await this.publish({ id, change: 'raised', atUs, workload, facts, ...(session && { session }) }, `${id}:raised:${seq}`);
    const now = this.options.alerts.get(id);
    if (now === undefined || now.status === 'open') return;
    // It ended meanwhile, and that must be the last word.
    const { status: change, closedAtUs = atUs, by, why } = now;
    const closed = { id, change, atUs: closedAtUs, workload, ...(by !== undefined && { by }), ...(why !== undefined && { why }) };
    await this.publish(closed, `${id}:${change}:${seq}`);
  }

  /** Drops the stored alerts of canaries but for the newest, from which a controller that starts knows when alerts last arrived. */
  async tidy(): Promise<void> {
    const { bus, names } = this.options;
    await bus.purge(names.alerts, names.alertsOf(canaryWorkload), canariesKept);
  }
}

/** Lets JetStream drop a second copy within its window; correctness rests on the fold, not on this. */
function idOf(record: AlertRecord): string {
  const { id, change, repeat, response, session } = record;
  const told = session === undefined ? '' : `:${session.atUs}`;
  if (repeat) return `${id}:${repeat.container.id}:${repeat.minute}:${repeat.runUs}:${repeat.count}:${repeat.lastAtUs}${told}`;
  if (response) return `${id}:${response.kind}:${response.order ?? record.atUs}:${response.outcome ?? ''}`;
  return `${id}:${change}`;
}
