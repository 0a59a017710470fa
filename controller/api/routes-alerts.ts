import type { z } from '@hono/zod-openapi';
import { type Severity, severities } from '../../profiles/severity.js';
import { isSelected, type Selection } from '../alert/select.js';
import type { Alert } from '../alert/state.js';
import { alertView } from '../alert/view.js';
import { blindView } from '../blind.js';
import type { Hosts } from '../hosts.js';
import { type Incident, nameOf } from '../incident/incident.js';
import { refusal } from '../refusal.js';
import { alertPageShape, alertShape } from './answers/alert.js';
import { follow } from './follow.js';
import { Problem } from './problem.js';
import { type Api, askedBy, jsonBody, route } from './routing.js';
import { alertsQuery, dismissBody, idParam, incidentNumber, listOf } from './schema.js';
import type { Services } from './services.js';

const list = route(
  { method: 'get', path: '/alerts', summary: 'Alerts that match, the newest last', request: { query: alertsQuery } },
  alertPageShape,
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

export function alertRoutes(api: Api, services: Services): void {
  const { alerts, hosts, incidents, log, now, signal, workloads } = services;
  const incidentOf = (id: string) => {
    const number = incidents.numberOf(id);
    return number === undefined ? undefined : incidents.current(number);
  };
  const viewAll = (some: readonly Alert[]) => {
    const gaps = workloads.ledger.gaps();
    return some.map(alert => {
      const incident = incidentOf(alert.id);
      return { ...alertView(alert), ...(incident && { incident: nameOf(incident) }), ...blindView(gaps, alert) };
    });
  };
  const view = (alert: Alert) => viewAll([alert])[0]!;
  const wantedBy = ({ since, until, environment, owner, incident, limit: _limit, before: _before, ...rest }: Query) => {
    const selection: Selection = { ...rest, sinceMs: since, untilMs: until };
    const isPlaced = placedIn(hosts, { environment, owner });
    const number = incident === undefined ? undefined : existing(services, incident).number;
    const isOfIt = (id: string) => number === undefined || incidentOf(id)?.number === number;
    return (alert: Alert) => isOfIt(alert.id) && isSelected(alert, selection) && isPlaced(alert.workload);
  };
  /** The last seen last. */
  const ordered = (isWanted: (alert: Alert) => boolean) => [...alerts.all()].filter(isWanted).sort(bySeen);

  api.openapi(list, c => {
    const query = c.req.valid('query');
    const found = ordered(wantedBy(query));
    const counts = Object.fromEntries(severities.map(severity => [severity, 0])) as Record<Severity, number>;
    for (const { facts } of found) counts[facts.severity as Severity] += 1;
    const before = query.before === undefined ? undefined : known(services, query.before);
    const older = before === undefined ? found : found.filter(alert => bySeen(alert, before) < 0);
    return c.json({ items: viewAll(older.slice(-query.limit)), total: found.length, counts } as never, 200);
  });

  api.openapi(live, c => {
    const query = c.req.valid('query');
    return follow<Alert>(c, {
      event: 'alert',
      initial: ordered(wantedBy({ ...query, status: 'open' })).slice(-query.limit),
      ended: sinceMs =>
        ordered(wantedBy({ ...query, status: 'all' })).filter(
          ({ closedAtUs }) => closedAtUs !== undefined && closedAtUs >= sinceMs * 1_000,
        ),
      idOf: alert => alert.id,
      view,
      listen: take => alerts.listen(take),
      isWanted: wantedBy(query),
      signal,
      now,
    }) as never;
  });

  api.openapi(one, c => c.json(view(known(services, c.req.valid('param').id)) as never, 200));

  api.openapi(dismiss, async c => {
    const body = c.req.valid('json');
    const { by, why } = askedBy(c, body);
    const found = body.ids.map(id => known(services, id));
    for (const alert of found) {
      if (alert.status !== 'open') continue;
      await log.publish({ id: alert.id, change: 'dismissed', atUs: Math.round(now() * 1_000), workload: alert.workload, by, why });
    }
    return c.json({ items: viewAll(found.map(alert => alerts.get(alert.id)!)) } as never, 200);
  });
}

/** By id, or by the first digits of one where only one begins with them. */
export function known({ alerts }: Services, id: string): Alert {
  const exact = alerts.get(id);
  if (exact) return exact;
  const near = id.length >= 6 ? [...alerts.all()].filter(alert => alert.id.startsWith(id)) : [];
  if (near.length === 1) return near[0]!;
  throw new Problem(refusal('no-alert', `there is no alert "${id}"`, 'list them with "knowngood alerts --status all"'));
}

function existing({ incidents }: Services, id: string): Incident {
  const found = incidents.current(incidentNumber(id));
  if (found) return found;
  throw new Problem(refusal('no-incident', `there is no incident "${id}"`, 'list them with "knowngood incidents --status all"'));
}

type Query = z.output<typeof alertsQuery>;

function bySeen(a: Alert, b: Alert): number {
  return a.lastSeenUs - b.lastSeenUs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Whether a workload runs in an environment, and is somebody's; each is looked up once. */
function placedIn(
  hosts: Hosts,
  { environment, owner }: { readonly environment?: string | undefined; readonly owner?: string | undefined },
) {
  if (!environment && !owner) return () => true;
  const known = new Map<string, boolean>();
  return (workload: string) => {
    const found = known.get(workload) ?? hosts.running(workload).some(({ container }) => isOf(container));
    known.set(workload, found);
    return found;
  };
  function isOf(container: { readonly environment?: string; readonly owner?: string }): boolean {
    return (!environment || container.environment === environment) && (!owner || container.owner === owner);
  }
}
