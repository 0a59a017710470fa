import type { AlertRecord } from '../proto/alerts.js';
import type { Bus, Delivery } from '../proto/bus.js';
import { decodeBatch, isMalformed } from '../proto/codec.js';
import { ReadBefore } from '../proto/read-before.js';
import type { Batch, Malformed } from '../proto/records.js';
import { laterOf } from '../proto/session.js';
import type { Names } from '../proto/subjects.js';
import type { AlertLog } from './alert/log.js';
import { cellKey } from './alert/state.js';
import { Arrived } from './arrived.js';
import { breather } from './breather.js';
import { type BatchEffect, type TellAgain, type WeighOptions, weigh } from './judge/weigh.js';
import { isOutage, isTooLarge } from './outage.js';
import type { ProfileStore } from './store/store.js';
import { toldUntilUs } from './told-until.js';
import { Attempts } from './trouble.js';
import type { Workloads } from './workloads.js';

const durable = 'controller';
/** Deliveries that may be judged and not yet saved: what one write is shared by. */
const inFlight = 512;
/** Deliveries that are read before they are judged: so far ahead what is new is found among counts. */
const readAhead = 1_024;
/** Least time between two writes while batches keep coming. */
const paceMs = 250;
const holesEveryMs = 5_000;

export interface InboxOptions extends WeighOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly log: AlertLog;
  readonly store: ProfileStore;
  readonly workloads: Workloads;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onTrouble: (what: string, error: unknown) => void;
  /** Called after each write: what follows from what was saved. */
  readonly afterSave: () => Promise<void>;
}

/** A delivery whose effect is in memory: done for good once that is saved. */
interface Taken {
  readonly delivery: Delivery;
  readonly broken?: string;
}

/**
 * From a batch to saved knowledge: decode → judge → raise → save → acknowledge. The only place that acknowledges. Alerts go out as each batch
 * comes; saving gathers many batches into one write per workload. Killed anywhere, what was not saved was not acknowledged and comes again: alerts
 * then get the same ids, counts the same cells, and batches that were saved are skipped by their marks.
 */
export class Inbox {
  #taken: Taken[] = [];
  readonly #before = new ReadBefore();
  readonly #repeats = new Map<string, AlertRecord>();
  #saving: Promise<void> | undefined;
  #again = false;
  #timer: NodeJS.Timeout | undefined;
  #savedAtMs = 0;
  /** The newest message that was judged; `#position` is the last one up to which all are. */
  #furthest = 0;
  #position = 0;
  #savedPosition = 0;
  #received = 0;
  #judged = 0;
  #failed: ((error: unknown) => void) | undefined;
  readonly #waiters = new Set<() => void>();
  readonly #saves = new Attempts('what was judged cannot be saved', 'look at the broker: "knowngood doctor"; it is tried until it works');

  constructor(readonly options: InboxOptions) {}

  /** The last message of the stream up to which all were judged and saved. */
  get savedPosition() {
    return this.#savedPosition;
  }

  /** Records that came, and those that were judged: what comes again is skipped. Since this process began. */
  get received() {
    return this.#received;
  }
  get judged() {
    return this.#judged;
  }

  get trouble() {
    return this.#saves.trouble;
  }

  /** Resolves when it is known how far an earlier controller came: where nothing new comes, there is nothing to wait for. Rejects with BusError. */
  async start(): Promise<void> {
    this.#position = await this.options.bus.acknowledged(this.options.names.observations, durable);
    this.#savedPosition = this.#position;
  }

  /** Runs until the signal aborts, then saves what it has taken. Rejects when going on would do harm. */
  async run(): Promise<void> {
    const { signal } = this.options;
    const fatal = new Promise<never>((_, fail) => {
      this.#failed = fail;
    });
    const holes = setInterval(() => this.#ledger.watchHoles(this.options.hosts), holesEveryMs);
    try {
      await Promise.race([this.#consume(), fatal]);
      if (signal.aborted) await this.flush();
    } finally {
      clearInterval(holes);
      clearTimeout(this.#timer);
    }
  }

  async #consume(): Promise<void> {
    const { bus, names, signal } = this.options;
    let connection = new AbortController();
    // A connection that broke may have swallowed deliveries: they are asked for again, instead of 30 s later.
    bus.onConnection(connected => connected && connection.abort());
    while (!signal.aborted) {
      connection = new AbortController();
      const until = AbortSignal.any([signal, connection.signal]);
      const arrived = new Arrived();
      // What was handed out before comes again, from the oldest on that was not acknowledged.
      this.#furthest = this.#position;
      const deliveries = bus.consume(names.observations, { durable, signal: until, inFlight: readAhead, unacknowledged: 'first' });
      await Promise.all([read(deliveries, arrived), this.#judgeAll(arrived)]);
    }
  }

  async #judgeAll(arrived: Arrived): Promise<void> {
    const breathe = breather();
    for (let delivery = await arrived.next(); delivery; delivery = await arrived.next()) {
      const broken = await this.#take(delivery);
      arrived.done(delivery);
      this.#done({ delivery, ...(broken !== undefined && { broken }) }, arrived.oldest);
      await breathe();
      if (this.#taken.length >= inFlight / 2) this.#saveSoon(0);
      // Never an await without work behind it: timers would not get their turn, and the write that is waited for with them.
      while (this.#taken.length >= inFlight - 1) await (this.#saving ?? this.flush());
    }
  }

  /** Judges it; why it is broken, where it cannot be read. */
  async #take(delivery: Delivery): Promise<string | undefined> {
    const { log } = this.options;
    const decoded = decodeBatch(delivery.bytes, this.#before);
    if (isMalformed(decoded)) {
      this.#ledger.addBroken(delivery.subject, decoded);
      return decoded.why;
    }
    const { batch, malformed } = decoded;
    this.#received += batch.records.length;
    if (!this.#ledger.marks.has(batch.outbox, batch.seq)) {
      const effect = this.#weigh(batch);
      if (isMalformed(effect)) {
        this.#ledger.addBroken(delivery.subject, effect);
        return effect.why;
      }
      // People first. Only when it is stored may anything rest on this batch.
      await Promise.all(effect.raise.map(record => log.publish(record)));
      this.#apply(batch, effect);
      for (const part of malformed) this.#ledger.addBroken(delivery.subject, part);
    }
    return undefined;
  }

  /** A fault of ours with one batch keeps no other from being judged. Its number stays missing, which is told as a gap. */
  #weigh(batch: Batch): BatchEffect | Malformed {
    try {
      return weigh(this.options, batch, this.options.now());
    } catch (error) {
      const where = `batch ${batch.seq} of ${batch.host}`;
      this.options.onTrouble(`${where} could not be judged, and is left out: please report it`, error);
      return { where, why: `a fault of knowngood: it could not be judged: ${(error as Error).message}` };
    }
  }

  get #ledger() {
    return this.options.workloads.ledger;
  }

  /** Without a pause in between: a write that begins meanwhile has all of it or nothing. */
  #apply(batch: Batch, effect: BatchEffect) {
    effect.apply();
    this.#judged += batch.records.length;
    for (const again of effect.repeats) this.#repeat(again);
    this.#ledger.took(batch.host, batch.outbox, batch.seq, toldUntilUs(batch.records));
  }

  #repeat({ id, workload, repeat, session }: TellAgain) {
    const key = `${id}/${cellKey(repeat.container.id, repeat.minute, repeat.runUs)}`;
    const known = this.#repeats.get(key);
    const isLater = session !== undefined && laterOf(known?.session, session) === session;
    if (known?.repeat && known.repeat.count >= repeat.count && !isLater) return;
    const record = { id, change: 'repeated' as const, atUs: Math.round(this.options.now() * 1_000), workload, repeat };
    this.#repeats.set(key, { ...record, ...(session && { session }) });
  }

  /** `waiting` is the oldest that is not judged, while newer ones were. */
  #done(taken: Taken, waiting: number | undefined) {
    this.#taken.push(taken);
    this.#furthest = Math.max(this.#furthest, taken.delivery.seq);
    this.#position = Math.max(this.#position, waiting === undefined ? this.#furthest : Math.min(waiting - 1, this.#furthest));
    for (const wake of this.#waiters) wake();
    this.#saveSoon(Math.max(0, this.#savedAtMs + paceMs - this.options.now()));
  }

  #saveSoon(inMs: number) {
    if (this.#saving) {
      this.#again = true;
      return;
    }
    if (this.#timer && inMs > 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => {}), inMs);
  }

  /** Resolves when everything taken so far is saved and acknowledged. Rejects when the controller stops before that. */
  async flush(): Promise<void> {
    while (this.#saving) await this.#saving;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#taken.length === 0) return;
    this.#saving = this.#save()
      .catch(error => {
        this.#failed?.(error);
        throw error;
      })
      .finally(() => {
        this.#saving = undefined;
        this.#savedAtMs = this.options.now();
        if (this.#again && this.#taken.length > 0) this.#saveSoon(paceMs);
        this.#again = false;
      });
    return this.#saving;
  }

  /** Tries until it is saved: an outage is waited for. */
  async #save(): Promise<void> {
    const { signal, onTrouble, afterSave } = this.options;
    const taken: Taken[] = [];
    for (let attempt = 1; ; attempt++) {
      try {
        taken.push(...this.#taken.splice(0));
        const position = this.#position;
        await this.#write();
        for (const { delivery, broken } of taken) broken === undefined ? delivery.ack() : delivery.terminate(broken);
        this.#savedPosition = Math.max(this.#savedPosition, position);
        for (const wake of this.#waiters) wake();
        this.#saves.worked();
        break;
      } catch (error) {
        if (signal.aborted && attempt > 5) throw error;
        if (!isOutage(error)) throw error;
        this.#saves.failed(error);
        onTrouble(`what was judged could not be saved, attempt ${attempt}`, error);
        await new Promise(done => setTimeout(done, Math.min(2_000, 50 * 2 ** Math.min(attempt, 6))));
      }
    }
    await afterSave();
  }

  async #write(): Promise<void> {
    const { log, store, workloads } = this.options;
    const states = [...workloads.all()].filter(state => state.dirty);
    const snapshots = states.map(state => workloads.snapshot(state));
    const ledger = workloads.ledgerText();
    const repeats = [...this.#repeats.values()];
    this.#repeats.clear();
    try {
      await Promise.all(repeats.map(record => log.publish(record)));
      // What was learned before what rests on it: a kill in between leaves a union, never a count without its entry.
      await Promise.all(snapshots.map(({ state }) => store.save(state.workload)));
    } catch (error) {
      for (const { id, workload, repeat, session } of repeats) this.#repeat({ id, workload, repeat: repeat!, ...(session && { session }) });
      for (const { state, shards } of snapshots) {
        state.dirty = true;
        state.memory.putBack(shards);
      }
      throw error;
    }
    const stored = await Promise.allSettled(snapshots.map(snapshot => workloads.store(snapshot)));
    const failed = stored.find(result => result.status === 'rejected' && !isTooLarge(result.reason));
    if (failed?.status === 'rejected') throw failed.reason;
    for (const [at, result] of stored.entries()) {
      const { workload } = snapshots[at]!.state;
      // It keeps nothing else from being saved, and is tried again with what comes next.
      if (result.status === 'rejected') this.options.onTrouble(`what was seen of ${workload} is more than the store takes`, result.reason);
      else if (result.value === 'less')
        this.options.onTrouble(`minutes of ${workload} were closed early`, 'they held more than the store takes');
    }
    await workloads.storeLedger(ledger).catch(error => {
      if (!isTooLarge(error)) throw error;
      this.options.onTrouble('what was taken of each outbox is more than the store takes', error);
    });
  }

  /** True when `holds` does; asked again whenever something was judged or saved, until the time is up. */
  async until(holds: () => boolean, timeoutMs: number): Promise<boolean> {
    if (holds()) return true;
    return new Promise(done => {
      const finish = (answer: boolean) => {
        clearTimeout(timer);
        this.#waiters.delete(check);
        done(answer);
      };
      const check = () => {
        if (holds()) finish(true);
      };
      const timer = setTimeout(() => finish(holds()), timeoutMs);
      this.#waiters.add(check);
    });
  }

  /** The last message of the stream up to which all were judged. */
  get position() {
    return this.#position;
  }
}

async function read(deliveries: AsyncIterable<Delivery>, arrived: Arrived): Promise<void> {
  try {
    for await (const delivery of deliveries) arrived.add(delivery);
  } finally {
    arrived.end();
  }
}
