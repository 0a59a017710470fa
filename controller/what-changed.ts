import { isOpen } from '../profiles/release.js';
import type { Hosts } from './hosts.js';
import type { HostGap } from './ledger.js';
import { type Orders, workloadOf } from './orders.js';
import { isOf, type Place, placesOf, type Whose } from './places.js';
import type { ProfileStore } from './store/store.js';
import type { Workloads } from './workloads.js';

export const changeKinds = ['release', 'session', 'revision', 'agent', 'recycle', 'gap'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What somebody changed, or what happened to who watches: one mark under an axis of time. */
export interface ToldChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** Ms since the epoch; `untilMs` absent = it still goes on, equal to `atMs` = a moment. */
  readonly atMs: number;
  readonly untilMs?: number;
  /** Absent of what concerns a whole host. */
  readonly workload?: string;
  readonly host?: string;
  /** The release, revision, session, order or cause in a word, as the API has it elsewhere. */
  readonly what: string;
  readonly by?: string;
  readonly why?: string;
}

export interface ChangesAsked extends Whose {
  readonly workload?: readonly string[] | undefined;
  readonly host?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly sinceMs: number;
  readonly untilMs: number;
  readonly nowMs: number;
}

interface Sources {
  readonly hosts: Hosts;
  readonly orders: Orders;
  readonly store: ProfileStore;
  readonly workloads: Workloads;
}

/** An agent that came back tells when it was away; that it began is known from that, too. */
const sameStartMs = 120_000;

/** All that changed in a stretch of time, oldest first. */
export function whatChanged(sources: Sources, asked: ChangesAsked): readonly ToldChange[] {
  const places = placesOf(sources.hosts);
  const isWanted = wantedBy(asked, places);
  const found: ToldChange[] = [];
  for (const change of everyChange(sources, asked)) {
    const begins = change.atMs < asked.untilMs && (change.untilMs ?? Number.POSITIVE_INFINITY) >= asked.sinceMs;
    if (begins && (asked.kind === undefined || asked.kind.includes(change.kind)) && isWanted(change)) found.push(change.told);
  }
  return found.sort(byTime);
}

export function byTime(a: Pick<ToldChange, 'atMs' | 'id'>, b: Pick<ToldChange, 'atMs' | 'id'>): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** With the containers that it concerns; empty = all of the host. */
interface Found {
  readonly kind: ChangeKind;
  readonly atMs: number;
  readonly untilMs: number | undefined;
  readonly containers: readonly string[];
  readonly told: ToldChange;
}

function* everyChange({ hosts, orders, store, workloads }: Sources, { sinceMs, nowMs }: ChangesAsked): Iterable<Found> {
  for (const { workload, releases = [], revision, updatedAt, by, why } of store.all()) {
    for (const release of releases) {
      const { id, revision: what, from, until = from, change, by: who } = release;
      const atMs = Date.parse(from);
      // Of one that nobody ended, and that is taken for over, only its begin is known.
      const untilMs = isOpen(release, nowMs) ? undefined : Date.parse(until);
      yield made({ id: `release/${workload}/${id}`, kind: 'release', atMs, ...over(untilMs), workload, what, ...of(who, change) });
    }
    const kept = workloads.get(workload)?.revisions.all() ?? [];
    // What was changed before revisions were noted, or was not stored when the controller was killed, is at least known by its last one.
    const isNoted = why === 'learned' || kept.some(one => one.revision === revision);
    const all = isNoted ? kept : [...kept, { revision, atMs: Date.parse(updatedAt), by, why }];
    for (const one of all) {
      if (one.atMs < sinceMs) continue;
      const id = `revision/${workload}/${one.revision}`;
      yield made({ id, kind: 'revision', atMs: one.atMs, untilMs: one.atMs, workload, what: `r${one.revision}`, ...of(one.by, one.why) });
    }
  }
  for (const { workload, sessions } of workloads.all()) {
    for (const { host, session } of sessions.all()) {
      const { id, how, fromUs, untilUs, by, person, reason } = session;
      const untilMs = untilUs === undefined ? undefined : untilUs / 1_000;
      const told = {
        id: `session/${host}/${id}`,
        kind: 'session',
        atMs: fromUs / 1_000,
        ...over(untilMs),
        workload,
        host,
        what: how,
      } as const;
      yield made({ ...told, ...of(by ?? person?.name, reason) });
    }
  }
  for (const one of orders.all()) {
    const { order, report } = one;
    const action = order?.action ?? report?.action ?? 'recycle';
    const workload = workloadOf(one);
    const atUs = report?.startedAtUs || order?.issuedAtUs;
    if (action !== 'recycle' || workload === undefined || atUs === undefined) continue;
    const { host, by, why } = order ?? report!;
    const untilMs = report?.endedAtUs === undefined ? undefined : report.endedAtUs / 1_000;
    const what = report?.outcome ?? 'running';
    yield made({ id: `recycle/${one.id}`, kind: 'recycle', atMs: atUs / 1_000, ...over(untilMs), workload, host, what, ...of(by, why) });
  }
  const gaps = workloads.ledger.gaps();
  for (const { host, id, cause, fromUs, toUs, containers } of gaps) {
    yield made({ id: `gap/${host}/${id}`, kind: 'gap', atMs: fromUs / 1_000, untilMs: toUs / 1_000, host, what: cause }, containers);
  }
  yield* agentStarts(hosts, gaps);
}

/** When agents began: those that run, and those of which is known how long none ran before them. */
function* agentStarts(hosts: Hosts, gaps: readonly HostGap[]): Iterable<Found> {
  const back = gaps.filter(({ id, cause }) => cause === 'agent-down' && id.startsWith('agent-down-'));
  const start = (host: string, us: number, what: string) =>
    made({ id: `agent/${host}/${us}`, kind: 'agent', atMs: us / 1_000, untilMs: us / 1_000, host, what });
  for (const { beat } of hosts.all()) {
    const before = back.filter(gap => gap.host === beat.host && Math.abs(gap.toUs - beat.runUs) > sameStartMs * 1_000);
    for (const { toUs } of before) yield start(beat.host, toUs, 'again');
    yield start(beat.host, beat.runUs, beat.version);
  }
}

function made(told: ToldChange, containers: readonly string[] = []): Found {
  return { kind: told.kind, atMs: told.atMs, untilMs: told.untilMs, containers, told };
}

const over = (untilMs: number | undefined) => (untilMs === undefined ? {} : { untilMs });
const of = (by: string | undefined, why: string | undefined) => ({
  ...(by === undefined || by === '' ? {} : { by }),
  ...(why === undefined || why === '' ? {} : { why }),
});

/** What concerns a whole host concerns whoever runs there; so does what was missed of a container that is gone: better told too widely than not. */
function wantedBy({ workload, host, ...whose }: ChangesAsked, places: ReadonlyMap<string, Place>) {
  const isEverybody = workload === undefined && !whose.environment && !whose.owner;
  const isAsked = (name: string) => (workload === undefined || workload.includes(name)) && isOf(places.get(name), whose);
  const running = new Set([...places.values()].flatMap(place => [...place.containers]));
  const asked = isEverybody ? [] : [...places].flatMap(([name, place]) => (isAsked(name) ? [place] : []));
  return ({ told, containers }: Found): boolean => {
    const place = told.workload === undefined ? undefined : places.get(told.workload);
    if (host !== undefined && told.host !== host && !(told.host === undefined && place?.hosts.has(host))) return false;
    if (isEverybody) return true;
    if (told.workload !== undefined) return isAsked(told.workload);
    const isGone = containers.some(id => !running.has(id));
    const concerns = ({ containers: own }: Place) => containers.length === 0 || isGone || containers.some(id => own.has(id));
    return asked.some(one => one.hosts.has(told.host ?? '') && concerns(one));
  };
}
