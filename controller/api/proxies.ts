import { BlockList, isIP } from 'node:net';
import { ConfigError } from '../config-values.js';

/** Addresses that are believed what they say of others. Throws `ConfigError` for one that is none. */
export class Proxies {
  readonly #list = new BlockList();

  constructor(readonly addresses: readonly string[]) {
    for (const text of addresses) this.#add(text);
  }

  has(address: string): boolean {
    const version = isIP(address);
    return version !== 0 && this.#list.check(address, version === 6 ? 'ipv6' : 'ipv4');
  }

  #add(text: string): void {
    const [address = '', bits] = text.split('/');
    const version = isIP(address);
    const most = version === 6 ? 128 : 32;
    if (version === 0 || (bits !== undefined && Number(bits) > most))
      throw new ConfigError(`KNOWNGOOD_PROXIES has "${text}"; it takes addresses or CIDRs, separated by commas`);
    const family = version === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) this.#list.addAddress(address, family);
    else this.#list.addSubnet(address, Number(bits), family);
  }
}

/** An IPv4 address that came by an IPv6 socket, as what it is. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** Who is counted as one: an address, or the /64 of one of version 6, for whoever has one has all of it. */
export function countedAs(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4).join(':');
}
