import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aMinute, aRunning, aTally } from '../support/synthetic-agent.js';

t.test('how complete a profile was is noted as time goes by, and known to the next controller', { timeout: 120_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const us = Date.now() * 1_000;
  const minute = Math.floor(us / 60_000_000);
  const web = aContainer({ n: 1 });
  await agent.beat([aRunning(web)]);
  const ask = async (query = '') => (await controller.ok('GET', `/workloads/shop%2Fweb/coverage${query}`)).items;
  const minutes = Array.from({ length: 30 }, (_, at) => minute - 30 + at);
  await agent.tell(
    [web],
    [aFirst(web, anExec(), us - 1_800_000_000), ...minutes.flatMap(at => [aMinute(web, at), aTally(web, anExec(), at, 1)])],
  );
  await stage.settled();
  let points = await ask();
  for (const untilMs = Date.now() + 20_000; points.length === 0 && Date.now() < untilMs; points = await ask())
    await new Promise(done => setTimeout(done, 200));
  const { coverage } = await controller.ok('GET', '/workloads/shop%2Fweb');
  t.match(points, [{ at: /:00\.000Z$/, lines: 1 }]);
  t.ok(
    Math.abs(points[0].estimate - coverage.estimate) < 0.001 && points[0].low <= points[0].estimate && points[0].estimate <= points[0].high,
  );
  t.same(await ask('?since=24h'), points);
  t.match(await controller.call('GET', '/workloads/nobody/coverage'), { status: 404, body: { error: { code: 'no-workload' } } });

  // It is stored with what comes next.
  await agent.tell([web], [aMinute(web, minute - 31)]);
  await stage.settled();
  await controller.kill('SIGTERM');
  await controller.again();
  const again = await ask();
  t.same(again.slice(0, 1), points);
});
