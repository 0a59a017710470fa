import { isAllowedSession, sessionFingerprint } from '../../profiles/session.js';
import { sessionView } from '../session-view.js';
import type { KeptSession } from '../sessions.js';
import { sessionShape } from './answers/session.js';
import { type Api, route } from './routing.js';
import { listOf, sessionsQuery } from './schema.js';
import type { Services } from './services.js';

const list = route(
  { method: 'get', path: '/sessions', summary: 'Who came into containers, and what was opened for it', request: { query: sessionsQuery } },
  listOf(sessionShape),
);

export function sessionRoutes(api: Api, { alerts, store, workloads }: Services): void {
  const view = (workload: string, { host, name, session }: KeptSession) => {
    const alert = alerts.latest(sessionFingerprint(workload, host, session.id));
    const container = session.container === '' ? undefined : { id: session.container, ...(name !== undefined && { name }) };
    return {
      workload,
      host,
      ...(container === undefined ? {} : { container }),
      ...sessionView(session),
      ...(alert === undefined ? {} : { alert: alert.id }),
      ...(isAllowedSession(store.get(workload)?.sessions, session) ? { allowed: true } : {}),
    };
  };

  api.openapi(list, c => {
    const { workload, since } = c.req.valid('query');
    const items = [...workloads.all()]
      .filter(state => workload === undefined || workload.includes(state.workload))
      .flatMap(state => state.sessions.all().map(kept => ({ kept, workload: state.workload })))
      .filter(({ kept: { session } }) => since === undefined || (session.untilUs ?? session.atUs) >= since * 1_000)
      .sort((a, b) => a.kept.session.fromUs - b.kept.session.fromUs)
      .map(one => view(one.workload, one.kept));
    return c.json({ items } as never, 200);
  });
}
