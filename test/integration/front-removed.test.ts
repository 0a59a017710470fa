import t, { type Test } from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import { Follow } from '../../agent/container/follow.js';
import { takeAbandoned } from '../../agent/recycle/front/abandoned.js';
import { Fronts } from '../../agent/recycle/front/fronts.js';
import type { FrontMemory } from '../../agent/recycle/front/keeper.js';
import { nft } from '../../agent/recycle/front/netns.js';
import { Outsides } from '../../agent/recycle/front/outsides.js';
import { readTable } from '../../agent/recycle/front/rules.js';
import { failureOf } from '../support/front-places.js';
import { FrontStage } from '../support/front-stage.js';
import { docker } from '../support/image.js';
import { keeperOf } from '../support/kept-fronts.js';
import { patient } from '../support/patience.js';
import { until } from '../support/stack.js';

/** What becomes of a place whose front somebody else removes, by an agent's eyes on the engine's events. */
const stage = await FrontStage.start({ prefix: 'kgremoved', internal: false });
const { host } = stage;
const engine = openEngine({});
t.teardown(() => stage.stop());
t.setTimeout(patient(240_000));
const longestMs = patient(10_000);
const nowUs = () => Date.now() * 1_000;

/** The part of an agent that looks after fronts, with a memory that outlives it. */
class Watcher {
  memory: FrontMemory = {};
  readonly anew: (readonly [place: string, downMs: number | undefined])[] = [];
  readonly left: (readonly [place: string, why: string, backend: string])[] = [];
  readonly troubles: string[] = [];
  #stop = async () => {};

  async start(): Promise<void> {
    const trouble = (place: string, error: Error) => void this.troubles.push(`${place}: ${error.message}`);
    const isBusy = (place?: string) => host.orders.isBusy(place);
    const keeper = keeperOf(host, {
      memory: JSON.parse(JSON.stringify(this.memory)),
      onMemory: memory => (this.memory = memory),
      madeAnew: (place, { downMs }) => void this.anew.push([place, downMs]),
      notMade: (place, { why, backend }) => void this.left.push([place, why, backend.id]),
      trouble,
    });
    const fronts = new Fronts({
      present: () => follow.containers.values(),
      isBusy,
      outsides: new Outsides(engine, host.stack),
      keeper,
      takeAbandoned: all => takeAbandoned(engine, host.stack, all, isBusy),
      taken: () => {},
      peerOf: () => undefined,
      tell: () => {},
      gap: () => {},
      nowUs,
      trouble,
    });
    const follow: Follow = new Follow(
      { engine, nowUs, selected: one => one.name.startsWith('kgremoved-') },
      {
        onContainer: () => {},
        onGone: () => {},
        onPassed: () => {},
        onAttached: () => {},
        onDetached: () => {},
        onGap: () => {},
        onEvent: event => {
          const container = follow.containers.get(event.container);
          if (container !== undefined) fronts.lived(event, container);
        },
      },
    );
    await follow.start();
    await fronts.start();
    this.#stop = async () => {
      await fronts.stop();
      await follow.stop();
    };
  }

  stop(): Promise<void> {
    return this.#stop();
  }
}

const watcher = new Watcher();
await watcher.start();
t.teardown(() => watcher.stop());

const port = 18_397;
async function adopted(t: Test, name: string, ...more: readonly string[]): Promise<string> {
  await stage.web(name, ...more);
  const report = await host.recycle(name, { action: 'adopt', capture: false });
  t.match(report, { outcome: 'done' }, failureOf(report));
  await until('its front to be known', longestMs, async () => (watcher.memory[name] === undefined ? undefined : true));
  return (await stage.behind(name))[0]!;
}

const left = (name: string) => watcher.left.filter(([place]) => place === name);
const anew = (name: string) => watcher.anew.filter(([place]) => place === name);
const isBack = (name: string, times: number) =>
  until(`${name} to be there again`, longestMs, async () => (anew(name).length === times ? true : undefined));

t.test('a front that somebody removes is made anew: name, names, ports and whom it passes on to', async t => {
  const name = 'kgremoved-web';
  const id = await adopted(t, name, '-p', `127.0.0.1:${port}:8080`);
  const before = await stage.inspect(name);
  for (let time = 1; time <= 3; time++) {
    await docker('rm', '-f', name);
    await isBack(name, time);
    t.equal(await (await fetch(`http://127.0.0.1:${port}/`)).text(), 'here.', 'by its port');
    await stage.untilAnswers(name);
    await stage.untilAnswers(`${name}-alias`);
  }
  t.comment(
    `nobody was reached for ${anew(name)
      .map(([, ms]) => Math.round(ms!))
      .join(', ')} ms`,
  );
  const after = await stage.inspect(name);
  t.not(after.Id, before.Id);
  t.same(after.HostConfig, before.HostConfig);
  t.same(after.Config.Labels, before.Config.Labels);
  t.same(await stage.behind(name), [id], 'the container behind it was not touched');
  const report = await host.recycle(id, { capture: false });
  t.match(report, { outcome: 'done', method: 'front' }, failureOf(report));
  await stage.untilAnswers(name);
  // It may be looked at just as it ends, or its process, which is of no cgroup by then.
  t.same(
    watcher.troubles.filter(one => !/it has ended$|is none of container \w+$/.test(one)),
    [],
  );
});

t.test('one that is removed while no agent runs is made anew by the next, also where the one before was killed over it', async t => {
  const name = 'kgremoved-web';
  await watcher.stop();
  const made = anew(name).length;
  const { create } = watcher.memory[name]!;
  await docker('rm', '-f', name);
  const half = await engine.create(name, { ...create.body, Image: (await stage.inspect('kgremoved-caller')).Image });
  await watcher.start();
  await isBack(name, made + 1);
  await stage.untilAnswers(name);
  t.not((await stage.inspect(name)).Id, half);
  t.equal((await stage.namesOf(name)).length, 2, 'nothing else is left');
});

t.test('who removes it again and again has his way, and is told of', async t => {
  const name = 'kgremoved-web';
  // Once by this agent before.
  for (let time = 1; time < 5; time++) {
    const made = anew(name).length;
    await docker('rm', '-f', name);
    await isBack(name, made + 1);
  }
  const made = anew(name).length;
  await docker('rm', '-f', name);
  await until('it to be told', longestMs, async () => (left(name).length > 0 ? true : undefined));
  t.equal(anew(name).length, made);
  const [behind] = await stage.behind(name);
  t.match(left(name), [[name, /^it was removed 5 times in 10 minutes/, behind]], 'once');
  await docker('rm', '-f', behind!);
});

t.test('who ended leaves its address: nobody is sent to whoever gets it, and its callers are sent on when it runs again', async t => {
  const name = 'kgremoved-ended';
  const id = await adopted(t, name);
  const front = await engine.inspect(name);
  const pointsAt = async () => readTable(await nft(front, ['list', 'ruleset'])).backend;
  const address = await stage.addressOf(id);
  t.equal(await pointsAt(), address);
  await docker('stop', '-t', '0', id);
  await docker('run', '-d', '--name', 'kgremoved-other', '--label', stage.label, '--network', stage.network, stage.image, 'sleep', '600');
  t.comment(`it had ${address}, which ${await stage.addressOf('kgremoved-other')} came after`);
  await until('nobody to be sent there', longestMs, async () => ((await pointsAt()) === undefined ? true : undefined));
  await t.rejects(stage.call(name), /refused/, 'who calls is told at once');
  await docker('start', id);
  await until('it to be sent to again', longestMs, async () => ((await pointsAt()) === undefined ? undefined : true));
  t.equal(await pointsAt(), await stage.addressOf(id));
  await stage.untilAnswers(name);
  await docker('rm', '-f', 'kgremoved-other', id);
});

t.test('both removed, nothing comes back; the name given to another, that one is left alone', async t => {
  const [both, taken] = ['kgremoved-both', 'kgremoved-taken'];
  const id = await adopted(t, both, '-p', `[::1]:${port + 1}:8080`);
  t.equal(await (await fetch(`http://[::1]:${port + 1}/`)).text(), 'here.', 'an IPv6 address of the host leads to it, too');
  await docker('rm', '-f', id, both);
  await until('it to be forgotten', longestMs, async () => (watcher.memory[both] === undefined ? true : undefined));
  t.same(await stage.namesOf(both), []);

  const behind = await adopted(t, taken);
  await docker('rename', taken, `${taken}-gone`);
  await stage.web(taken);
  const mine = (await stage.inspect(taken)).Id;
  await docker('rm', '-f', `${taken}-gone`);
  const said = () =>
    watcher.troubles.find(one => one.startsWith(`${taken}: its front was removed, and container ${mine.slice(0, 12)} has its name now`));
  await until('it to be said', longestMs, async () => (said() === undefined ? undefined : true));
  t.match(left(taken), [[taken, /has its name now/, behind]], 'and told once as what could not be made');
  t.equal((await stage.inspect(taken)).Id, mine);
  await docker('rm', '-f', taken, behind);
});
