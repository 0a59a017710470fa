import { v4Text, v6Text } from './address.js';

/** What a name server said of the name that was asked for. */
export interface DnsAnswer {
  /** Lower case and without its last dot. */
  readonly name: string;
  /** Its own, and those of the names that it is an alias of. */
  readonly addresses: readonly string[];
  /** How long all of it may be kept: the shortest time to live on the way from the name to its addresses. */
  readonly ttlSeconds: number;
  /** It may have more addresses than could be read: the answer was cut by who sent it or here, or holds what is no record. */
  readonly partial?: true;
}

const headerBytes = 12;
const answers = 0x8000;
const cutShort = 0x0200;
const errorMask = 0x000f;
const typeA = 1;
const typeAlias = 5;
const typeAaaa = 28;
const typeAny = 255;
const classIn = 1;
/** No compressed name of RFC 1035 needs more. */
const jumpsAtMost = 64;
const nameAtMost = 253;
/** Resolvers follow no longer chain. */
const aliasesAtMost = 16;
/** RFC 2181: a time to live with the first bit set is none. */
const ttlAtMost = 0x7fffffff;

interface Told {
  readonly owner: string;
  readonly ttl: number;
  readonly alias?: string;
  readonly address?: string;
}

/**
 * Reads an answer of a name server (RFC 1035), also one that is cut: what is whole of it counts. undefined where it tells no address and hides none.
 * Reads only within the bytes it is given, whatever they say.
 */
export function parseDnsAnswer(bytes: Buffer): DnsAnswer | undefined {
  if (bytes.length < headerBytes) return undefined;
  const flags = bytes.readUInt16BE(2);
  if ((flags & answers) === 0 || (flags & errorMask) !== 0 || bytes.readUInt16BE(4) !== 1) return undefined;
  const question = nameAt(bytes, headerBytes);
  if (question === undefined || question.name === '' || question.end + 4 > bytes.length) return undefined;
  const { told, whole } = recordsIn(bytes, question.end + 4, bytes.readUInt16BE(6));
  const found = follow(question.name, told);
  const asksAddress = [typeA, typeAaaa, typeAny].includes(bytes.readUInt16BE(question.end));
  const partial = asksAddress && (!whole || (flags & cutShort) !== 0);
  if (found.addresses.length === 0 && !partial) return undefined;
  return { name: question.name, ...found, ...(partial && { partial }) };
}

function recordsIn(bytes: Buffer, from: number, count: number): { readonly told: readonly Told[]; readonly whole: boolean } {
  const told: Told[] = [];
  let at = from;
  for (let left = count; left > 0; left--) {
    const owner = nameAt(bytes, at);
    if (owner === undefined || owner.end + 10 > bytes.length) return { told, whole: false };
    const [type, inClass, length] = [bytes.readUInt16BE(owner.end), bytes.readUInt16BE(owner.end + 2), bytes.readUInt16BE(owner.end + 8)];
    const value = owner.end + 10;
    at = value + length;
    if (at > bytes.length) return { told, whole: false };
    if (inClass !== classIn) continue;
    const ttl = bytes.readUInt32BE(owner.end + 4);
    const one = { owner: owner.name, ttl: ttl > ttlAtMost ? 0 : ttl };
    if (type === typeA && length === 4) told.push({ ...one, address: v4Text(bytes, value) });
    else if (type === typeAaaa && length === 16) told.push({ ...one, address: v6Text(bytes, value) });
    else if (type === typeAlias) {
      const alias = nameAt(bytes, value);
      if (alias !== undefined) told.push({ ...one, alias: alias.name });
    }
  }
  return { told, whole: true };
}

/** What the name leads to. An address of a name that it does not lead to is none of its own. */
function follow(name: string, told: readonly Told[]): Pick<DnsAnswer, 'addresses' | 'ttlSeconds'> {
  const addresses: string[] = [];
  let ttlSeconds = ttlAtMost;
  const met = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !met.has(at) && met.size <= aliasesAtMost; ) {
    met.add(at);
    let next: string | undefined;
    for (const { owner, ttl, alias, address } of told) {
      if (owner !== at) continue;
      if (address !== undefined) addresses.push(address);
      else next ??= alias;
      ttlSeconds = Math.min(ttlSeconds, ttl);
    }
    at = next;
  }
  return { addresses, ttlSeconds };
}

/** A name and where it ends; undefined where it is cut, runs in circles, or holds what no name of a host holds. */
function nameAt(bytes: Buffer, from: number): { readonly name: string; readonly end: number } | undefined {
  const labels: string[] = [];
  let [at, end, jumps] = [from, -1, 0];
  for (let length = 0; ; ) {
    const size = bytes[at];
    if (size === undefined) return undefined;
    if (size === 0) return { name: labels.join('.'), end: end < 0 ? at + 1 : end };
    if (size >= 0xc0) {
      const low = bytes[at + 1];
      if (low === undefined || ++jumps > jumpsAtMost) return undefined;
      if (end < 0) end = at + 2;
      at = ((size & 0x3f) << 8) | low;
      continue;
    }
    length += size + 1;
    if (size > 63 || at + 1 + size > bytes.length || length > nameAtMost + 1) return undefined;
    const label = bytes.toString('latin1', at + 1, at + 1 + size).toLowerCase();
    if (!/^[a-z0-9_-]+$/.test(label)) return undefined;
    labels.push(label);
    at += 1 + size;
  }
}
