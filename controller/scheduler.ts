import { smallestSafeSeconds } from '../profiles/capacity.js';
import { formatDuration } from '../profiles/duration.js';
import type { Profile } from '../profiles/profile.js';
import { timesAt, windowsInWords } from '../profiles/recycle-times.js';
import type { Order } from '../proto/fleet.js';
import type { Alerts } from './alert/read-model.js';
import type { Hosts, Placed } from './hosts.js';
import { originRefusal } from './image-origin.js';
import type { Incidents } from './incident/incidents.js';
import { whyNotKept } from './kept-schedule.js';
import type { KeptSets } from './kept-sets.js';
import { deadlineMs, isOver, type Orders, orderId, type Recycle } from './orders.js';
import { keptBy } from './persistence.js';
import { Allowance } from './response/allowance.js';
import { type Budget, budget, take } from './response/budget.js';
import { dueAtMs } from './schedule.js';
import type { Standing } from './standing.js';
import type { ProfileStore } from './store/store.js';
import { suspectedOf } from './suspected.js';

/** Scheduled recycles that may come together on one host before its pace is kept. */
const burst = 5;
/** First wait after a scheduled recycle that was refused or failed; doubles up to an hour. */
const retryMs = 30_000;
const maxRetryMs = 3_600_000;

export interface SchedulerOptions {
  readonly store: Pick<ProfileStore, 'all' | 'get' | 'matcher'>;
  readonly hosts: Pick<Hosts, 'running' | 'containers' | 'get' | 'isSilent'>;
  readonly orders: Pick<Orders, 'get' | 'all' | 'running' | 'send'>;
  readonly kept: Pick<KeptSets, 'exchanged'>;
  readonly standing: Pick<Standing, 'whyNot'>;
  readonly alerts: Pick<Alerts, 'open'>;
  readonly incidents: Pick<Incidents, 'all'>;
  readonly now: () => number;
}

export interface NextRecycle {
  readonly workload: string;
  readonly nextAt?: string;
  readonly every: string;
  readonly budgetLeft: number;
  readonly canKeep: boolean;
  /** Why it cannot. */
  readonly why?: string;
  /** When its windows are open, where it has any. */
  readonly windows?: string;
  /** Since when a container is older than it should be, or when it will be, and why it is kept until `nextAt`. */
  readonly waits?: { readonly dueAt: string; readonly why: string };
}

interface Due extends Placed {
  readonly dueMs: number;
  readonly attempt: number;
  /** Why its schedule leaves it alone as things are, in words; undefined where it does not. */
  readonly left?: string;
}

/** Recycles containers that have lived as long as a person said they may, one at a time per workload. */
export class Scheduler {
  /** When each schedule was set, as far as is known: an old container is not due at once everywhere. Also after a restart, or each would put it off. */
  readonly #setAt = new Map<string, number>();
  readonly #pace = new Map<string, Budget>();

  constructor(readonly options: SchedulerOptions) {}

  async tick(): Promise<void> {
    const { store, orders, now } = this.options;
    for (const profile of store.all()) {
      if (profile.recycle.maxAgeMs === undefined) continue;
      const due = this.#next(profile);
      if (!due || due.left !== undefined || due.dueMs > now() || orders.running(profile.workload)) continue;
      if (timesAt(profile.recycle, now()).kind === 'closed') continue;
      const paced = take(this.#paceOf(due.host), now());
      if (paced === 'spent') continue;
      this.#pace.set(due.host, paced);
      await orders.send(this.#order(profile, due));
    }
  }

  next(workloads?: readonly string[]): readonly NextRecycle[] {
    const { store, orders, now } = this.options;
    const allowance = new Allowance(orders.all(), now());
    return store
      .all()
      .filter(profile => profile.recycle.maxAgeMs !== undefined && (workloads?.includes(profile.workload) ?? true))
      .map(profile => {
        const due = this.#next(profile)?.dueMs;
        const why = this.#whyNot(profile);
        const windows = windowsInWords(profile.recycle);
        const times = due === undefined ? undefined : timesAt(profile.recycle, Math.max(due, now()));
        return {
          workload: profile.workload,
          ...(due === undefined ? {} : { nextAt: time(times?.kind === 'closed' ? times.nextMs : due) }),
          ...(times?.kind === 'closed' ? { waits: { dueAt: time(due!), why: times.why } } : {}),
          ...(windows === undefined ? {} : { windows }),
          every: formatDuration(profile.recycle.maxAgeMs!),
          budgetLeft: allowance.left(profile.workload),
          canKeep: why === undefined,
          ...(why === undefined ? {} : { why }),
        };
      });
  }

  nextAtMs(workload: string): number | undefined {
    const profile = this.options.store.get(workload);
    const due = profile?.recycle.maxAgeMs === undefined ? undefined : this.#next(profile)?.dueMs;
    if (due === undefined) return undefined;
    const times = timesAt(profile!.recycle, Math.max(due, this.options.now()));
    return times.kind === 'closed' ? times.nextMs : due;
  }

  /** The one that is due first of those that it may recycle now: one that it has to leave alone keeps no other waiting. Where it may none, the first of all. */
  #next(profile: Profile): Due | undefined {
    const { hosts, now } = this.options;
    const { workload, recycle } = profile;
    const maxAgeMs = recycle.maxAgeMs!;
    const schedule = { maxAgeMs, ...(recycle.jitter === undefined ? {} : { jitter: recycle.jitter }) };
    const key = `${maxAgeMs}/${workload}`;
    const setAtMs = this.#setAt.get(key) ?? Math.min(Date.parse(profile.updatedAt), now());
    this.#setAt.set(key, setAtMs);
    let next: Due | undefined;
    for (const placed of hosts.running(workload)) {
      const { attempt, notBeforeMs } = this.#tries(placed.container.id);
      const dueMs = Math.max(dueAtMs(placed.container, schedule, setAtMs), notBeforeMs);
      const left = this.#whyLeft(placed);
      const one = { ...placed, dueMs, attempt, ...(left === undefined ? {} : { left }) };
      if (next === undefined || isBefore(one, next)) next = one;
    }
    return next;
  }

  #whyLeft(placed: Placed): string | undefined {
    const { standing, hosts } = this.options;
    const { host, container } = placed;
    const kept = keptBy(container);
    if (kept.length > 0) return `a recycle would leave ${kept.join(', ')} as it is`;
    if (hosts.isSilent(host)) return `host ${host} is silent: nothing is ordered of it until it is heard again`;
    return standing.whyNot(host) ?? originRefusal(this.options, placed)?.message;
  }

  /** Earlier scheduled orders for this very container: all of them ended otherwise than done, for it is still there. */
  #tries(container: string): { readonly attempt: number; readonly notBeforeMs: number } {
    const { orders } = this.options;
    let last: Recycle | undefined;
    let attempt = 0;
    for (;;) {
      const found = orders.get(orderId('schedule', container, attempt));
      if (!found) break;
      last = found;
      attempt++;
    }
    if (!last || !isOver(last)) return { attempt, notBeforeMs: 0 };
    const endedMs = (last.report?.endedAtUs ?? 0) / 1_000;
    return { attempt, notBeforeMs: endedMs + Math.min(maxRetryMs, retryMs * 2 ** (attempt - 1)) };
  }

  #whyNot(profile: Profile): string | undefined {
    const { hosts, store } = this.options;
    const running = hosts.running(profile.workload);
    // What is kept by its volumes is told with what an operator can do about it.
    const left = running.filter(({ container }) => keptBy(container).length === 0).map(one => this.#whyLeft(one));
    return left.find(why => why !== undefined) ?? whyNotKept(profile, hosts, one => store.get(one)?.recycle);
  }

  #paceOf(host: string): Budget {
    const { hosts, now } = this.options;
    const cpus = Math.max(1, hosts.get(host)?.cpus ?? 1);
    return this.#pace.get(host) ?? budget(burst, smallestSafeSeconds(1, cpus) * 1_000, now());
  }

  #order(profile: Profile, { host, container, attempt }: Due): Order {
    const { alerts, incidents } = this.options;
    // Whoever asks later what was in it is to find it.
    const suspected = suspectedOf(container.id, alerts.open(profile.workload), incidents.all());
    const age = `older than ${formatDuration(profile.recycle.maxAgeMs!)}`;
    return {
      id: orderId('schedule', container.id, attempt),
      host,
      action: 'recycle',
      container: container.id,
      workload: profile.workload,
      generation: container.generation,
      ...(profile.recycle.method === undefined ? {} : { method: profile.recycle.method }),
      cause: 'schedule',
      ...(suspected?.alert === undefined ? {} : { alert: suspected.alert }),
      by: profile.by,
      why: suspected === undefined ? age : `${age}; evidence of it is kept, for ${suspected.why}`,
      capture: suspected !== undefined,
      issuedAtUs: Math.round(this.options.now() * 1_000),
      deadlineMs,
    };
  }
}

function isBefore(one: Due, other: Due): boolean {
  return (one.left === undefined) === (other.left === undefined) ? one.dueMs < other.dueMs : one.left === undefined;
}

const time = (ms: number): string => new Date(ms).toISOString();
