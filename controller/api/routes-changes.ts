import { byTime, type ToldChange, whatChanged } from '../what-changed.js';
import { type Api, route } from './routing.js';
import { changesPage, changesQuery } from './schema-changes.js';
import type { Services } from './services.js';

const weekMs = 7 * 86_400_000;

const list = route(
  {
    method: 'get',
    path: '/changes',
    summary: 'Releases, sessions, revisions, starts of agents, recycles and blind stretches, the newest last',
    request: { query: changesQuery },
  },
  changesPage,
);

export function changeRoutes(api: Api, services: Services): void {
  api.openapi(list, c => {
    const { since, until, before, limit, ...rest } = c.req.valid('query');
    const nowMs = services.now();
    const found = whatChanged(services, { ...rest, sinceMs: since ?? nowMs - weekMs, untilMs: until ?? nowMs, nowMs });
    const counts: Record<string, number> = {};
    for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
    const older = before === undefined ? found : found.filter(one => byTime(one, before) < 0);
    const items = older.slice(-limit);
    const [first] = items;
    const rests = first !== undefined && items.length < older.length ? { older: `${first.atMs}:${first.id}` } : {};
    return c.json({ items: items.map(view), total: found.length, counts, ...rests } as never, 200);
  });
}

function view({ atMs, untilMs, ...told }: ToldChange) {
  return { ...told, at: new Date(atMs).toISOString(), ...(untilMs === undefined ? {} : { until: new Date(untilMs).toISOString() }) };
}
