import { query } from '../../api.js';
import { useLoaded } from '../../loaded.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import { to } from '../../route.js';
import type { Items, Session } from '../../shapes.js';
import { say } from '../../words.js';
import type { PartProps } from './workload.js';

/** Who came in by exec, attach or copy, and what they ran. */
export function Sessions({ workload: { workload } }: PartProps) {
  const { value } = useLoaded<Items<Session>>(query('/sessions', { workload: [workload] }), 5_000);
  if (!value) return null;
  if (value.items.length === 0)
    return <Empty text={say('sessions.none')} command={`knowngood session open ${workload} --for 30m --reason "…"`} />;
  return (
    <ul class="facts">
      {value.items.toReversed().map(one => (
        <li key={`${one.host}${one.id}`}>
          <div>
            <strong>{one.kind}</strong> {one.argv.join(' ')}{' '}
            <span class="quiet">
              {one.container?.name ?? one.container?.id.slice(0, 12)} {one.host} {one.by} {one.reason} · <Ago time={one.from} />
              {one.until === undefined && ` · ${say('sessions.open')}`}
            </span>
            <ul class="plain-list mono">
              {one.commands.slice(0, 12).map((command, index) => (
                <li key={index}>{command}</li>
              ))}
            </ul>
          </div>
          {one.alert && <a href={to('alerts', one.alert)}>{say('sessions.alert')}</a>}
        </li>
      ))}
    </ul>
  );
}
