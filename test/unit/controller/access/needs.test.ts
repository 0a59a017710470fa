import t from 'tap';
import { decidedRoutes, needOf } from '../../../../controller/access/needs.js';
import { createApi } from '../../../../controller/api/server.js';
import type { Services } from '../../../../controller/api/services.js';

/** `METHOD /path` of every route in the document, with the role that it says it needs. */
function documented(): ReadonlyMap<string, string> {
  const api = createApi({ services: { version: '0' } as Services, host: '127.0.0.1', openMetrics: true, http: { names: [] } });
  const { paths = {} } = api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'x', version: '0' } });
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { 'x-needs': need }]): [string, string] => [
      `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
      String(need),
    ]),
  );
  return new Map(routes);
}

t.test('every route of the document needs what the one list says, and no other route is on it', async t => {
  const found = documented();
  t.ok(found.size > 40, `${found.size} routes`);
  t.same([...found.keys()].sort(), [...decidedRoutes].sort());
  for (const [route, need] of found) {
    const [method = '', path = ''] = route.split(' ');
    t.equal(need, needOf(method, path), route);
  }
  t.same(
    [...found].filter(([, need]) => need === 'nobody').map(([route]) => route),
    ['POST /sinks/{name}/pagerduty', 'POST /login'],
    'these need no token: by one it is shown, what comes by the other is signed',
  );
});

t.test('a route that nobody decided about is refused by name', async t => {
  t.throws(() => needOf('get', '/everything'), { message: /^GET \/everything is not in controller\/access\/needs\.ts/ });
});
