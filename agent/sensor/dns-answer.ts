import { v4Text, v6Text } from './address.js';

/** What a name server said: the name that was asked for, lower case and without its last dot, and the addresses it has. */
export interface DnsAnswer {
  readonly name: string;
  readonly addresses: readonly string[];
}

const headerBytes = 12;
const answers = 0x8000;
const errorMask = 0x000f;
const typeA = 1;
const typeAaaa = 28;
const classIn = 1;
/** No compressed name of RFC 1035 needs more. */
const jumpsAtMost = 64;
const nameAtMost = 253;

/**
 * Reads an answer of a name server (RFC 1035), also one that is cut: what is whole of it counts. undefined where it tells no address.
 * Reads only within the bytes it is given, whatever they say.
 */
export function parseDnsAnswer(bytes: Buffer): DnsAnswer | undefined {
  if (bytes.length < headerBytes) return undefined;
  const flags = bytes.readUInt16BE(2);
  if ((flags & answers) === 0 || (flags & errorMask) !== 0 || bytes.readUInt16BE(4) !== 1) return undefined;
  const question = nameAt(bytes, headerBytes);
  if (question === undefined || question.end + 4 > bytes.length) return undefined;
  const addresses: string[] = [];
  let at = question.end + 4;
  for (let left = bytes.readUInt16BE(6); left > 0; left--) {
    const owner = nameAt(bytes, at);
    if (owner === undefined || owner.end + 10 > bytes.length) break;
    const [type, inClass, length] = [bytes.readUInt16BE(owner.end), bytes.readUInt16BE(owner.end + 2), bytes.readUInt16BE(owner.end + 8)];
    const value = owner.end + 10;
    at = value + length;
    if (at > bytes.length) break;
    if (inClass !== classIn) continue;
    if (type === typeA && length === 4) addresses.push(v4Text(bytes, value));
    else if (type === typeAaaa && length === 16) addresses.push(v6Text(bytes, value));
  }
  return addresses.length > 0 && question.name !== '' ? { name: question.name, addresses } : undefined;
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
