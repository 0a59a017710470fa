import type { Action, Order, Pace, Report } from '../proto/fleet.js';
import type { ImageCheck } from '../proto/image-check.js';
import { heldPlace } from './container/intent.js';
import { type Decided, decide, type Taken } from './decide.js';
import { askedBy, Planner, type PlannerOptions } from './planner.js';
import { type Allowance, type Asked, allowance, defaultLimits, type Limits, nothingSpent, type Spent } from './recycle/budget.js';
import { beginning, ended } from './recycle/entry.js';
import { EvidenceStore } from './recycle/evidence-store.js';
import { execute, Stopped } from './recycle/execute.js';
import { closeOutside, openOutside } from './recycle/front/host.js';
import { frontImage } from './recycle/front/image.js';
import { hold, point, prepareHold } from './recycle/front/netns.js';
import { type Binding, outsideName } from './recycle/front/outside.js';
import { type Entry, Journal } from './recycle/journal.js';
import { removeLeft } from './recycle/left-running.js';
import { clearLeftovers } from './recycle/leftovers.js';
import type { Probe } from './recycle/pace/label.js';
import { type Measuring, Paces } from './recycle/pace/pace.js';
import type { PlanDocument } from './recycle/plan.js';
import { type ProbeTimes, probeTimes } from './recycle/probe.js';
import { procedureOf } from './recycle/procedure-of.js';
import { proxyOf } from './recycle/proxy/label.js';
import { serviceOf } from './recycle/swarm/swarm.js';
import { poolTurn, swarmTurn, Turns, turnOf, waitsForNobody } from './turns.js';

export interface OrdersOptions extends Omit<PlannerOptions, 'allowance' | 'contained'> {
  readonly stateDir: string;
  readonly host: string;
  readonly nowUs: () => number;
  /** The last behaviours seen of a container, newest last. */
  readonly observations?: (container: string) => readonly unknown[];
  /** Where evidence is kept; absent = in the state folder, sealed for this host's own key. */
  readonly evidence?: EvidenceStore;
  /** Are the layers of an image what they were? */
  readonly lookAtImage?: (image: string) => Promise<ImageCheck>;
  /** Told after each step without `outcome`, at the end with it. What it gives back is awaited for the last: then it counts as told. */
  readonly report: (report: Report) => void | Promise<void>;
  /** How containers do before and after; absent where that is not told. */
  readonly paces?: Paces;
  readonly limits?: Limits;
  readonly probe?: Partial<ProbeTimes>;
}

const journalDays = 30;
const dayUs = 86_400_000_000;
/** A service that is recycled every five seconds is through a thousand orders in less than two hours. */
const journalOrders = 2_000;

/** Takes each order once by its id, one at a time per place, and tells how it went. */
export class Orders {
  readonly #options: OrdersOptions;
  readonly #journal: Journal;
  readonly #evidence: EvidenceStore;
  readonly #planner: Planner;
  readonly #paces: Paces;
  readonly #running = new Map<string, Promise<Report>>();
  readonly #turns = new Turns();
  readonly #stopping = new AbortController();
  #spent: Spent = nothingSpent;

  constructor(options: OrdersOptions) {
    this.#options = options;
    this.#journal = new Journal(options.stateDir);
    this.#evidence = options.evidence ?? new EvidenceStore({ stateDir: options.stateDir });
    this.#paces = options.paces ?? new Paces(options);
    this.#planner = new Planner({
      ...options,
      allowance: asked => this.#allowance(asked, options.nowUs()),
      contained: container => this.#journal.containing(container),
    });
  }

  /** Finishes or undoes what a killed agent left, then tells again what nobody took. Gives what it did about leftovers, in words. */
  async start(): Promise<readonly string[]> {
    const { engine, stack } = this.#options;
    const entries = this.#journal.all();
    await this.#evidence.tidy();
    await this.#lookWhoIsGone();
    this.#forget();
    for (const entry of entries) this.#charge(entry.order, entry.startedAtUs);
    const open = entries.filter(entry => entry.phase !== 'ended');
    const failed = await Promise.all(open.map(entry => this.#resume(entry)));
    // Telling waits for whoever listens, and a start must not: what stays untold is told by the next one.
    for (const entry of entries) if (entry.phase === 'ended' && !entry.told) void this.#tell(entry).catch(() => undefined);
    const left = await Promise.all(this.#journal.allLeftRunning().map(entry => this.#retireAgain(entry)));
    const cleared = await clearLeftovers(engine, stack, {
      isOpen: order => (this.#journal.read(order)?.phase ?? 'ended') !== 'ended',
      notPutBack: container => this.#journal.notPutBack(container),
    });
    return [...failed.filter(one => one !== undefined), ...left, ...cleared];
  }

  /** Begins nothing more and leaves what is begun at its next step, to be finished by the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled(this.#running.values());
  }

  /** `ageMs`: how long ago it was ordered. Performs the order, or gives the report it had before. Rejects with `Stopped` when the agent stops: then it was not taken. */
  take(order: Order, ageMs = 0): Promise<Report> {
    const atMs = performance.now();
    return this.#once(order.id, async () => {
      const known = this.#journal.read(order.id);
      if (known?.phase === 'ended') return (await this.#tell(known)).report!;
      if (known !== undefined) return this.#goOn(known);
      const taken = { order, atMs, ageMs };
      return this.#turns.order(this.#turnOf(order.container), order.action, {
        ahead: async () => {
          const decided = await this.#decide(taken);
          return decided.kind === 'go' ? undefined : this.#close(order, decided);
        },
        work: leave => this.#perform(taken, leave),
      });
    });
  }

  /** Is an order being carried out at this place, or at any? One that waits for others of the host has changed nothing there. */
  isBusy(place?: string): boolean {
    return this.#turns.isBusy(place);
  }

  /** Does this while no order is carried out at the place; those that come for it wait. */
  atPlace<T>(place: string, work: () => Promise<T>): Promise<T> {
    return this.#turns.at(place, work);
  }

  /** What an order for this container would do now. Changes nothing. Rejects with `EngineError` `not-found`. */
  async plan(container: string, method?: Order['method'], action: Action = 'recycle'): Promise<PlanDocument> {
    const found = this.#planner.known(container);
    const order = {
      id: 'plan',
      action,
      container: found.container.id,
      generation: found.generation,
      cause: 'person' as const,
      ...(method === undefined ? {} : { method }),
    };
    return (await this.#planner.plan(order)).plan.document;
  }

  /** Orders that go one after the other: those of a place, and all of a workload whose proxy has several of it. */
  #turnOf(id: string): string {
    const found = this.#options.find(id);
    if (found === undefined) return id;
    const service = serviceOf(found.container);
    if (service !== undefined) return swarmTurn(service);
    return proxyOf(found.container).kind === 'none' ? heldPlace(found.container) : poolTurn(found.workload);
  }

  async #decide(taken: Taken): Promise<Decided> {
    if (this.#stopping.signal.aborted) throw new Stopped();
    return decide(taken, { planner: this.#planner, journal: this.#journal, nowUs: this.#options.nowUs });
  }

  async #perform(taken: Taken, leave: () => void): Promise<Report> {
    const { order } = taken;
    const decided = await this.#decide(taken);
    if (decided.kind === 'over') {
      leave();
      return this.#close(order, decided);
    }
    const { startedAtUs, planned } = decided;
    const { plan, container, said, generation, workload } = planned;
    this.#charge(order, startedAtUs);
    const entry = beginning(order, plan, { container, said, workload, generation, startedAtUs });
    const measuring = order.action === 'recycle' ? this.#options.paces?.before(container) : undefined;
    return this.#execute(entry, 'begin', leave, { ...(measuring && { measuring }) }).finally(() => void measuring?.end('at once'));
  }

  /** Gives what became of it, in words. */
  #retireAgain(entry: Entry): Promise<string> {
    return this.atPlace(turnOf(entry), async () => {
      const { isOver, said } = await removeLeft(this.#options.engine, entry);
      if (!isOver) return said;
      const { leftRunning: _, ...rest } = this.#journal.read(entry.order.id) ?? entry;
      try {
        this.#journal.write(rest);
        return said;
      } catch (error) {
        return `${said}; the next start looks once more: ${(error as Error).message}`;
      }
    });
  }

  /** Resolves when it has ended, told or not; with what went wrong, in words. */
  #resume(entry: Entry): Promise<string | undefined> {
    return new Promise(resolve => {
      this.#once(entry.order.id, () => this.#goOn(entry, () => resolve(undefined))).then(
        () => resolve(undefined),
        (error: Error) => resolve(`order ${entry.order.id} of ${entry.place} was not ended: ${error.message}`),
      );
    });
  }

  #goOn(entry: Entry, onEnd?: () => void): Promise<Report> {
    return this.#turns.goOn(turnOf(entry), entry.order.action, leave => this.#execute(entry, 'resume', leave, { ...(onEnd && { onEnd }) }));
  }

  /** `leave` is called when it is over, whether or not anybody can be told. */
  async #execute(
    entry: Entry,
    how: 'begin' | 'resume',
    leave: () => void,
    { onEnd, measuring }: { readonly onEnd?: () => void; readonly measuring?: Measuring } = {},
  ): Promise<Report> {
    const { engine, proc, stateDir, host, stack, program, nowUs, report } = this.#options;
    let after: Promise<Pace> | undefined;
    let done: Entry;
    try {
      const version = await engine.version().catch(() => ({ api: '1.44', version: '26.0.0' }));
      const tools = {
        engine,
        facts: { api: version.api, version: version.version },
        proc,
        stateDir,
        host,
        nowUs,
        probe: { ...probeTimes, ...this.#options.probe },
        questionsTo: (container: { readonly id: string; readonly pid: number }, probe: Probe) => this.#paces.questionsTo(container, probe),
        observations: this.#options.observations ?? (() => []),
        evidence: this.#evidence,
        lookAtImage: this.#options.lookAtImage ?? notLooked,
        point,
        hold,
        prepareHold,
        outside: {
          open: async (place: string, bindings: readonly Binding[], backend: string) =>
            openOutside({ name: outsideName(stack, place), bindings, backend, bridges: await engine.namedBridges() }),
          close: (place: string) => closeOutside(outsideName(stack, place)),
        },
        frontImage: () => frontImage(engine, stack, program),
      };
      done = await execute(
        entry,
        {
          tools,
          journal: this.#journal,
          procedure: procedureOf(entry),
          report: step => void report(step),
          signal: this.#stopping.signal,
          // It is asked while it has just begun, also where its old one takes long to end.
          ...(measuring && { measuring, serving: (id: string) => (after = this.#options.paces?.after(id, this.#stopping.signal)) }),
        },
        how,
      );
    } finally {
      leave();
    }
    if (waitsForNobody(entry.order.action)) void this.#lookWhoIsGone();
    onEnd?.();
    const told = await this.#tell(done);
    if (done.before !== undefined) void this.#tellAfter(told, after).catch(() => undefined);
    return told.report!;
  }

  /** How the new one does is known only later: nobody waits for it, and what is over stays over. */
  async #tellAfter(entry: Entry, asked: Promise<Pace> | undefined): Promise<void> {
    const { paces } = this.#options;
    const { report } = entry;
    const { signal } = this.#stopping;
    if (paces === undefined || report?.outcome !== 'done' || report.newId === undefined) return;
    const after = await (asked ?? paces.after(report.newId, signal));
    if (signal.aborted) return;
    const known = { ...entry, report: { ...report, after }, told: false };
    this.#journal.write(known);
    await this.#tell(known);
  }

  /** An order that ends before anything was begun. */
  #close(order: Order, { startedAtUs, report: rest, plan }: Extract<Decided, { kind: 'over' }>): Promise<Report> {
    const { host, nowUs } = this.#options;
    const found = this.#options.find(order.container)?.container;
    const place = plan?.document.name ?? (found === undefined ? '' : heldPlace(found));
    const image = found?.image ?? '';
    const entry = ended(order, {
      order: order.id,
      workload: order.workload,
      host,
      method: plan?.document.method ?? 'none',
      oldId: order.container,
      name: place,
      image,
      generation: order.generation,
      steps: [],
      downtimeMs: 0,
      failedProbes: 0,
      startedAtUs,
      endedAtUs: nowUs(),
      cause: order.cause,
      ...(order.alert === undefined ? {} : { alert: order.alert }),
      by: order.by,
      why: order.why,
      ...rest,
    });
    this.#journal.write(entry);
    return this.#tell(entry).then(told => told.report!);
  }

  async #tell(entry: Entry): Promise<Entry> {
    await this.#options.report(entry.report!);
    if (entry.told) return entry;
    const told = { ...entry, told: true };
    this.#journal.write(told);
    this.#forget();
    return told;
  }

  #forget(): void {
    this.#journal.forget(this.#options.nowUs() - journalDays * dayUs, journalOrders);
  }

  /** Containments are remembered for what is there. Never rejects: what is not known to be gone is remembered. */
  async #lookWhoIsGone(): Promise<void> {
    const contained = this.#journal.spokenOf();
    if (contained.length === 0) return;
    const listed = await this.#options.engine.list().catch(() => undefined);
    const there = new Set(listed?.map(({ id }) => id));
    if (listed !== undefined) this.#journal.areGone(contained.filter(id => !there.has(id)));
  }

  #charge(order: Order, atUs: number): void {
    const paid = this.#allowance(askedBy(order, order), atUs);
    if (paid.kind === 'allowed') this.#spent = paid.spent;
  }

  #allowance(asked: Asked, atUs: number): Allowance {
    return allowance(this.#spent, asked, this.#options.limits ?? defaultLimits, atUs / 1000);
  }

  #once(id: string, work: () => Promise<Report>): Promise<Report> {
    const running = this.#running.get(id) ?? work().finally(() => this.#running.delete(id));
    this.#running.set(id, running);
    return running;
  }
}

async function notLooked(image: string): Promise<ImageCheck> {
  const none = { deep: false, checked: 0, firstSeen: 0, bad: [], badCount: 0, names: 0, bytes: 0, ms: 0, atUs: 0 };
  return { image, kind: 'unchecked', why: 'nobody looks at layers here', ...none };
}
