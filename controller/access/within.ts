import type { Services } from '../api/services.js';
import { ImageDesk } from '../images.js';
import { IncidentViews } from '../incident/view.js';
import { Recycler } from '../recycler.js';
import { refusal } from '../refusal.js';
import { Views } from '../views.js';
import { only } from './only.js';
import {
  alertsWithin,
  containmentsWithin,
  evidenceWithin,
  hostsWithin,
  incidentsWithin,
  ordersWithin,
  storeWithin,
  workloadsWithin,
} from './parts.js';

/**
 * What there is for a token with a scope: to the routes a world that holds nothing else, so that what is outside of it is not listed and answers as
 * not found. Each service is named here: one that is added does not compile until it is decided what a scope sees of it.
 */
export function within(services: Services, sees: (workload: string) => boolean): Services {
  const { audit, inbox, log, rollouts, scheduler, standing } = services;
  const hosts = hostsWithin(services.hosts, sees);
  const store = storeWithin(services.store, sees);
  const alerts = alertsWithin(services.alerts, sees);
  const orders = ordersWithin(services.orders, sees);
  const workloads = workloadsWithin(services.workloads, sees, hosts);
  const incidents = incidentsWithin(services.incidents, sees);
  const narrowed = { hosts, store, alerts, orders, workloads, incidents };
  const seen = {
    rollouts: only(rollouts, { view: profile => rollouts.view(profile), trouble: [] }),
    scheduler: only(scheduler, {
      next: wanted => scheduler.next(wanted).filter(one => sees(one.workload)),
      nextAtMs: workload => (sees(workload) ? scheduler.nextAtMs(workload) : undefined),
    }),
  };
  const images = new ImageDesk({ ...services.images.options, hosts, store, alerts });
  const isInUse = (named: string) =>
    hosts
      .containers()
      .some(({ container: { workload, image, imageName } }) =>
        [workload, image, imageName, imageName.replace(/:latest$/, '')].some(
          one => one === named || (named.length >= 12 && one.startsWith(`sha256:${named.replace(/^sha256:/, '')}`)),
        ),
      );
  return {
    version: services.version,
    stateDir: services.stateDir,
    natsUrl: services.natsUrl,
    url: services.url,
    ready: services.ready,
    now: services.now,
    signal: services.signal,
    limits: services.limits,
    access: services.access,
    documents: services.documents,
    isWithin: services.isWithin,
    audit: {
      begin: change => audit.begin(change),
      list: (sinceMs, limit) => audit.list(sinceMs, limit, ({ workloads }) => workloads.length > 0 && workloads.every(sees)),
      // Of all of it, which is no scope's.
      verify: () => audit.verify(),
    },
    standing: only(standing, {
      whyNot: host => standing.whyNot(host),
      lines: () => standing.lines().filter(({ host }) => hosts.get(host) !== undefined),
      // A host is others', too.
      set: async () => refusal('role', 'hosts stand down for everybody, and this token has a scope', 'use a token without one'),
    }),
    ...narrowed,
    ...seen,
    log: only(log, { publish: record => log.publish(record), trouble: [], malformed: 0 }),
    inbox: only(inbox, { trouble: [], savedPosition: inbox.savedPosition }),
    recycler: new Recycler({ ...services.recycler.options, store, hosts, orders }),
    evidence: evidenceWithin(services.evidence, sees),
    images: only(images, {
      verify: async (named, how) =>
        isInUse(named)
          ? images.verify(named, how)
          : refusal('no-image', `there is no image or workload "${named}" on any host`, 'list them with "knowngood workloads"'),
    }),
    readLogs: async ask =>
      sees(ask.workload) ? services.readLogs(ask) : { lines: [], more: false, containers: [], unread: [], letGo: 0, cut: 0, silent: [] },
    views: new Views({ ...services.views.options, ...narrowed, ...seen }),
    pending: services.pending,
    // They are told of everybody's alerts.
    sinks: only(services.sinks, {
      trouble: [],
      test: async ([name = 'any']) => refusal('no-sink', `there is no sink "${name}"`, 'use a token without a scope'),
    }),
    incidentViews: new IncidentViews({ ...services.incidentViews.options, ...narrowed }),
    containments: containmentsWithin(services.containments, incidents),
    sinkStates: () => [],
    // They are of all workloads, and not among the routes of a scope.
    metrics: only(services.metrics, {}),
    prove: async (host, timeoutMs) =>
      hosts.get(host) === undefined
        ? refusal('no-host', `no agent has reported from host "${host}"`, 'see "knowngood status" for those that have')
        : services.prove(host, timeoutMs),
    settle: services.settle,
    onTrouble: services.onTrouble,
  };
}
