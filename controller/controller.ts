import { join } from 'node:path';
import { undecided } from '../profiles/ask.js';
import type { EntryId, Profile } from '../profiles/profile.js';
import type { Bus } from '../proto/bus.js';
import { Names } from '../proto/subjects.js';
import { Access } from './access/access.js';
import { Limits } from './access/limits.js';
import { Placements, type Scope } from './access/placements.js';
import { closedBy } from './alert/close.js';
import { AlertLog } from './alert/log.js';
import { Alerts } from './alert/read-model.js';
import { listen } from './api/listen.js';
import { createApi } from './api/server.js';
import { tokenAt } from './api/token.js';
import { Audit } from './audit/audit.js';
import type { Config } from './config.js';
import { CoverageKeeper } from './coverage-keeper.js';
import { DocumentReader } from './documents/reader.js';
import { doubtedOf } from './doubted.js';
import { EvidenceDesk } from './evidence.js';
import { EvidenceHolds } from './evidence-holds.js';
import { Hosts } from './hosts.js';
import { ImageDesk } from './images.js';
import { Inbox } from './inbox.js';
import { IncidentBook } from './incident/book.js';
import { Containments } from './incident/containment.js';
import { Incidents } from './incident/incidents.js';
import { IncidentViews } from './incident/view.js';
import { learnHeld } from './judge/learn-held.js';
import { KeptSets } from './kept-sets.js';
import { type AskLogs, readLogs } from './logs.js';
import { Metrics } from './metrics/metrics.js';
import { isOver, Orders } from './orders.js';
import { Proofs } from './proofs.js';
import { proveNow } from './prove.js';
import { Recycler } from './recycler.js';
import { Responder } from './response/respond.js';
import { Rollouts } from './rollouts.js';
import { Scheduler } from './scheduler.js';
import { settle } from './settle.js';
import { SignedLists } from './signed-lists.js';
import { AlertSource } from './sinks/alert-source.js';
import { digestsOf } from './sinks/digest.js';
import type { SinksAsRead } from './sinks/read-sinks.js';
import { ReportSink } from './sinks/report-sink.js';
import { Sinks, specOfWebhook } from './sinks/sinks.js';
import { Standing } from './standing.js';
import { type Changed, ProfileStore } from './store/store.js';
import { UndoLog } from './store/undo-log.js';
import { declareStreams } from './streams.js';
import { Stretches } from './stretches.js';
import { Views } from './views.js';
import { Workloads } from './workloads.js';

const tickMs = 500;
const tidyMs = 600_000;
const tlsFix = 'set KNOWNGOOD_TLS_CERT and KNOWNGOOD_TLS_KEY, or put a proxy in front and list it in KNOWNGOOD_PROXIES';

export interface ControllerOptions {
  readonly config: Config;
  readonly sinks: SinksAsRead;
  /** Of this machine. */
  readonly hostname: string;
  readonly version: string;
  readonly bus: Bus;
  /** A connection of its own for observations: the answer to a write must not wait behind megabytes of batches. */
  readonly intake: Bus;
  readonly now: () => number;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/** Everything of one controller, put together: read what is stored, judge what comes, answer who asks. */
export class Controller {
  readonly #stopping = new AbortController();
  readonly #names: Names;
  #server: Awaited<ReturnType<typeof listen>> | undefined;
  #url = '';
  #ready = false;
  #ticking: NodeJS.Timeout | undefined;
  #tidying: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #sinks: Sinks | undefined;
  #report: ReportSink | undefined;

  constructor(readonly options: ControllerOptions) {
    this.#names = new Names(options.config.stack);
  }

  get url() {
    return this.#url;
  }

  /**
   * Resolves when it judges and answers; `failed` is called if it later cannot go on. Nothing is judged before alerts, orders and profiles were read
   * to their end: else an open alert would be raised again, an order sent again, a behaviour learned again.
   */
  async start(failed: (error: unknown) => void): Promise<void> {
    const { config, bus, intake, now, onTrouble, version } = this.options;
    const { signal } = this.#stopping;
    const names = this.#names;
    const buckets = await declareStreams(bus, names);
    const token = await tokenAt(join(config.stateDir, 'token'));
    const access = new Access(buckets.access, token, now);
    const limits = new Limits(config.http.rate, now);
    const edge = { bus, names, now, signal, onTrouble };
    const alerts = new Alerts();
    const proofs = new Proofs(now);
    const log = new AlertLog({ ...edge, alerts, proofs });
    const hosts = new Hosts(buckets.inventory, now);
    const placements = new Placements(buckets.access, hosts);
    const standing = new Standing({ ...edge, hosts, bucket: buckets.standing });
    const audit = new Audit({ bucket: buckets.audit, now, onTrouble });
    const orders = new Orders(edge);
    const lists = new SignedLists(config.stateDir, onTrouble, now);
    const store = new ProfileStore(
      buckets.profiles,
      new UndoLog(buckets.undo),
      now,
      (id: string, repository: string) => lists.of(id, repository) !== undefined,
    );
    const kept = new KeptSets(buckets.images, now);
    const workloads = new Workloads(buckets.sightings, now);
    await Promise.all([
      store.start(),
      workloads.start(),
      hosts.start(signal, onTrouble),
      log.start(),
      orders.start(),
      kept.start(),
      access.start(signal),
      placements.start(),
      standing.start(),
      audit.start(),
    ]);

    const incidents = new Incidents({ book: new IncidentBook(buckets.incidents), alerts, log, now, onTrouble });
    await incidents.start();
    const holds = new EvidenceHolds({ ...edge, hosts, alerts, incidents });
    holds.start();
    const scheduler = new Scheduler({ store, hosts, orders, kept, standing, alerts, incidents, now });
    const recycler = new Recycler({ ...edge, store, hosts, orders, kept, standing });
    const containments = new Containments({ incidents, hosts, orders, recycler, onTrouble });
    containments.start();
    const responder = new Responder({ alerts, log, store, hosts, orders, kept, standing, recycler, now });
    // What was judged is settled when its incidents are known, too. What fails here waits for the next tick: it is saved already.
    const afterSave = async () => {
      const answered = responder.run().catch(error => onTrouble('an alert was not answered yet', error));
      await Promise.all([answered, incidents.tick()]);
    };
    const inbox = new Inbox({
      ...edge,
      bus: intake,
      alerts,
      hosts,
      log,
      store,
      workloads,
      defaultMode: config.defaultMode,
      crowd: config.crowd,
      afterSave,
    });
    await inbox.start();
    const settled = (timeoutMs: number) => settle({ ...edge, hosts, inbox, workloads }, timeoutMs);
    const rollouts = new Rollouts({ store, alerts, hosts, crowd: config.crowd, now });
    const views = new Views({ alerts, hosts, rollouts, orders, scheduler, store, workloads, learn: config.learn, now, proofs });
    const coverage = new CoverageKeeper(views.options);
    const stretches = new Stretches({ store, settle: settled, now, doubtsOf: profile => doubtedOf(views.options, profile) });
    store.listen(changed => this.#closeAllowed(changed, { alerts, log, store, workloads }));
    orders.listen(recycle => {
      if (isOver(recycle) && recycle.report) hosts.replaced(recycle.report);
    });
    responder.start();
    const { webhook, reportEveryMs: everyMs, stateDir } = config;
    const { sinks: specs, console } = this.options.sinks;
    const source = new AlertSource({ alerts, incidents, hosts, store, now, ...(console !== undefined && { console }) });
    const sinks = new Sinks({
      ...edge,
      specs: [...(webhook ? [specOfWebhook(webhook)] : []), ...specs],
      source,
      digestOf: digestsOf(alerts, id => source.get(id)),
      stateDir,
      hostname: this.options.hostname,
    });
    this.#sinks = sinks;
    if (webhook) this.#report = new ReportSink({ ...edge, alerts, webhook, bucket: buckets.told, everyMs });

    const images = new ImageDesk({ ...edge, hosts, store, alerts, log, lists, kept });
    const ready = () => this.#ready && bus.connected;
    const pending = async () => Math.max(0, (await bus.streamState(names.observations)).lastSeq - inbox.savedPosition);
    const sinkStates = () => [...sinks.states(), ...(this.#report ? [this.#report.state()] : [])];
    const metrics = new Metrics({ version, alerts, hosts, inbox, orders, store, views, workloads, limits, ready, pending, sinkStates });
    const services = {
      version,
      stateDir: config.stateDir,
      natsUrl: withoutCredentials(config.natsUrl),
      url: () => this.#url,
      ready,
      now,
      signal,
      access,
      audit,
      isWithin: (scope: Scope, workload: string) => placements.isWithin(scope, workload),
      limits,
      alerts,
      log,
      hosts,
      inbox,
      incidents,
      containments,
      incidentViews: new IncidentViews({ alerts, hosts, incidents, now, orders, proofs, store, workloads }),
      orders,
      recycler,
      documents: new DocumentReader(signal),
      evidence: new EvidenceDesk({ bus, names, hosts, holds }),
      images,
      readLogs: (ask: AskLogs) => readLogs({ bus, names, hosts }, ask),
      rollouts,
      scheduler,
      standing,
      store,
      views,
      workloads,
      sinks,
      sinkStates,
      metrics,
      pending,
      prove: (host: string, timeoutMs: number) => proveNow({ ...edge, hosts, proofs }, host, timeoutMs),
      settle: settled,
      onTrouble,
    };
    const { host, http, openMetrics } = config;
    if (!http.tls && !http.proxy && !isLoopback(host))
      onTrouble(`the API speaks plain HTTP on ${host}: who listens on the way reads tokens`, tlsFix);
    const api = createApi({ services, host, openMetrics, http });
    this.#server = await listen(api, { host, port: config.port, tls: http.tls, signal, onTrouble, onUnread: () => limits.cutOff++ });
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    this.#url = `${http.tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;

    await stretches.endOverdue();
    this.#running = inbox.run();
    this.#running.catch(failed);
    await sinks.start();
    this.#report?.run().catch(failed);
    this.#ticking = setInterval(() => {
      if (!bus.connected) return;
      coverage.tick();
      for (const work of [
        placements.tick(),
        standing.tick(),
        audit.tick(),
        scheduler.tick(),
        orders.expire(),
        responder.run(),
        images.tick(),
        stretches.tick(),
        rollouts.tick(),
        incidents.tick(),
        holds.tick(),
        log.keepOpen(),
      ])
        work.catch(error => onTrouble('a periodic task failed', error));
    }, tickMs);
    this.#tidying = setInterval(() => {
      log.tidy().catch(error => onTrouble('old canaries could not be dropped', error));
      access.tidy().catch(error => onTrouble('logins that are over could not be dropped', error));
    }, tidyMs);
    this.#ready = true;
  }

  /** No new calls; what was taken is saved and acknowledged; then the connection goes. */
  async stop(): Promise<void> {
    this.#ready = false;
    clearInterval(this.#ticking);
    clearInterval(this.#tidying);
    const closed = new Promise<void>(done => (this.#server ? this.#server.close(() => done()) : done()));
    this.#stopping.abort();
    this.#server?.closeIdleConnections();
    await this.#running;
    await this.#sinks?.stop();
    this.#server?.closeAllConnections();
    await closed;
    await this.options.intake.close();
    await this.options.bus.close();
  }

  /** Open alerts that a change allows are closed by it; what was seen of lines that are gone is forgotten. */
  async #closeAllowed({ before, after }: Changed, { alerts, log, store, workloads }: Kept): Promise<void> {
    const { workload, by, why } = after;
    // What a person is to decide by is kept with what waits for them.
    const kept = new Set([...linesOf(after), ...undecided(after).map(ask => ask.key)]);
    const state = workloads.get(workload);
    if (state) {
      state.revisions.note(after);
      state.dirty = true;
    }
    for (const [entry, others] of foldedBy(before, after)) state?.sightings.join(entry, others);
    for (const id of linesOf(before)) if (!kept.has(id)) state?.forget(id);
    const nowMs = this.options.now();
    if (state && learnHeld(store, state, workloads, nowMs)) await store.save(workload);
    const closed = alerts.open(workload).flatMap(alert => {
      const change = closedBy(alert, before, after, store.matcher(workload), nowMs);
      return change ? [{ id: alert.id, change }] : [];
    });
    await Promise.all(closed.map(one => log.publish({ ...one, atUs: Math.round(nowMs * 1_000), workload, by, why })));
  }
}

interface Kept {
  readonly alerts: Alerts;
  readonly log: AlertLog;
  readonly store: ProfileStore;
  readonly workloads: Workloads;
}

/** Those it lists, and those that wait for a person. */
function linesOf({ entries, proposals = [], rollout }: Profile): readonly EntryId[] {
  return [...entries, ...proposals.flatMap(one => one.adds), ...(rollout?.takesAway ?? [])].map(entry => entry.id);
}

/** Lines that came in the place of others, as was proposed, each with those. */
function foldedBy({ proposals = [] }: Profile, { entries }: Profile): readonly (readonly [EntryId, readonly EntryId[]])[] {
  const listed = new Set(entries.map(entry => entry.id));
  return proposals
    .filter(({ kind, removes }) => kind === 'fold' && !removes.some(id => listed.has(id)))
    .flatMap(({ adds, removes }) => adds.filter(({ id }) => listed.has(id)).map(({ id }) => [id, removes] as const));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function withoutCredentials(natsUrl: string): string {
  const { protocol, host } = new URL(natsUrl);
  return `${protocol}//${host}`;
}
