import { readySince, type Starting } from '../profiles/startup.js';
import type { ContainerRef } from '../proto/records.js';

/** Containers of a workload that started lately. Of one that is forgotten its startup ends by time alone. */
const maxContainers = 512;

/** Since when containers of a workload are ready, by the first sign that each gave in this life. */
export class Readiness {
  readonly #readyUs: Map<string, number>;

  constructor(stored: readonly (readonly [container: string, atUs: number])[] = []) {
    this.#readyUs = new Map(stored);
  }

  /** It listened, was called, or its health check succeeded. */
  sign({ id, startedAtUs }: Pick<ContainerRef, 'id' | 'startedAtUs'>, atUs: number): void {
    const known = this.#readyUs.get(id);
    const since = readySince({ startedAtUs, ...(known !== undefined && { readyAtUs: known }) }, atUs);
    if (since === undefined || since === known) return;
    this.#readyUs.delete(id);
    this.#readyUs.set(id, since);
    if (this.#readyUs.size > maxContainers) this.#readyUs.delete(this.#readyUs.keys().next().value!);
  }

  of({ id, startedAtUs }: Pick<ContainerRef, 'id' | 'startedAtUs'>): Starting {
    const readyAtUs = this.#readyUs.get(id);
    return readyAtUs === undefined ? { startedAtUs } : { startedAtUs, readyAtUs };
  }

  toJSON(): readonly (readonly [container: string, atUs: number])[] {
    return [...this.#readyUs];
  }
}
