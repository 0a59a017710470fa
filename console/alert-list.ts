import { batch, computed, signal } from '@preact/signals';
import { call, Problem, query } from './api.js';
import { follow } from './follow.js';
import type { Alert, AlertPage, Severity } from './shapes.js';

const pageSize = 200;
/** What comes within this time is drawn once. */
const drawMs = 80;

export interface Wanted {
  readonly status: 'open' | 'all';
  readonly severity: readonly Severity[];
  readonly environment: string;
  readonly owner: string;
}

/** Alerts as they are now: the newest when it starts, every change from then on, older ones when they are asked for. */
export class AlertList {
  readonly #byId = signal<ReadonlyMap<string, Alert>>(new Map());
  /** The newest first, by when they were raised: one that happens again stays where it is. */
  readonly shown = computed(() =>
    [...this.#byId.value.values()].sort((a, b) => (a.raisedAt < b.raisedAt ? 1 : a.raisedAt > b.raisedAt ? -1 : a.id < b.id ? 1 : -1)),
  );
  readonly live = signal(false);
  /** How many match in all; undefined until it was told. */
  readonly total = signal<number | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);
  readonly #pending = new Map<string, Alert>();
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #stop: () => void = () => {};
  /** The oldest by when it was last seen, and whether there are older ones. */
  #oldest: string | undefined;
  #isLoading = false;

  constructor(readonly wanted: Wanted) {}

  start(): void {
    const { status, ...rest } = this.wanted;
    this.#stop = follow<Alert>({
      path: query('/alerts/follow', { ...rest, status, limit: 1 }),
      begun: () => void this.#load(),
      take: alert => this.#take(alert),
      lost: () => {
        this.live.value = false;
      },
    });
  }

  stop(): void {
    this.#stop();
    clearTimeout(this.#drawing);
  }

  get(id: string): Alert | undefined {
    return this.#byId.value.get(id);
  }

  /** What was changed here, before the controller tells it. */
  put(alert: Alert): void {
    this.#take(alert);
  }

  async older(): Promise<void> {
    if (this.#isLoading || this.#oldest === undefined) return;
    this.#isLoading = true;
    try {
      const page = await call<AlertPage>('GET', query('/alerts', { ...this.wanted, limit: pageSize, before: this.#oldest }));
      this.#merge(page.items);
      this.#oldest = page.items.length < pageSize ? undefined : page.items[0]?.id;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    } finally {
      this.#isLoading = false;
    }
  }

  /** The connection stands, so nothing that changes from here on is missed. */
  async #load(): Promise<void> {
    try {
      const page = await call<AlertPage>('GET', query('/alerts', { ...this.wanted, limit: pageSize }));
      batch(() => {
        this.#byId.value = new Map();
        this.#merge(page.items);
        this.total.value = page.total;
        this.live.value = true;
        this.problem.value = undefined;
      });
      this.#oldest = page.items.length < pageSize ? undefined : page.items[0]?.id;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem.value = error;
    }
  }

  #take(alert: Alert): void {
    this.#pending.set(alert.id, alert);
    this.#drawing ??= setTimeout(() => {
      this.#drawing = undefined;
      this.#merge([]);
    }, drawMs);
  }

  /** What is told live is newer than what a page says. */
  #merge(alerts: readonly Alert[]): void {
    const next = new Map(this.#byId.value);
    for (const alert of alerts) next.set(alert.id, alert);
    let more = 0;
    for (const [id, alert] of this.#pending) {
      if (!next.has(id) && alert.status === 'open') more += 1;
      next.set(id, alert);
    }
    if (this.#pending.size > 0 && this.total.value !== undefined) this.total.value += more;
    this.#pending.clear();
    this.#byId.value = next;
  }
}
