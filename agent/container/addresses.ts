import { type Cidr, contains, parseAddress, parseCidr } from '../../profiles/match/address.js';
import type { Container } from './container.js';

interface Lease {
  readonly container: string;
  readonly network: string;
  readonly fromUs: number;
  toUs: number;
}

/** Addresses that a container was given on a network. */
export interface Attachment {
  readonly container: string;
  readonly network: string;
  /** `prefix`: bits of the network's range; 0 where it is not told. */
  readonly addresses: readonly { readonly address: string; readonly prefix: number }[];
}

/** Past this many an address forgets its oldest finished holder: an old observation then shows the address instead of a name. */
const holdersRemembered = 8;
/** Past this many the ranges of the engine's networks are read anew. */
const rangesRemembered = 1_024;
/** The engine notes a start after the first process already ran. */
const startsAheadUs = 500_000;
const never = Number.POSITIVE_INFINITY;

/**
 * Which container held an address at a moment. The engine gives an address to the next container within 250 ms, so a holder without its time
 * would put one workload's connections on another. Times in microseconds since the epoch.
 */
export class Addresses {
  readonly #leases = new Map<string, Lease[]>();
  readonly #ranges = new Map<string, Cidr>();

  /** What the engine says that the container has now. */
  hold(container: Pick<Container, 'id' | 'addresses' | 'state' | 'startedAtUs' | 'endedAtUs'>, nowUs: number): void {
    const { id, startedAtUs, endedAtUs } = container;
    if (container.state !== 'running' && container.state !== 'paused') {
      // What it was given since its last run ended belongs to the next, which this answer does not know of yet.
      if (endedAtUs > 0) this.#end(lease => lease.container === id && lease.fromUs < endedAtUs, Math.min(endedAtUs, nowUs));
      return;
    }
    const held = (lease: Lease, address: string) =>
      container.addresses.some(one => one.network === lease.network && one.address === address);
    this.#end((lease, address) => lease.container === id && !held(lease, address), nowUs);
    for (const { network, address, prefix } of container.addresses) {
      this.#begin(address, { container: id, network }, startedAtUs === 0 ? nowUs : startedAtUs - startsAheadUs, startedAtUs || nowUs);
      this.#learnRange(address, prefix);
    }
  }

  /** It was given these, before its first process runs. */
  attach({ container, network, addresses }: Attachment, atUs: number): void {
    for (const { address, prefix } of addresses) {
      this.#begin(address, { container, network }, atUs, atUs);
      this.#learnRange(address, prefix);
    }
  }

  /** It has left a network. Gives the addresses that it had there. */
  detach(container: string, network: string, atUs: number): readonly string[] {
    return this.#end(lease => lease.container === container && lease.network === network && lease.fromUs < atUs, atUs);
  }

  /** It was removed. */
  gone(container: string, nowUs: number): void {
    this.#end(lease => lease.container === container, nowUs);
  }

  /**
   * Containers that held the address at `atUs`, as seen by someone on one of `networks`; of all networks where there are none, as of someone
   * who reaches them all (the host's network).
   */
  holdersAt(address: string, networks: readonly string[], atUs: number): readonly string[] {
    return this.#near(address, networks).flatMap(({ container, fromUs, toUs }) => (fromUs <= atUs && atUs < toUs ? [container] : []));
  }

  /** The container that gave the address up last before `atUs`. */
  lastHolder(address: string, networks: readonly string[], atUs: number): string | undefined {
    const ended = this.#near(address, networks).filter(lease => lease.toUs <= atUs);
    return ended.sort((a, b) => b.toUs - a.toUs)[0]?.container;
  }

  /** Whether it lies in the range of a network that a container was on. */
  isInside(address: string): boolean {
    const parsed = parseAddress(address);
    if (parsed === undefined) return false;
    for (const range of this.#ranges.values()) if (contains(range, parsed)) return true;
    return false;
  }

  /** Forgets what ended before `beforeUs`. */
  forget(beforeUs: number): void {
    for (const [address, leases] of this.#leases) {
      const kept = leases.filter(lease => lease.toUs >= beforeUs);
      if (kept.length === 0) this.#leases.delete(address);
      else this.#leases.set(address, kept);
    }
  }

  #near(address: string, networks: readonly string[]): readonly Lease[] {
    const leases = this.#leases.get(address) ?? [];
    return networks.length === 0 ? leases : leases.filter(lease => networks.includes(lease.network));
  }

  #end(ends: (lease: Lease, address: string) => boolean, atUs: number): readonly string[] {
    const ended: string[] = [];
    for (const [address, leases] of this.#leases)
      for (const lease of leases)
        if (lease.toUs === never && ends(lease, address)) {
          lease.toUs = Math.max(lease.fromUs, atUs);
          ended.push(address);
        }
    return ended;
  }

  /** Held from `fromUs` on, unless another still held it then; that other gave it up by `byUs` at the latest. */
  #begin(address: string, to: Pick<Lease, 'container' | 'network'>, fromUs: number, byUs: number): void {
    const leases = this.#leases.get(address) ?? [];
    const open = leases.find(lease => lease.network === to.network && lease.toUs === never);
    if (open?.container === to.container) return;
    // The engine has given it away, whether we heard of the former holder's end or not.
    if (open !== undefined) open.toUs = Math.max(byUs, open.fromUs);
    const ends = leases.flatMap(lease => (lease.network === to.network ? [lease.toUs] : []));
    leases.push({ ...to, fromUs: Math.max(fromUs, ...ends), toUs: never });
    while (leases.length > holdersRemembered) leases.shift();
    this.#leases.set(address, leases);
  }

  #learnRange(address: string, prefix: number): void {
    const range = prefix === 0 ? undefined : parseCidr(`${address}/${prefix}`);
    if (range === undefined || this.isInside(address)) return;
    if (this.#ranges.size >= rangesRemembered) this.#ranges.clear();
    this.#ranges.set(`${address}/${prefix}`, range);
  }
}
