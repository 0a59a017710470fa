import type { Attachment } from './addresses.js';
import { type Container, type Engine, EngineError, type EngineEvent } from './container.js';

export interface Following {
  /** A container is there or has changed: also for every one found at the start. */
  onContainer(container: Container): void;
  /** It was removed. */
  onGone(id: string): void;
  /** It was looked at, and is somebody else's to watch. */
  onPassed(container: Container): void;
  /** It was given addresses, ours to watch or not: told before its first process runs, if the engine is quick. Microseconds since the epoch. */
  onAttached(attachment: Attachment, atUs: number): void;
  /** It gave up what it had on a network. */
  onDetached(container: string, network: string, atUs: number): void;
  /** Every event of a selected container, in the engine's order, after the container was told as it then is; an end before it is told so. */
  onEvent(event: EngineEvent): void;
  /** The event stream was lost. A later one with the same `id` extends it; `fromUs` to `toUs` in microseconds since the epoch. */
  onGap(gap: { readonly id: string; readonly cause: 'engine'; readonly fromUs: number; readonly toUs: number }): void;
}

export interface FollowOptions {
  readonly engine: Engine;
  readonly selected: (container: Container) => boolean;
  readonly nowUs: () => number;
  /** How often the whole set is compared, in case an event was missed: the engine replays no more than its last 256. */
  readonly resyncMs?: number;
  readonly firstRetryMs?: number;
  readonly lastRetryMs?: number;
}

/** Events are asked for from this much before what we know: one told twice costs an inspect, one missed costs a container. */
const overlapUs = 1_000_000;
const inspectedAtOnce = 8;
const changesContainer: ReadonlySet<EngineEvent['kind']> = new Set([
  'create',
  'start',
  'die',
  'rename',
  'pause',
  'unpause',
  'update',
  'connect',
  'disconnect',
]);

/** Keeps the set of this host's containers that we may watch, through lost streams and restarted engines. */
export class Follow {
  readonly #options: FollowOptions;
  readonly #tell: Following;
  readonly #known = new Map<string, Container>();
  /** Not ours to watch; remembered so that their events cost nothing. */
  readonly #passed = new Set<string>();
  /** Work per container in order; a container without work is not in it. */
  readonly #turns = new Map<string, { readonly done: Promise<void>; readonly waiting: number }>();
  #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(options: FollowOptions, tell: Following) {
    this.#options = options;
    this.#tell = tell;
  }

  get containers(): ReadonlyMap<string, Container> {
    return this.#known;
  }

  /** Was it looked at and found to be somebody else's? */
  isPassed(id: string): boolean {
    return this.#passed.has(id);
  }

  /** Resolves when what is there now was told once. Rejects with `EngineError` when the engine does not answer at all. */
  async start(): Promise<void> {
    this.#stopping = new AbortController();
    const sinceUs = this.#options.nowUs() - overlapUs;
    await this.#resync();
    this.#running = this.#follow(sinceUs);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await Promise.all([...this.#turns.values()].map(turn => turn.done));
  }

  async #follow(fromUs: number): Promise<void> {
    const { engine, nowUs, resyncMs = 60_000, firstRetryMs = 100, lastRetryMs = 5_000 } = this.#options;
    const { signal } = this.#stopping;
    let sinceUs = fromUs;
    let lostUs: number | undefined;
    let retryMs = firstRetryMs;
    const heard = () => {
      if (lostUs !== undefined) this.#tell.onGap({ id: `engine-${lostUs}`, cause: 'engine', fromUs: lostUs, toUs: nowUs() });
      lostUs = undefined;
      retryMs = firstRetryMs;
    };
    while (!signal.aborted) {
      const stream = new AbortController();
      const end = () => stream.abort();
      signal.addEventListener('abort', end);
      const ended = engine
        .events(sinceUs, event => this.#event(event), stream.signal)
        .then(
          () => undefined,
          () => undefined,
        );
      let broken = false;
      void ended.then(() => {
        broken = true;
      });
      try {
        await this.#resync();
        if (!broken) heard();
        while (!broken && !signal.aborted) {
          await Promise.race([ended, sleep(resyncMs, stream.signal)]);
          if (!broken && !signal.aborted) await this.#resync();
        }
      } catch {
        // The engine went while it was asked: the same as a lost stream.
      }
      end();
      await ended;
      signal.removeEventListener('abort', end);
      if (signal.aborted) return;
      lostUs ??= nowUs();
      sinceUs = lostUs - overlapUs;
      await sleep(retryMs, signal);
      retryMs = Math.min(retryMs * 2, lastRetryMs);
      this.#tell.onGap({ id: `engine-${lostUs}`, cause: 'engine', fromUs: lostUs, toUs: nowUs() });
    }
  }

  /** Compares what the engine has with what we know: new ones are told, and those that went. */
  async #resync(): Promise<void> {
    const listed = await this.#options.engine.list();
    const present = new Set(listed.map(one => one.id));
    for (const id of [...this.#known.keys(), ...this.#passed]) if (!present.has(id)) await this.#inTurn(id, () => this.#gone(id));
    const queue = listed.map(one => one.id).filter(id => !this.#passed.has(id));
    const look = async () => {
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        const looked = id;
        await this.#inTurn(looked, () => this.#look(looked));
      }
    };
    await Promise.all(Array.from({ length: inspectedAtOnce }, look));
  }

  #event(event: EngineEvent): void {
    const id = event.container;
    if (event.kind === 'connect' || event.kind === 'disconnect') void this.#inTurn(`${id} ${event.network.id}`, () => this.#attach(event));
    if (this.#passed.has(id) && event.kind !== 'destroy') return;
    void this.#inTurn(id, async () => {
      if (event.kind === 'destroy') {
        if (this.#known.has(id)) this.#tell.onEvent(event);
        return this.#gone(id);
      }
      // Several events may have come while it was looked at the first time.
      if (this.#passed.has(id)) return;
      // One that is removed when it ends is gone once it is looked at.
      const ends = event.kind === 'die' && this.#known.has(id);
      if (ends) this.#tell.onEvent(event);
      // A later event of the same container will look anyway, but a person's exec must not wait behind it.
      if (changesContainer.has(event.kind) || !this.#known.has(id)) await this.#look(id).catch(() => undefined);
      if (!ends && this.#known.has(id)) this.#tell.onEvent(event);
    });
  }

  /** Asked of the network, not of the container: while that starts, nobody may look into it. */
  async #attach({ kind, container, network, atUs }: Extract<EngineEvent, { readonly network: unknown }>): Promise<void> {
    if (kind === 'disconnect') return this.#tell.onDetached(container, network.name, atUs);
    // A network that is gone by now has nobody on it.
    const attached = await this.#options.engine.attachments(network.id).catch(() => []);
    for (const one of attached) if (one.container === container) this.#tell.onAttached(one, atUs);
  }

  /** Runs at once when nothing of this container waits, so that an exec's event is told in the same turn it came. */
  #inTurn(id: string, work: () => Promise<void> | void): Promise<void> {
    const before = this.#turns.get(id);
    const run = async () => work();
    const done = before === undefined ? run() : before.done.then(run, run);
    this.#turns.set(id, { done, waiting: (before?.waiting ?? 0) + 1 });
    const leave = () => {
      const turn = this.#turns.get(id);
      if (turn === undefined) return;
      if (turn.waiting === 1) this.#turns.delete(id);
      else this.#turns.set(id, { ...turn, waiting: turn.waiting - 1 });
    };
    done.then(leave, leave);
    return done;
  }

  async #look(id: string): Promise<void> {
    try {
      const container = await this.#options.engine.inspect(id);
      if (!this.#options.selected(container)) {
        this.#passed.add(id);
        if (this.#known.delete(id)) this.#tell.onGone(id);
        this.#tell.onPassed(container);
        return;
      }
      const changed = JSON.stringify(this.#known.get(id)) !== JSON.stringify(container);
      this.#known.set(id, container);
      if (changed) this.#tell.onContainer(container);
    } catch (error) {
      if (error instanceof EngineError && error.code === 'not-found') return this.#gone(id);
      throw error;
    }
  }

  #gone(id: string): void {
    this.#passed.delete(id);
    if (this.#known.delete(id)) this.#tell.onGone(id);
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
