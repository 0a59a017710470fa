import { tmpdir } from 'node:os';
import { relative, sep } from 'node:path';
import { canaryProgram } from '../../agent/canary/program.js';
import type { Container, Engine } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import { heldPlace } from '../../agent/container/intent.js';
import { Orders, type OrdersOptions } from '../../agent/orders.js';
import { ProcFs } from '../../agent/proc.js';
import type { Order, Report } from '../../proto/fleet.js';

/**
 * An agent's recycling on this host without its sensor and its bus: real engine, real kernel, real journal. Those that keep their state in one
 * folder of a suite are of one stack; another suite's is another, or they would clear what the other has just made.
 */
export class AgentHost {
  readonly engine: Engine;
  readonly reports: Report[] = [];
  readonly orders: Orders;
  readonly stack: string;
  readonly #found = new Map<string, { container: Container; workload: string; generation: number }>();
  readonly #generations = new Map<string, number>();

  constructor(stateDir: string, options: Partial<OrdersOptions> = {}) {
    this.engine = options.engine ?? openEngine({});
    this.stack = stackOf(stateDir);
    this.orders = new Orders({
      engine: this.engine,
      proc: new ProcFs(),
      stateDir,
      host: 'test-host',
      stack: this.stack,
      nowUs: () => Date.now() * 1000,
      find: id => this.#found.get(id),
      report: report => void this.reports.push(report),
      program: canaryProgram(process.arch),
      ...options,
    });
  }

  /** The container of this name, as the agent would know it by now. */
  async meet(name: string): Promise<{ container: Container; workload: string; generation: number }> {
    const container = await this.engine.inspect(name);
    const known = this.#found.get(container.id);
    if (known !== undefined) return known;
    const place = heldPlace(container);
    // A host that is new here reads from the name which one it is, as an agent would remember it.
    const named = Number(/\.kg-(\d+)$/.exec(container.name)?.[1] ?? 0);
    const generation = Math.max(named, (this.#generations.get(place) ?? 0) + 1);
    this.#generations.set(place, generation);
    const met = { container, workload: container.labels['knowngood.workload'] ?? place, generation };
    this.#found.set(container.id, met);
    return met;
  }

  async order(name: string, more: Partial<Order> = {}): Promise<Order> {
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

  async recycle(name: string, more: Partial<Order> = {}): Promise<Report> {
    return this.orders.take(await this.order(name, more));
  }
}

/** By the folder that a suite made for itself, also where a state lies deeper in it. */
export function stackOf(stateDir: string): string {
  return relative(tmpdir(), stateDir).split(sep)[0]!;
}
