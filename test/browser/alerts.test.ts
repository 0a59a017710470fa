import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { barriers, logIn, openBrowser, visit } from '../support/browser.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

t.test('a deviation appears live, is read, and is allowed for a time', { timeout: 180_000 }, async t => {
  const stage = await setStage(t);
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1 });
  await agent.beat([aRunning(web)]);
  await agent.tell([web], [aFirst(web, anExec(), Date.now() * 1_000)]);
  await stage.settled();
  await controller.ok('POST', '/workloads/shop%2Fweb/mode', { mode: 'alert' });

  const browser = await openBrowser(t);
  const somebody = await visit(browser, controller);
  const { page, errors } = somebody;
  t.equal(await page.title(), 'knowngood');
  t.same(await barriers(somebody), [], 'the login page');
  await page.locator('input[name=token]').fill('not-the-token');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByText('This token is not valid here.').waitFor();
  // The browser itself prints that an answer was 401.
  t.match(errors.splice(0), [/401/]);
  await logIn(somebody, controller.token);
  await page.getByText('Nothing grave is open.').waitFor();
  t.same(await barriers(somebody), [], 'the overview');

  await page.getByRole('link', { name: /^Alerts/ }).click();
  await page.getByText('live', { exact: true }).waitFor();
  await page.getByText('No open alert.').waitFor();
  t.same(await barriers(somebody), [], 'no alert');
  const toldAt = Date.now();
  const argv = ['curl', "http://203.0.113.9/<script>alert('x')</script>"];
  await agent.tell([web], [aFirst(web, anExec({ exe: '/usr/bin/curl', parent: '/usr/sbin/nginx' }), Date.now() * 1_000, { argv })]);
  const row = page.locator('.alert-row');
  await row.waitFor();
  t.comment(`it appeared ${Date.now() - toldAt} ms after it was told`);
  t.match(await row.textContent(), /high[\s\S]*shop\/web[\s\S]*curl/);

  await page.keyboard.press('j');
  await page.getByRole('heading', { name: /curl/ }).waitFor();
  const read = await page.locator('.one-alert').textContent();
  t.match(read, /unlisted program\. A program of the image ran that this workload never ran while it learned/);
  t.match(read, /http:\/\/203\.0\.113\.9\/<script>/, 'a command line is text, whatever it says');
  t.same(await barriers(somebody), [], 'an alert');

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys on this page' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Allow this' });
  await dialog.waitFor();
  t.same(await barriers(somebody), [], 'the dialog');
  await dialog.getByLabel('For how long').selectOption('30d');
  await dialog.getByLabel(/^Why/).fill('the new health check');
  await page.keyboard.press('Enter');
  await page.getByText(/Allowed: shop\/web is at revision \d+\./).waitFor();
  const { revision, entries } = await controller.ok('GET', '/profiles/shop%2Fweb');
  t.match(await page.locator('.said').textContent(), `revision ${revision}`);
  const [entry] = entries.filter((one: { exe?: string }) => one.exe === '/usr/bin/curl');
  const days = (Date.parse(entry.expiresAt) - Date.now()) / 86_400_000;
  t.ok(days > 29.9 && days <= 30, `the line holds for ${days} days`);
  await page.getByText(/allowed by operator: the new health check/).waitFor();

  t.comment('another one is dismissed, and a link to it is opened by somebody else');
  await agent.tell([web], [aFirst(web, anExec({ exe: '/usr/bin/nc' }), Date.now() * 1_000)]);
  await page.locator('.alert-row', { hasText: '/usr/bin/nc' }).click();
  // Keys are about what is shown.
  await page
    .locator('.one-alert')
    .getByRole('heading', { name: /\/usr\/bin\/nc/ })
    .waitFor();
  const link = page.url();
  await page.keyboard.press('d');
  await page.getByLabel('Why', { exact: true }).fill('a drill');
  await page.keyboard.press('Enter');
  await page.getByText('Dismissed.').waitFor();
  t.match(await controller.ok('GET', `/alerts/${link.split('/').at(-1)}`), { status: 'dismissed', why: 'a drill' });
  t.same(errors, [], 'the browser printed no error');

  const other = await visit(browser, controller, { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  await other.page.goto(link);
  await logIn(other, controller.token);
  await other.page.getByText('已忽略').first().waitFor();
  t.equal(await other.page.locator('html').getAttribute('lang'), 'zh-Hans');
  t.same(await barriers(other), [], 'dark, narrow, and in Chinese');
  const [wide, seen] = (await other.page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [number, number];
  t.ok(wide <= seen, `nothing is wider than a phone: ${wide} of ${seen} px`);
  t.same(other.errors, []);
});
