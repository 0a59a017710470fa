import { call } from '../call.js';
import type { Notice } from '../notice.js';
import type { Receiver } from '../spec.js';
import type { Transport } from '../transport.js';

/** An open alert that is not said again for so many rounds is over there: nobody is left to say it. */
const roundsKept = 5;

/** Prometheus' Alertmanager, its API v2. It keeps what is open in memory only, and so is told it again and again. */
export function alertmanager({ url, token, repeatMs }: Extract<Receiver, { readonly type: 'alertmanager' }>, now: () => number): Transport {
  const send = (notices: readonly Notice[], key: string, signal: AbortSignal) =>
    call({
      url: `${url}/api/v2/alerts`,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(notices.map(notice => alertOf(notice, endMs(notice)))),
      signal,
    });
  const endMs = ({ kind, status, atMs }: Notice): number => (status !== 'open' || kind === 'test' ? atMs : now() + roundsKept * repeatMs);
  return {
    send: (notice, signal) => send([notice], notice.key, signal),
    refresh: { everyMs: repeatMs, again: (notices, signal) => send(notices, `again:${now()}`, signal) },
  };
}

function alertOf(
  { about, severity, workload, host, reason, owner, environment, title, text, cause, link, beganMs }: Notice,
  endMs: number,
): object {
  return {
    labels: {
      alertname: 'knowngood',
      id: about,
      severity,
      workload,
      host,
      reason,
      ...(owner && { owner }),
      ...(environment && { environment }),
    },
    annotations: { summary: title, description: text, cause },
    startsAt: new Date(beganMs).toISOString(),
    // An alert cannot end before it began, however clocks stand.
    endsAt: new Date(Math.max(endMs, beganMs + 1)).toISOString(),
    ...(link && { generatorURL: link }),
  };
}
