import { entryFrom } from '../entry.js';
import { type Address, type Cidr, contains, formatAddress, maskAddress, parseAddress, parseCidr } from '../match/address.js';
import type { Entry, InboundEntry, OutboundEntry } from '../profile.js';
import { enginePorts, metadataAddresses } from '../sensitive-peers.js';
import { type Candidate, together } from './candidate.js';

/** No network is proposed that is wider. */
const floorBits = { 4: 24, 6: 64 } as const;
/** Fewer addresses are sooner listed one by one. */
const minAddresses = 3;

/** Networks of which nothing is folded, and what they are. */
const neverFolded = ranges([
  ['127.0.0.0/8', 'the addresses of the container itself (loopback)'],
  ['::/64', 'the addresses of the container itself (loopback)'],
  ['169.254.0.0/16', 'link-local addresses, where clouds hand out credentials'],
  ['fe80::/10', 'link-local addresses'],
  ['0.0.0.0/8', 'addresses of nobody'],
  ['224.0.0.0/4', 'multicast addresses'],
  ['ff00::/8', 'multicast addresses'],
  ['240.0.0.0/4', 'addresses of nobody'],
]);
/** Networks whose addresses are given by whoever runs them: what else lies there is near. */
const privateNetworks = ranges(
  ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'].map(cidr => [cidr, ''] as const),
);

type Peered = InboundEntry | OutboundEntry;

/** Several addresses of one network, called by the same program on the same port or calling the same port, as that network. */
export function foldPeers(entries: readonly Entry[]): readonly Candidate[] {
  const lines = entries.flatMap((entry): readonly Peered[] => (isPeered(entry) ? [entry] : []));
  return together(lines, keyOf).flatMap(([, same]) => (same.length < minAddresses ? [] : [candidate(same)]));
}

function isPeered(entry: Entry): entry is Peered {
  return (entry.kind === 'inbound' || entry.kind === 'outbound') && entry.port !== undefined;
}

function keyOf(line: Peered): string | undefined {
  const address = parseAddress(peerOf(line));
  if (!address) return undefined;
  return [line.kind, line.protocol, line.port, line.kind === 'outbound' ? (line.exe ?? '') : '', written(networkOf(address))].join('\0');
}

function candidate(lines: readonly Peered[]): Candidate {
  const [first] = lines as readonly [Peered];
  const network = networkOf(parseAddress(peerOf(first))!);
  const { id: _id, ...line } = first;
  const adds =
    line.kind === 'inbound'
      ? entryFrom({ ...line, from: written(network), source: 'person' })
      : entryFrom({ ...line, to: written(network), source: 'person' });
  const never = neverOf(network, first);
  return { adds, replaces: lines, says: admits(network, lines.length), ...(never !== undefined && { never }) };
}

/** `10.1.2.0/24: 256 addresses, of which 5 were seen: 251 more`. */
function admits(network: Cidr, seen: number): string {
  const many = network.family === 4 ? 2 ** (32 - network.bits) : undefined;
  const counted =
    many === undefined
      ? `2^${128 - network.bits} addresses, of which ${seen} were seen`
      : `${many} addresses, of which ${seen} were seen: ${many - seen} more`;
  const whose = privateNetworks.some(({ cidr }) => contains(cidr, network)) ? ', of a private network: also whatever else runs there' : '';
  return `${written(network)}: ${counted}${whose}`;
}

function neverOf(network: Cidr, line: Peered): string | undefined {
  const range = neverFolded.find(({ cidr }) => contains(cidr, network));
  if (range) return `${range.what} are not folded`;
  const metadata = [...metadataAddresses].find(text => contains(network, parseAddress(text)!));
  if (metadata !== undefined) return `it holds ${metadata}, where a cloud hands out credentials`;
  return line.kind === 'outbound' && line.protocol === 'tcp' && enginePorts.has(line.port!)
    ? `a container engine may answer on port ${line.port}`
    : undefined;
}

function networkOf(address: Address): Cidr {
  const bits = floorBits[address.family];
  return { ...maskAddress(address, bits), bits };
}

function written(network: Cidr): string {
  return `${formatAddress(network)}/${network.bits}`;
}

function peerOf(line: Peered): string {
  return line.kind === 'inbound' ? line.from : line.to;
}

function ranges(list: readonly (readonly [cidr: string, what: string])[]) {
  return list.map(([cidr, what]) => ({ cidr: parseCidr(cidr)!, what }));
}
