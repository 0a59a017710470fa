import { once } from 'node:events';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import t, { type Test } from 'tap';
import type { FrontMethod } from '../../agent/container/intent.js';
import { ProcFs } from '../../agent/proc.js';
import { openConnections } from '../../agent/recycle/front/connections.js';
import type { Report } from '../../proto/fleet.js';
import { failureOf } from '../support/front-places.js';
import { FrontStage } from '../support/front-stage.js';
import { docker, makeImage, withLibraries } from '../support/image.js';
import { underLoad } from '../support/load.js';
import { startNginx, troublesOf } from '../support/nginx.js';
import { patient } from '../support/patience.js';
import { type Service, services } from '../support/services.js';
import { until } from '../support/stack.js';
import { TalkingClient } from '../support/talking-client.js';

/** Programs as people use them, and what becomes of the connections that they keep while who serves them is recycled. */
const recycles = 2;
/** Two nginx, whose requests are many: one that goes wrong once in some hundred is to be seen. */
const nginxRecycles = Number(process.env['KNOWNGOOD_TEST_ROUNDS'] ?? 6);
const stage = await FrontStage.start({ prefix: 'kgclients' });
t.teardown(() => stage.stop());
t.setTimeout(patient(600_000));
const longestMs = patient(30_000);

/** Gives the front's address. */
async function adopted(t: Test, name: string, method: FrontMethod): Promise<string> {
  const report = await stage.host.recycle(name, { action: 'adopt', method, capture: false });
  t.match(report, { outcome: 'done' }, failureOf(report));
  return stage.addressOf(name);
}

async function recycled(t: Test, name: string, times = recycles): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (let round = 0; round < times; round++) {
    const [behind] = await stage.behind(name);
    await healthy(behind!);
    const report = await stage.host.recycle(behind!, { capture: false });
    t.match(report, { outcome: 'done' }, failureOf(report));
    reports.push(report);
    await pause(500);
  }
  return reports;
}

/** A service as Debian ships it; gives its front's address. */
async function served(t: Test, name: string, method: FrontMethod): Promise<{ readonly address: string; readonly service: Service }> {
  const service = services().find(one => one.name === name)!;
  const [image, container] = [`kgclients-${name}:1`, `kgclients-${name}`];
  // A database listens before it lets anybody in: only its health check knows.
  const asked = name === 'postgres' ? join(dirname(service.binary), 'pg_isready') : undefined;
  const { files, ...rest } = service.image();
  await makeImage(image, { ...rest, files: { ...files, ...(asked === undefined ? {} : withLibraries(asked)) } });
  t.teardown(() => docker('rmi', '-f', image).catch(() => undefined));
  const user = service.user === undefined ? [] : ['--user', service.user];
  // What it writes lies on a volume: whatever lies elsewhere begins anew with each container.
  const volume = name === 'redis' ? ['-v', '/data'] : [];
  const health = asked === undefined ? [] : ['--health-cmd', `${asked} -q -h 127.0.0.1`, '--health-interval', '1s'];
  const on = ['--label', stage.label, '--network', stage.network, ...stage.weight];
  await docker('run', '-d', '--name', container, ...on, ...volume, ...user, ...health, image, ...service.command);
  t.teardown(() => docker('rm', '-fv', container).catch(() => undefined));
  const alone = await stage.addressOf(container);
  await until(`${name} to answer`, longestMs, () => listens(alone, service.port));
  await healthy(container);
  return { address: await adopted(t, container, method), service };
}

/** The engine says so, where it has a health check. */
function healthy(id: string): Promise<true> {
  return until(
    `${id} to be healthy`,
    longestMs,
    async () => ((await stage.inspect(id)).State.Health?.Status ?? 'healthy') === 'healthy' || undefined,
  );
}

function listens(host: string, port: number): Promise<true | undefined> {
  return new Promise(done => {
    const socket = connect(port, host, () => done(true));
    socket.once('error', () => done(undefined)).once('connect', () => socket.destroy());
  });
}

const web = 'kgclients-web';
const curl = (address: string, path: string, ...words: readonly string[]) =>
  new TalkingClient('curl', ['--no-progress-meter', '--retry', '0', ...words, `http://${address}:8080${path}`]);

t.test('front: curl, one request after another on a connection that it keeps', async t => {
  await stage.web(web, '--stop-timeout', '3');
  const address = await adopted(t, web, 'front');
  const told = '%{stderr}%{http_code} %{num_connects} %{errormsg}\n';
  const asking = curl(address, '/?[1-100000]', '--rate', '50/s', '-o', '/dev/null', '-w', told);
  await recycled(t, web);
  const lines = (await asking.stop()).errors.split('\n').slice(0, -1);
  const connects = lines.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0);
  t.comment(`curl: ${lines.length} requests on ${connects} connections, ${recycles} recycles`);
  t.same(
    lines.filter(line => !line.startsWith('200 ')),
    [],
    'each was answered, and none was tried twice',
  );
  t.ok(lines.length > 100, `${lines.length} requests`);
  t.equal(connects, recycles + 1, 'it connected anew when the server that ended told it to');
});

t.test('front: curl, in the middle of an answer that does not end', async t => {
  const address = await stage.addressOf(web);
  const begun = performance.now();
  const reading = curl(address, '/endless', '--no-buffer');
  await until('the answer to begin', longestMs, async () => (reading.lines.length > 0 ? true : undefined));
  const [report] = await recycled(t, web, 1);
  const { code, errors } = await reading.ended;
  t.comment(`curl: exit code ${code}, ${errors.trim()}, after ${Math.round(performance.now() - begun)} ms`);
  t.match(report!.steps.find(({ step }) => step === 'drain')?.detail, /1 connections were still open after 1000 ms/);
  t.match(errors, /curl: \((18|56)\)/, 'it is told that this is not all');
});

t.test('connections that a busy server has not taken yet count as open', async t => {
  const [behind] = await stage.behind(web);
  const proc = new ProcFs();
  await docker('kill', '-s', 'STOP', behind!);
  const address = await stage.addressOf(behind!);
  const sockets = [1, 2, 3].map(() => connect(8080, address));
  t.teardown(() => sockets.map(socket => socket.destroy()));
  await Promise.all(sockets.map(socket => once(socket, 'connect')));
  t.equal(openConnections(proc, behind!), 3, 'who is connected and would be cut');
  await docker('kill', '-s', 'CONT', behind!);
  for (const socket of sockets) socket.end();
  await until('their end', longestMs, async () => (openConnections(proc, behind!) === 0 ? true : undefined));
});

/** nginx in front of a front: as it is by itself, and keeping connections as `docs/front.md` says. */
const proxying = {
  anew: { upstream: '', location: '' },
  kept: {
    upstream: 'keepalive 16; keepalive_time 500ms; keepalive_timeout 500ms;',
    location: 'proxy_http_version 1.1; proxy_set_header Connection "";',
  },
};

t.test('front: nginx in front of it, with connections that it keeps and without', async t => {
  const name = 'kgclients-proxied';
  await stage.web(name, '-e', 'ENDS_AFTER_MS=0');
  const address = await adopted(t, name, 'front');
  const targets = await Promise.all(
    Object.entries(proxying).map(async ([kind, { upstream, location }]) => {
      const nginx = `kgclients-nginx-${kind}`;
      await startNginx({
        name: nginx,
        image: `${nginx}:1`,
        words: ['--label', stage.label, '--network', stage.network, ...stage.weight],
        http: `upstream web { server ${address}:8080; ${upstream} }
server { listen 8080; location / { proxy_pass http://web; ${location} } }`,
      });
      t.teardown(() => docker('rmi', '-f', `${nginx}:1`));
      return { nginx, address: await stage.addressOf(nginx), port: 8080 };
    }),
  );
  const told = await underLoad(targets, async () => void (await recycled(t, name, nginxRecycles)));
  for (const [kind, figures] of Object.entries(told)) {
    t.comment(`nginx, ${kind}, ${nginxRecycles} recycles: ${JSON.stringify(figures)}`);
    t.same(figures.failures, {}, `${kind}: none failed`);
  }
  for (const { nginx } of targets) t.same([...(await troublesOf(nginx))], [], `${nginx} had to ask nobody twice`);
});

t.test('queue: redis-cli, one command after another, and a subscription', async t => {
  const { address } = await served(t, 'redis', 'queue');
  const counting = new TalkingClient('redis-cli', ['-h', address]);
  const listening = new TalkingClient('redis-cli', ['-h', address, 'SUBSCRIBE', 'news']);
  t.teardown(() => Promise.all([counting.stop(), listening.stop()]));
  await until('the subscription', longestMs, async () => (listening.lines.length >= 3 ? true : undefined));
  const answers: string[] = [];
  let [isDone, slowestMs] = [false, 0];
  const asked = (async () => {
    while (!isDone) {
      const begun = performance.now();
      answers.push((await counting.ask('INCR calls', longestMs)) ?? 'nothing');
      slowestMs = Math.max(slowestMs, performance.now() - begun);
      await pause(20);
    }
  })();
  const reports = await recycled(t, 'kgclients-redis');
  isDone = true;
  await asked;
  const ended = await Promise.race([listening.ended, pause(2_000, undefined)]);
  const numbers = answers.map(Number).filter(Number.isInteger);
  const odd = answers.filter(answer => !/^\d+$/.test(answer));
  t.comment(`redis-cli: ${answers.length} commands, the slowest took ${Math.round(slowestMs)} ms, of no use: ${JSON.stringify(odd)}`);
  t.comment(`redis-cli: ${counting.errors.trim() || 'no word of errors'}; waited: ${reports.map(one => one.downtimeMs).join(', ')} ms`);
  t.comment(`redis-cli SUBSCRIBE: ${ended === undefined ? 'goes on' : `exit code ${ended.code}`}: ${listening.errors.trim()}`);
  t.comment(JSON.stringify(listening.lines));
  t.match(listening.errors, /Server closed the connection/, 'who listens is told, and does not come back by itself');
  t.same(numbers, [...new Set(numbers)], 'no number was given twice: what was written is there');
  t.ok(numbers.length > 50, `${numbers.length} were answered`);
});

t.test('queue: psql, one after another on a connection, and a pool of them', async t => {
  const { address } = await served(t, 'postgres', 'queue');
  const session = () => new TalkingClient('psql', ['-X', '-A', '-t', '-q', '-h', address, '-U', 'postgres']);
  const make = session();
  t.equal(await make.ask('CREATE TABLE orders (n serial); SELECT 1;', longestMs), '1');
  await make.stop();
  let [isDone, answered, unanswered, begun, slowestMs] = [false, 0, 0, 0, 0];
  const errors = new Map<string, number>();
  /** One connection of the pool: when it is cut, it is begun anew, and what was asked is not asked again. */
  const pooled = async () => {
    while (!isDone) {
      begun += 1;
      const psql = session();
      while (!isDone) {
        const from = performance.now();
        const answer = await psql.ask('INSERT INTO orders DEFAULT VALUES RETURNING n;', longestMs);
        slowestMs = Math.max(slowestMs, performance.now() - from);
        if (answer === undefined) {
          unanswered += 1;
          const said = (await psql.stop()).errors.trim().replaceAll(/\s+/g, ' ');
          errors.set(said, (errors.get(said) ?? 0) + 1);
          break;
        }
        answered += 1;
        await pause(20);
      }
      await psql.stop();
    }
  };
  const pool = Promise.all([pooled(), pooled(), pooled(), pooled()]);
  const reports = await recycled(t, 'kgclients-postgres');
  isDone = true;
  await pool;
  const count = session();
  const rows = Number(await count.ask('SELECT count(*) FROM orders;', longestMs));
  await count.stop();
  t.comment(
    `psql: ${answered} answered, ${unanswered} cut, ${begun} connections, the slowest took ${Math.round(slowestMs)} ms, ${rows} rows`,
  );
  t.comment(`psql: ${JSON.stringify([...errors])}; waited: ${reports.map(one => one.downtimeMs).join(', ')} ms`);
  t.ok(rows >= answered && rows <= answered + unanswered, 'what was answered is there');
  t.ok(unanswered >= 4 * recycles, 'each connection was cut, each time');
  t.same(
    [...errors.keys()].filter(said => !/terminating connection due to administrator command|server closed the connection/.test(said)),
    [],
    'and none was refused',
  );
});
