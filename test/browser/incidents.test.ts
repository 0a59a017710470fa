import t from 'tap';
import { aConnect, anExec } from '../support/behaviours.js';
import { barriers, logIn, openBrowser, visit } from '../support/browser.js';
import { makeLively } from '../support/lively.js';
import { until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning, aTally } from '../support/synthetic-agent.js';
import { SyntheticExecutor } from '../support/synthetic-executor.js';

t.test('an incident is seen first, read, taken, noted, and called a false alarm', { timeout: 240_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_CROWD: '100' });
  const lively = await makeLively(stage);
  t.teardown(() => lively.stop());
  const { controller } = stage;
  const somebody = await visit(await openBrowser(t), controller);
  const { page, errors } = somebody;
  await logIn(somebody, controller.token);

  const first = page.locator('.question').first().locator('.facts a').first();
  await first.waitFor();
  t.match(await first.textContent(), /critical/, 'the gravest stands first');
  await page.getByText('nobody has it').first().waitFor();
  await first.click();
  await page.getByRole('heading', { name: /^INC-\d+$/ }).waitFor();
  const id = (await page.getByRole('heading', { name: /^INC-\d+$/ }).textContent())!;
  await page.locator('main', { hasText: 'What could it reach?' }).waitFor();
  t.match(await page.locator('main').textContent(), /What could it reach\?[\s\S]*secrets to rotate/);

  await page.getByRole('button', { name: 'I have it' }).click();
  await page.getByText('acknowledged', { exact: true }).waitFor();
  t.notMatch(await page.locator('main').textContent(), /nobody has it/);
  await page.keyboard.press('n');
  await page.getByLabel('What is to be remembered').fill('asked the team');
  t.comment('the next key, as soon as the dialog is gone');
  await page.evaluate(`new MutationObserver((_, watch) => {
    if (document.querySelector('dialog')) return;
    watch.disconnect();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true }));
  }).observe(document.body, { childList: true, subtree: true })`);
  await page.keyboard.press('Enter');
  await page.getByText('asked the team').first().waitFor();
  await page.getByLabel('Why', { exact: true }).fill('a drill');
  await page.keyboard.press('Enter');
  await page.getByText('false alarm', { exact: true }).waitFor();
  const incident = await controller.ok('GET', `/incidents/${id}`);
  t.match(incident, { status: 'false-alarm', notes: [{ text: 'asked the team' }] });
  for (const alert of incident.alerts)
    t.match(await controller.ok('GET', `/alerts/${alert}`), { status: 'dismissed' }, 'its alerts are closed');
  t.same(errors, []);
});

t.test('the link of a pager opens the whole of it on a phone, after the login', { timeout: 240_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1, name: 'web-1', startedAtUs: (Date.now() - 9 * 86_400_000) * 1_000 });
  await agent.beat([aRunning(web, { owner: 'storefront', secrets: ['DB_PASSWORD'] })]);
  agent.answer();
  const us = Date.now() * 1_000;
  const dropped = anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' });
  await agent.tell([web], [aFirst(web, dropped, us), aTally(web, dropped, Math.floor(us / 60_000_000), 37)]);
  await agent.tell([web], [aFirst(web, aConnect({ exe: '/tmp/x', peer: '203.0.113.9', port: 443 }), us + 1_000)]);
  await stage.settled();
  await controller.ok('POST', '/incidents/INC-1/ticket', { ticket: 'https://tickets.example.com/SEC-881', by: 'ana' });
  await controller.ok('POST', '/incidents/INC-1/note', { text: 'asked the team', by: 'ana' });
  await controller.ok('POST', '/incidents/INC-1/assign', { assignee: 'the night shift', by: 'ana' });
  const { alerts } = await controller.ok('GET', '/incidents/INC-1');

  const browser = await openBrowser(t);
  const somebody = await visit(browser, controller, { viewport: { width: 390, height: 844 } });
  const { page, errors } = somebody;
  await page.goto(`${controller.url}/#/incidents/${alerts[1]}`);
  await logIn(somebody, controller.token);
  await page.getByRole('heading', { name: 'INC-1' }).waitFor();
  await page.waitForURL(/#\/incidents\/INC-1$/);
  await page.getByRole('heading', { name: 'Its alerts: 2' }).waitFor();
  const text = (await page.locator('main').textContent())!;
  for (const said of [
    /owner storefront/,
    /the night shift has it/,
    /web-1 on host-a, generation 1, 9 d old when it began/,
    /asked the team/,
    /handed over to the night shift/,
    /× 37/,
    /DB_PASSWORD/,
    /not proven that alerts arrive/,
  ])
    t.match(text, said);
  t.equal(await page.getByRole('link', { name: 'https://tickets.example.com/SEC-881' }).getAttribute('rel'), 'noreferrer noopener');
  t.equal(await page.locator('section[aria-labelledby="its-alerts"] a').count(), 2);
  await page.locator('section[aria-labelledby="its-evidence"]').getByText('Nothing was kept').waitFor();
  t.same(await barriers(somebody), []);
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  t.equal(wide, 0, 'nothing is wider than the screen');
  t.same(errors, []);
});

t.test('its container is contained, let go and recycled from its page', { timeout: 240_000 }, async t => {
  const stage = await setStage(t);
  const { controller, bus, names } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1, name: 'web-1' });
  const executor = new SyntheticExecutor(bus, names, agent, [aRunning(web)]);
  t.teardown(() => executor.stop());
  await executor.beat();
  const us = Date.now() * 1_000;
  await agent.tell([web], [aFirst(web, anExec(), us)]);
  await stage.settled();
  await controller.ok('POST', '/workloads/shop%2Fweb/mode', { mode: 'alert' });
  await agent.tell([web], [aFirst(web, anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' }), us)]);
  await stage.settled();
  const somebody = await visit(await openBrowser(t), controller);
  const { page, errors } = somebody;
  await logIn(somebody, controller.token);
  await page.goto(`${controller.url}/#/incidents/INC-1`);
  const act = async (verb: string) => {
    await page.getByRole('button', { name: `${verb}…` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why', { exact: true }).fill('it ran what is not in its image');
    return dialog.getByRole('button', { name: `${verb}…` });
  };
  const contain = await act('Contain');
  await page.getByText('cut from their networks').waitFor();
  t.same(await barriers(somebody), [], 'what it does is said first');
  await contain.click();
  await page.getByText('contained', { exact: true }).waitFor();
  t.equal(await page.getByRole('button', { name: 'Recycle…' }).count(), 0, 'nobody recycles it meanwhile');
  await (await act('Release containment')).click();
  await page.getByText('open', { exact: true }).waitFor();
  await (await act('Recycle')).click();
  await page.locator('main', { hasText: /recycle web-1: done/ }).waitFor();
  t.same(
    executor.orders.map(({ action, container }) => [action, container]),
    [
      ['contain', web.id],
      ['uncontain', web.id],
      ['recycle', web.id],
    ],
  );
  t.same(errors, []);
});

t.test('what it tells of is allowed for a week from its page, and the revision that came of it is shown', { timeout: 240_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1, name: 'web-1' });
  await agent.beat([aRunning(web)]);
  const us = Date.now() * 1_000;
  const dropped = anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' });
  const called = aConnect({ exe: '/tmp/x', peer: '203.0.113.9', port: 443 });
  await agent.tell([web], [aFirst(web, dropped, us), aFirst(web, called, us + 1_000)]);
  await stage.settled();
  const somebody = await visit(await openBrowser(t), controller);
  const { page, errors } = somebody;
  await logIn(somebody, controller.token);
  await page.goto(`${controller.url}/#/incidents/INC-1`);

  await page.getByRole('button', { name: 'Allow…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Which of its alerts: 2 of 2').waitFor();
  t.same(await barriers(somebody), []);
  await dialog.getByRole('checkbox', { name: /\/tmp\/x, a program/ }).uncheck();
  await dialog.getByText('Which of its alerts: 1 of 2').waitFor();
  await dialog.getByLabel('Why', { exact: true }).fill('our mirror');
  await dialog.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.getByRole('status').getByText('Alerts allowed: 1.').waitFor();
  const { revision, entries } = await controller.ok('GET', '/profiles/shop%2Fweb');
  await page.getByRole('link', { name: `shop/web is at revision ${revision}.` }).waitFor();
  const line = entries.find((one: { to?: string }) => one.to === '203.0.113.9');
  t.ok(Math.abs(Date.parse(line.expiresAt) - Date.now() - 7 * 86_400_000) < 120_000, line.expiresAt);
  await page.locator('main', { hasText: `1 alert allowed until ${line.expiresAt}` }).waitFor();

  t.comment('the rest for good: nothing of it is open any more');
  await page.getByRole('button', { name: 'Allow…' }).click();
  await dialog.getByText('Which of its alerts: 1 of 1').waitFor();
  await dialog.getByLabel('For how long').selectOption({ label: 'for good' });
  await dialog.getByLabel('Why', { exact: true }).fill('a tool of ours');
  await page.keyboard.press('Enter');
  await page.getByText('false alarm', { exact: true }).waitFor();
  t.same((await controller.ok('GET', '/alerts')).items, []);
  t.equal(await page.getByRole('button', { name: 'Allow…' }).count(), 0);
  t.same(errors, []);
});

t.test('what comes to it meanwhile holds nobody up, and is seen before it is closed', { timeout: 240_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1, name: 'web-1' });
  await agent.beat([aRunning(web)]);
  const us = Date.now() * 1_000;
  await agent.tell([web], [aFirst(web, anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' }), us)]);
  await stage.settled();
  const somebody = await visit(await openBrowser(t), controller);
  const { page, errors } = somebody;
  await logIn(somebody, controller.token);
  await page.goto(`${controller.url}/#/incidents/INC-1`);
  await page.getByText('nobody has it').waitFor();

  t.comment('the page does not hear of what comes');
  await page.route('**/api/v1/incidents/INC-1', route => route.abort());
  await agent.tell([web], [aFirst(web, aConnect({ exe: '/tmp/x', peer: '203.0.113.9', port: 443 }), us + 1_000)]);
  await stage.settled();
  await page.getByRole('button', { name: 'I have it' }).click();
  const has = async () => (await controller.ok('GET', '/incidents/INC-1')).status === 'acknowledged' || undefined;
  t.ok(await until('somebody has it', 10_000, has), 'whoever takes it need not have seen it all');
  await page.getByRole('button', { name: 'I have it', disabled: false }).waitFor();
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why', { exact: true }).fill('a drill');
  await page.keyboard.press('Enter');
  await dialog.getByText('something came to it since').waitFor();

  await page.unroute('**/api/v1/incidents/INC-1');
  await page.getByRole('heading', { name: 'Its alerts: 2' }).waitFor();
  await page.getByText('acknowledged', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'False alarm' }).click();
  await page.getByText('false alarm', { exact: true }).waitFor();
  t.match(await controller.ok('GET', '/incidents/INC-1'), { status: 'false-alarm', why: 'a drill' });
  t.same(
    errors.filter(one => !/net::ERR_FAILED|409 \(Conflict\)/.test(one)),
    [],
    'but for what was made to fail',
  );
});
