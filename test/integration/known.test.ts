import t from 'tap';
import { Actor } from '../support/actor.js';
import { docker } from '../support/image.js';
import { senderImage, Watching } from '../support/sensor.js';

const run = process.pid;
const label = ['--label', 'knowngood.test=known'];
const network = `kg-known-${run}`;
type Line = readonly (string | number)[];

t.test('what was reported is only counted, and whatever differs from it is told', async t => {
  const image = await senderImage(`knowngood-known:${run}`);
  await docker('network', 'create', '--internal', ...label, network);
  const watching = await Watching.start({ remembers: true });
  const actor = await Actor.start(`kg-known-${run}`, { image, run: [...label, '--network', network] });
  const peer = await Actor.start(`kg-known-peer-${run}`, { image, ports: [9000, 9001], run: [...label, '--network', network] });
  t.teardown(async () => {
    await actor.remove();
    await peer.remove();
    await docker('network', 'rm', network);
    await docker('rmi', '-f', image);
    await watching.sensor.stop();
  });
  const at = await peer.address(network);
  /** What a line makes the sensor tell, and what it has it count, of the actor. */
  const done = async (line: Line, times = 1) => {
    await watching.sensor.drain();
    const before = [watching.observations.filter(one => one.container === actor.id).length, watching.repeatsOf(actor.id)] as const;
    for (let i = 0; i < times; i++) await actor.tell(...line);
    await watching.sensor.drain();
    const told = watching.observations.filter(one => one.container === actor.id).slice(before[0]);
    return { told, counted: watching.repeatsOf(actor.id) - before[1] };
  };
  const meet = async (line: Line) => {
    for (let i = 0; i < 2; i++) await done(line);
  };

  const plain = ['run', '/bin/allowed', 'an operand'];
  await meet(plain);
  for (const { title, line, times = 1, told, counted } of [
    { title: 'a program of the image', line: plain, times: 20, told: 0, counted: 20 },
    { title: 'with other operands, for it is no interpreter', line: ['run', '/bin/allowed', 'another'], told: 0, counted: 1 },
    { title: 'as another user', line: ['setuid-run', 1000, '/bin/allowed'], told: 1, counted: 0 },
    { title: 'from another parent', line: ['run', '/bin/orphan', '/bin/allowed'], told: 1, counted: 0 },
    { title: 'another program', line: ['run', '/bin/other1'], told: 1, counted: 0 },
  ]) {
    const seen = await done(line, times);
    t.same([seen.told.length, seen.counted], [told, counted], title);
  }
  await new Promise(resolve => setTimeout(resolve, 300)); // the orphan's own

  const applet = ['run', '/bin/busybox', 'sleep', '0'];
  await meet(applet);
  t.same(await done(applet, 5), { told: [], counted: 5 }, 'an applet, by its command');
  t.match(await done(['run', '/bin/busybox', 'cat', '/srv/keep']), { told: [{ argv: ['/bin/busybox', 'cat', '/srv/keep'] }], counted: 0 });
  const inline = ['run', '/bin/sh', '-c', 'exit 0'];
  await meet(inline);
  t.same(await done(inline, 5), { told: [], counted: 5 }, 'code on the command line, by its command');
  const script = ['run', '/bin/sh', '/app/ok.sh'];
  await meet(script);
  t.equal((await done(script, 5)).told.length, 5, 'a script is told each time: the file may be another by now');

  await done(['run', '/bin/busybox', 'env', 'LD_PRELOAD=/x.so', '/bin/allowed']);
  t.match((await done(['run', '/bin/busybox', 'env', 'LD_PRELOAD=/y.so', '/bin/allowed'])).told, [
    { loaders: [] },
    { loaders: ['LD_PRELOAD'] },
  ]);
  await actor.tell('chown', '/bin/allowed', 0);
  t.match(
    await done(plain),
    { told: [{ exe: '/bin/allowed', file: { upper: true } }], counted: 0 },
    'its file is no longer proven to be the image\u2019s',
  );
  t.equal((await done(plain, 5)).told.length, 5, 'and is looked at each time from then on');

  const connect = ['connect', at, 9000];
  await meet(connect);
  t.same(await done(connect, 20), { told: [], counted: 20 }, 'a destination');
  t.equal(
    watching.sockets(peer.id).filter(one => one.kind === 'inbound').length,
    2,
    'and its caller at the other side, after two were told',
  );
  t.match((await done(['connect', at, 9001])).told, [{ kind: 'connect', port: 9001 }]);
  for (let i = 0; i < 2; i++) await actor.tell('run', '/sender', 'datagrams', '127.0.0.1', 9100, 2000, 1);
  const datagrams = await done(['run', '/sender', 'datagrams', '127.0.0.1', 9100, 2000, 1]);
  t.equal(
    datagrams.counted + datagrams.told.filter(one => one.kind === 'send').length,
    2002,
    'datagrams of one socket, each of 2,000, and program and call',
  );
  const becomes = (program: string) => ['run', '/sender', 'send-on', program, 9200];
  for (let i = 0; i < 3; i++) await done(becomes('/sender'));
  t.same(await done(becomes('/sender')), { told: [], counted: 4 }, 'two programs, and a datagram of each');
  t.match(
    (await done(becomes('/sender-too'))).told.filter(one => one.kind === 'send'),
    [{ exe: '/sender-too', port: 9200 }],
    'of the same process and socket, but of another program',
  );
  await done(['setuid-run', 1000, '/sender', 'tcp', at, 9000]);
  t.same(await done(connect, 20), { told: [], counted: 20 }, 'whoever else has called it meanwhile');
  await done(['connect', at, 9001]);
  await done(['connect', at, 9001]);
  for (const port of [9000, 9001, 9000]) t.same(await done(['connect', at, port], 3), { told: [], counted: 3 }, 'by turns');
  watching.sensor.forgetPeers([at]);
  t.match(
    await done(connect),
    { told: [{ kind: 'connect', port: 9000 }], counted: 0 },
    'once its address may stand for another, it is told again',
  );

  await watching.sensor.stop();
  const { seen, lost } = watching.sensor.counters();
  t.equal(seen, watching.sensor.madeUntilStop(), 'told and counted are what was made');
  t.equal(lost, 0);
});
