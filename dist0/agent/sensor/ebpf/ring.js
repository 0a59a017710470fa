const busyBit = 0x80000000;
const discardBit = 0x40000000;
const headBytes = 8;
/** The kernel's ring buffer, read where it lies: no copy and no call per record. */
export class Ring {
  #memory;
  #heads;
  #mask;
  #base;
  bytes;
  constructor(memory) {
    const page = memory.data.byteLength - 2 * memory.bytes;
    this.#memory = memory;
    this.#mask = memory.bytes - 1;
    this.#base = page;
    this.#heads = new Int32Array(memory.data);
    this.bytes = Buffer.from(memory.data);
  }
  /** How far the kernel has reserved. */
  end() {
    return Number(Atomics.load(this.#memory.producer, 0));
  }
  /** How far this side has read. */
  at() {
    return Number(this.#memory.consumer[0]);
  }
  /**
   * Hands on whole records from the oldest, up to position `end` and at most `limit` of them; `take` gets where in `bytes` one lies.
   * Stops at a record that is still being written: the kernel wakes again for it. The space is given back before it returns.
   */
  read(end, limit, take) {
    let at = this.at();
    let taken = 0;
    while (at < end && taken < limit) {
      const from = this.#base + (at & this.#mask);
      const head = Atomics.load(this.#heads, from >> 2) >>> 0; // acquires what the kernel wrote before it
      if (head & busyBit) break;
      const length = head & ~(busyBit | discardBit);
      if (!(head & discardBit)) {
        take(from + headBytes, length);
        taken++;
      }
      at += (length + headBytes + 7) & ~7;
    }
    Atomics.store(this.#memory.consumer, 0, BigInt(at));
    return taken;
  }
  close() {
    this.#memory.unmap();
  }
}
