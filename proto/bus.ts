/** EDGE: the one importer of `nats`. Streams, buckets and requests in our words; payloads are bytes. */
export interface Bus {
  /** Made where missing, adjusted where different, never emptied. Rejects with BusError `no-room` where its `maxBytes` are more than NATS has left to promise. */
  declareStream(spec: StreamSpec): Promise<void>;
  declareBucket(spec: BucketSpec): Promise<Bucket>;
  /** Resolves when JetStream has stored it. Rejects with BusError (`unreachable` | `full` | `too-large` | `refused`); never retries: the caller's outbox does. */
  publish(
    subject: string,
    bytes: Uint8Array,
    options?: { readonly id?: string; readonly timeoutMs?: number },
  ): Promise<{ readonly seq: number; readonly duplicate: boolean }>;
  /**
   * A durable consumer, made where missing; messages in order until the signal aborts. Survives reconnects. At most `inFlight` unacknowledged.
   * `unacknowledged: 'first'`: what was handed out earlier and never acknowledged comes again at once, before anything newer (otherwise
   * JetStream waits 30 s and delivers newer ones meanwhile). Only for a stream with one consumer process.
   */
  consume(stream: string, options: ConsumeOptions): AsyncIterable<Delivery>;
  /** Every stored message of a stream from the first on, then live: for read models. `caughtUp` marks the last one stored when it began. */
  follow(
    stream: string,
    options: { readonly filter?: string; readonly signal: AbortSignal; readonly fromSeq?: number },
  ): AsyncIterable<{
    readonly subject: string;
    readonly bytes: Uint8Array;
    readonly seq: number;
    readonly atMs: number;
    readonly caughtUp: boolean;
  }>;
  streamState(stream: string): Promise<StreamState>;
  /** Drops one message, so that it is delivered to nobody any more; the same where it is gone already. */
  drop(stream: string, seq: number): Promise<void>;
  /** Drops the messages of one subject, but for the `keep` newest. */
  purge(stream: string, subject: string, keep: number): Promise<void>;
  /** Up to which message this durable has acknowledged everything; 0 where there is no such durable. Rejects with BusError. */
  acknowledged(stream: string, durable: string): Promise<number>;
  /** Messages not yet acknowledged by this durable consumer. */
  pending(stream: string, durable: string): Promise<number>;
  request(subject: string, bytes: Uint8Array, timeoutMs: number): Promise<Uint8Array>;
  answer(subject: string, reply: (bytes: Uint8Array) => Promise<Uint8Array>): { stop(): void };
  readonly connected: boolean;
  /** Called on each loss (false) and return (true) of the connection. */
  onConnection(take: (connected: boolean) => void): void;
  close(): Promise<void>;
}

export interface ConsumeOptions {
  readonly durable: string;
  readonly filter?: string;
  readonly signal: AbortSignal;
  readonly inFlight?: number;
  readonly unacknowledged?: 'first';
}

export interface StreamSpec {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly maxAgeMs: number;
  readonly maxBytes: number;
  /** `new`: a full stream refuses (the publisher keeps it); `old`: the oldest goes. */
  readonly discard: 'new' | 'old';
  /** `queue`: a message goes once acknowledged. */
  readonly retention?: 'limits' | 'queue';
}

export interface StreamState {
  readonly messages: number;
  readonly bytes: number;
  /** What it was declared with: past either of them it drops, or refuses. */
  readonly maxBytes: number;
  readonly maxAgeMs: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** When its first message was stored, by the broker's clock, ms since the epoch. Meaningless while there is none. */
  readonly firstMs: number;
  /** What the broker's clock says, ms since the epoch; absent where it does not tell. */
  readonly nowMs?: number;
}

export interface BucketSpec {
  readonly name: string;
  readonly history: number;
  readonly ttlMs?: number;
  readonly maxValueBytes?: number;
}

export interface Delivery {
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly seq: number;
  readonly redelivered: boolean;
  /** When it was stored, by the broker's clock, ms since the epoch. */
  readonly atMs: number;
  ack(): void;
  /** Never again; it is broken. */
  terminate(why: string): void;
  /** Again after a while. */
  later(delayMs: number): void;
}

export interface Bucket {
  get(key: string): Promise<{ readonly value: Uint8Array; readonly revision: number } | undefined>;
  put(key: string, value: Uint8Array): Promise<number>;
  /** Compare and set: `revision` 0 = must not exist. `conflict` when somebody else was first. */
  update(key: string, value: Uint8Array, revision: number): Promise<{ readonly revision: number } | 'conflict'>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
  /** What is there now, one after the other: far sooner than by `keys` and `get`. */
  all(): AsyncIterable<{ readonly key: string; readonly value: Uint8Array; readonly revision: number }>;
  /** What it holds and held, newest first, back to where it was last removed and as far as the bucket keeps it. */
  history(key: string): Promise<readonly { readonly value: Uint8Array; readonly revision: number; readonly atMs: number }[]>;
  /** What is there now, then every change. `value` absent = removed. */
  watch(
    signal: AbortSignal,
  ): AsyncIterable<{ readonly key: string; readonly value?: Uint8Array; readonly revision: number; readonly caughtUp: boolean }>;
}

export class BusError extends Error {
  constructor(
    readonly code: 'unreachable' | 'full' | 'no-room' | 'too-large' | 'refused' | 'timeout' | 'nobody',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'BusError';
  }
}
