import { to } from '../../route.js';
import type { Entry } from '../../shapes.js';
import { say } from '../../words.js';
import type { PartProps } from './workload.js';

interface Neighbour {
  readonly peer: string;
  /** Like `tcp 6379`. */
  readonly by: readonly string[];
}

const prefix = 'workload:';

/** Who calls this workload and whom it calls, by the lines of its profile: workloads first, then the rest. */
export function Neighbours({ profile: { workload, entries } }: Pick<PartProps, 'profile'>) {
  const callers = neighbours(entries.filter(one => one.kind === 'inbound').map(one => ({ ...one, peer: one.from ?? 'any' })));
  const called = neighbours(entries.filter(one => one.kind === 'outbound').map(one => ({ ...one, peer: one.to ?? 'any' })));
  if (callers.length + called.length === 0) return null;
  return (
    <section class="map" aria-label={say('map.title')}>
      <Side title={say('map.in')} of={callers} />
      <p class="map-middle">
        <span aria-hidden="true">→ </span>
        <strong>{workload}</strong>
        <span aria-hidden="true"> →</span>
        <br />
        <a href={to('map', workload)}>{say('map.whole')}</a>
      </p>
      <Side title={say('map.out')} of={called} />
    </section>
  );
}

function Side({ title, of }: { readonly title: string; readonly of: readonly Neighbour[] }) {
  return (
    <div>
      <h3>{title}</h3>
      {of.length === 0 && <p class="quiet">{say('map.nobody')}</p>}
      <ul class="plain-list">
        {of.map(({ peer, by }) => (
          <li key={peer}>
            {peer.startsWith(prefix) ? (
              <a href={to('workloads', peer.slice(prefix.length), 'network')}>{peer.slice(prefix.length)}</a>
            ) : (
              <span class="mono">{peer === 'any' ? say('map.any') : peer}</span>
            )}{' '}
            <span class="quiet">{by.join(', ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function neighbours(lines: readonly (Entry & { readonly peer: string })[]): readonly Neighbour[] {
  const found = new Map<string, Set<string>>();
  for (const { peer, protocol, port } of lines) {
    const by = found.get(peer) ?? new Set();
    by.add([protocol, port].filter(one => one !== undefined).join(' '));
    found.set(peer, by);
  }
  const isWorkload = (peer: string) => (peer.startsWith(prefix) ? 0 : 1);
  return [...found]
    .map(([peer, by]) => ({ peer, by: [...by].sort() }))
    .sort((a, b) => isWorkload(a.peer) - isWorkload(b.peer) || (a.peer < b.peer ? -1 : 1));
}
