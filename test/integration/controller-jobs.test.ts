import t from 'tap';
import type { Behaviour } from '../../proto/behaviour.js';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aMinute, aRunning, aTally } from '../support/synthetic-agent.js';

const second = 1_000_000;
const minute = 60 * second;
const beganUs = Date.now() * 1_000 - 600 * minute;
const dump = anExec({ exe: '/usr/bin/pg_dump' });
const zip = anExec({ exe: '/bin/gzip', parent: '/usr/bin/pg_dump' });
const vacuum = anExec({ exe: '/usr/bin/vacuumdb', parent: '/usr/bin/pg_dump' });

t.test('a job is learned by its runs: so many whole ones, the last of which showed nothing new', { timeout: 120_000 }, async t => {
  const { controller, settled, ...stage } = await setStage(t);
  const agent = stage.agent('host-a');
  const runOf = (n: number) =>
    aContainer({ n, name: `backup-${n}`, workload: 'shop/backup', class: 'job', startedAtUs: n === 1 ? 0 : beganUs + n * minute });
  /** A container of its own that does this and ends, as `docker run --rm` has it. */
  const run = async (n: number, ...did: readonly Behaviour[]) => {
    const one = runOf(n);
    const atUs = beganUs + n * minute;
    await agent.tell(
      [one],
      [
        { kind: 'life', container: one.id, event: 'start', atUs },
        ...did.map(behaviour => aFirst(one, behaviour, atUs + second)),
        aMinute(one, Math.floor(atUs / minute)),
      ],
    );
    await agent.tell([one], [{ kind: 'life', container: one.id, event: 'stop', atUs: atUs + 20 * second }]);
    await settled();
  };
  const ready = () => controller.ok('GET', '/workloads/shop%2Fbackup/ready');
  const workload = () => controller.ok('GET', '/workloads/shop%2Fbackup');

  await agent.beat([]);
  for (const n of [1, 2, 3]) await run(n, dump, zip);
  await run(4, dump, zip, vacuum);
  for (const n of [5, 6, 7]) await run(n, dump, zip);
  t.match(await ready(), { ready: false, runs: { whole: 7, quiet: 3, withGaps: 0 } });
  t.same((await ready()).reasons, ['runs: 7 of 10, the last 3 showed nothing new'], 'and for no time at all');
  t.same((await ready()).advice, ['deploy: never lived through']);
  t.match(await workload(), { class: 'job', coverage: { unit: 'run', units: 7, estimate: 1 - 1 / 7 } });

  t.comment('what nobody saw to its end, or only with a gap, is no run');
  const cut = runOf(8);
  await agent.tell([cut], [{ kind: 'life', container: cut.id, event: 'start', atUs: beganUs + 8 * minute }]);
  await run(9, dump, zip);
  const gap = { kind: 'gap', id: 'g1', cause: 'ring', count: 3, containers: [runOf(9).id] } as const;
  await agent.tell([runOf(9)], [{ ...gap, fromUs: beganUs + 9 * minute, toUs: beganUs + 9 * minute + second }]);
  await settled();
  t.same((await ready()).reasons, ['runs: 7 of 10, the last 3 showed nothing new, not counting 1 with gaps']);

  t.comment('all of it is remembered, and what is new in the last run counts back to none');
  await controller.kill();
  await controller.again();
  for (const n of [10, 11]) await run(n, dump, zip);
  await run(12, dump, zip, anExec({ exe: '/usr/bin/psql', parent: '/usr/bin/pg_dump' }));
  t.same((await ready()).reasons, ['runs: 10 of 10, the last 0 showed nothing new, wants 3, not counting 1 with gaps']);
  t.comment('a count of what is known already is nothing new');
  const last = runOf(13);
  const endUs = beganUs + 13 * minute + 20 * second;
  await agent.tell([last], [{ kind: 'life', container: last.id, event: 'start', atUs: beganUs + 13 * minute }]);
  await agent.tell([last], [aTally(last, dump, Math.floor((beganUs + 13 * minute) / minute) + 1, 2)]);
  await agent.tell([last], [{ kind: 'life', container: last.id, event: 'stop', atUs: endUs }]);
  for (const n of [14, 15]) await run(n, dump, zip);
  t.match(await ready(), { ready: true, reasons: [], runs: { whole: 13, quiet: 3 } });

  t.comment('beside a container that stays, time counts');
  const stays = aContainer({ n: 40, workload: 'shop/backup', class: 'service', startedAtUs: beganUs });
  await agent.beat([aRunning(stays)]);
  for (let tries = 0; tries < 100 && (await ready()).ready; tries++) await new Promise(done => setTimeout(done, 100));
  t.match((await ready()).reasons[0], /^time: watched for /);
  t.match((await workload()).coverage, { unit: 'minute' });
});
