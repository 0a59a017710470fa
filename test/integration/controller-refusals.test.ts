import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import t from 'tap';
import { isChange } from '../../controller/access/needs.js';
import { bodyBytes } from '../../controller/api/body-limits.js';
import { anExec } from '../support/behaviours.js';
import { Caller } from '../support/caller.js';
import type { Answer, ControllerProcess } from '../support/controller-process.js';
import { RawClient } from '../support/raw-request.js';
import { residentBytes } from '../support/resident.js';
import { until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';
import { valid } from '../support/valid-request.js';

const us = Date.now() * 1_000;
const json = 'application/json';
const tenMegabytes = 10_000_000;

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly needs: string;
  readonly body: unknown;
}

/** Every route of the document that is no GET, with a body that it takes and names of what is there. */
async function written(controller: ControllerProcess, known: Readonly<Record<string, string>>): Promise<readonly Route[]> {
  const document = await controller.ok('GET', '/openapi.json');
  return Object.entries(document.paths as Answer).flatMap(([path, methods]) =>
    Object.entries(methods as Answer).flatMap(([method, operation]: [string, Answer]) => {
      if (method === 'get') return [];
      const own = path.replace('/api/v1', '');
      const id = own.startsWith('/incidents') ? 'INC-1' : 'tok-0';
      const schema = operation.requestBody?.content[json].schema;
      const fields = schema ? (valid(schema, document) as Record<string, unknown>) : undefined;
      const named = fields && Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, namedIn(name, value)]));
      const at = own.replace('{id}', id).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(known[name]!));
      return [{ name: `${method.toUpperCase()} ${own}`, method: method.toUpperCase(), path: at, needs: operation['x-needs'], body: named }];
    }),
  );

  function namedIn(name: string, value: unknown): unknown {
    const fit = known[name];
    if (fit === undefined) return value;
    return Array.isArray(value) ? [fit] : fit;
  }
}

t.test('whatever changes something is refused to who may not', { timeout: 120_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert', KNOWNGOOD_RATE: '1000000' });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1 });
  const theirs = aContainer({ n: 2, workload: 'bank/core', name: 'theirs' });
  await agent.beat([aRunning(web, { owner: 'shop' }), aRunning(theirs, { owner: 'bank' })]);
  await agent.tell([theirs], [aFirst(theirs, anExec({ exe: '/bin/new' }), us)]);
  await stage.settled();
  const [{ id: alert }] = (await controller.ok('GET', '/alerts')).items;
  const made = async (name: string, role: string, more = {}) =>
    (await controller.ok('POST', '/tokens', { name, role, ...more })).token as string;
  const viewer = await made('vera', 'viewer');
  const operator = await made('otto', 'operator');
  const stranger = await made('sam', 'operator', { owners: ['shop'] });
  const known = {
    w: theirs.workload,
    workload: theirs.workload,
    targets: theirs.name,
    ids: alert,
    alerts: alert,
    host: 'host-a',
    exceptions: 'ex-0',
    container: theirs.id,
  };
  const routes = await written(controller, known);
  const changes = routes.filter(({ name }) => isChange(...(name.split(' ') as [string, string])));
  t.ok(changes.length > 30, `${changes.length} routes change something`);
  const guarded = routes.filter(({ needs }) => needs !== 'nobody');
  const state = async () =>
    JSON.stringify(
      await Promise.all(
        [
          '/profiles/bank%2Fcore',
          '/profiles/bank%2Fcore/history',
          '/alerts?status=all',
          '/incidents?status=all',
          '/tokens',
          '/stand-down',
          '/exceptions',
          '/deploys',
          '/recycles',
        ].map(path => controller.ok('GET', path)),
      ),
    ).replace(/,"lastUsedAt":"[^"]*"/g, '');
  await until('its incident', 5_000, async () => ((await controller.ok('GET', '/incidents')).items.length > 0 ? true : undefined));
  const client = new RawClient(controller.url);
  t.teardown(() => client.close());
  const send = async ({ method, path, body }: Route, headers: Readonly<Record<string, string>>) => {
    const bytes = Buffer.from(JSON.stringify(body ?? {}));
    const answer = await client.send({ method, path: `/api/v1${path}`, headers: { 'content-type': json, ...headers }, body: bytes });
    return { status: answer.status, error: answer.text.startsWith('{') ? JSON.parse(answer.text).error : undefined, text: answer.text };
  };
  const before = await state();

  await t.test('without a token, by a wrong one, by a cookie that nobody gave', async t => {
    const rows: readonly Readonly<Record<string, string>>[] = [
      {},
      { authorization: `Bearer kg_${'x'.repeat(43)}` },
      { authorization: `Bearer ${operator.slice(0, -1)}` },
      { authorization: operator },
      { authorization: `Basic ${Buffer.from(`otto:${operator}`).toString('base64')}` },
      { cookie: `knowngood=${operator}` },
      { cookie: 'knowngood=kg_forged', 'x-knowngood-csrf': 'x'.repeat(43) },
      { cookie: `__Host-knowngood=${operator}` },
      { 'x-forwarded-user': 'root', 'x-forwarded-for': '127.0.0.1' },
    ];
    for (const route of guarded)
      for (const headers of rows) {
        const { status, error } = await send(route, headers);
        // A hundred of these, and who sends them is only told to wait.
        const expected = status === 429 ? 'too-many' : 'not-permitted';
        if ((status !== 401 && status !== 429) || error?.code !== expected)
          t.fail(`${route.name} by ${JSON.stringify(headers)}: ${status}`);
      }
    t.pass(`${guarded.length} routes by ${rows.length} callers`);
  });

  await t.test('by who may less', async t => {
    for (const route of guarded) {
      const asViewer = await send(route, { authorization: `Bearer ${viewer}` });
      if (route.needs !== 'viewer') t.match(asViewer, { status: 403, error: { code: 'role' } }, `${route.name}: ${asViewer.text}`);
      if (route.needs !== 'admin') continue;
      t.match(await send(route, { authorization: `Bearer ${operator}` }), { status: 403, error: { code: 'role' } }, route.name);
    }
  });

  await t.test('by who has another scope', async t => {
    for (const route of changes) {
      const { status, text } = await send(route, { authorization: `Bearer ${stranger}` });
      const isNothing = status === 200 && /^\{"items":\[\]/.test(text);
      // A name that leads nowhere is no entry of what was sent: it is theirs that must not be found.
      if (!isNothing && ![400, 403, 404, 422].includes(status) && !own(route.name))
        t.fail(`${route.name}: ${status} ${text.slice(0, 200)}`);
      t.notMatch(text.replaceAll(JSON.stringify(route.body ?? {}), ''), /"openedAt"|"fingerprint"/, route.name);
    }
  });

  await t.test('by a browser that does not show that its page asks, or whose page is another', async t => {
    const browser = new Caller(controller.url);
    const { csrf } = (await browser.call('POST', '/login', { token: operator })).body;
    const other = (await new Caller(controller.url).call('POST', '/login', { token: operator })).body.csrf;
    const rows: readonly Readonly<Record<string, string>>[] = [
      {},
      { 'x-knowngood-csrf': '' },
      { 'x-knowngood-csrf': 'x'.repeat(43) },
      { 'x-knowngood-csrf': other },
      { 'x-knowngood-csrf': csrf, origin: 'http://evil.example' },
      { 'x-knowngood-csrf': csrf, origin: 'null' },
      { 'x-knowngood-csrf': csrf, origin: 'http://127.0.0.1:1' },
    ];
    for (const route of guarded)
      for (const headers of rows) {
        const { status, error } = await send(route, { cookie: browser.cookie!, ...headers });
        if (status !== 403 || error?.code !== 'csrf') t.fail(`${route.name} by ${JSON.stringify(headers)}: ${status} ${error?.code}`);
      }
    t.pass(`${guarded.length} routes by ${rows.length} pages`);
    const foreign = { 'content-type': json, origin: 'http://evil.example' };
    const login = await client.send({
      method: 'POST',
      path: '/api/v1/login',
      headers: foreign,
      body: Buffer.from(JSON.stringify({ token: operator })),
    });
    t.equal(login.status, 403, 'nor can another page log it in');
    const lint = routes.find(({ name }) => name === 'POST /profiles/lint')!;
    const good = { cookie: browser.cookie!, 'x-knowngood-csrf': csrf, origin: controller.url };
    t.equal((await send(lint, good)).status, 200, 'its own page may');
  });

  t.equal(await state(), before, 'none of it changed anything');

  await t.test('ten megabytes are refused before they are read, and cost no memory', async t => {
    const began = residentBytes(controller.pid!);
    for (const route of routes) {
      const headers = { 'content-type': json, authorization: `Bearer ${controller.token}` };
      const declared = await begin(
        controller.url,
        route,
        { ...headers, 'content-length': String(tenMegabytes) },
        Buffer.alloc(1_024, 0x20),
      );
      t.equal(declared, 413, `${route.name}: by its length, after the first bytes`);
      const counted = await begin(controller.url, route, { ...headers, 'transfer-encoding': 'chunked' }, Buffer.alloc(over(route), 0x20));
      t.equal(counted, 413, `${route.name}: without a length, before its end`);
    }
    const grown = residentBytes(controller.pid!) - began;
    t.comment(`${routes.length} routes twice: resident memory grew by ${Math.round(grown / (1 << 20))} MiB`);
    t.ok(grown < 64 << 20, `${grown} bytes`);
    const unknown = { 'content-type': json, 'content-length': String(tenMegabytes) };
    t.match(
      await begin(controller.url, changes[0]!, unknown, Buffer.alloc(1_024)),
      /401|429/,
      'without a token not even that is looked at',
    );
  });
});

/** Somewhat more than a route takes. */
function over({ name }: Route): number {
  const { documents, login, other } = bodyBytes;
  return 100_000 + (/profiles\/(apply|lint|test)$/.test(name) ? documents : name === 'POST /login' ? login : other);
}

/** What a scope may do for itself, whatever names are sent along. */
function own(name: string): boolean {
  return name === 'POST /profiles/apply' || name === 'POST /mode';
}

/** The status of what is answered to a request that has sent only this much of its body, and never ends. */
async function begin(url: string, route: Route, headers: Readonly<Record<string, string>>, part: Buffer): Promise<number> {
  const asking: ClientRequest = request(`${url}/api/v1${route.path}`, { method: route.method, headers, agent: false });
  asking.on('error', () => {});
  asking.write(part);
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  asking.destroy();
  return answer.statusCode!;
}
