import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';
import { aConnect } from '../support/behaviours.js';
import { barriers, logIn, openBrowser, visit } from '../support/browser.js';
import { makeLively } from '../support/lively.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const pictures = join(resolve(import.meta.dirname, '../..'), '.screenshots');
const wide = { width: 1280, height: 800 };
const narrow = { width: 390, height: 844 };
const looks = [
  { name: 'wide-light-en', viewport: wide, colorScheme: 'light', locale: 'en-GB' },
  { name: 'wide-dark-zh', viewport: wide, colorScheme: 'dark', locale: 'zh-CN' },
  { name: 'narrow-dark-en', viewport: narrow, colorScheme: 'dark', locale: 'en-GB' },
  { name: 'narrow-light-zh', viewport: narrow, colorScheme: 'light', locale: 'zh-CN' },
] as const;

t.test(
  'every page is whole: in each look nothing is in the way of anybody, nothing is too wide, and nothing fails',
  { timeout: 600_000 },
  async t => {
    const stage = await setStage(t, { KNOWNGOOD_CROWD: '100' });
    const lively = await makeLively(stage);
    t.teardown(() => lively.stop());
    const { controller } = stage;
    // A call that no profile lists, for the map.
    const more = stage.agent('host-60');
    const api = aContainer({ n: 900, workload: 'shop/api', imageName: 'shop/api:2.4', name: 'shop-api-3' });
    await more.beat([aRunning(api, { owner: 'storefront', environment: 'production' })]);
    await more.tell([api], [aFirst(api, aConnect({ peer: 'workload:pay/worker', port: 8000 }), Date.now() * 1_000)]);
    await stage.settled();
    const { items } = await controller.ok('GET', '/alerts');
    const grave = items.find((one: { severity: string }) => one.severity === 'critical').id;
    const web = 'workloads/shop%2Fweb';
    const pages: Readonly<Record<string, { readonly at: string; readonly has: RegExp }>> = {
      audit: { at: 'audit', has: /workloads\/\{w\}\/mode/ },
      tokens: { at: 'tokens', has: /A new token|新令牌/ },
      overview: { at: 'overview', has: /shop\/web/ },
      incidents: { at: 'incidents', has: /INC-/ },
      incident: { at: 'incidents/INC-1', has: /203\.0\.113\.9|\/tmp\/x|host-/ },
      alerts: { at: 'alerts', has: /\/tmp\/x/ },
      alert: { at: `alerts/${grave}`, has: /203\.0\.113\.9:443/ },
      workloads: { at: 'workloads', has: /pay\/worker/ },
      map: { at: 'map', has: /shop\/redis/ },
      talks: { at: 'map/shop%2Fredis', has: /tcp 6379/ },
      processes: { at: web, has: /\/usr\/sbin\/nginx/ },
      network: { at: `${web}/network`, has: /8080/ },
      settings: { at: `${web}/settings`, has: /user is 0/ },
      sessions: { at: `${web}/sessions`, has: /nginx\.conf/ },
      recycle: { at: `${web}/recycle`, has: /in-place/ },
      history: { at: `${web}/history`, has: /ada/ },
      yaml: { at: `${web}/yaml`, has: /Check and compare|检查并比较/ },
      ask: { at: 'ask', has: /shop\/api/ },
      recycles: { at: 'recycles', has: /host-17/ },
      hosts: { at: 'hosts', has: /host-41/ },
    };
    mkdirSync(pictures, { recursive: true });
    const browser = await openBrowser(t);
    for (const { name, ...look } of looks) {
      const somebody = await visit(browser, controller, look);
      await logIn(somebody, controller.token);
      for (const [title, { at, has }] of Object.entries(pages)) {
        await somebody.page.evaluate(`location.hash = '#/${at}'`);
        await somebody.page.locator('main', { hasText: has }).waitFor();
        // What is asked for beside it has come, too.
        await somebody.page.waitForLoadState('networkidle', { timeout: 600 }).catch(() => {});
        await somebody.page.screenshot({ path: join(pictures, `${title}-${name}.png`) });
        t.same(await barriers(somebody), [], `${title}, ${name}: no barrier`);
        const [width, seen] = (await somebody.page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [number, number];
        t.ok(width <= seen, `${title}, ${name}: ${width} of ${seen} px`);
      }
      t.same(somebody.errors, [], `${name}: the browser printed no error`);
      await somebody.page.context().close();
    }
  },
);
