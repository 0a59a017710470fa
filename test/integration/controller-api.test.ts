import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { Following } from '../support/following.js';
import { asUser, cli, freePort, runCli, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const us = Date.now() * 1_000;

interface Case {
  readonly case: string;
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status: number;
  readonly code?: string;
  readonly says?: RegExp;
}

const json = { 'content-type': 'application/json' };
const mode = '/api/v1/workloads/shop%2Fweb/mode';
const cases: readonly Case[] = [
  {
    case: 'no token',
    path: '/api/v1/status',
    headers: { authorization: '' },
    status: 401,
    code: 'not-permitted',
    says: /needs a token.*the file "token"/s,
  },
  {
    case: 'a wrong token',
    path: '/api/v1/status',
    headers: { authorization: `Bearer ${'x'.repeat(43)}` },
    status: 401,
    code: 'not-permitted',
    says: /not valid here/,
  },
  {
    case: 'another scheme',
    path: '/api/v1/status',
    headers: { authorization: 'Basic b3BlbjpzZXNhbWU=' },
    status: 401,
    code: 'not-permitted',
  },
  { case: 'no token, unknown route', path: '/api/v1/nothing', headers: { authorization: '' }, status: 401, code: 'not-permitted' },
  { case: 'health needs none', path: '/healthz', headers: { authorization: '' }, status: 200 },
  {
    case: 'an unknown route',
    path: '/api/v1/nothing',
    status: 404,
    code: 'no-route',
    says: /nothing at GET \/api\/v1\/nothing.*openapi\.json/s,
  },
  { case: 'a known route by another method', method: 'DELETE', path: '/api/v1/alerts', status: 404, code: 'no-route' },
  {
    case: 'a page that was pointed here by its name',
    path: '/api/v1/status',
    headers: { host: 'evil.example:7470' },
    status: 400,
    code: 'usage',
    says: /"evil\.example:7470" is not a name of this controller/,
  },
  { case: 'health under a forged name', path: '/healthz', headers: { host: 'evil.example' }, status: 400, code: 'usage' },
  {
    case: 'another mode',
    method: 'POST',
    path: mode,
    body: { mode: 'watch' },
    status: 400,
    code: 'usage',
    says: /mode: .*"learn"\|"alert"\|"protect"/,
  },
  {
    case: 'a field nobody knows',
    method: 'POST',
    path: mode,
    body: { mode: 'alert', relern: true },
    status: 400,
    code: 'usage',
    says: /relern/,
  },
  {
    case: 'a field too deep to guess',
    method: 'POST',
    path: '/api/v1/profiles/apply',
    body: { files: [{ file: 'a.yaml', text: 'x' }, { file: 'b.yaml' }] },
    status: 400,
    code: 'usage',
    says: /files\.1\.text: /,
  },
  {
    case: 'a wrong type',
    method: 'POST',
    path: mode,
    body: { mode: 'alert', revision: '1' },
    status: 400,
    code: 'usage',
    says: /revision: .*number/,
  },
  { case: 'a list', method: 'POST', path: mode, body: [], status: 400, code: 'usage', says: /the body: / },
  {
    case: 'a name longer than anybody',
    method: 'POST',
    path: mode,
    body: { mode: 'alert', by: 'x'.repeat(201) },
    status: 400,
    code: 'usage',
    says: /by: /,
  },
  { case: 'no JSON', method: 'POST', path: mode, headers: json, body: Buffer.from('{"mode":'), status: 400, code: 'usage', says: /JSON/ },
  { case: 'nothing', method: 'POST', path: mode, headers: json, body: Buffer.alloc(0), status: 400, code: 'usage' },
  {
    case: 'a form',
    method: 'POST',
    path: mode,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from('mode=alert'),
    status: 415,
    code: 'media-type',
  },
  {
    case: '17 MiB',
    method: 'POST',
    path: '/api/v1/profiles/lint',
    body: { files: [{ file: 'a', text: 'x'.repeat(17 << 20) }] },
    status: 413,
    code: 'body-too-large',
    says: /larger than 8 MiB/,
  },
  { case: 'a query that is no number', path: '/api/v1/alerts?limit=many', status: 400, code: 'usage', says: /limit: / },
  {
    case: 'a query that is no time',
    path: '/api/v1/alerts?since=yesterday',
    status: 400,
    code: 'usage',
    says: /since: must be RFC 3339 or a duration like 24h/,
  },
  {
    case: 'an unknown workload',
    path: '/api/v1/profiles/shop%2Fnone',
    status: 404,
    code: 'no-workload',
    says: /no workload "shop\/none".*knowngood workloads/s,
  },
  {
    case: 'an unknown workload to change',
    method: 'POST',
    path: '/api/v1/workloads/none/mode',
    body: { mode: 'alert' },
    status: 404,
    code: 'no-workload',
  },
  { case: 'an unknown alert', path: '/api/v1/alerts/0123456789abcdef', status: 404, code: 'no-alert' },
  { case: 'an unknown container', path: '/api/v1/whois/none', status: 404, code: 'no-container' },
  { case: 'a revision that is not kept', path: '/api/v1/profiles/shop%2Fweb?revision=99', status: 404, code: 'no-revision' },
  { case: 'a name that is no text', path: '/api/v1/profiles/%ff', status: 404 },
  {
    case: 'blocking, which this version cannot',
    method: 'POST',
    path: mode,
    body: { mode: 'protect', block: { exec: 'on' } },
    status: 422,
    code: 'unsupported',
  },
  { case: 'protect with nothing armed', method: 'POST', path: mode, body: { mode: 'protect' }, status: 422, code: 'nothing-armed' },
  {
    case: 'a profile with mistakes',
    method: 'POST',
    path: '/api/v1/profiles/apply',
    body: { files: [{ file: 'web.yaml', text: 'kind: Profil\n' }] },
    status: 422,
    code: 'invalid',
    says: /nothing was applied/,
  },
];

t.test('every wrong call is answered by its status, its code, and the way out', { timeout: 60_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const web = aContainer({ n: 1 });
  const agent = stage.agent('host-a');
  await agent.tell([web], [aFirst(web, anExec(), us)]);
  await stage.settled();
  const before = await controller.ok('GET', '/profiles/shop%2Fweb');

  for (const { case: title, method = 'GET', path, headers = {}, body, status, code, says = /./ } of cases) {
    const answer = await call(controller.url, { method, path, headers: { authorization: `Bearer ${controller.token}`, ...headers }, body });
    t.equal(answer.status, status, `${title}: ${answer.text.slice(0, 300)}`);
    if (code === undefined) continue;
    const { error } = JSON.parse(answer.text);
    t.equal(error.code, code, title);
    t.match(`${error.message}\n${error.fix}`, says, title);
    t.ok(error.fix.length > 10, `${title}: says what to do: ${error.fix}`);
    t.match(answer.headers['content-type'], /^application\/json/);
    if (status === 401) t.equal(answer.headers['www-authenticate'], 'Bearer');
  }
  const chunked = await call(controller.url, {
    method: 'POST',
    path: '/api/v1/profiles/lint',
    headers: { ...json, authorization: `Bearer ${controller.token}`, 'transfer-encoding': 'chunked' },
    body: Buffer.alloc(17 << 20, 0x20),
  });
  t.equal(chunked.status, 413, 'a length that was never said does not help');
  t.same(await controller.ok('GET', '/profiles/shop%2Fweb'), before, 'nothing of it changed anything');
  t.match(await controller.ok('GET', '/openapi.json'), { openapi: '3.1.0' });

  await t.test('the command line makes exit codes of it', async t => {
    const kg = (...args: readonly string[]) => runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir]);
    const rows = [
      { args: ['mode', 'shop/web', 'alert', '--revision', '99'], code: 5, error: 'conflict' },
      { args: ['profile', 'remove', 'shop/web', before.entries[0].id, '--revision', '99'], code: 5, error: 'conflict' },
      { args: ['profile', 'show', 'shop/none'], code: 3, error: 'no-workload' },
      { args: ['mode', 'shop/web', 'protect'], code: 4, error: 'nothing-armed' },
    ];
    for (const { args, code, error } of rows) {
      const ran = await kg(...args);
      t.equal(ran.code, code, args.join(' '));
      t.equal(ran.stdout, '');
      t.match(JSON.parse(ran.stderr), { error: { code: error, message: /./, fix: /./ } }, args.join(' '));
    }
    const stranger = await runCli(['status', '--json', '--url', controller.url], {
      ...process.env,
      KNOWNGOOD_TOKEN: 'no-token-of-this-stack',
    });
    t.match([stranger.code, JSON.parse(stranger.stderr)], [77, { error: { code: 'not-permitted' } }]);
  });
});

t.test('who follows goes on following over a restart, and is told nothing twice', { timeout: 60_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_HTTP_PORT: String(await freePort()), KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1 });
  await agent.beat([aRunning(web)]);
  const deviate = (exe: string) => agent.tell([web], [aFirst(web, anExec({ exe }), us)]);
  await deviate('/bin/before');
  await stage.settled();

  const raw = new AbortController();
  t.teardown(() => raw.abort());
  const answer = await fetch(`${controller.url}/api/v1/alerts/follow`, {
    headers: { authorization: `Bearer ${controller.token}` },
    signal: raw.signal,
  });
  t.match(answer.headers.get('content-type'), /^text\/event-stream/);
  const [chunk, event] = [answer.body!.getReader(), new TextDecoder()];
  let text = '';
  while (!text.includes('\n\n', text.indexOf('event:') + 1)) text += event.decode((await chunk.read()).value);
  t.match(text, /: following\n\nevent: alert\ndata: \{"id":/);

  const following = new Following(controller);
  t.teardown(() => following.stop());
  const printed = (exe: string) => until(`${exe} to be printed`, 15_000, () => following.alerts.find(alert => alert.behaviour.exe === exe));
  const person = spawn('env', [...asUser, process.execPath, cli, 'alerts', '--follow', '--state-dir', controller.stateDir], {
    env: controller.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  t.teardown(() => person.kill());
  let told = '';
  person.stderr.on('data', chunk => {
    told += chunk;
  });
  await until('a person to follow', 10_000, () => (/following; Ctrl-C/.test(told) ? true : undefined));
  await printed('/bin/before');
  await controller.kill();
  await deviate('/bin/meanwhile');
  await until('people to be told that nothing comes', 10_000, () => (/does not answer/.test(told) ? true : undefined));
  await controller.again();
  await printed('/bin/meanwhile');
  await until('people to be told that it comes again', 10_000, () => (/following again/.test(told) ? true : undefined));
  t.equal(told.match(/does not answer/g)?.length, 1, 'it is said once');
  await deviate('/bin/after');
  await printed('/bin/after');
  const { id } = await printed('/bin/before');
  await controller.ok('POST', '/alerts/dismiss', { ids: [id], by: 'a person', why: 'seen' });
  await until('the end of an alert to be printed', 5_000, () =>
    following.alerts.find(alert => alert.id === id)!.status === 'dismissed' ? true : undefined,
  );
  t.same(
    following.lines.map(({ behaviour, status }) => `${behaviour.exe} ${status}`),
    ['/bin/before open', '/bin/meanwhile open', '/bin/after open', '/bin/before dismissed'],
    'each state of each alert was printed once',
  );
});

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A call with any header, also those that `fetch` keeps for itself. */
function call(url: string, { method, path, headers, body }: Call) {
  return new Promise<{ readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly text: string }>(
    (done, failed) => {
      const { hostname, port } = new URL(url);
      const own = body === undefined || Buffer.isBuffer(body) ? {} : json;
      // A connection that is to be closed at once after the answer may lose the answer to who is still sending.
      const agent = new Agent({ keepAlive: true });
      const asking = request({ agent, hostname, port, method, path, headers: { ...own, ...headers } }, answer => {
        let text = '';
        answer.setEncoding('utf8').on('data', part => {
          text += part;
        });
        answer.on('end', () => {
          agent.destroy();
          done({ status: answer.statusCode!, headers: answer.headers, text });
        });
      });
      asking.on('error', error => failed(error));
      asking.end(body === undefined ? undefined : Buffer.isBuffer(body) ? body : JSON.stringify(body));
    },
  );
}
