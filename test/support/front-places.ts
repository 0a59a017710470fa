import type { Test } from 'tap';
import type { FrontMethod } from '../../agent/container/intent.js';
import type { Report } from '../../proto/fleet.js';
import type { Client, FrontStage, Target } from './front-stage.js';
import { docker } from './image.js';

export interface Places {
  readonly method: FrontMethod;
  /** The port that each publishes, as `docker run` takes it. An agent has two at work at once. */
  readonly publish: readonly string[];
  /** Where the client calls, by default each place's own address; and from where. */
  readonly targets?: readonly Target[];
  readonly client?: Partial<Client>;
  /** What else must be so behind the front. */
  readonly whileAdopted?: (t: Test, name: string, at: number) => Promise<void>;
}

/** Containers of one image, under names of their own, that get a front each and give it back. */
export class FrontPlaces {
  readonly names: readonly string[];
  readonly #before = new Map<string, Said>();

  constructor(
    readonly stage: FrontStage,
    readonly options: Places,
  ) {
    this.names = options.publish.map((_, at) => `${stage.options.prefix}-${options.method}-${at}`);
  }

  /** Where the client calls this place. */
  async target(at: number): Promise<Target> {
    return this.options.targets?.[at] ?? { address: await this.stage.addressOf(this.names[at]!), port: 8080 };
  }

  /** Each of them at the same time. */
  async each(work: (name: string, at: number) => Promise<void>): Promise<void> {
    await Promise.all(this.names.map(work));
  }

  async adopt(t: Test): Promise<void> {
    const { stage } = this;
    const { method, publish, whileAdopted } = this.options;
    await this.each(async (name, at) => {
      await stage.web(name, '-p', publish[at]!);
      const before = await stage.inspect(name);
      this.#before.set(name, before);
      const adopted = await stage.host.recycle(name, { action: 'adopt', method });
      t.match(adopted, { outcome: 'done', method, name }, failureOf(adopted));
      t.comment(`${name}: nobody served for ${adopted.downtimeMs} ms`);
      const front = await stage.inspect(name);
      t.match(front.Config.Labels, { 'knowngood.front': name, 'knowngood.front.of': name });
      t.same(front.HostConfig.PortBindings, before.HostConfig.PortBindings, 'it has the ports');
      t.ok(front.NetworkSettings.Networks[stage.network].Aliases.includes(`${name}-alias`), 'and the names');
      await stage.untilAnswers(name);
      await stage.untilAnswers(`${name}-alias`);
      await whileAdopted?.(t, name, at);
    });
  }

  async release(t: Test): Promise<void> {
    const { stage } = this;
    await this.each(async name => {
      const before = this.#before.get(name)!;
      const [behind] = await stage.behind(name);
      const released = await stage.host.recycle(behind!, { action: 'release' });
      t.match(released, { outcome: 'done', name }, failureOf(released));
      t.comment(`${name}: nobody served for ${released.downtimeMs} ms`);
      const after = await stage.inspect(name);
      t.equal(after.Image, before.Image);
      t.same(after.HostConfig.PortBindings, before.HostConfig.PortBindings);
      t.notOk(Object.keys(after.Config.Labels).some(key => key.startsWith('knowngood.behind') || key.startsWith('knowngood.front')));
      await stage.untilAnswers(`${name}-alias`);
      t.same(await stage.namesOf(name), [name], 'nothing else is left');
      await docker('rm', '-f', name);
    });
  }
}

type Said = Awaited<ReturnType<FrontStage['inspect']>>;

/** Why it did not go as it should, for the test's title. */
export const failureOf = (report: Report): string => JSON.stringify(report.refused ?? report.steps.filter(step => !step.ok));
