import type { Profile } from '../../profiles/profile.js';
import { timesAt } from '../../profiles/recycle-times.js';
import type { Severity } from '../../profiles/severity.js';
import type { AlertResponse } from '../../proto/alerts.js';
import type { Order } from '../../proto/fleet.js';
import type { AlertLog } from '../alert/log.js';
import type { Alerts } from '../alert/read-model.js';
import type { Alert } from '../alert/state.js';
import type { Hosts } from '../hosts.js';
import { originRefusal } from '../image-origin.js';
import type { KeptSets } from '../kept-sets.js';
import { deadlineMs, isOver, type Orders, orderId, type Recycle, workloadOf } from '../orders.js';
import type { Recycler } from '../recycler.js';
import { isRefusal } from '../refusal.js';
import type { Standing } from '../standing.js';
import type { ProfileStore } from '../store/store.js';
import { Allowance } from './allowance.js';
import { armed, type Decision, planResponse } from './plan.js';
import { isRefusedForNow, passes, refusedOf } from './retry.js';

/** Alerts older than this when the controller starts were answered by the run before, or nobody waits for the answer any more. */
const freshMs = 10 * 60_000;
const hourMs = 3_600_000;
/** How often a reason that passes is looked at again. */
const lookAgainMs = 5_000;

export interface ResponderOptions {
  readonly alerts: Alerts;
  readonly log: AlertLog;
  readonly store: ProfileStore;
  readonly hosts: Hosts;
  readonly orders: Orders;
  readonly kept: KeptSets;
  readonly standing: Pick<Standing, 'whyNot'>;
  readonly recycler: Pick<Recycler, 'plan'>;
  readonly now: () => number;
}

/**
 * Does what protect has armed, after what led to it was saved: one order per alert and container, and another where that was refused for a
 * reason that passes.
 */
export class Responder {
  readonly #waiting = new Set<string>();
  /** Held for a reason that passes → when to look again, ms since the epoch. */
  readonly #later = new Map<string, number>();
  /** When its agent was last asked about a container, ms since the epoch, and what it said. */
  readonly #asked = new Map<string, { readonly atMs: number; readonly answer: Decision }>();
  #running: Promise<void> | undefined;

  constructor(readonly options: ResponderOptions) {}

  start(): void {
    const { alerts, orders, store, now } = this.options;
    for (const alert of alerts.all()) {
      if (alert.status !== 'open') continue;
      // Arming protect answers what happens from then on, not what happened before.
      const armedAtMs = Date.parse(store.get(alert.workload)?.updatedAt ?? '');
      const isHeld = alert.responses.some(({ kind }) => kind === 'hold');
      if (isHeld || alert.lastSeenUs / 1_000 > Math.max(now() - freshMs, armedAtMs)) this.#waiting.add(alert.id);
    }
    alerts.listen((alert, record) => {
      if (record.change === 'raised' || record.change === 'repeated') this.#waiting.add(alert.id);
    });
    // The outcome of an order belongs to the alert that caused it.
    const tellOutcome = ({ id, order, report }: Recycle) => {
      const alert = order?.alert ?? report?.alert;
      if (alert === undefined || report?.outcome === undefined) return;
      // A schedule is tried again and again, and no answer to an alert where it comes to nothing.
      if (report.cause === 'schedule' && report.outcome !== 'done') return;
      const why = report.refused?.message;
      const kind = order === undefined || order.action === 'recycle' ? 'recycle' : order.action;
      if (kind === 'recycle' || kind === 'contain')
        void this.#record(alert, { kind, order: id, outcome: report.outcome, ...(why === undefined ? {} : { why }) });
    };
    orders.listen(recycle => {
      tellOutcome(recycle);
      // Who was held or named an order may have to be answered again.
      if (!isOver(recycle)) return;
      for (const { id, responses } of alerts.open(workloadOf(recycle)!)) if (responses.length > 0) this.#waiting.add(id);
    });
    // Also of those that ended while no controller ran.
    for (const recycle of orders.all()) tellOutcome(recycle);
  }

  /** Answers what waits for an answer. One run at a time; what comes meanwhile is answered by the next. */
  async run(): Promise<void> {
    for (const [id, atMs] of this.#later)
      if (atMs <= this.options.now()) {
        this.#later.delete(id);
        this.#waiting.add(id);
      }
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
      try {
        await this.#answer(alert);
      } catch (error) {
        this.#waiting.add(id);
        throw error;
      }
    }
  }

  async #answer(alert: Alert): Promise<void> {
    const { store, orders, now } = this.options;
    const profile = store.get(alert.workload);
    if (!profile || armed(profile, alert.facts.severity as Severity).length === 0) return;
    const attempts = this.#attempts(alert);
    if (this.#isAnswered(alert, attempts)) return;
    let decision = this.#decide(alert, profile);
    if (decision.kind === 'recycle') decision = await this.#maybeAgain(alert);
    switch (decision.kind) {
      case 'none':
        return;
      case 'wait':
        this.#waiting.add(alert.id);
        return;
      case 'hold':
        if (decision.passes) this.#later.set(alert.id, now() + lookAgainMs);
        return this.#record(alert.id, { kind: 'hold', why: decision.why });
      case 'covered':
        return this.#record(alert.id, { kind: 'recycle', order: decision.order });
      case 'recycle': {
        const id = orderId('alert', alert.id, alert.container.id, ...(attempts.length === 0 ? [] : [attempts.length]));
        await orders.send(this.#order(id, alert, now()));
        return this.#record(alert.id, { kind: 'recycle', order: id });
      }
    }
  }

  /** The orders that this alert has caused for the container it was seen in last, oldest first. */
  #attempts({ id, container }: Alert): readonly Recycle[] {
    const found: Recycle[] = [];
    for (;;) {
      const attempt = this.options.orders.get(orderId('alert', id, container.id, ...(found.length === 0 ? [] : [found.length])));
      if (!attempt) return found;
      found.push(attempt);
    }
  }

  /** An order for the container runs, or has run to an end that is told with the alert; one refused for a reason that passes is no answer. */
  #isAnswered({ container, responses }: Alert, attempts: readonly Recycle[]): boolean {
    const named = responses.flatMap(({ order }) => (order === undefined ? [] : (this.options.orders.get(order) ?? [])));
    const mine = [...named, ...attempts].filter(({ order, report }) => (order?.container ?? report?.oldId) === container.id);
    return mine.some(recycle => !isOver(recycle) || !isRefusedForNow(recycle));
  }

  /** Where the container was not recycled lately for a reason that passes, its agent is asked first: an order costs the budget, a question does not. */
  async #maybeAgain(alert: Alert): Promise<Decision> {
    const { orders, now } = this.options;
    const refused = refusedOf(orders.all(), alert.container.id);
    if (!refused) return { kind: 'recycle' };
    if (now() < refused.notBeforeMs) return { kind: 'hold', why: refused.why, passes: true };
    const asked = this.#asked.get(alert.container.id);
    if (asked && now() - asked.atMs < lookAgainMs / 2) return asked.answer;
    const answer = await this.#ask(alert);
    this.#asked.set(alert.container.id, { atMs: now(), answer });
    if (this.#asked.size > 1_000) this.#asked.delete(this.#asked.keys().next().value!);
    return answer;
  }

  async #ask(alert: Alert): Promise<Decision> {
    const { hosts, recycler } = this.options;
    const placed = hosts.running(alert.workload).find(({ container }) => container.id === alert.container.id);
    if (!placed) return { kind: 'none' };
    const plan = await recycler.plan(placed, 'recycle', undefined);
    const refused = isRefusal(plan)
      ? { code: plan.refused, message: plan.message }
      : (plan['refused'] as { readonly code: string; readonly message: string } | undefined);
    if (!refused) return { kind: 'recycle' };
    const passing = passes(refused.code);
    return { kind: 'hold', why: passing ?? refused.message, passes: passing !== undefined };
  }

  #decide(alert: Alert, profile: Profile): Decision {
    const { alerts, hosts, orders, now } = this.options;
    const placed = hosts.running(alert.workload).find(({ container }) => container.id === alert.container.id);
    const running = orders.running(alert.workload);
    const recent = [...orders.all()].filter(({ order }) => order?.cause === 'alert' && order.issuedAtUs / 1_000 > now() - hourMs);
    const same = recent.filter(
      recycle => !isRefusedForNow(recycle) && alerts.get(recycle.order!.alert ?? '')?.facts.fingerprint === alert.facts.fingerprint,
    );
    return planResponse({
      alert,
      profile,
      container: placed?.container,
      stoodDown: this.options.standing.whyNot(placed?.host ?? alert.host),
      hostSilent: hosts.isSilent(alert.host),
      running: running && { id: running.id, container: running.order?.container ?? running.report?.oldId ?? '' },
      recycledFor: same.length,
      notMade: placed && originRefusal(this.options, placed)?.message,
      spent: new Allowance(orders.all(), now()).spent(alert.workload, alert.host),
      times: timesAt(profile.recycle, now()),
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
}
