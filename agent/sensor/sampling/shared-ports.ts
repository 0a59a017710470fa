import type { NetworkUse } from './networks.js';
import type { Member } from './processes.js';

/** In networks that several containers share: which of them listens on a port. Whoever calls there calls that one. */
export class SharedPorts {
  readonly #listeners = new Map<string, Set<string>>();

  take({ kind, container, line }: NetworkUse, holders: readonly Member[]): void {
    if (kind !== 'listen' || container !== undefined) return;
    const port = `${line.protocol} ${line.local.port}`;
    const of = this.#listeners.get(port) ?? new Set();
    for (const holder of holders) of.add(holder.container);
    this.#listeners.set(port, of);
  }

  /** undefined where none does, or more than one. */
  of({ line }: NetworkUse): string | undefined {
    const [first, ...others] = this.#listeners.get(`${line.protocol} ${line.local.port}`) ?? [];
    return others.length === 0 ? first : undefined;
  }

  /** Forgets containers that are not among these. */
  keep(containers: ReadonlySet<string>): void {
    for (const [port, of] of this.#listeners) {
      for (const container of of) if (!containers.has(container)) of.delete(container);
      if (of.size === 0) this.#listeners.delete(port);
    }
  }
}
