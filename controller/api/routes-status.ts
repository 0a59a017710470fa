import { allGaps } from '../all-gaps.js';
import { diskTrouble } from '../disk.js';
import { falseAlarmsOf } from '../incident/false-alarms.js';
import { refusal } from '../refusal.js';
import { slowerOf } from '../slower.js';
import { gapView } from '../views.js';
import { hostShape, provenNowShape, statusShape } from './answers/host.js';
import { Problem } from './problem.js';
import { type Api, granted, route } from './routing.js';
import { hostParam, listOf, statusQuery } from './schema.js';
import type { Services } from './services.js';

const defaultWaitMs = 30_000;
const lookEveryMs = 100;
const proveMs = 10_000;

const status = route(
  { method: 'get', path: '/status', summary: 'Is everything watched, and is anything wrong', request: { query: statusQuery } },
  statusShape,
);
const hosts = route({ method: 'get', path: '/hosts', summary: 'Hosts and what is seen on them' }, listOf(hostShape));

const canary = route(
  { method: 'post', path: '/hosts/{host}/canary', summary: 'Prove now that alerts arrive from a host', request: { params: hostParam } },
  provenNowShape,
);

export function statusRoutes(api: Api, services: Services): void {
  api.openapi(status, async c => {
    const { wait, timeoutMs = defaultWaitMs } = c.req.valid('query');
    if (wait === 'ready') await untilReady(services, timeoutMs);
    if (wait === 'settled') granted(await services.settle(timeoutMs));
    return c.json((await statusView(services)) as never, 200);
  });
  api.openapi(canary, async c => c.json(granted(await services.prove(c.req.valid('param').host, proveMs)) as never, 200));
  api.openapi(hosts, c => c.json({ items: services.views.hosts() } as never, 200));
}

async function statusView(services: Services) {
  const {
    version,
    stateDir,
    url,
    natsUrl,
    ready,
    alerts,
    store,
    views,
    workloads,
    pending,
    hosts,
    inbox,
    incidents,
    log,
    orders,
    rollouts,
    sinks,
    sinkStates,
    standing,
  } = services;
  const { ledger } = workloads;
  const of = (mode: string) => store.all().filter(profile => profile.mode === mode).length;
  return {
    version,
    stateDir,
    url: url(),
    natsUrl,
    ready: ready(),
    hosts: views.hosts(),
    inbox: {
      pending: await pending(),
      malformed: ledger.malformed + hosts.malformed + log.malformed + orders.malformed,
      unknown: ledger.unknown,
      letGo: ledger.letGo,
      broken: ledger.broken.map(({ subject, where, why, atMs }) => ({ subject, where, why, at: new Date(atMs).toISOString() })),
    },
    gaps: [...allGaps(hosts, ledger)].sort((a, b) => a.toUs - b.toUs).map(gapView),
    workloads: { learn: of('learn'), alert: of('alert'), protect: of('protect') },
    openAlerts: alerts.openCount(),
    falseAlarms: falseAlarmsOf(incidents.all(), services.now()),
    slower: slowerOf(orders.all(), services.now()),
    sinks: [...sinkStates()],
    troubles: [
      ...(await diskTrouble(stateDir)),
      ...inbox.trouble,
      ...log.trouble,
      ...incidents.trouble,
      ...rollouts.trouble,
      ...sinks.trouble,
    ],
    standDown: standing.lines().filter(one => one.standing === 'down' || !one.reached),
  };
}

/** Ready: the controller judges, and at least one host is heard from. */
async function untilReady({ ready, hosts, now, signal }: Services, timeoutMs: number): Promise<void> {
  const untilMs = now() + timeoutMs;
  while (!(ready() && hosts.all().some(host => !host.silent))) {
    if (now() >= untilMs || signal.aborted) {
      throw new Problem(
        refusal('timeout', 'no agent has reported in time', 'look at "knowngood doctor" on the host, or wait longer with --timeout'),
      );
    }
    await new Promise(done => setTimeout(done, lookEveryMs));
  }
}
