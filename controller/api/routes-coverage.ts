import { profileOf } from './routes-workloads.js';
import { type Api, route } from './routing.js';
import { workloadParam } from './schema.js';
import { coverageQuery, coverageShape } from './schema-coverage.js';
import type { Services } from './services.js';

const list = route(
  {
    method: 'get',
    path: '/workloads/{w}/coverage',
    summary: 'How complete its profile was over time, the newest last',
    request: { params: workloadParam, query: coverageQuery },
  },
  coverageShape,
);

export function coverageRoutes(api: Api, services: Services): void {
  api.openapi(list, c => {
    const { workload } = profileOf(services, c.req.valid('param').w);
    const { since = 0 } = c.req.valid('query');
    const points = services.workloads.get(workload)?.coverage.all() ?? [];
    // With the one before: it holds until the first of these.
    const from = Math.max(
      0,
      points.findLastIndex(({ minute }) => minute * 60_000 <= since),
    );
    const items = points.slice(from).map(({ minute, ...point }) => ({ at: new Date(minute * 60_000).toISOString(), ...point }));
    return c.json({ items }, 200);
  });
}
