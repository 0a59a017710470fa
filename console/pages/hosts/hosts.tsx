import { useAct } from '../../acted.js';
import { status } from '../../fleet.js';
import { Ago } from '../../parts/ago.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { RecentChanges } from '../../parts/recent-changes.js';
import type { Gap, Host } from '../../shapes.js';
import { moment, number } from '../../time.js';
import { say, word } from '../../words.js';

const kinds = ['exec', 'connect', 'send', 'listen', 'inbound', 'unix', 'write', 'packets'] as const;

/** What is seen on each host, what is not, and since when it is proven. */
export function Hosts() {
  const told = status.value;
  const hosts = [...(told?.hosts ?? [])].sort((a, b) => Number(isWell(a)) - Number(isWell(b)) || (a.host < b.host ? -1 : 1));
  return (
    <Page title={say('page.hosts')}>
      {told && hosts.length === 0 && <Empty text={say('blind.noHosts')} command="npm start" />}
      {told?.troubles.map(one => (
        <div class="problem" key={one.what}>
          <p>
            {one.what}: {one.why}
          </p>
          <p class="quiet">
            {say('frame.fix')} {one.fix}
          </p>
        </div>
      ))}
      {hosts.map(host => (
        <OneHost key={host.host} host={host} />
      ))}
      {told && <Gaps gaps={told.gaps} />}
      <RecentChanges since="7d" />
    </Page>
  );
}

function OneHost({ host }: { readonly host: Host }) {
  const { busy, problem, act } = useAct();
  const { host: name, silent, proven, provenAt, notProven, canary, visibility, sensor, lastSeen } = host;
  return (
    <section class={`sheet host ${isWell(host) ? '' : 'host-bad'} ${silent ? 'host-silent' : ''}`} aria-label={name}>
      <div class="host-head">
        <h2>{name}</h2>
        <span class={silent || !proven ? 'bad' : 'good'}>
          {silent ? say('hosts.silent') : proven ? say('hosts.proven') : say('hosts.unproven', { what: notProven.join(', ') })}{' '}
          {!silent && provenAt && <Ago time={provenAt} />}
        </span>
        <span class="spread" />
        <button type="button" disabled={busy || silent} onClick={() => void act('POST', `/hosts/${encodeURIComponent(name)}/canary`, {})}>
          {say('hosts.prove')}
        </button>
      </div>
      {canary?.why && <p class="bad">{canary.why}</p>}
      <ProblemNote problem={problem} />
      <ul class="chips">
        {kinds.map(kind => {
          const sight = visibility[kind];
          const sees = sight?.sees ?? 'no';
          return (
            <li key={kind} class={`sees-${sees}`} title={sight?.why ?? ''}>
              <span aria-hidden="true">{sees === 'yes' ? '●' : sees === 'partly' ? '◐' : '○'}</span> {word('kind', kind)}
              {sees !== 'yes' && <span class="quiet"> {say(sees === 'partly' ? 'hosts.partly' : 'hosts.not')}</span>}
            </li>
          );
        })}
      </ul>
      <p class="quiet">
        {say('hosts.counts', {
          seen: number(host.seen),
          lost: number(host.lost),
          pending: number(host.pending),
          containers: number(host.containers),
        })}{' '}
        · {sensor}, Linux {host.kernel}, Docker {host.engine}, {host.os} · {say('hosts.heard')} <Ago time={lastSeen} />
      </p>
    </section>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  return (
    <section class="sheet" aria-labelledby="gaps">
      <h2 id="gaps">{say('hosts.gaps')}</h2>
      {gaps.length === 0 ? (
        <p class="quiet">{say('hosts.noGaps')}</p>
      ) : (
        <ul class="facts">
          {gaps
            .toReversed()
            .slice(0, 100)
            .map(one => (
              <li key={`${one.host}${one.id}`}>
                <span>
                  <strong>{one.host}</strong> {word('gap', one.cause)}
                </span>
                <span class="quiet">
                  {moment(one.from)} – {moment(one.to)} ·{' '}
                  {one.count === undefined ? say('hosts.unknown') : say('hosts.lost', { n: number(one.count) })}
                </span>
              </li>
            ))}
        </ul>
      )}
      {gaps.length > 100 && <p class="quiet">+ {number(gaps.length - 100)}</p>}
    </section>
  );
}

function isWell({ silent, proven }: Host): boolean {
  return !silent && proven;
}
