import t from 'tap';
import { barriers, logIn, openBrowser, visit } from '../support/browser.js';
import { crowded } from '../support/crowded.js';
import { makeLively } from '../support/lively.js';
import { setStage } from '../support/stage.js';

t.test(
  'the ribbon of changes is read and followed by keys, and holds to the environment; the map leads from name to name',
  { timeout: 240_000 },
  async t => {
    const stage = await setStage(t, { KNOWNGOOD_CROWD: '100' });
    const lively = await makeLively(stage);
    t.teardown(() => lively.stop());
    const { controller } = stage;
    const somebody = await visit(await openBrowser(t), controller);
    const { page, errors } = somebody;
    await logIn(somebody, controller.token);
    const hash = () => page.evaluate('location.hash') as Promise<string>;

    const ribbon = page.getByRole('region', { name: 'Changes in the last 24 hours' });
    const release = ribbon.getByRole('link', { name: /release 8f3c shop\/api ci: CHG-311/ });
    await release.waitFor();
    const marks = ribbon.locator('.lane-mark');
    t.equal(await ribbon.locator('.lane-mark[tabindex="0"]').count(), 1, 'one step of the Tab key');
    await marks.first().focus();
    await ribbon.locator('.ribbon-told', { hasText: 'release 8f3c shop/api ci: CHG-311' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await ribbon.locator('.ribbon-told', { hasText: 'session exec shop/web' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await ribbon.locator('.ribbon-told', { hasText: /revision r\d+ shop\/\w+ ada/ }).waitFor();
    await page.keyboard.press('ArrowUp');
    t.same(await barriers(somebody), []);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'shop/web' }).waitFor();
    t.equal(await hash(), '#/workloads/shop%2Fweb/sessions');

    t.comment('of another environment');
    await page.goto(`${controller.url}/#/overview`);
    await release.waitFor();
    await page.getByLabel('Environment').selectOption('staging');
    await release.waitFor({ state: 'detached' });
    await page.getByLabel('Environment').selectOption('');
    await release.waitFor();

    t.comment('the map');
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await page.getByRole('searchbox').fill('redis');
    await page.getByText('workloads: 1, connections: 5').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Called by' }).getByRole('link', { name: 'pay/worker' }).click();
    t.equal(await hash(), '#/map/pay%2Fworker');
    await page.getByRole('region', { name: 'Calls' }).getByText('tcp 6379').waitFor();
    t.same(await barriers(somebody), []);
    t.same(errors, []);
  },
);

t.test(
  'a thousand workloads on the map: they are listed, only what is in sight is in the page, and a few are drawn once they are asked for',
  { timeout: 240_000 },
  async t => {
    const stage = await setStage(t);
    const { controller } = stage;
    await crowded(stage, 1_000);
    const somebody = await visit(await openBrowser(t), controller);
    const { page, errors } = somebody;
    await logIn(somebody, controller.token);
    await page.evaluate(`location.hash = '#/map'`);
    await page.getByText('workloads: 1,000, connections: 3,000').waitFor();
    await page.getByText('These are 1,000 workloads; up to 40 are drawn as a picture.').waitFor();
    t.equal(await page.locator('.picture').count(), 0);
    const rows = await page.locator('.rows > li').count();
    t.ok(rows > 5 && rows < 60, `${rows} rows in the page`);
    t.same(await barriers(somebody), []);
    const begun = Date.now();
    await page.getByRole('searchbox').fill('service-500');
    await page.locator('.picture a', { hasText: 'team-0/service-500' }).waitFor();
    t.comment(`drawn ${Date.now() - begun} ms after it was typed`);
    t.equal(await page.locator('.picture a').count(), 7, 'it, three that call it, three that it calls');
    t.same(errors, []);
  },
);
