import type { Engine } from '../../container/container.js';
import type { ExecObservation } from '../sensor.js';

/** The engine is asked this often which of its containers run, ms. */
const askEveryMs = 10_000;

/**
 * Containers that the engine says run and of which nothing is to be seen here, for /proc hides other users' processes or is another machine's:
 * their processes as the engine names them, once each. That they are there is all that is seen of them.
 */
export class HiddenProcesses {
  readonly #engine: Pick<Engine, 'list' | 'top'>;
  readonly #told = new Map<string, ReadonlySet<string>>();
  #askedMs = Number.NEGATIVE_INFINITY;

  constructor(engine: Pick<Engine, 'list' | 'top'>) {
    this.#engine = engine;
  }

  /** `visible`: containers with processes that were seen. An engine that does not answer now is asked again the next time. */
  async sample(visible: ReadonlySet<string>, nowMs: number, atUs: number): Promise<readonly ExecObservation[]> {
    if (nowMs - this.#askedMs < askEveryMs) return [];
    this.#askedMs = nowMs;
    try {
      const running = (await this.#engine.list()).filter(({ id, running }) => running && !visible.has(id));
      for (const id of this.#told.keys()) if (!running.some(one => one.id === id)) this.#told.delete(id);
      const found: ExecObservation[] = [];
      for (const { id } of running) found.push(...(await this.#of(id, atUs)));
      return found;
    } catch {
      return [];
    }
  }

  async #of(container: string, atUs: number): Promise<readonly ExecObservation[]> {
    const processes = await this.#engine.top(container);
    const told = this.#told.get(container) ?? new Set();
    this.#told.set(container, new Set(processes.map(({ pid, argv }) => `${pid} ${argv}`)));
    return processes
      .filter(({ pid, argv }) => !told.has(`${pid} ${argv}`))
      .map(({ pid, ppid, argv }) => ({
        kind: 'exec',
        container,
        atUs,
        origin: 'sampled',
        pid,
        ppid,
        argv: [argv],
        argvTruncated: false,
        argvUnsure: true,
      }));
  }
}
