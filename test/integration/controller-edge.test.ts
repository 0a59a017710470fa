import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import t from 'tap';
import { Caller } from '../support/caller.js';
import type { Answer } from '../support/controller-process.js';
import { runCli, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';

const json = { 'content-type': 'application/json' };

t.test('by TLS: cookies and HSTS are for that alone, a renewed certificate is taken, the command line trusts a CA', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'knowngood-tls-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const make = () => {
    const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    const names = ['-subj', '/CN=knowngood.test', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:knowngood.test'];
    execFileSync('openssl', [...kind, ...names, '-keyout', `${key}.new`, '-out', `${cert}.new`], { stdio: 'ignore' });
    renameSync(`${key}.new`, key);
    renameSync(`${cert}.new`, cert);
    return readFileSync(cert);
  };
  let ca = make();
  const env = { KNOWNGOOD_TLS_CERT: cert, KNOWNGOOD_TLS_KEY: key, KNOWNGOOD_HTTP_NAMES: 'knowngood.test' };
  const { controller } = await setStage(t, env);
  t.match(controller.url, /^https:\/\/127\.0\.0\.1:/);
  const { port } = new URL(controller.url);
  const call = async (method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: unknown) => {
    const asking = request(`${controller.url}${path}`, {
      method,
      ca,
      agent: false,
      servername: 'knowngood.test',
      headers: { ...json, ...headers },
    });
    asking.end(body === undefined ? undefined : JSON.stringify(body));
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    let text = '';
    for await (const part of answer) text += part;
    return { status: answer.statusCode, headers: answer.headers, text };
  };
  const hsts = 'max-age=31536000';
  t.match(await call('GET', '/healthz'), { status: 200, headers: { 'strict-transport-security': hsts } });
  t.match(await call('GET', '/'), { headers: { 'strict-transport-security': hsts, 'content-security-policy': /script-src 'self'/ } });
  t.equal((await call('GET', '/healthz', { host: `knowngood.test:${port}` })).status, 200);
  t.equal((await call('GET', '/healthz', { host: 'evil.test' })).status, 400);

  const login = await call('POST', '/api/v1/login', {}, { token: controller.token });
  const [set = ''] = login.headers['set-cookie'] ?? [];
  t.match(set, /^__Host-knowngood=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/);
  const cookie = set.split(';')[0]!;
  t.equal((await call('GET', '/api/v1/login', { cookie })).status, 200);
  t.equal((await call('GET', '/api/v1/login', { cookie: cookie.replace('__Host-', '') })).status, 401, 'that one anybody could have set');

  const kg = (more: Readonly<Record<string, string>>) =>
    runCli(['tokens', 'list', '--json', '--state-dir', controller.stateDir], { ...process.env, ...more });
  const distrusting = await kg({});
  t.equal(distrusting.code, 6);
  t.match(JSON.parse(distrusting.stderr), {
    error: { code: 'unreachable', message: /certificate .* is not trusted/, fix: /KNOWNGOOD_CA/ },
  });
  t.match(await kg({ KNOWNGOOD_CA: cert }), { code: 0 });
  t.match(await kg({ KNOWNGOOD_CA: join(folder, 'none') }), { code: 64 });

  const shown = () =>
    new Promise<string>((done, failed) => {
      const socket = connect({ host: '127.0.0.1', port: Number(port), rejectUnauthorized: false }, () => {
        done(socket.getPeerCertificate().fingerprint256);
        socket.destroy();
      });
      socket.once('error', failed);
    });
  const before = await shown();
  ca = make();
  await until('the renewed certificate', 6_000, async () => ((await shown()) === before ? undefined : true));
  t.equal((await call('GET', '/healthz')).status, 200);
  const renewed = await shown();
  writeFileSync(cert, 'half a certificate');
  await until('the broken one to be told', 6_000, () => controller.output.includes('the renewed certificate cannot be used') || undefined);
  t.equal(await shown(), renewed, 'the one before goes on');
  await controller.kill();
  await t.rejects(controller.again(), /ended with 64.*KNOWNGOOD_TLS_CERT and KNOWNGOOD_TLS_KEY are no certificate/s);
});

t.test('whom a proxy names is believed from its address alone', async t => {
  const named = { KNOWNGOOD_PROXY_USER: 'X-Forwarded-User', KNOWNGOOD_PROXY_ROLES: 'ada=admin,otto=operator,*=viewer' };
  const { controller, broker } = await setStage(t, { KNOWNGOOD_PROXIES: '127.0.0.1,10.0.0.0/8', ...named });
  const call = async (path: string, headers: Readonly<Record<string, string>>, body?: unknown) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${controller.url}/api/v1${path}`, { ...sent, headers: { ...json, ...headers } });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer };
  };
  const as = (user: string) => ({ 'x-forwarded-user': user });
  t.match((await call('/login', as('ada'))).body, { name: 'ada', role: 'admin', owners: [] });
  t.equal((await call('/tokens', as('ada'))).status, 200);
  t.match(await call('/tokens', as('otto')), { status: 403, body: { error: { code: 'role' } } });
  t.match((await call('/login', as('vera'))).body, { role: 'viewer' });
  for (const wrong of ['<script>', 'a b', `x${'y'.repeat(64)}`]) t.equal((await call('/login', as(wrong))).status, 401, wrong);
  t.equal((await call('/login', {})).status, 401);
  t.match(
    (await call('/login', { ...as('ada'), authorization: `Bearer ${controller.token}` })).body,
    { name: 'root' },
    'a token goes before',
  );

  const token = { name: 'made', role: 'viewer' };
  t.match(await call('/tokens', as('ada'), token), { status: 403, body: { error: { code: 'csrf' } } });
  const { csrf } = (await call('/login', as('ada'))).body;
  const page = { ...as('ada'), 'x-knowngood-csrf': csrf };
  t.match(await call('/tokens', { ...as('otto'), 'x-knowngood-csrf': csrf }, token), { status: 403 }, 'it is ada’s');
  t.match(await call('/tokens', { ...page, origin: 'https://evil.test' }, token), { status: 403, body: { error: { code: 'csrf' } } });
  t.match(await call('/tokens', { ...page, origin: controller.url }, token), { status: 200, body: { by: 'ada' } });
  t.match((await controller.ok('GET', '/audit')).items.at(-1), { by: 'ada', token: 'proxy:ada', what: 'POST /tokens' });

  const over = { 'x-forwarded-proto': 'https' };
  const secure = await call('/login', over, { token: controller.token });
  t.match(secure.headers.get('set-cookie'), /^__Host-knowngood=.*; Secure/);
  t.match(secure.headers.get('strict-transport-security'), /max-age/);
  const stranger = { KNOWNGOOD_PROXIES: '10.9.9.9', ...named };
  Object.assign(controller.env, stranger, { NATS_URL: broker.url });
  await controller.kill();
  await controller.again();
  t.equal((await call('/login', as('ada'))).status, 401, 'from another address it is nothing');
  const plain = await call('/login', over, { token: controller.token });
  t.notMatch(plain.headers.get('set-cookie'), /Secure/);
  t.equal(plain.headers.get('strict-transport-security'), null);
});

t.test('who asks too often waits, and nobody else', async t => {
  const { controller } = await setStage(t, { KNOWNGOOD_RATE: '5' });
  const { token } = await controller.ok('POST', '/tokens', { name: 'loop', role: 'viewer' });
  const ask = (bearer: string) => fetch(`${controller.url}/api/v1/workloads`, { headers: { authorization: `Bearer ${bearer}` } });
  const answers = await Promise.all(Array.from({ length: 80 }, () => ask(token)));
  const refused = answers.filter(({ status }) => status === 429);
  t.ok(refused.length >= 15 && refused.length <= 30, `ten seconds of five are fifty: ${refused.length} of 80 were refused`);
  t.match(refused[0]!.headers.get('retry-after'), /^[1-9]$/);
  t.match(await refused[0]!.json(), {
    error: { code: 'too-many', message: '"loop" asks more than 5 times a second', fix: /KNOWNGOOD_RATE/ },
  });
  t.equal((await ask(controller.token)).status, 200, 'another token is not kept waiting');
  const patient = await runCli(['workloads', '--json', '--url', controller.url], { ...process.env, KNOWNGOOD_TOKEN: token });
  t.equal(patient.code, 0, `the command line waits as it is told: ${patient.stderr}`);

  const guess = () => new Caller(controller.url).call('POST', '/login', { token: 'kg_guess' });
  const guesses: number[] = [];
  for (let n = 0; n < 14; n++) guesses.push((await guess()).status);
  t.same(guesses, [...Array(10).fill(401), ...Array(4).fill(429)]);
  t.equal((await new Caller(controller.url).call('POST', '/login', { token })).status, 200, 'who has a token logs in all the same');
  const unknown = await Promise.all(Array.from({ length: 130 }, () => ask('kg_none')));
  const held = unknown.filter(({ status }) => status === 429).length;
  t.ok(held >= 20 && held <= 31, `${held} of 130 without a valid token were held back`);
  const metrics = await (await fetch(`${controller.url}/metrics`, { headers: { authorization: `Bearer ${controller.token}` } })).text();
  t.match(metrics, new RegExp(`knowngood_api_limited_total\\{limit="address"\\} ${held}\n`));
  t.match(metrics, /knowngood_api_limited_total\{limit="login"\} 4\n/);
});
