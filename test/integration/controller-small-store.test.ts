import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning, aTally } from '../support/synthetic-agent.js';

const minute = Math.floor(Date.now() / 60_000);
const us = minute * 60_000_000;

t.test('what repeats without end pushes no open alert out of the stream of alerts', { timeout: 300_000 }, async t => {
  // Where so little is left, the stream of alerts has 16 MiB.
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' }, { maxStore: '110MB' });
  const { controller, bus, names } = stage;
  const [quiet, noisy] = [aContainer({ n: 1, workload: 'shop/quiet' }), aContainer({ n: 2, workload: 'shop/noisy' })];
  const agent = stage.agent('host-a');
  await agent.beat([aRunning(quiet), aRunning(noisy)]);
  const evil = anExec({ exe: '/usr/bin/nc' });
  await agent.tell([quiet, noisy], [aFirst(quiet, evil, us), aFirst(quiet, anExec(), us), aFirst(noisy, evil, us)]);
  await stage.settled();
  const { items } = await controller.ok('GET', '/alerts');
  t.equal(items.length, 3);
  const dismissed = items.find(({ behaviour }: { behaviour: { exe: string } }) => behaviour.exe === '/usr/sbin/nginx');
  await controller.ok('POST', '/alerts/dismiss', { by: 'a person', why: 'it is known', ids: [dismissed.id] });

  const begun = await bus.streamState(names.alerts);
  const isPast = async () => (await bus.streamState(names.alerts)).firstSeq > begun.lastSeq + 1_000;
  for (let n = 0; !(await isPast()); n++) {
    const at = (at: number) => minute - 2_000 * n - at;
    await agent.tell(
      [noisy],
      Array.from({ length: 2_000 }, (_, k) => aTally(noisy, evil, at(k), 5)),
    );
    await stage.settled();
    if (n > 200) throw new Error(`still there: ${JSON.stringify(await bus.streamState(names.alerts))}`);
  }
  await controller.kill();
  await controller.again();
  const open = (await controller.ok('GET', '/alerts')).items;
  t.same(open.map(({ workload }: { workload: string }) => workload).sort(), ['shop/noisy', 'shop/quiet']);
});

t.test(
  'what a container does in one minute, and how its programs are named, is never too large for a store to end anybody',
  { timeout: 300_000 },
  async t => {
    // As brokers are by default.
    const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'learn' }, { maxPayload: '1MB' });
    const { controller } = stage;
    const many = [1, 2, 3].map(n => aContainer({ n }));
    const long = aContainer({ n: 9, workload: 'shop/long', mode: 'alert' });
    const agent = stage.agent('host-a');
    await agent.beat([...many, long].map(one => aRunning(one)));
    let seed = 1;
    const letters = (n: number) =>
      Array.from({ length: n }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return String.fromCharCode(0x4e00 + (seed % 20_000));
      }).join('');
    for (let n = 0; n < 500; n += 50) {
      const named = () =>
        aFirst(long, anExec({ exe: `/${letters(330)}`, parent: `/${letters(330)}`, script: `/${letters(330)}` }), us, {
          argv: [letters(660)],
        });
      await agent.tell([long], Array.from({ length: 50 }, named));
    }
    // Of one line, however many there are.
    for (const container of many)
      for (let n = 0; n < 20_000; n += 2_000) {
        const one = (k: number) => aFirst(container, anExec({ hash: `${container.id.slice(-1)}${n + k}` }), us);
        await agent.tell(
          [container],
          Array.from({ length: 2_000 }, (_, k) => one(k)),
        );
      }
    await stage.settled();
    t.notOk(controller.ended, controller.output.slice(-2_000));
    t.equal((await controller.ok('GET', '/profiles/shop%2Fweb')).entries[0].sightings.count, 60_000);
    await controller.kill();
    await controller.again();
    t.equal((await controller.ok('GET', '/profiles/shop%2Fweb')).entries[0].sightings.count, 60_000, 'of which nothing is lost');
    t.match((await controller.ok('GET', '/status')).inbox, { pending: 0 });
  },
);

t.test('a store that is full is waited for', { timeout: 120_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'learn' }, { maxStore: '110MB' });
  const { controller, bus } = stage;
  const container = aContainer({ n: 1 });
  const agent = stage.agent('host-a');
  await agent.beat([aRunning(container)]);
  await agent.tell([container], [aFirst(container, anExec(), us)]);
  await stage.settled();
  // What it has not taken yet when the store is full.
  process.kill(controller.pid!, 'SIGSTOP');
  await agent.tell([container], [aFirst(container, anExec({ exe: '/usr/bin/wget' }), us), aTally(container, anExec(), minute, 3)]);
  const filler = await bus.declareBucket({ name: 'filler', history: 1 });
  const fill = async (bytes: number) => {
    for (let n = 0; n < 1_000; n++)
      try {
        await filler.put(`${bytes}-${n}`, Buffer.alloc(bytes, n));
      } catch (error) {
        return error;
      }
    return undefined;
  };
  for (const bytes of [1 << 20, 16 << 10, 100]) t.match(await fill(bytes), { code: 'no-room' });
  process.kill(controller.pid!, 'SIGCONT');
  await new Promise(done => setTimeout(done, 4_000));
  t.notOk(controller.ended, controller.output.slice(-2_000));
  await bus.purge('KV_filler', '$KV.filler.>', 0);
  await stage.settled();
  const { entries } = await controller.ok('GET', '/profiles/shop%2Fweb');
  t.same(entries.map(({ exe }: { exe: string }) => exe).sort(), ['/usr/bin/wget', '/usr/sbin/nginx']);
});
