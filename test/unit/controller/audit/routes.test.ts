import { OpenAPIHono } from '@hono/zod-openapi';
import t from 'tap';
import { rootCaller } from '../../../../controller/access/caller.js';
import { Limits } from '../../../../controller/access/limits.js';
import { decidedRoutes, isChange } from '../../../../controller/access/needs.js';
import { createApi } from '../../../../controller/api/server.js';
import type { Services } from '../../../../controller/api/services.js';
import type { Change } from '../../../../controller/audit/record.js';
import type { Answer } from '../../../support/controller-process.js';
import { valid } from '../../../support/valid-request.js';

t.test('every route that changes something notes it before anything is done; where it cannot be noted, nothing is', async t => {
  const noted: Change[] = [];
  const touched: string[] = [];
  // Whatever a route reaches for before its change is noted may only be asked.
  const nothing = { get: () => undefined, all: () => [], change: () => touched.push('store') };
  const services = {
    version: '0',
    now: Date.now,
    onTrouble: () => {},
    limits: new Limits(1_000, Date.now),
    access: {
      callerOf: () => rootCaller,
      used: async () => {},
      create: () => touched.push('access'),
      revoke: () => touched.push('access'),
    },
    store: nothing,
    audit: {
      begin: async (change: Change) => {
        noted.push(change);
        throw new Error('it cannot be noted');
      },
    },
  } as unknown as Services;
  const api = createApi({ services, host: '127.0.0.1', openMetrics: false, http: { names: [] } });
  const document: Answer = api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'x', version: '0' } });
  t.ok(api instanceof OpenAPIHono);
  const changes = decidedRoutes.filter(route => isChange(...(route.split(' ') as [string, string])));
  t.ok(changes.length > 25, `${changes.length} routes`);
  for (const route of changes) {
    const [method = '', path = ''] = route.split(' ');
    const schema = document.paths[`/api/v1${path}`][method.toLowerCase()].requestBody?.content['application/json'].schema;
    const before = noted.length;
    const at = path.replace('/incidents/{id}', '/incidents/INC-1');
    const answer = await api.request(`/api/v1${at.replace(/\{\w+\}/g, 'shop%2Fweb')}`, {
      method,
      headers: { host: '127.0.0.1', authorization: 'Bearer x', 'content-type': 'application/json' },
      ...(method === 'DELETE' ? {} : { body: JSON.stringify(schema ? valid(schema, document) : {}) }),
    });
    t.equal(answer.status, 500, `${route}: ${await answer.text()}`);
    t.equal(noted.length, before + 1, `${route} is noted`);
    t.match(noted.at(-1), { what: route, by: 'operator', token: 'root' });
  }
  t.same(touched, [], 'and none went on');
});
