import { readFileSync } from 'node:fs';
import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { logIn, openBrowser, visit } from '../support/browser.js';
import { patient } from '../support/patience.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const workloads = 1_000;
const each = 100;
const hosts = 10;
const presses = 100;
/** As a key repeats that is held down; sent faster than a keyboard can, presses wait for each other. */
const repeatMs = 33;
const firstRowsMs = 1_500;
const p95Ms = 100;

t.test(`the console with ${workloads * each} open alerts of ${workloads} workloads`, { timeout: 1_800_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert', KNOWNGOOD_CROWD: '1000000' });
  const { controller } = stage;
  const begun = Date.now();
  for (let host = 0; host < hosts; host++) {
    const agent = stage.agent(`host-${host}`);
    const own = Array.from({ length: workloads / hosts }, (_, at) => {
      const n = host * (workloads / hosts) + at + 1;
      return aContainer({ n, workload: `team${n % 20}/service-${n}`, name: `service-${n}` });
    });
    await agent.beat(own.map(one => aRunning(one, { environment: host % 2 === 0 ? 'production' : 'staging', owner: `team${host}` })));
    for (const container of own) {
      const firsts = Array.from({ length: each }, (_, at) =>
        aFirst(container, anExec({ exe: `/opt/tool-${at}`, parent: '/usr/sbin/nginx' }), Date.now() * 1_000),
      );
      await agent.tell([container], firsts);
    }
    await controller.ok('GET', '/status?wait=settled&timeoutMs=280000');
  }
  const { openAlerts } = await controller.ok('GET', '/status');
  t.comment(`${openAlerts} alerts in ${Date.now() - begun} ms`);
  t.ok(openAlerts >= workloads * each, `${openAlerts} alerts are open`);

  const somebody = await visit(await openBrowser(t), controller);
  const { page, errors } = somebody;
  await logIn(somebody, controller.token);
  await page.locator('.question .facts li').first().waitFor();

  const timeTo = async (hash: string, row: string) => {
    const from = Date.now();
    await page.evaluate(`location.hash = '${hash}'`);
    // More than are told one by one: the page of them has come.
    await page.locator(row).nth(8).waitFor();
    return Date.now() - from;
  };
  const alertsMs = await timeTo('#/alerts', '.alert-row');
  const rows = await page.locator('.alert-row').count();
  t.comment(`${rows} rows of the alerts are in the page`);
  t.ok(rows < 100, 'what is out of sight is not in the page');
  // From the press until the next picture has it, as the reader's browser has it.
  await page.evaluate(`
    window.took = [];
    addEventListener('keydown', event => {
      requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - event.timeStamp)));
    }, true);
  `);
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press(press % 10 === 9 ? 'k' : 'j');
    await page.waitForTimeout(repeatMs);
  }
  await page.waitForFunction(`window.took.length >= ${presses}`);
  const took = ((await page.evaluate('window.took')) as number[]).sort((a, b) => a - b);
  const p95 = took[Math.floor(took.length * 0.95)]!;
  const chosen = await page.locator('.alert-row[aria-current]').count();
  t.equal(chosen, 1, 'the one that the keys chose is marked');
  const workloadsMs = await timeTo('#/workloads', '.workload-row');
  const rssMib = Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${controller.pid}/status`, 'utf8'))![1]) / 1_024);
  t.comment(
    `first rows of alerts ${alertsMs} ms, of workloads ${workloadsMs} ms; key presses p50 ${took[presses / 2]!.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
  );
  t.comment(`the controller holds ${rssMib} MiB`);
  t.ok(alertsMs < patient(firstRowsMs), `first rows of alerts: ${alertsMs} ms`);
  t.ok(workloadsMs < patient(firstRowsMs), `first rows of workloads: ${workloadsMs} ms`);
  t.ok(p95 < patient(p95Ms), `p95 of ${presses} key presses: ${p95.toFixed(1)} ms`);
  t.same(errors, []);
});
