import { after, sayings, type Word } from '../incident/act.js';
import { type Deed, deeds } from '../incident/containment.js';
import { type Incident, isClosed, nameOf } from '../incident/incident.js';
import { refusal } from '../refusal.js';
import { allowIncident } from './allow-incident.js';
import { expiry } from './expiry.js';
import { follow } from './follow.js';
import {
  allowedIncidentShape,
  anyIncidentParam,
  incidentAllowBody,
  incidentBody,
  incidentParam,
  incidentShape,
  incidentsQuery,
} from './incident-schema.js';
import { Problem } from './problem.js';
import { type Api, askedBy, granted, jsonBody, route } from './routing.js';
import { incidentId, incidentNumber, listOf } from './schema.js';
import type { Services } from './services.js';

const list = route(
  { method: 'get', path: '/incidents', summary: 'Alerts that belong together, the newest last', request: { query: incidentsQuery } },
  listOf(incidentShape),
);
const live = route(
  {
    method: 'get',
    path: '/incidents/follow',
    summary: 'Server-sent events: open incidents that match, then every change',
    request: { query: incidentsQuery },
  },
  incidentShape,
);
const one = route(
  {
    method: 'get',
    path: '/incidents/{id}',
    summary: 'One incident, or the one that took it over',
    request: { params: anyIncidentParam },
  },
  incidentShape,
);
const allow = route(
  {
    method: 'post',
    path: '/incidents/{id}/allow',
    summary: 'Make what its alerts tell part of the profile (why), for a time or for good',
    request: { params: incidentParam, ...jsonBody(incidentAllowBody) },
  },
  allowedIncidentShape,
);

export function incidentRoutes(api: Api, services: Services): void {
  const { containments, incidents, incidentViews, now, signal } = services;
  const isWanted = (incident: Incident, query: Wanted) =>
    (query.status === 'all' || !isClosed(incident)) &&
    (query.workload === undefined || query.workload.includes(incident.workload)) &&
    (query.since === undefined || incidentViews.lastSeenUs(incident) / 1_000 >= query.since);
  const selected = ({ limit, ...query }: Wanted & { readonly limit: number }) =>
    incidents
      .all()
      .filter(incident => isWanted(incident, query))
      .sort((a, b) => incidentViews.lastSeenUs(a) - incidentViews.lastSeenUs(b))
      .slice(-limit);

  api.openapi(list, c => c.json({ items: selected(c.req.valid('query')).map(one => incidentViews.view(one)) } as never, 200));

  api.openapi(live, c => {
    const query = c.req.valid('query');
    return follow<Incident>(c, {
      event: 'incident',
      initial: selected({ ...query, status: 'open' }),
      ended: sinceMs =>
        incidents
          .all()
          .filter(incident => isWanted(incident, { ...query, status: 'all' }) && Date.parse(incident.closed?.at ?? '') >= sinceMs),
      idOf: nameOf,
      // As it is when its turn comes.
      view: incident => incidentViews.view(incidents.get(incident.number) ?? incident),
      listen: take => incidents.listen(take),
      isWanted: incident => isWanted(incident, query),
      signal,
      now,
    }) as never;
  });

  api.openapi(one, c => {
    const { id } = c.req.valid('param');
    const number = incidentId.test(id) ? incidentNumber(id) : incidents.numberOf(id);
    const found = number === undefined ? undefined : incidents.current(number);
    if (found) return c.json(incidentViews.view(found) as never, 200);
    const what = incidentId.test(id) ? `INC-${incidentNumber(id)}` : `of alert "${id}"`;
    throw new Problem(refusal('no-incident', `there is no incident ${what}`, 'list them with "knowngood incidents --status all"'));
  });

  for (const deed of deeds) {
    const act = route(
      {
        method: 'post',
        path: `/incidents/{id}/${deed}`,
        summary: deedSummaries[deed],
        request: { params: incidentParam, ...jsonBody(incidentBody) },
      },
      incidentShape,
    );
    api.openapi(act, async c => {
      const body = c.req.valid('json');
      const done = granted(await containments.carryOut(c.req.valid('param').id, deed, body.how, askedBy(c, body)));
      return c.json(incidentViews.view(done) as never, 200);
    });
  }

  api.openapi(allow, async c => {
    const body = c.req.valid('json');
    const { alerts, thisImage, exception } = body;
    const wanted = { alerts, thisImage, exception, expiresAt: expiry(body.expires, now()) };
    const { incident, allowed, left } = await allowIncident(services, c.req.valid('param').id, wanted, askedBy(c, body));
    return c.json({ ...incidentViews.view(incident), allowed, left } as never, 200);
  });

  for (const word of sayings) {
    const act = route(
      {
        method: 'post',
        path: `/incidents/{id}/${word}`,
        summary: summaries[word],
        request: { params: incidentParam, ...jsonBody(incidentBody) },
      },
      incidentShape,
    );
    api.openapi(act, async c => {
      const { id } = c.req.valid('param');
      const body = c.req.valid('json');
      const asked = askedBy(c, body);
      const { text, assignee, ticket } = body;
      const saying = { by: asked.by, why: asked.why, text, assignee, ticket };
      const changed = granted(await incidents.change(id, asked, (incident, at) => after(incident, word, saying, at)));
      return c.json(incidentViews.view(changed) as never, 200);
    });
  }
}

const deedSummaries: Readonly<Record<Deed, string>> = {
  contain: 'Cut its containers from their networks, or pause them (how); nothing of them is lost',
  release: 'Give its containers back what containment took from them',
  capture: 'Keep evidence of its containers as they run',
  recycle: 'Replace its containers by fresh ones; evidence is kept',
};

const summaries: Readonly<Record<Word, string>> = {
  acknowledge: 'Somebody has it',
  assign: 'Hand it over (assignee)',
  note: 'Write something down (text)',
  ticket: 'Tie it to a ticket elsewhere (ticket)',
  resolve: 'Close it, and its alerts as resolved',
  'false-alarm': 'Close it as a false alarm (why), and dismiss its alerts',
};

interface Wanted {
  readonly status: 'open' | 'all';
  readonly workload?: readonly string[] | undefined;
  readonly since?: number | undefined;
}
