import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import type { SocketObservation } from '../../agent/sensor/sensor.js';
import { Actor, compiled } from '../support/actor.js';
import { docker } from '../support/image.js';
import { patient } from '../support/patience.js';
import { senderImage, Watching } from '../support/sensor.js';
import { until } from '../support/stack.js';

const run = process.pid;
const label = ['--label', 'knowngood.test=names'];
const network = `kg-names-${run}`;
/** Of the network's name server, s: less than names are held for at least. */
const ttl = 1;
const validity = { leastS: patient(2), mostS: patient(60), graceS: patient(4) };
/** More than any container may have handed on at once. */
const flood = 3_000;

t.test('names that containers were told, by a name server of the network they are in', async t => {
  const names = { '/names': { from: compiled('names', readFileSync(join(import.meta.dirname, '../support/names.c'), 'utf8')) } };
  const image = await senderImage(`knowngood-names:${run}`, names);
  await docker('network', 'create', '--internal', ...label, network);
  const [usual, short] = [await Watching.start(), await Watching.start({ validity, remembers: true })];
  const start = (name: string, ...ports: number[]) =>
    Actor.start(`kg-names-${name}-${run}`, { image, ports, run: [...label, '--network', network] });
  const [server, flooder, other] = [await start('server', 9000), await start('flooder'), await start('other')];
  t.teardown(async () => {
    for (const actor of [server, flooder, other]) await actor.remove();
    await docker('network', 'rm', network);
    await docker('rmi', '-f', image);
    for (const { sensor } of [usual, short]) await sensor.stop();
  });
  const [serverAt, flooderAt] = [await server.address(network), await flooder.address(network)];
  await docker('exec', '-d', server.id, '/names', 'serve', serverAt, String(ttl));
  await until(
    'the name server',
    5_000,
    async () => (await other.tell('run', '/names', 'ask', serverAt, 'begin.example', 1)) === 0 || undefined,
  );

  /** Calls an address at a port, and gives what was seen of it; ports of this test are called once by each. */
  const call = async (by: Actor, watching: Watching, address: string, port: number): Promise<SocketObservation> => {
    await by.tell('run', '/sender', 'tcp', address, port);
    await watching.sensor.drain();
    return watching.socket(by.id, one => one.kind === 'connect' && one.port === port, `a connect to ${port}`);
  };

  await t.test('what one container does not hear of its answers makes no name of another unknown', async t => {
    t.equal((await call(flooder, usual, serverAt, 9100)).name, '', 'before: it was told of no name');
    t.equal((await call(other, usual, flooderAt, 9101)).name, '');
    t.equal(await flooder.tell('run', '/names', 'ask', serverAt, 'flood.example', flood), 0);
    await usual.sensor.drain();
    t.ok(usual.sensor.lostOf(flooder.id, 'answer') > 0, `${usual.sensor.lostOf(flooder.id, 'answer')} answers were more than its budget`);
    t.equal(usual.sensor.lostOf(other.id, 'answer'), 0);
    t.notOk('name' in (await call(flooder, usual, flooderAt, 9102)), 'nobody can say what it was told of others');
    t.equal((await call(flooder, usual, serverAt, 9103)).name, 'flood.example', 'what was heard of holds');
    t.equal((await call(other, usual, flooderAt, 9104)).name, '', 'the other was told of no name, and that is still known');
    t.equal(await other.tell('run', '/names', 'ask', serverAt, 'api.example', 1), 0);
    t.equal((await call(other, usual, serverAt, 9105)).name, 'api.example', 'and of those it is told, each is');
    const gaps = [...usual.gaps.values()].filter(gap => gap.of === 'answer');
    t.same(
      new Set(gaps.flatMap(gap => gap.containers)),
      new Set([flooder.id]),
      'the loss is a gap of the one that asked too much, and of it alone',
    );
  });

  await t.test('a name that holds no longer is told no more, and none is told in its place', async t => {
    await other.tell('run', '/names', 'ask', serverAt, 'short.example', 1);
    t.equal((await call(other, short, serverAt, 9200)).name, 'short.example');
    const begun = Date.now();
    const over = (validity.leastS + 2 * validity.graceS) * 1000;
    // Called again and again, it is counted by the kernel alone, and keeps its name for longer than it was told for.
    while (Date.now() - begun < over) await other.tell('run', '/sender', 'tcp', serverAt, 9200);
    await short.sensor.drain();
    const told = () => short.sockets(other.id).filter(one => one.kind === 'connect' && one.port === 9200);
    const before = told().length;
    t.ok(short.repeatsOf(other.id) > 0, `${before} were told, the others counted`);
    t.equal((await call(other, short, serverAt, 9201)).name, 'short.example', 'an address that is called keeps its name');

    await new Promise(done => setTimeout(done, over));
    t.notOk('name' in (await call(other, short, serverAt, 9202)), 'it was not called for too long: nobody can say what it is called');
    await other.tell('run', '/sender', 'tcp', serverAt, 9200);
    await short.sensor.drain();
    t.equal(told().length, before + 1, 'what the kernel had counted under that name is told anew');
    t.notOk('name' in told().at(-1)!, 'and without it');
    t.equal((await call(other, short, flooderAt, 9203)).name, '', 'and an address that never had one has none');
    await other.tell('run', '/names', 'ask', serverAt, 'again.example', 1);
    t.equal((await call(other, short, serverAt, 9204)).name, 'again.example');
  });
});
