import { isSelected } from '../alert/select.js';
import { alertView } from '../alert/view.js';
import { refusal } from '../refusal.js';
import { follow } from './follow.js';
import { Problem } from './problem.js';
import { askedBy, jsonBody, route } from './routing.js';
import { alertShape, alertsQuery, dismissBody, idParam, listOf } from './schema.js';

const list = route(
  { method: 'get', path: '/alerts', summary: 'Alerts that match, the newest last', request: { query: alertsQuery } },
  listOf(alertShape),
);
const live = route(
  {
    method: 'get',
    path: '/alerts/follow',
    summary: 'Server-sent events: open alerts that match, then every change',
    request: { query: alertsQuery },
  },
  alertShape,
);
const one = route({ method: 'get', path: '/alerts/{id}', summary: 'One alert', request: { params: idParam } }, alertShape);
const dismiss = route(
  { method: 'post', path: '/alerts/dismiss', summary: 'Close alerts without allowing what they tell', request: jsonBody(dismissBody) },
  listOf(alertShape),
);
export function alertRoutes(api, services) {
  const { alerts, log, now, signal } = services;
  const selected = (selection, limit) => {
    // Walked from the oldest; the newest are wanted.
    const found = [...alerts.all()].filter(alert => isSelected(alert, selection));
    return found.sort((a, b) => a.lastSeenUs - b.lastSeenUs).slice(-limit);
  };
  api.openapi(list, c => {
    const { limit, since, until, ...rest } = c.req.valid('query');
    return c.json({ items: selected({ ...rest, sinceMs: since, untilMs: until }, limit).map(alertView) }, 200);
  });
  api.openapi(live, c => {
    const { limit, since, until, ...rest } = c.req.valid('query');
    const selection = { ...rest, sinceMs: since, untilMs: until };
    return follow(c, {
      event: 'alert',
      initial: selected({ ...selection, status: 'open' }, limit),
      idOf: alert => alert.id,
      view: alertView,
      listen: take => alerts.listen(take),
      isWanted: alert => isSelected(alert, selection),
      signal,
      now,
    });
  });
  api.openapi(one, c => c.json(alertView(known(services, c.req.valid('param').id)), 200));
  api.openapi(dismiss, async c => {
    const body = c.req.valid('json');
    const { by, why } = askedBy(body);
    const found = body.ids.map(id => known(services, id));
    for (const alert of found) {
      if (alert.status !== 'open') continue;
      await log.publish({ id: alert.id, change: 'dismissed', atUs: Math.round(now() * 1_000), workload: alert.workload, by, why });
    }
    return c.json({ items: found.map(alert => alertView(alerts.get(alert.id))) }, 200);
  });
}
/** By id, or by the first digits of one where only one begins with them. */
export function known({ alerts }, id) {
  const exact = alerts.get(id);
  if (exact) return exact;
  const near = id.length >= 6 ? [...alerts.all()].filter(alert => alert.id.startsWith(id)) : [];
  if (near.length === 1) return near[0];
  throw new Problem(refusal('no-alert', `there is no alert "${id}"`, 'list them with "knowngood alerts --status all"'));
}
