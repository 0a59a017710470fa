import type { Order } from '../proto/fleet.js';
import { type Container, type Engine, EngineError } from './container/container.js';
import { asInspected, type Inspected } from './container/inspected.js';
import type { ProcFs } from './proc.js';
import type { Allowance, Asked } from './recycle/budget.js';
import { isContainment, planContainment } from './recycle/containment.js';
import { cannotPoint } from './recycle/front/netns.js';
import { adoptMethod } from './recycle/front/plan.js';
import { gather } from './recycle/gather.js';
import type { Entry } from './recycle/journal.js';
import { type Plan, planRecycle } from './recycle/plan.js';
import { poolOf } from './recycle/proxy/pool.js';
import { swarmFacts } from './recycle/swarm/swarm.js';
import type { WantedPort } from './recycle/wanted.js';

export interface PlannerOptions {
  readonly engine: Engine;
  readonly proc: ProcFs;
  readonly stack: string;
  /** What the agent knows of a container it may touch; undefined for any other. */
  readonly find: (id: string) => { readonly container: Container; readonly workload: string; readonly generation: number } | undefined;
  /** Ports on which the workload's containers were seen to listen. */
  readonly listenedPorts?: (workload: string) => readonly WantedPort[];
  /** Why a person keeps a container as it is, in words; none where nobody does. */
  readonly keptOpen?: (container: string) => readonly string[];
  readonly standing?: () => 'up' | 'down';
  /** The program that waits in a front, as an ELF file; undefined where there is none for this architecture. */
  readonly program?: Uint8Array | undefined;
  /** May it be paid for now? */
  readonly allowance: (asked: Asked) => Allowance;
  /** What contains this container, where something does. */
  readonly contained: (container: string) => Entry | undefined;
}

/** What of an order a plan depends on. */
export type PlannedOrder = Pick<Order, 'id' | 'action' | 'container' | 'generation' | 'method' | 'cause' | 'alert'>;

export interface Planned {
  readonly plan: Plan;
  readonly container: Container;
  readonly said: Inspected;
  readonly workload: string;
  readonly generation: number;
}

/** Gathers what is so on this host now, and decides by it what an order would do. Changes nothing. */
export class Planner {
  constructor(readonly options: PlannerOptions) {}

  /** Rejects with `EngineError`: `not-found` where the container is gone, or none that may be touched. */
  async plan(order: PlannedOrder): Promise<Planned> {
    const { engine, proc, stack, find, program } = this.options;
    const { workload, generation } = this.known(order.container);
    // Asked for anew: what the agent knows may be a moment old.
    const [container, raw] = await Promise.all([engine.inspect(order.container), engine.inspectRaw(order.container)]);
    const said = asInspected(raw);
    const gathered = await gather(engine, proc, container, said, order.cause, this.options.listenedPorts?.(workload) ?? []);
    const beside = gathered.neighbours.filter(({ id }) => find(id)?.workload === workload);
    const pool = await poolOf(container, said, beside);
    const swarm = await swarmFacts(engine, container);
    const pointsSomewhere = order.action === 'adopt' || order.action === 'front-image';
    const why = pointsSomewhere ? await cannotPoint(program, adoptMethod(order)) : undefined;
    const drivers = pointsSomewhere && adoptMethod(order) === 'host-dnat' ? await driversOf(engine, said) : undefined;
    const held = this.options.contained(container.id);
    const facts = {
      ...gathered,
      sessions: [...gathered.sessions, ...(this.options.keptOpen?.(container.id) ?? [])],
      workload,
      generation,
      stack,
      standing: this.options.standing?.() ?? 'up',
      budget: this.options.allowance(askedBy(order, { workload, generation })),
      ...(why === undefined ? {} : { cannotPoint: why }),
      ...(drivers === undefined ? {} : { drivers }),
      ...(pool === undefined ? {} : { pool }),
      ...(swarm === undefined ? {} : { swarm }),
      ...(held === undefined ? {} : { contained: { order: held.order.id } }),
    };
    const plan = isContainment(order.action)
      ? planContainment(container, said, order, facts, held)
      : planRecycle(container, said, order, facts);
    return { plan, container, said, workload, generation };
  }

  /** What is known of a container that may be touched. Throws `EngineError` `not-found` for any other. */
  known(id: string): { readonly container: Container; readonly workload: string; readonly generation: number } {
    const found = this.options.find(id);
    if (found === undefined) throw new EngineError('not-found', `container ${id.slice(0, 12)} is none that this agent may touch`);
    return found;
  }
}

/** By the networks that it is on. Rejects with `EngineError`. */
async function driversOf(engine: Pick<Engine, 'networkDriver'>, said: Inspected): Promise<Readonly<Record<string, string>>> {
  const names = Object.keys(said.NetworkSettings?.Networks ?? {});
  return Object.fromEntries(await Promise.all(names.map(async name => [name, await engine.networkDriver(name)] as const)));
}

/** Who is to pay for an order. */
export function askedBy(
  { cause, alert }: Pick<Order, 'cause' | 'alert'>,
  of: { readonly workload: string; readonly generation: number },
): Asked {
  return { workload: of.workload, cause, generation: of.generation, ...(alert === undefined ? {} : { alert }) };
}
