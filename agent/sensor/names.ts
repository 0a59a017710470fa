import type { DnsAnswer } from './dns-answer.js';

const containersAtMost = 1024;
const addressesAtMost = 2048;
const usPerSecond = 1_000_000;

/** For how long an address that was told with a name has it, all in seconds. */
export interface Validity {
  /** A time to live counts as no less, for resolvers and programs keep what they were told for longer than a few seconds … */
  readonly leastS: number;
  /** … and as no more. */
  readonly mostS: number;
  /** What is added to it, and what each call of the address gives it anew. */
  readonly graceS: number;
}

export const defaultValidity: Validity = { leastS: 60, mostS: 86_400, graceS: 3_600 };

interface Told {
  /** undefined once its time is over: that there was one is not forgotten. */
  readonly name: string | undefined;
  readonly untilUs: number;
}

interface Heard {
  /** By address, the one that was not told or called for longest first. */
  readonly told: Map<string, Told>;
  /** Everything it was ever told has been heard. */
  whole: boolean;
  /** No name ends earlier. */
  soonestUs: number;
}

/**
 * By which names containers know addresses: from what name servers told them. A name holds for its time to live (within bounds) and a grace; a program
 * that keeps calling the address keeps its name, for it may have asked once and for all. Past that nobody can say what the address is called; never
 * that it has no name. Bounded: past that the oldest address is forgotten, and then nobody can say of any other that it has no name.
 * All times are microseconds of one clock that is never set.
 */
export class Names {
  readonly #containers = new Map<string, Heard>();
  readonly #validity: Validity;

  constructor(validity: Validity = defaultValidity) {
    this.#validity = validity;
  }

  /** From its first program on everything this container is told is heard. */
  begin(container: string): void {
    if (!this.#containers.has(container)) this.#put(container, true);
  }

  /** The addresses that have another name now. */
  hear(container: string, { name, addresses, ttlSeconds, partial }: DnsAnswer, atUs: number): readonly string[] {
    const heard = this.#containers.get(container) ?? this.#put(container, false);
    if (partial) heard.whole = false;
    const { leastS, mostS, graceS } = this.#validity;
    const untilUs = atUs + (Math.min(Math.max(ttlSeconds, leastS), mostS) + graceS) * usPerSecond;
    const changed = addresses.filter(address => nameAt(heard.told.get(address), atUs) !== name);
    for (const address of addresses) {
      const before = heard.told.get(address);
      // Whoever asks again may be told a shorter time; who asked before still holds what it was told then.
      this.#tell(heard, address, { name, untilUs: before?.name === name ? Math.max(before.untilUs, untilUs) : untilUs });
    }
    while (heard.told.size > addressesAtMost) {
      heard.told.delete(heard.told.keys().next().value!);
      heard.whole = false;
    }
    return changed;
  }

  /** By which name it knows this address now; undefined where by none. */
  known(container: string, address: string, atUs: number): string | undefined {
    const told = this.#containers.get(container)?.told.get(address);
    return told && nameAt(told, atUs);
  }

  /** By which name it calls this address, and keeps it by that; `''` where it was never told of that address, undefined where nobody can say. */
  called(container: string, address: string, atUs: number): string | undefined {
    const heard = this.#containers.get(container);
    const told = heard?.told.get(address);
    if (!heard || !told) return heard?.whole ? '' : undefined;
    const name = nameAt(told, atUs);
    if (name !== undefined)
      this.#tell(heard, address, { name, untilUs: Math.max(told.untilUs, atUs + this.#validity.graceS * usPerSecond) });
    return name;
  }

  /** Something that a container was told was not heard; or something that nobody knows to whom it was told. */
  missed(container?: string): void {
    const missing = container === undefined ? [...this.#containers.values()] : [this.#containers.get(container)];
    for (const heard of missing) if (heard) heard.whole = false;
  }

  /** Of which addresses the name is over, by container. */
  expire(nowUs: number): ReadonlyMap<string, readonly string[]> {
    const over = new Map<string, readonly string[]>();
    for (const [container, heard] of this.#containers) {
      if (heard.soonestUs >= nowUs) continue;
      heard.soonestUs = Number.POSITIVE_INFINITY;
      const addresses: string[] = [];
      for (const [address, { name, untilUs }] of heard.told) {
        if (name === undefined) continue;
        if (untilUs >= nowUs) {
          heard.soonestUs = Math.min(heard.soonestUs, untilUs);
          continue;
        }
        heard.told.set(address, { name: undefined, untilUs });
        addresses.push(address);
      }
      if (addresses.length > 0) over.set(container, addresses);
    }
    return over;
  }

  /** Forgets all but these containers. */
  forget(present: ReadonlySet<string>): void {
    for (const container of this.#containers.keys()) if (!present.has(container)) this.#containers.delete(container);
  }

  #tell(heard: Heard, address: string, told: Told): void {
    heard.told.delete(address);
    heard.told.set(address, told);
    heard.soonestUs = Math.min(heard.soonestUs, told.untilUs);
  }

  #put(container: string, whole: boolean): Heard {
    const heard = { told: new Map<string, Told>(), whole, soonestUs: Number.POSITIVE_INFINITY };
    this.#containers.set(container, heard);
    if (this.#containers.size > containersAtMost) this.#containers.delete(this.#containers.keys().next().value!);
    return heard;
  }
}

function nameAt(told: Told | undefined, atUs: number): string | undefined {
  return told && atUs <= told.untilUs ? told.name : undefined;
}
