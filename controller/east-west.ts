import type { Entry } from '../profiles/profile.js';
import type { Behaviour } from '../proto/behaviour.js';
import type { Alerts } from './alert/read-model.js';
import type { Hosts } from './hosts.js';
import { isOf, placesOf, type Whose } from './places.js';
import type { ProfileStore } from './store/store.js';
import type { Workloads } from './workloads.js';

/** One workload that calls another. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** Protocol and port, like `tcp 6379`, sorted. */
  readonly by: readonly string[];
  /** Whose profile lists it; empty = nobody's, and it is known by alerts alone. */
  readonly listedBy: readonly ('caller' | 'called')[];
  /** Open alerts that tell of it: something of it is listed nowhere. */
  readonly alerts: number;
  /** RFC 3339; absent of what was never seen. */
  readonly lastSeen?: string;
}

export interface WaysAsked extends Whose {
  /** Only those from or to one of these. */
  readonly workload?: readonly string[] | undefined;
}

interface Sources {
  readonly alerts: Alerts;
  readonly hosts: Hosts;
  readonly store: ProfileStore;
  readonly workloads: Workloads;
}

interface Found {
  readonly from: string;
  readonly to: string;
  readonly by: Set<string>;
  readonly listedBy: Set<'caller' | 'called'>;
  alerts: number;
  lastSeen: string | undefined;
}

const prefix = 'workload:';

/** Who talks to whom among workloads: what their profiles list, and what open alerts tell. Sorted by who calls, then by whom. */
export function waysOf({ alerts, hosts, store, workloads }: Sources, { workload, ...whose }: WaysAsked): readonly Way[] {
  const found = new Map<string, Map<string, Found>>();
  const way = (from: string, to: string): Found => {
    const ways = found.get(from) ?? new Map<string, Found>();
    const known = ways.get(to) ?? { from, to, by: new Set(), listedBy: new Set(), alerts: 0, lastSeen: undefined };
    found.set(from, ways.set(to, known));
    return known;
  };
  for (const { workload: own, entries } of store.all()) {
    const sightings = workloads.get(own)?.sightings;
    for (const entry of entries) {
      const side = sideOf(entry);
      if (!side) continue;
      const one = side.is === 'caller' ? way(own, side.peer) : way(side.peer, own);
      one.by.add(side.by);
      one.listedBy.add(side.is);
      see(one, sightings?.of(entry.id)?.lastSeen);
    }
  }
  for (const alert of alerts.all()) {
    if (alert.status !== 'open') continue;
    const side = toldOf(alert.facts.behaviour);
    if (!side) continue;
    const one = side.is === 'caller' ? way(alert.workload, side.peer) : way(side.peer, alert.workload);
    one.by.add(side.by);
    one.alerts++;
    see(one, new Date(alert.lastSeenUs / 1_000).toISOString());
  }
  const places = placesOf(hosts);
  const isAsked = (name: string) => (workload === undefined || workload.includes(name)) && isOf(places.get(name), whose);
  return [...found.values()]
    .flatMap(ways => [...ways.values()])
    .filter(({ from, to }) => isAsked(from) || isAsked(to))
    .map(({ by, listedBy, lastSeen, ...rest }) => ({
      ...rest,
      by: [...by].sort(),
      listedBy: [...listedBy].sort(),
      ...(lastSeen === undefined ? {} : { lastSeen }),
    }))
    .sort(byEnds);
}

export function byEnds(a: Pick<Way, 'from' | 'to'>, b: Pick<Way, 'from' | 'to'>): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.to < b.to ? -1 : a.to > b.to ? 1 : 0;
}

interface Side {
  readonly is: 'caller' | 'called';
  readonly peer: string;
  readonly by: string;
}

function sideOf(entry: Entry): Side | undefined {
  if (entry.kind === 'outbound') return sideFrom('caller', entry.to, entry.protocol, entry.port);
  if (entry.kind === 'inbound') return sideFrom('called', entry.from, entry.protocol, entry.port);
  return undefined;
}

function toldOf(behaviour: Behaviour): Side | undefined {
  const { kind } = behaviour;
  if (kind === 'connect' || kind === 'send') return sideFrom('caller', behaviour.peer, behaviour.protocol, behaviour.port);
  if (kind === 'inbound') return sideFrom('called', behaviour.peer, behaviour.protocol, behaviour.port);
  return undefined;
}

function sideFrom(is: Side['is'], peer: string | undefined, protocol: string | undefined, port: number | undefined): Side | undefined {
  if (!peer?.startsWith(prefix)) return undefined;
  return { is, peer: peer.slice(prefix.length), by: [protocol, port].filter(one => one !== undefined).join(' ') };
}

function see(one: Found, at: string | undefined): void {
  if (at !== undefined && (one.lastSeen === undefined || at > one.lastSeen)) one.lastSeen = at;
}
