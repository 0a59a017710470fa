import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../agent/container/container.js';
import { behindLabel, type FrontMethod, placeName } from '../../agent/container/intent.js';
import type { Order, Report } from '../../proto/fleet.js';
import { AgentHost, stackOf } from './agent-host.js';
import { forkAgent } from './forked-agent.js';
import { failureOf } from './front-places.js';
import { closeHostRules } from './host-rules.js';
import { docker } from './image.js';

const probe = { holdMs: 50 };

/** A container's place, and the agents that come one after another to it: of one stack, each with a state of its own. */
export class KilledPlace {
  readonly stack: string;

  constructor(
    readonly engine: Engine,
    readonly name: string,
    readonly folder: string,
  ) {
    this.stack = stackOf(folder);
  }

  /** What is there of it, running or not, by name. */
  async there(): ReturnType<Engine['list']> {
    const all = (await this.engine.list()).filter(({ name }) => placeName(name) === this.name);
    return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** What an order is for: the container that serves, whatever it is called now. */
  async served(): Promise<string> {
    const behind = (await this.there()).find(({ labels }) => labels[behindLabel] === this.name);
    return behind?.name ?? this.name;
  }

  /** One order by an agent that nobody kills. */
  async whole(action: Order['action'], method?: FrontMethod): Promise<void> {
    const host = new AgentHost(this.#state(), { probe });
    await host.orders.start();
    const report = await host.recycle(await this.served(), { action, capture: false, ...(method === undefined ? {} : { method }) });
    if (report.outcome !== 'done') throw new Error(`${action} of ${this.name} was not done: ${failureOf(report)}`);
  }

  /** One order, its agent killed after a step, and the next agent's start. `how`: `ended` where it came to its end before. */
  async killed(
    action: Order['action'],
    after: number,
    method?: FrontMethod,
  ): Promise<{ readonly report: Report; readonly how: 'killed' | 'ended' }> {
    const state = this.#state();
    const target = await this.served();
    const order = await new AgentHost(state).order(target, { action, capture: false, ...(method === undefined ? {} : { method }) });
    const child = forkAgent(state, order, target, after);
    const how = await new Promise<'killed' | 'ended'>(done => child.once('exit', code => done(code === 0 ? 'ended' : 'killed')));
    const next = new AgentHost(state, { probe });
    await next.orders.start();
    await next.meet(await this.served());
    return { report: await next.orders.take(order), how };
  }

  async stop(): Promise<void> {
    await closeHostRules(this.stack);
    await docker('rmi', `knowngood-front:${this.stack}`).catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true });
  }

  #state(): string {
    return mkdtempSync(join(this.folder, 'state-'));
  }
}
