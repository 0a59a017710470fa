import type { Incident } from '../../incident-shapes.js';
import { Ago } from '../../parts/ago.js';
import { to } from '../../route.js';
import { number, span } from '../../time.js';
import { say, word } from '../../words.js';

/** What the container could get at, what to rotate, where else it was seen, and when nobody could have seen it. */
export function Reach({
  incident: { reach, elsewhere = [], elsewhereTotal = 0, blind = [], hosts = [] },
}: {
  readonly incident: Incident;
}) {
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
                <a href={to('workloads', one.workload)}>{one.workload}</a> {one.host}: <a href={to('alerts', one.alert)}>{one.what}</a>{' '}
                <Ago time={one.at} />
              </p>
            ))}
            {elsewhereTotal > elsewhere.length && (
              <p class="quiet">{say('reach.more', { n: number(elsewhereTotal - elsewhere.length) })}</p>
            )}
          </dd>
        </div>
        <div>
          <dt>{say('reach.blind')}</dt>
          <dd>
            {blind.length === 0 && say('reach.seen')}
            {blind.map(one => (
              <p key={`${one.host}${one.from}`}>
                {one.host}: {word('gap', one.cause)}, {span(Math.max(0, Date.parse(one.to) - Date.parse(one.from)))}
                {one.count !== undefined && `, ${say('reach.lost', { n: number(one.count) })}`} <Ago time={one.from} />
              </p>
            ))}
            {hosts.map(one => (
              <p key={one.host} class={one.silent || !one.proven ? 'bad' : 'quiet'}>
                {one.host}: {one.silent ? say('reach.silent') : one.proven ? say('reach.proven') : say('reach.unproven')}{' '}
                {one.provenAt && <Ago time={one.provenAt} />}
              </p>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}
