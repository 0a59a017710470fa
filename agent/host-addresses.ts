import { networkInterfaces } from 'node:os';

const rereadUs = 1_000_000;

/** Addresses of this host itself, such as that of each network's bridge: no container will ever turn out to hold one. */
export class HostAddresses {
  #own: ReadonlySet<string> = new Set();
  #readUs = 0;

  /** Read anew at most once a second. */
  has(address: string, nowUs: number): boolean {
    if (Math.abs(nowUs - this.#readUs) >= rereadUs) {
      this.#own = new Set(Object.values(networkInterfaces()).flatMap(interfaces => (interfaces ?? []).map(one => one.address)));
      this.#readUs = nowUs;
    }
    return this.#own.has(address);
  }
}
