import type { Severity } from '../../profiles/severity.js';
import type { AlertResponse } from '../../proto/alerts.js';
import type { Order } from '../../proto/fleet.js';
import type { AlertLog } from '../alert/log.js';
import type { Alerts } from '../alert/read-model.js';
import type { Alert } from '../alert/state.js';
import type { Hosts } from '../hosts.js';
import { deadlineMs, type Orders, orderId, type Recycle } from '../orders.js';
import type { ProfileStore } from '../store.js';
import { Allowance } from './allowance.js';
import { armed, type Decision, planResponse } from './plan.js';

/** Alerts older than this when the controller starts were answered by the run before, or nobody waits for the answer any more. */
const freshMs = 10 * 60_000;
const hourMs = 3_600_000;

export interface ResponderOptions {
  readonly alerts: Alerts;
  readonly log: AlertLog;
  readonly store: ProfileStore;
  readonly hosts: Hosts;
  readonly orders: Orders;
  readonly now: () => number;
}

/** Does what protect has armed, once per alert and container, after what led to it was saved. */
export class Responder {
  readonly #waiting = new Set<string>();
  readonly #answered = new Set<string>();
  #running: Promise<void> | undefined;

  constructor(readonly options: ResponderOptions) {}

  start(): void {
    const { alerts, orders, store, now } = this.options;
    for (const alert of alerts.all()) {
      // Arming protect answers what happens from then on, not what happened before.
      const armedAtMs = Date.parse(store.get(alert.workload)?.updatedAt ?? '');
      if (alert.status === 'open' && alert.lastSeenUs / 1_000 > Math.max(now() - freshMs, armedAtMs)) this.#waiting.add(alert.id);
    }
    alerts.listen((alert, record) => {
      if (record.change === 'raised' || record.change === 'repeated') this.#waiting.add(alert.id);
    });
    // The outcome of an order belongs to the alert that caused it.
    const tellOutcome = ({ id, order, report }: Recycle) => {
      const alert = order?.alert ?? report?.alert;
      if (alert === undefined || report?.outcome === undefined) return;
      const why = report.refused?.message;
      void this.#record(alert, { kind: 'recycle', order: id, outcome: report.outcome, ...(why === undefined ? {} : { why }) });
    };
    orders.listen(tellOutcome);
    // Also of those that ended while no controller ran.
    for (const recycle of orders.all()) tellOutcome(recycle);
  }

  /** Answers what waits for an answer. One run at a time; what comes meanwhile is answered by the next. */
  async run(): Promise<void> {
    if (this.#running || this.#waiting.size === 0) return this.#running;
    this.#running = this.#answerAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #answerAll(): Promise<void> {
    const { alerts } = this.options;
    for (const id of [...this.#waiting]) {
      this.#waiting.delete(id);
      const alert = alerts.get(id);
      if (alert?.status !== 'open') continue;
      await this.#answer(alert);
    }
  }

  async #answer(alert: Alert): Promise<void> {
    const { store, orders, now } = this.options;
    const profile = store.get(alert.workload);
    if (!profile || armed(profile, alert.facts.severity as Severity).length === 0) return;
    const id = orderId('alert', alert.id, alert.container.id);
    if (this.#answered.has(id) || orders.get(id)) return;
    const decision = this.#decide(alert, profile);
    switch (decision.kind) {
      case 'none':
        return;
      case 'wait':
        this.#waiting.add(alert.id);
        return;
      case 'hold':
        if (alert.responses.some(response => response.kind === 'hold' && response.why === decision.why)) return;
        return this.#record(alert.id, decision);
      case 'covered':
        this.#remember(id);
        return this.#record(alert.id, { kind: 'recycle', order: decision.order });
      case 'recycle': {
        this.#remember(id);
        await orders.send(this.#order(id, alert, now()));
        return this.#record(alert.id, { kind: 'recycle', order: id });
      }
    }
  }

  #decide(alert: Alert, profile: Parameters<typeof armed>[0]): Decision {
    const { alerts, hosts, orders, now } = this.options;
    const placed = hosts.running(alert.workload).find(({ container }) => container.id === alert.container.id);
    const running = orders.running(alert.workload);
    const recent = [...orders.all()].filter(({ order }) => order?.cause === 'alert' && order.issuedAtUs / 1_000 > now() - hourMs);
    const same = recent.filter(({ order }) => alerts.get(order!.alert ?? '')?.facts.fingerprint === alert.facts.fingerprint);
    return planResponse({
      alert,
      profile,
      container: placed?.container,
      hostSilent: hosts.isSilent(alert.host),
      running: running && { id: running.id, container: running.order?.container ?? running.report?.oldId ?? '' },
      recycledFor: same.length,
      spent: new Allowance(orders.all(), now()).spent(alert.workload, alert.host),
    });
  }

  #order(id: string, alert: Alert, nowMs: number): Order {
    return {
      id,
      host: alert.host,
      action: 'recycle',
      container: alert.container.id,
      workload: alert.workload,
      generation: alert.container.generation,
      cause: 'alert',
      alert: alert.id,
      by: 'knowngood',
      why: alert.facts.sentence,
      capture: true,
      issuedAtUs: Math.round(nowMs * 1_000),
      deadlineMs,
    };
  }

  async #record(id: string, response: AlertResponse): Promise<void> {
    const { alerts, log, now } = this.options;
    const alert = alerts.get(id);
    if (!alert) return;
    const known = alert.responses.find(r => r.kind === response.kind && r.order === response.order && r.why === response.why);
    if (known && known.outcome === response.outcome) return;
    await log.publish({ id, change: 'responded', atUs: Math.round(now() * 1_000), workload: alert.workload, response });
  }

  /** Bounded: past it an old order may be decided again, which sends nothing, for its id is known. */
  #remember(id: string) {
    this.#answered.add(id);
    if (this.#answered.size > 50_000) this.#answered.delete(this.#answered.values().next().value!);
  }
}
