import type { Test } from 'tap';
import type { FrontMethod } from '../../agent/container/intent.js';
import type { Report } from '../../proto/fleet.js';
import type { Client, FrontStage, Told } from './front-stage.js';
import { docker } from './image.js';

/** Fewer only to look at something quickly. */
export const rounds = Number(process.env['KNOWNGOOD_TEST_ROUNDS'] ?? 50);

export interface Rounds {
  readonly method: FrontMethod;
  readonly rounds: number;
  /** Ports that it publishes, as `docker run` takes them. */
  readonly publish: string;
  /** Where the client calls, by default the place's own address; and from where. */
  readonly address?: string;
  readonly client?: Partial<Client>;
  /** What else must be so behind the front. */
  readonly whileAdopted?: (t: Test, name: string) => Promise<void>;
}

/** One container gets a front, is recycled there again and again under load, and gives it back: nobody who asked once was not answered. */
export async function recycledAgainAndAgain(
  t: Test,
  stage: FrontStage,
  { method, rounds, publish, address, client, whileAdopted }: Rounds,
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

  await whileAdopted?.(t, name);

  const lived = new Set<string>();
  const reports: Report[] = [];
  const again = async () => {
    for (let round = 0; round < rounds; round++) {
      const [behind] = await stage.behind(name);
      await docker('exec', behind!, 'touch', '/intruder');
      const report = await host.recycle(behind!);
      t.match(report, { outcome: 'done', method }, JSON.stringify(report.refused ?? report.steps.filter(step => !step.ok)));
      if (method !== 'queue') t.equal(report.downtimeMs, 0);
      reports.push(report);
      lived.add(report.newId!);
      await t.rejects(docker('exec', report.newId!, 'ls', '/intruder'), 'what was written into the old one is gone');
    }
  };
  const told = await stage.underLoad(address ?? (await stage.addressOf(name)), again, client);
  t.equal(lived.size, rounds, 'another container each time');
  t.same(await stage.behind(name), [[...lived].at(-1)], 'and one of them is there');
  noneFailed(t, told, rounds);
  if (method === 'queue') waitedNoLongerThanNeeded(t, told, reports);
  await whileAdopted?.(t, name);

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

/** Steps in which the container itself ends, starts and gets ready: who waits for these waits for it and not for its front. */
const itself = ['stop', 'start', 'ready'];
/** What anything else may cost whoever waits, in half of the recycles; and by how much an answer may come after what it waited for. */
const addedMs = 2_000;

function waitedNoLongerThanNeeded(t: Test, told: Told, reports: readonly Report[]): void {
  const waited = reports.map(report => report.downtimeMs);
  const needed = reports.map(({ steps }) => steps.filter(({ step }) => itself.includes(step)).reduce((sum, { ms }) => sum + ms, 0));
  const added = reports.map(({ downtimeMs }, round) => Math.round(downtimeMs - needed[round]!));
  for (const [what, ms] of Object.entries({ waited, 'of it for the container to end and start': needed, 'and for us': added }))
    t.comment(`new connections, ${what}: ${Math.round(middle(ms))} ms (p50), ${Math.round(Math.max(...ms))} ms at most`);
  for (const step of itself) {
    const ms = reports.map(({ steps }) => steps.find(one => one.step === step)!.ms);
    t.comment(`${step}: ${Math.round(middle(ms))} ms (p50), ${Math.round(Math.max(...ms))} ms at most`);
  }
  t.ok(middle(added) < addedMs, `what is not the container's own took ${middle(added)} ms`);
  const { slowestMs } = told['short']!;
  t.ok(slowestMs - Math.max(...waited) < addedMs, `the slowest answer took ${slowestMs} ms`);
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
