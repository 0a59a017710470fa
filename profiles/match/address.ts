/** An address as integers: 32 bits for v4, four words of 32 bits for v6. */
export type Address = { readonly family: 4; readonly value: number } | { readonly family: 6; readonly words: Words };
export type Words = readonly [number, number, number, number];
export type Cidr = Address & { readonly bits: number };

/** An address from text; v4-mapped v6 is v4. Undefined for anything else, including leading zeros and zone ids. */
export function parseAddress(text: string): Address | undefined {
  if (!text.includes(':')) {
    const value = parseV4(text);
    return value === undefined ? undefined : { family: 4, value };
  }
  const words = parseV6(text);
  if (words === undefined) return undefined;
  const mapped = words[0] === 0 && words[1] === 0 && words[2] === 0xffff;
  return mapped ? { family: 4, value: words[3] } : { family: 6, words };
}

/** `address/bits`, host bits cleared; undefined where either is wrong. */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^([^/]+)\/(\d{1,3})$/.exec(text);
  const address = match && parseAddress(match[1] ?? '');
  if (!match || !address) return undefined;
  const mapped = address.family === 4 && (match[1] ?? '').includes(':');
  const bits = Number(match[2]) - (mapped ? 96 : 0);
  if (bits < 0 || bits > (address.family === 4 ? 32 : 128)) return undefined;
  return { ...maskAddress(address, bits), bits };
}

/** An address of the machine or container itself. */
export function isLoopback(text: string): boolean {
  return text === '::1' || text.startsWith('127.');
}

/** The one spelling of an address or CIDR; any other text comes back as it is. */
export function canonicalPeer(text: string): string {
  const cidr = text.includes('/') ? parseCidr(text) : undefined;
  if (cidr) return `${formatAddress(cidr)}/${cidr.bits}`;
  const address = parseAddress(text);
  return address ? formatAddress(address) : text;
}

/** The address with all but its first `bits` cleared. */
export function maskAddress(address: Address, bits: number): Address {
  if (address.family === 4) return { family: 4, value: maskWord(address.value, bits) };
  const [a, b, c, d] = address.words;
  return { family: 6, words: [maskWord(a, bits), maskWord(b, bits - 32), maskWord(c, bits - 64), maskWord(d, bits - 96)] };
}

export function contains(cidr: Cidr, address: Address): boolean {
  if (cidr.family !== address.family) return false;
  const masked = maskAddress(address, cidr.bits);
  if (masked.family === 4) return cidr.family === 4 && masked.value === cidr.value;
  return cidr.family === 6 && masked.words.every((word, i) => word === cidr.words[i]);
}

function maskWord(word: number, bits: number): number {
  if (bits <= 0) return 0;
  if (bits >= 32) return word;
  return (word & (0xffffffff << (32 - bits))) >>> 0;
}

function parseV4(text: string): number | undefined {
  let value = 0;
  let octet = -1;
  let octets = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? 46 : text.charCodeAt(i);
    if (code === 46) {
      if (octet < 0 || octets === 4) return undefined;
      value = value * 256 + octet;
      octets++;
      octet = -1;
    } else if (code >= 48 && code <= 57 && octet !== 0) {
      octet = (octet < 0 ? 0 : octet * 10) + code - 48;
      if (octet > 255) return undefined;
    } else return undefined;
  }
  return octets === 4 ? value : undefined;
}

function parseV6(text: string): Words | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = groups(halves[0] ?? '');
  const tail = halves.length === 2 ? groups(halves[1] ?? '') : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...new Array<number>(missing).fill(0), ...tail];
  const word = (i: number) => ((all[i] ?? 0) * 65536 + (all[i + 1] ?? 0)) >>> 0;
  return [word(0), word(2), word(4), word(6)];
}

/** Groups of 16 bits; a dotted end counts as two. */
function groups(text: string): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const out: number[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.includes('.') && i === parts.length - 1) {
      const v4 = parseV4(part);
      if (v4 === undefined) return undefined;
      out.push(v4 >>> 16, v4 & 0xffff);
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) out.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return out;
}

/** As the kernel prints it (RFC 5952): lower case, the longest run of zeros as `::`. */
export function formatAddress(address: Address): string {
  if (address.family === 4) return [24, 16, 8, 0].map(shift => (address.value >>> shift) & 255).join('.');
  const parts = address.words.flatMap(word => [word >>> 16, word & 0xffff]);
  let best = { at: -1, length: 1 };
  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (i + length < 8 && parts[i + length] === 0) length++;
    if (length > best.length) best = { at: i, length };
  }
  const hex = (from: number, to: number) =>
    parts
      .slice(from, to)
      .map(part => part.toString(16))
      .join(':');
  return best.at < 0 ? hex(0, 8) : `${hex(0, best.at)}::${hex(best.at + best.length, 8)}`;
}
