import type { EvidenceStore } from '../../agent/recycle/evidence-store.js';
import type { Behaviour } from '../../proto/behaviour.js';
import { keyHash } from '../../proto/behaviour-key.js';
import type { Bus } from '../../proto/bus.js';
import { decodeAsk, encodeAnswer, encodeBatch, encodeHeartbeat, isMalformed } from '../../proto/codec.js';
import type { Heartbeat, RunningContainer, Standing } from '../../proto/fleet.js';
import type { Batch, ContainerRef, Evidence, First, Minute, ObservationRecord, SensorKind, Tally } from '../../proto/records.js';
import { inventoryBucket, type Names, token } from '../../proto/subjects.js';

const sees = { sees: 'yes' } as const;
export const plainEvidence: Evidence = {
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
  #seq = 0;
  #inventory: ReturnType<Bus['declareBucket']> | undefined;
  #answering: { stop(): void } | undefined;

  constructor(
    readonly bus: Bus,
    readonly names: Names,
    readonly host: string,
    readonly outbox = `outbox-${host}`,
    readonly runUs = 1_000_000,
    readonly sensor: SensorKind = 'ebpf',
  ) {}

  get seq() {
    return this.#seq;
  }

  /** The next batch, not yet published. */
  batch(containers: readonly ContainerRef[], records: readonly ObservationRecord[]): Batch {
    const { host, outbox, runUs, sensor } = this;
    return { schema: 1, host, outbox, seq: ++this.#seq, runUs, sensor, containers, records };
  }

  async publish(batch: Batch, options: { readonly id?: string } = {}): Promise<void> {
    await this.bus.publish(this.names.observationsOf(this.host), encodeBatch(batch), { timeoutMs: 10_000, ...options });
  }

  async tell(containers: readonly ContainerRef[], records: readonly ObservationRecord[]): Promise<void> {
    await this.publish(this.batch(containers, records));
  }

  async beat(containers: readonly RunningContainer[], differs: Partial<Heartbeat> = {}): Promise<void> {
    this.#inventory ??= this.bus.declareBucket(inventoryBucket(this.names));
    const { host, runUs, outbox } = this;
    const beat = aHeartbeat({
      host,
      runUs,
      outbox,
      sealedSeq: this.#seq,
      ackedSeq: this.#seq,
      containers,
      ...(this.standing && { standing: this.standing }),
      ...differs,
    });
    await (await this.#inventory).put(token(this.host), encodeHeartbeat(beat));
  }

  /** What it says of a container when it is asked whether it would recycle it. */
  wouldRefuse: { readonly code: string; readonly message: string } | undefined;

  /** How it finds the layers of any image. */
  look: { readonly kind: string; readonly set?: string; readonly bad?: readonly unknown[] } | undefined;

  /** How it was told to stand, as its agent would keep it. */
  standing: Standing | undefined;

  /** What it keeps of containers that it retired. */
  evidence: EvidenceStore | undefined;

  /** Answers `settle` as an agent that has handed over everything, and `plan` in short. */
  answer(): void {
    this.#answering = this.bus.answer(this.names.askOf(this.host), async bytes => {
      const ask = decodeAsk(bytes);
      if (!isMalformed(ask) && ask.kind === 'plan') {
        const refused = this.wouldRefuse === undefined ? {} : { refused: this.wouldRefuse };
        return encodeAnswer({ kind: 'plan', json: JSON.stringify({ container: ask.container, ...refused }) });
      }
      if (!isMalformed(ask) && ask.kind === 'stand') {
        const { kind: _kind, ...said } = ask;
        this.standing = said;
        return encodeAnswer({ kind: 'stood', ...said });
      }
      if (!isMalformed(ask) && ask.kind === 'layers' && this.look) {
        const usual = {
          deep: ask.deep,
          checked: 3,
          firstSeen: 0,
          bad: [],
          badCount: this.look.bad?.length ?? 0,
          names: 9,
          bytes: 0,
          ms: 1,
        };
        return encodeAnswer({
          kind: 'layers',
          json: JSON.stringify({ image: ask.image, atUs: Date.now() * 1_000, ...usual, ...this.look }),
        });
      }
      if (!isMalformed(ask) && this.evidence) {
        if (ask.kind === 'evidence-list') return encodeAnswer(await this.evidence.list(ask));
        if (ask.kind === 'evidence-part') return encodeAnswer(await this.evidence.part(ask));
        if (ask.kind === 'evidence-words') return encodeAnswer(await this.evidence.told(ask));
      }
      if (isMalformed(ask) || ask.kind !== 'settle')
        return encodeAnswer({ kind: 'refused', code: 'unknown', message: 'not asked of a synthetic agent' });
      return encodeAnswer({ kind: 'settled', outbox: this.outbox, seq: this.#seq });
    });
  }
  silence(): void {
    this.#answering?.stop();
  }
}

export function aHeartbeat(differs: Partial<Heartbeat>): Heartbeat {
  return {
    host: 'host-a',
    atUs: Date.now() * 1_000,
    runUs: 1_000_000,
    pid: 1,
    version: '0.0.0',
    sensor: 'ebpf',
    visibility: { exec: sees, connect: sees, send: sees, listen: sees, inbound: sees, unix: sees, write: sees, packets: sees },
    kernel: '6.12',
    engine: '26.1.5',
    os: 'Debian',
    cpus: 2,
    load: 0,
    memoryTotalBytes: 1,
    memoryFreeBytes: 1,
    rssBytes: 1,
    outbox: 'outbox-a',
    sealedSeq: 0,
    ackedSeq: 0,
    seen: 0,
    lost: 0,
    repeats: 0,
    pending: 0,
    letGo: 0,
    containers: [],
    gaps: [],
    applied: {},
    ...differs,
  };
}

export function aContainer(differs: Partial<ContainerRef> & { readonly n: number }): ContainerRef {
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

export function aRunning(container: ContainerRef, differs: Partial<RunningContainer> = {}): RunningContainer {
  return {
    ...container,
    class: 'service',
    rule: 'by the image name',
    labelsIgnored: [],
    running: true,
    persistencePossible: [],
    volumesSafe: false,
    concerns: [],
    ...differs,
  };
}

export function aFirst(container: ContainerRef, behaviour: Behaviour, atUs: number, evidence: Partial<Evidence> = {}): First {
  return {
    kind: 'first',
    container: container.id,
    key: keyHash(behaviour),
    behaviour,
    evidence: { ...plainEvidence, ...evidence },
    observedAtUs: atUs,
  };
}

export function aTally(container: ContainerRef, behaviour: Behaviour, minute: number, count: number): Tally {
  return { kind: 'tally', container: container.id, key: keyHash(behaviour), minute, count, lastAtUs: minute * 60_000_000 + count };
}

export function aMinute(container: ContainerRef, minute: number): Minute {
  return { kind: 'minute', container: container.id, minute, observedMs: 60_000 };
}
