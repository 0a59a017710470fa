import { evidencePageShape, evidencePartShape } from './answers/evidence.js';
import { type Api, granted, route } from './routing.js';
import { evidenceParam, evidencePartQuery, evidenceQuery } from './schema.js';
import type { Services } from './services.js';

const list = route(
  { method: 'get', path: '/evidence', summary: 'What was kept of containers that were retired', request: { query: evidenceQuery } },
  evidencePageShape,
);
const part = route(
  {
    method: 'get',
    path: '/evidence/{id}/part',
    summary: 'Bytes of one piece: of its manifest, or of the content of a file in it',
    request: { params: evidenceParam, query: evidencePartQuery },
  },
  evidencePartShape,
);

export function evidenceRoutes(api: Api, { evidence }: Services): void {
  api.openapi(list, async c => {
    const { workload, since, limit, id } = c.req.valid('query');
    const found = await evidence.list({
      workloads: workload ?? [],
      limit,
      ...(since === undefined ? {} : { sinceMs: since }),
      ...(id === undefined ? {} : { id }),
    });
    return c.json(found as never, 200);
  });
  api.openapi(part, async c => {
    const { id } = c.req.valid('param');
    const { host, file, offset } = c.req.valid('query');
    const found = granted(await evidence.part({ kind: 'evidence-part', id, offset, ...(file === undefined ? {} : { file }) }, host));
    return c.json({ ...found, data: Buffer.from(found.data).toString('base64') }, 200);
  });
}
