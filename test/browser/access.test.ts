import t from 'tap';
import { barriers, logIn, openBrowser, visit } from '../support/browser.js';
import { patient } from '../support/patience.js';
import { setStage } from '../support/stage.js';
import { aContainer, aRunning } from '../support/synthetic-agent.js';

t.test(
  'a login outlives the page, everything stands down and up, and a token is made and revoked',
  { timeout: patient(120_000) },
  async t => {
    const stage = await setStage(t);
    const { controller } = stage;
    await stage.agent('host-a').beat([aRunning(aContainer({ n: 1 }))]);
    await stage.settled();
    const browser = await openBrowser(t);
    const admin = await visit(browser, controller);
    await logIn(admin, controller.token);
    await admin.page.reload();
    await admin.page.locator('header.frame').waitFor();
    t.equal(await admin.page.evaluate('document.cookie'), '', 'no script can read the login');

    const { page } = admin;
    await page.getByRole('button', { name: 'STAND DOWN' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('a test of it');
    t.same(await barriers(admin), [], 'the question');
    await dialog.getByRole('button', { name: 'STAND DOWN' }).click();
    const down = page.getByRole('button', { name: /stood down: 1 of 1/ });
    await down.waitFor();
    t.match((await controller.ok('GET', '/stand-down')).items, [{ host: 'host-a', standing: 'down' }]);
    await down.click();
    await dialog.getByRole('button', { name: 'Stand up' }).click();
    await page.getByRole('button', { name: 'STAND DOWN' }).waitFor();
    t.match((await controller.ok('GET', '/stand-down')).items, [{ host: 'host-a', standing: 'up' }]);

    await page.getByRole('link', { name: 'Tokens' }).click();
    await page.locator('input[name=name]').fill('reader');
    await page.locator('input[name=expires]').fill('30d');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByText('It is shown this once').waitFor();
    const made = (await page.locator('.advice code').textContent())!.trim();
    t.same(await barriers(admin), [], 'the tokens');
    const reader = await visit(browser, controller);
    await logIn(reader, made);
    await reader.page.getByRole('link', { name: 'Hosts' }).click();
    await reader.page.getByText('host-a').first().waitFor();
    t.equal(await reader.page.getByRole('button', { name: 'STAND DOWN' }).count(), 0, 'who may only look has no such button');
    t.equal(await reader.page.getByRole('link', { name: 'Tokens' }).count(), 0);

    await page.getByRole('listitem').filter({ hasText: 'reader' }).getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('reader', { exact: true }).waitFor({ state: 'detached' });
    await reader.page.locator('input[name=token]').waitFor();
    t.same(admin.errors, []);
    t.same(
      reader.errors.filter(error => !/401/.test(error)),
      [],
      'the browser itself prints that its login ended',
    );
  },
);
