import { refusal } from '../refusal.js';
import { logPageShape } from './answers/workload.js';
import { Problem } from './problem.js';
import { type Api, jsonBody, route } from './routing.js';
import { logsBody, workloadParam } from './schema.js';
import type { Services } from './services.js';

const logs = route(
  {
    method: 'post',
    path: '/workloads/{w}/logs',
    summary: 'What its containers wrote, those that were replaced too: a page of lines',
    request: { params: workloadParam, ...jsonBody(logsBody) },
  },
  logPageShape,
);

export function logRoutes(api: Api, { store, hosts, readLogs }: Services): void {
  api.openapi(logs, async c => {
    const { w } = c.req.valid('param');
    const { since, tail, marks = [] } = c.req.valid('json');
    const page = await readLogs({
      kind: 'logs',
      workload: w,
      marks,
      ...(since === undefined ? {} : { since }),
      ...(tail === undefined ? {} : { tail }),
    });
    const isKnown = store.get(w) !== undefined || hosts.running(w).length > 0 || page.lines.length > 0;
    if (!isKnown) throw new Problem(refusal('no-workload', `there is no workload "${w}"`, 'list them with "knowngood workloads"'));
    return c.json(page as never, 200);
  });
}
