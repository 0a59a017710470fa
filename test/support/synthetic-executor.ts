import { createHash } from 'node:crypto';
import type { Bus } from '../../proto/bus.js';
import { decodeOrder, encodeReport, isMalformed } from '../../proto/codec.js';
import type { Order, Report, RunningContainer } from '../../proto/fleet.js';
import type { Names } from '../../proto/subjects.js';
import type { SyntheticAgent } from './synthetic-agent.js';

export function anOrder(differs: Partial<Order> = {}): Order {
  return {
    id: 'order-1',
    host: 'host-a',
    action: 'recycle',
    container: '1'.padStart(64, '0'),
    workload: 'shop/web',
    generation: 1,
    cause: 'person',
    by: 'a person',
    why: '',
    capture: false,
    issuedAtUs: Date.now() * 1_000,
    deadlineMs: 60_000,
    ...differs,
  };
}

/** How an order went: well, where nothing else is said. */
export function aReport(order: Order, differs: Partial<Report> = {}): Report {
  const { id, workload, host, container, generation, cause, alert, by, why } = order;
  const nowUs = Date.now() * 1_000;
  return {
    order: id,
    workload,
    host,
    method: 'in-place',
    outcome: 'done',
    oldId: container,
    name: '',
    image: '',
    generation,
    steps: [{ step: 'start', startedAtUs: nowUs, ms: 1, ok: true }],
    downtimeMs: 1,
    failedProbes: 0,
    startedAtUs: nowUs,
    endedAtUs: nowUs,
    cause,
    ...(alert === undefined ? {} : { alert }),
    by,
    why,
    ...differs,
  };
}

/** Takes the orders of a host that does not exist, and reports on them as an agent would. Its containers are what the host's heartbeats tell. */
export class SyntheticExecutor {
  /** As they lie in the stream, oldest first. */
  readonly orders: Order[] = [];
  /** Reports `done` by itself, as soon as an order comes. */
  obeys = true;
  readonly #stop = new AbortController();
  readonly #beating: NodeJS.Timeout;

  constructor(
    readonly bus: Bus,
    readonly names: Names,
    readonly agent: SyntheticAgent,
    public containers: readonly RunningContainer[],
    readonly cpus = 2,
  ) {
    void this.#follow();
    this.#beating = setInterval(() => void this.beat().catch(() => {}), 1_000);
  }

  beat(): Promise<void> {
    return this.agent.beat(this.containers, { cpus: this.cpus });
  }

  /** A container that is to be recycled is replaced by its next generation; what was done is reported. */
  async finish(order: Order, differs: Partial<Report> = {}): Promise<void> {
    const nowUs = Date.now() * 1_000;
    const newId = createHash('sha256').update(order.container).digest('hex');
    const old = this.containers.find(({ id }) => id === order.container);
    const { action, container, generation, host } = order;
    const did = {
      ...(action === 'recycle' && { newId }),
      ...((action === 'contain' || action === 'uncontain') && { method: 'networks' as const }),
    };
    const named = { name: old?.name ?? '', image: old?.image ?? '' };
    const report = aReport(order, { ...did, ...named, startedAtUs: nowUs, endedAtUs: nowUs, ...differs });
    if (report.outcome === 'done' && action === 'recycle') {
      this.containers = this.containers.map(one =>
        one.id === container ? { ...one, id: newId, generation: generation + 1, createdAtUs: nowUs, startedAtUs: nowUs } : one,
      );
    }
    await this.beat();
    await this.bus.publish(this.names.reportsOf(host), encodeReport(report));
  }

  stop(): void {
    this.#stop.abort();
    clearInterval(this.#beating);
  }

  async #follow() {
    for await (const { bytes } of this.bus.follow(this.names.orders, { signal: this.#stop.signal })) {
      const order = decodeOrder(bytes);
      if (isMalformed(order)) throw new Error(order.why);
      if (order.host !== this.agent.host) continue;
      this.orders.push(order);
      if (this.obeys) await this.finish(order);
    }
  }
}
