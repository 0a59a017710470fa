import type { AlertRecord } from '../../proto/alerts.js';
import { type Bus, BusError } from '../../proto/bus.js';
import { decodeAlertRecord, encodeAlertRecord, isMalformed } from '../../proto/codec.js';
import { canaryWorkload } from '../../proto/fleet.js';
import type { Names } from '../../proto/subjects.js';
import type { Proofs } from '../proofs.js';
import { Attempts } from '../trouble.js';
import type { Alerts } from './read-model.js';

/** Of all hosts together: a minute of a thousand. */
const canariesKept = 2_000;

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
  readonly #stored = new Attempts('alerts cannot be stored', 'look at the broker: "knowngood doctor"; it is tried until it works');

  constructor(readonly options: AlertLogOptions) {}

  get malformed() {
    return this.#malformed;
  }
  get trouble() {
    return this.#stored.trouble;
  }

  /** Stored when it resolves; an outage is waited for. Rejects only when the controller stops. */
  async publish(record: AlertRecord): Promise<void> {
    const { bus, names, signal, onTrouble } = this.options;
    const bytes = encodeAlertRecord(record);
    for (let attempt = 1; ; attempt++) {
      try {
        await bus.publish(names.alertsOf(record.workload), bytes, { id: messageId(record) });
        this.#arrived(record);
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
      } else this.#arrived(record);
      if (message.caughtUp) caughtUp();
    }
  }

  /** What the canary did proves that alerts arrive, and is none for a person. */
  #arrived(record: AlertRecord) {
    if (record.workload === canaryWorkload) this.options.proofs.arrived(record);
    else this.options.alerts.apply(record);
  }

  /** Drops the stored alerts of canaries but for the newest, from which a controller that starts knows when alerts last arrived. */
  async tidy(): Promise<void> {
    const { bus, names } = this.options;
    await bus.purge(names.alerts, names.alertsOf(canaryWorkload), canariesKept);
  }
}

/** Lets JetStream drop a second copy within its window; correctness rests on the fold, not on this. */
function messageId(record: AlertRecord): string {
  const { id, change, repeat, response, session } = record;
  const told = session === undefined ? '' : `:${session.atUs}`;
  if (repeat) return `${id}:${repeat.container.id}:${repeat.minute}:${repeat.runUs}:${repeat.count}:${repeat.lastAtUs}${told}`;
  if (response) return `${id}:${response.kind}:${response.order ?? record.atUs}:${response.outcome ?? ''}`;
  return `${id}:${change}`;
}
