import t from 'tap';
import { aConnect, anExec } from '../support/behaviours.js';
import { logIn, openBrowser, visit } from '../support/browser.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const image = '<img src=x onerror="window.ran=1">';
const script = '"><script>window.ran=1</script>';
const handler = `' onmouseover='window.ran=1' x="`;
const link = 'javascript:window.ran=1';

t.test('script in names, labels, arguments and reasons is shown as the text that it is, on every page', { timeout: 240_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const us = Date.now() * 1_000;
  const workload = `shop/${script}`;
  const other = link;
  const one = aContainer({ n: 1, workload, name: image, imageName: `web:${image}` });
  const two = aContainer({ n: 2, workload: other, name: script, imageName: handler });
  const labels = { owner: image, environment: script, labelsIgnored: [handler], rule: `label ${script}`, persistencePossible: [image] };
  await agent.beat([aRunning(one, labels), aRunning(two, { owner: handler, environment: link })]);
  await agent.tell(
    [one, two],
    [
      aFirst(one, anExec({ exe: `/tmp/${image}`, file: 'drift', parent: `/bin/${script}` }), us, {
        argv: ['sh', '-c', image, script, handler],
      }),
      aFirst(one, aConnect({ peer: `workload:${other}`, exe: `/tmp/${handler}` }), us),
      aFirst(one, aConnect({ peer: '203.0.113.9', port: 443, name: script, exe: image }), us),
      aFirst(one, { kind: 'write', path: `/etc/${script}`, executable: false }, us),
      aFirst(two, anExec({ exe: link, parent: image }), us, { argv: [link] }),
      {
        kind: 'session',
        id: 's1',
        how: 'exec',
        container: one.id,
        argv: [image],
        tty: true,
        fromUs: us - 60_000_000,
        atUs: us,
        commands: [script, image],
        commandsTotal: 2,
        unsure: [],
        files: [handler],
        person: { name: image, uid: 1000, how: script },
      },
    ],
  );
  await stage.settled();
  const path = encodeURIComponent(workload);
  await controller.ok('POST', '/deploys/begin', { workload, revision: image, change: script, by: handler });
  await controller.ok('POST', `/workloads/${path}/mode`, { mode: 'learn', relearn: true, by: image, why: script });
  await controller.ok('POST', `/workloads/${path}/mode`, { mode: 'alert', by: script, why: image });
  const { items: alerts } = await controller.ok('GET', '/alerts');
  t.ok(alerts.length > 3, `${alerts.length} alerts`);

  const { page, errors } = await visit(await openBrowser(t), controller);
  const dialogs: string[] = [];
  page.on('dialog', dialog => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.evaluate(`addEventListener('securitypolicyviolation', event => { (window.refused ??= []).push(event.violatedDirective); })`);
  await logIn({ page, errors }, controller.token);
  const own = await page.evaluate(`document.scripts.length`);
  const tabs = ['processes', 'network', 'files', 'settings', 'proposals', 'exceptions', 'sessions', 'recycle', 'history', 'yaml'];
  const pages = [
    'overview',
    'incidents',
    'incidents/INC-1',
    'alerts',
    ...alerts.slice(0, 4).map((alert: { readonly id: string }) => `alerts/${alert.id}`),
    'workloads',
    ...tabs.map(tab => `workloads/${path}/${tab}`),
    `workloads/${encodeURIComponent(other)}`,
    'map',
    `map/${path}`,
    'ask',
    'recycles',
    'hosts',
    'audit',
    'tokens',
    path,
    `alerts/${encodeURIComponent(image)}`,
  ];
  let shown = 0;
  for (const at of pages) {
    await page.evaluate(`location.hash = ${JSON.stringify(`#/${at}`)}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle', { timeout: 600 }).catch(() => {});
    for (const closed of await page.locator('main summary').all()) await closed.click();
    const found = (await page.evaluate(`({
        made: document.querySelectorAll('img, iframe, object, embed, [onerror], [onmouseover]').length,
        scripts: document.scripts.length,
        ran: window.ran ?? null,
        refused: window.refused ?? [],
        away: [...document.querySelectorAll('a[href], form[action]')].map(one => one.getAttribute('href')).filter(href => !href?.startsWith('#/')),
        text: document.body.innerText,
      })`)) as { readonly text: string };
    const { text, ...rest } = found;
    if (/<img src=x|<script>|javascript:|onmouseover/.test(text)) shown++;
    t.same(rest, { made: 0, scripts: own, ran: null, refused: [], away: [] }, at);
  }
  t.ok(shown >= 20, `what was told is read as it was told on ${shown} pages`);
  t.same(dialogs, []);
  // What is at none of the addresses is asked for, and not found.
  const missing = /status of 404/;
  t.same(
    errors.filter(one => !missing.test(one)),
    [],
    'nothing was refused, for nothing was tried',
  );
  // Were any of it taken for more than text, it would have been seen here.
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(image)})`);
  await page.waitForFunction('window.refused?.length > 0 && document.images.length === 1');
});
