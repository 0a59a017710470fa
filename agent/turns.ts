import { atOnce } from '../profiles/capacity.js';
import type { Action } from '../proto/fleet.js';
import type { Entry } from './recycle/journal.js';

/** What an order does when its turn comes. */
export interface Turn<T> {
  /** Asked when it would have to wait for room while its place is free: what it comes to already, undefined where it has to be carried out. */
  readonly ahead: () => Promise<T | undefined>;
  /** Called when nothing keeps it any more. `leave`: from now on it needs no room; at the latest when this has settled. */
  readonly work: (leave: () => void) => Promise<T>;
}

/** Who goes on when: one order after the other at each place, and so many at once on a host. */
export class Turns {
  /** The last work at each place; later work waits for it. */
  readonly #places = new Map<string, Promise<unknown>>();
  /** The last order for each place that needs room, begun or not: they ask for it one by one, or those of one place would take all there is. */
  readonly #orders = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  /** Is there work at this place, or at any? An order that waits for room is none yet: the place is as it was. */
  isBusy(place?: string): boolean {
    return place === undefined ? this.#places.size > 0 : this.#places.has(place);
  }

  at<T>(place: string, work: () => Promise<T>): Promise<T> {
    return after(this.#places, place, work);
  }

  /** An order that was not begun. Room comes first, then its place: so it gives way to whatever comes for that meanwhile, and who holds a place waits for no room. */
  order<T>(place: string, action: Action, { ahead, work }: Turn<T>): Promise<T> {
    if (waitsForNobody(action)) return this.at(place, () => work(() => undefined));
    return after(this.#orders, place, async () => {
      if (this.#busy >= atOnce && !this.isBusy(place)) {
        const over = await ahead();
        if (over !== undefined) return over;
      }
      const leave = await this.#room();
      try {
        // Not in the queue of the place: who comes to contain it while another is at work there goes first.
        while (this.isBusy(place)) await this.#places.get(place)!.catch(() => undefined);
        return await this.at(place, () => work(leave));
      } finally {
        leave();
      }
    });
  }

  /** One that was begun: its place is half done, and is kept from everybody. It had its room before and waits for none, but takes it up. */
  goOn<T>(place: string, action: Action, work: (leave: () => void) => Promise<T>): Promise<T> {
    return this.at(place, async () => {
      if (waitsForNobody(action)) return work(() => undefined);
      this.#busy += 1;
      const leave = once(() => this.#giveUp());
      try {
        return await work(leave);
      } finally {
        leave();
      }
    });
  }

  async #room(): Promise<() => void> {
    if (this.#busy < atOnce) this.#busy += 1;
    else await new Promise<void>(resolve => this.#waiting.push(resolve));
    return once(() => this.#giveUp());
  }

  /** Handed over: one that comes at that moment is not before who waited. */
  #giveUp(): void {
    const next = this.#busy > atOnce ? undefined : this.#waiting.shift();
    if (next === undefined) this.#busy -= 1;
    else next();
  }
}

/** One work after the other for each key. */
function after<T>(last: Map<string, Promise<unknown>>, key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  last.set(key, mine);
  const leave = () => {
    if (last.get(key) === mine) last.delete(key);
  };
  mine.then(leave, leave);
  return mine;
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
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
