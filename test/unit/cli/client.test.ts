import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import t, { type Test } from 'tap';
import { Client } from '../../../cli/client.js';
import { fetchOf } from '../../../cli/trusting.js';

async function clientOf(t: Test, answer: RequestListener, signal = new AbortController().signal) {
  const server = createServer(answer);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  t.teardown(() => server.close().closeAllConnections());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return new Client({ url, token: 'secret', timeoutMs: 5_000, signal, fetch: fetchOf({}) });
}

t.test('events are handed on as they come, cut wherever the network cuts them', async t => {
  const client = await clientOf(t, async (request, response) => {
    t.equal(request.headers.authorization, 'Bearer secret');
    t.equal(request.headers['last-event-id'], '7');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const part of [
      ': following\n\n',
      'event: alert\nda',
      'ta: {"a":"',
      Buffer.from('ü').subarray(0, 1),
      Buffer.from('ü').subarray(1),
      '"}\nid: 8\n\n',
    ]) {
      response.write(part);
      await new Promise(done => setTimeout(done, 5));
    }
    response.end();
  });
  let opened = 0;
  const events = [];
  for await (const event of client.follow('/alerts/follow', { workload: 'shop/web' }, () => opened++, '7')) events.push(event);
  t.same(events, [{ event: 'alert', text: '{"a":"ü"}', id: '8' }]);
  t.equal(opened, 1);
});

t.test('who may not follow is told why; a controller that goes away in the middle is no end', async t => {
  const client = await clientOf(t, (request, response) => {
    if (request.url === '/api/v1/refused') {
      response.writeHead(403, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { code: 'forbidden', message: 'not yours', fix: 'ask' } }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': following\n\n', () => response.destroy());
  });
  const read = async (path: string) => {
    for await (const _ of client.follow(path, {}));
  };
  await t.rejects(read('/refused'), { code: 'forbidden', message: 'not yours' });
  await t.rejects(read('/broken'), { code: 'ECONNRESET' });
});

t.test('a signal ends it, and nobody who listens is "unreachable"', async t => {
  const over = new AbortController();
  const client = await clientOf(
    t,
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('event: alert\ndata: 1\n\n');
    },
    over.signal,
  );
  await t.rejects(async () => {
    for await (const { text } of client.follow('/alerts/follow', {})) {
      t.equal(text, '1');
      over.abort(130);
    }
  });
  const nobody = new Client({
    url: 'http://127.0.0.1:9',
    token: undefined,
    timeoutMs: 5_000,
    signal: new AbortController().signal,
    fetch: fetchOf({}),
  });
  await t.rejects(
    async () => {
      for await (const _ of nobody.follow('/alerts/follow', {}));
    },
    { code: 'unreachable' },
  );
});
