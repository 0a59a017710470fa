import { frontWorkload } from '../../proto/fleet.js';
import type { Alerts } from '../alert/read-model.js';
import type { Alert } from '../alert/state.js';
import { Problem } from '../api/problem.js';
import type { EvidenceDesk } from '../evidence.js';
import { Hosts, type Placed } from '../hosts.js';
import type { Containments } from '../incident/containment.js';
import type { Incident } from '../incident/incident.js';
import type { Incidents } from '../incident/incidents.js';
import type { HostGap } from '../ledger.js';
import { type Orders, type Recycle, workloadOf } from '../orders.js';
import { type Refusal, refusal } from '../refusal.js';
import type { ProfileStore } from '../store/store.js';
import type { Workloads } from '../workloads.js';
import { only } from './only.js';

type Sees = (workload: string) => boolean;
interface Blind {
  readonly containers: readonly string[];
}

const unknown = (workload: string): Refusal =>
  refusal('no-workload', `there is no workload "${workload}"`, 'list them with "knowngood workloads"');

export function alertsWithin(alerts: Alerts, sees: Sees): Alerts {
  const seen = (alert: Alert | undefined) => (alert !== undefined && sees(alert.workload) ? alert : undefined);
  function* all() {
    for (const alert of alerts.all()) if (sees(alert.workload)) yield alert;
  }
  return only(alerts, {
    get: id => seen(alerts.get(id)),
    latest: fingerprint => seen(alerts.latest(fingerprint)),
    previous: id => seen(alerts.previous(id)),
    all,
    open: workload => (sees(workload) ? alerts.open(workload) : []),
    openCount(workload) {
      if (workload !== undefined) return sees(workload) ? alerts.openCount(workload) : 0;
      let count = 0;
      for (const alert of all()) if (alert.status === 'open') count++;
      return count;
    },
    lastSeenUs: workload => (sees(workload) ? alerts.lastSeenUs(workload) : undefined),
    listen: take => alerts.listen((alert, record) => (sees(alert.workload) ? take(alert, record) : undefined)),
  });
}

/** Those on which something of the scope is, each with that alone. */
export function hostsWithin(hosts: Hosts, sees: Sees): Hosts {
  const containers = (): readonly Placed[] => {
    const all = hosts.containers();
    const own = all.filter(({ container }) => sees(container.workload));
    const behind = new Set(own.map(({ host, container }) => `${host}/${container.behind}`));
    return all.filter(
      ({ host, container }) =>
        sees(container.workload) || (container.workload === frontWorkload && behind.has(`${host}/${container.name}`)),
    );
  };
  const on = (host: string) => containers().some(one => one.host === host);
  return only(hosts, {
    malformed: 0,
    all: () => {
      const own = containers();
      return hosts.all().flatMap(one => {
        const here = own.filter(({ host }) => host === one.beat.host).map(({ container }) => container);
        if (here.length === 0) return [];
        const ids = new Set(here.map(({ id }) => id));
        const gaps = one.beat.gaps.filter(gap => gap.containers.length === 0 || gap.containers.some(id => ids.has(id)));
        return [{ ...one, beat: { ...one.beat, containers: here, gaps: gaps.map(gap => ownOf(gap, ids)) } }];
      });
    },
    get: host => (on(host) ? hosts.get(host) : undefined),
    isSilent: host => hosts.isSilent(host),
    containers,
    running: workload => (sees(workload) ? hosts.running(workload) : []),
    find: reference => Hosts.prototype.find.call({ containers } as Hosts, reference),
  });
}

export function ordersWithin(orders: Orders, sees: Sees): Orders {
  const isSeen = (one: Recycle | undefined): one is Recycle => one !== undefined && sees(workloadOf(one) ?? '');
  function* all() {
    for (const one of orders.all()) if (isSeen(one)) yield one;
  }
  return only(orders, {
    malformed: 0,
    get: id => (isSeen(orders.get(id)) ? orders.get(id) : undefined),
    all,
    running: workload => (sees(workload) ? orders.running(workload) : undefined),
    listen: take => orders.listen(one => (isSeen(one) ? take(one) : undefined)),
    send: order => orders.send(order),
    ended: (id, timeoutMs, signal) => orders.ended(id, timeoutMs, signal),
  });
}

export function storeWithin(store: ProfileStore, sees: Sees): ProfileStore {
  return only(store, {
    get: workload => (sees(workload) ? store.get(workload) : undefined),
    all: () => store.all().filter(({ workload }) => sees(workload)),
    isFull: workload => sees(workload) && store.isFull(workload),
    epoch: workload => (sees(workload) ? store.epoch(workload) : 0),
    matcher: workload => store.matcher(workload),
    isSigned: store.isSigned,
    history: async workload => (sees(workload) ? store.history(workload) : []),
    change: async (workload, asked, edit) => (sees(workload) ? store.change(workload, asked, edit) : unknown(workload)),
    changeAll: async (changes, asked) => {
      // A workload that is not there yet is nobody's, and so in no scope.
      const outside = changes.find(({ workload }) => !sees(workload));
      return outside === undefined ? store.changeAll(changes, asked) : unknown(outside.workload);
    },
  });
}

export function workloadsWithin(workloads: Workloads, sees: Sees, hosts: Hosts): Workloads {
  const gaps = () => {
    const own = hosts.containers();
    const [ids, names] = [new Set(own.map(({ container }) => container.id)), new Set(own.map(({ host }) => host))];
    return workloads.ledger.gaps().flatMap(gap => gapWithin(gap, sees, ids, names));
  };
  return only(workloads, {
    get ledger() {
      return only(workloads.ledger, { gaps, has: gap => workloads.ledger.has(gap), malformed: 0, unknown: 0, letGo: 0, broken: [] });
    },
    all: () => [...workloads.all()].filter(({ workload }) => sees(workload)),
    get: workload => (sees(workload) ? workloads.get(workload) : undefined),
    of: workload => {
      if (sees(workload)) return workloads.of(workload);
      throw new Problem(unknown(workload));
    },
  });
}

/** It stays on hosts, and is found there by its id alone: only an id that was listed for this scope is asked for. */
export function evidenceWithin(evidence: EvidenceDesk, sees: Sees): EvidenceDesk {
  const list: EvidenceDesk['list'] = async query => {
    const { items, silent } = await evidence.list(query);
    return { items: items.filter(({ workload }) => sees(String(workload))), silent };
  };
  return only(evidence, {
    list,
    part: async (ask, host) => {
      const { items } = await list({ id: ask.id, workloads: [], limit: 1_000 });
      if (items.some(({ id }) => id === ask.id)) return evidence.part(ask, host);
      return refusal('no-evidence', `there is no evidence "${ask.id}" on any host`, 'list it with "knowngood evidence list"');
    },
  });
}

/** Others' containers are not named. */
function ownOf<T extends Blind>(gap: T, ids: ReadonlySet<string>): T {
  return { ...gap, containers: gap.containers.filter(id => ids.has(id)) };
}

/** Of containers of the scope that are gone, too: whose they were stands with it. Others' workloads are not named, either. */
function gapWithin(gap: HostGap, sees: Sees, ids: ReadonlySet<string>, hosts: ReadonlySet<string>): readonly HostGap[] {
  const { joined, workloads, ...rest } = gap;
  const isOwn = (workload = '') => workload !== '' && sees(workload);
  if (gap.containers.length === 0) {
    const own = workloads?.filter(isOwn);
    return hosts.has(gap.host) || own?.length ? [{ ...rest, ...(own && { workloads: own }) }] : [];
  }
  const kept = gap.containers.flatMap((id, at) => (ids.has(id) || isOwn(workloads?.[at]) ? [{ id, workload: workloads?.[at] ?? '' }] : []));
  if (kept.length === 0) return [];
  const own = kept.map(({ workload }) => (isOwn(workload) ? workload : ''));
  // One that was joined to another's goes by the other's id, and that may name its container.
  const id = joined && kept.length < gap.containers.length ? `joined-${gap.fromUs}` : gap.id;
  return [{ ...rest, id, containers: kept.map(({ id }) => id), ...(workloads && { workloads: own }) }];
}

export function incidentsWithin(incidents: Incidents, sees: Sees): Incidents {
  const seen = (one: Incident | undefined) => (one !== undefined && sees(one.workload) ? one : undefined);
  return only(incidents, {
    get: number => seen(incidents.get(number)),
    current: number => seen(incidents.current(number)),
    all: () => incidents.all().filter(one => sees(one.workload)),
    numberOf: alert => {
      const number = incidents.numberOf(alert);
      return number !== undefined && seen(incidents.current(number)) ? number : undefined;
    },
    listen: take => incidents.listen(one => (sees(one.workload) ? take(one) : undefined)),
    trouble: [],
    change: async (number, asked, edit) =>
      seen(incidents.current(number)) === undefined ? noIncident(number) : incidents.change(number, asked, edit),
  });
}

/** Of an incident of the scope all that it is done to is of the scope, too: an incident is of one workload. */
export function containmentsWithin(containments: Containments, incidents: Incidents): Containments {
  return only(containments, {
    carryOut: async (number, deed, how, asked) =>
      incidents.current(number) === undefined ? noIncident(number) : containments.carryOut(number, deed, how, asked),
  });
}

const noIncident = (number: number): Refusal =>
  refusal('no-incident', `there is no incident INC-${number}`, 'list them with "knowngood incidents --status all"');
