import type { DnsAnswer } from './dns-answer.js';

const containersAtMost = 1024;
const addressesAtMost = 2048;

interface Heard {
  /** Address → the name that was last asked for and has it. */
  readonly names: Map<string, string>;
  /** Everything it was ever told has been heard. */
  whole: boolean;
}

/**
 * By which names containers know addresses: from what name servers told them. Programs keep addresses for as long as they like, so a
 * name is not forgotten with its time to live. Bounded: past that the oldest is forgotten, and then nobody says of an address that it has none.
 */
export class Names {
  readonly #containers = new Map<string, Heard>();

  /** From its first program on everything this container is told is heard. */
  begin(container: string): void {
    if (!this.#containers.has(container)) this.#put(container, true);
  }

  /** The addresses that have another name now. */
  hear(container: string, { name, addresses }: DnsAnswer): readonly string[] {
    const heard = this.#containers.get(container) ?? this.#put(container, false);
    const changed = addresses.filter(address => heard.names.get(address) !== name);
    for (const address of addresses) {
      heard.names.delete(address);
      heard.names.set(address, name);
    }
    while (heard.names.size > addressesAtMost) {
      heard.names.delete(heard.names.keys().next().value!);
      heard.whole = false;
    }
    return changed;
  }

  /** Something that containers were told was not heard. */
  missed(): void {
    for (const heard of this.#containers.values()) heard.whole = false;
  }

  /** `''` where it was never told of that address; undefined where nobody can say. */
  nameOf(container: string, address: string): string | undefined {
    const heard = this.#containers.get(container);
    return heard?.names.get(address) ?? (heard?.whole ? '' : undefined);
  }

  #put(container: string, whole: boolean): Heard {
    const heard = { names: new Map<string, string>(), whole };
    this.#containers.set(container, heard);
    if (this.#containers.size > containersAtMost) this.#containers.delete(this.#containers.keys().next().value!);
    return heard;
  }
}
