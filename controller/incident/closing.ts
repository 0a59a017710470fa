import type { Alert } from '../alert/state.js';
import type { Closed } from './incident.js';

/**
 * How an incident ends when nothing of it is open any more; undefined while something is. Where all that it told of is allowed from now on it was a false
 * alarm; that a release was approved was none. It is the word of whoever closed the last of its alerts.
 */
export function closedAs(alerts: readonly Alert[], nowMs: number): Closed | undefined {
  if (alerts.length === 0 || alerts.some(({ status }) => status === 'open')) return undefined;
  const isAllowed = alerts.every(({ status, facts }) => status === 'allowed' && facts.reason !== 'new-image');
  const last = alerts.reduce((a, b) => ((b.closedAtUs ?? 0) > (a.closedAtUs ?? 0) ? b : a));
  const said = isAllowed ? 'all that it told of is allowed' : `each of its alerts was ${wordsOf(alerts)}`;
  return {
    as: isAllowed ? 'false-alarm' : 'resolved',
    at: new Date(last.closedAtUs === undefined ? nowMs : last.closedAtUs / 1_000).toISOString(),
    by: last.by ?? 'knowngood',
    why: last.why ? `${said}: ${last.why}` : said,
  };
}

function wordsOf(alerts: readonly Alert[]): string {
  return [...new Set(alerts.map(({ status }) => status))].sort().join(' or ');
}
