import { byEnds, waysOf } from '../east-west.js';
import { type Api, route } from './routing.js';
import { mapPage, mapQuery } from './schema-map.js';
import type { Services } from './services.js';

const list = route(
  {
    method: 'get',
    path: '/map',
    summary: 'Which workloads talk to each other, and what of it no profile lists',
    request: { query: mapQuery },
  },
  mapPage,
);

export function mapRoutes(api: Api, services: Services): void {
  api.openapi(list, c => {
    const { after, limit, ...asked } = c.req.valid('query');
    const found = waysOf(services, asked);
    const rest = after === undefined ? found : found.filter(one => byEnds(one, after) > 0);
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    const more = last !== undefined && items.length < rest.length ? { next: [last.from, last.to].map(encodeURIComponent).join('/') } : {};
    const unlisted = found.filter(one => one.alerts > 0).length;
    return c.json(
      { items: items.map(one => ({ ...one, by: [...one.by], listedBy: [...one.listedBy] })), total: found.length, unlisted, ...more },
      200,
    );
  });
}
