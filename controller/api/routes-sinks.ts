import { after } from '../incident/act.js';
import { type Incident, isClosed, nameOf } from '../incident/incident.js';
import { refusal } from '../refusal.js';
import { type Acknowledged, acknowledgedBy, isSigned } from '../sinks/pagerduty-webhook.js';
import { acknowledgedShape, sinkShape } from './answers/host.js';
import { holdBack } from './identify.js';
import { Problem } from './problem.js';
import { type Api, granted, jsonBody, route } from './routing.js';
import { listOf, sinkParam, sinksTestBody } from './schema.js';
import type { Services } from './services.js';

const list = route({ method: 'get', path: '/sinks', summary: 'Who is told of alerts, and whether it arrives' }, listOf(sinkShape));
const test = route(
  { method: 'post', path: '/sinks/test', summary: 'Send something harmless to sinks, past their queues', request: jsonBody(sinksTestBody) },
  listOf(sinkShape),
);

const pagerDuty = route(
  {
    method: 'post',
    path: '/sinks/{name}/pagerduty',
    summary: 'What PagerDuty tells by its webhook, signed: who has an alert there has its incident here',
    request: { params: sinkParam },
  },
  acknowledgedShape,
);

export function sinkRoutes(api: Api, services: Services): void {
  const { limits, sinks, sinkStates } = services;
  api.openapi(list, c => c.json({ items: sinkStates() } as never, 200));
  api.openapi(test, async c => c.json({ items: granted(await sinks.test(c.req.valid('json').names)) } as never, 200));
  api.openapi(pagerDuty, async c => {
    const { name } = c.req.valid('param');
    const body = await c.req.text();
    const secret = sinks.webhookSecretOf(name);
    if (secret === undefined || !isSigned(secret, body, c.req.header('x-pagerduty-signature') ?? '')) {
      holdBack(c, limits.stranger(c.get('whence').address));
      const fix = `give the sink "${name}" its webhookSecret in sinks.yaml, the one that PagerDuty showed for this webhook`;
      throw new Problem(refusal('not-permitted', 'this is not signed by the webhook of a sink', fix));
    }
    const taken = acknowledgedBy(body);
    return c.json({ acknowledged: (taken && (await acknowledge(services, name, taken))) ?? null } as never, 200);
  });
}

/** The name of the incident that somebody has since; undefined where it is over, somebody's already, or none: PagerDuty sends again what is refused. */
async function acknowledge({ incidents, audit }: Services, sink: string, { alert, by }: Acknowledged): Promise<string | undefined> {
  const number = incidents.numberOf(alert);
  const incident = number === undefined ? undefined : incidents.current(number);
  if (!incident || incident.acknowledged || isClosed(incident)) return undefined;
  const what = { target: nameOf(incident), workloads: [incident.workload] };
  const begun = await audit.begin({ by, token: `sink ${sink}`, what: 'POST /sinks/{name}/pagerduty', ...what });
  let changed: Incident;
  try {
    changed = granted(await incidents.change(incident.number, { by, why: '' }, (one, at) => after(one, 'acknowledge', { by }, at)));
  } catch (error) {
    await begun.dropped();
    throw error;
  }
  await begun.done({ ...what, after: { acknowledged: true } });
  return nameOf(changed);
}
