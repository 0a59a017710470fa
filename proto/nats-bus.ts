import {
  AckPolicy,
  connect,
  DeliverPolicy,
  DiscardPolicy,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
  type KV,
  type NatsConnection,
  RetentionPolicy,
  StorageType,
} from 'nats';

import { type Bucket, type BucketSpec, type Bus, BusError, type ConsumeOptions, type Delivery, type StreamSpec } from './bus.js';

/** Messages asked for at once: the broker drops a client for which more than 64 MiB wait, and a message may have half a MiB. */
const maxPull = 128;

/** Opens the connection and keeps it: it reconnects for ever. Rejects (`unreachable`) when the first attempt finds nobody within `waitMs`. */
export async function connectBus(options: { readonly url: string; readonly name: string; readonly waitMs?: number }): Promise<Bus> {
  const url = new URL(options.url.includes('://') ? options.url : `nats://${options.url}`);
  const shown = `${url.protocol}//${url.host}`;
  const credentials = url.password
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : url.username
      ? { token: decodeURIComponent(url.username) }
      : {};
  const connection = await connect({
    servers: `${url.hostname}:${url.port || 4222}`,
    name: options.name,
    timeout: options.waitMs ?? 5_000,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    pingInterval: 10_000,
    maxPingOut: 2,
    // Each request would keep where it was asked from, for the case that it fails: a stack for every batch and every alert.
    noAsyncTraces: true,
    ...credentials,
  }).catch(cause => {
    throw new BusError('unreachable', `NATS at ${shown} does not answer (${reason(cause)}); start it, or point NATS_URL at it`, { cause });
  });
  return new NatsBus(
    connection,
    await connection.jetstreamManager({ timeout: 10_000 }).catch(async cause => {
      await connection.close();
      throw new BusError('refused', `NATS at ${shown} has no JetStream (${reason(cause)}); enable it with "jetstream {}"`, { cause });
    }),
  );
}

class NatsBus implements Bus {
  readonly #js: JetStreamClient;
  readonly #listeners: ((connected: boolean) => void)[] = [];
  #connected = true;

  constructor(
    readonly connection: NatsConnection,
    readonly manager: JetStreamManager,
  ) {
    this.#js = connection.jetstream({ timeout: 5_000 });
    void this.#watchConnection();
  }

  get connected() {
    return this.#connected;
  }
  onConnection(take: (connected: boolean) => void) {
    this.#listeners.push(take);
  }
  async #watchConnection() {
    for await (const status of this.connection.status()) {
      const now = status.type === 'reconnect' ? true : status.type === 'disconnect' ? false : this.#connected;
      if (now === this.#connected) continue;
      this.#connected = now;
      for (const take of this.#listeners) take(now);
    }
  }

  async declareStream(spec: StreamSpec) {
    const config = {
      name: spec.name,
      subjects: [...spec.subjects],
      storage: StorageType.File,
      retention: spec.retention === 'queue' ? RetentionPolicy.Workqueue : RetentionPolicy.Limits,
      discard: spec.discard === 'new' ? DiscardPolicy.New : DiscardPolicy.Old,
      max_age: spec.maxAgeMs * 1e6,
      max_bytes: spec.maxBytes,
      duplicate_window: 120_000 * 1e6,
    };
    await this.#edge(async () => {
      try {
        await this.manager.streams.update(spec.name, config);
      } catch (error) {
        if (apiCode(error) !== 10059) throw error; // 10059: stream not found
        await this.manager.streams.add(config);
      }
    });
  }

  declareBucket(spec: BucketSpec): Promise<Bucket> {
    return this.#edge(async () => {
      const kv = await this.#js.views.kv(spec.name, {
        history: spec.history,
        storage: StorageType.File,
        ...(spec.ttlMs === undefined ? {} : { ttl: spec.ttlMs }),
        ...(spec.maxValueBytes === undefined ? {} : { maxValueSize: spec.maxValueBytes }),
      });
      return new NatsBucket(kv);
    });
  }

  publish(subject: string, bytes: Uint8Array, options: { readonly id?: string; readonly timeoutMs?: number } = {}) {
    return this.#edge(async () => {
      const ack = await this.#js.publish(subject, bytes, {
        timeout: options.timeoutMs ?? 5_000,
        ...(options.id === undefined ? {} : { msgID: options.id }),
      });
      return { seq: ack.seq, duplicate: ack.duplicate };
    });
  }

  async *consume(stream: string, options: ConsumeOptions): AsyncIterable<Delivery> {
    let isRewound = options.unacknowledged !== 'first';
    let from: number | undefined;
    while (!options.signal.aborted) {
      let messages: Awaited<ReturnType<Awaited<ReturnType<JetStreamClient['consumers']['get']>>['consume']>> | undefined;
      const stop = () => messages?.stop();
      try {
        if (!isRewound) {
          // A broker that has just come back may lose the answer to either of the two; what was read is kept.
          const floor = await this.#ackFloor(stream, options.durable);
          if (floor !== undefined) from = floor + 1;
          await this.#removeConsumer(stream, options.durable);
          isRewound = true;
        }
        await this.#declareConsumer(stream, options, from);
        const consumer = await this.#js.consumers.get(stream, options.durable);
        messages = await consumer.consume({ max_messages: Math.min(options.inFlight ?? maxPull, maxPull), expires: 5_000 });
        options.signal.addEventListener('abort', stop, { once: true });
        if (options.signal.aborted) return;
        for await (const message of messages) {
          yield {
            subject: message.subject,
            bytes: message.data,
            seq: message.seq,
            redelivered: message.redelivered,
            atMs: storedMs(message),
            ack: () => message.ack(),
            terminate: why => message.term(why),
            later: delayMs => message.nak(delayMs),
          };
        }
      } catch (error) {
        // The connection comes back by itself; a consumer that was lost with its server is declared again.
        if (options.signal.aborted || this.connection.isClosed()) return;
        if (apiCode(error) === 10059) throw new BusError('refused', `stream ${stream} does not exist`, { cause: error });
      } finally {
        options.signal.removeEventListener('abort', stop);
        messages?.stop();
      }
      if (this.connection.isClosed()) return;
      await pause(200, options.signal);
    }
  }

  async #ackFloor(stream: string, durable: string): Promise<number | undefined> {
    const info = await this.manager.consumers.info(stream, durable).catch(unlessNoConsumer);
    return info?.ack_floor.stream_seq;
  }

  acknowledged(stream: string, durable: string) {
    return this.#edge(async () => (await this.#ackFloor(stream, durable)) ?? 0);
  }

  async #removeConsumer(stream: string, durable: string): Promise<void> {
    await this.manager.consumers.delete(stream, durable).catch(unlessNoConsumer);
  }

  async #declareConsumer(stream: string, options: ConsumeOptions, from: number | undefined) {
    const existing = await this.manager.consumers.info(stream, options.durable).catch(() => undefined);
    const start = existing?.config.opt_start_seq ?? from;
    const config = {
      durable_name: options.durable,
      ack_policy: AckPolicy.Explicit,
      ...(start === undefined
        ? { deliver_policy: DeliverPolicy.All }
        : { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: start }),
      ack_wait: 30_000 * 1e6,
      max_ack_pending: options.inFlight ?? 256,
      ...(options.filter === undefined ? {} : { filter_subject: options.filter }),
    };
    await this.manager.consumers.add(stream, config);
  }

  async *follow(stream: string, options: { readonly filter?: string; readonly signal: AbortSignal; readonly fromSeq?: number }) {
    let next = options.fromSeq ?? 1;
    while (!options.signal.aborted && !this.connection.isClosed()) {
      let messages: Awaited<ReturnType<Awaited<ReturnType<JetStreamClient['consumers']['get']>>['consume']>> | undefined;
      const stop = () => messages?.stop();
      try {
        const consumer = await this.#js.consumers.get(stream, {
          opt_start_seq: next,
          ...(options.filter === undefined ? {} : { filterSubjects: options.filter }),
        });
        messages = await consumer.consume({ max_messages: 1_000 });
        options.signal.addEventListener('abort', stop, { once: true });
        if (options.signal.aborted) return;
        for await (const message of messages) {
          next = message.seq + 1;
          yield {
            subject: message.subject,
            bytes: message.data,
            seq: message.seq,
            atMs: storedMs(message),
            caughtUp: message.info.pending === 0,
          };
        }
      } catch {
        if (options.signal.aborted || this.connection.isClosed()) return;
      } finally {
        options.signal.removeEventListener('abort', stop);
        messages?.stop();
      }
      await pause(200, options.signal);
    }
  }

  streamState(stream: string) {
    return this.#edge(async () => {
      const info = await this.manager.streams.info(stream);
      const { state } = info;
      // Brokers tell it from 2.10 on; the library's types do not know of it.
      const nowMs = Date.parse((info as { ts?: string }).ts ?? '');
      const { max_bytes: maxBytes, max_age: maxAgeNs } = info.config;
      return {
        ...{ messages: state.messages, bytes: state.bytes, maxBytes, maxAgeMs: maxAgeNs / 1e6 },
        ...{ firstSeq: state.first_seq, lastSeq: state.last_seq, firstMs: Date.parse(state.first_ts) },
        ...(Number.isNaN(nowMs) ? {} : { nowMs }),
      };
    });
  }

  drop(stream: string, seq: number) {
    return this.#edge(async () => {
      try {
        await this.manager.streams.deleteMessage(stream, seq, false);
      } catch (error) {
        if (!isNoMessage(error)) throw error;
      }
    });
  }

  purge(stream: string, subject: string, keep: number) {
    return this.#edge(async () => {
      await this.manager.streams.purge(stream, { filter: subject, keep });
    });
  }

  pending(stream: string, durable: string) {
    return this.#edge(async () => {
      const info = await this.manager.consumers.info(stream, durable);
      return info.num_pending + info.num_ack_pending;
    });
  }

  request(subject: string, bytes: Uint8Array, timeoutMs: number) {
    return this.#edge(async () => (await this.connection.request(subject, bytes, { timeout: timeoutMs })).data);
  }

  answer(subject: string, reply: (bytes: Uint8Array) => Promise<Uint8Array>) {
    const subscription = this.connection.subscribe(subject, {
      callback: (error, message) => {
        if (error) return;
        void reply(message.data).then(bytes => message.respond(bytes));
      },
    });
    return { stop: () => subscription.unsubscribe() };
  }

  async close() {
    await this.connection.close();
  }

  async #edge<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (cause) {
      throw busError(cause);
    }
  }
}

class NatsBucket implements Bucket {
  constructor(readonly kv: KV) {}

  async get(key: string) {
    const entry = await this.kv.get(key).catch(cause => {
      throw busError(cause);
    });
    return entry === null || entry.operation !== 'PUT' ? undefined : { value: entry.value, revision: entry.revision };
  }
  async put(key: string, value: Uint8Array) {
    return await this.kv.put(key, value).catch(cause => {
      throw busError(cause);
    });
  }
  async update(key: string, value: Uint8Array, revision: number) {
    try {
      // `create` also succeeds over a delete marker, which a plain "last revision 0" would refuse.
      return { revision: revision === 0 ? await this.kv.create(key, value) : await this.kv.update(key, value, revision) };
    } catch (cause) {
      if (apiCode(cause) === 10071) return 'conflict' as const; // wrong last sequence
      throw busError(cause);
    }
  }
  async remove(key: string) {
    await this.kv.delete(key).catch(cause => {
      throw busError(cause);
    });
  }
  async keys() {
    const keys: string[] = [];
    for await (const key of await this.kv.keys()) keys.push(key);
    return keys;
  }
  async *all() {
    // Of a bucket that holds nothing, nothing would ever come.
    if ((await this.kv.status()).values === 0) return;
    const watcher = await this.kv.watch();
    try {
      for await (const { key, value, revision, operation, delta } of watcher) {
        if (operation === 'PUT') yield { key, value, revision };
        if (delta === 0) return;
      }
    } finally {
      watcher.stop();
    }
  }
  async history(key: string) {
    const found: { value: Uint8Array; revision: number; atMs: number }[] = [];
    for await (const entry of await this.kv.history({ key })) {
      // Where the key is written to while it is read, the library tells its end twice, and the second time as nothing.
      if (entry === undefined) continue;
      if (entry.operation === 'PUT') found.push({ value: entry.value, revision: entry.revision, atMs: entry.created.getTime() });
      else found.length = 0;
    }
    return found.reverse();
  }
  async *watch(signal: AbortSignal) {
    const watcher = await this.kv.watch();
    const stop = () => watcher.stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const entry of watcher) {
        if (signal.aborted) return;
        yield {
          key: entry.key,
          revision: entry.revision,
          caughtUp: entry.delta === 0,
          ...(entry.operation === 'PUT' ? { value: entry.value } : {}),
        };
      }
    } finally {
      signal.removeEventListener('abort', stop);
      watcher.stop();
    }
  }
}

function unlessNoConsumer(error: unknown): undefined {
  if (apiCode(error) !== 10014) throw error; // consumer not found
}

/** Never there, taken out, or too old: each has words of its own. */
function isNoMessage(error: unknown): boolean {
  if (apiCode(error) === 10043) return true; // sequence not found
  return apiCode(error) === 10057 && /^(no message found|stream store eof)$/.test(reason(error)); // could not be deleted
}

function storedMs({ info }: JsMsg): number {
  return Number(BigInt(info.timestampNanos) / 1_000_000n);
}

function apiCode(error: unknown): number | undefined {
  return (error as { api_error?: { err_code?: number } }).api_error?.err_code;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function busError(cause: unknown): BusError {
  if (cause instanceof BusError) return cause;
  const code = (cause as { code?: string }).code ?? '';
  if (apiCode(cause) === 10077) return new BusError('full', 'the stream is full', { cause });
  // Storage resources exceeded, insufficient resources.
  if (apiCode(cause) === 10047 || apiCode(cause) === 10023) return new BusError('no-room', 'NATS has no room for this', { cause });
  if (apiCode(cause) === 10054 || code === 'MAX_PAYLOAD_EXCEEDED')
    return new BusError('too-large', 'the message is larger than the server takes', { cause });
  if (code === 'TIMEOUT') return new BusError('timeout', 'NATS did not answer in time', { cause });
  if (code === '503' && apiCode(cause) === undefined) return new BusError('nobody', 'nobody answers on that subject', { cause });
  if (code === 'PERMISSIONS_VIOLATION' || code === 'AUTHORIZATION_VIOLATION') return new BusError('refused', reason(cause), { cause });
  if (code.startsWith('CONN') || code === 'DISCONNECT') return new BusError('unreachable', 'the connection to NATS is closed', { cause });
  return new BusError('refused', reason(cause), { cause });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(done => {
    if (signal.aborted) return done();
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
    function end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    }
  });
}
