import type { SocketObservation } from '../sensor.js';

/** Destinations remembered of one container; past it all are forgotten, which costs a second telling. */
const most = 10_000;

/**
 * Where containers were seen to connect to with the program that did it. A connection to the same place that had ended by the time it was
 * seen, so that nobody has it any more, says nothing that was not said.
 */
export class Destinations {
  readonly #known = new Map<string, Set<string>>();

  isNews({ kind, container, protocol, address, port, exe }: SocketObservation): boolean {
    if (kind !== 'connect') return true;
    const of = this.#known.get(container) ?? new Set();
    const destination = `${protocol} ${address} ${port}`;
    if (exe === undefined) return !of.has(destination);
    if (of.size >= most) of.clear();
    this.#known.set(container, of.add(destination));
    return true;
  }

  /** Forgets containers that are not among these. */
  keep(containers: ReadonlySet<string>): void {
    for (const container of this.#known.keys()) if (!containers.has(container)) this.#known.delete(container);
  }
}
