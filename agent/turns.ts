import { atOnce } from '../profiles/capacity.js';
import type { Action } from '../proto/fleet.js';
import type { Entry } from './recycle/journal.js';

/** Who goes on when: one order after the other at each place, and so many at once on a host. */
export class Turns {
  /** The last work at each place; later work waits for it. */
  readonly #places = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  /** Is there work at this place, or at any, or is some waiting? */
  isBusy(place?: string): boolean {
    return place === undefined ? this.#places.size > 0 : this.#places.has(place);
  }

  at<T>(place: string, work: () => Promise<T>): Promise<T> {
    const before = this.#places.get(place) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#places.set(place, mine);
    const leave = () => {
      if (this.#places.get(place) === mine) this.#places.delete(place);
    };
    mine.then(leave, leave);
    return mine;
  }

  /** Resolves when the order may go on, with what is to be called when it has ended. */
  async begin(action: Action): Promise<() => void> {
    if (waitsForNobody(action)) return () => undefined;
    while (this.#busy >= atOnce) await new Promise<void>(resolve => this.#waiting.push(resolve));
    this.#busy += 1;
    return () => {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    };
  }
}

/** An intruder would have the time that slow recycles of others take; and what is let go serves again. */
export const waitsForNobody = (action: Action): boolean => action === 'contain' || action === 'uncontain';

/** All containers of a workload that stand behind a proxy. */
export const poolTurn = (workload: string): string => `all of ${workload}`;
/** All tasks of a service of Docker Swarm. */
export const swarmTurn = (service: string): string => `service ${service}`;
/** What an order that was begun has to itself. */
export const turnOf = ({ place, proxy, swarm, workload }: Entry): string =>
  swarm !== undefined ? swarmTurn(swarm.service) : proxy === undefined ? place : poolTurn(workload);
