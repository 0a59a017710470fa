import { encodeRecord, encodeSealed } from '../../proto/codec.js';
import { schemaVersion } from '../../proto/records.js';

const maxRecords = 2_000;
const maxBatchBytes = 512 << 10;
/**
 * From a record to an acknowledged batch: gather → seal on disk → send in order, one at a time (a later batch must never overtake an
 * earlier one: the controller skips what lies below its mark) → forget. Bounded in memory and on disk; what is let go becomes a gap record.
 */
export class Outbox {
  #options;
  #waiting = [];
  #letGo;
  #letGoTotal = 0;
  #gapNumber = 0;
  #sealing;
  #sending;
  #timer;
  #lastSealMs = 0;
  #stopped = false;
  #settled = [];
  constructor(options) {
    this.#options = { capacity: 200_000, paceMs: 10, ...options };
  }
  start() {
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
  add(record) {
    if (this.#waiting.length >= this.#options.capacity) {
      this.#giveUp(record);
      return;
    }
    this.#waiting.push(record);
    if (this.#sealing || this.#timer || this.#stopped) return;
    const wait = this.#lastSealMs + this.#options.paceMs - performance.now();
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        void this.#seal();
      },
      Math.max(0, wait),
    );
  }
  /** Everything added before is acknowledged by JetStream when this resolves with its last seq. */
  async settle() {
    await this.#seal();
    const seq = this.sealedSeq;
    if (seq > this.ackedSeq) await new Promise(done => this.#settled.push({ seq, done }));
    return seq;
  }
  /** Seals what is there and waits up to `graceMs` for it to be acknowledged; the rest is sent by the next run. */
  async stop(graceMs) {
    await this.#seal();
    this.#stopped = true;
    clearTimeout(this.#timer);
    if (this.sealedSeq > this.ackedSeq) {
      const seq = this.sealedSeq;
      let timer;
      await Promise.race([
        new Promise(done => this.#settled.push({ seq, done })),
        new Promise(done => {
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
  async #seal() {
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
    if (next && !this.#timer && !this.#stopped) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        void this.#seal();
      }, this.#options.paceMs);
    }
  }
  async #sealAll() {
    const { spool, identity, containerOf } = this.#options;
    const records = this.#waiting;
    this.#waiting = [];
    if (this.#letGo && spool.hasRoom(maxBatchBytes)) records.push(this.#takeGap());
    for (let at = 0; at < records.length; ) {
      const encoded = [];
      const containers = new Map();
      const from = at;
      for (let bytes = 0; at < records.length && encoded.length < maxRecords && bytes < maxBatchBytes; at++) {
        const record = records[at];
        const each = encodeRecord(record);
        encoded.push(each);
        bytes += each.length;
        if (record.kind === 'gap') continue;
        const known = containers.has(record.container) ? undefined : containerOf(record.container);
        if (known) containers.set(record.container, known);
      }
      const head = { schema: schemaVersion, ...identity, outbox: spool.id, seq: spool.sealedSeq + 1, containers: [...containers.values()] };
      const sealed = encodeSealed(head, encoded);
      if (spool.hasRoom(sealed.length)) {
        await spool.append(sealed);
        this.#sendOn();
      } else {
        for (const record of records.slice(from, at)) this.#giveUp(record);
      }
    }
  }
  #giveUp(record) {
    const now = this.#options.nowUs();
    this.#letGo ??= { fromUs: now, toUs: now, count: 0, containers: new Set() };
    this.#letGo.toUs = now;
    this.#letGo.count += record.kind === 'tally' ? record.count : 1;
    this.#letGoTotal++;
    if (record.kind !== 'gap' && this.#letGo.containers.size < 1_000) this.#letGo.containers.add(record.container);
  }
  #takeGap() {
    const { fromUs, toUs, count, containers } = this.#letGo;
    this.#letGo = undefined;
    const cause = 'outbox';
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
  async #sendAll() {
    const { spool, send } = this.#options;
    while (spool.ackedSeq < spool.sealedSeq && !this.#closing) {
      const seq = spool.ackedSeq + 1;
      const bytes = await spool.read(seq);
      if (bytes && (await send(seq, bytes)) === 'again') continue;
      await spool.acknowledge(seq);
      while (this.#settled[0] && this.#settled[0].seq <= spool.ackedSeq) this.#settled.shift().done();
    }
  }
}
