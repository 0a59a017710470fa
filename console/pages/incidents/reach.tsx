import type { Incident } from '../../incident-shapes.js';
import { Ago } from '../../parts/ago.js';
import { to } from '../../route.js';
import { say, word } from '../../words.js';

/** What the container could get at, what to rotate, where else it was seen, and when nobody could have seen it. */
export function Reach({ incident: { reach, elsewhere = [], blind = [] } }: { readonly incident: Incident }) {
  const rows: readonly (readonly [label: string, values: readonly string[]])[] = [
    [say('reach.peers'), reach?.peers ?? []],
    [say('reach.volumes'), (reach?.volumes ?? []).map(one => `${one.path} ${one.writable ? 'rw' : 'ro'}`)],
    [say('reach.sockets'), reach?.sockets ?? []],
    [say('reach.secrets'), reach?.secrets ?? []],
  ];
  return (
    <section class="sheet" aria-labelledby="reach">
      <h2 id="reach">{say('reach.title')}</h2>
      <dl class="table">
        {rows.map(([label, values]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="mono">{values.join(', ') || '–'}</dd>
          </div>
        ))}
        <div>
          <dt>{say('reach.elsewhere')}</dt>
          <dd>
            {elsewhere.length === 0 && '–'}
            {elsewhere.map(one => (
              <p key={`${one.workload}${one.host}${one.what}`}>
                <a href={to('workloads', one.workload)}>{one.workload}</a> {one.host}: {one.what} <Ago time={one.at} />
              </p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{say('reach.blind')}</dt>
          <dd>
            {blind.length === 0 && say('reach.seen')}
            {blind.map(one => (
              <p key={`${one.host}${one.from}`}>
                {one.host}: {word('gap', one.cause)} <Ago time={one.from} />
              </p>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}
