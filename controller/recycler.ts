import { randomBytes } from 'node:crypto';
import { type Bus, BusError } from '../proto/bus.js';
import { decodeAnswer, encodeAsk, isMalformed } from '../proto/codec.js';
import type { Action, Method, Order } from '../proto/fleet.js';
import type { Names } from '../proto/subjects.js';
import type { Hosts, Placed } from './hosts.js';
import { originRefusal } from './image-origin.js';
import type { KeptSets } from './kept-sets.js';
import { deadlineMs, type Orders, type Recycle } from './orders.js';
import { type Refusal, refusal } from './refusal.js';
import type { Standing } from './standing.js';
import type { Asked, ProfileStore } from './store/store.js';

const askMs = 10_000;

export interface RecyclerOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly store: ProfileStore;
  readonly hosts: Hosts;
  readonly orders: Orders;
  readonly kept: KeptSets;
  readonly standing: Pick<Standing, 'whyNot'>;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onTrouble: (what: string, error: unknown) => void;
}

export interface RecycleRequest {
  readonly action: Action;
  readonly method?: Method;
  readonly capture: boolean;
  readonly asked: Asked;
}

/** Recycles that a person asks for: of containers or whole workloads, one at a time per workload. */
export class Recycler {
  constructor(readonly options: RecyclerOptions) {}

  /** The running containers that are meant; a workload's name means all of its. Refused as a whole where one of them could not be reached. */
  targets(references: readonly string[]): readonly Placed[] | Refusal {
    const { hosts, store } = this.options;
    const found = new Map<string, Placed>();
    for (const reference of references) {
      const placed = hosts.find(reference);
      if (placed.kind === 'several') {
        const ids = placed.placed.map(({ host, container }) => `${container.id.slice(0, 12)} on ${host}`).join(', ');
        return refusal('ambiguous', `"${reference}" is several containers: ${ids}`, 'give the id of the one that is meant');
      }
      const meant = placed.kind === 'one' ? [placed.placed] : hosts.running(reference);
      if (meant.length === 0 && store.get(reference)) {
        return refusal('no-container', `no container of ${reference} is running`, 'start one, then recycle it');
      }
      if (meant.length === 0)
        return refusal('no-container', `there is no container or workload "${reference}"`, 'list them with "knowngood workloads"');
      const silent = meant.find(({ host }) => hosts.isSilent(host));
      if (silent) {
        return refusal(
          'silent',
          `host ${silent.host} is silent: no agent there would take an order for ${silent.container.name || silent.container.id.slice(0, 12)}`,
          `see "knowngood status"; bring the agent on ${silent.host} back, then try again`,
        );
      }
      const down = meant.map(({ host }) => this.options.standing.whyNot(host)).find(why => why !== undefined);
      if (down !== undefined) return refusal('stood-down', `${down}: nothing is recycled there`, 'end that with "knowngood stand-up"');
      const refused = meant.map(one => originRefusal(this.options, one)).find(one => one !== undefined);
      if (refused) return refused;
      for (const one of meant) found.set(one.container.id, one);
    }
    return [...found.values()];
  }

  /** What a recycle would do, as the agent on the spot sees it. */
  async plan(
    { host, container }: Placed,
    action: Action,
    method: Method | undefined,
  ): Promise<Readonly<Record<string, unknown>> | Refusal> {
    const { bus, names } = this.options;
    const ask = encodeAsk({ kind: 'plan', container: container.id, action, ...(method === undefined ? {} : { method }) });
    try {
      const answer = decodeAnswer(await bus.request(names.askOf(host), ask, askMs));
      if (isMalformed(answer) || (answer.kind !== 'plan' && answer.kind !== 'refused'))
        return refusal('internal', `the agent on ${host} gave no plan`, 'upgrade the older of the two');
      if (answer.kind === 'plan') return JSON.parse(answer.json) as Readonly<Record<string, unknown>>;
      return {
        container: container.id,
        workload: container.workload,
        method: 'none',
        because: answer.message,
        steps: [],
        create: {},
        differences: [],
        refused: { code: answer.code, message: answer.message },
      };
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      const code = error.code === 'timeout' ? 'timeout' : 'unreachable';
      return refusal(code, `the agent on ${host} does not answer`, 'see "knowngood status"');
    }
  }

  /** Orders for these containers, not yet sent. */
  orders(placed: readonly Placed[], { action, method, capture, asked }: RecycleRequest): readonly Order[] {
    return placed.map(({ host, container }) => ({
      id: randomBytes(10).toString('hex'),
      host,
      action,
      container: container.id,
      workload: container.workload,
      generation: container.generation,
      ...(method === undefined ? {} : { method }),
      cause: 'person',
      by: asked.by,
      why: asked.why,
      capture,
      issuedAtUs: Math.round(this.options.now() * 1_000),
      deadlineMs,
    }));
  }

  /**
   * Sends them, one at a time per workload and different workloads side by side, and says how each stands when it ended or when the time was up.
   * An order that was not even sent by then says so by being absent.
   */
  async carryOut(orders: readonly Order[], timeoutMs: number): Promise<readonly (Recycle | undefined)[]> {
    const until = this.options.now() + timeoutMs;
    const byWorkload = grouped(orders);
    const results = new Map<string, Recycle | undefined>();
    await Promise.all(
      [...byWorkload.values()].map(async queue => {
        for (const order of queue) results.set(order.id, await this.#one(order, until));
      }),
    );
    return orders.map(order => results.get(order.id));
  }

  async #one(order: Order, untilMs: number): Promise<Recycle | undefined> {
    const { orders, now, signal } = this.options;
    for (;;) {
      const before = orders.running(order.workload);
      if (!before) break;
      const left = untilMs - now();
      if (left <= 0 || signal.aborted) return undefined;
      await orders.ended(before.id, left, signal);
    }
    await orders.send({ ...order, issuedAtUs: Math.round(now() * 1_000) });
    return orders.ended(order.id, Math.max(0, untilMs - now()), signal);
  }
}

function grouped(orders: readonly Order[]): Map<string, Order[]> {
  const groups = new Map<string, Order[]>();
  for (const order of orders) groups.set(order.workload, [...(groups.get(order.workload) ?? []), order]);
  return groups;
}
