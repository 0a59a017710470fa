import { randomUUID } from 'node:crypto';
import type { Bus } from '../../proto/bus.js';
import type { Names } from '../../proto/subjects.js';
import type { Webhook } from '../config.js';
import { type Refusal, refusal } from '../refusal.js';
import type { Trouble } from '../trouble.js';
import type { DigestOf } from './digest.js';
import type { Notice, Source } from './notice.js';
import { Sink, type SinkState } from './sink.js';
import type { SinkSpec } from './spec.js';
import { ToldLog } from './told-log.js';
import { openTransport } from './transports/open.js';

const unbounded = 100_000;

export interface SinksOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly specs: readonly SinkSpec[];
  readonly source: Source;
  readonly digestOf: DigestOf;
  readonly stateDir: string;
  readonly hostname: string;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/** Everybody who is told. */
export class Sinks {
  readonly #log: ToldLog;
  readonly #sinks: readonly Sink[];
  #running: Promise<unknown> | undefined;

  constructor(readonly options: SinksOptions) {
    const { specs } = options;
    this.#log = new ToldLog(options);
    this.#sinks = specs.map(spec => new Sink({ ...options, spec, transport: openTransport(spec.receiver, options), log: this.#log }));
  }

  /** Resolves when it is known what was told, and everything else is queued; then it tells until the signal aborts. */
  async start(): Promise<void> {
    if (this.#sinks.length === 0) return;
    const byName = new Map(this.#sinks.map(sink => [sink.options.spec.name, sink]));
    await this.#log.read(({ sink, told = [], digestMs }) => byName.get(sink)?.known(told, digestMs));
    for (const sink of this.#sinks) sink.start();
    this.#running = Promise.all(this.#sinks.map(sink => sink.run()));
  }

  /** What was told until the signal aborted is kept. */
  async stop(): Promise<void> {
    await this.#running;
    await this.#log.close();
  }

  /** By which the webhooks of this sink's receiver are signed; undefined where there is no such sink, or it has none. */
  webhookSecretOf(name: string): string | undefined {
    const receiver = this.options.specs.find(spec => spec.name === name)?.receiver;
    return receiver?.type === 'pagerduty' ? receiver.webhookSecret : undefined;
  }

  states(): readonly SinkState[] {
    return this.#sinks.map(sink => sink.state());
  }

  /** Those that do not take what they are told. */
  get trouble(): readonly Trouble[] {
    return this.states().flatMap(({ sink, ok, queued, error = 'it gave no reason' }) => {
      const fix = `try it with "knowngood sinks test ${sink}"; what waits is sent as soon as it answers`;
      return ok ? [] : [{ what: `sink ${sink} does not take what it is told (${queued} wait)`, why: error, fix }];
    });
  }

  /** Sends something harmless to these, or to all where none is named, past every queue. */
  async test(names: readonly string[]): Promise<readonly SinkState[] | Refusal> {
    const known = this.#sinks.map(sink => sink.options.spec.name);
    const missing = names.find(name => !known.includes(name));
    if (missing !== undefined)
      return refusal(
        'no-sink',
        `there is no sink "${missing}"`,
        known.length > 0 ? `there are: ${known.join(', ')}` : 'write one into sinks.yaml',
      );
    const notice = aTest(this.options.now());
    return Promise.all(this.#sinks.filter((_, at) => names.length === 0 || names.includes(known[at]!)).map(sink => sink.test(notice)));
  }
}

/** What `KNOWNGOOD_WEBHOOK` names: told everything at once but what is on probation, which has a report of its own. */
export function specOfWebhook({ url, secret }: Webhook): SinkSpec {
  return {
    name: 'webhook',
    type: new URL(url).protocol.slice(0, -1),
    receiver: { type: 'webhook', url, secret },
    tell: { critical: 'now', high: 'now', medium: 'now', low: 'now' },
    keepsAll: false,
    budget: {},
    queue: unbounded,
  };
}

function aTest(nowMs: number): Notice {
  const id = `test-${randomUUID()}`;
  const at = new Date(nowMs).toISOString();
  const title = 'Test of knowngood: nothing has happened.';
  return {
    key: `${id}:open`,
    kind: 'test',
    about: id,
    status: 'open',
    severity: 'low',
    workload: 'none',
    host: 'none',
    reason: 'test',
    cause: 'somebody ran knowngood sinks test',
    title,
    text: `${title}\nSomebody ran "knowngood sinks test" at ${at}. An alert would have arrived here, too.`,
    beganMs: nowMs,
    atMs: nowMs,
    body: { kind: 'test', id, sentence: title, at },
  };
}
