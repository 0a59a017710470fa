import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { isSame } from '../access/secret.js';

const prefix = 'knowngood:';
/** As much of an event of PagerDuty's webhooks, version 3, as is read: https://developer.pagerduty.com/docs/webhooks-overview */
const event = z.object({
  event: z.object({
    event_type: z.string(),
    agent: z.object({ summary: z.string().max(200).optional() }).nullish(),
    data: z.object({ incident_key: z.string().max(200).nullish() }),
  }),
});

/** The key by which PagerDuty knows what is about this alert. */
export function dedupKeyOf(alert: string): string {
  return `${prefix}${alert}`;
}

/** Whether one of the header's signatures is over this body by this secret: `v1=<hex>,v1=<hex>`, several while a secret is exchanged. */
export function isSigned(secret: string, body: string, header: string): boolean {
  const own = `v1=${createHmac('sha256', secret).update(body, 'utf8').digest('hex')}`;
  return header.split(',').some(one => isSame(one.trim(), own));
}

export interface Acknowledged {
  readonly alert: string;
  readonly by: string;
}

/** Who took which alert; undefined where the event is about anything else, or cannot be read. */
export function acknowledgedBy(body: string): Acknowledged | undefined {
  const read = event.safeParse(parsed(body));
  if (!read.success || read.data.event.event_type !== 'incident.acknowledged') return undefined;
  const { agent, data } = read.data.event;
  if (!data.incident_key?.startsWith(prefix)) return undefined;
  return { alert: data.incident_key.slice(prefix.length), by: `${agent?.summary ?? 'somebody'} (PagerDuty)` };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
