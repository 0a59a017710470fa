import { v4Text, v6Text } from '../address.js';
import { textOf } from '../kernel-text.js';
import type { SocketObservation } from '../sensor.js';
import { flag, flagsOf, headBytes, monotonicUsAt, observedIn, type Part, pathText } from './record-head.js';

/** Where the record's own fields begin: address, family, port, protocol, sizes of what follows it, inode. */
const fields = headBytes;
const socketBytes = headBytes + 40;
const families = { unix: 1, inet: 2, inet6: 10, packet: 17 } as const;

export interface SocketRecord {
  readonly observation: SocketObservation;
  /** 0 where it is not known. */
  readonly inode: number;
}

/** What a name server said to a container, as it came over the wire. */
export interface AnswerRecord {
  readonly container: string;
  /** Of the monotonic clock. */
  readonly atUs: number;
  readonly server: string;
  readonly said: Part;
}

/** A use of a socket; a text where the bytes are none. */
export function socketIn(
  bytes: Buffer,
  from: number,
  length: number,
  offsetUs: number,
  kind: SocketObservation['kind'],
): SocketRecord | string {
  const parts = partsOf(bytes, from, length);
  if (typeof parts === 'string') return parts;
  const { exe, peer } = parts;
  const family = bytes.readUInt16LE(from + fields + 16);
  if (!Object.values<number>(families).includes(family)) return `no address family has the number ${family}`;
  const observation: SocketObservation = {
    kind,
    ...observedIn(bytes, from, offsetUs),
    protocol: family === families.unix ? 'unix' : protocolOf(bytes.readUInt16LE(from + fields + 20)),
    address: peerIn(bytes, from, family, kind, peer),
    port: bytes.readUInt16LE(from + fields + 18),
    ...((flagsOf(bytes, from) & flag.exeUnknown) === 0 && exe[1] > exe[0] && { exe: pathText(bytes, exe) }),
  };
  return {
    observation: kind === 'inbound' ? withoutProcess(observation) : observation,
    inode: Number(bytes.readBigUInt64LE(from + fields + 32)),
  };
}

export function answerIn(bytes: Buffer, from: number, length: number): AnswerRecord | string {
  const parts = partsOf(bytes, from, length);
  if (typeof parts === 'string') return parts;
  const family = bytes.readUInt16LE(from + fields + 16);
  if (family !== families.inet && family !== families.inet6) return `no name server is reached by address family ${family}`;
  return {
    container: bytes.toString('hex', from + 32, from + 64),
    atUs: monotonicUsAt(bytes, from),
    server: addressText(bytes, from, family),
    said: parts.peer,
  };
}

function partsOf(bytes: Buffer, from: number, length: number): { readonly exe: Part; readonly peer: Part } | string {
  if (length < socketBytes) return `${length} bytes are no socket record`;
  const exeEnd = socketBytes + bytes.readUInt16LE(from + fields + 22);
  const peerEnd = exeEnd + bytes.readUInt16LE(from + fields + 24);
  if (peerEnd > length) return 'the parts of a socket record are longer than it is';
  return { exe: [from + socketBytes, from + exeEnd], peer: [from + exeEnd, from + peerEnd] };
}

function peerIn(bytes: Buffer, from: number, family: number, kind: SocketObservation['kind'], peer: Part): string {
  if (family === families.unix) return localName(bytes, peer);
  if (kind === 'socket' && namesNoPeer(bytes, from)) return '';
  return addressText(bytes, from, family);
}

function addressText(bytes: Buffer, from: number, family: number): string {
  return family === families.inet ? v4Text(bytes, from + fields) : v6Text(bytes, from + fields);
}

function namesNoPeer(bytes: Buffer, from: number): boolean {
  return bytes.readBigUInt64LE(from + fields) === 0n && bytes.readBigUInt64LE(from + fields + 8) === 0n;
}

/** A path as it was given, up to its NUL; a name of the abstract space behind an `@`. */
function localName(bytes: Buffer, [from, to]: Part): string {
  if (to > from && bytes[from] === 0) return `@${textOf(bytes, from + 1, to)}`;
  let end = from;
  while (end < to && bytes[end] !== 0) end++;
  return textOf(bytes, from, end);
}

/** Who is reached does not run when a connection comes in: the ids are those of whatever the interrupt met. */
function withoutProcess(observation: SocketObservation): SocketObservation {
  const { kind, container, atUs, origin, identity, outside, protocol, address, port } = observation;
  return {
    kind,
    container,
    atUs,
    origin,
    ...(identity !== undefined && { identity }),
    ...(outside && { outside }),
    protocol,
    address,
    port,
  };
}

function protocolOf(number: number): SocketObservation['protocol'] {
  switch (number) {
    case 6:
      return 'tcp';
    case 17:
      return 'udp';
    case 262:
      return 'mptcp';
    case 136:
      return 'udplite';
    case 132:
      return 'sctp';
    case 1:
    case 58:
      return 'icmp';
    case 300:
      return 'packet';
    default:
      return 'raw';
  }
}
