import { openEngine } from '../../agent/container/engine.js';
import { placeName } from '../../agent/container/intent.js';
import { Orders } from '../../agent/orders.js';
import { ProcFs } from '../../agent/proc.js';
/** An agent's recycling on this host without its sensor and its bus: real engine, real kernel, real journal. */
export class AgentHost {
  engine;
  reports = [];
  orders;
  #found = new Map();
  #generations = new Map();
  constructor(stateDir, options = {}) {
    this.engine = options.engine ?? openEngine({});
    this.orders = new Orders({
      engine: this.engine,
      proc: new ProcFs(),
      stateDir,
      host: 'test-host',
      stack: 'test',
      nowUs: () => Date.now() * 1000,
      find: id => this.#found.get(id),
      report: report => void this.reports.push(report),
      ...options,
    });
  }
  /** The container of this name, as the agent would know it by now. */
  async meet(name) {
    const container = await this.engine.inspect(name);
    const known = this.#found.get(container.id);
    if (known !== undefined) return known;
    const place = placeName(container.name);
    const generation = (this.#generations.get(place) ?? 0) + 1;
    this.#generations.set(place, generation);
    const met = { container, workload: place, generation };
    this.#found.set(container.id, met);
    return met;
  }
  async order(name, more = {}) {
    const { container, workload, generation } = await this.meet(name);
    return {
      id: `order-${Math.random().toString(16).slice(2)}`,
      host: 'test-host',
      action: 'recycle',
      container: container.id,
      workload,
      generation,
      cause: 'person',
      by: 'test',
      why: 'to see it',
      capture: true,
      issuedAtUs: Date.now() * 1000,
      deadlineMs: 60_000,
      ...more,
    };
  }
  async recycle(name, more = {}) {
    return this.orders.take(await this.order(name, more));
  }
}
