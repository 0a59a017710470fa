import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { runCli, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';
import { SyntheticExecutor } from '../support/synthetic-executor.js';

t.test(
  'a fleet stands down within five seconds and goes on observing; who was not reached is told later',
  { timeout: 120_000 },
  async t => {
    const stage = await setStage(t);
    const { controller } = stage;
    const us = Date.now() * 1_000;
    const web = aContainer({ n: 1, startedAtUs: us - 60_000_000 });
    const [a, b] = [stage.agent('host-a'), stage.agent('host-b')];
    const executor = new SyntheticExecutor(stage.bus, stage.names, a, [aRunning(web)]);
    t.teardown(() => executor.stop());
    await executor.beat();
    await b.beat([]);
    await a.tell([web], [aFirst(web, anExec(), us)]);
    await stage.settled();
    await controller.ok('POST', '/workloads/shop%2Fweb/mode', { mode: 'protect', recycle: ['high'] });
    await controller.ok('PUT', '/workloads/shop%2Fweb/recycle', { maxAge: '1s' });
    await until('the schedule to recycle', 20_000, () => executor.orders[0]);
    const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);

    b.silence();
    const began = performance.now();
    const down = await kg('stand-down', '--why', 'a look');
    const ms = performance.now() - began;
    t.equal(down.code, 6, 'a host was not reached');
    t.match(JSON.parse(down.stderr), { error: { code: 'not-reached', message: 'not reached: host-b' } });
    t.match(down.lines, [
      { host: 'host-a', standing: 'down', by: /./, why: 'a look', at: /Z$/, reached: true },
      { host: 'host-b', standing: 'up', reached: false },
    ]);
    t.comment(`${Math.round(ms)} ms, with the start of the command`);
    t.match(a.standing, { down: true, why: 'a look' });

    const ordered = executor.orders.length;
    const exe = '/bin/hostile';
    await a.tell([aContainer({ n: 1 })], []);
    const current = { ...web, id: executor.containers[0]!.id, generation: executor.containers[0]!.generation };
    await a.tell([current], [aFirst(current, anExec({ exe }), Date.now() * 1_000)]);
    await stage.settled();
    const alert = await until('the alert, which is told as ever', 10_000, async () =>
      (await controller.ok('GET', '/alerts')).items.find((one: { behaviour: { exe: string } }) => one.behaviour.exe === exe),
    );
    await until('its response to be held', 15_000, async () => {
      const { responses } = await controller.ok('GET', `/alerts/${alert.id}`);
      return responses.find((one: { kind: string; why?: string }) => one.kind === 'hold' && /host-a stands down/.test(one.why ?? ''));
    });
    const refused = await kg('recycle', 'shop/web');
    t.match([refused.code, JSON.parse(refused.stderr)], [4, { error: { code: 'stood-down', fix: /stand-up/ } }]);
    t.match((await controller.ok('GET', '/recycles?next=true')).items, [
      { canKeep: false, why: /^host host-a stands down \(.*: a look\)$/ },
    ]);
    t.match((await controller.ok('GET', '/status')).standDown, [
      { host: 'host-a', standing: 'down' },
      { host: 'host-b', reached: false },
    ]);

    await controller.kill();
    await controller.again();
    b.answer();
    await until('the other host to be told when it is heard', 30_000, async () => {
      await b.beat([]);
      return b.standing?.down;
    });
    const isDown = async () =>
      (await controller.ok('GET', '/stand-down')).items.every((one: { standing: string }) => one.standing === 'down') ? true : undefined;
    await until('both to be shown as down', 10_000, isDown);
    t.equal(executor.orders.length, ordered, 'nothing was ordered all the while, over a restart of the controller');

    const c = stage.agent('host-c');
    await c.beat([]);
    await until('a host that comes later to be told', 20_000, () => c.standing?.down);
    t.equal((await kg('stand-up', '--host', 'host-x')).code, 3);
    t.equal((await kg('stand-up', '--host', 'host-b', '--all')).code, 64);
    t.match((await kg('stand-up', '--host', 'host-a')).lines, [{ host: 'host-a', standing: 'up', reached: true }]);
    t.equal(b.standing?.down, true, 'one stands up, the other does not');
    await until('what was held to be done after all', 30_000, () => executor.orders[ordered]);
    t.equal((await kg('stand-up')).code, 0);
    t.same((await controller.ok('GET', '/status')).standDown, []);
  },
);
