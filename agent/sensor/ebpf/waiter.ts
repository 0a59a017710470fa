import { errno, lib, SensorUnavailable } from './libbpf.js';

/** The largest that `struct epoll_event` is: 12 on x86, 16 elsewhere. */
const eventBytes = 16;

/** Waits for any of some file descriptors on a thread of its own, until woken. */
export class Waiter {
  readonly #epoll: number;
  readonly #bell: number;
  readonly #ready = Buffer.alloc(eventBytes * 8);
  /** A process that ends waits for its threads, and this one would wait for ever. */
  readonly #atExit = () => this.ring();

  constructor(fds: readonly number[]) {
    this.#epoll = lib().epollCreate(0x80000);
    this.#bell = lib().eventfd(0, 0x80800);
    if (this.#epoll < 0 || this.#bell < 0)
      throw new SensorUnavailable('memory', `no file descriptor is left for the sensor (${errno()}): raise the limit (ulimit -n)`);
    for (const fd of [...fds, this.#bell]) {
      const interest = Buffer.alloc(eventBytes);
      interest.writeUInt32LE(1, 0);
      if (lib().epollCtl(this.#epoll, 1, fd, interest) !== 0)
        throw new SensorUnavailable('kernel', `the ring cannot be waited for (${errno()})`);
    }
    process.once('exit', this.#atExit);
  }

  /** Calls back once, from the event loop, when there is something or `ring` was called. */
  wait(done: () => void): void {
    lib().epollWait.async(this.#epoll, this.#ready, 8, -1, () => done());
  }

  ring(): void {
    const one = Buffer.alloc(8);
    one.writeUInt32LE(1, 0);
    lib().write(this.#bell, one, 8);
  }

  /** Only when nobody waits. */
  close(): void {
    process.off('exit', this.#atExit);
    lib().close_(this.#epoll);
    lib().close_(this.#bell);
  }
}
