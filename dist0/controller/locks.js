/** One at a time per name, in the order asked. */
export class Locks {
  #tails = new Map();
  async run(name, act) {
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
}
