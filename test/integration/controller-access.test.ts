import { readFileSync } from 'node:fs';
import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { Caller } from '../support/caller.js';
import { runCli, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const us = Date.now() * 1_000;
const week = 7 * 86_400_000;

t.test(
  'tokens have a role and a name, browsers log in by them, and all of it ends when they are revoked',
  { timeout: 120_000 },
  async t => {
    const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
    const { controller } = stage;
    const agent = stage.agent('host-a');
    const web = aContainer({ n: 1 });
    await agent.beat([aRunning(web)]);
    await agent.tell([web], [aFirst(web, anExec({ exe: '/bin/new' }), us)]);
    await stage.settled();
    const [{ id: alert }] = (await controller.ok('GET', '/alerts')).items;
    const kg = (token: string | undefined, ...args: readonly string[]) =>
      runCli([...args, '--json', '--url', controller.url, '--state-dir', controller.stateDir], {
        ...process.env,
        ...(token === undefined ? {} : { KNOWNGOOD_TOKEN: token }),
      });
    const made = async (name: string, role: string, more = {}) => controller.ok('POST', '/tokens', { name, role, ...more });
    const viewer = await made('vera', 'viewer');
    const operator = await made('otto', 'operator', { expires: '7d' });
    t.match(operator, { id: /^tok-/, name: 'otto', role: 'operator', environments: [], owners: [], token: /^kg_.{43}$/, by: 'operator' });
    t.ok(Math.abs(Date.parse(operator.expiresAt) - Date.now() - week) < 60_000);

    await t.test('what is stored and told of a token later is not the token', async t => {
      const { items } = await controller.ok('GET', '/tokens');
      t.match(items, [{ name: 'vera' }, { name: 'otto' }]);
      t.notMatch(JSON.stringify(items), /kg_|hash/);
      const bucket = await stage.bus.declareBucket({ name: stage.names.access, history: 1 });
      for await (const { key, value } of bucket.all()) t.notOk(Buffer.from(value).includes(viewer.token), key);
    });

    await t.test('each role may what is its own', async t => {
      const [by, as] = [new Caller(controller.url, { token: viewer.token }), new Caller(controller.url, { token: operator.token })];
      const dismiss = { ids: [alert], by: 'somebody else', why: 'known' };
      t.match(await by.call('GET', '/alerts'), { status: 200 });
      t.match(await by.call('POST', '/alerts/dismiss', dismiss), {
        status: 403,
        body: { error: { code: 'role', message: 'this needs the role operator, and the token "vera" has viewer', fix: /tokens create/ } },
      });
      t.match(await as.call('GET', '/tokens'), { status: 403, body: { error: { code: 'role' } } });
      t.match(await as.call('POST', '/tokens', { name: 'more', role: 'admin' }), { status: 403 });
      t.match(await as.call('POST', '/alerts/dismiss', dismiss), { status: 200 });
      t.match(await controller.ok('GET', `/alerts/${alert}`), { status: 'dismissed', by: 'otto', why: 'known' }, 'by its own name');
      const told = await kg(viewer.token, 'mode', 'shop/web', 'learn');
      t.match([told.code, JSON.parse(told.stderr)], [77, { error: { code: 'role' } }]);
      await until('the use to be told', 5_000, async () =>
        (await controller.ok('GET', '/tokens')).items.every((one: { lastUsedAt?: string }) => one.lastUsedAt) ? true : undefined,
      );
    });

    await t.test('what cannot be made is refused', async t => {
      const rows = [
        [{ name: 'vera', role: 'viewer' }, 409, 'conflict'],
        [{ name: 'root', role: 'viewer' }, 409, 'conflict'],
        [{ name: '<script>alert(1)</script>', role: 'viewer' }, 400, 'usage'],
        [{ name: 'x', role: 'owner' }, 400, 'usage'],
        [{ name: 'x', role: 'viewer', expires: '2001-01-01T00:00:00Z' }, 400, 'usage'],
        [{ name: 'x', role: 'admin', owners: ['shop'] }, 400, 'usage'],
      ] as const;
      for (const [body, status, code] of rows)
        t.match(await controller.call('POST', '/tokens', body), { status, body: { error: { code } } }, JSON.stringify(body));
    });

    await t.test('a browser logs in, shows that it is the page that did, and logs out', async t => {
      const browser = new Caller(controller.url);
      t.match(await browser.call('GET', '/login'), { status: 401, body: { error: { code: 'not-permitted' } } });
      t.match(await browser.call('POST', '/login', { token: `${operator.token}x` }), { status: 401 });
      const answer = await browser.call('POST', '/login', { token: operator.token });
      t.match(answer, { status: 200, body: { name: 'otto', role: 'operator', environments: [], owners: [], csrf: /^.{43}$/ } });
      t.match(answer.cookie, /^knowngood=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
      t.same((await browser.call('GET', '/login')).body, answer.body);
      t.match(await browser.call('POST', '/profiles/lint', { files: [] }), { status: 403, body: { error: { code: 'csrf' } } });
      browser.csrf = 'x'.repeat(43);
      t.match(await browser.call('POST', '/profiles/lint', { files: [] }), { status: 403, body: { error: { code: 'csrf' } } });
      browser.csrf = answer.body.csrf;
      t.match(await browser.call('POST', '/profiles/lint', { files: [] }), { status: 200 });
      const { cookie } = browser;
      t.match(await browser.call('POST', '/logout', {}), { status: 200, cookie: /^knowngood=; .*Max-Age=0/ });
      browser.cookie = cookie;
      t.match(await browser.call('GET', '/login'), { status: 401 }, 'the old cookie is nobody’s');
      browser.cookie = 'knowngood=kg_forged';
      t.match(await browser.call('GET', '/alerts'), { status: 401 });
    });

    await t.test('over a restart tokens and logins hold; revoked, neither does, and who follows is cut off', async t => {
      const browser = new Caller(controller.url);
      await browser.call('POST', '/login', { token: viewer.token });
      const before = { cookie: browser.cookie };
      await controller.kill();
      await controller.again();
      const again = new Caller(controller.url, before);
      t.match(await again.call('GET', '/login'), { status: 200, body: { name: 'vera' } });
      const follows = (headers: Record<string, string>) => fetch(`${controller.url}/api/v1/alerts/follow`, { headers });
      const streams = await Promise.all([follows({ cookie: before.cookie! }), follows({ authorization: `Bearer ${viewer.token}` })]);
      const other = await follows({ authorization: `Bearer ${operator.token}` });
      const gone = await kg(undefined, 'tokens', 'revoke', 'vera');
      t.match([gone.code, JSON.parse(gone.stdout)], [0, { id: viewer.id, name: 'vera' }]);
      for (const stream of streams) t.match(await stream.text(), /: following/, 'it ends');
      t.match(await again.call('GET', '/login'), { status: 401 });
      t.match(await new Caller(controller.url, { token: viewer.token }).call('GET', '/alerts'), { status: 401 });
      const reader = other.body!.getReader();
      t.notOk((await reader.read()).done, 'another token’s goes on');
      await reader.cancel();
      t.equal((await kg(undefined, 'tokens', 'revoke', 'vera')).code, 3);
      const listed = await kg(undefined, 'tokens', 'list');
      t.match(
        listed.stdout
          .trim()
          .split('\n')
          .map(line => JSON.parse(line)),
        [{ name: 'otto' }],
      );
      t.equal((await kg(viewer.token, 'status')).code, 77);
    });

    t.notOk(readFileSync(`${controller.stateDir}/token`, 'utf8').includes('kg_'), 'the one of the state folder is as ever');
  },
);

t.test('a token with a scope sees nothing else', { timeout: 120_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const other = stage.agent('host-b');
  const own = aContainer({ n: 1, workload: 'staging/shop/web', name: 'own' });
  const theirs = aContainer({ n: 2, workload: 'production/bank/core', name: 'theirs' });
  await agent.beat([aRunning(own, { environment: 'staging', owner: 'shop' })]);
  await other.beat([aRunning(theirs, { environment: 'production', owner: 'bank' })]);
  await agent.tell([own], [aFirst(own, anExec({ exe: '/bin/new' }), us)]);
  await other.tell([theirs], [aFirst(theirs, anExec({ exe: '/bin/new' }), us)]);
  await stage.settled();
  const alerts = (await controller.ok('GET', '/alerts')).items;
  const ownAlert = alerts.find((one: { workload: string }) => one.workload === own.workload);
  const theirAlert = alerts.find((one: { workload: string }) => one.workload === theirs.workload);
  const scoped = async (name: string, scope: object) =>
    new Caller(controller.url, { token: (await controller.ok('POST', '/tokens', { name, role: 'operator', ...scope })).token });
  const shop = await scoped('sam', { owners: ['shop'] });
  const staging = await scoped('sten', { environments: ['staging'], owners: ['shop', 'bank'] });
  const nothing = await scoped('nora', { environments: ['production'], owners: ['shop'] });
  await until('the scope to be known', 5_000, async () =>
    (await shop.call('GET', '/workloads')).body.items.length === 1 ? true : undefined,
  );

  const lists = ['/workloads', '/profiles', '/alerts', '/hosts', '/recycles', '/sessions', '/ask', '/deploys', '/exceptions'];
  for (const path of lists) {
    for (const one of [shop, staging]) {
      const { status, body } = await one.call('GET', path);
      t.equal(status, 200, path);
      t.notMatch(JSON.stringify(body), /bank|theirs|host-b/, path);
    }
    t.same((await nothing.call('GET', path)).body.items, [], `both must hold: ${path}`);
  }
  const listed = (await shop.call('GET', '/alerts')).body.items;
  t.same(
    listed.map((one: { id: string }) => one.id),
    [ownAlert.id],
  );
  t.match((await shop.call('GET', '/status')).body, { openAlerts: 1, hosts: [{ host: 'host-a' }], workloads: { alert: 1 } });

  const w = encodeURIComponent(theirs.workload);
  const calls = [
    ['GET', `/workloads/${w}`],
    ['GET', `/workloads/${w}/ready`],
    ['GET', `/workloads?workload=${w}`],
    ['GET', `/profiles/${w}`],
    ['GET', `/profiles/${w}/document`],
    ['GET', `/profiles/${w}/history`],
    ['GET', `/profiles/${w}/image?image=${theirs.image}`],
    ['GET', `/alerts/${theirAlert.id}`],
    ['GET', `/whois/theirs`],
    ['GET', `/images/verify?of=${w}`],
    ['POST', `/workloads/${w}/mode`, { mode: 'learn', relearn: true, wait: false }],
    ['PUT', `/workloads/${w}/recycle`, { maxAge: '1h' }],
    ['POST', `/workloads/${w}/logs`, {}],
    ['POST', '/alerts/dismiss', { ids: [theirAlert.id] }],
    ['POST', '/profiles/allow', { alerts: [theirAlert.id] }],
    ['POST', `/profiles/${w}/lock`, {}],
    ['POST', `/profiles/${w}/extend`, { forMs: 1_000 }],
    ['POST', `/profiles/${w}/remove`, { entries: ['x'] }],
    ['POST', `/profiles/${w}/revert`, { to: 1 }],
    ['POST', `/profiles/${w}/approve`, {}],
    ['POST', `/profiles/${w}/reject`, {}],
    ['POST', `/profiles/${w}/generalise`, {}],
    ['POST', `/profiles/${w}/unlearn`, { from: '1h', to: '1s' }],
    ['POST', '/deploys/begin', { workload: theirs.workload, revision: 'x' }],
    ['POST', '/deploys/end', { workload: theirs.workload, revision: 'x' }],
    ['POST', '/recycle', { targets: ['theirs'], plan: true }],
    ['POST', '/recycle', { targets: [theirs.workload], wait: false }],
    ['POST', '/adopt', { targets: ['theirs'], wait: false }],
    ['POST', '/release', { targets: ['theirs'], wait: false }],
    ['POST', '/hosts/host-b/canary', {}],
    ['POST', '/profiles/apply', { files: [{ file: 'a.yaml', text: documentOf(theirs.workload) }] }],
  ] as const;
  const before = await controller.ok('GET', `/profiles/${w}`);
  for (const [method, path, body] of calls) {
    const answer = await shop.call(method, path, body);
    t.equal(answer.status, 404, `${method} ${path}: ${JSON.stringify(answer.body)}`);
    t.notMatch(JSON.stringify(answer.body), /bank\/core.*(revision|entries)/);
  }
  t.same(await controller.ok('GET', `/profiles/${w}`), before, 'nothing of theirs was changed');
  t.equal((await controller.ok('GET', `/alerts/${theirAlert.id}`)).status, 'open');

  t.match(await shop.call('POST', '/alerts/dismiss', { ids: [ownAlert.id] }), { status: 200 });
  t.match(await controller.ok('GET', `/alerts/${ownAlert.id}`), { status: 'dismissed', by: 'sam' });
  t.match(await shop.call('POST', '/mode', { mode: 'learn', relearn: true, all: true, wait: false }), {
    status: 200,
    body: { items: [{ workload: own.workload, to: 'learn' }] },
  });
  t.equal((await controller.ok('GET', `/profiles/${w}`)).mode, 'alert', '“all” is all of the scope');

  await agent.beat([]);
  await until('its containers to be gone', 5_000, async () =>
    (await controller.ok('GET', '/hosts')).items.find((one: { host: string }) => one.host === 'host-a').containers === 0 ? true : undefined,
  );
  t.equal((await shop.call('GET', `/alerts/${ownAlert.id}`)).status, 200, 'whose it was is remembered');
  await controller.kill();
  await controller.again();
  t.equal((await shop.at(controller.url).call('GET', `/alerts/${ownAlert.id}`)).status, 200, 'over a restart, too');
});

function documentOf(workload: string): string {
  return `apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: ${workload} }\nspec: { mode: alert }\n`;
}
