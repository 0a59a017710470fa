import { BusError } from '../../proto/bus.js';
import { decodeAlertRecord, encodeAlertRecord, isMalformed } from '../../proto/codec.js';
/** The ALERTS stream, written and read: what is published is in the read model when `publish` resolves. */
export class AlertLog {
  options;
  #malformed = 0;
  constructor(options) {
    this.options = options;
  }
  get malformed() {
    return this.#malformed;
  }
  /** Stored when it resolves; an outage is waited for. Rejects only when the controller stops. */
  async publish(record) {
    const { bus, names, alerts, signal, onTrouble } = this.options;
    const bytes = encodeAlertRecord(record);
    for (let attempt = 1; ; attempt++) {
      try {
        await bus.publish(names.alertsOf(record.workload), bytes, { id: messageId(record) });
        alerts.apply(record);
        return;
      } catch (error) {
        if (signal.aborted) throw error;
        if (error instanceof BusError && error.code === 'too-large') throw error;
        onTrouble(`alert ${record.id} could not be stored, attempt ${attempt}`, error);
        await new Promise(done => setTimeout(done, Math.min(2_000, 50 * 2 ** Math.min(attempt, 6))));
      }
    }
  }
  /** Feeds the read model from the stream's beginning; resolves when it has caught up, and goes on until the signal aborts. */
  async start() {
    const { bus, names } = this.options;
    if ((await bus.streamState(names.alerts)).messages === 0) {
      void this.#follow(() => {});
      return;
    }
    await new Promise(done => void this.#follow(done).then(done));
  }
  async #follow(caughtUp) {
    const { bus, names, alerts, signal, onTrouble } = this.options;
    for await (const message of bus.follow(names.alerts, { signal })) {
      const record = decodeAlertRecord(message.bytes);
      if (isMalformed(record)) {
        this.#malformed++;
        onTrouble(`message ${message.seq} on ${message.subject} is no alert record`, record.why);
      } else alerts.apply(record);
      if (message.caughtUp) caughtUp();
    }
  }
}
/** Lets JetStream drop a second copy within its window; correctness rests on the fold, not on this. */
function messageId(record) {
  const { id, change, repeat, response } = record;
  if (repeat) return `${id}:${repeat.container.id}:${repeat.minute}:${repeat.runUs}:${repeat.count}:${repeat.lastAtUs}`;
  if (response) return `${id}:${response.kind}:${response.order ?? record.atUs}:${response.outcome ?? ''}`;
  return `${id}:${change}`;
}
