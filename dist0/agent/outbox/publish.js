import { BusError } from '../../proto/bus.js';

const firstWaitMs = 50;
const maxWaitMs = 2_000;
/** Sends one batch under its stable id. A failure waits with back-off and says `again`: an outage costs time, never a batch. */
export function publisher(bus, subject, outboxId, onTrouble) {
  let failures = 0;
  return async (seq, bytes) => {
    try {
      await bus.publish(subject, bytes, { id: `${outboxId}:${seq}`, timeoutMs: 5_000 });
      failures = 0;
      return 'sent';
    } catch (error) {
      const trouble = error instanceof BusError ? error : new BusError('refused', String(error), { cause: error });
      onTrouble(trouble, ++failures);
      await new Promise(done => setTimeout(done, Math.min(maxWaitMs, firstWaitMs * 2 ** Math.min(failures, 6))));
      return 'again';
    }
  };
}
