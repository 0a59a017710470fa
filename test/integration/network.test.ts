import t from 'tap';
import type { SocketObservation } from '../../agent/sensor/sensor.js';
import { Actor } from '../support/actor.js';
import { docker } from '../support/image.js';
import { patient } from '../support/patience.js';
import { kernelIsSince } from '../support/running-kernel.js';
import { senderImage, Watching } from '../support/sensor.js';

const run = process.pid;
const label = ['--label', 'knowngood.test=network'];
const network = `kg-network-${run}`;
const serverName = `kg-network-server-${run}`;

t.test('datagrams and names, between two containers', async t => {
  const image = await senderImage(`knowngood-network:${run}`);
  await docker('network', 'create', '--internal', ...label, network);
  const watching = await Watching.start();
  const server = await Actor.start(serverName, { image, ports: [9000], run: [...label, '--network', network] });
  const client = await Actor.start(`kg-network-client-${run}`, { image, run: [...label, '--network', network] });
  t.teardown(async () => {
    await client.remove();
    await server.remove();
    await docker('network', 'rm', network);
    await docker('rmi', '-f', image);
    await watching.sensor.stop();
  });
  const [serverAt, clientAt] = [await server.address(network), await client.address(network)];

  for (const { verb, port } of [
    { verb: 'answer', port: 5301 },
    { verb: 'answer-apart', port: 5302 },
  ]) {
    await t.test(`${verb}: a server is called, and its answers are no calls of its own`, async t => {
      await docker('exec', '-d', server.id, '/sender', verb, String(port));
      await watching.exec(server.id, exec => exec.argv?.[1] === verb, 'the server to run');
      let answered = 1;
      for (let tries = 0; answered !== 0 && tries < 5; tries++) answered = await client.tell('run', '/sender', 'ask', serverAt, port);
      t.equal(answered, 0, 'it was asked, and answered');
      for (let i = 0; i < 3; i++) t.equal(await client.tell('run', '/sender', 'ask', serverAt, port), 0);
      await watching.sensor.drain();
      const of = (id: string, kind: SocketObservation['kind']) =>
        watching.sockets(id).filter(one => one.kind === kind && one.protocol === 'udp');
      t.match(
        of(client.id, 'send').findLast(one => one.port === port),
        { address: serverAt, exe: '/sender' },
      );
      t.ok(of(server.id, 'inbound').some(one => one.port === port && one.address === clientAt));
      t.same([...of(server.id, 'send'), ...of(server.id, 'connect')], []);
      t.same(of(client.id, 'inbound'), [], 'and an answer is no call of the client');
    });
  }

  await t.test('a sensor that comes later finds sockets that are open', async t => {
    await docker('exec', '-d', client.id, '/sender', 'keep', serverAt, '9100', String(patient(30)));
    await watching.socket(
      client.id,
      one => one.kind === 'connect' && one.protocol === 'udp' && one.port === 9100,
      'the sockets to be there',
    );
    const later = await Watching.start();
    t.teardown(() => later.sensor.stop());
    const found = later.sensor.scan(new Set([client.id])).filter(one => one.kind !== 'exec' && one.exe === '/sender');
    t.match(
      found.map(one => ({ ...one })).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      [
        { kind: 'connect', protocol: 'udp', address: serverAt, port: 9100, origin: 'scan', session: { main: false } },
        { kind: 'socket', protocol: 'packet' },
        { kind: 'socket', protocol: 'raw' },
      ].sort(),
    );
  });

  await t.test('a frame of the link layer is told where it is sent, and before Linux 6.3 where the device takes it', async t => {
    for (const steads of [false, true]) {
      const sensor = await Watching.start({ steads });
      t.teardown(() => sensor.sensor.stop());
      await client.tell('run', '/sender', 'frame', 'eth0', serverAt, 9200);
      const told = await sensor.socket(client.id, one => one.protocol === 'packet', 'a frame');
      t.match(told, { kind: 'socket', exe: '/sender', session: { main: true } });
      const reserve = steads || !kernelIsSince('6.3');
      t.equal(sensor.sensor.costs().has('on_frames'), !reserve);
      t.match(sensor.sensor.visibility().packets, { sees: 'partly', why: reserve ? /pass by the queue/ : /once a socket$/ });
      await sensor.sensor.stop();
    }
  });

  if (kernelIsSince('6.7'))
    await t.test('more local peers than can be told cost no connection of the same container', async t => {
      const calls = Number(await client.tell('run', '/sender', 'locals', 5400, 4));
      await watching.sensor.drain();
      const lost = watching.sensor.lostOf(client.id, 'connect');
      const local = watching.sockets(client.id).filter(one => one.kind === 'connect' && one.protocol === 'unix').length;
      t.comment(`${local} local peers told, ${lost} over budget`);
      t.ok(calls >= 30 && lost > 0, `${calls} connections, and more local peers than the budget has room for`);
      const ports = watching.sockets(client.id).flatMap(one => (one.kind === 'connect' && one.protocol === 'tcp' ? [one.port] : []));
      for (let i = 0; i < calls; i++) t.ok(ports.includes(5400 + i), `the connection to ${5400 + i}`);
    });

  await t.test('a connection carries the name that was asked for, and none where none was', async t => {
    const connect = (port: number) =>
      watching.socket(client.id, one => one.kind === 'connect' && one.port === port, `a connect to ${port}`);
    await client.tell('run', '/sender', 'tcp', serverAt, 9000);
    t.equal((await connect(9000)).name, '', 'its address was told to it by nobody');
    t.equal(await client.tell('run', '/bin/busybox', 'nslookup', serverName), 0);
    await client.tell('run', '/sender', 'tcp', serverAt, 9001);
    t.equal((await connect(9001)).name, serverName);
    await client.tell('run', '/sender', 'udp', serverAt, 9002);
    t.equal((await watching.socket(client.id, one => one.kind === 'send' && one.port === 9002, 'a datagram')).name, serverName);
    const late = await Watching.start();
    t.teardown(() => late.sensor.stop());
    await client.tell('run', '/sender', 'tcp', serverAt, 9003);
    const unheard = await late.socket(
      client.id,
      one => one.kind === 'connect' && one.port === 9003,
      'a connect seen by a sensor that came later',
    );
    t.notOk('name' in unheard, 'who came later cannot say what was asked before');
  });
});
