import type { Profile, Workload } from './shapes.js';
import { plain } from './table.js';
import { counted } from './words.js';

const stages: Readonly<Record<string, string>> = { 'one-replica': 'one replica', 'one-host': 'one host', tenth: 'a tenth', all: 'all' };

/** How far a change has come: `in one replica, 1 of 5 containers, until …`; or why it was taken back. Nothing where there is none. */
export function rolloutWords({ rollout, takenBack }: Pick<Profile | Workload, 'rollout' | 'takenBack'>): readonly string[] {
  if (rollout) {
    const { stage, reached = 0, of = 0, until = '-', takesAway = 0, from = 0, alerts = 0, maxAlerts = 0 } = rollout;
    return [
      `in ${stages[stage] ?? stage}, ${reached} of ${counted(of, 'container')}, until ${until}`,
      `takes away ${counted(takesAway, 'line')} of revision ${from}: ${counted(alerts, 'alert')} of that, more than ${maxAlerts} take it back`,
    ];
  }
  return takenBack ? [`revision ${takenBack.revision}, ${takenBack.at}: ${plain(takenBack.why)}`] : [];
}
