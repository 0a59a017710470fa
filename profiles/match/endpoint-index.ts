import type { Entry } from '../profile.js';
import type { Verdict } from '../verdict.js';
import { type Address, maskAddress, parseAddress, parseCidr, type Words } from './address.js';
import { isLive, type Ready } from './live.js';
import { Rows } from './rows.js';
import { slot } from './slot.js';
import { Symbols } from './symbols.js';

/** Which form the peer of an entry has. */
type Form = 'text' | 4 | 6 | 'any';

/** What of a behaviour a row names: the same for all entries that are written alike. */
interface Shape {
  /** The last number of each such row. */
  readonly number: number;
  readonly port: boolean;
  readonly form: Form;
  /** Length of the prefix, for a range. */
  readonly bits: number;
  readonly exe: boolean;
}

const order: Record<Form, number> = { text: 0, 4: 1, 6: 2, any: 3 };

/**
 * Entries of the network by protocol, port, peer and program. The cost depends on how many ways of writing an entry are used (ranges of another
 * length are one), not on how many entries there are.
 */
export class EndpointIndex<E extends Entry> {
  readonly all: Ready<E>[] = [];
  readonly #protocols = new Symbols();
  readonly #peers = new Symbols();
  readonly #paths = new Symbols();
  readonly #rows = new Rows<Ready<E>>();
  /** Those that say most first. */
  readonly #shapes: Shape[] = [];
  readonly #byPort = new Map<string, Map<number, Ready<E>[]>>();
  #ranges = false;

  /** `port` undefined: every port; `peer`: `any`, a range, or the text itself; `exe` undefined: every program. */
  add(one: Ready<E>, protocol: string, port: number | undefined, peer: string, exe: string | undefined): void {
    this.all.push(one);
    slot(
      slot(this.#byPort, protocol, () => new Map<number, Ready<E>[]>()),
      port ?? 0,
      () => [],
    ).push(one);
    const cidr = peer.includes('/') ? parseCidr(peer) : undefined;
    const form = peer === 'any' ? 'any' : (cidr?.family ?? 'text');
    const shape = this.#shape(port !== undefined, form, cidr?.bits ?? 0, exe !== undefined);
    const who = form === 'any' ? 0 : cidr ? this.#address(cidr, true) : this.#peers.give(peer);
    this.#rows.add(this.#protocols.give(protocol), port ?? 0, who, exe === undefined ? 0 : this.#paths.give(exe), 0, shape.number, one);
  }

  settle(): void {
    for (const symbols of [this.#protocols, this.#peers, this.#paths]) symbols.settle();
  }

  /** Entries of one port (undefined: those for every port), for a reader; undefined where there are none. */
  listed(protocol: string | undefined, port: number | undefined): readonly Ready<E>[] | undefined {
    return protocol === undefined ? undefined : this.#byPort.get(protocol)?.get(port ?? 0);
  }

  /** The verdict of a live entry that admits it. What was not seen is admitted by entries alone that admit anything there. */
  find(
    protocol: string,
    port: number | undefined,
    peer: string | undefined,
    exe: string | undefined,
    image: string,
    nowMs: number,
  ): Verdict | undefined {
    const way = this.#protocols.of(protocol);
    if (way === 0) return undefined;
    const who = this.#peers.of(peer);
    const program = this.#paths.of(exe);
    let address: Address | undefined;
    let parsed = !this.#ranges || peer === undefined;
    for (const shape of this.#shapes) {
      if (shape.port && port === undefined) continue;
      let there = 0;
      if (shape.form === 'text') {
        if (who === 0) continue;
        there = who;
      } else if (shape.form !== 'any') {
        if (!parsed) {
          address = parseAddress(peer!);
          parsed = true;
        }
        if (address?.family !== shape.form) continue;
        there = this.#address(maskAddress(address, shape.bits), false);
      }
      const row = this.#rows.find(way, shape.port ? port! : 0, there, shape.exe ? program : 0, 0, shape.number);
      if (row < 0) continue;
      const first = this.#rows.first(row);
      if (isLive(first, image, nowMs)) return first.allowed;
      for (const one of this.#rows.rest(row)) if (isLive(one, image, nowMs)) return one.allowed;
    }
    return undefined;
  }

  #shape(port: boolean, form: Form, bits: number, exe: boolean): Shape {
    const number = ((((port ? 0 : 1) << 2) | order[form]) << 9) | (bits << 1) | (exe ? 0 : 1);
    const known = this.#shapes.find(shape => shape.number === number);
    if (known) return known;
    const made = { number, port, form, bits, exe };
    this.#shapes.push(made);
    this.#shapes.sort((a, b) => a.number - b.number);
    this.#ranges ||= form === 4 || form === 6;
    return made;
  }

  /** An address as one number: itself for v4; for v6 that of its text, 0 where no entry holds it. */
  #address(address: Address, give: boolean): number {
    if (address.family === 4) return address.value | 0;
    const text = wordsKey(address.words);
    return give ? this.#peers.give(text) : this.#peers.of(text);
  }
}

function wordsKey(words: Words): string {
  return words.join(',');
}
