import type { Profile } from '../../profiles/profile.js';
import { span } from '../../profiles/words/span.js';
import { type Param, type Words, wordOf, words } from '../../profiles/words/words.js';
import type { Alert } from '../alert/state.js';
import { isAround } from '../blind.js';
import type { Placed } from '../hosts.js';
import type { HostGap } from '../ledger.js';
import type { KeptSession } from '../sessions.js';
import { timeOf } from '../time.js';
import { whoOf } from './gather.js';
import { type Moment, said } from './timeline.js';

const dayMs = 86_400_000;

/** Stretches in which one of these hosts was blind, from an hour before it began to an hour after it was last seen. Times in microseconds since the epoch. */
export function blindAround(gaps: readonly HostGap[], hosts: ReadonlySet<string>, fromUs: number, toUs: number): readonly HostGap[] {
  return gaps.filter(gap => hosts.has(gap.host) && isAround(gap, fromUs, toUs));
}

/** What somebody in it could reach: who the profile lets it call and whom it called, volumes, sockets, and what may have been read. */
export function reachOf(profile: Profile | undefined, alerts: readonly Alert[], placed: readonly Placed[]) {
  const listed = (profile?.entries ?? []).flatMap(entry =>
    entry.kind === 'outbound' && entry.protocol !== 'unix' ? [withPort(entry.to, entry.port)] : [],
  );
  const called = alerts.flatMap(({ facts: { behaviour } }) =>
    (behaviour.kind === 'connect' || behaviour.kind === 'send') && behaviour.peer !== undefined && behaviour.protocol !== 'unix'
      ? [withPort(behaviour.peer, behaviour.port)]
      : [],
  );
  const local = (profile?.entries ?? []).flatMap(entry => (entry.kind === 'outbound' && entry.protocol === 'unix' ? [entry.to] : []));
  const volumes = new Map(placed.flatMap(({ container }) => (container.volumes ?? []).map(one => [one.path, one] as const)));
  return {
    peers: [...new Set([...listed, ...called])],
    volumes: [...volumes.values()],
    sockets: [...new Set([...placed.flatMap(({ container }) => container.sockets ?? []), ...local])],
    secrets: [...new Set(placed.flatMap(({ container }) => container.secrets ?? []))].sort(),
  };
}

/** Sessions, releases and blind stretches around it, for the timeline. Times in ms since the epoch. */
export function around(
  fromMs: number,
  toMs: number,
  {
    sessions,
    profile,
    blind,
  }: { readonly sessions: readonly KeptSession[]; readonly profile: Profile | undefined; readonly blind: readonly HostGap[] },
): readonly Moment[] {
  const near = (ms: number) => ms >= fromMs - dayMs && ms <= toMs + dayMs;
  return [
    ...sessions
      .filter(({ session }) => near(session.fromUs / 1_000))
      .map(one => ({
        at: timeOf(one.session.fromUs),
        kind: 'session',
        sentence: `${whoOf(one)}: ${one.session.argv.join(' ') || one.session.how}`,
      })),
    ...(profile?.releases ?? [])
      .filter(({ from }) => near(Date.parse(from)))
      .map(({ from, revision, by }) => ({
        at: from,
        kind: 'release',
        ...said(words('moment.release', { revision })),
        ...(by === undefined ? {} : { by }),
      })),
    ...blind.map(({ host, cause, fromUs, toUs, count }) => ({
      at: timeOf(fromUs),
      kind: 'gap',
      ...said(blindFor({ host, cause: wordOf('gap', cause), span: span((toUs - fromUs) / 1_000) }, count)),
    })),
  ];
}

function blindFor(gap: { readonly host: string; readonly cause: Param; readonly span: Words }, count: number | undefined): Words {
  return count === undefined ? words('moment.blind', gap) : words('moment.blind-lost', { ...gap, n: count });
}

function withPort(peer: string, port: number | undefined): string {
  return port === undefined ? peer : `${peer}:${port}`;
}
