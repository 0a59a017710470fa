import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import t from 'tap';
import { headMs, requestMs, unreadMs } from '../../controller/api/listen.js';
import { anExec } from '../support/behaviours.js';
import { residentBytes } from '../support/resident.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

/** What the looking itself may take, besides. */
const slackMs = 4_000;
const us = Date.now() * 1_000;

t.test('slow clients keep nobody waiting, and are ended in the time that is stated', { timeout: 300_000 }, async t => {
  const setUpAt = Date.now();
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert', KNOWNGOOD_CROWD: '100000' });
  const { controller } = stage;
  const { port } = new URL(controller.url);
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1 });
  await agent.beat([aRunning(web)]);
  // Twenty megabytes of alerts: more than the sockets of a machine take by themselves.
  const long = ['x'.repeat(40_000)];
  for (let batch = 0; batch < 5; batch++) {
    const firsts = Array.from({ length: 100 }, (_, n) => aFirst(web, anExec({ exe: `/bin/new-${batch}-${n}` }), us, { argv: long }));
    await agent.tell([web], firsts);
  }
  await stage.settled();
  const { items, total } = await controller.ok('GET', '/alerts');
  t.equal(total, 500);
  t.ok(JSON.stringify(items).length > 20_000_000, 'each tells all of it');

  const sockets: Socket[] = [];
  t.teardown(() => {
    for (const socket of sockets) socket.destroy();
  });
  const open = async (head = '') => {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
    sockets.push(socket);
    await once(socket, 'connect');
    if (head !== '') socket.write(head);
    return socket;
  };
  const began = residentBytes(controller.pid!);
  const since = Date.now();
  t.comment(`set up in ${since - setUpAt} ms`);
  const endedAfter = async (socket: Socket) => {
    socket.resume();
    if (!socket.closed) await once(socket, 'close');
    return Date.now() - since;
  };
  const trickling = (socket: Socket, bytes: string) => {
    const timer = setInterval(() => socket.write(bytes), 500);
    socket.once('close', () => clearInterval(timer));
    return socket;
  };
  const head = `Host: 127.0.0.1\r\nAuthorization: Bearer ${controller.token}\r\n`;
  const many = (count: number, make: () => Promise<Socket>) => Promise.all(Array.from({ length: count }, make));
  const post = `POST /api/v1/profiles/lint HTTP/1.1\r\n${head}Content-Type: application/json\r\n`;
  const rows = [
    { what: 'say nothing', ms: headMs, sockets: await many(300, () => open()) },
    {
      what: 'never end their headers',
      ms: headMs,
      sockets: await many(30, async () => trickling(await open('GET / HTTP/1.1\r\n'), 'x-a: b\r\n')),
    },
    {
      what: 'never end a body of a known length',
      ms: requestMs,
      sockets: await many(30, async () => trickling(await open(`${post}Content-Length: 10000\r\n\r\n`), ' ')),
    },
    {
      what: 'never end a body in parts',
      ms: requestMs,
      sockets: await many(30, async () => trickling(await open(`${post}Transfer-Encoding: chunked\r\n\r\n`), '1\r\n \r\n')),
    },
  ];
  const followers = await many(10, async () => (await open(`GET /api/v1/alerts/follow HTTP/1.1\r\n${head}\r\n`)).pause());
  const ended = rows.map(row => Promise.all(row.sockets.map(endedAfter)));

  let [slowest, calls] = [0, 0];
  while (Date.now() - since < unreadMs + 1_000) {
    const asked = performance.now();
    t.equal((await fetch(`${controller.url}/healthz`)).status, 200);
    const answer = await controller.call('GET', '/whois/web-1');
    if (answer.status !== 200) t.fail(`${answer.status}`);
    slowest = Math.max(slowest, performance.now() - asked);
    calls += 2;
    await new Promise(done => setTimeout(done, 250));
  }
  t.comment(`${calls} calls meanwhile, two of them took at most ${Math.round(slowest)} ms`);
  t.ok(slowest < 2_000, `${slowest} ms`);
  for (const [at, { what, ms, sockets }] of rows.entries()) {
    const times = await ended[at]!;
    t.comment(`${sockets.length} who ${what}: ended after ${Math.min(...times)} to ${Math.max(...times)} ms`);
    t.ok(Math.max(...times) < ms + slackMs, `${what}: ${Math.max(...times)} ms`);
    t.ok(Math.min(...times) > ms - 1_500, `${what}: not before ${ms} ms`);
  }

  const grown = residentBytes(controller.pid!) - began;
  t.comment(`resident memory grew by ${Math.round(grown / (1 << 20))} MiB`);
  t.ok(grown < 150 << 20, `${grown} bytes`);
  await new Promise(done => setTimeout(done, unreadMs + slackMs - (Date.now() - since)));
  const read = await Promise.all(
    followers.map(async socket => {
      let bytes = 0;
      let tail = '';
      socket.on('data', part => {
        bytes += part.length;
        tail = part.subarray(-5).toString('latin1');
      });
      return { afterMs: await endedAfter(socket), bytes, tail };
    }),
  );
  for (const { afterMs, bytes, tail } of read) {
    t.ok(afterMs < unreadMs + slackMs + 1_000, `it had been ended: ${afterMs} ms`);
    t.ok(bytes < 20_000_000, `and was told ${bytes} bytes, not all`);
    t.not(tail, '0\r\n\r\n', 'nor that this was all: it knows that it was cut off');
  }
  t.comment(`followers who read nothing: cut off after ${Math.max(...read.map(({ bytes }) => bytes))} bytes`);
  const metrics = await fetch(`${controller.url}/metrics`, { headers: { authorization: `Bearer ${controller.token}` } });
  t.match(await metrics.text(), /knowngood_api_cut_off_total 10\n/, 'which is counted');
});
