import { encodeRecord, encodeSealed } from '../../proto/codec.js';
import { type ContainerRef, type GapCause, type ObservationRecord, type SensorKind, schemaVersion } from '../../proto/records.js';
import type { Spool } from './spool.js';

const maxRecords = 2_000;
const maxBatchBytes = 512 << 10;
/** With a record that is larger a batch may be more than a broker takes, 1 MiB where nothing else is set, and all that is behind it would wait for ever. */
const maxRecordBytes = 384 << 10;
/** After the disk took nothing. */
const retryMs = 1_000;

export interface OutboxIdentity {
  readonly host: string;
  readonly sensor: SensorKind;
  /** When this agent process began, microseconds since the epoch. */
  readonly runUs: number;
}

/** What came of one attempt to send: `sent` may also mean that JetStream already had it. */
export type Sent = 'sent' | 'again';
export type Send = (seq: number, bytes: Uint8Array) => Promise<Sent>;

export interface OutboxOptions {
  readonly spool: Spool;
  readonly identity: OutboxIdentity;
  /** What is known now of a container a record is of; a record of one that nobody knows any more travels without. */
  readonly containerOf: (id: string) => ContainerRef | undefined;
  /** Publishes one batch; never rejects. */
  readonly send: Send;
  readonly nowUs: () => number;
  /** The disk took nothing: what was to be sealed waits in memory. */
  readonly onTrouble: (error: unknown) => void;
  /** Records that may wait in memory for the disk. Past it they are let go, counted, and told as a gap. */
  readonly capacity?: number;
  /** Least time between two batches while records keep coming: fewer, larger batches when busy; the first of a quiet spell goes at once. */
  readonly paceMs?: number;
}

/**
 * From a record to an acknowledged batch: gather → seal on disk → send in order, one at a time (a later batch must never overtake an
 * earlier one: the controller skips what lies below its mark) → forget. Bounded in memory and on disk; what is let go becomes a gap record.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>;
  #waiting: ObservationRecord[] = [];
  #letGo: { fromUs: number; toUs: number; count: number; containers: Set<string> } | undefined;
  #letGoTotal = 0;
  #gapNumber = 0;
  #sealing: Promise<void> | undefined;
  #sending: Promise<void> | undefined;
  /** Takes back the next sealing; undefined where none is due. */
  #cancel: (() => void) | undefined;
  #lastSealMs = 0;
  #stopped = false;
  readonly #settled: { readonly seq: number; readonly done: () => void }[] = [];

  constructor(options: OutboxOptions) {
    this.#options = { capacity: 200_000, paceMs: 10, ...options };
  }

  start(): void {
    this.#sendOn();
  }

  get sealedSeq() {
    return this.#options.spool.sealedSeq;
  }
  get ackedSeq() {
    return this.#options.spool.ackedSeq;
  }
  get letGo() {
    return this.#letGoTotal;
  }

  add(record: ObservationRecord): void {
    if (this.#waiting.length >= this.#options.capacity) {
      this.#giveUp(record);
      return;
    }
    this.#waiting.push(record);
    if (this.#sealing || this.#cancel || this.#stopped) return;
    this.#sealIn(this.#lastSealMs + this.#paceMs - performance.now());
  }

  /** Everything added before is acknowledged by JetStream when this resolves with its last seq. */
  async settle(): Promise<number> {
    await this.#seal();
    while (this.#refused && !this.#stopped) {
      await new Promise(done => setTimeout(done, retryMs));
      await this.#seal();
    }
    const seq = this.sealedSeq;
    if (seq > this.ackedSeq) await new Promise<void>(done => this.#settled.push({ seq, done }));
    return seq;
  }

  /** Seals what is there and waits up to `graceMs` for it to be acknowledged; the rest is sent by the next run. */
  async stop(graceMs: number): Promise<void> {
    await this.#seal();
    this.#stopped = true;
    this.#cancel?.();
    if (this.sealedSeq > this.ackedSeq) {
      const seq = this.sealedSeq;
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        new Promise<void>(done => this.#settled.push({ seq, done })),
        new Promise<void>(done => {
          timer = setTimeout(done, graceMs);
        }),
      ]);
      clearTimeout(timer);
    }
    this.#closing = true;
    await this.#sending;
    await this.#options.spool.close();
  }
  #closing = false;
  /** The disk took nothing at the last attempt. */
  #refused = false;

  async #seal(): Promise<void> {
    while (this.#sealing) await this.#sealing;
    if (this.#waiting.length === 0 && !this.#letGo) return;
    this.#sealing = this.#sealAll();
    try {
      await this.#sealing;
    } finally {
      this.#sealing = undefined;
      this.#lastSealMs = performance.now();
    }
    // What arrived while the disk was busy is the next batch.
    const next = this.#waiting[0];
    if (next && !this.#cancel && !this.#stopped) this.#sealIn(this.#paceMs);
  }

  /** What is added until then goes with it. Without a pause it is the next thing done: the shortest timer is a millisecond, in which an alert waits. */
  #sealIn(ms: number) {
    const seal = () => {
      this.#cancel = undefined;
      void this.#seal();
    };
    if (ms > 0) {
      const timer = setTimeout(seal, ms);
      this.#cancel = () => clearTimeout(timer);
    } else {
      const next = setImmediate(seal);
      this.#cancel = () => clearImmediate(next);
    }
  }

  get #paceMs() {
    return this.#refused ? retryMs : this.#options.paceMs;
  }

  async #sealAll(): Promise<void> {
    const { spool, identity, containerOf, onTrouble } = this.#options;
    const records = this.#waiting;
    this.#waiting = [];
    // Before what came after it: where there is room for little, there is room for this.
    if (this.#letGo) records.unshift(this.#takeGap());
    for (let at = 0; at < records.length; ) {
      const encoded: Uint8Array[] = [];
      const containers = new Map<string, ContainerRef>();
      const from = at;
      for (let bytes = 0; at < records.length && encoded.length < maxRecords && bytes < maxBatchBytes; at++) {
        const record = records[at]!;
        const each = encodeRecord(record);
        if (each.length > maxRecordBytes) {
          this.#giveUp(record);
          continue;
        }
        encoded.push(each);
        bytes += each.length;
        for (const id of containersOf(record)) {
          const known = containers.has(id) ? undefined : containerOf(id);
          if (known) containers.set(id, known);
        }
      }
      if (encoded.length === 0) continue;
      const head = { schema: schemaVersion, ...identity, outbox: spool.id, seq: spool.sealedSeq + 1, containers: [...containers.values()] };
      const sealed = encodeSealed(head, encoded);
      if (!spool.hasRoom(sealed.length)) {
        for (const record of records.slice(from, at)) this.#giveUp(record);
        continue;
      }
      try {
        await spool.append(sealed);
      } catch (error) {
        this.#refused = true;
        this.#waiting = [...records.slice(from), ...this.#waiting];
        onTrouble(error);
        return;
      }
      this.#refused = false;
      this.#sendOn();
    }
  }

  /** What one stretch of it says of what was let go is not lost with the record that was to say it. */
  #giveUp(record: ObservationRecord) {
    const now = this.#options.nowUs();
    const isGap = record.kind === 'gap';
    this.#letGo ??= { fromUs: now, toUs: now, count: 0, containers: new Set() };
    const letGo = this.#letGo;
    letGo.fromUs = Math.min(letGo.fromUs, isGap ? record.fromUs : now);
    letGo.toUs = Math.max(letGo.toUs, isGap ? record.toUs : now);
    letGo.count += isGap ? (record.count ?? 1) : record.kind === 'tally' ? record.count : 1;
    if (!isGap || record.cause !== 'outbox') this.#letGoTotal++;
    for (const id of containersOf(record)) if (letGo.containers.size < 1_000) letGo.containers.add(id);
  }

  #takeGap(): ObservationRecord {
    const { fromUs, toUs, count, containers } = this.#letGo!;
    this.#letGo = undefined;
    const cause: GapCause = 'outbox';
    return {
      kind: 'gap',
      id: `outbox-${this.#options.identity.runUs}-${++this.#gapNumber}`,
      cause,
      fromUs,
      toUs,
      count,
      containers: [...containers],
    };
  }

  #sendOn() {
    if (this.#sending || this.#closing) return;
    this.#sending = this.#sendAll().finally(() => {
      this.#sending = undefined;
      // A batch sealed between the loop's last look and here would else wait for the next one.
      if (this.ackedSeq < this.sealedSeq) this.#sendOn();
    });
  }

  async #sendAll(): Promise<void> {
    const { spool, send } = this.#options;
    while (spool.ackedSeq < spool.sealedSeq && !this.#closing) {
      const seq = spool.ackedSeq + 1;
      const bytes = await spool.read(seq);
      if (bytes && (await send(seq, bytes)) === 'again') continue;
      await spool.acknowledge(seq);
      while (this.#settled[0] && this.#settled[0].seq <= spool.ackedSeq) this.#settled.shift()!.done();
    }
  }
}

/** What is opened for a workload is of no container. */
function containersOf(record: ObservationRecord): readonly string[] {
  if (record.kind === 'gap') return record.containers;
  return record.container === '' ? [] : [record.container];
}
