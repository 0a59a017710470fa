/** What was found out last, by key: past `capacity` the one that was asked for longest ago is forgotten. */
export class Recent<V> {
  readonly #known = new Map<string, V>();

  constructor(readonly capacity: number) {}

  get(key: string): V | undefined {
    const value = this.#known.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.#known.delete(key);
    this.#known.set(key, value);
    if (this.#known.size > this.capacity) this.#known.delete(this.#known.keys().next().value!);
  }
}
