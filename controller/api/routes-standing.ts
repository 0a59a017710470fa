import { standingShape } from './answers/host.js';
import { type Api, askedBy, type From, granted, jsonBody, route } from './routing.js';
import { listOf, standBody } from './schema.js';
import type { Services } from './services.js';

const list = route({ method: 'get', path: '/stand-down', summary: 'Which hosts react, and which only observe' }, listOf(standingShape));
const down = route(
  {
    method: 'post',
    path: '/stand-down',
    summary: 'No blocking, containing or recycling; observation goes on',
    request: jsonBody(standBody),
  },
  listOf(standingShape),
);
const up = route(
  { method: 'post', path: '/stand-up', summary: 'React again to what is armed', request: jsonBody(standBody) },
  listOf(standingShape),
);

export function standingRoutes(api: Api, { standing }: Services): void {
  const stand = async (c: From, isDown: boolean, { hosts, ...rest }: { hosts?: string[] | undefined; why?: string | undefined }) => {
    const { by, why } = askedBy(c, rest);
    return [...granted(await standing.set(hosts, { down: isDown, by, why }))];
  };
  api.openapi(list, c => c.json({ items: [...standing.lines()] } as never, 200));
  api.openapi(down, async c => c.json({ items: await stand(c, true, c.req.valid('json')) } as never, 200));
  api.openapi(up, async c => c.json({ items: await stand(c, false, c.req.valid('json')) } as never, 200));
}
