import type { AlertRecord, Repeat } from '../../proto/alerts.js';
import { laterOf, type SessionTold } from '../../proto/session.js';
import { type Alert, type DatedResponse, maxContainers, maxResponses, noCounts, withCount } from './state.js';

const usPerMinute = 60_000_000;

/**
 * An alert after one more of its records. The same record twice changes nothing, and repeats may come in any order.
 * Undefined while it was not raised: a record about an alert that nobody knows is of one that has left the stream.
 */
export function fold(alert: Alert | undefined, record: AlertRecord): Alert | undefined {
  if (record.change === 'raised') return alert ?? raised(record);
  if (!alert) return undefined;
  switch (record.change) {
    case 'repeated':
      return withSession(record.repeat ? repeated(alert, record.repeat) : alert, record.session);
    case 'responded':
      return record.response ? { ...alert, responses: withResponse(alert.responses, { ...record.response, atUs: record.atUs }) } : alert;
    case 'allowed':
    case 'dismissed':
    case 'resolved':
      return closed(alert, record, record.change);
  }
}

function raised({ id, workload, atUs, facts, session }: AlertRecord): Alert | undefined {
  if (!facts) return undefined;
  const { container, observedAtUs, runUs, host } = facts;
  return {
    id,
    workload,
    facts,
    status: 'open',
    raisedAtUs: atUs,
    host,
    container,
    containers: [container.id],
    counts: withCount(noCounts, container.id, Math.floor(observedAtUs / usPerMinute), runUs, 1),
    firstSeenUs: observedAtUs,
    lastSeenUs: observedAtUs,
    responses: [],
    ...(session && { session }),
  };
}

function withSession(alert: Alert, session: SessionTold | undefined): Alert {
  if (session === undefined || laterOf(alert.session, session) !== session) return alert;
  return { ...alert, session };
}

function repeated(alert: Alert, repeat: Repeat): Alert {
  const { container, host, minute, runUs, count, lastAtUs } = repeat;
  const counts = withCount(alert.counts, container.id, minute, runUs, count);
  const newest = lastAtUs > alert.lastSeenUs;
  const known = alert.containers.includes(container.id);
  if (counts === alert.counts && !newest && known) return alert;
  return {
    ...alert,
    counts,
    containers: known ? alert.containers : withContainer(alert, container.id),
    ...(newest ? { lastSeenUs: lastAtUs, container, host } : {}),
    firstSeenUs: Math.min(alert.firstSeenUs, lastAtUs),
  };
}

/** Past the bound the newest are kept, and the one it was raised for. */
function withContainer(alert: Alert, id: string): readonly string[] {
  const [first, ...rest] = alert.containers;
  return [first!, ...[...rest, id].slice(-(maxContainers - 1))];
}

/** The first word wins: an alert is closed once, and what comes after belongs to its next episode. */
function closed(alert: Alert, record: AlertRecord, status: 'allowed' | 'dismissed' | 'resolved'): Alert {
  if (alert.status !== 'open') return alert;
  return {
    ...alert,
    status,
    closedAtUs: record.atUs,
    ...(record.by === undefined ? {} : { by: record.by }),
    ...(record.why === undefined ? {} : { why: record.why }),
  };
}

/** One line per order, which learns its outcome later; a repeated reason to hold is one line. */
function withResponse(responses: readonly DatedResponse[], response: DatedResponse): readonly DatedResponse[] {
  const at = responses.findIndex(r =>
    response.order ? r.order === response.order : r.kind === response.kind && r.order === undefined && r.why === response.why,
  );
  if (at < 0) return [...responses, response].slice(-maxResponses);
  const known = responses[at]!;
  if (!response.outcome || response.outcome === known.outcome) return responses;
  return responses.with(at, { ...known, outcome: response.outcome, ...(response.why === undefined ? {} : { why: response.why }) });
}
