import { sentenceOf } from '../../profiles/entry-sentence.js';
import type { Profile } from '../../profiles/profile.js';
import type { Alert } from '../alert/state.js';
import { timeOf } from '../time.js';
import type { Incident } from './incident.js';

export interface Moment {
  readonly at: string;
  readonly kind: string;
  readonly sentence: string;
  readonly alert?: string;
  readonly severity?: string;
  /** Of an alert that came more than once: how often by now, and when last. */
  readonly count?: number;
  readonly lastSeen?: string;
  /** The line of the profile that comes nearest, in words, and in what it differs. */
  readonly nearest?: string;
  readonly differs?: readonly string[];
  readonly by?: string;
}

/** What happened, oldest first: what the alerts tell, what was done in answer, what people did about it. */
export function timelineOf(
  { happened }: Incident,
  alerts: readonly Alert[],
  profile: Profile | undefined,
  besides: readonly Moment[] = [],
): readonly Moment[] {
  const nearest = new Map<string, string>(
    alerts.flatMap(({ facts }) => (facts.nearest === undefined ? [] : [[facts.nearest, ''] as const])),
  );
  for (const entry of nearest.size === 0 ? [] : (profile?.entries ?? []))
    if (nearest.has(entry.id)) nearest.set(entry.id, sentenceOf(entry));
  const moments = [
    ...alerts.flatMap(alert => momentsOf(alert, nearest.get(alert.facts.nearest ?? ''))),
    ...happened.map(({ at, by, kind, sentence }) => ({ at, by, kind, sentence })),
    ...besides,
  ];
  return moments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function momentsOf(alert: Alert, nearest: string | undefined): readonly Moment[] {
  const { id, facts, status, closedAtUs, by, why, responses, counts, lastSeenUs } = alert;
  return [
    {
      at: timeOf(facts.observedAtUs),
      kind: facts.kind,
      sentence: facts.sentence,
      alert: id,
      severity: facts.severity,
      ...(counts.total > 1 && { count: counts.total, lastSeen: timeOf(lastSeenUs) }),
      ...(nearest && { nearest }),
      ...(facts.differs.length > 0 && { differs: [...facts.differs] }),
    },
    ...responses.map(({ kind, outcome, why: because, atUs }) => ({
      at: timeOf(atUs),
      kind,
      sentence: [outcome === undefined ? kind : `${kind}: ${outcome}`, because].filter(Boolean).join(', '),
      alert: id,
    })),
    ...(closedAtUs === undefined
      ? []
      : [
          {
            at: timeOf(closedAtUs),
            kind: status,
            sentence: why ? `${status}: ${why}` : status,
            alert: id,
            ...(by === undefined ? {} : { by }),
          },
        ]),
  ];
}
