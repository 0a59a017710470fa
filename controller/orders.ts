import { createHash } from 'node:crypto';
import type { Bus } from '../proto/bus.js';
import { decodeOrder, decodeReport, encodeOrder, encodeReport, isMalformed } from '../proto/codec.js';
import type { Order, Report } from '../proto/fleet.js';
import type { Names } from '../proto/subjects.js';

/** How long an agent may take to begin an order. */
export const deadlineMs = 60_000;
/** Past the deadline an order that nobody reported on is `expired`; this much later, for clocks and the report's way. */
const graceMs = 15_000;
/** An order that was begun and then not heard of for this long no longer keeps its workload from the next. */
const silentMs = 15 * 60_000;
/** Ended recycles kept to look back on. */
const maxKept = 20_000;

/** One order and how it went so far. `order` is absent for one that has left the stream of orders. */
export interface Recycle {
  readonly id: string;
  readonly order?: Order;
  readonly report?: Report;
  readonly heardAtMs: number;
}

export interface OrdersOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/** An id that follows from what the order is for: however often it is decided, it is one order. */
export function orderId(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\n'), 'utf8').digest('hex').slice(0, 20);
}

/** A report after another of the same order. An agent's own word on the end beats `expired`, which only says that none came. */
export function foldReport(known: Report | undefined, next: Report): Report {
  if (!known) return next;
  const rank = (report: Report) => (report.outcome === undefined ? 0 : report.outcome === 'expired' ? 1 : 2);
  if (rank(next) !== rank(known)) return rank(next) > rank(known) ? next : known;
  if (known.after !== undefined && next.after === undefined) return known;
  return next.steps.length >= known.steps.length ? next : known;
}

/** Orders sent and what agents report: the streams are the truth, this is how they read. */
export class Orders {
  readonly #byId = new Map<string, Recycle>();
  /** Where orders lie in their stream. */
  readonly #seqs = new Map<string, number>();
  readonly #listeners = new Set<(recycle: Recycle) => void>();
  #malformed = 0;

  constructor(readonly options: OrdersOptions) {}

  get malformed() {
    return this.#malformed;
  }

  /** Resolves when both streams were read to their end, so that no order is sent twice; goes on until the signal aborts. */
  async start(): Promise<void> {
    const { names } = this.options;
    await Promise.all([
      this.#follow(names.orders, (bytes, seq) => {
        const order = decodeOrder(bytes);
        if (isMalformed(order)) return order.why;
        this.#seqs.set(order.id, seq);
        this.#keep(order.id, { order });
        return undefined;
      }),
      this.#follow(names.reports, bytes => {
        const report = decodeReport(bytes);
        if (isMalformed(report)) return report.why;
        this.#keep(report.order, { report });
        return undefined;
      }),
    ]);
  }

  get(id: string): Recycle | undefined {
    return this.#byId.get(id);
  }
  /** Oldest first. */
  all(): Iterable<Recycle> {
    return this.#byId.values();
  }
  /** The order that is being carried out for a workload, or waits for its agent. */
  running(workload: string): Recycle | undefined {
    for (const recycle of this.#byId.values()) if (workloadOf(recycle) === workload && !isOver(recycle)) return recycle;
    return undefined;
  }
  listen(listener: (recycle: Recycle) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stored when it resolves. Rejects with BusError; sending the same id again is harmless. */
  async send(order: Order): Promise<void> {
    if (this.#byId.has(order.id)) return;
    const { bus, names } = this.options;
    const { seq } = await bus.publish(names.ordersOf(order.host), encodeOrder(order), { id: order.id });
    this.#seqs.set(order.id, seq);
    this.#keep(order.id, { order });
  }

  /** The recycle when it is over; as it stands when the time has passed or the signal aborts. */
  async ended(id: string, timeoutMs: number, signal: AbortSignal): Promise<Recycle | undefined> {
    const now = this.#byId.get(id);
    if (now && isOver(now)) return now;
    return new Promise(done => {
      const finish = () => {
        clearTimeout(timer);
        stop();
        signal.removeEventListener('abort', finish);
        done(this.#byId.get(id));
      };
      const timer = setTimeout(finish, timeoutMs);
      const stop = this.listen(recycle => {
        if (recycle.id === id && isOver(recycle)) finish();
      });
      signal.addEventListener('abort', finish, { once: true });
    });
  }

  /**
   * Says of orders that nobody took in time that they expired, on the stream of reports, so that every reader agrees. From then on no agent finds them
   * any more: a host that comes back does not do what everybody was told is off.
   */
  async expire(): Promise<void> {
    const now = this.options.now();
    for (const recycle of this.#byId.values()) {
      const { order, report } = recycle;
      if (!order) continue;
      if (isOver(recycle)) {
        await this.#withdraw(recycle);
        continue;
      }
      const untaken = !report && now > order.issuedAtUs / 1_000 + order.deadlineMs + graceMs;
      if (!untaken && now - recycle.heardAtMs < silentMs) continue;
      const expired = expiredReport(order, report, now);
      await this.options.bus.publish(this.options.names.reportsOf(order.host), encodeReport(expired), { id: `${order.id}:expired` });
      this.#keep(order.id, { report: expired });
      await this.#withdraw({ ...recycle, report: expired });
    }
  }

  /** Who is to be cut off, or let go, is so whenever the host is back. */
  async #withdraw({ id, order, report }: Recycle): Promise<void> {
    const seq = this.#seqs.get(id);
    if (seq === undefined) return;
    const isWanted = order?.action === 'contain' || order?.action === 'uncontain';
    if (report?.outcome === 'expired' && !isWanted) await this.options.bus.drop(this.options.names.orders, seq);
    this.#seqs.delete(id);
  }

  #keep(id: string, what: { readonly order?: Order; readonly report?: Report }) {
    const known = this.#byId.get(id);
    const report = what.report ? foldReport(known?.report, what.report) : known?.report;
    const order = known?.order ?? what.order;
    if (known && known.report === report && known.order === order) return;
    const recycle = { id, ...(order ? { order } : {}), ...(report ? { report } : {}), heardAtMs: this.options.now() };
    this.#byId.set(id, recycle);
    if (this.#byId.size > maxKept) this.#forgetOldest();
    for (const listener of this.#listeners) listener(recycle);
  }

  #forgetOldest() {
    for (const [id, recycle] of this.#byId) {
      if (!isOver(recycle)) continue;
      this.#byId.delete(id);
      this.#seqs.delete(id);
      return;
    }
  }

  async #follow(stream: string, take: (bytes: Uint8Array, seq: number) => string | undefined): Promise<void> {
    const { bus, signal, onTrouble } = this.options;
    const { messages } = await bus.streamState(stream);
    await new Promise<void>(done => {
      if (messages === 0) done();
      void (async () => {
        for await (const message of bus.follow(stream, { signal })) {
          const wrong = take(message.bytes, message.seq);
          if (wrong !== undefined) {
            this.#malformed++;
            onTrouble(`message ${message.seq} on ${message.subject} cannot be read`, wrong);
          }
          if (message.caughtUp) done();
        }
        done();
      })();
    });
  }
}

export function isOver(recycle: Recycle): boolean {
  return recycle.report?.outcome !== undefined;
}
export function workloadOf({ order, report }: Recycle): string | undefined {
  return order?.workload ?? report?.workload;
}

function expiredReport(order: Order, report: Report | undefined, nowMs: number): Report {
  const { id, workload, host, container, generation, cause, alert, by, why } = order;
  const message = report
    ? `the agent on ${host} began and then said nothing for 15 minutes; look at its journal and at the container`
    : `the agent on ${host} did not take the order in time; see "knowngood status"`;
  return {
    order: id,
    workload,
    host,
    method: report?.method ?? order.method ?? 'in-place',
    outcome: 'expired',
    refused: { code: 'expired', message },
    oldId: container,
    name: report?.name ?? '',
    image: report?.image ?? '',
    generation,
    steps: report?.steps ?? [],
    downtimeMs: report?.downtimeMs ?? 0,
    failedProbes: report?.failedProbes ?? 0,
    startedAtUs: report?.startedAtUs ?? order.issuedAtUs,
    endedAtUs: Math.round(nowMs * 1_000),
    cause,
    ...(alert === undefined ? {} : { alert }),
    by,
    why,
  };
}
