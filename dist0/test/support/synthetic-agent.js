import { keyHash } from '../../proto/behaviour-key.js';
import { decodeAsk, encodeAnswer, encodeBatch, encodeHeartbeat, isMalformed } from '../../proto/codec.js';
import { inventoryBucket, token } from '../../proto/subjects.js';

const sees = { sees: 'yes' };
export const plainEvidence = {
  argv: ['nginx', '-g', 'daemon off;'],
  argvTruncated: false,
  pid: 4711,
  ppid: 1,
  uid: 0,
  gid: 0,
  tty: false,
  session: 'main',
  origin: 'live',
};
/** Observations and heartbeats of a host that does not exist, through the real codec and broker: what an agent would publish. */
export class SyntheticAgent {
  bus;
  names;
  host;
  outbox;
  runUs;
  #seq = 0;
  #inventory;
  #answering;
  constructor(bus, names, host, outbox = `outbox-${host}`, runUs = 1_000_000) {
    this.bus = bus;
    this.names = names;
    this.host = host;
    this.outbox = outbox;
    this.runUs = runUs;
  }
  get seq() {
    return this.#seq;
  }
  /** The next batch, not yet published. */
  batch(containers, records) {
    const { host, outbox, runUs } = this;
    return { schema: 1, host, outbox, seq: ++this.#seq, runUs, sensor: 'ebpf', containers, records };
  }
  async publish(batch, options = {}) {
    await this.bus.publish(this.names.observationsOf(this.host), encodeBatch(batch), { timeoutMs: 10_000, ...options });
  }
  async tell(containers, records) {
    await this.publish(this.batch(containers, records));
  }
  async beat(containers, differs = {}) {
    this.#inventory ??= this.bus.declareBucket(inventoryBucket(this.names));
    const beat = {
      host: this.host,
      atUs: Date.now() * 1_000,
      runUs: this.runUs,
      pid: 1,
      version: '0.0.0',
      sensor: 'ebpf',
      visibility: { exec: sees, connect: sees, send: sees, listen: sees, inbound: sees, unix: sees, write: sees },
      kernel: '6.12',
      engine: '26.1.5',
      os: 'Debian',
      cpus: 2,
      load: 0,
      memoryTotalBytes: 1,
      memoryFreeBytes: 1,
      rssBytes: 1,
      outbox: this.outbox,
      sealedSeq: this.#seq,
      ackedSeq: this.#seq,
      seen: 0,
      lost: 0,
      repeats: 0,
      pending: 0,
      letGo: 0,
      containers,
      gaps: [],
      applied: {},
      ...differs,
    };
    await (await this.#inventory).put(token(this.host), encodeHeartbeat(beat));
  }
  /** Answers `settle` as an agent that has handed over everything. */
  answer() {
    this.#answering = this.bus.answer(this.names.askOf(this.host), async bytes => {
      const ask = decodeAsk(bytes);
      if (isMalformed(ask) || ask.kind !== 'settle')
        return encodeAnswer({ kind: 'refused', code: 'unknown', message: 'not asked of a synthetic agent' });
      return encodeAnswer({ kind: 'settled', outbox: this.outbox, seq: this.#seq });
    });
  }
  silence() {
    this.#answering?.stop();
  }
}
export function aContainer(differs) {
  const { n, ...rest } = differs;
  return {
    id: n.toString(16).padStart(64, '0'),
    name: `web-${n}`,
    image: `sha256:${'1'.repeat(64)}`,
    imageName: 'shop/web:1',
    workload: 'shop/web',
    generation: 1,
    startedAtUs: 1_700_000_000_000_000,
    ...rest,
  };
}
export function aRunning(container, differs = {}) {
  return {
    ...container,
    class: 'service',
    rule: 'by the image name',
    labelsIgnored: [],
    running: true,
    persistencePossible: [],
    concerns: [],
    ...differs,
  };
}
export function aFirst(container, behaviour, atUs, evidence = {}) {
  return {
    kind: 'first',
    container: container.id,
    key: keyHash(behaviour),
    behaviour,
    evidence: { ...plainEvidence, ...evidence },
    observedAtUs: atUs,
  };
}
export function aTally(container, behaviour, minute, count) {
  return { kind: 'tally', container: container.id, key: keyHash(behaviour), minute, count, lastAtUs: minute * 60_000_000 + count };
}
export function aMinute(container, minute) {
  return { kind: 'minute', container: container.id, minute, observedMs: 60_000 };
}
