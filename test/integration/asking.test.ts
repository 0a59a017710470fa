import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { promisify } from 'node:util';
import t, { type Test } from 'tap';
import { ProcFs } from '../../agent/proc.js';
import { type Questions, questionsTo } from '../../agent/recycle/pace/ask.js';
import { askAgain, askAtMost } from '../../agent/recycle/pace/asking.js';
import { until } from '../support/stack.js';

const proc = new ProcFs();
const asker = { proc, engine: { exec: async () => 0 } };
/** A server of this test's own network; gives its port and who called. */
async function serving(t: Test, answer: RequestListener, address = '127.0.0.1') {
  const callers: (string | undefined)[] = [];
  const lines = new Set<Socket>();
  const server = createServer((request, reply) => {
    callers.push(request.socket.remoteAddress);
    answer(request, reply);
  });
  server.on('connection', line => lines.add(line));
  server.listen(0, address);
  await once(server, 'listening');
  t.teardown(() => {
    server.close();
    for (const line of lines) line.destroy();
  });
  return { port: (server.address() as AddressInfo).port, callers };
}
function asking(t: Test, port: number, path = '/'): Questions {
  const questions = questionsTo(asker, { id: 'x', pid: process.pid }, { kind: 'http', port, path });
  t.teardown(() => questions.end());
  return questions;
}
/** Programs that ask, children of this process. */
const programs = async (): Promise<readonly number[]> =>
  (await promisify(execFile)('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)])).stdout
    .split('\n')
    .filter(line => line.includes('ask-inside'))
    .map(line => Number(line.trim().split(' ')[0]));

t.test('what is a good answer', async t => {
  const { port, callers } = await serving(t, ({ url }, reply) => {
    reply.statusCode = Number(url!.slice(1));
    reply.end('here');
  });
  for (const status of [200, 204, 302]) t.type(await asking(t, port, `/${status}`).ask(), 'number', `${status}`);
  for (const status of [400, 404, 503]) await t.rejects(asking(t, port, `/${status}`).ask(), { message: `it answers ${status}` });
  t.same([...new Set(callers)], ['127.75.71.1'], 'it is known by its address');
});

t.test('one that does not end its answer is not waited for, and asked again', { timeout: 30_000 }, async t => {
  let isStuck = true;
  const { port, callers } = await serving(t, ({ url }, reply) => {
    if (!isStuck) reply.end('here');
    else if (url === '/drips') setInterval(() => reply.write('.'), 100).unref();
  });
  for (const path of ['/drips', '/never']) {
    isStuck = true;
    const questions = asking(t, port, path);
    await questions.begun;
    const from = performance.now();
    await t.rejects(questions.ask(), { message: 'no answer within 2000 ms' }, path);
    t.ok(performance.now() - from < 4_000);
    isStuck = false;
    t.type(await questions.ask(), 'number', 'by the same program');
  }
  t.equal(callers.length, 4);
});

t.test('a program that asks and ends is started anew; ended for good, none is left', { timeout: 30_000 }, async t => {
  const { port } = await serving(t, (_, reply) => reply.end('here'), '127.0.0.3');
  const questions = asking(t, port);
  t.type(await questions.ask(), 'number', 'also where it listens on one address of its own');
  const [pid] = await programs();
  process.kill(pid!, 'SIGKILL');
  await until('it to be gone', 5_000, async () => ((await programs()).includes(pid!) ? undefined : true));
  t.type(await questions.ask(), 'number');
  questions.end();
  await until('none to be left', 5_000, async () => ((await programs()).length === 0 ? true : undefined));
  await t.rejects(questions.ask(), { message: 'nothing is asked any more' });
});

t.test('asked again and again, the newest answer counts', { timeout: 30_000 }, async t => {
  let status = 503;
  const { port, callers } = await serving(t, (_, reply) => {
    reply.statusCode = status;
    reply.end();
  });
  const again = askAgain(asking(t, port), { kind: 'http', port, path: '/' });
  t.match(again.now(), { isGood: false, why: 'it has not answered yet', asked: 0 });
  await until('a first answer', 5_000, () => again.now().asked > 0 || undefined);
  t.match(again.now(), { isGood: false, why: 'it answers 503' });
  const began = { asked: callers.length, atMs: performance.now() };
  await new Promise(resolve => setTimeout(resolve, 1_000));
  const everyMs = (performance.now() - began.atMs) / (callers.length - began.asked);
  t.comment(`one question each ${everyMs.toFixed(0)} ms`);
  t.ok(everyMs >= 20, `${everyMs} ms`);
  status = 200;
  await until('a good one', 5_000, () => again.now().isGood || undefined);
  status = 500;
  await until('a bad one', 5_000, () => !again.now().isGood || undefined);
  t.equal(again.now().why, 'it answers 500');
  again.end();
  const asked = callers.length;
  await new Promise(resolve => setTimeout(resolve, 300));
  t.ok(callers.length <= asked + 1, 'and nothing more is asked');
});

t.test('at most 20, until one is bad, or until the time is up', { timeout: 30_000 }, async t => {
  const { port, callers } = await serving(t, ({ url }, reply) => {
    if (url === '/stuck' && callers.length > 3) return;
    reply.statusCode = url === '/bad' && callers.length > 3 ? 500 : 200;
    reply.end();
  });
  t.match(await askAtMost(asking(t, port)).done, { ms: { length: 20 } });
  callers.length = 0;
  t.match(await askAtMost(asking(t, port, '/bad')).done, { ms: { length: 3 }, why: 'it answers 500' });
  callers.length = 0;
  const { ms, why } = await askAtMost(asking(t, port, '/stuck')).done;
  t.same([ms.length, why], [3, undefined], 'what was answered by then');
});

t.test('the secrets of a command are not told', async t => {
  const exec = async (_: string, argv: readonly string[]) => Promise.reject(new Error(`"${argv.join(' ')}" was not done within 2000 ms`));
  const argv = ['redis-cli', '-a', 'hunter2', 'ping'];
  const questions = questionsTo({ proc, engine: { exec } }, { id: 'x', pid: 1 }, { kind: 'exec', argv });
  await t.rejects(questions.ask(), { message: '"redis-cli -a *** ping" was not done within 2000 ms' });
});
