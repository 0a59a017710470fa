import { OpenAPIHono } from '@hono/zod-openapi';
import t from 'tap';
import { consoleRoutes, readConsole } from '../../../../controller/api/console-files.js';
import type { ApiEnv } from '../../../../controller/api/routing.js';

const anybody = async (_: unknown, next: () => Promise<void>) => next();

function served(folder: string) {
  const api = new OpenAPIHono<ApiEnv>();
  consoleRoutes(api, readConsole(folder), anybody);
  return (path: string, headers: Readonly<Record<string, string>> = {}) => api.request(path, { headers });
}

t.test('the files are served with a strict policy, and a browser keeps what cannot change', async t => {
  const get = served(
    t.testdir({ 'index.html': '<p>here</p>', assets: { 'a-1.js': 'go()' }, 'icon.svg': '<svg/>', 'notes.txt': 'not a page' }),
  );
  const page = await get('/');
  t.equal(await page.text(), '<p>here</p>');
  t.match(page.headers.get('content-type'), /^text\/html/);
  t.equal(page.headers.get('cache-control'), 'no-cache');
  const policy = page.headers.get('content-security-policy')!;
  t.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
  t.match(policy, /frame-ancestors 'none'/);
  t.notMatch(policy, /unsafe/);
  t.equal(page.headers.get('x-content-type-options'), 'nosniff');
  const again = await get('/', { 'if-none-match': page.headers.get('etag')! });
  t.equal(again.status, 304);
  const script = await get('/assets/a-1.js', { 'accept-encoding': 'gzip' });
  t.match(script.headers.get('cache-control'), /immutable/);
  t.equal(script.headers.get('content-encoding'), 'gzip');
});

t.test('no address leads to anything else', async t => {
  const folder = t.testdir({ site: { 'index.html': '<p>here</p>', 'notes.txt': 'not a page' }, secret: 'token' });
  const get = served(`${folder}/site`);
  for (const path of [
    '/../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/assets/../../secret',
    '/notes.txt',
    '//etc/passwd',
    '/index.html/',
    '/.%00/',
  ]) {
    const answer = await get(path);
    t.equal(answer.status, 404, path);
    t.notMatch(await answer.text(), /token|not a page|root:/, path);
  }
});

t.test('one that was not built says how to', async t => {
  t.same(readConsole(`${t.testdir({})}/none`), []);
});
