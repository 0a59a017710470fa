import { Empty } from '../../parts/empty.js';
import type { Entry } from '../../shapes.js';
import { say } from '../../words.js';
import { Line } from './line.js';
import type { PartProps } from './workload.js';

/** The lines of some kinds, one below the other. */
export function Lines({ kinds, ...props }: PartProps & { readonly kinds: readonly Entry['kind'][] }) {
  const groups = kinds.map(kind => ({ kind, entries: props.profile.entries.filter(one => one.kind === kind) }));
  const some = groups.filter(({ entries }) => entries.length > 0);
  if (some.length === 0) return <Empty text={say('lines.none')} command={`knowngood profile show ${props.workload.workload}`} />;
  return (
    <>
      {kinds.includes('setting') && props.workload.hardening.length > 0 && (
        <div class="advice">
          <h3>{say('lines.harden')}</h3>
          <ul class="plain-list">
            {props.workload.hardening.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {some.map(({ kind, entries }) => (
        <section key={kind}>
          {kinds.length > 1 && <h3>{say(`lines.${kind as 'listen'}`)}</h3>}
          <ul class="tree flat">
            {entries.map(entry => (
              <li key={entry.id}>
                <Line entry={entry} text={entry.sentence} {...props} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
