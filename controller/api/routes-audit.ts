import { auditRecordShape, verifiedShape } from './answers/audit.js';
import { type Api, route } from './routing.js';
import { auditQuery, listOf } from './schema.js';
import type { Services } from './services.js';

const list = route(
  { method: 'get', path: '/audit', summary: 'Who changed what, the newest last', request: { query: auditQuery } },
  listOf(auditRecordShape),
);
const verify = route({ method: 'get', path: '/audit/verify', summary: 'Whether the chain of changes is what was written' }, verifiedShape);

export function auditRoutes(api: Api, { audit }: Services): void {
  api.openapi(list, async c => {
    const { since = 0, limit } = c.req.valid('query');
    return c.json({ items: [...(await audit.list(since, limit, () => true))] } as never, 200);
  });
  api.openapi(verify, async c => c.json((await audit.verify()) as never, 200));
}
