import { type Counter, Counter as CounterOf, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { modes } from '../../profiles/profile.js';
import { reasons } from '../../profiles/reason.js';
import { type Severity, severities } from '../../profiles/severity.js';
import { type Limits, limitNames } from '../access/limits.js';
import type { Alerts } from '../alert/read-model.js';
import { allGaps } from '../all-gaps.js';
import type { Hosts } from '../hosts.js';
import type { Inbox } from '../inbox.js';
import { isOver, type Orders, type Recycle } from '../orders.js';
import type { SinkState } from '../sinks/sink.js';
import type { ProfileStore } from '../store/store.js';
import type { Views } from '../views.js';
import type { Workloads } from '../workloads.js';
import { largest } from './counted.js';

/** Seconds; a recycle takes from half a second to minutes. */
const durations = [0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];
const maxRecycles = 20_000;
/** How often Node.js looks how late it comes, as prom-client has it. */
const lagMs = 10;
const methods = ['in-place', 'front', 'host-dnat', 'proxy', 'queue', 'none'];
const outcomes = ['done', 'undone', 'refused', 'failed', 'expired'];

export interface MetricsOptions {
  readonly version: string;
  readonly alerts: Alerts;
  readonly hosts: Hosts;
  readonly inbox: Inbox;
  readonly orders: Orders;
  readonly store: ProfileStore;
  readonly views: Views;
  readonly workloads: Workloads;
  readonly limits: Pick<Limits, 'refused' | 'cutOff'>;
  readonly ready: () => boolean;
  readonly pending: () => Promise<number>;
  readonly sinkStates: () => readonly SinkState[];
}

/** What the controller tells a Prometheus server: names by its conventions, series bounded, no container's id in any. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #counted = new Set<string>();
  readonly #raised: Counter<'severity' | 'reason'>;
  readonly #recycles: Counter<'method' | 'outcome'>;
  readonly #downtime: Counter;
  readonly #probes: Counter;
  readonly #duration: Histogram<'method'>;
  #isScraped = false;
  /** What is read at a scrape, one after the other. */
  readonly #reads: (() => void | Promise<void>)[] = [];

  constructor(readonly options: MetricsOptions) {
    const { version, alerts, orders } = options;
    this.#gauge('knowngood_build_info', 'Which version this is; always 1', ['version']).set({ version }, 1);
    this.#raised = this.#counter('knowngood_alerts_raised_total', 'Alerts raised since the controller began', ['severity', 'reason']);
    this.#recycles = this.#counter('knowngood_recycles_total', 'Recycles that ended since the controller began', ['method', 'outcome']);
    this.#downtime = this.#counter('knowngood_recycle_downtime_seconds_total', 'Time in which nothing served, of all recycles that ended');
    this.#probes = this.#counter('knowngood_recycle_failed_probes_total', 'Probes that failed while recycles went on');
    this.#duration = new Histogram({
      name: 'knowngood_recycle_duration_seconds',
      help: 'How long recycles took from begin to end',
      labelNames: ['method'],
      buckets: durations,
      registers: [this.#registry],
    });
    for (const method of methods) for (const outcome of outcomes) this.#recycles.inc({ method, outcome }, 0);
    alerts.listen((alert, { change }) => {
      if (change === 'raised') this.#raised.inc({ severity: alert.facts.severity, reason: known(alert.facts.reason) });
    });
    for (const recycle of orders.all()) if (isOver(recycle)) this.#counted.add(recycle.id);
    orders.listen(recycle => this.#count(recycle));
    this.#ofItself();
    this.#ofHosts();
    this.#ofAlerts();
    this.#ofSinks();
  }

  /** The text of one scrape. */
  async text(): Promise<{ readonly type: string; readonly text: string }> {
    // Of any Node.js process. Where nobody asks for it, it would wake this one a hundred times a second for nothing.
    if (!this.#isScraped) {
      this.#isScraped = true;
      collectDefaultMetrics({ register: this.#registry });
      await new Promise(done => setTimeout(done, 3 * lagMs)); // so that it has a lag to tell
    }
    for (const read of this.#reads) await read();
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  #count(recycle: Recycle): void {
    const { report } = recycle;
    if (!isOver(recycle) || !report || report.action !== undefined || this.#counted.has(recycle.id)) return;
    this.#counted.add(recycle.id);
    if (this.#counted.size > maxRecycles) this.#counted.delete(this.#counted.values().next().value!);
    const { method, outcome = 'expired', downtimeMs, failedProbes, startedAtUs, endedAtUs } = report;
    this.#recycles.inc({ method, outcome });
    this.#downtime.inc(downtimeMs / 1_000);
    this.#probes.inc(failedProbes);
    if (endedAtUs !== undefined) this.#duration.observe({ method }, Math.max(0, endedAtUs - startedAtUs) / 1e6);
  }

  #ofItself(): void {
    const { ready, pending, inbox, workloads, store, limits } = this.options;
    const isReady = this.#gauge('knowngood_ready', 'Whether the controller judges and its broker is there');
    const waiting = this.#gauge('knowngood_inbox_pending_batches', 'Batches of observations that are not judged and saved yet');
    const received = this.#counter('knowngood_observations_received_total', 'Records of observations that came, also twice');
    const judged = this.#counter('knowngood_observations_judged_total', 'Records of observations that were judged');
    const malformed = this.#counter('knowngood_observations_malformed_total', 'Messages or parts of them that could not be read');
    const profiles = this.#gauge('knowngood_profiles', 'Profiles by their mode', ['mode']);
    const limited = this.#counter('knowngood_api_limited_total', 'Requests that were refused because too many came', ['limit']);
    const cutOff = this.#counter('knowngood_api_cut_off_total', 'Connections that were ended because nobody read what was sent');
    this.#reads.push(async () => {
      to(cutOff, limits.cutOff);
      limited.reset();
      for (const limit of limitNames) limited.inc({ limit }, limits.refused[limit]);
      isReady.set(ready() ? 1 : 0);
      waiting.set(await pending().catch(() => Number.NaN));
      to(received, inbox.received);
      to(judged, inbox.judged);
      to(malformed, workloads.ledger.malformed);
      for (const mode of modes) profiles.set({ mode }, store.all().filter(profile => profile.mode === mode).length);
    });
  }

  /** One set of series a host. */
  #ofHosts(): void {
    const { views, workloads, hosts } = this.options;
    const labels = ['host'] as const;
    const silent = this.#gauge('knowngood_host_silent', 'Whether nothing was heard of a host for 15 seconds', labels);
    const heard = this.#gauge('knowngood_host_last_heard_timestamp_seconds', 'When a host was last heard of', labels);
    const proven = this.#gauge('knowngood_host_proven', 'Whether the alerts of its canary arrive', labels);
    const provenAt = this.#gauge('knowngood_host_last_proof_timestamp_seconds', 'When the alerts of its canary last arrived', labels);
    const seen = this.#counter('knowngood_host_seen_total', 'Events that the sensor of a host saw', labels);
    const lost = this.#counter('knowngood_host_lost_total', 'Events that happened there and were not seen', labels);
    const letGo = this.#counter('knowngood_host_let_go_total', 'What the agent could not keep', labels);
    const rss = this.#gauge('knowngood_host_agent_resident_memory_bytes', 'Memory of its agent', labels);
    const containers = this.#gauge('knowngood_host_containers', 'Containers that are watched there', labels);
    const gaps = this.#gauge('knowngood_gaps', 'Stretches that were not seen, of those that are kept', ['cause']);
    this.#reads.push(() => {
      for (const metric of [silent, heard, proven, provenAt, seen, lost, letGo, rss, containers, gaps]) metric.reset();
      for (const one of views.hosts()) {
        const { host } = one;
        silent.set({ host }, one.silent ? 1 : 0);
        heard.set({ host }, Date.parse(one.lastSeen) / 1_000);
        if (one.canary !== undefined) proven.set({ host }, one.proven ? 1 : 0);
        if (one.provenAt !== undefined) provenAt.set({ host }, Date.parse(one.provenAt) / 1_000);
        seen.inc({ host }, one.seen);
        lost.inc({ host }, one.lost);
        letGo.inc({ host }, one.letGo);
        rss.set({ host }, one.rssBytes);
        containers.set({ host }, one.containers);
      }
      for (const { cause } of allGaps(hosts, workloads.ledger)) gaps.inc({ cause });
    });
  }

  #ofAlerts(): void {
    const { alerts, store } = this.options;
    const open = this.#gauge('knowngood_alerts_open', 'Open alerts', ['severity']);
    const ofWorkload = this.#gauge('knowngood_workload_alerts_open', 'Open alerts of the workloads with the most; the rest is "other"', [
      'workload',
    ]);
    this.#reads.push(() => {
      open.reset();
      ofWorkload.reset();
      const bySeverity = new Map<Severity, number>(severities.map(severity => [severity, 0]));
      const byWorkload = new Map<string, number>();
      for (const { workload } of store.all()) {
        const all = alerts.open(workload);
        for (const { facts } of all) bySeverity.set(facts.severity as Severity, (bySeverity.get(facts.severity as Severity) ?? 0) + 1);
        if (all.length > 0) byWorkload.set(workload, all.length);
      }
      for (const [severity, count] of bySeverity) open.set({ severity }, count);
      for (const [workload, count] of largest(byWorkload)) ofWorkload.set({ workload }, count);
    });
  }

  #ofSinks(): void {
    const up = this.#gauge('knowngood_sink_up', 'Whether a sink took what it was last told', ['sink']);
    const queued = this.#gauge('knowngood_sink_queued', 'What waits for a sink', ['sink', 'severity']);
    const sent = this.#counter('knowngood_sink_notices_total', 'What a sink was told, and what was kept from it', [
      'sink',
      'severity',
      'outcome',
    ]);
    this.#reads.push(() => {
      for (const metric of [up, queued, sent]) metric.reset();
      for (const { sink, ok, by = {} } of this.options.sinkStates()) {
        up.set({ sink }, ok ? 1 : 0);
        for (const severity of severities) {
          const { delivered = 0, suppressed = 0, queued: waiting = 0 } = by[severity] ?? {};
          queued.set({ sink, severity }, waiting);
          sent.inc({ sink, severity, outcome: 'delivered' }, delivered);
          sent.inc({ sink, severity, outcome: 'suppressed' }, suppressed);
        }
      }
    });
  }

  #gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
    return new Gauge({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }
  #counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    return new CounterOf({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }
}

/** A counter that somebody else keeps. */
function to(counter: Counter, total: number): void {
  counter.reset();
  counter.inc(total);
}

/** A reason of a later version is no series of its own. */
function known(reason: string): string {
  return (reasons as readonly string[]).includes(reason) ? reason : 'other';
}
