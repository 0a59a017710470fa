import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { barriers, logIn, openBrowser, visit } from '../support/browser.js';
import { makeLively } from '../support/lively.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

t.test(
  'a workload leaves learning through what it would have told; what is asked is decided for many; a recycle and a way back',
  {
    timeout: 240_000,
  },
  async t => {
    const stage = await setStage(t, { KNOWNGOOD_CROWD: '100' });
    const lively = await makeLively(stage);
    t.teardown(() => lively.stop());
    const { controller } = stage;
    const somebody = await visit(await openBrowser(t), controller);
    const { page, errors } = somebody;
    await logIn(somebody, controller.token);

    t.comment('learn → alert');
    await page.getByRole('link', { name: 'Workloads', exact: true }).click();
    await page.getByRole('searchbox').fill('worker');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'pay/worker' }).waitFor();
    await page.getByText('Learning still waits for').waitFor();
    await page.getByRole('button', { name: 'alert', exact: true }).click();
    await page.getByText(/^Of \d+ behaviours it would have told \d+\.$/).waitFor();
    await page.getByRole('checkbox', { name: /I have looked at these/ }).check();
    await page.getByRole('button', { name: 'Set to alert' }).click();
    await page.getByRole('button', { name: 'alert', exact: true, pressed: true }).waitFor();
    t.match(await controller.ok('GET', '/workloads/pay%2Fworker'), { mode: 'alert', complete: true });

    t.comment('what is asked, decided for two workloads at once');
    await page.getByRole('link', { name: 'Ask', exact: true }).click();
    await page.getByRole('checkbox', { name: 'shop/api' }).check();
    await page.getByRole('checkbox', { name: 'pay/worker' }).check();
    await page.getByPlaceholder(/^Why/).fill('they need their role');
    await page.getByRole('button', { name: 'Allow in chosen: 2' }).click();
    await page.getByRole('checkbox', { name: 'shop/api' }).waitFor({ state: 'detached' });
    const asked = (await controller.ok('GET', '/ask')).items.find((one: { cause: string }) => one.cause === 'metadata-address');
    t.notOk(asked.workloads.includes('shop/api') || asked.workloads.includes('pay/worker'), `${asked.workloads}`);

    t.comment('what a revision changed, and the way back');
    await page.goto(`${controller.url}/#/workloads/shop%2Fapi/history`);
    const { revision } = await controller.ok('GET', '/workloads/shop%2Fapi');
    await page.getByRole('button', { name: `r${revision}`, exact: true }).click();
    await page.locator('.difference', { hasText: '169.254.169.254' }).waitFor();
    await page.getByRole('button', { name: `r${revision - 1}`, exact: true }).click();
    await page.getByRole('button', { name: `Return to r${revision - 1}` }).click();
    await page.getByRole('button', { name: `r${revision + 1}`, exact: true }).waitFor();
    const { entries } = await controller.ok('GET', '/profiles/shop%2Fapi');
    t.notOk(JSON.stringify(entries).includes('169.254.169.254'), 'the line is gone again');

    t.comment('a recycle is planned, done, and its phases are read');
    await page.goto(`${controller.url}/#/workloads/shop%2Fredis/recycle`);
    await page.getByRole('button', { name: 'What would it do?' }).click();
    await page.getByRole('button', { name: 'Recycle now' }).click();
    const done = page.locator('.recycle', { hasText: 'shop-redis-1' }).filter({ hasText: 'done' });
    await done.waitFor();
    await done.locator('summary').click();
    await done.getByText('✓ start').waitFor();
    t.same(errors, []);
  },
);

t.test(
  'learn to alert and on to protect: what it would have told and recycled is read and agreed to first',
  { timeout: 240_000 },
  async t => {
    const stage = await setStage(t);
    const { controller } = stage;
    const agent = stage.agent('host-a');
    const us = Date.now() * 1_000;
    const [first, second] = [aContainer({ n: 1, name: 'web-1' }), aContainer({ n: 2, name: 'web-2' })];
    await agent.beat([aRunning(first, { persistencePossible: ['/data'] }), aRunning(second)]);
    const [nginx, alone] = [anExec(), anExec({ exe: '/usr/bin/curl', parent: '/usr/sbin/nginx' })];
    await agent.tell([first, second], [aFirst(first, nginx, us), aFirst(second, nginx, us), aFirst(second, alone, us)]);
    await stage.settled();
    const somebody = await visit(await openBrowser(t), controller);
    const { page, errors } = somebody;
    await logIn(somebody, controller.token);
    await page.goto(`${controller.url}/#/workloads/shop%2Fweb`);

    await page.getByRole('button', { name: 'alert', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Of 2 behaviours it would have told 1.').waitFor();
    await dialog.getByText(/seen too seldom to be locked in: 1\./).waitFor();
    t.match(await dialog.textContent(), /started \/usr\/bin\/curl/);
    const set = dialog.getByRole('button', { name: 'Set to alert' });
    t.equal(await set.isDisabled(), true, 'not before it is agreed to');
    t.same(await barriers(somebody), []);
    await dialog.getByRole('checkbox', { name: /I have looked at these/ }).check();
    await set.click();
    await page.getByRole('button', { name: 'alert', exact: true, pressed: true }).waitFor();
    t.match(await controller.ok('GET', '/workloads/shop%2Fweb'), { mode: 'alert', complete: true });

    await agent.tell([second], [aFirst(second, anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' }), us + 1_000)]);
    await stage.settled();
    await page.getByRole('button', { name: 'protect', exact: true }).click();
    await dialog.getByText('web-1 (host-a): /data').waitFor();
    await dialog.getByLabel('Recycle at').selectOption({ label: 'critical alone' });
    await dialog.getByText('Containers would have been recycled after 1 of them.').waitFor();
    await dialog.getByLabel('Recycle at').selectOption({ label: 'medium, high and critical' });
    await dialog.getByText('Containers would have been recycled after 2 of them.').waitFor();
    t.same(await barriers(somebody), []);
    await dialog.getByRole('checkbox', { name: /I have looked at these/ }).check();
    await dialog.getByRole('button', { name: 'Set to protect' }).click();
    await page.getByRole('button', { name: 'protect', exact: true, pressed: true }).waitFor();
    t.match((await controller.ok('GET', '/workloads/shop%2Fweb')).effective, /recycles on medium/);
    t.same(errors, []);
  },
);

t.test(
  'the document is changed in its page: mistakes are told with their place, what it changes is shown, and then it is saved',
  { timeout: 240_000 },
  async t => {
    const stage = await setStage(t, { KNOWNGOOD_CROWD: '100' });
    const lively = await makeLively(stage);
    t.teardown(() => lively.stop());
    const { controller } = stage;
    const somebody = await visit(await openBrowser(t), controller);
    const { page, errors } = somebody;
    await logIn(somebody, controller.token);
    const before = await controller.ok('GET', '/workloads/shop%2Fapi');
    await page.goto(`${controller.url}/#/workloads/shop%2Fapi/yaml`);

    const editor = page.getByLabel('The document of shop/api');
    await editor.waitFor();
    const yaml = await editor.inputValue();
    const check = page.getByRole('button', { name: 'Check and compare' });
    t.equal(await check.isDisabled(), true, 'nothing is changed yet');
    await editor.fill(yaml.replace('mode: alert', 'mood: alert'));
    await check.click();
    await page.getByText(/unknown key "mood"/).waitFor();
    t.equal(await page.getByRole('button', { name: 'Save', exact: true }).count(), 0, 'with a mistake it cannot be saved');
    await editor.fill(yaml.replace('mode: alert', 'mode: learn'));
    await check.click();
    await page.locator('.difference', { hasText: 'mode: learn' }).waitFor();
    t.same(await barriers(somebody), []);
    t.equal((await controller.ok('GET', '/workloads/shop%2Fapi')).mode, 'alert', 'comparing changes nothing');
    await page.getByPlaceholder(/^Why/).fill('it learns once more');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(`Saved: revision ${before.revision + 1}.`).waitFor();
    t.match(await controller.ok('GET', '/workloads/shop%2Fapi'), { mode: 'learn', revision: before.revision + 1 });

    t.comment('what changed when, as a line and as a table; who talks to whom');
    await page.getByRole('img', { name: /^Of the lines known now, \d+ were known when this line begins; now there are \d+\.$/ }).waitFor();
    await page
      .getByRole('img', { name: /^How complete the profile was: [\d.]+ % first, [\d.]+ % now; blind stretches: \d+, releases: \d+\.$/ })
      .waitFor();
    await page.getByText('As a table').click();
    await page.getByRole('row', { name: /it learns once more/ }).waitFor();
    await page.getByRole('link', { name: /^Network/ }).click();
    await page.getByRole('region', { name: 'Who talks to whom' }).waitFor();
    t.same(await barriers(somebody), []);
    t.same(errors, []);
  },
);
