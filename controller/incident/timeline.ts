import type { Alert } from '../alert/state.js';
import { timeOf } from '../time.js';
import type { Incident } from './incident.js';

export interface Moment {
  readonly at: string;
  readonly kind: string;
  readonly sentence: string;
  readonly alert?: string;
  readonly by?: string;
}

/** What happened, oldest first: what the alerts tell, what was done in answer, what people did about it. */
export function timelineOf({ happened }: Incident, alerts: readonly Alert[], besides: readonly Moment[] = []): readonly Moment[] {
  const moments = [...alerts.flatMap(momentsOf), ...happened.map(({ at, by, kind, sentence }) => ({ at, by, kind, sentence })), ...besides];
  return moments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function momentsOf(alert: Alert): readonly Moment[] {
  const { id, facts, status, closedAtUs, by, why, responses } = alert;
  return [
    { at: timeOf(facts.observedAtUs), kind: facts.kind, sentence: facts.sentence, alert: id },
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
