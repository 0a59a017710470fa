import type { Order, Report } from '../proto/fleet.js';
import { EngineError } from './container/container.js';
import type { Planned, Planner } from './planner.js';
import { isContainment } from './recycle/containment.js';
import type { Journal } from './recycle/journal.js';
import { replacedAlready } from './recycle/left-running.js';
import type { Plan } from './recycle/plan.js';
import { isTooLate, tooLate } from './recycle/too-late.js';
import { waitsForNobody } from './turns.js';

/** An order as it was taken: when, by the clock that only goes on, and how old it was then; ms. */
export interface Taken {
  readonly order: Order;
  readonly atMs: number;
  readonly ageMs: number;
}

/** It ends before anything is begun, or is carried out. */
export type Decided =
  | { readonly kind: 'over'; readonly startedAtUs: number; readonly report: Partial<Report>; readonly plan?: Plan }
  | {
      readonly kind: 'go';
      readonly startedAtUs: number;
      readonly planned: Planned & { readonly plan: Extract<Plan, { kind: 'recycle' }> };
    };

export interface DecideOptions {
  readonly planner: Pick<Planner, 'plan'>;
  readonly journal: Pick<Journal, 'leftRunning'>;
  readonly nowUs: () => number;
}

/** What an order comes to by what is so now: who had to wait decides again when it is about to begin. Changes nothing. */
export async function decide({ order, atMs, ageMs }: Taken, { planner, journal, nowUs }: DecideOptions): Promise<Decided> {
  const startedAtUs = nowUs();
  const over = (report: Partial<Report>, plan?: Plan): Decided => ({ kind: 'over', startedAtUs, report, ...(plan && { plan }) });
  const waitedMs = performance.now() - atMs;
  // Who is to be cut off, or let go, is so however long a recycle that was begun there takes.
  if (waitedMs > order.deadlineMs && !waitsForNobody(order.action)) {
    const message = `it waited ${Math.round(waitedMs / 1_000)} s for others on this host: order it again, if it is still wanted`;
    return over({ outcome: 'expired', refused: { code: 'expired', message } });
  }
  if (isTooLate(order, ageMs + waitedMs))
    return over({ outcome: 'expired', refused: { code: 'expired', message: tooLate(ageMs + waitedMs) } });
  let planned: Planned;
  try {
    planned = await planner.plan(order);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (error.code === 'not-found') {
      const message = `container ${order.container.slice(0, 12)} is gone or not ours to touch`;
      return over({ outcome: 'refused', refused: { code: 'stale', message } });
    }
    return over({ outcome: 'failed', steps: [{ step: 'plan', startedAtUs, ms: 0, ok: false, detail: error.message }] });
  }
  const { plan, container } = planned;
  if (plan.kind === 'refused') return over({ outcome: 'refused', refused: plan.refused }, plan);
  if (!isContainment(order.action) && journal.leftRunning(container.id) !== undefined)
    return over({ outcome: 'refused', refused: { code: 'stale', message: replacedAlready(plan.document) } }, plan);
  return { kind: 'go', startedAtUs, planned: { ...planned, plan } };
}
