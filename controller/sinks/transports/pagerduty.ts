import type { Severity } from '../../../profiles/severity.js';
import { call } from '../call.js';
import type { Notice } from '../notice.js';
import { dedupKeyOf } from '../pagerduty-webhook.js';
import type { Receiver } from '../spec.js';
import type { Transport } from '../transport.js';

const severities: Readonly<Record<Severity, string>> = { critical: 'critical', high: 'error', medium: 'warning', low: 'info' };
const maxSummary = 1_024;

/**
 * PagerDuty's Events API v2. One alert is one incident there: its id is the dedup key, so that what comes twice is one,
 * who has it in knowngood has it there, and its end resolves it.
 */
export function pagerDuty({ url, routingKey }: Extract<Receiver, { readonly type: 'pagerduty' }>): Transport {
  const send = (event: object, key: string, signal: AbortSignal) =>
    call({
      url,
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ routing_key: routingKey, ...event }),
      signal,
    });
  return {
    saysAcknowledged: true,
    async send(notice, signal) {
      const dedup = { dedup_key: dedupKeyOf(notice.about) };
      if (notice.kind === 'test') {
        const opened = await send({ event_action: 'trigger', ...dedup, payload: payloadOf(notice) }, notice.key, signal);
        // Nobody is to be woken by it for longer than needed.
        return opened.kind === 'taken' ? send({ event_action: 'resolve', ...dedup }, `${notice.key}:end`, signal) : opened;
      }
      if (notice.status === 'acknowledged') return send({ event_action: 'acknowledge', ...dedup }, notice.key, signal);
      if (notice.status !== 'open') return send({ event_action: 'resolve', ...dedup }, notice.key, signal);
      const links = notice.link === undefined ? {} : { links: [{ href: notice.link, text: 'the incident' }], client_url: notice.link };
      return send({ event_action: 'trigger', ...dedup, client: 'knowngood', ...links, payload: payloadOf(notice) }, notice.key, signal);
    },
  };
}

function payloadOf({ title, text, severity, host, workload, environment, reason, owner, cause, beganMs, body }: Notice): object {
  return {
    summary: title.slice(0, maxSummary),
    source: host,
    severity: severities[severity],
    timestamp: new Date(beganMs).toISOString(),
    component: workload,
    ...(environment && { group: environment }),
    class: reason,
    custom_details: { text, cause, ...(owner && { owner }), alert: body },
  };
}
