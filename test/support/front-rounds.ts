import type { Test } from 'tap';
import type { FrontMethod } from '../../agent/container/intent.js';
import type { Client, FrontStage, Told } from './front-stage.js';
import { docker } from './image.js';

export interface Rounds {
  readonly method: FrontMethod;
  readonly rounds: number;
  /** Ports that it publishes, as `docker run` takes them. */
  readonly publish: string;
  /** Where the client calls, by default the place's own address; and from where. */
  readonly address?: string;
  readonly client?: Partial<Client>;
}

/** One container gets a front, is recycled there again and again under load, and gives it back: nobody who asked once was not answered. */
export async function recycledAgainAndAgain(
  t: Test,
  stage: FrontStage,
  { method, rounds, publish, address, client }: Rounds,
): Promise<void> {
  const { host } = stage;
  const name = `${stage.options.prefix}-${method}`;
  await stage.web(name, '-p', publish);
  const before = await stage.inspect(name);

  const adopted = await host.recycle(name, { action: 'adopt', method });
  t.match(adopted, { outcome: 'done', method, name }, JSON.stringify(adopted.refused ?? adopted.steps.filter(step => !step.ok)));
  const front = await stage.inspect(name);
  t.comment(`${method}: nobody served for ${adopted.downtimeMs} ms`);
  t.match(front.Config.Labels, { 'knowngood.front': name, 'knowngood.front.of': name });
  t.same(front.HostConfig.PortBindings, before.HostConfig.PortBindings, 'it has the ports');
  t.ok(front.NetworkSettings.Networks[stage.network].Aliases.includes(`${name}-alias`), 'and the names');
  await stage.untilAnswers(name);
  await stage.untilAnswers(`${name}-alias`);

  const lived = new Set<string>();
  const waits: number[] = [];
  const again = async () => {
    for (let round = 0; round < rounds; round++) {
      const [behind] = await stage.behind(name);
      await docker('exec', behind!, 'touch', '/intruder');
      const report = await host.recycle(behind!);
      t.match(report, { outcome: 'done', method }, JSON.stringify(report.refused ?? report.steps.filter(step => !step.ok)));
      if (method !== 'queue') t.equal(report.downtimeMs, 0);
      waits.push(report.downtimeMs);
      lived.add(report.newId!);
      await t.rejects(docker('exec', report.newId!, 'ls', '/intruder'), 'what was written into the old one is gone');
    }
  };
  const told = await stage.underLoad(address ?? (await stage.addressOf(name)), again, client);
  t.equal(lived.size, rounds, 'another container each time');
  t.same(await stage.behind(name), [[...lived].at(-1)], 'and one of them is there');
  if (method === 'queue') t.comment(`new connections waited ${middle(waits)} ms (p50), ${Math.max(...waits)} ms at most`);
  noneFailed(t, told, rounds);

  const [behind] = await stage.behind(name);
  const released = await host.recycle(behind!, { action: 'release' });
  t.comment(`nobody served for ${released.downtimeMs} ms`);
  t.match(released, { outcome: 'done', name }, JSON.stringify(released.refused ?? released.steps.filter(step => !step.ok)));
  const after = await stage.inspect(name);
  t.equal(after.Image, before.Image);
  t.same(after.HostConfig.PortBindings, before.HostConfig.PortBindings);
  t.notOk(Object.keys(after.Config.Labels).some(key => key.startsWith('knowngood.behind') || key.startsWith('knowngood.front')));
  await stage.untilAnswers(`${name}-alias`);
  t.same(await stage.namesOf(name), [name], 'nothing else is left');
  await docker('rm', '-f', name);
}

function noneFailed(t: Test, told: Told, rounds: number): void {
  for (const [kind, figures] of Object.entries(told)) {
    t.comment(`${kind}, ${rounds} recycles: ${JSON.stringify(figures)}`);
    t.same(figures.failures, {}, `${kind}: none failed`);
    t.equal(figures.answered, figures.sent);
    t.ok(figures.sent > rounds, `${figures.sent} ${kind}`);
  }
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
