import t from 'tap';
import { logIn, openBrowser, visit } from '../support/browser.js';
import { makeLively } from '../support/lively.js';
import { setStage } from '../support/stage.js';

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
  await page.getByRole('button', { name: 'Note…' }).click();
  await page.getByLabel('What is to be remembered').fill('asked the team');
  await page.keyboard.press('Enter');
  await page.getByText('asked the team').first().waitFor();
  await page.getByRole('button', { name: 'False alarm…' }).click();
  await page.getByLabel('Why', { exact: true }).fill('a drill');
  await page.keyboard.press('Enter');
  await page.getByText('false alarm', { exact: true }).waitFor();
  const incident = await controller.ok('GET', `/incidents/${id}`);
  t.match(incident, { status: 'false-alarm', notes: [{ text: 'asked the team' }] });
  for (const alert of incident.alerts)
    t.match(await controller.ok('GET', `/alerts/${alert}`), { status: 'dismissed' }, 'its alerts are closed');
  t.same(errors, []);
});
