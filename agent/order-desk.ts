import type { Logger } from 'pino';
import { type Bus, BusError } from '../proto/bus.js';
import { decodeOrder, encodeReport, isMalformed } from '../proto/codec.js';
import type { Order, Report } from '../proto/fleet.js';
import { type Names, token } from '../proto/subjects.js';

export interface OrderDeskOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly host: string;
  readonly log: Logger;
  readonly nowMs: () => number;
  /** Performs an order that was stored `ageMs` ago; resolves when its report is stored. */
  readonly perform: (order: Order, ageMs: number) => Promise<unknown>;
}

/** Where the broker does not tell the time, clocks of two machines are compared; those may be so far apart. */
const clocksApartMs = 600_000;

/** Takes this host's orders from the stream, and sends what became of them. */
export class OrderDesk {
  readonly #stopping = new AbortController();
  #taking: Promise<void> = Promise.resolve();

  constructor(readonly options: OrderDeskOptions) {}

  start(): void {
    this.#taking = this.#take();
  }

  /** From now on nothing more is taken, and a report that cannot be sent is given up: the next start tells it again. */
  close(): void {
    this.#stopping.abort();
  }
  /** Resolves when nothing is taken any more; the bus must be closed. */
  async closed(): Promise<void> {
    await this.#taking;
  }

  /** Progress is sent and forgotten; the end of an order is sent until it is stored. Rejects when the agent stops before that. */
  async report(report: Report): Promise<void> {
    const { bus, names, host } = this.options;
    const id = `${report.order}:${report.steps.length}:${report.outcome ?? 'running'}${report.after === undefined ? '' : ':after'}`;
    const send = () => bus.publish(names.reportsOf(host), encodeReport(report), { id });
    if (report.outcome === undefined) {
      await send().catch(() => undefined);
      return;
    }
    for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, 2_000)) {
      try {
        await send();
        return;
      } catch (error) {
        if (this.#stopping.signal.aborted) throw error;
        await new Promise(done => setTimeout(done, waitMs));
      }
    }
  }

  async #take(): Promise<void> {
    const { bus, names, host, log, perform } = this.options;
    const { signal } = this.#stopping;
    const options = { durable: `agent-${token(host)}`, filter: names.ordersOf(host), signal };
    while (!signal.aborted) {
      try {
        for await (const delivery of bus.consume(names.orders, options)) {
          const order = decodeOrder(delivery.bytes);
          if (isMalformed(order)) {
            log.warn({ seq: delivery.seq }, `an order cannot be read: ${order.why}`);
            delivery.terminate(order.why);
            continue;
          }
          const ageMs = await this.#ageMs(delivery.atMs);
          // Taken for good once its report is stored; an agent that stops before finds it again, and the journal says how far it came.
          perform(order, ageMs).then(
            () => delivery.ack(),
            error => {
              if (!signal.aborted) log.error({ order: order.id }, `order failed: ${error.message}`);
            },
          );
        }
      } catch (error) {
        // The controller declares the stream; an agent that starts first waits for it.
        if (!(error instanceof BusError)) throw error;
      }
      if (!signal.aborted) await new Promise(done => setTimeout(done, 500));
    }
  }

  /** How long ago something was stored: by the broker's own clock, or by ours, and then rather too little than too much. */
  async #ageMs(storedMs: number): Promise<number> {
    const { bus, names, nowMs } = this.options;
    const brokers = await bus.streamState(names.orders).catch(() => undefined);
    return Math.max(0, brokers?.nowMs === undefined ? nowMs() - clocksApartMs - storedMs : brokers.nowMs - storedMs);
  }
}
