import type { Bucket } from '../proto/bus.js';

/** A bucket that keeps its values in this process: what a simulation stores is of nobody's concern. Keeps no history. */
export class KeptBucket implements Bucket {
  readonly #values = new Map<string, { readonly value: Uint8Array; readonly revision: number }>();
  #revision = 0;

  async get(key: string) {
    return this.#values.get(key);
  }
  async put(key: string, value: Uint8Array): Promise<number> {
    this.#values.set(key, { value, revision: ++this.#revision });
    return this.#revision;
  }
  async update(key: string, value: Uint8Array, revision: number) {
    if ((this.#values.get(key)?.revision ?? 0) !== revision) return 'conflict' as const;
    return { revision: await this.put(key, value) };
  }
  async remove(key: string): Promise<void> {
    this.#values.delete(key);
  }
  async keys(): Promise<readonly string[]> {
    return [...this.#values.keys()];
  }
  async *all() {
    for (const [key, { value, revision }] of this.#values) yield { key, value, revision };
  }
  async history() {
    return [];
  }
  async *watch() {}
}
