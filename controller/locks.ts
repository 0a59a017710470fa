/** One at a time per name, in the order asked. */
export class Locks {
  readonly #tails = new Map<string, Promise<unknown>>();

  async run<T>(name: string, act: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(name);
    const mine = (async () => {
      await before?.catch(() => {});
      return act();
    })();
    this.#tails.set(name, mine);
    try {
      return await mine;
    } finally {
      if (this.#tails.get(name) === mine) this.#tails.delete(name);
    }
  }

  /** All of these names at once, taken in one order by everybody, so that two never wait for each other. */
  async runAll<T>(names: readonly string[], act: () => Promise<T>): Promise<T> {
    const [first, ...others] = [...new Set(names)].sort();
    return first === undefined ? act() : this.run(first, () => this.runAll(others, act));
  }
}
