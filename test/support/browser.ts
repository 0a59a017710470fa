import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Test } from 'tap';
import type { ControllerProcess } from './controller-process.js';
import { patient } from './patience.js';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Networks of other containers come and go on a machine; the browser then asks again, and says so. */
const elsewhere = 'net::ERR_NETWORK_CHANGED';

/** A page of the console, and what went wrong in it while nobody looked. */
export interface Visit {
  readonly page: Page;
  /** What the browser printed as an error, and scripts that failed. */
  readonly errors: string[];
}

/** Debian's chromium, without a window. Ends with the test. */
export async function openBrowser(t: Test): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  t.teardown(async () => {
    // A wait that came to nothing says what it waited for, not what was there instead.
    if (!t.passing()) for (const page of browser.contexts().flatMap(one => one.pages())) t.comment(await shown(page));
    await browser.close();
  });
  return browser;
}

/** A visit of somebody who never was there. */
export async function visit(browser: Browser, controller: ControllerProcess, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patient(20_000));
  const errors: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().includes(elsewhere)) errors.push(message.text());
  });
  page.on('pageerror', error => errors.push(String(error)));
  await page.goto(`${controller.url}/`);
  return { page, errors };
}

/** Where a page is and what stands on it. */
async function shown(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not stand there.
  const text = await page.locator('body').innerText({ timeout: 2_000 }).catch(String);
  return `${page.url()} shows:\n${text}`;
}

export async function logIn({ page }: Visit, token: string): Promise<void> {
  await page.locator('input[name=token]').fill(token);
  await page.locator('form button[type=submit]').click();
  await page.locator('header.frame').waitFor();
}

/** What is serious for people who cannot see, point, or tell colours apart, each with where. */
export async function barriers({ page }: Visit): Promise<readonly string[]> {
  // Evaluated from outside, which the policy of the page does not forbid.
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}
