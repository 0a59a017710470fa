/** Past this many an address forgets its oldest finished holder: an old observation then shows the address instead of a name. */
const holdersRemembered = 8;
/**
 * Which workload an address belonged to at a moment. The engine gives an address to the next container within 250 ms, so a
 * holder without its time would put one workload's connections on another. Times in microseconds since the epoch.
 */
export class Addresses {
  #leases = new Map();
  /** What the container has now; addresses it had and has no longer end at `nowUs`. */
  hold(container, workload, nowUs) {
    const live = container.state === 'running' || container.state === 'paused';
    const now = live ? container.addresses : [];
    for (const leases of this.#leases.values())
      for (const lease of leases)
        if (lease.container === container.id && lease.toUs === Number.POSITIVE_INFINITY && !now.some(one => this.#is(lease, leases, one)))
          lease.toUs = nowUs;
    for (const { network, address } of now)
      this.#begin(address, { container: container.id, workload, network, since: container.startedAtUs }, nowUs);
  }
  gone(container, nowUs) {
    for (const [address, leases] of this.#leases) {
      for (const lease of leases) if (lease.container === container) lease.toUs = Math.min(lease.toUs, nowUs);
      if (leases.length === 0) this.#leases.delete(address);
    }
  }
  /**
   * Workload at the address as seen by someone on one of `networks` at `atUs` (none = someone who reaches them all, as with the
   * host's network); undefined when nobody held it then, and when several did: no name is better than a wrong one.
   */
  workloadAt(address, networks, atUs) {
    const held = (this.#leases.get(address) ?? []).filter(lease => lease.fromUs <= atUs && atUs < lease.toUs);
    const near = networks.length === 0 ? held : held.filter(lease => networks.includes(lease.network));
    const names = new Set(near.map(lease => lease.workload));
    return names.size === 1 ? [...names][0] : undefined;
  }
  /** Forgets what ended before `beforeUs`. */
  forget(beforeUs) {
    for (const [address, leases] of this.#leases) {
      const kept = leases.filter(lease => lease.toUs >= beforeUs);
      if (kept.length === 0) this.#leases.delete(address);
      else this.#leases.set(address, kept);
    }
  }
  #begin(address, to, nowUs) {
    const leases = this.#leases.get(address) ?? [];
    const open = leases.find(lease => lease.network === to.network && lease.toUs === Number.POSITIVE_INFINITY);
    if (open?.container === to.container && open.workload === to.workload) return;
    // The engine has given it away, whether we heard of the former holder's end or not.
    const ended = leases.filter(lease => lease.network === to.network && lease.toUs !== Number.POSITIVE_INFINITY);
    const lastEnd = Math.max(0, ...ended.map(lease => lease.toUs));
    if (open !== undefined) open.toUs = Math.min(nowUs, Math.max(to.since, open.fromUs));
    // Its first packets leave before the engine tells of its start: it holds the address from its start, unless another still did.
    const fromUs = Math.max(to.since === 0 ? nowUs : to.since - startsAheadUs, open?.toUs ?? 0, lastEnd);
    leases.push({ container: to.container, workload: to.workload, network: to.network, fromUs, toUs: Number.POSITIVE_INFINITY });
    while (leases.length > holdersRemembered) leases.shift();
    this.#leases.set(address, leases);
  }
  #is(lease, leases, one) {
    return lease.network === one.network && this.#leases.get(one.address) === leases;
  }
}
/** The engine notes a start after the first process already ran. */
const startsAheadUs = 500_000;
