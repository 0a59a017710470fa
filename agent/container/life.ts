import type { LifeEvent } from '../../proto/records.js';
import type { Container, EngineEvent } from './container.js';

/** Signals that programs reload or reopen their files on, by number: HUP, USR1, USR2. */
const reloads: ReadonlySet<number> = new Set([1, 10, 12]);
/** `nginx -s reload`, `apachectl graceful`. */
const reloadCommand = /(?:^|\s)(?:reload|graceful)(?:\s|$)/;

/** A container as far as its life goes. */
export interface Living {
  readonly container: Pick<Container, 'id' | 'healthcheck' | 'state' | 'startedAtUs'>;
  readonly workload: string;
  /** Another container of its workload runs on this host. */
  readonly beside: boolean;
}

/**
 * What the engine's events amount to in the life of a workload. A crash is an end with an exit code that nobody asked for; it was lived through once a
 * container of the workload starts again. What lies not after the last event of a container was told before: the engine repeats itself after a break.
 */
export class Life {
  readonly #lastUs = new Map<string, number>();
  /** A signal was sent to it that is no reload: what ends it now was asked for. */
  readonly #asked = new Set<string>();
  readonly #crashed = new Set<string>();

  of(event: EngineEvent, living: Living): readonly LifeEvent[] {
    const { id } = living.container;
    if (event.atUs <= (this.#lastUs.get(id) ?? 0)) return [];
    this.#lastUs.set(id, event.atUs);
    return this.#lived(event, living);
  }

  /** It was removed. */
  forget(id: string): void {
    this.#lastUs.delete(id);
    this.#asked.delete(id);
  }

  #lived(event: EngineEvent, { container, workload, beside }: Living): readonly LifeEvent[] {
    const { id, healthcheck } = container;
    switch (event.kind) {
      case 'start': {
        this.#asked.delete(id);
        const again: readonly LifeEvent[] = this.#crashed.delete(workload) ? ['crash-restart'] : [];
        return ['start', ...again, ...(beside ? (['scale-up'] as const) : [])];
      }
      case 'die':
        if (event.exitCode === 0 || this.#asked.has(id)) return ['stop'];
        this.#crashed.add(workload);
        return [];
      case 'kill':
        if (reloads.has(event.signal)) return ['reload'];
        this.#asked.add(id);
        return [];
      case 'unhealthy':
        return ['health-failure'];
      case 'healthy':
        return ['healthy'];
      case 'exec-start': {
        if (healthcheck.length > 0 && event.command === healthcheck.join(' ')) return [];
        return reloadCommand.test(event.command) ? ['session', 'reload'] : ['session'];
      }
      case 'attach':
        return container.state === 'running' && event.atUs > container.startedAtUs ? ['session'] : [];
      case 'copied-in':
      case 'copied-out':
        return ['session'];
      default:
        return [];
    }
  }
}
