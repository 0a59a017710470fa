import { type Api, granted, jsonBody, route } from './routing.js';
import { anyShape, listOf, sinksTestBody } from './schema.js';
import type { Services } from './services.js';

const list = route({ method: 'get', path: '/sinks', summary: 'Who is told of alerts, and whether it arrives' }, listOf(anyShape));
const test = route(
  { method: 'post', path: '/sinks/test', summary: 'Send something harmless to sinks, past their queues', request: jsonBody(sinksTestBody) },
  listOf(anyShape),
);

export function sinkRoutes(api: Api, { sinks, sinkStates }: Services): void {
  api.openapi(list, c => c.json({ items: sinkStates() } as never, 200));
  api.openapi(test, async c => c.json({ items: granted(await sinks.test(c.req.valid('json').names)) } as never, 200));
}
