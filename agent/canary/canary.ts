import type { CanaryState } from '../../proto/fleet.js';
import { type Engine, EngineError } from '../container/container.js';
import { canaryLabel, stackLabel } from '../container/intent.js';
import { canaryBody, programArchive, programPath } from './image.js';

const execMs = 5_000;
/** Users and ports the canary takes in turn: each run is a behaviour that was never seen, so nothing on the way may take it for a repeat. */
const users = 60_000;
/** Below those that the kernel gives to callers. */
const ports = 32_000;

export interface CanaryOptions {
  readonly engine: Engine;
  readonly stack: string;
  /** The program as an ELF file; undefined where there is none for this architecture. */
  readonly program: Uint8Array | undefined;
  readonly everyMs: number;
  readonly nowUs: () => number;
  /** How long the program stays, for a sensor that only looks now and then, ms. */
  readonly stayMs?: number;
  /** Called before each run with the container's id. */
  readonly beforeRun: (container: string) => void;
}

/**
 * A container of our own in which a harmless program runs every minute, and connects to a port of its own loopback interface. Both are
 * behaviours that no profile lists: when they arrive as alerts, everything between the kernel and the alert works.
 */
export class Canary {
  readonly #options: CanaryOptions;
  #state: CanaryState;
  #container: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(options: CanaryOptions) {
    this.#options = options;
    this.#state = { everyMs: options.everyMs };
  }

  get state(): CanaryState {
    return this.#state;
  }

  /** Makes its container and runs it for the first time, then again and again. A failure is the state's, and tried again the next time. */
  start(): void {
    const again = () => {
      this.#timer = setTimeout(
        () =>
          void this.run()
            .catch(() => undefined)
            .finally(again),
        this.#options.everyMs,
      );
    };
    void this.run()
      .catch(() => undefined)
      .finally(() => {
        if (!this.#stopped) again();
      });
  }

  /** Runs it now; resolves with when it did, microseconds since the epoch. Rejects with EngineError. */
  run(): Promise<number> {
    const run = this.#running.then(() => this.#run());
    this.#running = run.catch(() => undefined);
    return run;
  }

  async #run(): Promise<number> {
    const { engine, nowUs, beforeRun, stayMs } = this.#options;
    try {
      this.#container ??= await this.#make();
      const atUs = nowUs();
      const turn = Math.floor(atUs / 1_000_000);
      beforeRun(this.#container);
      const argv = [programPath, String(1 + (turn % ports)), ...(stayMs === undefined ? [] : [String(stayMs)])];
      await engine.exec(this.#container, argv, execMs + (stayMs ?? 0), String(1 + (turn % users)));
      this.#state = { everyMs: this.#options.everyMs, ranAtUs: atUs };
      return atUs;
    } catch (error) {
      this.#container = undefined;
      this.#state = { ...this.#state, why: (error as Error).message };
      throw error;
    }
  }

  /** Ends with its container and its image gone, as far as the engine still answers. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    clearTimeout(this.#timer);
    const { engine } = this.#options;
    try {
      await this.#removeOld();
      await engine.removeImage(this.#reference);
    } catch {
      // The next start removes what is left.
    }
  }

  async #make(): Promise<string> {
    const { engine, program, stack } = this.#options;
    if (!program) throw new EngineError('refused', `there is no canary program for ${process.arch}`);
    await this.#removeOld();
    const image =
      (await engine.imageId(this.#reference)) ?? (await engine.importImage(await programArchive(programPath, program), this.#reference));
    const id = await engine.create(`knowngood-canary-${stack}`, canaryBody(image, { [stackLabel]: stack, [canaryLabel]: stack }));
    await engine.start(id);
    return id;
  }

  async #removeOld(): Promise<void> {
    const { engine, stack } = this.#options;
    for (const one of await engine.list()) {
      if (one.labels[canaryLabel] === stack && one.labels[stackLabel] === stack) await engine.remove(one.id, { force: true });
    }
  }

  get #reference(): string {
    return `knowngood-canary:${this.#options.stack}`;
  }
}
